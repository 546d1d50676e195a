import type { SqliteDatabase } from '../open'
import type { Migration } from '../migrator'

/** Who is invoiced, and tax ids of buyers: columns of the reports and where they stand from now on. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['bill-name', 'billName'],
  ['bill-address-1', 'billAddressLine1'],
  ['bill-address-2', 'billAddressLine2'],
  ['bill-address-3', 'billAddressLine3'],
  ['bill-city', 'billCity'],
  ['bill-state', 'billStateOrRegion'],
  ['bill-postal-code', 'billPostalCode'],
  ['bill-country', 'billCountry'],
  ['buyer-tax-registration-id', 'buyerTaxId'],
  ['buyer-tax-registration-country', 'buyerTaxCountry'],
  ['cpf', 'buyerCpf'],
  ['buyer-citizen-name', 'buyerCitizenName'],
  ['buyer-citizen-id', 'buyerCitizenId'],
  ['invoice-business-legal-name', 'invoiceName'],
  ['invoice-business-address', 'invoiceAddress'],
  ['invoice-business-tax-id', 'invoiceTaxId'],
  ['invoice-business-tax-office', 'invoiceTaxOffice'],
])
const COLUMNS = [...FIELDS.values()]
const MARKS = ['bill-', 'buyer-tax-registration-', 'cpf', 'buyer-citizen-', 'invoice-business-']
const mentions = (text: string) => `(${MARKS.map((mark) => `instr(${text}, '${mark}') > 0`).join(' OR ')})`

/** A value, and the moment of the report that said it. */
interface Said {
  value: string
  at: number
}
type State = Map<string, Said>
/** What each item of an order says. */
type Items = Map<number, State>
type Moments = Record<string, number>
type Image = Record<string, string | number | null>
interface Change {
  id: number
  operationId: number
  entity: 'item' | 'party'
  entityRow: number
  before: string | null
  after: string | null
}

const momentsIn = (text: unknown) => (text ? JSON.parse(String(text)) : {}) as Moments
const momentsText = (moments: Moments) => (Object.keys(moments).length > 0 ? JSON.stringify(moments) : '')

/** Parts what moves from an item, or from an image of it; `row` keeps the rest. */
function part(row: Image): { row: Image; moved: State; atOf: (column: string) => number } {
  const rest = { ...row }
  const moved: State = new Map()
  const moments = momentsIn(row.fieldsAsOf)
  const at = new Map<string, number>()
  for (const [header, column] of FIELDS) {
    at.set(column, moments[`extra.${header}`] ?? Number(row.factsAsOf))
    delete moments[`extra.${header}`]
  }
  const atOf = (column: string) => at.get(column) ?? Number(row.factsAsOf)
  if ('fieldsAsOf' in row) rest.fieldsAsOf = momentsText(moments)
  if (row.extra) {
    const extra = JSON.parse(String(row.extra)) as Record<string, string>
    for (const [header, column] of FIELDS) {
      const value = extra[header]
      if (value !== undefined) moved.set(column, { value, at: atOf(column) })
      delete extra[header]
    }
    rest.extra = Object.keys(extra).length > 0 ? JSON.stringify(extra) : ''
  }
  return { row: rest, moved, atOf }
}

/** A party, or an image of it, with the moments of a state. */
function dated(row: Image, state: State): Image {
  const moments = momentsIn(row.fieldsAsOf)
  for (const [column, { at }] of state) if (at !== Number(row.factsAsOf)) moments[column] = at
  return { ...row, fieldsAsOf: momentsText(moments) }
}

const valuesOf = (state: State, columns: Iterable<string>): Image =>
  Object.fromEntries([...columns].map((column) => [column, state.get(column)?.value ?? '']))

/** What the items say together: of two that differ the newer word counts. */
function newestOf(items: Items): State {
  const newest: State = new Map()
  for (const state of items.values())
    for (const [column, said] of state) if (said.at > (newest.get(column)?.at ?? -1)) newest.set(column, said)
  return newest
}

/** Holds a row's columns, not just those that changed. */
const isWhole = (image: Image) => 'orderRow' in image

function mover(db: SqliteDatabase) {
  const itemsOf = db.prepare<[number], Image>('SELECT id, extra, factsAsOf, fieldsAsOf FROM orderItems WHERE orderRow = ? ORDER BY id')
  const keepItem = db.prepare('UPDATE orderItems SET extra = :extra, fieldsAsOf = :fieldsAsOf WHERE id = :id')
  const partyOf = db.prepare<[number], Image>('SELECT factsAsOf, fieldsAsOf FROM orderParties WHERE orderRow = ?')
  const addParty = db.prepare(`INSERT INTO orderParties (orderRow, buyerName, buyerEmail, buyerPhone, buyerCompanyName, recipientName, shipPhone,
    addressLine1, addressLine2, addressLine3, city, stateOrRegion, postalCode, country, deliveryInstructions, giftMessage, factsAsOf, fieldsAsOf)
    VALUES (?, '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ?, '')`)
  const keepParty = db.prepare(
    `UPDATE orderParties SET fieldsAsOf = :fieldsAsOf, ${COLUMNS.map((column) => `${column} = :${column}`).join(', ')} WHERE orderRow = :orderRow`,
  )
  const changesOf = db.prepare<[number], Change>(
    `SELECT id, operationId, entity, entityRow, before, after FROM changes WHERE orderRow = ? AND entity IN ('item', 'party') ORDER BY operationId DESC, id DESC`,
  )
  const keepChange = db.prepare('UPDATE changes SET before = ?, after = ? WHERE id = ?')
  const addChange = db.prepare(`INSERT INTO changes (operationId, orderRow, entity, entityRow, before, after) VALUES (?, ?, 'party', ?, ?, ?)`)

  /** What the items of an order hold goes to its party. */
  function moveFacts(orderRow: number): { said: Items; party: Image } {
    const said: Items = new Map()
    const items = itemsOf.all(orderRow)
    for (const item of items) {
      const { row, moved } = part(item)
      said.set(Number(item.id), moved)
      if (row.extra !== item.extra || row.fieldsAsOf !== item.fieldsAsOf) keepItem.run(row)
    }
    const known = partyOf.get(orderRow)
    const party = known ?? { factsAsOf: items[0]?.factsAsOf ?? 0, fieldsAsOf: '' }
    const state = newestOf(said)
    if (state.size > 0) {
      if (!known) addParty.run(orderRow, party.factsAsOf)
      keepParty.run({ orderRow, ...dated(party, state), ...valuesOf(state, COLUMNS) })
    }
    return { said, party }
  }

  /** What one operation changed of the items, without what moves; `said` becomes what they said before it. */
  function moveItemChanges(changes: readonly Change[], said: Items): void {
    for (const { id, entityRow, ...change } of changes) {
      const images = [change.before, change.after].map((text) => text === null ? null : part(JSON.parse(text) as Image))
      const [old, next] = images
      const state = said.get(entityRow)
      if (!old) said.delete(entityRow)
      else if (!next || !state) said.set(entityRow, old.moved)
      else
        for (const column of new Set([...old.moved.keys(), ...next.moved.keys(), ...state.keys()])) {
          const value = 'extra' in old.row ? old.moved.get(column)?.value : state.get(column)?.value
          if (value === undefined) state.delete(column)
          else state.set(column, { value, at: old.atOf(column) })
        }
      if (old && next && old.row.extra === next.row.extra) for (const { row } of [old, next]) delete row.extra
      const texts = images.map((image) => image ? JSON.stringify(image.row) : null)
      if (texts[0] !== change.before || texts[1] !== change.after) keepChange.run(...texts, id)
    }
  }

  /** Goes back through what happened to an order, so that each change of it can be taken back as it was done. */
  function moveRecord(orderRow: number, { said, party }: { said: Items; party: Image }): void {
    const operations = new Map<number, Change[]>()
    for (const change of changesOf.all(orderRow))
      operations.set(change.operationId, [...(operations.get(change.operationId) ?? []), change])
    let after = newestOf(said)
    let base = party
    for (const [operationId, changes] of operations) {
      moveItemChanges(changes.filter(({ entity }) => entity === 'item'), said)
      const before = newestOf(said)
      const isOther = (column: string) => before.get(column)?.value !== after.get(column)?.value
      const other = COLUMNS.filter(isOther)
      const ofParty = changes.filter(({ entity }) => entity === 'party')
      for (const change of ofParty) {
        const rewritten = ([['before', before], ['after', after]] as const).map(([side, at]) => {
          const text = change[side]
          if (text === null || text === '{}') return text
          const image = JSON.parse(text) as Image
          return JSON.stringify({ ...dated(image, at), ...valuesOf(at, isWhole(image) ? COLUMNS : other) })
        })
        keepChange.run(...rewritten, change.id)
        if (change.before !== null && change.before !== '{}') base = { ...base, ...(JSON.parse(change.before) as Image) }
      }
      const isDated = COLUMNS.some((column) => before.get(column)?.at !== after.get(column)?.at)
      if (ofParty.length === 0 && (other.length > 0 || isDated)) {
        const image = (at: State) => JSON.stringify({ ...dated({ factsAsOf: base.factsAsOf ?? 0, fieldsAsOf: base.fieldsAsOf ?? '' }, at), ...valuesOf(at, other) })
        addChange.run(operationId, orderRow, orderRow, image(before), image(after))
      }
      after = before
    }
  }
  return (orderRow: number) => moveRecord(orderRow, moveFacts(orderRow))
} // prettier-ignore

/**
 * Who is invoiced and the tax ids of buyers stood among the unnamed columns of each item: they stand with the other people of the
 * order now, also in the record of changes, so that what was done before can be told and taken back.
 */
export const migration0014: Migration = {
  version: 14,
  name: 'billing-parties',
  sql: COLUMNS.map((column) => `ALTER TABLE orderParties ADD COLUMN ${column} TEXT NOT NULL DEFAULT '';`).join('\n'),
  move(db) {
    const orders = db
      .prepare<[], number>(
        `SELECT orderRow FROM orderItems WHERE extra <> '' AND ${mentions('extra')} UNION
         SELECT orderRow FROM changes WHERE entity = 'item' AND (${mentions('before')} OR ${mentions('after')})`,
      )
      .pluck()
      .all()
    const move = mover(db)
    for (const orderRow of orders) move(orderRow)
  },
}
