import { type Case, type Found, found } from '../finding'
import { isNegated } from '../asking'
import type { LetterKind } from '../kinds'
import type { Hit } from '../patterns'
import type { Reading } from '../reading'

/** Amazon's own sites. */
const AMAZON =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:amazon\.(?:com?|de|fr|it|es|nl|se|pl|ca|ae|sa|eg|in|sg|ie)(?:\.(?:be|tr|uk|jp|mx|br|au|za))?|amzn\.\w+|a\.co)(?![\w.-]*\w*\.)(?:[/?#:]|$)/
const TLD =
  'com|net|org|shop|store|info|biz|io|de|fr|it|es|nl|se|pl|tr|jp|cn|uk|eu|co|me|ly|example|online|site|link|app|be|pt|br|ae|at|ch|us|ca|gl'
const LINKS = new RegExp(
  [
    String.raw`(?:https?|hxxps?) ?: ?//[^\s。、）」]+`,
    String.raw`www ?[.,] ?[\w-]+ ?[.,] ?\w+[^\s。、）」]*`,
    String.raw`(?<![\w@.+-])(?:[a-z][\w-]*\.)+(?:${TLD})(?![\w-]|\.\w)(?:/[^\s。、]*)?`,
    String.raw`(?<![\w@])[a-z][\w-]{2,} ?(?:\(dot\)|\[dot\]| dot | punkt | punto | point | ponto | punt | kropka | nokta ) ?(?:com|net|org|de|fr|it|es|nl|se|pl|shop|store)(?!\w)`,
  ].join('|'),
  'gu',
)
const AT = String.raw`(?:@| ?[([{<] ?(?:at|a|arroba|chiocciola|arobase|kukac|snabel-?a|malpa|kuyruklu|アットマーク|アット) ?[)\]}>] ?|\s+(?:at|arroba|chiocciola|arobase|apenstaart(?:je)?|snabel-?a|malpa|et|klammeraffe)\s+|\s*(?:アットマーク|アット|艾特|圈a|آت)\s*)`
const DOT = String.raw`(?:\s?[.。]\s?|\s*[([{<]? ?(?:dot|punkt|punto|point|ponto|punt|kropka|nokta|ドット|点|دوت|نقطه) ?[)\]}>]?\s*)`
const MAIL = new RegExp(
  [
    String.raw`[\w.+-]{1,64}${AT}[\w-]+(?:${DOT}[\w-]+){0,2}${DOT}(?:${TLD})(?!\w)`,
    String.raw`(?:${AT}|@ ?)(?:gmail|hotmail|outlook|yahoo|gmx|icloud|qq|163|126|web\.de|protonmail)(?!\w)`,
    String.raw`(?<!\w)g ?mail(?!\w)|(?<!\w)(?:hotmail|protonmail)(?!\w)`,
  ].join('|'),
  'gu',
)
const RELAY = /@(?:[\w-]+\.)*(?:marketplace\.amazon|amazon)\.[\w.]+$/
/** Messengers and other ways to reach a person. */
const MESSENGERS =
  /(?<!\w)(?:what'?s ?app|watsapp|wattsapp|telegram(?!m)|viber|wechat|we chat|skype|facebook|fb messenger|messenger|instagram|insta|line ?(?:id|アカウント|公式)|kakao ?talk|snapchat|tiktok|discord)(?!\w)|微 ?信|(?:加|我的|客服) ?(?:qq|vx|v信|薇信)|扣扣|واتس ?اب|واتساب|تليجرام|تيليجرام|ライン(?:id|アカウント)|lineで/gu
const PHONE_WORDS = String.raw`(?:(?<!\p{L})(?:phones?|telephone|tel|mobile|call|ring|hotline|text us|sms|dial|telefon\w*|handy\w*|ruf\w*|anruf\w*|mobil\w*|appel\w*|joindre|portable|chiam\w*|cellulare|llam\w*|movil|celular|bel|bellen|belt|telefoon\w*|ring|zadzwon\w*|dzwon\w*|kom\.?|ara|arayin\w*|arayabilir\w*|cep|ligue|ligar|telemovel|contacto|هاتف|الهاتف|هاتفنا|جوال|اتصل|اتصلوا|الاتصال|رقمنا)(?!\p{L})|電話|携帯|电话|手机|致电|拨打)`
/** Numbers that are no telephone's. */
const OTHER_NUMBERS =
  /track|sendung|paket|suivi|colis|sledz|seguim|takip|sparn|rastre|tracciam|order|bestell|pedido|commande|ordine|siparis|تتبع|الطلب|問い合わせ番号|追跡|注文|运单|单号|订单/
/** Digits of the longest number, with 00 before its country. */
const LONGEST = 17
const PHONES = new RegExp(
  [
    String.raw`(?<![\w-])(?:\+|00)\s?[1-9][\d\s()./-]{6,18}\d(?!\d)`,
    String.raw`${PHONE_WORDS}[^\d\n.。]{0,25}(?<![\d-])\(?\d(?:[\s()./-]?\d){6,13}(?![\d-])`,
  ].join('|'),
  'gu',
)
const DIGIT =
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|double|null|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|deux|trois|quatre|cinq|sept|huit|neuf|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|due|tre|quattro|cinque|sei|sette|otto|nove|een|twee|drie|vijf|zes|zeven|negen|nul|ett|fyra|fem|sju|atta|nio|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|sifir|bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz|um|dois|quatro|oito|sete'
const SPOKEN = new RegExp(String.raw`(?<!\w)(?:(?:plus\s+)?(?:${DIGIT})[\s,-]+){5,}(?:${DIGIT})(?!\w)`, 'gu')
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[0-9#*]\uFE0F?\u20E3|[❤☺☹☎✉✔✌☀]\uFE0F?|\.gif\b/gu
const PLAIN = /[©®™]/u

/** Messengers and pages that a text names, wherever they are not said to be used. */
export function otherPlaces({ folded: { text } }: Reading): Hit[] {
  const links = [...text.matchAll(LINKS)].filter(({ 0: said }) => !AMAZON.test(said.replace(/[.,;:!?)>]+$/, '')))
  return [...links, ...text.matchAll(MESSENGERS)].map(({ 0: said, index }) => ({
    start: index,
    end: index + said.length,
  }))
}

/** Links, ways past Amazon's messages, and pictures (policy.md §1.4). */
export function contactRules({ letter: { text, attachments }, reading }: Case): Found[] {
  const folded = reading.folded.text
  const sentenceAt = (at: number) => reading.sentences.find(({ start, end }) => at >= start && at < end)
  const all = (
    kind: LetterKind,
    expression: RegExp,
    isMeant: (said: string, hit: Hit) => boolean = () => true,
  ): Found[] =>
    [...folded.matchAll(expression)].flatMap(({ 0: said, index }) => {
      const hit = { start: index, end: index + said.length }
      return isMeant(said, hit) ? [found(kind, hit)] : []
    })
  const isUsed = (_: string, hit: Hit) => {
    const sentence = sentenceAt(hit.start)
    return sentence === undefined || !isNegated(sentence, hit)
  }
  const isPhone = (said: string) => !OTHER_NUMBERS.test(said) && said.replace(/\D/g, '').length <= LONGEST
  const mails = all('contact-data', MAIL, (said, hit) => !RELAY.test(said) && isUsed(said, hit))
  const isMail = (hit: Hit) => mails.some(({ at }) => hit.start < at.end && at.start < hit.end)
  const emoji = [...text.matchAll(EMOJI)].filter(({ 0: sign }) => !PLAIN.test(sign)).slice(0, 1)
  return [
    ...all('external-link', LINKS, (said, hit) => !AMAZON.test(said.replace(/[.,;:!?)>]+$/, '')) && !isMail(hit)),
    ...mails,
    ...all('contact-data', MESSENGERS, isUsed),
    ...all('contact-data', PHONES, (said, hit) => isPhone(said) && isUsed(said, hit)),
    ...all('contact-data', SPOKEN),
    ...emoji.map(({ 0: sign, index }): Found => ({ ...found('emoji-or-gif', { start: index, end: index + sign.length }), isOriginal: true })),
    ...(attachments.some((name) => /\.gif$/i.test(name)) ? [found('emoji-or-gif', { start: 0, end: 0 })] : []),
  ] // prettier-ignore
}
