import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

interface ReasonButtonProps extends ButtonProps {
  /** Why nothing can be done now; false or undefined where it can. */
  whyNot: string | false | undefined
  onClick?: () => void
  type?: 'submit'
  title?: string
  autoFocus?: boolean
  children: ReactNode
}

/** A button that is grey for a reason: the pointer and the keyboard reach it all the same, and are told the reason. */
export function ReasonButton({ whyNot, onClick, title, ...button }: ReasonButtonProps) {
  const isGrey = typeof whyNot === 'string'
  return (
    <Tooltip
      label={whyNot}
      disabled={!isGrey}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      maw={320}
      withinPortal
    >
      <Button
        {...button}
        {...(isGrey ? { 'data-disabled': true, 'aria-disabled': true, 'aria-description': whyNot } : { title })}
        onClick={(event) => {
          if (isGrey) event.preventDefault()
          else onClick?.()
        }}
      />
    </Tooltip>
  )
}
