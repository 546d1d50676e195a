import { Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Label } from '@shared/contract/labels'
import { ask } from '@renderer/lib/client'
import { money } from '@renderer/lib/format'
import { showError } from '@renderer/lib/notify'
import { useCommand } from '@renderer/lib/query'
import type { LabelForm, LabelProblem } from './label-form'
import styles from './Orders.module.css'

interface BoughtLabelProps {
  /** The label as it was saved; undefined where the parcel has none. */
  label: Label | undefined
  form: LabelForm
  problem: LabelProblem | undefined
  onChange: (change: Partial<LabelForm>) => void
}

/** What is kept of a label bought for the parcel, folded away where there is none. It is saved with the parcel. */
export function BoughtLabel({ label, form, problem, onChange }: BoughtLabelProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const open = useCommand('labels.openAttachment')
  const remove = useCommand('labels.remove')
  const pick = () => {
    ask('app.pickFiles', { what: 'label' })
      .then(({ files: [file] }) => file && onChange({ file }))
      .catch(showError)
  }
  const summary = label && [label.service, label.cost === null ? '' : money(label.cost, label.currency)].filter(Boolean)
  return (
    <div className={styles.fold}>
      <UnstyledButton className={styles.foldHead} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        <span>{t('labels.title')}</span>
        <span className={`ellipsis muted ${styles.grow}`}>{summary?.join(' · ')}</span>
      </UnstyledButton>
      {isOpen && (
        <>
          <TextInput
            size="xs"
            label={t('labels.service')}
            description={t('labels.serviceHint')}
            placeholder={t('labels.servicePlaceholder')}
            maxLength={80}
            value={form.service}
            onChange={(event) => onChange({ service: event.currentTarget.value })}
          />
          <div className={styles.three}>
            <TextInput
              size="xs"
              label={t('labels.cost')}
              placeholder="8.12"
              value={form.cost}
              error={problem === 'badCost' && t('labels.badCost')}
              onChange={(event) => onChange({ cost: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              label={t('labels.currency')}
              maxLength={3}
              value={form.currency}
              error={problem === 'needsCurrency' && t('labels.needsCurrency')}
              onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
            />
            <TextInput
              size="xs"
              label={t('labels.boughtOn')}
              placeholder={t('common.dateShape')}
              value={form.boughtOn}
              error={problem === 'badDate' && t('labels.badDate')}
              onChange={(event) => onChange({ boughtOn: event.currentTarget.value })}
            />
          </div>
          <Checkbox
            size="xs"
            label={t('labels.confirmedByAmazon')}
            description={t('labels.confirmedHint')}
            checked={form.confirmedByAmazon}
            onChange={(event) => onChange({ confirmedByAmazon: event.currentTarget.checked })}
          />
          <div className={styles.foldRow}>
            {label && label.attachment !== '' && (
              <Button
                size="compact-xs"
                variant="default"
                title={label.attachment}
                onClick={() => open.mutate({ labelId: label.labelId })}
              >
                {t('labels.open')}
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={pick}>
              {label && label.attachment !== '' ? t('labels.replaceFile') : t('labels.attach')}
            </Button>
            <span className={styles.grow} />
            {label && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="red"
                title={t('labels.fileStays')}
                onClick={() => remove.mutate({ labelId: label.labelId })}
              >
                {t('labels.remove')}
              </Button>
            )}
          </div>
          {form.file && <small className="muted">{t('labels.chosen', { name: form.file.name })}</small>}
        </>
      )}
    </div>
  )
}
