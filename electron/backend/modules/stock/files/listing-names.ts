/**
 * Names of the listings reports' columns as Amazon translates them: the report comes in the language of the seller's account.
 * Names and their meaning were read from public importers of these reports (GET_MERCHANT_LISTINGS_ALL_DATA; a Go struct of the
 * Japanese one, two PHP and one JavaScript table of names, seen 2026-11). In lower case, as headers are compared.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'seller-sku': ['出品者sku', '卖家 sku', 'händler-sku', 'sku-vendeur', 'sku venditore', 'sku del vendedor', 'sku-sprzedawcy', 'sku-البائع'],
  'listing-id': ['出品id', 'angebotsnummer', 'id-offre', 'numero offerta', 'identificador del listing', 'identyfikator-oferty', 'رقم-العرض'],
  'item-name': ['商品名', '商品名称', 'artikelbezeichnung', 'nom-produit', "nome dell'articolo", 'título del producto', 'nazwa-produktu', 'اسم-المنتج'],
  price: ['価格', '价格', 'preis', 'prix', 'prezzo', 'precio', 'cena', 'السعر'],
  quantity: ['数量', 'menge', 'quantité', 'quantità', 'cantidad', 'ilość', 'الكمية'],
  'open-date': ['出品日', '开售日期', 'erstellungsdatum', 'date-ouverture', 'data di creazione', 'fecha de creación', 'data-otwarcia', 'تاريخ-مفتوح'],
  'product-id': ['商品id', '商品编码', 'produkt-id', 'id-produit', 'identificativo del prodotto', 'identificador del producto', 'identyfikator-produktu', 'رقم-المنتج'],
  'item-condition': ['コンディション', '商品状况', 'artikelzustand', 'état-produit', "condizione dell'articolo", 'stan-produktu', 'حالة-المنتج'],
  'fulfillment-channel': ['フルフィルメント・チャンネル', '配送渠道', 'versender', 'canal-traitement', 'canale di gestione', 'canal de gestión logística', 'kanał-realizacji', 'قناة-الشحن'],
  status: ['ステータス', '状态', 'état', 'stato', 'estado', 'durum', 'الحالة'],
  asin1: ['asin 1'],
} // prettier-ignore

const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([english, names]) => names.map((name) => [name, english] as const)),
)

/** All of them, to prove an encoding by. */
export const LISTING_NAMES: ReadonlySet<string> = new Set(ENGLISH.keys())

/** Names of a header in lower case as the English report has them; in Turkish both stand there: `price (fiyat)`. */
export function inEnglish(names: readonly string[]): string[] {
  const plain = names.map((name) => name.replace(/^([a-z0-9-]+) \([^)]*\)$/, '$1'))
  // A single word such as 数量 or cena stands in many tables: the seller's SKU says that it is this one.
  const isTranslated = plain.some((name) => ENGLISH.get(name) === 'seller-sku')
  return isTranslated ? plain.map((name) => ENGLISH.get(name) ?? name) : plain
}
