import type { EvidencePeriod } from '@shared/contract/evidence'
import { type EvidenceEntry, factsOf, filesOf } from '@shared/domain/evidence/entry'
import { isoInZone } from '@shared/domain/time'
import { fill } from '@shared/i18n/fill'
import { savedList, type Words, wholeList } from '../../context/saved-list'
import { entriesOf } from './read'

function said({ kind, content }: EvidenceEntry, { texts }: Words): string {
  const facts = factsOf(content)
  return kind === 'note' ? String(facts.text) : fill(texts.evidence.says[kind], facts)
}

/** The log of evidence of a period, the newest first as on the screen. */
export const savedEvidence = savedList<EvidencePeriod, EvidenceEntry>({
  name: (texts) => texts.evidence.title,
  narrowed: ({ from, to }) => (from === undefined && to === undefined ? [] : [`${from ?? '…'} – ${to ?? '…'}`]),
  read: (context, period) => wholeList(() => entriesOf(context, period).reverse()),
  columns: [
    { id: 'number', header: (t) => t.evidence.number, kind: 'number', width: 7, value: (row) => row.id },
    { id: 'time', header: (t) => t.evidence.time, kind: 'instant', width: 17, value: (row) => row.at },
    { id: 'utc', header: (t) => t.evidence.utc, kind: 'text', width: 20, value: (row) => isoInZone(row.at, 'UTC').slice(0, 19).replace('T', ' ') },
    { id: 'kind', header: (t) => t.evidence.what, kind: 'text', width: 14, value: (row, { texts }) => texts.evidence.kind[row.kind] },
    { id: 'text', header: (t) => t.lists.note, kind: 'text', width: 80, value: (row, words) => said(row, words) },
    { id: 'files', header: (t) => t.files.fileName, kind: 'id', width: 60, value: (row) => filesOf(factsOf(row.content)).map(({ file, sha256 }) => `${file} SHA-256 ${sha256}`).join('\n') },
    { id: 'hash', header: (t) => t.evidence.hash, kind: 'id', width: 66, value: (row) => row.hash },
  ],
}) // prettier-ignore
