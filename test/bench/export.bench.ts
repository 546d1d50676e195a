import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIRMATION_LAYOUTS, renderConfirmation } from '../../electron/backend/formats/uploads/shipping-confirmation'
import { writeAtomically } from '../../electron/backend/formats/write/atomic-file'
import type { ConfirmationLine } from '../../shared/domain/shipments/confirmation'
import { quantile, report, temporaryFolder, timed } from './support'

const LINES = 50_000
const RUNS = 15
const lines: ConfirmationLine[] = Array.from({ length: LINES }, (_, i) => ({
  orderId: `111-${String(i).padStart(7, '0')}-0000000`,
  orderItemId: '',
  quantity: '',
  shipDate: '2026-03-04',
  carrierCode: 'Yun Express',
  carrierName: '',
  trackingNumber: `YT26067212${String(i).padStart(8, '0')}`,
  shipMethod: 'Standard',
}))
const folder = temporaryFolder()
const { columns } = CONFIRMATION_LAYOUTS.standard18

/** The floor: the same bytes by plain joins, written at once and flushed as ours are. */
function plain(): Buffer {
  const rows = [columns.join('\t')]
  for (const l of lines)
    rows.push([l.orderId, l.orderItemId, l.quantity, l.shipDate, l.carrierCode, l.carrierName, l.trackingNumber, l.shipMethod, '', '', '', '', '', '', '', '', '', ''].join('\t')) // prettier-ignore
  return Buffer.from(`${rows.join('\r\n')}\r\n`)
}

const ours: number[] = []
const floors: number[] = []
for (let run = 0; run < RUNS; run++) {
  floors.push(await timed(() => writeFileSync(join(folder.path, `plain-${run}.txt`), plain(), { flush: true })))
  ours.push(
    await timed(async () => {
      const rendered = renderConfirmation(lines, 'standard18')
      if (!rendered.ok) throw new Error('not written')
      await writeAtomically(join(folder.path, `ours-${run}.txt`), rendered.bytes)
    }),
  )
}
const floor = quantile(floors, 0.5)
report({
  what: `Text export of ${LINES.toLocaleString('en')} confirmations`,
  measured: quantile(ours, 0.5),
  floor,
  limit: 1.5 * floor,
  note: `median of ${RUNS}; limit 1.5 × plain joins of the same bytes`,
})
folder.remove()
