import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@renderer/ui/EmptyState'
import { HOME } from './chapters'

/** In place of a page that cannot be shown: an address it does not know, a fault of ours. */
export function CannotShow() {
  const { t } = useTranslation()
  const router = useRouter()
  return (
    <EmptyState
      icon={<TriangleAlert size={40} strokeWidth={1.5} />}
      title={t('common.failedTitle')}
      action={<Button onClick={() => void router.navigate({ to: HOME, search: {} })}>{t('common.backToList')}</Button>}
    />
  )
}
