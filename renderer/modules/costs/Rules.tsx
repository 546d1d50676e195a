import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { marketplace } from '@shared/domain/marketplace'
import { minorToText } from '@shared/domain/money'
import { PROBLEM_KINDS, type ProblemKind } from '@shared/domain/problems/kinds'
import { OPTION_IDS, optionFacts, type OptionId } from '@shared/domain/problems/options'
import { useCommand, useDesk, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Bar } from '@renderer/ui/Bar'
import { Card } from '@renderer/ui/Card'
import { minorOf } from './cost-form'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { MultiSelect, Select } from '@renderer/ui/Select'

type Rule = Output<'costs.rules'>['rules'][number]
/** What a rule may ask for: the options that are the seller's to take. */
const OFFERED = OPTION_IDS.filter(
  (id) => optionFacts(id).channel === 'Merchant' && optionFacts(id).stages.includes('shipped'),
)

/** Thresholds of the operator's own: "below 8 USD just send another one". */
export function Rules() {
  const { t } = useTranslation()
  const rules = useDesk('costs.rules', {}).data?.rules ?? []
  const first = useDesk('shop.current', {}).data?.marketplaces[0]
  const [isAdding, setAdding] = useState(false)
  return (
    <Card title={t('costs.rules')} isWide>
      <p className="muted">{t('costs.rulesHint')}</p>
      {rules.length === 0 && !isAdding && <p className="muted">{t('costs.noRules')}</p>}
      {rules.map((rule) => (
        <RuleRow key={rule.ruleId} rule={rule} />
      ))}
      {isAdding && (
        <RuleRow
          rule={{ ruleId: null, name: '', kinds: [], currency: first ? marketplace(first).currency : 'USD', below: 800, option: 'replacement' }}
          onSaved={() => setAdding(false)}
        />
      )}
      <ReasonButton size="xs" variant="default" mt="xs" whyNot={isAdding && t('whyNot.adding')} onClick={() => setAdding(true)}>
        {t('costs.addRule')}
      </ReasonButton>
    </Card>
  )
} // prettier-ignore

interface RuleRowProps {
  rule: Omit<Rule, 'ruleId'> & { ruleId: number | null }
  onSaved?: () => void
}

function RuleRow({ rule, onSaved }: RuleRowProps) {
  const { t } = useTranslation()
  const { ruleId } = rule
  const first = { ...rule, belowText: minorToText(rule.below, rule.currency) }
  const { draft: form, set, saved, drop } = useDraft(
    `${t('costs.rules')} ${first.name}`.trim(),
    first,
    ruleId === null ? undefined : `rule ${ruleId}`,
  )
  // A new one is added once; its row is another's then.
  const add = useCommand('costs.saveRule', onSaved, { isOnce: true })
  const { save } = useSave('costs.saveRule', onSaved)
  const remove = useCommand('costs.removeRule', drop)
  const below = minorOf(form.belowText, form.currency)
  const { name, kinds, currency, option } = form
  const isReady = name.trim() !== '' && below !== null && below !== undefined && below > 0 && /^[A-Z]{3}$/.test(currency)
  return (
    <Bar
      style={{ alignItems: 'flex-end', marginBottom: 8 }}
      onSubmit={() => {
        if (!isReady) return
        const entry = { ruleId, name, kinds, currency, below, option }
        if (ruleId === null) add.mutate(entry)
        else save(entry, () => saved(form))
      }}
    >
      <TextInput
        size="xs"
        w={220}
        label={t('costs.name')}
        placeholder={t('costs.namePlaceholder')}
        maxLength={80}
        value={name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        w={110}
        label={t('costs.below')}
        value={form.belowText}
        error={below === undefined && t('costs.badAmount')}
        onChange={(event) => set({ belowText: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        w={64}
        label={t('costs.currency')}
        maxLength={3}
        value={currency}
        onChange={(event) => set({ currency: event.currentTarget.value.toUpperCase() })}
      />
      <MultiSelect
        size="xs"
        w={220}
        label={t('costs.kinds')}
        placeholder={kinds.length === 0 ? t('costs.allKinds') : ''}
        data={PROBLEM_KINDS.map((kind) => ({ value: kind, label: t(`problems.kind.${kind}`) }))}
        value={kinds}
        onChange={(value) => set({ kinds: value as ProblemKind[] })}
      />
      <Select
        size="xs"
        w={210}
        label={t('costs.option')}
        allowDeselect={false}
        data={OFFERED.map((id) => ({ value: id, label: t(`problems.option.${id}`) }))}
        value={option}
        onChange={(value) => set({ option: value as OptionId })}
      />
      <ReasonButton size="xs" type="submit" whyNot={!isReady && t('whyNot.rule')}>
        {t('common.save')}
      </ReasonButton>
      {ruleId !== null && (
        <Button size="xs" variant="subtle" color="red" onClick={() => remove.mutate({ ruleId })}>
          {t('common.remove')}
        </Button>
      )}
    </Bar>
  )
} // prettier-ignore
