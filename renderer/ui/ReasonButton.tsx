import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { cloneElement, type MouseEvent, type ReactElement, type ReactNode } from 'react'

interface PressedProps {
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  title?: string | undefined
}

interface GreyedProps {
  /** Why nothing can be done now; false or undefined where it can. */
  whyNot: string | false | undefined
  /** A button of any kind: the component library's, an icon's, a plain one. */
  children: ReactElement<PressedProps>
}

/**
 * Makes a button grey for a reason: the pointer and the keyboard reach it all the same, and are told the reason. Inside of a
 * menu's target it hands on what the target gives to its button.
 */
export function Greyed({ whyNot, children, ...given }: GreyedProps) {
  const isGrey = typeof whyNot === 'string'
  const button = cloneElement(children, given)
  return (
    <Tooltip
      label={whyNot}
      disabled={!isGrey}
      events={{ hover: true, focus: true, touch: true }}
      multiline
      maw={320}
      withinPortal
    >
      {isGrey
        ? cloneElement(button, {
            'data-disabled': true,
            'aria-disabled': true,
            'aria-description': whyNot,
            // Two tips on one button would stand over each other.
            title: undefined,
            onClick: (event: MouseEvent) => event.preventDefault(),
          } as PressedProps)
        : button}
    </Tooltip>
  )
}

interface ReasonButtonProps extends ButtonProps {
  whyNot: GreyedProps['whyNot']
  onClick?: () => void
  type?: 'submit'
  title?: string
  autoFocus?: boolean
  tabIndex?: number
  children: ReactNode
}

/** A button that is grey for a reason. */
export function ReasonButton({ whyNot, ...button }: ReasonButtonProps) {
  return (
    <Greyed whyNot={whyNot}>
      <Button {...button} />
    </Greyed>
  )
}
