import type { Argument } from '@shared/contract'
import { MARKETPLACES } from '@shared/domain/marketplace'
import { MCF_SPEEDS } from '@shared/domain/mcf/mcf-order'
import { parseMinor } from '@shared/domain/money'

type Fee = Argument<'mcf.saveFees'>['fees'][number]

/** A table of fees as it is pasted from a spreadsheet: marketplace, size, speed, from units, fee, currency. */
export function readFees(text: string): { fees: Fee[]; bad: { line: number; text: string }[] } {
  const fees: Fee[] = []
  const bad: { line: number; text: string }[] = []
  text.split(/\r?\n/).forEach((row, i) => {
    if (row.trim() === '') return
    const [market = '', sizeTier = '', speed = '', from = '', amount = '', currency = ''] = row
      .split(row.includes('\t') ? '\t' : ',')
      .map((cell) => cell.trim())
    const marketplaceId = MARKETPLACES.find(({ id }) => id === market.toUpperCase())?.id
    const known = MCF_SPEEDS.find((id) => id.toLowerCase() === speed.toLowerCase())
    const fee = parseMinor(amount, currency.toUpperCase())
    const isWhole = /^[1-9]\d{0,2}$/.test(from)
    if (marketplaceId && known && isWhole && sizeTier && fee !== undefined && /^[A-Za-z]{3}$/.test(currency))
      fees.push({
        marketplaceId,
        sizeTier,
        speed: known,
        fromUnits: Number(from),
        fee,
        currency: currency.toUpperCase(),
      })
    else bad.push({ line: i + 1, text: row })
  })
  return { fees, bad }
}
