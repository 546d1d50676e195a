import { Alert, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileReadings } from '@shared/contract/file-kinds'
import { DATE_ORDERS, yearFirst } from '@shared/domain/sheets/date-order'
import { SHEET_FIELDS, WEIGHT_UNITS } from '@shared/domain/sheets/mapping'
import type { FileReading } from '@renderer/lib/chapter'
import { number } from '@renderer/lib/format'
import { Bar } from '@renderer/ui/Bar'
import { Notes } from '@renderer/ui/Notes'
import { Select } from '@renderer/ui/Select'
import styles from './SheetReading.module.css'
import { CarrierAnswers } from './SheetCarriers'
import { type Decide, useDecide } from '@renderer/lib/use-decide'

type Reading = FileReadings['sheet']
/** What forwarders of Chinese sellers write their invoices in. */
const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY']

type Question = Reading['questions'][number]
type Field = (typeof SHEET_FIELDS)[number]

/** Questions that are answered by looking at the columns. */
const ABOUT_COLUMNS: ReadonlySet<Question['code']> = new Set(['whichColumn', 'whichSheet', 'noTracking', 'noKey'])

/** How a forwarder's sheet is read: what its columns are, and what the sheet leaves open. */
export const SheetReading: FileReading<'sheet'> = ({ importId, reading: sheet }) => {
  const { t } = useTranslation()
  const { decide, isBusy } = useDecide(importId, 'sheet')
  const isOpen = sheet.questions.some(({ code }) => ABOUT_COLUMNS.has(code))
  const [isShown, setShown] = useState(isOpen)
  const setField = (column: number, field: Field | null) =>
    decide((now) => ({
      mapping: withField(now.sheet?.mapping ?? sheet.mapping, column, field),
      answered: field ? [questionKey({ code: 'whichColumn', field })] : [],
    }))
  return (
    <Notes label={t('sheet.title')} isBusy={isBusy}>
      <HiddenRows sheet={sheet} decide={decide} />
      <Questions sheet={sheet} decide={decide} setField={setField} />
      <Bar>
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
            onChange={(value) =>
              decide((now) => ({ mapping: { ...(now.sheet?.mapping ?? sheet.mapping), sheet: Number(value ?? 0) } }))
            }
          />
        )}
        <HeaderLine key={sheet.mapping.headerLine} sheet={sheet} decide={decide} />
        <Button size="compact-xs" variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'sheet.hideColumns' : 'sheet.showColumns')}
        </Button>
      </Bar>
      {isShown && <Columns sheet={sheet} setField={setField} />}
      <CarrierAnswers sheet={sheet} decide={decide} />
      <Asks sheet={sheet} decide={decide} />
    </Notes>
  )
}

interface PartProps {
  sheet: Reading
  decide: Decide<'sheet'>
}

/** Rows that a filter hides: whether they were sent, only the operator knows. */
function HiddenRows({ sheet, decide }: PartProps) {
  const { t } = useTranslation()
  const { rows, line, choice } = sheet.hiddenRows
  if (rows === 0) return null
  return (
    <Alert color={choice === '' ? 'yellow' : 'gray'} variant="light" py={6}>
      <Bar>
        <span>{t('sheet.hiddenRows', { count: rows, line })}</span>
        {(['take', 'leave'] as const).map((wanted) => (
          <Button
            key={wanted}
            size="compact-sm"
            variant={choice === wanted ? 'filled' : 'default'}
            aria-pressed={choice === wanted}
            onClick={() => decide({ hiddenRows: wanted })}
          >
            {t(wanted === 'take' ? 'sheet.takeHidden' : 'sheet.leaveHidden')}
          </Button>
        ))}
      </Bar>
    </Alert>
  )
}

interface QuestionsProps extends PartProps {
  setField: (column: number, field: Field | null) => void
}

const questionKey = ({ code, field }: Pick<Question, 'code' | 'field'>) => [code, field].filter(Boolean).join(' ')

/** A column has one meaning, and a meaning one column. */
function withField(mapping: Reading['mapping'], column: number, field: Field | null): Reading['mapping'] {
  const others = Object.entries(mapping.columns).filter(([name, at]) => at !== column && name !== field)
  return { ...mapping, columns: { ...Object.fromEntries(others), ...(field && { [field]: column }) } }
}

/** What only the operator can say about the columns; each answer is a button. */
function Questions({ sheet, decide, setField }: QuestionsProps) {
  const { t } = useTranslation()
  const answers = (question: Question): { label: string; hint?: string; choose: () => void }[] => {
    const { code, field, columns } = question
    const change = (part: Partial<Reading['mapping']>) => () =>
      decide((now) => ({
        mapping: { ...(now.sheet?.mapping ?? sheet.mapping), ...part },
        answered: [questionKey(question)],
      }))
    if (code === 'whichColumn' && field)
      return columns.map((column) => ({
        label: sheet.columns[column]?.header || letters(column),
        hint: sheet.columns[column]?.samples[0] ?? '',
        choose: () => setField(column, field),
      }))
    if (code === 'whichSheet')
      return columns.map((at) => ({ label: sheet.sheets[at]?.name ?? '', choose: change({ sheet: at }) }))
    if (code === 'dateOrder')
      return DATE_ORDERS.map((dateOrder) => ({
        label: t(`sheet.dateOrder.${dateOrder}`),
        hint: yearFirst(question.example ?? '', dateOrder) ?? '',
        choose: change({ dateOrder }),
      }))
    if (code === 'weightUnit')
      return WEIGHT_UNITS.map((weightUnit) => ({ label: weightUnit, choose: change({ weightUnit }) }))
    if (code === 'currency') return CURRENCIES.map((currency) => ({ label: currency, choose: change({ currency }) }))
    return []
  }
  return sheet.questions.map((question) => {
    const key = questionKey(question)
    return (
      <Alert key={key} color="yellow" variant="light" py={6}>
        <Bar>
          <span>
            {t(`sheet.question.${question.code}`, {
              field: question.field ? t(`sheet.field.${question.field}`) : '',
              example: question.example ?? '',
            })}
          </span>
          {answers(question).map((answer, i) => (
            <Button key={i} size="compact-sm" variant="default" onClick={answer.choose}>
              {answer.label}
              {answer.hint && <span className="muted">&nbsp;{answer.hint}</span>}
            </Button>
          ))}
        </Bar>
      </Alert>
    )
  })
}

/** Line of the column names, as Excel numbers it; 0: there are none. */
function HeaderLine({ sheet, decide }: PartProps) {
  const { t } = useTranslation()
  const { headerLine } = sheet.mapping
  const [text, setText] = useState(String(headerLine))
  const keep = () => {
    const line = Number(text)
    if (!Number.isInteger(line) || line < 0 || line === headerLine) setText(String(headerLine))
    else
      decide((now) => ({
        mapping: { ...(now.sheet?.mapping ?? sheet.mapping), headerLine: line, headerLines: line === 0 ? 0 : 1 },
      }))
  }
  return (
    <Bar as="label">
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
    </Bar>
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
                  w={164}
                  clearable
                  aria-label={t('sheet.columnIs', { column: column.header || letters(i) })}
                  placeholder={t('sheet.unused')}
                  data={fields}
                  value={column.field}
                  onChange={(value) => setField(i, value as typeof column.field)}
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
function Asks({ sheet, decide }: PartProps) {
  const { t } = useTranslation()
  return sheet.asks.map(({ code, rows }) => (
    <Bar key={code}>
      <strong>{number(rows)}</strong> {t(`sheet.ask.${code}`)}
      {code !== 'severalOrders' && code !== 'orderCancelled' && code !== 'splitOrder' && (
        <Button size="compact-xs" variant="default" onClick={() => decide({ all: { code, choice: 'use' } })}>
          {t('sheet.useAll')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => decide({ all: { code, choice: 'skip' } })}>
        {t('sheet.skipAll')}
      </Button>
    </Bar>
  ))
}

/** A column's name as Excel has it: A, B, … Z, AA. */
function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
