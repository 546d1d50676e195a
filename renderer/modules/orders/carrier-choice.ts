export interface CarrierOption {
  code: string
  /** The alias that fits what was typed. */
  alias?: string | undefined
}

interface Carrier {
  code: string
  aliases: readonly string[]
}

const folded = (text: string) => text.trim().toLowerCase()

/** Carriers whose code or alias holds the text, those that begin with it first. */
export function carrierOptions(carriers: readonly Carrier[], typed: string): CarrierOption[] {
  const wanted = folded(typed)
  const rank = ({ code, alias }: CarrierOption) => {
    const names = [code, alias ?? ''].map(folded)
    return names.includes(wanted) ? 0 : names.some((name) => name !== '' && name.startsWith(wanted)) ? 1 : 2
  }
  return carriers
    .map(({ code, aliases }) => ({ code, alias: bestAlias(aliases, wanted) }))
    .filter(({ code, alias }) => folded(code).includes(wanted) || alias !== undefined)
    .map((option) => ({ option, rank: rank(option) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
}

const bestAlias = (aliases: readonly string[], wanted: string) =>
  aliases.find((alias) => folded(alias) === wanted) ??
  aliases.find((alias) => folded(alias).startsWith(wanted)) ??
  aliases.find((alias) => folded(alias).includes(wanted))

/**
 * Which option a typed text stands on by itself: one it begins, or the only one. Where it fits several in their middles, none
 * is meant, and the text is kept as it was typed.
 */
export function optionMeant(options: readonly CarrierOption[], typed: string): number {
  const wanted = folded(typed)
  const [first] = options
  if (wanted === '' || !first) return -1
  const begins = [first.code, first.alias ?? ''].some((name) => folded(name).startsWith(wanted))
  return begins || options.length === 1 ? 0 : -1
}
