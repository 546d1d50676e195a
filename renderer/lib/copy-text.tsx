import { Button, type ButtonProps, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface CopyTextProps extends Pick<ButtonProps, 'variant'> {
  text: string
  /** What the button says until it was pressed; "Copy" where left out. */
  label?: string
}

/** Puts a text on the clipboard. */
export function CopyText({ text, label, variant = 'subtle' }: CopyTextProps) {
  const { t } = useTranslation()
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button size="compact-xs" variant={variant} onClick={copy}>
          {copied ? t('common.copied') : (label ?? t('common.copy'))}
        </Button>
      )}
    </CopyButton>
  )
}
