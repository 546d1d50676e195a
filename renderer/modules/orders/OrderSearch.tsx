import { CloseButton, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

const WAIT_MS = 150

/** The one search box: it finds orders by anything the desk knows of them. */
export function OrderSearch({ className }: { className?: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  // Undefined where another page is shown: its own parameters are no filter of orders.
  const known = useSearch({ from: '/desk/orders', shouldThrow: false })
  const search = known?.search ?? ''
  const [text, setText] = useState(search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setText(search), [search])
  const go = (value: string) => {
    setText(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { search: _, ...rest } = known ?? {}
      void navigate({ to: '/orders', search: value.trim() === '' ? rest : { ...rest, tab: 'all', search: value } })
    }, WAIT_MS)
  }
  return (
    <TextInput
      className={className}
      data-search
      size="xs"
      type="search"
      aria-label={t('common.search')}
      placeholder={t('orders.searchPlaceholder')}
      leftSection={<Search size={14} aria-hidden />}
      rightSection={
        text === '' ? null : <CloseButton size="xs" aria-label={t('orders.clearFilters')} onClick={() => go('')} />
      }
      value={text}
      onChange={(event) => go(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') go('')
        if (event.key === 'Enter') document.querySelector<HTMLElement>('[role="grid"]')?.focus()
      }}
    />
  )
}
