import { Alert, Button, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { minorToText } from '@shared/domain/money'
import { dayIn } from '@shared/domain/time'
import { showDone } from '@renderer/lib/notify'
import { useCommand, useDesk, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import { Page } from '@renderer/ui/Page'
import { Card } from '@renderer/ui/Card'
import { PlainTable } from '@renderer/ui/PlainTable'
import { readFees } from './fees-text'
import styles from './Mcf.module.css'
import { useUnsaved } from '@renderer/lib/unsaved'
import { ReasonButton } from '@renderer/ui/ReasonButton'

/** The shop's own numbers, and the operator's table of fees for estimates. */
export function McfSettings() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data } = useDesk('mcf.settings', {})
  return (
    <Page
      title={t('mcf.settings')}
      text={t('mcf.title')}
      actions={
        <Button
          variant="subtle"
          leftSection={<ArrowLeft size={16} />}
          onClick={() => void navigate({ to: '/mcf', search: {} })}
        >
          {t('common.backToList')}
        </Button>
      }
    >
      {data && (
        <>
          <Pattern first={data.pattern} />
          <Fees fees={data.fees} />
          <Sizes sizes={data.sizes} />
        </>
      )}
    </Page>
  )
}

function Pattern({ first }: { first: string }) {
  const { t } = useTranslation()
  const { draft, set, isChanged, saved } = useDraft(t('mcf.numbers'), { pattern: first }, 'mcf pattern')
  const { pattern } = draft
  const { save } = useSave('mcf.savePattern', () => showDone(t('mcf.kept')))
  return (
    <Card title={t('mcf.numbers')}>
      <div className={styles.entering}>
        <TextInput
          label={t('mcf.pattern')}
          description={t('mcf.patternHint')}
          w={380}
          value={pattern}
          onChange={(event) => set({ pattern: event.currentTarget.value })}
        />
        <ReasonButton
          whyNot={!isChanged && t('whyNot.unchanged')}
          onClick={() => save({ pattern }, () => saved({ pattern }))}
        >
          {t('mcf.save')}
        </ReasonButton>
      </div>
    </Card>
  )
}

type Settings = Output<'mcf.settings'>
const lineOf = (fee: Settings['fees'][number]) =>
  [fee.marketplaceId, fee.sizeTier, fee.speed, fee.fromUnits, minorToText(fee.fee, fee.currency), fee.currency].join(
    '\t',
  )

function Fees({ fees }: { fees: Settings['fees'] }) {
  const { t } = useTranslation()
  const { draft, set, isChanged, saved } = useDraft(t('mcf.fees'), { text: fees.map(lineOf).join('\n') }, 'mcf fees')
  const { text } = draft
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const { save } = useSave('mcf.saveFees', (_, input) => showDone(t('mcf.feesSaved', { count: input.fees.length })))
  const read = readFees(text)
  return (
    <Card title={t('mcf.fees')}>
      <p className="muted">{t('mcf.feesHint')}</p>
      <Textarea
        label={t('mcf.feesText')}
        placeholder={'US\tSmall standard\tStandard\t1\t7.90\tUSD'}
        classNames={{ input: styles.fees ?? '' }}
        autosize
        minRows={4}
        maxRows={16}
        value={text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {read.bad.map(({ line, text: found }) => (
        <Alert key={line} mt="xs" color="red" variant="light">
          {t('mcf.feesBad', { line, text: found })}
        </Alert>
      ))}
      <ReasonButton
        mt="sm"
        whyNot={(read.bad.length > 0 || !isChanged) && t('whyNot.fees')}
        onClick={() => save({ fees: read.fees, checkedOn: dayIn(Date.now(), timeZone) }, () => saved({ text }))}
      >
        {t('mcf.save')}
      </ReasonButton>
    </Card>
  )
}

function Sizes({ sizes }: { sizes: Settings['sizes'] }) {
  const { t } = useTranslation()
  const [sku, setSku] = useState('')
  const [sizeTier, setSize] = useState('')
  useUnsaved((sku + sizeTier).trim() !== '' && t('mcf.sizes'))
  const save = useCommand('mcf.saveSize')
  return (
    <Card title={t('mcf.sizes')}>
      {sizes.length > 0 && (
        <PlainTable>
          {sizes.map((known) => (
            <tr key={known.sku}>
              <td>{known.sku}</td>
              <td>{known.sizeTier}</td>
              <td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => save.mutate({ sku: known.sku, sizeTier: '' })}
                >
                  {t('common.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
      <div className={styles.entering}>
        <TextInput label={t('mcf.sku')} value={sku} onChange={(event) => setSku(event.currentTarget.value)} />
        <TextInput label={t('mcf.size')} value={sizeTier} onChange={(event) => setSize(event.currentTarget.value)} />
        <ReasonButton
          whyNot={(sku.trim() === '' || sizeTier.trim() === '') && t('whyNot.skuAndSize')}
          onClick={() => save.mutate({ sku: sku.trim(), sizeTier })}
        >
          {t('mcf.save')}
        </ReasonButton>
      </div>
    </Card>
  )
}
