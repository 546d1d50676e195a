/** What the log of evidence speaks of. */
export const EVIDENCE_KINDS = [
  'workList', // once a day: what there was to ship
  'ready', // at each export: what was ready and what was held back
  'written', // a file was written
  'uploaded', // the operator marked it uploaded
  'uploadTakenBack', // … or said it was not, after all
  'answer', // Amazon's answer to it was taken in
  'checklist', // of a past day: what of the daily checklist was looked through
  'note', // the operator's own words
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What an entry says: words and numbers, and lists of order ids by what became of them. */
export type EvidenceContent = Readonly<Record<string, string | number | readonly string[]>>

export interface EvidenceEntry {
  /** 1, 2, 3 … without a gap. */
  id: number
  /** Milliseconds UTC, by the clock of the operator's machine. */
  at: number
  kind: EvidenceKind
  /** JSON, exactly as it was hashed. */
  content: string
  /** `hash` of the entry before; of the first one `NO_HASH`. */
  previousHash: string
  /** Lower-case hexadecimal SHA-256 of `hashedText`, in UTF-8. */
  hash: string
}

/** Stands before the first entry. */
export const NO_HASH = '0'.repeat(64)

/**
 * The text whose UTF-8 bytes are hashed: five lines, joined by one line feed (0x0A) each, none behind the last:
 *
 *     id              decimal digits
 *     at              decimal digits, milliseconds since 1970-01-01T00:00:00Z
 *     kind            as in the entry
 *     content         the JSON text as it is stored, byte for byte
 *     previousHash    64 hexadecimal digits
 *
 * JSON has no raw line feed, so the lines cannot be shifted. With the entries saved as JSON lines, anyone checks one by:
 * `printf '%s\n%s\n%s\n%s\n%s' ID AT KIND CONTENT PREVIOUSHASH | sha256sum`.
 */
export function hashedText({ id, at, kind, content, previousHash }: Omit<EvidenceEntry, 'hash'>): string {
  return [id, at, kind, content, previousHash].join('\n')
}

/** One line of the saved log; `content` stays the text that was hashed. */
export function evidenceLine({ id, at, kind, content, previousHash, hash }: EvidenceEntry): string {
  return JSON.stringify({ id, at, kind, content, previousHash, hash })
}

/** Where a chain breaks: the first entry that does not fit what stands before it, or not its own hash. */
export interface ChainBreak {
  id: number
  /** `gap`: entries are missing. `link`: it names another hash than the entry before has. `hash`: it was changed. */
  why: 'gap' | 'link' | 'hash'
}

/**
 * Follows a chain from `after` (an entry that is trusted, or nothing) and says where it breaks first. The hash function is
 * given, so that the rule is the same everywhere.
 */
export function chainBreak(
  entries: Iterable<EvidenceEntry>,
  sha256: (text: string) => string,
  after: { id: number; hash: string } = { id: 0, hash: NO_HASH },
): ChainBreak | undefined {
  let last = after
  for (const entry of entries) {
    if (entry.id !== last.id + 1) return { id: entry.id, why: 'gap' }
    if (entry.previousHash !== last.hash) return { id: entry.id, why: 'link' }
    if (sha256(hashedText(entry)) !== entry.hash) return { id: entry.id, why: 'hash' }
    last = entry
  }
  return undefined
}

/** The words and numbers of an entry, without its lists: what a list of entries shows. */
export function factsOf(content: string): Record<string, string | number> {
  const read = JSON.parse(content) as EvidenceContent
  return Object.fromEntries(
    Object.entries(read).filter((pair): pair is [string, string | number] => !Array.isArray(pair[1])),
  )
}

/** Which facts are the SHA-256 of a file, and which name that file: shown beside the text, not in it. */
const FILE_HASHES = { sha256: 'fileName', answerSha256: 'answerFile' } as const

/** The files an entry speaks of, with the SHA-256 of their bytes. */
export function filesOf(facts: Readonly<Record<string, string | number>>): { file: string; sha256: string }[] {
  return Object.entries(FILE_HASHES).flatMap(([hash, file]) =>
    facts[hash] === undefined ? [] : [{ file: String(facts[file] ?? ''), sha256: String(facts[hash]) }],
  )
}

/** The lists of an entry, such as the orders that were ready. */
export function listsOf(content: string): [name: string, values: readonly string[]][] {
  const read = JSON.parse(content) as EvidenceContent
  return Object.entries(read).filter((pair): pair is [string, readonly string[]] => Array.isArray(pair[1]))
}
