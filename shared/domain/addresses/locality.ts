import { AU_STATE, ISLANDS, OVERSEAS, PREFECTURES, stateCode, UK_COUNTIES, US_STATE } from './places'
import { isStreetLike } from './streets'

/** Where a country writes its postal code, and what is left of the parts when it was taken out. */
export interface Locality {
  city: string
  stateOrRegion: string
  postalCode: string
  rest: string[]
  /** Other places the city may be; the operator is asked. */
  orCity: string[]
  /** The city was not told apart from the street. */
  cityUnsure: boolean
  /** The state or province is what stood behind the town, whatever that is. */
  stateUnsure: boolean
  /** Another country the postal code may belong to: islands and territories have codes of their own. */
  orCountry: string[]
}
type Find = (parts: readonly string[]) => Locality | undefined

const none = (parts: readonly string[]): Omit<Locality, 'postalCode'> => ({
  city: '',
  stateOrRegion: '',
  rest: [...parts],
  orCity: [],
  cityUnsure: false,
  stateUnsure: false,
  orCountry: [],
})

/** US and Australia: state and code at the end of a part, the town before them or in the part before. */
function stateThenCode(country: 'US' | 'AU', states: string, code: string): Find {
  const tail = new RegExp(`^(?:(.*?)[ ])?(${states})\\.?[ ](${code})$`, 'i')
  const stateOnly = new RegExp(`^(?:(.*?)[ ])?(${states})$`, 'i')
  const codeOnly = new RegExp(`^(${code})$`)
  return (parts) => {
    for (let i = parts.length - 1; i >= 0; i--) {
      const joined = tail.exec(parts[i] ?? '')
      // State and code may stand in parts of their own.
      const apart = joined ? null : codeOnly.exec(parts[i] ?? '')
      const state = apart ? stateOnly.exec(parts[i - 1] ?? '') : null
      const found = joined ?? (apart && state ? [...state, apart[1]] : null)
      if (!found) continue
      const [, town = '', name = '', postalCode = ''] = found
      const before = parts.slice(0, joined ? i : i - 1)
      const city = town || (before.pop() ?? '')
      // A street and its town in one part cannot be told apart.
      const cityUnsure = isStreetLike(city)
      const rest = [...before, ...parts.slice(i + 1)]
      return {
        ...none([]),
        city: cityUnsure ? '' : city,
        stateOrRegion: stateCode(country, name),
        postalCode,
        rest: cityUnsure ? [...before, city, ...parts.slice(i + 1)] : rest,
        cityUnsure,
      }
    }
    return undefined
  }
}

const UK_CODE = /^(?:(.*?)[ ])?((?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))$/i

const unitedKingdom: Find = (parts) => {
  for (let i = parts.length - 1; i >= 0; i--) {
    const found = UK_CODE.exec(parts[i] ?? '')
    if (!found) continue
    const code = (found[2] ?? '').toUpperCase().replace(' ', '')
    const before = [...parts.slice(0, i), ...(found[1] ? [found[1]] : [])]
    const county = before.length > 1 && UK_COUNTIES.has((before.at(-1) ?? '').toLowerCase()) ? (before.pop() ?? '') : ''
    const city = before.pop() ?? ''
    const above = before.at(-1) ?? ''
    // A village may stand above its town; which of them the post means is not said.
    const isVillage = before.length > 1 && above !== '' && !isStreetLike(above)
    const cityUnsure = isStreetLike(city)
    const island = ISLANDS[code.slice(0, 2)]
    return {
      ...none([]),
      city: cityUnsure ? '' : city,
      stateOrRegion: county,
      postalCode: `${code.slice(0, -3)} ${code.slice(-3)}`,
      rest: [...before, ...(cityUnsure ? [city] : []), ...parts.slice(i + 1)],
      orCity: isVillage ? [above] : [],
      orCountry: island === undefined ? [] : [island],
      cityUnsure,
    }
  }
  return undefined
}

/** Continental Europe: code and town together, a province behind it in Italy and Spain. */
function codeThenTown({
  code = '\\d{5}',
  province,
  overseas = false,
}: { code?: string; province?: RegExp; overseas?: boolean } = {}): Find {
  const own = new RegExp(`^(?:[A-Z]{1,2}-)?(${code})[ ](\\D.*)$`)
  const behind = new RegExp(`^(.*\\S)[ ](?:[A-Z]{1,2}-)?(${code})[ ](\\D.*)$`)
  return (parts) => {
    for (let i = parts.length - 1; i >= 0; i--) {
      const text = parts[i] ?? ''
      const alone = own.exec(text)
      const mixed = alone ? null : behind.exec(text)
      const [postalCode, town] = alone ? [alone[1] ?? '', alone[2] ?? ''] : [mixed?.[2] ?? '', mixed?.[3] ?? '']
      if (postalCode === '') continue
      const after = parts.slice(i + 1)
      const inTown = province?.exec(town)
      // The province may stand in a part of its own.
      const next =
        province && !inTown && after[0] !== undefined && /^\(?([A-Z]{2})\)?$/.test(after[0]) ? after.shift() : undefined
      // What else stands there may be a province's or a territory's name.
      const behindTown =
        !inTown && !next && after[0] !== undefined && !isStreetLike(after[0]) ? after.shift() : undefined
      const stateOrRegion = (inTown?.[2] ?? next ?? behindTown ?? '').replace(/[()]/g, '')
      const territory = overseas ? OVERSEAS[postalCode.slice(0, 3)] : undefined
      const city = inTown ? (inTown[1] ?? '') : town
      return {
        ...none([]),
        city,
        stateOrRegion,
        stateUnsure: behindTown !== undefined,
        postalCode,
        orCountry: territory === undefined ? [] : [territory],
        rest: [...parts.slice(0, i), ...(mixed ? [mixed[1] ?? ''] : []), ...after],
      }
    }
    return undefined
  }
}

/** Towns whose names hold the very signs that end a town's name. */
const TRICKY_TOWNS = ['四日市市', '廿日市市', '野々市市', '市川市', '市原市', '八日市場市', '町田市', '大町市', '村山市', '東村山市', '武蔵村山市', '村上市', '羽村市', '十日町市', '郡山市', '大和郡山市', '郡上市', '蒲郡市', '小郡市'] // prettier-ignore
const TOWN = /^(.+?市.+?区|.+?郡.+?[町村]|.+?[市区町村])/

function japaneseTown(text: string): string {
  const tricky = TRICKY_TOWNS.find((town) => text.startsWith(town))
  return tricky ?? TOWN.exec(text)?.[1] ?? ''
}

const JP_CODE = /〒?\s*(\d{3})-?(\d{4})(?!\d)/

const japan: Find = (parts) => {
  const at = parts.findIndex((part) => JP_CODE.test(part) && !/^\+/.test(part) && !/\d{5,}-?\d{4,}/.test(part.replace(JP_CODE, ''))) // prettier-ignore
  const found = at < 0 ? undefined : JP_CODE.exec(parts[at] ?? '')
  if (!found) return undefined
  const postalCode = `${found[1] ?? ''}-${found[2] ?? ''}`
  const others = parts.map((part, i) => (i === at ? part.replace(found[0], '').replace(/\s+/g, ' ').trim() : part)).filter(Boolean) // prettier-ignore
  for (const [i, part] of others.entries()) {
    const prefecture = PREFECTURES.find(([japanese]) => part.startsWith(japanese))
    if (!prefecture) continue
    const behind = part.slice(prefecture[0].length).trim()
    const city = japaneseTown(behind)
    const line = behind.slice(city.length).trim()
    const rest = [...others.slice(0, i), ...(line ? [line] : []), ...others.slice(i + 1)]
    return { ...none([]), city, stateOrRegion: prefecture[0], postalCode, rest, cityUnsure: city === '' }
  }
  for (let i = others.length - 1; i >= 0; i--) {
    const word = (others[i] ?? '').replace(/[- ](to|fu|ken|prefecture)$/i, '')
    const prefecture = PREFECTURES.find(([, latin]) => latin.toLowerCase() === word.toLowerCase())
    if (!prefecture) continue
    const before = others.slice(0, i)
    const city = before.pop() ?? ''
    const isTown = /-(ku|shi|cho|machi|mura|gun)$/i.test(city) || !/\d/.test(city)
    return {
      ...none([]),
      city: isTown ? city : '',
      stateOrRegion: others[i] ?? '',
      postalCode,
      rest: [...before, ...(isTown ? [] : [city]), ...others.slice(i + 1)],
      cityUnsure: !isTown || !/-(ku|shi|cho|machi|mura|gun)$/i.test(city),
    }
  }
  return { ...none(others), postalCode, cityUnsure: true }
}

/** How each country's last lines are read. */
export const LOCALITIES: Readonly<Record<string, Find>> = {
  US: stateThenCode('US', US_STATE, '\\d{5}(?:-\\d{4})?'),
  AU: stateThenCode('AU', AU_STATE, '\\d{4}'),
  GB: unitedKingdom,
  DE: codeThenTown(),
  FR: codeThenTown({ overseas: true }),
  IT: codeThenTown({ province: /^(.+?)[ ]\(?([A-Z]{2})\)?$/ }),
  ES: codeThenTown({ province: /^(.+?)[ ]\(([^)]+)\)$/ }),
  JP: japan,
  // Neighbours that a European shop's multi-channel orders go to; nothing but their name tells them apart.
  AT: codeThenTown({ code: '\\d{4}' }),
  BE: codeThenTown({ code: '\\d{4}' }),
  CH: codeThenTown({ code: '\\d{4}' }),
  NL: codeThenTown({ code: '\\d{4} ?[A-Z]{2}' }),
  PL: codeThenTown({ code: '\\d{2}-\\d{3}' }),
  SE: codeThenTown({ code: '\\d{3} ?\\d{2}' }),
}
/** Countries that write five digits before the town: nothing but the country's name tells them apart. */
export const FIVE_DIGITS = ['DE', 'FR', 'IT', 'ES'] as const
/** Countries whose last lines look like no other's. */
export const UNMISTAKABLE = ['GB', 'US', 'AU', 'JP'] as const
