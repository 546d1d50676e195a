import { Button, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Puts a text on the clipboard. */
export function CopyText({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button size="compact-xs" variant="subtle" onClick={copy}>
          {copied ? t('common.copied') : t('common.copy')}
        </Button>
      )}
    </CopyButton>
  )
}
