import { CloseButton, TextInput } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Orders.module.css'
import { FIRST_TAB, searchedFor } from './search'
import { useAddress } from './use-address'

/** Letters of one stroke of the hand, or of a paste, are one search; longer would be seen. */
const WAIT_MS = 30

/** The one search box: it finds orders by anything the desk knows of them. */
export function OrderSearch() {
  const { t } = useTranslation()
  const address = useAddress()
  // Undefined where another page is shown: its own parameters are no filter of orders.
  const known = useSearch({ from: '/desk/orders', shouldThrow: false })
  const search = known?.search ?? ''
  const [text, setText] = useState(search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // What stands in the box while it waits to be searched for is the operator's.
  useEffect(() => {
    if (timer.current === undefined) setText(search)
  }, [search])
  const go = (value: string) => {
    setText(value)
    clearTimeout(timer.current)
    const typedOn = known?.tab ?? FIRST_TAB
    const apply = () => {
      timer.current = undefined
      address((now) => searchedFor(now, value, typedOn))
    }
    timer.current = setTimeout(apply, value === '' ? 0 : WAIT_MS)
  }
  return (
    <TextInput
      className={styles.search}
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
