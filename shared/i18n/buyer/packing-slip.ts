import type { BuyerLanguage } from '../../domain/letters/languages'

/** The words of a packing slip, as Amazon's own slips have them where they are known. */
export interface SlipTexts {
  title: string
  orderId: string
  orderDate: string
  service: string
  shipTo: string
  soldBy: string
  product: string
  quantity: string
  price: string
  total: string
  giftMessage: string
}

const row = (
  title: string, orderId: string, orderDate: string, service: string, shipTo: string, soldBy: string, product: string,
  quantity: string, price: string, total: string, giftMessage: string,
): SlipTexts => ({ title, orderId, orderDate, service, shipTo, soldBy, product, quantity, price, total, giftMessage }) // prettier-ignore

export const SLIP_TEXTS: Readonly<Record<BuyerLanguage, SlipTexts>> = {
  en: row('Packing slip', 'Order ID', 'Order date', 'Shipping service', 'Ship to', 'Sold by', 'Product details', 'Quantity', 'Price', 'Total items', 'Gift message'),
  es: row('Albarán de entrega', 'Número de pedido', 'Fecha del pedido', 'Servicio de envío', 'Dirección de envío', 'Vendedor', 'Detalles del producto', 'Cantidad', 'Precio', 'Total de unidades', 'Mensaje de regalo'),
  pt: row('Lista de conteúdo', 'Número do pedido', 'Data do pedido', 'Serviço de envio', 'Endereço de entrega', 'Vendedor', 'Detalhes do produto', 'Quantidade', 'Preço', 'Total de itens', 'Mensagem para presente'),
  de: row('Lieferschein', 'Bestellnummer', 'Bestelldatum', 'Versandart', 'Lieferadresse', 'Verkäufer', 'Produktdetails', 'Menge', 'Preis', 'Artikel insgesamt', 'Geschenknachricht'),
  fr: row('Bordereau d’expédition', 'Numéro de commande', 'Date de commande', 'Mode de livraison', 'Adresse de livraison', 'Vendeur', 'Détails du produit', 'Quantité', 'Prix', 'Total des articles', 'Message cadeau'),
  it: row('Documento di spedizione', 'Numero dell’ordine', 'Data dell’ordine', 'Servizio di spedizione', 'Indirizzo di spedizione', 'Venditore', 'Dettagli prodotto', 'Quantità', 'Prezzo', 'Totale articoli', 'Messaggio regalo'),
  nl: row('Pakbon', 'Bestelnummer', 'Besteldatum', 'Verzendmethode', 'Verzendadres', 'Verkoper', 'Productgegevens', 'Aantal', 'Prijs', 'Totaal artikelen', 'Cadeaubericht'),
  sv: row('Följesedel', 'Beställningsnummer', 'Beställningsdatum', 'Leveranssätt', 'Leveransadress', 'Säljare', 'Produktinformation', 'Antal', 'Pris', 'Antal artiklar totalt', 'Presentmeddelande'),
  pl: row('Specyfikacja przesyłki', 'Numer zamówienia', 'Data zamówienia', 'Sposób wysyłki', 'Adres dostawy', 'Sprzedawca', 'Szczegóły produktu', 'Ilość', 'Cena', 'Łączna liczba sztuk', 'Wiadomość do prezentu'),
  tr: row('Paket içerik listesi', 'Sipariş numarası', 'Sipariş tarihi', 'Kargo hizmeti', 'Teslimat adresi', 'Satıcı', 'Ürün bilgileri', 'Adet', 'Fiyat', 'Toplam ürün adedi', 'Hediye mesajı'),
  ar: row('قائمة محتويات الشحنة', 'رقم الطلب', 'تاريخ الطلب', 'خدمة الشحن', 'عنوان الشحن', 'البائع', 'تفاصيل المنتج', 'الكمية', 'السعر', 'إجمالي القطع', 'رسالة الهدية'),
  ja: row('納品書', '注文番号', '注文日', '配送方法', 'お届け先', '販売元', '商品', '数量', '価格', '合計点数', 'ギフトメッセージ'),
} // prettier-ignore
