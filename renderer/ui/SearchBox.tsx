import { CloseButton, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

/** Letters of one stroke of the hand, or of a paste, are one search; longer would be seen. */
const WAIT_MS = 30

interface SearchBoxProps {
  className?: string | undefined
  label: string
  placeholder: string
  clearLabel: string
  /** What is searched for now. */
  value: string
  /** Called with each letter; what it answers with searches, once nothing more was typed. */
  onType: (text: string) => () => void
}

/** A box to search a list with: `/` leads to it, Enter to the list, Escape empties it. */
export function SearchBox({ className, label, placeholder, clearLabel, value, onType }: SearchBoxProps) {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // What stands in the box while it waits to be searched for is the operator's.
  useEffect(() => {
    if (timer.current === undefined) setText(value)
  }, [value])
  const go = (typed: string) => {
    setText(typed)
    clearTimeout(timer.current)
    const search = onType(typed)
    const apply = () => {
      timer.current = undefined
      search()
    }
    timer.current = setTimeout(apply, typed === '' ? 0 : WAIT_MS)
  }
  return (
    <TextInput
      className={className}
      data-search
      size="xs"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<Search size={14} aria-hidden />}
      rightSection={text === '' ? null : <CloseButton size="xs" aria-label={clearLabel} onClick={() => go('')} />}
      value={text}
      onChange={(event) => go(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') go('')
        if (event.key === 'Enter' && !event.nativeEvent.isComposing)
          document.querySelector<HTMLElement>('[role="grid"]')?.focus()
      }}
    />
  )
}
