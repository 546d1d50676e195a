import type { DeclaredKind } from '@shared/contract/file-kinds'
import { z } from 'zod'
import type { FileKind } from '@backend/intake'
import type { FileReader } from '@backend/intake/reading'
import { fileKind } from '@shared/contract/file-kind'
import type { Chapter } from '@renderer/lib/chapter'

const plain = fileKind({ id: 'plain', reports: ['plainReport'] })
const full = fileKind({
  id: 'full',
  reports: ['fullReport'],
  reading: () => z.object({ stars: z.number() }),
  decision: () => z.object({ place: z.string() }),
  beside: () => z.object({ seen: z.boolean() }),
})

/** What must not compile: a kind of file that does not do what its contract says. Nothing here is ever run. */
export function kindsDoWhatTheySay(
  ofPlain: FileKind<typeof plain>,
  ofFull: FileKind<typeof full>,
  plainReader: FileReader<typeof plain>,
): void {
  // @ts-expect-error what is read is shown
  const noReading: FileKind<typeof full>['preview'] = { columns: [], entity: '', beside: ofFull.preview.beside }
  // @ts-expect-error what is asked of a row has something beside it
  const noBeside: FileKind<typeof full>['preview'] = { columns: [], entity: '', reading: ofFull.preview.reading }
  const { decide: _, ...others } = ofFull
  // @ts-expect-error what is decided is taken
  const noDecision: FileKind<typeof full> = others
  // @ts-expect-error it says of its reading what the contract has
  const otherReading: FileKind<typeof full>['preview'] = { ...ofFull.preview, reading: () => ({ stars: 'five' }) }
  // @ts-expect-error and nothing where the contract has nothing
  const unasked: FileKind<typeof plain>['preview'] = { ...ofPlain.preview, reading: () => ({ stars: 5 }) }
  // @ts-expect-error its reader is of the same word
  const otherWord: FileReader<typeof full> = plainReader
  // @ts-expect-error a question has a text
  const noText: ReturnType<NonNullable<typeof ofFull.preview.questions>> = [{ id: '', text: 'no.such.text', params: {}, choices: [], chosen: null }]
  void [noReading, noBeside, noDecision, otherReading, unasked, otherWord, noText]
} // prettier-ignore

/** Every kind has its reader, and the page shows only what a kind declares. */
export function everyKindIsThere(orders: FileReader<Extract<DeclaredKind, { id: 'orders' }>>): void {
  // @ts-expect-error the others are missing
  const readers: { [Kind in DeclaredKind as Kind['id']]: FileReader<Kind> } = { orders }
  // @ts-expect-error a kind that says nothing of its reading has nothing to show
  const shown: Chapter['fileReadings'] = { orders: () => null }
  void [readers, shown]
}
