import type { MarketplaceId } from '../../domain/marketplace'
import { type BuyerLanguage, LANGUAGES_OF } from '../../domain/letters/languages'

const THANKS: Readonly<Record<BuyerLanguage, string>> = {
  en: 'Thank you for your order.',
  es: 'Gracias por su pedido.',
  pt: 'Obrigado pelo seu pedido.',
  de: 'Vielen Dank für Ihre Bestellung.',
  fr: 'Merci pour votre commande.',
  it: 'Grazie per il tuo ordine.',
  nl: 'Bedankt voor uw bestelling.',
  sv: 'Tack för din beställning.',
  pl: 'Dziękujemy za zamówienie.',
  tr: 'Siparişiniz için teşekkür ederiz.',
  ar: 'شكرا لطلبك.',
  ja: 'ご注文ありがとうございます。',
}

/** What the slip of a multi-channel order says unless the operator writes something else, in the marketplace's language. */
export const usualSlipComment = (marketplaceId: MarketplaceId): string => THANKS[LANGUAGES_OF[marketplaceId][0]]

/** Whether a comment is still one of ours, not the operator's own. */
export const isUsualSlipComment = (comment: string): boolean => Object.values(THANKS).includes(comment)
