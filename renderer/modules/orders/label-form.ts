import type { Argument } from '@shared/contract'
import type { Label } from '@shared/contract/labels'
import { minorToText, parseMinor } from '@shared/domain/money'
import { boundsOfDay } from '@shared/domain/time'

/** A label as it is being written. */
export interface LabelForm {
  service: string
  cost: string
  currency: string
  boughtOn: string
  confirmedByAmazon: boolean
  /** A file chosen but not kept yet. */
  file: { file: string; name: string } | undefined
}
export type LabelProblem = 'badCost' | 'needsCurrency' | 'badDate'
type Entry = Argument<'labels.save'>['label']

/** The form for a label as it was saved, or for a new one in the order's currency. */
export function labelForm(label: Label | undefined, confirmedByAmazon: boolean, currency: string): LabelForm {
  return {
    service: label?.service ?? '',
    cost: label && label.cost !== null ? minorToText(label.cost, label.currency) : '',
    currency: label?.currency || currency,
    boughtOn: label?.boughtOn ?? '',
    confirmedByAmazon,
    file: undefined,
  }
}

/** Whether anything of a label was written: without it the parcel has none. */
export function isLabelWritten({ service, cost, boughtOn, file }: LabelForm): boolean {
  return service.trim() !== '' || cost.trim() !== '' || boughtOn.trim() !== '' || file !== undefined
}

/** The label to save, or what stands against it. */
export function labelEntry(form: LabelForm): { entry: Entry } | { problem: LabelProblem } {
  const boughtOn = form.boughtOn.trim()
  if (boughtOn !== '' && (!/^\d{4}-\d{2}-\d{2}$/.test(boughtOn) || !boundsOfDay(boughtOn, 'UTC')))
    return { problem: 'badDate' }
  const common = { service: form.service.trim(), boughtOn }
  if (form.cost.trim() === '') return { entry: { ...common, cost: null, currency: '' } }
  if (!/^[A-Z]{3}$/.test(form.currency)) return { problem: 'needsCurrency' }
  const cost = parseMinor(form.cost.trim(), form.currency)
  if (cost === undefined || cost < 0) return { problem: 'badCost' }
  return { entry: { ...common, cost, currency: form.currency } }
}
