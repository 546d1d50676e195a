import { app } from './app'
import { backups } from './backups'
import { byHand } from './by-hand'
import { CHAPTERS } from './chapters'
import { clocks } from './clocks'
import type { ArgumentOf, EndpointDef, InputOf, OutputOf, Topic } from './define'
import { exports } from './exports'
import { imports } from './imports'
import { letters } from './letters'
import { lists } from './lists'
import { policy } from './policy'
import { shop, shops } from './shops'
import { undo } from './undo'
import { uploads } from './uploads'
import { views } from './views'

/** Every query, command and job there is: chapter, then endpoint. The name on the wire is `chapter.endpoint`. */
export const contract = {
  app,
  shops,
  shop,
  imports,
  exports,
  uploads,
  byHand,
  backups,
  undo,
  views,
  letters,
  lists,
  policy,
  clocks,
  ...CHAPTERS,
}
export type Contract = typeof contract

export type EndpointName = { [C in keyof Contract]: `${C & string}.${keyof Contract[C] & string}` }[keyof Contract]
type Split<N extends string> = N extends `${infer C}.${infer E}` ? [C, E] : never
export type Endpoint<N extends EndpointName> =
  Split<N> extends [infer C extends keyof Contract, infer E]
    ? E extends keyof Contract[C]
      ? Contract[C][E]
      : never
    : never
export type Input<N extends EndpointName> = InputOf<Endpoint<N>>
export type Argument<N extends EndpointName> = ArgumentOf<Endpoint<N>>
export type Output<N extends EndpointName> = OutputOf<Endpoint<N>>

/** The names whose endpoint is of this kind. */
export type NamesOf<K extends EndpointDef['kind']> = {
  [N in EndpointName]: Endpoint<N> extends { kind: K } ? N : never
}[EndpointName]

/**
 * Endpoints that only the shell can answer (dialogs, windows, the system's file manager), because they need Electron.
 * All others are answered by the shop's backend.
 */
export const SHELL_ENDPOINTS = [
  'app.info', 'app.setPreferences', 'app.pickFiles', 'app.pickFolder', 'app.pickTarget', 'app.showInFolder', 'app.copyText',
  'app.showNotices', 'app.answerClose',
  'shops.list', 'shops.create', 'shops.openSample', 'shops.open', 'shops.openFolder', 'shops.forget', 'shops.restoreLatestBackup',
  'shops.showFolder', 'shops.showStart',
  'exports.openFile', 'exports.showInFolder', 'labels.openAttachment', 'backups.showFolder',
  'lists.openFile', 'lists.showInFolder', 'paper.preview', 'paper.savePdf', 'paper.print', 'evidence.savePdf',
] as const satisfies readonly EndpointName[] // prettier-ignore
export type ShellEndpoint = (typeof SHELL_ENDPOINTS)[number]
export type BackendEndpoint = Exclude<EndpointName, ShellEndpoint>

/** The definition behind a name, or undefined for a name that is none. */
export function endpoint(name: string): EndpointDef | undefined {
  const [chapter, key] = name.split('.')
  if (chapter === undefined || key === undefined || !Object.hasOwn(contract, chapter)) return undefined
  const endpoints = contract[chapter as keyof Contract] as Record<string, EndpointDef>
  return Object.hasOwn(endpoints, key) ? endpoints[key] : undefined
}

/** All that any query reads: what is stale when nothing is known of what changed. */
export const everyTopic = (): Topic[] => [
  ...new Set(
    Object.values(contract)
      .flatMap((endpoints): EndpointDef[] => Object.values(endpoints))
      .flatMap((one) => (one.kind === 'query' && one.reads !== 'all' ? one.reads : [])),
  ),
]
