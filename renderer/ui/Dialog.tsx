import { Modal, type ModalProps } from '@mantine/core'
import { useEffect } from 'react'

/** How many dialogs are open: the page is given back with the last of them. */
let open = 0

/** Shuts the page out for keyboard, pointer and screen readers while something is open over it (`#root`; dialogs stand beside it). */
function useShutOut(isOpen: boolean): void {
  useEffect(() => {
    const page = document.getElementById('root')
    if (!isOpen || !page) return
    open += 1
    page.inert = true
    return () => {
      open -= 1
      page.inert = open > 0
    }
  }, [isOpen])
}

/**
 * A dialog over the page. The component library says of it that it is modal, which a screen reader may heed or not; the page
 * itself stays readable behind it unless it is shut out. It is there at once: a quick hand types into it.
 */
export function Dialog(props: ModalProps) {
  useShutOut(props.opened)
  return <Modal transitionProps={{ duration: 0 }} {...props} />
}
