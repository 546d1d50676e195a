/** A text as it is compared: no case, accents, look-alikes or invisible signs; each of its units knows where it stood. */
export interface Folded {
  text: string
  /** Start and end of each unit in the original, in UTF-16 units. */
  starts: readonly number[]
  ends: readonly number[]
}

/** Letters of other scripts that are drawn like Latin ones; Cyrillic and Greek are no language of a buyer here. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...zip('абвгдеёзикмнопрстухцчшьюяіїјѕһԁԛԝѵёєґ', 'a6brgeeзиkmhonpctyxцчшbюяiijshdqwvee' + 'r'),
  ...zip('αβεζηικμνορτυχωγδθλπσφς', 'abezhikuvoptuxwydolnofs'),
  ...zip('ıłøđħðꞁɡɑɩʟʀɪɴʙʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢ', 'ilodhdlgailrinbhacdejkmoptuvwz'),
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}
/** Stars that stand for a rating. */
const STARS = /^[⭐🌟★☆⭑✩✭✮✯✰✪✫🤩]$/u
const INVISIBLE = /^[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/u
/** A sign with the marks that belong to it; half-width kana carry theirs behind them. */
const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu
const ARABIC = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ی: 'ي', ک: 'ك' } as const

function zip(from: string, to: string): Record<string, string> {
  const others = [...to]
  return Object.fromEntries([...from].map((letter, i) => [letter, others[i] ?? letter]))
}

function foldCluster(cluster: string): string {
  if (INVISIBLE.test(cluster)) return ''
  const first = String.fromCodePoint(cluster.codePointAt(0) ?? 0)
  if (STARS.test(first)) return '★'
  // Flags are made of letters, and letters may be made of flags.
  const flag = (cluster.codePointAt(0) ?? 0) - 0x1f1e6
  if (flag >= 0 && flag < 26) return String.fromCharCode(97 + flag)
  const composed = cluster.normalize('NFKC').toLowerCase()
  // Voiced kana are other letters; everywhere else a mark is only a mark.
  const bare = /[\u3040-\u30ff]/.test(composed) ? composed : composed.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(
    /[^\0-\x7f]/gu,
    (sign) => LOOK_ALIKES[sign] ?? (ARABIC as Record<string, string>)[sign] ?? digit(sign),
  )
}

/** Digits of all scripts as ours. */
function digit(sign: string): string {
  const code = sign.charCodeAt(0)
  for (const zero of [0x660, 0x6f0]) if (code >= zero && code < zero + 10) return String(code - zero)
  return sign
}

/** Folds a text; the result can be longer or shorter than it. */
export function fold(original: string): Folded {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  const put = (folded: string, start: number, end: number) => {
    text += folded
    for (let i = 0; i < folded.length; i++) {
      starts.push(start)
      ends.push(end)
    }
  }
  const known = new Map<string, string>()
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    let folded = known.get(cluster)
    if (folded === undefined) known.set(cluster, (folded = foldCluster(cluster)))
    put(folded, index, index + cluster.length)
  }
  return { text, starts, ends }
}
