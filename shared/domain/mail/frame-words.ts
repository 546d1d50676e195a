/**
 * The words of the frame that Amazon puts around what a buyer, or the seller, wrote (mail.md §2.5). They follow the language of the
 * seller's interface, not of the marketplace: so all are tried, whatever the mail.
 */
export const START_WORDS = [
  'Message', 'Begin message', 'Begin message / Début du message', 'Nachricht', 'Anfang der Nachricht', 'Début du message',
  'Messaggio', 'Inizio messaggio', 'Mensaje', 'Iniciar mensaje', 'Mensagem', 'Iniciar mensagem', 'メッセージ', 'メッセージはここから',
  'Bericht', 'Begin bericht', 'Meddelande', 'Wiadomość', '消息',
] as const // prettier-ignore
export const END_WORDS = [
  'End message', 'End message / Fin du message', 'Ende der Nachricht', 'Fin du message', 'Fine messaggio', 'Finalizar mensaje',
  'Encerrar mensagem', 'Mensagem final', 'メッセージはここまで', 'Einde bericht', '消息结束',
] as const // prettier-ignore

/** What the machine writes below a message: the first of these begins the footer. */
export const FOOTER =
  /\/messaging\/(?:no-response-needed|inbox|report|\d+)\?|\/satisfaction\/survey-form|customAttribute1Value=|\bSPC-[A-Z]{2}Amazon-\d|\[commMgrTok:/
