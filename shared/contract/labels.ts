import { z } from 'zod'
import { command, job, once, query } from './define'
import { day, fileToken, nothing } from './paging'
import { shipmentEntry } from './shipments'

const text = (max: number) => z.string().trim().max(max)

/** What stands on a bought label besides carrier and tracking number, which are the parcel's. */
export const labelEntry = once(() =>
  z.object({
    /** As Buy Shipping or the carrier calls it; goes into the confirmation as ship method where the parcel has none. */
    service: text(80),
    /** Minor units of `currency`; null where it was not entered. */
    cost: z.number().int().min(0).max(100_000_000_000).nullable(),
    /** ISO 4217; empty without a cost. */
    currency: z.union([z.string().regex(/^[A-Z]{3}$/), z.literal('')]),
    /** Day in the operator's zone; empty where none was entered. */
    boughtOn: z.union([day(), z.literal('')]),
  }),
)
export type LabelEntry = z.output<ReturnType<typeof labelEntry>>

const label = once(() =>
  labelEntry().extend({
    labelId: z.number().int(),
    shipmentId: z.number().int(),
    /** File name in the shop's attachments folder; empty where there is none. */
    attachment: z.string(),
  }),
)
export type Label = z.output<ReturnType<typeof label>>

export const labels = {
  ofOrder: query(
    () => z.object({ orderId: z.string() }),
    () => z.object({ labels: z.array(label()) }),
    { reads: ['shipments'] },
  ),
  /**
   * Enters or edits a label together with its parcel, as one operation: what the label says needs no typing a second time. A
   * parcel has one label. Refuses with `orderUnknown`, `shipmentUnknown`, `ruleBroken`.
   */
  save: command(
    () => z.object({ orderId: z.string(), shipment: shipmentEntry(), label: labelEntry() }),
    () => z.object({ shipmentId: z.number().int(), labelId: z.number().int() }),
  ),
  /** Takes the label away, not its parcel, nor its file. Refuses with `labelUnknown`. */
  remove: command(() => z.object({ labelId: z.number().int() }), nothing),
  /**
   * Keeps a copy of the label's file (PDF, PNG or ZPL) in the shop's folder. Refuses with `labelUnknown`, `notALabelFile`,
   * `fileNotTaken`, and what writing a file refuses with.
   */
  attach: job(
    () => z.object({ labelId: z.number().int(), file: fileToken(), jobId: z.string() }),
    () => z.object({ attachment: z.string() }),
    { files: { file: 'read' } },
  ),
  /** Answered by the shell: opens the kept file, or shows where it lies where no program is sure to be for it. */
  openAttachment: command(() => z.object({ labelId: z.number().int() }), nothing),
}
