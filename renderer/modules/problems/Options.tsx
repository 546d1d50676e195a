import { Alert, Button, NumberInput, SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemOption } from '@shared/contract/problem-parts'
import { listed } from '@renderer/lib/format'
import { periodText, useRule } from '@renderer/lib/policy'
import { useCommand } from '@renderer/lib/query'
import { useHere } from '@renderer/lib/way-back'
import { useNow } from '@renderer/lib/use-now'
import { Badge } from '@renderer/ui/Badge'
import type { Case } from './case'
import { Consequences } from './Consequences'
import { Money } from './Money'
import styles from './Problems.module.css'

interface OptionsProps {
  found: Case
  partialPercent: number
  onPercent: (percent: number) => void
}

/** The options of this very case side by side, each with its money, the rule that asks for it and what may come of it. */
export function Options({ found, partialPercent, onPercent }: OptionsProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const here = useHere()
  const { options, items } = found
  const skus = items.filter(({ affected }) => affected > 0).map(({ sku }) => sku)
  return (
    <section>
      <div className={styles.bar}>
        <h2>{t('problems.options')}</h2>
        <span className={styles.grow} />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: '/costs', search: { skus: skus.join('\n'), from: here() } })}
        >
          {t('problems.costsOf')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: '/costs', search: { from: here() } })}
        >
          {t('problems.rules')}
        </Button>
      </div>
      {options.length === 0 && <Alert variant="light">{t('problems.noOptions')}</Alert>}
      <div className={styles.options}>
        {options.map((option) => (
          <Option key={option.id} found={found} option={option} partialPercent={partialPercent} onPercent={onPercent} />
        ))}
      </div>
    </section>
  )
} // prettier-ignore

function Option({ found, option, partialPercent, onPercent }: OptionsProps & { option: ProblemOption }) {
  const { t } = useTranslation()
  const { problemId } = found.problem
  const now = useNow()
  const period = useRule('refundAfterReturn', found.order.marketplaceId, now)
  const [method, setMethod] = useState<'own' | 'mcf'>('own')
  const choose = useCommand('problems.choose')
  const { id, money, consequences, rules } = option
  return (
    <article className={styles.option} data-fires={rules.length > 0 || undefined} aria-label={t(`problems.option.${id}`)}>
      <h3>{t(`problems.option.${id}`)}</h3>
      {rules.length > 0 && <Badge tone="accent">{t('problems.ruleFires', { names: listed(rules) })}</Badge>}
      <p className={styles.text}>{t(`problems.optionText.${id}`, { period: period && periodText(period) })}</p>
      {id === 'partialRefund' && (
        <NumberInput
          size="xs"
          label={t('problems.partialPercent')}
          suffix=" %"
          min={1}
          max={99}
          clampBehavior="strict"
          allowDecimal={false}
          value={partialPercent}
          onChange={(value) => typeof value === 'number' && value >= 1 && onPercent(value)}
        />
      )}
      {id === 'partialRefund' && <Offer found={found} partialPercent={partialPercent} />}
      {option.creates.includes('replacement') && (
        <SegmentedControl
          size="xs"
          aria-label={t('problems.method')}
          data={[
            { value: 'own', label: t('problems.methodOf.own') },
            { value: 'mcf', label: t('problems.methodOf.mcf') },
          ]}
          value={method}
          onChange={(value) => setMethod(value as typeof method)}
        />
      )}
      <Money money={money} />
      <Consequences ids={consequences} found={found} />
      <span className={styles.grow} />
      <Button
        size="xs"
        variant={rules.length > 0 ? 'filled' : 'default'}
        loading={choose.isPending}
        onClick={() => choose.mutate({ problemId, option: id, method, partialPercent })}
      >
        {t('problems.choose')}
      </Button>
    </article>
  )
} // prettier-ignore

/** Writes the letter that offers a part; nothing is refunded by it. */
function Offer({ found, partialPercent }: { found: Case; partialPercent: number }) {
  const { t } = useTranslation()
  const { problemId } = found.problem
  const write = useCommand('problems.writeOffer')
  return (
    <Button size="compact-xs" variant="default" onClick={() => write.mutate({ problemId, partialPercent })}>
      {t('problems.writeOffer')}
    </Button>
  )
}
