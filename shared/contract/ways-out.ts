import { z } from 'zod'
import { WAYS_OUT } from './chapters'
import { once, type Topic } from './define'
import type { WayOutPart } from './way-out'

type DeclaredWay = (typeof WAYS_OUT)[number]
/** Every way by which decisions of a chapter reach Amazon. */
export type WayOutId = DeclaredWay['id']

const ofFiles = WAYS_OUT.filter((way) => 'file' in way)
const ofRows = WAYS_OUT.filter((way) => 'file' in way && way.file === 'rows')
const ofHands = WAYS_OUT.filter((way) => 'byHand' in way)

/** The files Seller Central takes that the desk writes, by what they say. */
export type UploadKind = (typeof ofFiles)[number]['id']
/** Those whose rows are planned cell by cell. */
export type RowFileKind = (typeof ofRows)[number]['id']
/** What is done by hand at Seller Central and the desk guides through. */
export type ByHandKind = (typeof ofHands)[number]['id']

export const uploadKind = once(() => z.enum(ofFiles.map(({ id }) => id)))
export const rowFileKind = once(() => z.enum(ofRows.map(({ id }) => id)))
export const byHandKind = once(() => z.enum(ofHands.map(({ id }) => id)))

/** What makes stale what is asked of ways: their own topics, and what left and was answered. */
const readBy = (ways: readonly WayOutPart[]): readonly Topic[] => [
  ...new Set<Topic>([...ways.flatMap(({ reads }) => reads), 'exports', 'imports']),
]
export const READ_BY_FILES = readBy(ofRows)
export const READ_BY_HANDS = readBy(ofHands)
