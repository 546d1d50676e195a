/** `>` before a line; `>From ` is a word that some mail servers mark so. */
const QUOTED_LINE = /^\s*>(?!From )/
/** Longer lines introduce nothing. */
const LONGEST = 400

/** `-----Original Message-----` and the like: what follows is not the writer's. */
const DIVIDER =
  /^[ \t]*-{2,40}[ \t]*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Originalnachricht|Message d['’]origine|Message original|Messaggio originale|Mensaje original|Mensagem original|Oorspronkelijk bericht|Ursprungligt meddelande|Oryginalna wiadomość|元のメッセージ|原始邮件|原邮件)[ \t]*-{2,40}/i
/** `On Tue, 3 Mar 2026 at 09:12, … wrote:` in the languages of our buyers; an address or a time must stand in it, or it is a sentence. */
const INTRODUCED =
  /^\s*(?:On|Am|Le|El|Il|Em|Op|Den|W dniu|Dnia)\s[^]*\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał)[^:：]*[:：]\s*$|^\s*\d{4}年[^]*<[^<>]*@[^<>]*>[^:：]*[:：]\s*$|^\s*在[^]*写道[:：]\s*$/i
const ADDRESS_OR_TIME = /@|\d{1,2}[:.h]\d{2}/
/** The header that Outlook puts above what it quotes: a From line and, right below, the moment or whom it went to. */
const OUTLOOK_FROM = /^[ \t]*(?:From|Von|De|Da|Van|Från|Od|差出人|发件人|寄件者)[ \t]*[:：]/i
const OUTLOOK_NEXT =
  /^[ \t]*(?:Sent|Gesendet|Envoyé|Inviato|Enviado|Enviada|Verzonden|Skickat|Wysłano|Date|Datum|Data|Fecha|To|An|À|A|Para|送信日時|日付|宛先|发送时间|日期|收件人)[^:：]{0,20}[:：]/i

/** Lines that introduce a quotation at this place; 0 where none does. */
function introduction(lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  const next = lines[at + 1] ?? ''
  if (line.length > LONGEST || next.length > LONGEST) return 0
  if (DIVIDER.test(line)) return 1
  if (OUTLOOK_FROM.test(line) && OUTLOOK_NEXT.test(next)) return 1
  for (const [text, count] of [
    [line, 1],
    [`${line}\n${next}`, 2],
  ] as const)
    // prettier-ignore
    if (ADDRESS_OR_TIME.test(text) && INTRODUCED.test(text)) return count
  return 0
}

/** A text without what its writer quotes of an earlier one; the whole where nothing else would be left. */
export function withoutQuoted(text: string): string {
  const lines = text.split('\n')
  let mark = lines.length
  let behind = lines.length
  for (let at = 0; at < lines.length; at++) {
    const count = introduction(lines, at)
    if (count === 0) continue
    mark = at
    behind = at + count
    break
  }
  const below = lines.slice(behind)
  // An answer below quoted lines is the writer's; what is quoted without marks goes to the end.
  const isMarked = QUOTED_LINE.test(below.find((line) => line.trim() !== '') ?? '')
  const own = [unquoted(lines.slice(0, mark)), isMarked ? unquoted(below) : ''].filter((part) => part !== '').join('\n\n') // prettier-ignore
  return own === '' ? text : own
}

function unquoted(lines: readonly string[]): string {
  const kept = lines.filter((line) => !QUOTED_LINE.test(line))
  const text = kept.join('\n').trim()
  return kept.length === lines.length ? text : text.replace(/\n{3,}/g, '\n\n')
}
