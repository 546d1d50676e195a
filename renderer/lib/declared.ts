import { createContext, useContext } from 'react'
import type { EndpointName } from '@shared/contract'
import type { RowFileKind } from '@shared/contract/ways-out'
import type { Chapter, Thing, UploadPage } from './chapter'
import { type FieldReaders, type FieldValue, fieldValueBy } from './field-value'
import type { Address } from './navigate'
import type { OrderBeside, OrderPart } from './order-part'

/** What all chapters declare, by what asks for it. */
export interface Declared {
  orderParts: readonly OrderPart[]
  orderBeside: OrderBeside | undefined
  opens: Readonly<Partial<Record<Thing, (key: string) => Address>>>
  uploads: Readonly<Partial<Record<RowFileKind, UploadPage>>>
  fieldValues: FieldReaders
  fileReadings: NonNullable<Chapter['fileReadings']>
  rowsBeside: NonNullable<Chapter['rowsBeside']>
  takenInTo: NonNullable<Chapter['takenInTo']>
  tells: ReadonlySet<EndpointName>
}

export const declaredBy = (chapters: readonly Chapter[]): Declared => ({
  orderParts: chapters.flatMap(({ orderPart }) => (orderPart ? [orderPart] : [])),
  orderBeside: chapters.find(({ orderBeside }) => orderBeside)?.orderBeside,
  opens: Object.assign({}, ...chapters.map(({ opens }) => opens)) as Declared['opens'],
  uploads: Object.assign({}, ...chapters.map(({ uploads }) => uploads)) as Declared['uploads'],
  fieldValues: Object.assign({}, ...chapters.map(({ fieldValues }) => fieldValues)) as FieldReaders,
  fileReadings: Object.assign({}, ...chapters.map(({ fileReadings }) => fileReadings)) as Declared['fileReadings'],
  rowsBeside: Object.assign({}, ...chapters.map(({ rowsBeside }) => rowsBeside)) as Declared['rowsBeside'],
  takenInTo: Object.assign({}, ...chapters.map(({ takenInTo }) => takenInTo)) as Declared['takenInTo'],
  tells: new Set(chapters.flatMap(({ tells }) => tells ?? [])),
})

const DeclaredContext = createContext<Declared>(declaredBy([]))
export const DeclaredProvider = DeclaredContext.Provider

/** What the chapters declare, for a chapter or mechanism that knows none of them. */
export const useDeclared = (): Declared => useContext(DeclaredContext)

/** How a changed value reads, whichever chapter's it is. */
export const useFieldValue = (): FieldValue => fieldValueBy(useDeclared().fieldValues)
