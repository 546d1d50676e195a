const WORDS =
  'street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|way|place|pl|square|sq|terrace|parade|highway|hwy|close|crescent|' +
  'rue|bd|allée|impasse|chemin|quai|via|viale|strada|piazza|corso|largo|vicolo|lungomare|frazione|fraz|' +
  'calle|avenida|avda|paseo|plaza|vía|ronda|camino|carretera|ctra|travesía|c|carrer|' +
  'platz|weg|allee|gasse|ring|damm|ufer|apt|apartment|suite|ste|unit|flat|floor|building|bldg|house|po box|p\\.o\\. box|postfach|bp|apartado|' +
  'casella postale|étage|etage|og|piso|interno|scala|level|shop|room|rm'
/** Words that name a street or a house: a part with one of them is no town and no person. */
const STREET = new RegExp(
  `(?<![\\p{L}\\d])(?:${WORDS})(?![\\p{L}\\d])|straße|strasse|str\\.|(?<!\\p{L})c/|ビル|マンション|号室|丁目|番地`,
  'iu',
)
/** St. Louis and St Albans are towns. */
const SAINT = /^(?:st|ste|saint)\.?\s+(?=\p{L})/iu

const namesStreet = (part: string) => STREET.test(part.replace(SAINT, ''))

/** A house number, a post box, a street's word: the part is neither a town nor a name. */
export const isStreetLike = (part: string) => /\d/.test(part) || namesStreet(part)

/** Words that houses and estates go by; a first line with one may be no person. */
const HOUSE =
  /^the |(?<!\p{L})(?:cottage|farm|farmhouse|lodge|rectory|vicarage|barns?|manor|maltings|résidence|residence|residencial|residencia|edificio|palazzo|apartments|towers|chalet|urbanización)(?!\p{L})/iu
export const isHouseLike = (part: string) => HOUSE.test(part)

const HOUSE_NUMBER = /^(?:n[.º°]{1,2}|n[uú]m\.?|no\.?)?\s*\d{1,4}\s?(?:bis|ter|[a-z])?(?:\s?[/-]\s?\w{1,4})?$|^s\/n$/i
/** Italy and Spain put a comma between street and house number: `Via Garibaldi, 12/A`. */
export const isNumberOf = (street: string, part: string) =>
  HOUSE_NUMBER.test(part) && namesStreet(street) && !/\d/.test(street)
