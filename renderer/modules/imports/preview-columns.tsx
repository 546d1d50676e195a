import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { Output } from '@shared/contract'
import { fieldName } from '@renderer/lib/field-name'
import type { FieldValue } from '@renderer/lib/field-value'
import { dateTime, named, number } from '@renderer/lib/format'
import { whole } from '@renderer/ui/whole'
import { Badge, type Tone } from '@renderer/ui/Badge'
import type { Column } from '@renderer/ui/DataTable'
import styles from './Preview.module.css'

type Preview = Output<'imports.preview'>
type Declared = Preview['columns'][number]
type Row = Output<'imports.previewRows'>['rows'][number]
const TONES: Readonly<Record<Row['verdict'], Tone>> = {
  new: 'good',
  changed: 'accent',
  same: 'plain',
  refused: 'late',
  asks: 'soon',
}

/** A SKU or a reason goes on in a second line; what is longer still stands in its title. */
const twoLines = styles.twoLines ?? ''
const ellipsis = (text: string, title = text) => (
  <span className="ellipsis" title={title}>
    {text}
  </span>
)

const textOf = (row: Row, name: string) => String(row.summary[name] ?? '')

/** How each way of showing shows what a row says in short. */
const SHOWS: Readonly<
  Record<Declared['shows'], (row: Row, id: string, at: { t: TFunction; timeZone: string }) => ReactNode>
> = {
  subject: (row) => ellipsis(row.subject),
  whole: (row) => <span className={whole}>{row.subject}</span>,
  text: (row, id) => ellipsis(textOf(row, id)),
  code: (row, id) => (
    <span className={`ellipsis ${styles.number}`} title={textOf(row, id)}>
      {textOf(row, id)}
    </span>
  ),
  words: (row, id, { t }) =>
    ellipsis(
      textOf(row, id)
        .split(' ')
        .filter(Boolean)
        .map((key) => t(key as never))
        .join(' · '),
    ),
  moment: (row, id, { timeZone }) => typeof row.summary[id] === 'number' && dateTime(row.summary[id], timeZone),
  number: (row, id) => typeof row.summary[id] === 'number' && number(row.summary[id]),
  item(row) {
    const [sku, title] = [textOf(row, 'sku'), textOf(row, 'title')]
    const { quantity = null } = row.summary
    return (
      (sku || title) && (
        <span className={twoLines} title={`${title}\n${sku}`}>
          {quantity !== null && `${quantity} × `}
          {sku} {title}
        </span>
      )
    )
  },
}

/** What each row of a file would do, in the columns that its kind declares. */
export function previewColumns(
  t: TFunction,
  timeZone: string,
  fieldValue: FieldValue,
  { columns, entity, firstInColumns }: Pick<Preview, 'columns' | 'entity' | 'firstInColumns'>,
): Column<Row>[] {
  const isTold = ({ field, before }: Row['changes'][number]) => before !== '' || !firstInColumns.includes(field)
  const changes = (row: Row) => row.changes.filter(isTold).map((c) => named(fieldName(entity, c.field), `${fieldValue(entity, c.field, c.before, timeZone)} → ${fieldValue(entity, c.field, c.after, timeZone)}`)).join(' · ') // prettier-ignore
  const reasons = (row: Row) => row.issues.map((issue) => [issue.column, t(`issues.${issue.code}`), issue.value && issue.value !== row.subject && `“${issue.value}”`].filter(Boolean).join(' ')).join(' · ') // prettier-ignore
  return [
    { id: 'line', header: t('imports.line'), width: '72px', end: true, cell: (row) => number(row.line) },
    {
      id: 'verdict',
      header: t('imports.what'),
      width: '132px',
      cell: (row) => <Badge tone={TONES[row.verdict]}>{t(`imports.verdict.${row.verdict}`)}</Badge>,
    },
    ...columns.map(({ id, header, shows, width }) => ({
      id,
      // Declared by the kind; a test holds it to the texts.
      header: String(t(header as never)),
      width,
      end: shows === 'number',
      cell: (row: Row) => SHOWS[shows](row, id, { t, timeZone }),
    })),
    {
      id: 'changes',
      header: t('imports.changes'),
      width: 'minmax(200px, 1.6fr)',
      cell: (row) => {
        const asks = row.question ? `${t(row.question.text as never)} ${t('imports.openRow')}` : ''
        const text = [asks, reasons(row), changes(row)].filter(Boolean).join(' · ')
        return (
          <span className={`${twoLines} ${row.verdict === 'refused' ? 'late' : ''}`} title={text}>
            {text}
          </span>
        )
      },
    },
  ]
}
