import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { takeInText } from '@renderer/lib/intake'
import { onPasteAsked, showPaste } from '@renderer/lib/paste'
import { isTyping } from '@renderer/lib/typing'
import { PasteDialog } from './PasteDialog'

/** Cells pasted anywhere but into a field are tracking numbers or rows of a report. */
export function PasteAnywhere() {
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  useEffect(
    () =>
      onPasteAsked((pasted) => {
        setText(pasted)
        setOpen(true)
      }),
    [],
  )
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (pasted.trim() === '') return
      event.preventDefault()
      showPaste(pasted)
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
  return (
    <PasteDialog
      opened={isOpen}
      text={text}
      onClose={() => setOpen(false)}
      onReport={(report) => takeInText(report, navigate)}
    />
  )
}
