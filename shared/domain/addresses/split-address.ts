import type { McfAddress } from '../mcf/mcf-order'
import { FIVE_DIGITS, LOCALITIES, type Locality, UNMISTAKABLE } from './locality'
import { countryOf, cutCountry } from './places'
import { segmentsOf } from './segments'
import { isHouseLike, isStreetLike } from './streets'

export interface AddressQuestion {
  field: keyof McfAddress
  /** `missing`: not found. `ambiguous`: one of the choices. `unsure`: to be looked at. */
  code: 'missing' | 'ambiguous' | 'unsure'
  choices: string[]
}
export interface SplitAddress {
  address: McfAddress
  email: string
  /** Every field that is not certain; the others are as they stand in the block. */
  questions: AddressQuestion[]
}

/** Words firms have and people do not. */
const FIRM =
  /\b(gmbh|ag|ltd|limited|llc|inc|corp|co|plc|s\.?a\.?r?\.?l?|s\.?p\.?a|s\.?r\.?l|sas|kg|ohg|pty|company|office|hotel|school|university)\b\.?|株式会社|有限会社|公司/i

interface Country {
  code: string
  parts: string[]
  choices: string[]
}

/** The country that is named, given or unmistakable by its last lines; else none, with those it can be. */
function countryIn(pieces: readonly string[], hint: string): Country {
  const parts = [...pieces.slice(0, -1), ...(cutCountry(pieces.at(-1) ?? '') ?? pieces.slice(-1))]
  for (const i of [parts.length - 1, parts.length - 2]) {
    const named = i > 0 ? countryOf(parts[i] ?? '') : undefined
    // A two-letter code can be a state or province as well: only at the very end, and not where it is one of Italy's.
    if (named && ((parts[i] ?? '').length > 2 || i === parts.length - 1))
      return { code: named, parts: parts.filter((_, at) => at !== i), choices: [] }
  }
  if (hint !== '') return { code: hint, parts: [...parts], choices: [] }
  const sure = UNMISTAKABLE.find((code) => isSound(LOCALITIES[code]?.(parts)))
  if (sure) return { code: sure, parts: [...parts], choices: [] }
  const possible = LOCALITIES.DE?.(parts) ? [...FIVE_DIGITS] : []
  return { code: '', parts: [...parts], choices: possible }
}

const isSound = (found: Locality | undefined) => found !== undefined && (found.stateOrRegion !== '' || / /.test(found.postalCode)) // prettier-ignore

/**
 * Splits an address pasted as one block into the fields of a multi-channel order. What is not certain is proposed and asked
 * about; the operator confirms every field. Nothing of the block is lost: what has no place stands in the lines.
 */
export function splitAddress(block: string, { countryCode: hint = '' }: { countryCode?: string } = {}): SplitAddress {
  const questions: AddressQuestion[] = []
  const asks = (field: keyof McfAddress, code: AddressQuestion['code'], choices: string[] = []) =>
    questions.push({ field, code, choices })
  const { parts: all, phone, email, name: labelled } = segmentsOf(block)
  const country = countryIn(all, hint)
  const find = LOCALITIES[country.code || (country.choices[0] ?? '')]
  const found = find?.(country.parts)
  const place = found ?? {
    city: '',
    stateOrRegion: '',
    postalCode: '',
    rest: country.parts,
    orCity: [],
    cityUnsure: true,
    stateUnsure: false,
    orCountry: [],
  }
  if (country.code === '') asks('countryCode', country.choices.length > 0 ? 'ambiguous' : 'missing', country.choices)
  else if (place.orCountry.length > 0) asks('countryCode', 'ambiguous', [country.code, ...place.orCountry])
  if (place.postalCode === '') asks('postalCode', 'missing')
  if (place.city === '' || place.cityUnsure) asks('city', place.city === '' ? 'missing' : 'unsure')
  else if (place.orCity.length > 0) asks('city', 'ambiguous', [place.city, ...place.orCity])
  // What only a country that was chosen from several would call a province.
  if (place.stateUnsure || (country.code === '' && place.stateOrRegion !== '')) asks('stateOrRegion', 'unsure')
  if (['US', 'AU', 'JP'].includes(country.code) && place.stateOrRegion === '') asks('stateOrRegion', 'missing')
  const { name, lines } = nameAndLines(place.rest, labelled, country.code, asks)
  const [line1 = '', line2 = '', ...more] = lines
  if (line1 === '') asks('line1', 'missing')
  if (more.length > 1) asks('line3', 'unsure')
  const { city, stateOrRegion, postalCode } = place
  return {
    address: {
      name,
      line1,
      line2,
      line3: more.join(', '),
      city,
      stateOrRegion,
      postalCode,
      countryCode: country.code,
      phone,
    },
    email,
    questions,
  }
}

function nameAndLines(
  rest: readonly string[],
  labelled: string,
  country: string,
  asks: (field: keyof McfAddress, code: AddressQuestion['code'], choices?: string[]) => void,
): { name: string; lines: string[] } {
  if (labelled !== '') return { name: labelled.replace(/\s*様$/, ''), lines: [...rest] }
  // In Japanese the name may stand last, with an honorific behind it.
  const honoured = rest.findIndex((part) => /\S\s*(?:様|さま)$/.test(part))
  if (honoured >= 0) {
    const words = (rest[honoured] ?? '').replace(/\s*(?:様|さま)$/, '').split(' ')
    // Behind an address in the same line, the name is what follows the last number.
    const from = words.findLastIndex((word) => /\d/.test(word)) + 1
    if (from > 0) asks('name', 'unsure')
    const line = words.slice(0, from).join(' ')
    const lines = rest.flatMap((part, i) => (i !== honoured ? [part] : line === '' ? [] : [line]))
    return { name: words.slice(from).join(' '), lines }
  }
  const street = rest.findIndex(isStreetLike)
  const [first = ''] = rest
  if (street === 0 || rest.length === 0) {
    const last = rest.at(-1) ?? ''
    // Japanese blocks often end with the name.
    if (country === 'JP' && rest.length > 1 && !isStreetLike(last)) {
      asks('name', 'unsure')
      return { name: last, lines: rest.slice(0, -1) }
    }
    // People are called Lane and Place as well: above a line with a number, that is likelier.
    if (!/\d/.test(first) && /\d/.test(rest[1] ?? '')) {
      asks('name', 'unsure')
      return { name: first, lines: rest.slice(1) }
    }
    asks('name', 'missing')
    return { name: '', lines: [...rest] }
  }
  const before = street < 0 ? rest.slice(0, 2) : rest.slice(0, street)
  if (street < 0) {
    // No house number and no street's word: which line is the name is not told.
    asks('name', rest.length > 1 ? 'ambiguous' : 'unsure', rest.length > 1 ? [...before] : [])
    if (rest.length > 1) asks('line1', 'unsure')
  } else if (before.length > 1) asks('name', 'ambiguous', [...before])
  // A house may go by a name instead of a number.
  else if (FIRM.test(first) || isHouseLike(first) || !rest.slice(1).some((part) => /\d/.test(part)))
    asks('name', 'unsure')
  return { name: first, lines: rest.slice(1) }
}
