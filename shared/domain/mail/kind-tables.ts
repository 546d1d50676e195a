import type { MailKind } from './kinds'

/** Values of `X-Space-Notification-Type` (mail.md §2.1): the surest word there is. */
export const OF_MACHINE_HEADER: Readonly<Record<string, MailKind>> = {
  BBC_MESSAGE_SENT_TO_MERCHANT: 'buyer-message',
  BBC_MESSAGE_CONFIRMATION_TO_MERCHANT: 'own-reply-copy',
  BRC_SELLER_NOTIFICATION: 'cancel-request',
  RETURN_REQUEST: 'return-request',
  REFUND_ISSUED: 'refund-issued',
  A_Z_CLAIM_RESPONDENT_NOTIFY: 'claim-opened',
  A_Z_CLAIM_RESPONDENT_CLOSE: 'claim-decided',
  BUYER_OPTED_OUT_BSM_MESSAGES: 'buyer-opted-out',
}

/** The kinds that carry it: one of them without it came through a program that drops what begins with X. */
export const WITH_MACHINE_HEADER: ReadonlySet<MailKind> = new Set(Object.values(OF_MACHINE_HEADER))

/** Where the same word stands in the links below a mail, which no program drops. */
export const MACHINE_WORD = /\b(?:customAttribute1Value|communicationName|nt)=([A-Z][A-Z_]+[A-Z])\b/g

/** One way of telling a kind of Amazon's notifications; all that it names must fit. */
export interface KindRule {
  kind: MailKind
  /** What stands before the `@`. */
  sender?: RegExp
  subject?: RegExp
  /** The text as a whole. */
  text?: RegExp
}

const ATOZ = /^(?:atoz-guarantee-no-reply|seller-guarantee)$/
/** What the subject says; the text of a claim that was opened speaks of decisions too. */
const CLAIM_DECIDED = /\bdecision\b|décision|decisi[óo]n|decisione|decisão|entscheidung|決定/i
const CLAIM_SETTLED =
  /we have (?:granted|closed|denied|decided)|covered the cost|should not be held responsible|in your favou?r|(?:charged|debited) your account|hemos (?:concedido|cobrado|denegado)|abbiamo (?:accolto|approvato|respinto|addebitato)|nous avons (?:accordé|accepté|refusé|débité)|wir haben (?:den|dem|ihren?)\s[^.\n]{0,60}(?:stattgegeben|abgelehnt|bewilligt)|concedemos|aprovamos/i
const CLAIM_ASKED =
  /(?:more|additional|further) information|information (?:requested|required|needed|request)|request for information|richiesta di informazioni|ulteriori informazioni|demande d['’]informations|informations? (?:supplémentaires|complémentaires)|solicitud de información|informaci[óo]n adicional|solicitação de informações|informações adicionais|informationsanfrage|(?:weitere|zusätzliche) informationen|追加情報/i
/** A claim that was opened says too what would happen if Amazon asked. */
const ASKED_NOW = /please (?:provide|send|submit|reply with)[^.\n]{0,80}information/i

/**
 * Amazon's notifications by sender and subject, in the order they are tried (mail.md §2.3, §2.4; formats.md §11). What stands there with one
 * source or as a guess is marked D.
 */
export const KIND_RULES: readonly KindRule[] = [
  { kind: 'service-inquiry', sender: /^seller-answers$/ },
  { kind: 'service-inquiry', subject: /inquiry from one of our customers/i },
  { kind: 'claim-decided', sender: ATOZ, subject: CLAIM_DECIDED },
  { kind: 'claim-info-request', sender: ATOZ, subject: CLAIM_ASKED },
  { kind: 'claim-opened', sender: ATOZ, subject: /claim received|ricevuta|reçue|recibida|eingegangen|erhalten|recebida/i },
  { kind: 'claim-decided', sender: ATOZ, text: CLAIM_SETTLED },
  { kind: 'claim-info-request', sender: ATOZ, text: ASKED_NOW },
  { kind: 'claim-opened', sender: ATOZ },
  { kind: 'chargeback-decided', sender: /^cb-/, subject: /decision|funding|resolved|closed/i },
  { kind: 'chargeback-decided', sender: /^cb-/, text: /responsible for this chargeback|debited your account|in your favou?r|(?:has been|was) resolved/i },
  { kind: 'chargeback-opened', sender: /^cb-/ },
  { kind: 'qa', sender: /^community-help$/ },
  { kind: 'own-reply-copy', subject: /^(?:your e-?mail to|seu e-?mail para|ihre e-?mail an|votre e-?mail à|la tua e-?mail a|su (?:e-?mail|correo electrónico) a|tu (?:e-?mail|correo electrónico) a|je e-?mail aan|uw e-?mail aan)\s+\S/i },
  { kind: 'buyer-opted-out', text: /mailto:[^\s"<>]*@(?:m\.)?marketplace\.amazon\.[^\s"<>]*subject=[^\s"<>]*\[|opted out (?:of|from) receiving|chosen (?:to opt out|not to receive)|scelto di non ricevere|choisi de ne pas recevoir|(?:decidido|elegido|optado por) no recibir|optou por não receber|entschieden,? keine|受信を希望しない/i },
  { kind: 'not-delivered', subject: /messaggio all['’]acquirente non è stato consegnato|(?:unable to deliver|could not deliver|not (?:been )?delivered).*message|message.*(?:could not be|was not|not been) delivered|nachricht.*nicht zugestellt|message.*n['’]a pas (?:pu être|été) (?:remis|livré|distribué)|mensaje.*no se ha (?:podido )?entregad?o?r?|mensagem.*não (?:foi|pôde ser) entregue|メッセージ.*(?:配信|送信)でき/i },
  { kind: 'not-delivered', text: /unable to deliver the message you sent|non siamo stati in grado di recapitare il messaggio/i },
  { kind: 'own-reply-copy', text: /(?<!-)-{2,40}\s*(?:begin message|anfang der nachricht|début du message|inizio messaggio|iniciar mensaje|iniciar mensagem|メッセージはここから)\b/i },
  { kind: 'cancel-request', text: /\/orders-v3\/order\/[\d-]+\/cancel-order/ },
  { kind: 'cancel-request', subject: /^order cancell?ation request for order|möchte bestellung\s+\S+\s+stornieren|^richiesta di annullamento per l['’]ordine|^solicitud de cancelación del pedido para|^demande d['’]annulation (?:de|pour) la commande|^solicitação de cancelamento/i },
  { kind: 'return-request', subject: /return authori[sz]ation request|autorizzazione del reso|autorización de devolución|autorisation de retour|rücksendegenehmigung|rücksendeantrag|autorização de devolução|返品(?:リクエスト|の承認|依頼)/i },
  { kind: 'refund-issued', subject: /refund initiated|rimborso .*avviato|remboursement initié|reembolso .*iniciado|erstattung .*(?:veranlasst|eingeleitet)|返金/i },
  { kind: 'refund-issued', text: /rimborso (?:dell['’]importo )?di [A-Z]{3} \d|reembolso no valor de [A-Z]{3} \d/ },
  { kind: 'claim-decided', subject: /claim decision on order|décision concernant la réclamation/i },
  { kind: 'claim-opened', subject: /claim received on order|^richiesta di rimborso ricevuta|reclamación bajo la garantía de la a a la z/i },
  { kind: 'order-placed', subject: /^sold, (?:ship|dispatch) now\b|^verkauft[,:\s–-]|^vendu[,:\s–-]|^venduto[,:\s–-]|^vendido[,:\s–-]|^注文確定/i },
  { kind: 'shipped', subject: /amazon has shipped your sold item/i },
  { kind: 'listing-notice', subject: /^amazon listing created\b|^listing (?:removed|deactivated|suppressed)\b/i },
  { kind: 'case-log', subject: /\[\s*case\s*(?:id)?[:#\s]*\d{6,}\s*\]|\b(?:case|fall|vorgangs|caso|cas)[- ]?(?:id|nr)\.?[:#\s]*\d{6,}|(?:ケース|お問い合わせ)\s*(?:id|番号)[:：#\s]*\d{6,}/i }, // D
  { kind: 'inbound-shipment', subject: /\bFBA[0-9A-Z]{7,10}\b/ }, // D
  { kind: 'quote-request', subject: /quote request|request(?:ed)? (?:for )?a quote|angebotsanfrage|demande de devis|richiesta di preventivo|solicitud de (?:presupuesto|cotización)|見積/i }, // D
  { kind: 'feedback-notice', subject: /(?:new|received|left|negative)\b.*\bfeedback|feedback (?:received|notification)|verkäuferbewertung|出品者の評価/i }, // D
  { kind: 'qa', subject: /(?:has|have|had) a question about|question(?:s)? about your product|answer(?:ed)? .*question/i }, // D
  { kind: 'pricing', subject: /pric(?:e|ing) (?:alert|error|notification)|(?:competitive|featured offer|high) pric(?:e|ing)/i }, // D
  { kind: 'policy-warning', sender: /^(?:seller-performance|notice-dispute|seller-evaluation)$/ }, // D
  { kind: 'policy-warning', subject: /policy warning|notice of intellectual property|important information about your listings|^your amazon listings\b|^your amazon\.com seller account\b|avertissement concernant les politiques de vente|votre compte vendeur amazon|mitteilung: verstoß gegen die richtlinien|infracción de política|infracción de derechos de propiedad intelectual|avviso violazione norma/i },
  { kind: 'policy-warning', text: /\bcomplaint id\b|notice-dispute@amazon/i },
] // prettier-ignore
