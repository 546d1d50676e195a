import { isNumberOf } from './streets'

/** A piece of an address between line breaks or commas. */
export interface Segments {
  parts: string[]
  phone: string
  email: string
  /** Given by a label, such as `Name:`; empty where there was none. */
  name: string
}

/** Words that say what stands behind them, in the languages buyers and sellers write. */
const LABELS: readonly (readonly [RegExp, 'name' | 'phone' | 'email' | 'country' | 'part'])[] = [
  [/^(?:name|recipient|ship to|attn|attention|收件人|收货人|姓名|お名前|氏名|宛名)\s*[:：]\s*/i, 'name'],
  [/^(?:phone|tel|tél|telephone|mobile|téléphone|telefon|telefono|teléfono|电话|手机|電話(?:番号)?)\s*[.:：]*\s*(?=[+(\d])/i, 'phone'],
  [/^(?:e-?mail|邮箱|メール)\s*[:：]\s*/i, 'email'],
  [/^(?:address|addr|street|city|state|zip|postal code|postcode|country|地址|城市|州|邮编|国家|住所|郵便番号)(?:\s*(?:line)?\s*\d)?\s*[:：]\s*/i, 'part'],
] // prettier-ignore

const EMAIL = /[^\s,;<>()]+@[^\s,;<>()]+\.[A-Za-z]{2,}/
/** Digits with blanks, hyphens, dots, brackets: at least eight of them, or a plus sign before at least seven. */
const PHONE =
  /^(?:\+\s?\d[\d\s().-]{6,}|\(?0\d[\d\s().-]{6,}|\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4})(?:\s*(?:ext|x|#)\.?\s*\d{1,6})?$/i
/** Full-width forms that input methods write: digits, Latin letters, comma, hyphen, blank. */
const FULL_WIDTH = /[！-～]/g

export function normalised(block: string): string {
  return block
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[、，]/g, ',')
    .replace(/[−–—‐]/g, '-')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '\n')
}

/** Cuts a block into its parts, with phone, e-mail and a labelled name taken out. Commas part as line breaks do. */
export function segmentsOf(block: string): Segments {
  const found: Segments = { parts: [], phone: '', email: '', name: '' }
  for (const line of normalised(block).split('\n')) {
    const before = found.parts.length
    for (const piece of line.split(/[,;]/)) {
      let text = piece.replace(/\s+/g, ' ').trim()
      const label = LABELS.find(([words]) => words.test(text))
      if (label) text = text.replace(label[0], '').trim()
      if (text === '') continue
      const email = EMAIL.exec(text)?.[0]
      if (email !== undefined && found.email === '') {
        found.email = email
        text = text.replace(email, '').replace(/[<>()]/g, '').trim() // prettier-ignore
        if (text === '') continue
      }
      if (found.phone === '' && (label?.[1] === 'phone' || PHONE.test(text))) found.phone = text
      else if (found.name === '' && label?.[1] === 'name') found.name = text
      else if (found.parts.length > before && isNumberOf(found.parts.at(-1) ?? '', text))
        found.parts.push(`${found.parts.pop()}, ${text}`) // prettier-ignore
      else found.parts.push(text)
    }
  }
  return found
}
