import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MCF_ADDRESS_FIELDS, type McfAddress } from '../mcf/mcf-order'
import { normalised } from './segments'
import { splitAddress } from './split-address'

interface Case {
  block: string
  hint?: string
  expected: Partial<McfAddress>
  /** Fields the operator is asked about. */
  asks?: (keyof McfAddress)[]
}
/** Written from the countries' postal conventions; persons are invented, buildings public. */
const CASES: readonly Case[] = [
  // United States: recipient, street, town, state, ZIP (USPS Publication 28)
  { block: 'John Smith\n100 Example St\nSampletown, CA 90210\nUnited States', expected: { name: 'John Smith', line1: '100 Example St', city: 'Sampletown', stateOrRegion: 'CA', postalCode: '90210', countryCode: 'US' } },
  { block: 'Jane Q. Public\r\n350 Fifth Avenue\r\nApt 21B\r\nNew York, NY 10118-0110\r\nUSA\r\n+1 555-010-0199', expected: { name: 'Jane Q. Public', line1: '350 Fifth Avenue', line2: 'Apt 21B', city: 'New York', stateOrRegion: 'NY', postalCode: '10118-0110', countryCode: 'US', phone: '+1 555-010-0199' } },
  { block: 'Mary Major, 12 Oak Lane, Suite 5, Springfield, IL 62701, US', expected: { name: 'Mary Major', line1: '12 Oak Lane', line2: 'Suite 5', city: 'Springfield', stateOrRegion: 'IL', postalCode: '62701', countryCode: 'US' } },
  { block: '100 Example St, Sampletown, Texas 75001', expected: { name: '', line1: '100 Example St', city: 'Sampletown', stateOrRegion: 'TX', postalCode: '75001', countryCode: 'US' }, asks: ['name'] },
  { block: 'Name: John Smith\nAddress: PO Box 77\nCity: Anchorage\nState: AK\nZip: 99501\nCountry: USA\nPhone: 907-555-0100', expected: { name: 'John Smith', line1: 'PO Box 77', city: 'Anchorage', stateOrRegion: 'AK', postalCode: '99501', countryCode: 'US', phone: '907-555-0100' } },
  { block: 'SGT Robert Doe\nPSC 802 Box 74\nAPO AE 09499\nUSA', expected: { name: 'SGT Robert Doe', line1: 'PSC 802 Box 74', city: 'APO', stateOrRegion: 'AE', postalCode: '09499', countryCode: 'US' } },
  { block: 'John Smith 100 Example St Sampletown CA 90210', expected: { stateOrRegion: 'CA', postalCode: '90210', countryCode: 'US', line1: 'John Smith 100 Example St Sampletown' }, asks: ['name', 'city'] },
  // The country at the end of the line before it, or the district's name with dots
  { block: 'John Smith\n1 E Example St Ste 1200\nPHOENIX AZ 85004-2513 US', expected: { name: 'John Smith', line1: '1 E Example St Ste 1200', city: 'PHOENIX', stateOrRegion: 'AZ', postalCode: '85004-2513', countryCode: 'US' } },
  { block: 'John Smith\n500 Oak St\nWashington, D.C. 20001', hint: 'US', expected: { name: 'John Smith', line1: '500 Oak St', city: 'Washington', stateOrRegion: 'DC', postalCode: '20001', countryCode: 'US' } },
  { block: 'Mary Jones, 12 High Street, London SW1A 1AA United Kingdom', expected: { name: 'Mary Jones', line1: '12 High Street', city: 'London', postalCode: 'SW1A 1AA', countryCode: 'GB' } },
  { block: 'Max Müller, Hauptstraße 5, 80331 München Deutschland', hint: 'DE', expected: { name: 'Max Müller', line1: 'Hauptstraße 5', city: 'München', postalCode: '80331', countryCode: 'DE' } },
  { block: 'Mario Rossi\nPiazza Duomo 1\n20121 Milano MI ITALIA', expected: { name: 'Mario Rossi', line1: 'Piazza Duomo 1', city: 'Milano', stateOrRegion: 'MI', postalCode: '20121', countryCode: 'IT' } },
  // A province's letters are no country
  { block: 'Mario Rossi\nFraz. San Martino 8\n12045 Fossano CN', hint: 'IT', expected: { name: 'Mario Rossi', line1: 'Fraz. San Martino 8', city: 'Fossano', stateOrRegion: 'CN', postalCode: '12045', countryCode: 'IT' } },
  { block: 'Mary Major\n4500 Via Italia\nPhoenix, AZ 85001', hint: 'US', expected: { name: 'Mary Major', line1: '4500 Via Italia', city: 'Phoenix', stateOrRegion: 'AZ', postalCode: '85001', countryCode: 'US' } },
  // Neighbours
  { block: 'Max Gruber\nHauptstraße 5\n6020 Innsbruck\nÖsterreich', hint: 'DE', expected: { name: 'Max Gruber', line1: 'Hauptstraße 5', city: 'Innsbruck', postalCode: '6020', countryCode: 'AT' } },
  { block: 'Jan Jansen\nDorpsstraat 1a\n1012 AB Amsterdam\nNetherlands', expected: { name: 'Jan Jansen', line1: 'Dorpsstraat 1a', city: 'Amsterdam', postalCode: '1012 AB', countryCode: 'NL' } },
  { block: 'Jan Kowalski\nul. Prosta 20\n00-850 Warszawa\nPolska', expected: { name: 'Jan Kowalski', city: 'Warszawa', postalCode: '00-850', countryCode: 'PL' } },
  // United Kingdom: the town and the postcode on lines of their own (Royal Mail)
  { block: 'Mary Jones\nFlat 2\n10 High Street\nGuildford\nSurrey\nGU1 3AA\nUnited Kingdom', expected: { name: 'Mary Jones', line1: 'Flat 2', line2: '10 High Street', city: 'Guildford', stateOrRegion: 'Surrey', postalCode: 'GU1 3AA', countryCode: 'GB' } },
  { block: '10 Downing Street, London, SW1A 2AA, UK', expected: { name: '', line1: '10 Downing Street', city: 'London', postalCode: 'SW1A 2AA', countryCode: 'GB' }, asks: ['name'] },
  { block: 'Tom Brown, 4 Castle Terrace, Edinburgh EH12DP', expected: { name: 'Tom Brown', line1: '4 Castle Terrace', city: 'Edinburgh', postalCode: 'EH1 2DP', countryCode: 'GB' } },
  { block: 'Ann Lee\n7 Mill Lane\nKidlington\nOxford\nOX5 1AA', expected: { name: 'Ann Lee', line1: '7 Mill Lane', line2: 'Kidlington', city: 'Oxford', postalCode: 'OX5 1AA', countryCode: 'GB' }, asks: ['city'] },
  { block: 'Mary Smith\nThe Old Rectory\nBath\nBA1 1AA\nEngland', expected: { name: 'Mary Smith', line1: 'The Old Rectory', city: 'Bath', postalCode: 'BA1 1AA', countryCode: 'GB' }, asks: ['name', 'line1', 'city'] },
  // Germany: five digits before the town (DIN 5008)
  { block: 'Jörg Müller\nHauptstraße 5\n50667 Köln\nDeutschland', expected: { name: 'Jörg Müller', line1: 'Hauptstraße 5', city: 'Köln', postalCode: '50667', countryCode: 'DE' } },
  { block: 'Erika Mustermann, Heidestr. 17, 2. OG, D-51147 Köln, Germany', expected: { name: 'Erika Mustermann', line1: 'Heidestr. 17', line2: '2. OG', city: 'Köln', postalCode: '51147', countryCode: 'DE' } },
  { block: 'Max Muster\nMuster GmbH\nIndustrieweg 12\n80331 München\nDE', expected: { line1: 'Muster GmbH', line2: 'Industrieweg 12', city: 'München', postalCode: '80331', countryCode: 'DE', name: 'Max Muster' }, asks: ['name'] },
  { block: 'Max Muster\nIndustrieweg 12\n80331 München', expected: { name: 'Max Muster', line1: 'Industrieweg 12', city: 'München', postalCode: '80331', countryCode: '' }, asks: ['countryCode'] },
  { block: 'Max Muster\nIndustrieweg 12\n80331 München', hint: 'DE', expected: { name: 'Max Muster', line1: 'Industrieweg 12', city: 'München', postalCode: '80331', countryCode: 'DE' } },
  // France: CEDEX stays with the town (La Poste)
  { block: 'Marie Dupont\n12 rue de la Paix\n75002 Paris\nFrance', expected: { name: 'Marie Dupont', line1: '12 rue de la Paix', city: 'Paris', postalCode: '75002', countryCode: 'FR' } },
  { block: 'M. Jean Martin\nRésidence Les Lilas\nBâtiment B, 3e étage\n8 avenue Foch\n69006 LYON CEDEX 06\nFRANCE\nTél: 04 72 00 00 00', expected: { name: 'M. Jean Martin', city: 'LYON CEDEX 06', postalCode: '69006', countryCode: 'FR', line1: 'Résidence Les Lilas', line2: 'Bâtiment B', line3: '3e étage, 8 avenue Foch', phone: '04 72 00 00 00' }, asks: ['name', 'line3'] },
  { block: 'Lucie Petit, BP 90, 13001 Marseille, France', expected: { name: 'Lucie Petit', line1: 'BP 90', city: 'Marseille', postalCode: '13001', countryCode: 'FR' } },
  // Italy: the province's two letters behind the town (Poste Italiane)
  { block: 'Mario Rossi\nVia Nazionale 7\n00184 Roma RM\nItalia', expected: { name: 'Mario Rossi', line1: 'Via Nazionale 7', city: 'Roma', stateOrRegion: 'RM', postalCode: '00184', countryCode: 'IT' } },
  { block: 'Giulia Bianchi, Corso Buenos Aires 10, scala B int. 4, 20124 Milano (MI), Italy, +39 02 0000 0000', expected: { name: 'Giulia Bianchi', line1: 'Corso Buenos Aires 10', line2: 'scala B int. 4', city: 'Milano', stateOrRegion: 'MI', postalCode: '20124', countryCode: 'IT', phone: '+39 02 0000 0000' } },
  { block: 'Via Roma 1, 10121 Torino, TO, Italia', expected: { name: '', line1: 'Via Roma 1', city: 'Torino', stateOrRegion: 'TO', postalCode: '10121', countryCode: 'IT' }, asks: ['name'] },
  // Spain: five digits before the town, the province in brackets (Correos)
  { block: 'Lucía García\nCalle Mayor 8, 3º B\n28013 Madrid\nEspaña', expected: { name: 'Lucía García', line1: 'Calle Mayor 8', line2: '3º B', city: 'Madrid', postalCode: '28013', countryCode: 'ES' } },
  { block: 'Pablo Ruiz\nAvda. de la Constitución 20\n41004 Sevilla (Sevilla)\nSpain\npablo@example.com', expected: { name: 'Pablo Ruiz', line1: 'Avda. de la Constitución 20', city: 'Sevilla', stateOrRegion: 'Sevilla', postalCode: '41004', countryCode: 'ES' } },
  { block: 'Ana López, Apartado 30, 08001 Barcelona, ES', expected: { name: 'Ana López', line1: 'Apartado 30', city: 'Barcelona', postalCode: '08001', countryCode: 'ES' } },
  // Japan: code, prefecture, town, block, building, name; in Latin letters the other way round
  { block: '〒100-0005\n東京都千代田区丸の内1-9-1\n丸の内ビル 5F\n山田 太郎 様\n03-0000-0000', expected: { name: '山田 太郎', line1: '丸の内1-9-1', line2: '丸の内ビル 5F', city: '千代田区', stateOrRegion: '東京都', postalCode: '100-0005', countryCode: 'JP', phone: '03-0000-0000' } },
  { block: '〒２２０−００１２　神奈川県横浜市西区みなとみらい２−２−１、日本', expected: { line1: 'みなとみらい2-2-1', city: '横浜市西区', stateOrRegion: '神奈川県', postalCode: '220-0012', countryCode: 'JP', name: '' }, asks: ['name'] },
  { block: '510-0075 三重県四日市市安島1-3-31\n佐藤花子', expected: { name: '佐藤花子', line1: '安島1-3-31', city: '四日市市', stateOrRegion: '三重県', postalCode: '510-0075', countryCode: 'JP' }, asks: ['name'] },
  { block: 'Taro Yamada\n1-9-1 Marunouchi\nChiyoda-ku, Tokyo 100-0005\nJapan', expected: { name: 'Taro Yamada', line1: '1-9-1 Marunouchi', city: 'Chiyoda-ku', stateOrRegion: 'Tokyo', postalCode: '100-0005', countryCode: 'JP' } },
  { block: 'Hanako Sato, 2-2-1 Minatomirai, Nishi-ku, Yokohama, Kanagawa 220-0012, Japan', expected: { name: 'Hanako Sato', line1: '2-2-1 Minatomirai', line2: 'Nishi-ku', city: 'Yokohama', stateOrRegion: 'Kanagawa', postalCode: '220-0012', countryCode: 'JP' }, asks: ['city'] },
  // Australia: suburb, state and four digits in one line (Australia Post)
  { block: 'Olivia Brown\nUnit 3\n25 Harbour Street\nSydney NSW 2000\nAustralia', expected: { name: 'Olivia Brown', line1: 'Unit 3', line2: '25 Harbour Street', city: 'Sydney', stateOrRegion: 'NSW', postalCode: '2000', countryCode: 'AU' } },
  { block: 'Jack White, 14 Ocean Rd, Byron Bay, NSW, 2481', expected: { name: 'Jack White', line1: '14 Ocean Rd', city: 'Byron Bay', stateOrRegion: 'NSW', postalCode: '2481', countryCode: 'AU' } },
  { block: 'Level 4, 120 Collins Street, Melbourne Victoria 3000, Australia', expected: { name: '', line1: 'Level 4', line2: '120 Collins Street', city: 'Melbourne', stateOrRegion: 'VIC', postalCode: '3000', countryCode: 'AU' }, asks: ['name'] },
  // Found wrong once: towns of saints, houses without a number, numbers behind a comma, islands and territories, provinces
  { block: 'John Smith, 12 W 3rd St Apt 4, St. Louis, Missouri 63101', expected: { name: 'John Smith', line1: '12 W 3rd St Apt 4', line2: '', city: 'St. Louis', stateOrRegion: 'MO', postalCode: '63101', countryCode: 'US' } },
  { block: 'The Old Rectory, Church Lane, Much Wenlock, Shropshire TF13 6BN', expected: { line1: 'Church Lane', city: 'Much Wenlock', stateOrRegion: 'Shropshire', postalCode: 'TF13 6BN', countryCode: 'GB' }, asks: ['name'] },
  { block: 'Margaret Lane\n5 Church Road\nBath\nBA1 1AA', expected: { name: 'Margaret Lane', line1: '5 Church Road', line2: '', city: 'Bath', postalCode: 'BA1 1AA' }, asks: ['name'] },
  { block: 'Rose Cottage, 5 Church Lane, Bath BA1 1AA', expected: { line1: '5 Church Lane', city: 'Bath', postalCode: 'BA1 1AA' }, asks: ['name'] },
  { block: 'Jane Doe\nFlat 3b\n12 High Street\nSt Helier\nJersey\nJE2 3QA', expected: { name: 'Jane Doe', line1: 'Flat 3b', line2: '12 High Street', city: 'St Helier', stateOrRegion: 'Jersey', postalCode: 'JE2 3QA', countryCode: 'GB' }, asks: ['countryCode'] },
  { block: 'Mario Rossi\nVia Giuseppe Garibaldi, 12/A\n00184 Roma RM\nItalia', expected: { name: 'Mario Rossi', line1: 'Via Giuseppe Garibaldi, 12/A', line2: '', city: 'Roma', stateOrRegion: 'RM', postalCode: '00184', countryCode: 'IT' } },
  { block: 'José García\nC/ Gran Vía, 28, 3º B\n28013 Madrid\nEspaña', expected: { name: 'José García', line1: 'C/ Gran Vía, 28', line2: '3º B', city: 'Madrid', postalCode: '28013', countryCode: 'ES' } },
  { block: 'Ana Ruiz\nAvda. de Canarias, s/n\n35002 Las Palmas de Gran Canaria, Las Palmas', hint: 'ES', expected: { name: 'Ana Ruiz', line1: 'Avda. de Canarias, s/n', line2: '', city: 'Las Palmas de Gran Canaria', stateOrRegion: 'Las Palmas', postalCode: '35002' }, asks: ['name', 'stateOrRegion'] },
  { block: 'Paul Martin, 8 rue Victor Hugo, 97400 Saint-Denis, La Réunion', hint: 'FR', expected: { name: 'Paul Martin', line1: '8 rue Victor Hugo', line2: '', city: 'Saint-Denis', stateOrRegion: 'La Réunion', postalCode: '97400', countryCode: 'FR' }, asks: ['countryCode', 'stateOrRegion'] },
  { block: '１５０−０００１　東京都渋谷区神宮前１−２−３ メゾン原宿１０１ 鈴木 花子 様', expected: { name: '鈴木 花子', line1: '神宮前1-2-3 メゾン原宿101', city: '渋谷区', stateOrRegion: '東京都', postalCode: '150-0001', countryCode: 'JP' }, asks: ['name'] },
  // What nobody can tell
  { block: 'Somewhere far away', expected: {}, asks: ['countryCode', 'postalCode', 'city'] },
] // prettier-ignore

describe('an address pasted as one block', () => {
  it.each(CASES.map((found) => [found.block.replace(/\s+/g, ' '), found] as const))('%s', (_, { block, hint, expected, asks = [] }) => {
    const { address, questions } = splitAddress(block, hint === undefined ? {} : { countryCode: hint })
    const asked = new Set(questions.map(({ field }) => field))
    for (const field of asks) expect([...asked], `asks ${field}`).toContain(field)
    // None is silently wrong: what differs from the convention is asked about.
    for (const field of MCF_ADDRESS_FIELDS) {
      const wanted = expected[field]
      if (wanted === undefined || asked.has(field)) continue
      expect(address[field], field).toBe(wanted)
    }
    if (asks.length === 0) expect([...asked]).toEqual([])
  }) // prettier-ignore

  it('gives what it proposes even where it asks', () => {
    for (const { block, hint, expected } of CASES) {
      const { address } = splitAddress(block, hint === undefined ? {} : { countryCode: hint })
      expect(address).toMatchObject(expected)
    }
  })

  it('keeps e-mail addresses out of the lines', () => {
    const { address, email } = splitAddress('Pablo Ruiz <pablo@example.com>\nCalle Mayor 8\n28013 Madrid\nSpain')
    expect(email).toBe('pablo@example.com')
    expect(address).toMatchObject({ name: 'Pablo Ruiz', line1: 'Calle Mayor 8' })
  })

  it('loses nothing of any text, and never fails', () => {
    const words = fc.constantFrom('John', 'Smith', '12', 'Main St', 'Köln', '50667', 'NSW', '2000', 'SW1A 2AA', '東京都', '〒100-0005', '様', 'Italy', 'RM', 'PO Box 7', '+1 555 010 0199', 'a@b.example') // prettier-ignore
    const block = fc.array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 9 }).chain((parts) =>
      fc.constantFrom('\n', ', ', ' ', '\r\n', '、').map((gap) => parts.join(gap)),
    ) // prettier-ignore
    const LABEL_WORDS = /name|phone|tel|mail|address|addr|street|city|state|zip|country|attn|ship to|post/i
    fc.assert(
      fc.property(block, (text) => {
        const { address, email, questions } = splitAddress(text)
        for (const { field } of questions) expect(MCF_ADDRESS_FIELDS).toContain(field)
        if (LABEL_WORDS.test(text)) return
        const kept = normalised([...Object.values(address), email].join(' ')).toLowerCase()
        const digits = (one: string) => one.replace(/\D/g, '')
        // Every digit of the block stands in some field; a country's name becomes its code.
        for (const token of normalised(text).toLowerCase().match(/\d+/g) ?? []) expect(digits(kept)).toContain(token)
      }),
      { numRuns: 500 },
    )
  })
})
