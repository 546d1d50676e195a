import { Alert, Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { SHEET_FIELDS, WEIGHT_UNITS } from '@shared/domain/sheets/mapping'
import { number } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import pages from '@renderer/ui/Page.module.css'
import styles from './Sheet.module.css'
import { CarrierAnswers } from './SheetCarriers'
import { type Decision, useDecide } from './use-decide'

type Reading = NonNullable<Output<'imports.preview'>['sheet']>
/** What forwarders of Chinese sellers write their invoices in. */
const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY']

type Mapping = Reading['mapping']
type Field = (typeof SHEET_FIELDS)[number]

interface ReadingProps {
  importId: number
  sheet: Reading
}

/** How a forwarder's sheet is read: what its columns are, and what the sheet leaves open. */
export function SheetReading({ importId, sheet }: ReadingProps) {
  const { t } = useTranslation()
  const { decide, isBusy } = useDecide(importId)
  const isOpen = sheet.questions.length > 0
  const [isShown, setShown] = useState(isOpen)
  const map = (columns: Reading['mapping']['columns']) => decide({ mapping: { ...sheet.mapping, columns } })
  const setField = (column: number, field: Field | null) => {
    const others = Object.entries(sheet.mapping.columns).filter(([name, at]) => at !== column && name !== field)
    map({ ...Object.fromEntries(others), ...(field && { [field]: column }) })
  }
  return (
    <section className={pages.notes} aria-label={t('sheet.title')} aria-busy={isBusy}>
      <Questions sheet={sheet} decide={decide} />
      <div className={pages.row}>
        <span>{t(sheet.isRemembered ? 'sheet.remembered' : 'sheet.proposed')}</span>
        {sheet.sheets.length > 1 && (
          <Select
            size="xs"
            w={220}
            aria-label={t('sheet.which')}
            allowDeselect={false}
            data={sheet.sheets.map(({ name, rows, hidden }, i) => ({
              value: String(i),
              label: `${name} · ${number(rows)}${hidden ? ` · ${t('sheet.hidden')}` : ''}`,
            }))}
            value={String(sheet.mapping.sheet)}
            onChange={(value) => decide({ mapping: { ...sheet.mapping, sheet: Number(value ?? 0) } })}
          />
        )}
        <HeaderLine sheet={sheet} decide={decide} />
        <Button size="compact-xs" variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'sheet.hideColumns' : 'sheet.showColumns')}
        </Button>
      </div>
      {isShown && <Columns sheet={sheet} setField={setField} />}
      <CarrierAnswers sheet={sheet} decide={decide} />
      <Asks sheet={sheet} decide={decide} />
    </section>
  )
}

/** What only the operator can say about the columns; each answer is a button. */
function Questions({ sheet, decide }: { sheet: Reading; decide: (decision: Decision) => void }) {
  const { t } = useTranslation()
  const { mapping } = sheet
  const answers = (question: Reading['questions'][number]): { label: string; hint?: string; mapping: Mapping }[] => {
    const { code, field, columns } = question
    if (code === 'whichColumn' && field)
      return columns.map((column) => ({
        label: sheet.columns[column]?.header || letters(column),
        hint: sheet.columns[column]?.samples[0] ?? '',
        mapping: { ...mapping, columns: { ...mapping.columns, [field]: column } },
      }))
    if (code === 'whichSheet')
      return columns.map((at) => ({ label: sheet.sheets[at]?.name ?? '', mapping: { ...mapping, sheet: at } }))
    if (code === 'weightUnit')
      return WEIGHT_UNITS.map((weightUnit) => ({ label: weightUnit, mapping: { ...mapping, weightUnit } }))
    if (code === 'currency')
      return CURRENCIES.map((currency) => ({ label: currency, mapping: { ...mapping, currency } }))
    return []
  }
  return sheet.questions.map((question) => {
    const key = [question.code, question.field].filter(Boolean).join(' ')
    return (
      <Alert key={key} color="yellow" variant="light" py={6}>
        <div className={pages.row}>
          <span>
            {t(`sheet.question.${question.code}`, { field: question.field ? t(`sheet.field.${question.field}`) : '' })}
          </span>
          {answers(question).map((answer) => (
            <Button
              key={answer.label}
              size="compact-sm"
              variant="default"
              onClick={() => decide({ mapping: answer.mapping, answered: [key] })}
            >
              {answer.label}
              {answer.hint && <span className="muted">&nbsp;{answer.hint}</span>}
            </Button>
          ))}
        </div>
      </Alert>
    )
  })
}

/** Line of the column names, as Excel numbers it; 0: there are none. */
function HeaderLine({ sheet, decide }: { sheet: Reading; decide: (decision: Decision) => void }) {
  const { t } = useTranslation()
  const { headerLine } = sheet.mapping
  const [text, setText] = useState(String(headerLine))
  const keep = () => {
    const line = Number(text)
    if (!Number.isInteger(line) || line < 0 || line === headerLine) setText(String(headerLine))
    else decide({ mapping: { ...sheet.mapping, headerLine: line, headerLines: line === 0 ? 0 : 1 } })
  }
  return (
    <label className={pages.row}>
      <small className="muted">{t('sheet.headerLine')}</small>
      <TextInput
        size="xs"
        w={56}
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
        }}
      />
    </label>
  )
}

function Columns({ sheet, setField }: { sheet: Reading; setField: (column: number, field: Field | null) => void }) {
  const { t } = useTranslation()
  const fields = SHEET_FIELDS.map((field) => ({ value: field, label: t(`sheet.field.${field}`) }))
  const samples = Math.max(1, ...sheet.columns.map((column) => column.samples.length))
  return (
    <div className={styles.columns} tabIndex={0} role="group" aria-label={t('sheet.columns')}>
      <table>
        <thead>
          <tr>
            {sheet.columns.map((column, i) => (
              <th key={i}>
                <Select
                  size="xs"
                  w={138}
                  clearable
                  aria-label={t('sheet.columnIs', { column: column.header || letters(i) })}
                  placeholder={t('sheet.unused')}
                  data={fields}
                  value={column.field}
                  onChange={(value) => setField(i, value)}
                />
              </th>
            ))}
          </tr>
          <tr>
            {sheet.columns.map((column, i) => (
              <th key={i} title={column.header}>
                {column.header || letters(i)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: samples }, (_, line) => (
            <tr key={line}>
              {sheet.columns.map((column, i) => (
                <td key={i} title={column.samples[line]}>
                  {column.samples[line]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What rows ask, with one answer for all of a kind. */
function Asks({ sheet, decide }: { sheet: Reading; decide: (decision: Decision) => void }) {
  const { t } = useTranslation()
  return sheet.asks.map(({ code, rows }) => (
    <div key={code} className={pages.row}>
      <strong>{number(rows)}</strong> {t(`sheet.ask.${code}`)}
      {code !== 'severalOrders' && code !== 'orderCancelled' && code !== 'splitOrder' && (
        <Button size="compact-xs" variant="default" onClick={() => decide({ all: { code, choice: 'use' } })}>
          {t('sheet.useAll')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => decide({ all: { code, choice: 'skip' } })}>
        {t('sheet.skipAll')}
      </Button>
    </div>
  ))
}

/** A column's name as Excel has it: A, B, … Z, AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** The carriers of the shop's marketplaces, each name once. */
export function useCarrierNames(): string[] {
  const marketplaces = useDesk('shop.current', {}).data?.marketplaces ?? []
  const first = marketplaces[0] ?? 'US'
  const list = useDesk('shipments.carriers', { marketplaceId: first }).data?.carriers ?? []
  return list.map((carrier) => carrier.code)
}
