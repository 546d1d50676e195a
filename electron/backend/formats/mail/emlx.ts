/** A mail as Apple's program stores it: its length in a line of its own, the mail, a property list. */
const LENGTH = /^(\d{1,10})[ \t]*\r?\n(?=[!-9;-~]+:)/
/** The flag of a deleted mail (bit 1). */
const DELETED = 2

export const isEmlx = (start: Buffer): boolean => LENGTH.test(start.toString('latin1', 0, 200))

export interface Emlx {
  mail: Buffer
  /** Ms UTC. */
  heldAt: number | null
  isDeleted: boolean
  /** Fewer bytes than it says. */
  isCut: boolean
}

/** Takes exactly as many bytes as the first line says. */
export function readEmlx(bytes: Buffer): Emlx {
  const [line = '', length = '0'] = LENGTH.exec(bytes.toString('latin1', 0, 200)) ?? []
  const end = line.length + Number(length)
  const list = bytes.toString('utf8', Math.min(end, bytes.length))
  const valueOf = (key: string) => new RegExp(`<key>${key}</key>\\s*<(?:integer|real)>(-?\\d+)`).exec(list)?.[1]
  const received = Number(valueOf('date-received') ?? 0)
  return {
    mail: bytes.subarray(line.length, end),
    heldAt: received > 0 ? received * 1000 : null,
    isDeleted: (Number(valueOf('flags') ?? 0) & DELETED) !== 0,
    isCut: end > bytes.length,
  }
}
