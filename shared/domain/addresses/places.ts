/** Names a country goes by at the end of an address, folded to lower case, by ISO code (UK: `GB`). */
const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['us', 'usa', 'u.s.a.', 'u.s.', 'united states', 'united states of america', '美国', 'アメリカ', 'アメリカ合衆国'],
  GB: ['gb', 'uk', 'u.k.', 'united kingdom', 'great britain', 'england', 'scotland', 'wales', 'northern ireland', '英国', 'イギリス'],
  DE: ['de', 'germany', 'deutschland', 'allemagne', 'germania', 'alemania', '德国', 'ドイツ'],
  FR: ['fr', 'france', 'frankreich', 'francia', '法国', 'フランス'],
  IT: ['it', 'italy', 'italia', 'italien', 'italie', '意大利', 'イタリア'],
  ES: ['es', 'spain', 'españa', 'espana', 'spanien', 'espagne', 'spagna', '西班牙', 'スペイン'],
  JP: ['jp', 'japan', 'japon', 'giappone', '日本', '日本国'],
  AU: ['au', 'australia', 'australien', 'australie', '澳大利亚', '澳洲', 'オーストラリア'],
  CA: ['canada', 'kanada', '加拿大', 'カナダ'],
  NL: ['netherlands', 'nederland', 'the netherlands', 'holland', '荷兰', 'オランダ'],
  AT: ['austria', 'österreich', '奥地利'],
  CH: ['switzerland', 'schweiz', 'suisse', 'svizzera', '瑞士'],
  BE: ['belgium', 'belgië', 'belgique', '比利时'],
  IE: ['ireland', 'republic of ireland', 'éire', 'eire', '爱尔兰'],
  PL: ['poland', 'polska', '波兰'],
  SE: ['sweden', 'sverige', '瑞典'],
  MX: ['mexico', 'méxico', 'estados unidos mexicanos', '墨西哥'],
  BR: ['brazil', 'brasil', '巴西', 'ブラジル'],
  TR: ['turkey', 'türkiye', 'turkiye', '土耳其'],
  AE: ['uae', 'u.a.e.', 'united arab emirates', 'emirates', 'الإمارات', 'الإمارات العربية المتحدة', '阿联酋', '阿拉伯联合酋长国'],
  SA: ['ksa', 'k.s.a.', 'saudi arabia', 'kingdom of saudi arabia', 'السعودية', 'المملكة العربية السعودية', '沙特', '沙特阿拉伯'],
  EG: ['egypt', 'arab republic of egypt', 'مصر', '埃及'],
  ZA: ['za', 'rsa', 'south africa', 'republic of south africa', 'suid-afrika', '南非'],
  IN: ['india', 'bharat', 'भारत', '印度', 'インド'],
  SG: ['singapore', '新加坡', 'シンガポール'],
  PT: ['portugal', '葡萄牙'],
  LU: ['luxembourg', 'luxemburg', 'lëtzebuerg', '卢森堡'],
  DK: ['denmark', 'danmark', '丹麦'],
  NO: ['norway', 'norge', 'noreg', '挪威'],
  FI: ['finland', 'suomi', '芬兰'],
  CZ: ['czechia', 'czech republic', 'česko', 'česká republika', '捷克'],
  SK: ['slovakia', 'slovensko', '斯洛伐克'],
  HU: ['hungary', 'magyarország', '匈牙利'],
  RO: ['romania', 'românia', '罗马尼亚'],
  BG: ['bulgaria', 'българия', '保加利亚'],
  GR: ['greece', 'ελλάδα', 'hellas', '希腊'],
  HR: ['croatia', 'hrvatska', '克罗地亚'],
  SI: ['slovenia', 'slovenija', '斯洛文尼亚'],
  LT: ['lithuania', 'lietuva', '立陶宛'],
  LV: ['latvia', 'latvija', '拉脱维亚'],
  EE: ['estonia', 'eesti', '爱沙尼亚'],
  MT: ['malta', '马耳他'],
  CY: ['cyprus', 'κύπρος', '塞浦路斯'],
  NZ: ['new zealand', 'aotearoa', '新西兰'],
  KR: ['south korea', 'korea', 'republic of korea', '대한민국', '韩国'],
  CN: ['china', '中国', '中华人民共和国'],
  HK: ['hong kong', '香港', '中国香港'],
  TW: ['taiwan', '台灣', '台湾'],
} // prettier-ignore

const BY_NAME = new Map(
  Object.entries(COUNTRY_NAMES).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
)

/** ISO code of a country's name, in the languages above; undefined where it is none. */
export function countryOf(text: string): string | undefined {
  // The dot that İ leaves when it is folded.
  const folded = text.trim().toLowerCase().replaceAll('\u0307', '')
  return BY_NAME.get(folded) ?? BY_NAME.get(folded.replace(/\.$/, ''))
}

/** A postal code somewhere in a text; directly at its end. */
const HAS_CODE = /\d{4,}|\d[A-Z]{2}\b/i
const ENDS_IN_CODE = /(?:\d{4,}|\d[A-Z]{2})$/i
/**
 * Parts the country from the line it ends, as in `80331 München Deutschland`; undefined where none ends it. Only behind a postal
 * code, so that no street loses its name; a code such as `US` only right behind it, as it can be a province too.
 */
export function cutCountry(text: string): [rest: string, country: string] | undefined {
  const words = text.split(' ')
  for (let at = 1; at < words.length; at++) {
    const [rest, country] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const before = /^[\w.]{2,6}$/.test(country) && country.replaceAll('.', '').length <= 3 ? ENDS_IN_CODE : HAS_CODE
    if (countryOf(country) !== undefined && before.test(rest)) return [rest, country]
  }
  return undefined
}

const US_STATES: Readonly<Record<string, string>> = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut', DE: 'Delaware',
  DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
  KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan', MN: 'Minnesota',
  MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey',
  NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma', OR: 'Oregon',
  PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah',
  VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming', PR: 'Puerto Rico',
  GU: 'Guam', VI: 'Virgin Islands', AS: 'American Samoa', MP: 'Northern Mariana Islands', AA: 'Armed Forces Americas',
  AE: 'Armed Forces Europe', AP: 'Armed Forces Pacific',
} // prettier-ignore
const AU_STATES: Readonly<Record<string, string>> = {
  NSW: 'New South Wales', VIC: 'Victoria', QLD: 'Queensland', WA: 'Western Australia', SA: 'South Australia', TAS: 'Tasmania',
  ACT: 'Australian Capital Territory', NT: 'Northern Territory',
} // prettier-ignore

/** A pattern of a country's states: codes in capitals, names in any case. */
const pattern = (states: Readonly<Record<string, string>>) => `${Object.keys(states).join('|')}|${Object.values(states).join('|')}` // prettier-ignore
export const US_STATE = `${pattern(US_STATES)}|D\\.C`
export const AU_STATE = pattern(AU_STATES)
/** The code of a state, whether its code or its name stands there. */
export function stateCode(country: 'US' | 'AU', text: string): string {
  const states = country === 'US' ? US_STATES : AU_STATES
  const found = Object.entries(states).find(([code, name]) => [code, name].some((one) => one.toLowerCase() === text.replaceAll('.', '').toLowerCase())) // prettier-ignore
  return found?.[0] ?? text
}

/** Japan's prefectures, in Japanese and in Latin letters. */
export const PREFECTURES: readonly (readonly [japanese: string, latin: string])[] = [
  ['北海道', 'Hokkaido'], ['青森県', 'Aomori'], ['岩手県', 'Iwate'], ['宮城県', 'Miyagi'], ['秋田県', 'Akita'], ['山形県', 'Yamagata'],
  ['福島県', 'Fukushima'], ['茨城県', 'Ibaraki'], ['栃木県', 'Tochigi'], ['群馬県', 'Gunma'], ['埼玉県', 'Saitama'], ['千葉県', 'Chiba'],
  ['東京都', 'Tokyo'], ['神奈川県', 'Kanagawa'], ['新潟県', 'Niigata'], ['富山県', 'Toyama'], ['石川県', 'Ishikawa'], ['福井県', 'Fukui'],
  ['山梨県', 'Yamanashi'], ['長野県', 'Nagano'], ['岐阜県', 'Gifu'], ['静岡県', 'Shizuoka'], ['愛知県', 'Aichi'], ['三重県', 'Mie'],
  ['滋賀県', 'Shiga'], ['京都府', 'Kyoto'], ['大阪府', 'Osaka'], ['兵庫県', 'Hyogo'], ['奈良県', 'Nara'], ['和歌山県', 'Wakayama'],
  ['鳥取県', 'Tottori'], ['島根県', 'Shimane'], ['岡山県', 'Okayama'], ['広島県', 'Hiroshima'], ['山口県', 'Yamaguchi'],
  ['徳島県', 'Tokushima'], ['香川県', 'Kagawa'], ['愛媛県', 'Ehime'], ['高知県', 'Kochi'], ['福岡県', 'Fukuoka'], ['佐賀県', 'Saga'],
  ['長崎県', 'Nagasaki'], ['熊本県', 'Kumamoto'], ['大分県', 'Oita'], ['宮崎県', 'Miyazaki'], ['鹿児島県', 'Kagoshima'], ['沖縄県', 'Okinawa'],
] // prettier-ignore

/** Counties that stand below a town in British addresses, though the post no longer needs them. */
export const UK_COUNTIES: ReadonlySet<string> = new Set(
  `avon,bedfordshire,berkshire,buckinghamshire,cambridgeshire,cheshire,cleveland,cornwall,cumbria,derbyshire,devon,dorset,county durham,
  east sussex,west sussex,essex,gloucestershire,greater london,greater manchester,hampshire,herefordshire,hertfordshire,isle of wight,kent,
  lancashire,leicestershire,lincolnshire,merseyside,middlesex,norfolk,northamptonshire,northumberland,north yorkshire,nottinghamshire,
  oxfordshire,shropshire,somerset,south yorkshire,staffordshire,suffolk,surrey,tyne and wear,warwickshire,west midlands,west yorkshire,
  wiltshire,worcestershire,fife,lothian,aberdeenshire,ayrshire,county antrim,county down,gwent,dyfed,powys,clwyd,gwynedd,mid glamorgan,
  south glamorgan,west glamorgan,jersey,guernsey,alderney,sark,isle of man`.split(',').map((name) => name.trim()),
) // prettier-ignore

/** Crown dependencies, by the letters of their postcodes: the post serves them like the United Kingdom, ISO 3166 does not. */
export const ISLANDS: Readonly<Record<string, string>> = { JE: 'JE', GY: 'GG', IM: 'IM' }

/** French territories with an ISO 3166 code of their own, by the first three digits of the postal code (La Poste). */
export const OVERSEAS: Readonly<Record<string, string>> = {
  971: 'GP', 972: 'MQ', 973: 'GF', 974: 'RE', 975: 'PM', 976: 'YT', 986: 'WF', 987: 'PF', 988: 'NC',
} // prettier-ignore
