import { useNavigate } from '@tanstack/react-router'
import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '@shared/contract'
import { number } from './format'
import { useDesk } from './query'
import { ReasonButton } from '@renderer/ui/ReasonButton'

/** The way from a list of decisions to the file they go into, with how many lines are ready. */
export function ToFile({ kind }: Pick<Argument<'uploads.plan'>, 'kind'>) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const groups = useDesk('uploads.plan', { kind }).data?.groups ?? []
  const ready = groups.reduce((sum, group) => sum + group.ready, 0)
  const held = groups.reduce((sum, group) => sum + group.held, 0)
  return (
    <ReasonButton
      leftSection={<FileUp size={16} />}
      variant={ready > 0 ? 'filled' : 'default'}
      whyNot={ready + held === 0 && t('whyNot.nothingDecided')}
      onClick={() => void navigate({ to: '/uploads', search: { kind } })}
    >
      {t('uploads.toFile', { ready: number(ready) })}
      {held > 0 && ` · ${t('confirm.heldCount', { held: number(held) })}`}
    </ReasonButton>
  )
}
