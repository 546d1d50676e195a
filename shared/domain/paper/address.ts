export interface PostalAddress {
  recipientName: string
  addressLine1: string
  addressLine2: string
  addressLine3: string
  city: string
  stateOrRegion: string
  postalCode: string
  country: string
}

type Parts = Pick<PostalAddress, 'city' | 'stateOrRegion' | 'postalCode'>

const joined = (separator: string, ...parts: string[]) => parts.filter((part) => part !== '').join(separator)
const numberFirst = ({ city, stateOrRegion, postalCode }: Parts) => [joined(' ', postalCode, city), stateOrRegion]
const numberLast = ({ city, stateOrRegion, postalCode }: Parts) => [joined(', ', city, joined(' ', stateOrRegion, postalCode))] // prettier-ignore

/** How countries write city, region and postal code (Universal Postal Union, S42); all others as the United States do. */
const PLACES: Readonly<Record<string, (parts: Parts) => string[]>> = {
  DE: numberFirst, FR: numberFirst, IT: numberFirst, ES: numberFirst, NL: numberFirst, SE: numberFirst, PL: numberFirst,
  BE: numberFirst, TR: numberFirst, AT: numberFirst, CH: numberFirst, PT: numberFirst, MX: numberFirst,
  GB: ({ city, stateOrRegion, postalCode }) => [city, stateOrRegion, postalCode],
  IE: ({ city, stateOrRegion, postalCode }) => [city, stateOrRegion, postalCode],
  SG: ({ city, postalCode }) => [joined(' ', city, postalCode)],
} // prettier-ignore

/** The lines of an address as its country writes it, blank ones left out. Japan's begin with the postal code and end with the name. */
export function addressLines(address: PostalAddress): string[] {
  const { recipientName, addressLine1, addressLine2, addressLine3, city, stateOrRegion, postalCode, country } = address
  const streets = [addressLine1, addressLine2, addressLine3]
  const lines =
    country === 'JP'
      ? [postalCode && `〒${postalCode}`, joined('', stateOrRegion, city), ...streets, recipientName && `${recipientName} 様`] // prettier-ignore
      : [recipientName, ...streets, ...(PLACES[country] ?? numberLast)({ city, stateOrRegion, postalCode }), country]
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}
