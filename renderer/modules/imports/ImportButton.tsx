import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { pickReports } from '@renderer/lib/intake'
import { useDesk } from '@renderer/lib/query'

/** The one way in; in a shop without orders it is what is to be done first. */
export function ImportButton() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const counts = useDesk('orders.tabCounts', {}).data
  return (
    <Button
      size="xs"
      flex="none"
      variant={counts?.all === 0 ? 'filled' : 'default'}
      leftSection={<FileDown size={14} aria-hidden />}
      title={`${t('nav.importHint')} · Ctrl+O`}
      onClick={() => pickReports(navigate)}
    >
      {t('nav.import')}
    </Button>
  )
}
