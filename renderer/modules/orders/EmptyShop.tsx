import { useTranslation } from 'react-i18next'
import { DOWNLOAD_EXAMPLE, UNSHIPPED_WAY } from '@shared/domain/files/report-ways'
import { marketplace, type MarketplaceId } from '@shared/domain/marketplace'
import { marketName } from '@renderer/lib/format'
import styles from './EmptyShop.module.css'

/** What to do in a shop without orders: the way to the report of each marketplace, and what the download is called. */
export function EmptyShop({ marketplaces }: { marketplaces: readonly MarketplaceId[] }) {
  const { t, i18n } = useTranslation()
  const [own, other] = i18n.language === 'zh-CN' ? (['zh-CN', 'en'] as const) : (['en', 'zh-CN'] as const)
  return (
    <section className={styles.guide} aria-label={t('orders.first.title')}>
      <h2>{t('orders.first.title')}</h2>
      <ol>
        <li>{t('orders.first.download')}</li>
        <li>{t('orders.first.import')}</li>
        <li>{t('orders.first.more')}</li>
      </ol>
      <table>
        <thead>
          <tr>
            <th>{t('orders.marketplace')}</th>
            <th>{t('orders.first.way')}</th>
            <th>{t('orders.first.file')}</th>
          </tr>
        </thead>
        <tbody>
          {marketplaces.map((id) => (
            <tr key={id}>
              <td>
                {marketName(id)}
                <small>{t('orders.first.choose', { channel: marketplace(id).salesChannel })}</small>
              </td>
              <td>
                <span lang={own}>{UNSHIPPED_WAY[own].join(' ▸ ')}</span>
                <small lang={other}>{UNSHIPPED_WAY[other].join(' ▸ ')}</small>
              </td>
              <td>
                <code>{DOWNLOAD_EXAMPLE}</code>
                <small>{t('orders.first.number')}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
