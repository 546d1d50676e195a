import { describe, expect, it } from 'vitest'
import { byHandState, type DoneByHand, withByHand } from './by-hand'

const done = (revision: number, answer: DoneByHand['answer'] = ''): DoneByHand => ({
  revision,
  doneAt: revision * 100,
  answer,
})
const FILES = { writtenRevision: 0, uploadedRevision: 0, uploadedAt: null, refusedRevisions: '' }

describe('how far a decision is', () => {
  it.each([
    ['nothing was done', 1, 0, undefined, 'ready'],
    ['it left in a file', 1, 1, undefined, undefined],
    ['it was changed since its file', 2, 1, undefined, 'ready'],
    ['it was done by hand', 1, 1, done(1), 'handedOver'],
    ['a report confirms it', 1, 1, done(1, 'accepted'), 'accepted'],
    ['a report contradicts it', 1, 0, done(1, 'refused'), 'refused'],
    ['it was changed since it was done', 2, 1, done(1, 'refused'), 'ready'],
  ] as const)('%s', (_what, revision, uploadedRevision, by, state) => {
    expect(byHandState({ revision, uploadedRevision }, by)).toBe(state)
  })
})

describe('by files and by hand together', () => {
  it('without work by hand, what the files say', () => {
    const files = { writtenRevision: 2, uploadedRevision: 1, uploadedAt: 7, refusedRevisions: ',3,' }
    expect(withByHand(files, [])).toBe(files)
  })
  it('what was done by hand is as good as written and uploaded', () => {
    expect(withByHand(FILES, [done(1)])).toEqual({
      writtenRevision: 1,
      uploadedRevision: 1,
      uploadedAt: 100,
      refusedRevisions: '',
    })
  })
  it('what a report contradicts is refused, and Amazon does not have it', () => {
    expect(withByHand(FILES, [done(1, 'refused')])).toEqual({ ...FILES, refusedRevisions: ',1,' })
    expect(withByHand({ ...FILES, refusedRevisions: ',1,' }, [done(2, 'refused')]).refusedRevisions).toBe(',1,2,')
  })
  it('done by hand after its file was refused, it is refused no more', () => {
    const files = { ...FILES, refusedRevisions: ',1,' }
    expect(withByHand(files, [done(1)])).toEqual({
      writtenRevision: 1,
      uploadedRevision: 1,
      uploadedAt: 100,
      refusedRevisions: '',
    })
  })
  it('a later file counts beside it', () => {
    const files = { writtenRevision: 3, uploadedRevision: 2, uploadedAt: 900, refusedRevisions: '' }
    expect(withByHand(files, [done(1, 'accepted')])).toEqual(files)
  })
})
