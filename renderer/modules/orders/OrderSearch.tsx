import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '@renderer/ui/SearchBox'
import styles from './Orders.module.css'
import { FIRST_TAB, searchedFor } from './search'
import { useAddress } from './use-address'

/** The one search box above all pages: it finds orders by anything the desk knows of them. */
export function OrderSearch() {
  const { t } = useTranslation()
  const address = useAddress()
  // Undefined where another page is shown: its own parameters are no filter of orders.
  const known = useSearch({ from: '/desk/orders', shouldThrow: false })
  return (
    <SearchBox
      className={styles.search}
      label={t('common.search')}
      placeholder={t('orders.searchPlaceholder')}
      clearLabel={t('orders.clearFilters')}
      value={known?.search ?? ''}
      onType={(text) => {
        const typedOn = known?.tab ?? FIRST_TAB
        return () => address((now) => searchedFor(now, text, typedOn))
      }}
    />
  )
}
