import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { chainBreak, type EvidenceEntry, evidenceLine, factsOf, filesOf, hashedText, listsOf, NO_HASH } from './entry'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** The hashes below were made by another program: `printf '%s\n%s\n%s\n%s\n%s' ID AT KIND CONTENT PREVIOUSHASH | sha256sum`. */
const CHAIN: EvidenceEntry[] = []
for (const [i, content] of ['{"text":"Seller Central was down"}', '{"text":"张三"}', '{"rows":2}'].entries()) {
  const entry = {
    id: i + 1, at: 1_772_612_520_000 + i, kind: 'note' as const, content, previousHash: CHAIN.at(-1)?.hash ?? NO_HASH,
  } // prettier-ignore
  CHAIN.push({ ...entry, hash: sha256(hashedText(entry)) })
}
const changed = (i: number, change: Partial<EvidenceEntry>) =>
  CHAIN.map((entry, n) => (n === i ? { ...entry, ...change } : entry))

describe('the chain', () => {
  it('hashes just these bytes', () => {
    expect(hashedText(CHAIN[0]!)).toBe(
      `1\n1772612520000\nnote\n{"text":"Seller Central was down"}\n0000000000000000000000000000000000000000000000000000000000000000`,
    )
    expect(CHAIN[0]!.hash).toBe('ed684a95c698bd8268455ab081661f3ec71d429f5389d3e64d291194522443a6')
    expect(CHAIN[1]!.hash).toBe('74cabd2746e4cd84482b3da60df059c9dbcdc4a9c2998336f9a67086ec3fa162')
  })
  it.each<[string, EvidenceEntry[], ReturnType<typeof chainBreak>]>([
    ['as it was written', CHAIN, undefined],
    ['nothing', [], undefined],
    ['another word', changed(1, { content: '{"text":"李四"}' }), { id: 2, why: 'hash' }],
    ['another time', changed(0, { at: 1 }), { id: 1, why: 'hash' }],
    ['another kind', changed(2, { kind: 'written' }), { id: 3, why: 'hash' }],
    ['one taken out', [CHAIN[0]!, CHAIN[2]!], { id: 3, why: 'gap' }],
    ['the first taken out', CHAIN.slice(1), { id: 2, why: 'gap' }],
    ['taken out and numbered anew', [CHAIN[0]!, { ...CHAIN[2]!, id: 2 }], { id: 2, why: 'link' }],
    ['changed and hashed anew', changed(1, { content: '{}', hash: sha256(hashedText({ ...CHAIN[1]!, content: '{}' })) }), { id: 3, why: 'link' }],
    ['two changed places', [CHAIN[1]!, CHAIN[0]!, CHAIN[2]!], { id: 2, why: 'gap' }],
  ])('%s', (_, entries, wanted) => {
    expect(chainBreak(entries, sha256)).toEqual(wanted)
  }) // prettier-ignore
  it('is followed from any entry that is trusted', () => {
    expect(chainBreak(CHAIN.slice(1), sha256, CHAIN[0])).toBeUndefined()
    expect(chainBreak(CHAIN.slice(2), sha256, CHAIN[0])).toEqual({ id: 3, why: 'gap' })
  })
})

it('is saved so that the hashed text can be had again', () => {
  const line = JSON.parse(evidenceLine(CHAIN[1]!)) as EvidenceEntry
  expect(line).toEqual(CHAIN[1])
  expect(chainBreak([line], sha256, CHAIN[0])).toBeUndefined()
})

it('facts are what is no list', () => {
  const content = '{"rows":2,"name":"a","ready":["111-1"],"held":[]}'
  expect(factsOf(content)).toEqual({ rows: 2, name: 'a' })
  expect(listsOf(content)).toEqual([
    ['ready', ['111-1']],
    ['held', []],
  ])
})

it('names the files an entry speaks of, with their hashes', () => {
  expect(filesOf({ fileName: 'a.txt', sha256: 'aa', answerFile: 'b.txt', answerSha256: 'bb', rows: 1 })).toEqual([
    { file: 'a.txt', sha256: 'aa' },
    { file: 'b.txt', sha256: 'bb' },
  ])
  expect(filesOf({ text: 'x' })).toEqual([])
})
