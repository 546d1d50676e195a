import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { texts } from '@shared/i18n/en'
import { useCommand } from '@renderer/lib/query'
import type { Case } from './case'
import styles from './Problems.module.css'
import { marketName, named } from '@renderer/lib/format'

type Rule = keyof (typeof texts)['problems']['postageRule']

/** Who pays the way back, by which rule, and the question the rule hangs on. */
export function Postage({ found: { postage, hasLocalAddress, order } }: { found: Case }) {
  const { t } = useTranslation()
  const set = useCommand('costs.setReturnAddress')
  const { marketplaceId } = order
  return (
    <section className={styles.card}>
      <h2>{named(t('problems.postage'), t(`problems.paidBy.${postage.payer}`))}</h2>
      <p className={styles.text}>{t(`problems.postageRule.${postage.rule as Rule}`)}</p>
      {postage.source && (
        <small className="muted">
          {t('problems.source', { source: postage.source.replace(/^\D+/, ''), checkedOn: postage.checkedOn })}
        </small>
      )}
      {order.fulfillmentChannel === 'Merchant' && (
        <div className={styles.ask}>
          <span>{t('problems.localAddress', { market: marketName(marketplaceId) })}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('problems.localAddress', { market: marketName(marketplaceId) })}
            data={[
              { value: 'yes', label: t('problems.localYes') },
              { value: 'no', label: t('problems.localNo') },
              { value: '', label: t('problems.localUnknown') },
            ]}
            value={hasLocalAddress === null ? '' : hasLocalAddress ? 'yes' : 'no'}
            onChange={(value) => set.mutate({ marketplaceId, isLocal: value === '' ? null : value === 'yes' })}
          />
        </div>
      )}
    </section>
  )
}
