import { randomBytes } from 'node:crypto'
import type { FilePurpose } from '@shared/contract/define'
import { DeskError } from '@shared/contract/errors'

/**
 * Files a window was given, by opaque token with one purpose: a page never names a path. Tokens end with their window.
 */
export function fileTokens() {
  const known = new Map<string, { path: string; purpose: FilePurpose }>()
  return {
    add(path: string, purpose: FilePurpose): string {
      const token = randomBytes(18).toString('base64url')
      known.set(token, { path, purpose })
      return token
    },
    /** The path behind a token. Throws DeskError `fileTokenUnknown` where it is unknown or made for something else. */
    path(token: unknown, purpose: FilePurpose): string {
      const found = typeof token === 'string' ? known.get(token) : undefined
      if (found?.purpose !== purpose) throw new DeskError('fileTokenUnknown', {})
      return found.path
    },
  }
}
export type FileTokens = ReturnType<typeof fileTokens>

/** The input with paths where the endpoint expects tokens. */
export function swapTokens(
  input: unknown,
  files: Readonly<Record<string, FilePurpose>> | undefined,
  tokens: FileTokens,
): unknown {
  if (!files || typeof input !== 'object' || input === null) return input
  const swapped: Record<string, unknown> = { ...input }
  for (const [field, purpose] of Object.entries(files))
    if (Array.isArray(swapped[field])) swapped[field] = swapped[field].map((token) => tokens.path(token, purpose))
    else if (swapped[field] !== undefined) swapped[field] = tokens.path(swapped[field], purpose)
  return swapped
}

/** The answer with tokens where the endpoint gives paths: the page may have the file opened, and never names it. */
export function giveTokens(data: unknown, gives: Readonly<Record<string, FilePurpose>>, tokens: FileTokens): unknown {
  if (typeof data !== 'object' || data === null) return data
  const given: Record<string, unknown> = { ...data }
  for (const [field, purpose] of Object.entries(gives)) {
    const path = given[field]
    if (typeof path === 'string') given[field] = tokens.add(path, purpose)
    if (Array.isArray(path)) given[field] = path.map((one) => tokens.add(String(one), purpose))
  }
  return given
}
