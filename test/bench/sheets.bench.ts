import { read } from '@e965/xlsx'
import Excel from 'exceljs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import carriers from '../../resources/carriers.json'
import { readSheets } from '../support/open-files'
import { applyMapping } from '../../shared/domain/sheets/apply'
import { proposeMapping } from '../../shared/domain/sheets/propose'
import { bigSheet } from '../support/big-sheet'
import { quantile, report, timed } from './support'

const ROWS = 20_000
const RUNS = 9
const bytes = bigSheet(
  Array.from(
    { length: ROWS },
    (_, i) => `111-${String(i).padStart(7, '0')}-${String((i * 7919) % 10_000_000).padStart(7, '0')}`,
  ),
)

const names = Object.values(carriers).flatMap((list) =>
  list.carriers.flatMap((carrier) => [carrier.code, ...('aliases' in carrier ? (carrier.aliases ?? []) : [])]),
)
const AT = { now: Date.UTC(2026, 2, 20), timeZone: 'Asia/Shanghai' }
const hints = { japan: false, chinese: true }

function sheetsOf() {
  const found = readSheets(bytes, 'sheet.xlsx', hints)
  if (!found.ok) throw new Error(found.error.code)
  return found.sheets
}
const proposalOf = (sheets: ReturnType<typeof sheetsOf>) => proposeMapping(sheets, { carriers: names })

const floors: Record<string, number[]> = { '@e965/xlsx': [], exceljs: [] }
const steps: Record<'read' | 'propose' | 'apply', number[]> = { read: [], propose: [], apply: [] }
/** What one reader left behind is not another's time. */
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const clean = (work: () => unknown) => {
  collect()
  return timed(work)
}
for (let run = 0; run < RUNS; run++) {
  floors['@e965/xlsx']?.push(
    await clean(() =>
      read(bytes, { type: 'array', dense: true, cellText: false, cellFormula: false, cellHTML: false }),
    ),
  )
  floors.exceljs?.push(await clean(() => new Excel.Workbook().xlsx.load(bytes.buffer as ArrayBuffer)))
  let sheets: ReturnType<typeof sheetsOf> = []
  steps.read.push(await clean(() => (sheets = sheetsOf())))
  let proposal: ReturnType<typeof proposalOf> | undefined
  steps.propose.push(await clean(() => (proposal = proposalOf(sheets))))
  steps.apply.push(
    await clean(() => {
      if (!proposal) throw new Error('not proposed')
      const { mapping } = proposal
      let taken = 0
      for (const row of applyMapping(sheets[mapping.sheet]!, mapping, AT)) taken += Number(row.ok)
      if (taken !== ROWS) throw new Error(`${taken} rows`)
    }),
  )
}
const median = (figures: readonly number[]) => quantile(figures, 0.5)
const [fastest = ['', 0]] = Object.entries(floors).map(([name, figures]) => [name, median(figures)] as const).sort((a, b) => a[1] - b[1]) // prettier-ignore
const shares = Object.entries(steps).map(([step, figures]) => `${step} ${median(figures).toFixed(0)}`)
report({
  what: `Forwarder's .xlsx of ${ROWS.toLocaleString('en')} rows read, proposed and mapped`,
  measured: Object.values(steps).reduce((sum, figures) => sum + median(figures), 0),
  floor: fastest[1],
  // The whole, with matching and preview, may take 1.5 × the bare read.
  limit: 1.1 * fastest[1],
  note: `medians of ${RUNS}: ${shares.join(', ')} ms; floor: bare read by ${fastest[0]}`,
})
