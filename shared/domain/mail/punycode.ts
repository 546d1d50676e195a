/** One label of a domain written for machines, `xn--…`, as people see it (RFC 3492). A label that is not one, or broken, stays. */
export function fromPunycode(label: string): string {
  if (!/^xn--/i.test(label)) return label
  const text = label.slice(4).toLowerCase()
  const dash = text.lastIndexOf('-')
  const signs = [...text.slice(0, Math.max(0, dash))]
  let [code, at, bias] = [128, 0, 72]
  let next = dash + 1
  while (next < text.length) {
    const before = at
    let weight = 1
    for (let k = 36; ; k += 36) {
      const digit = digitOf(text.charAt(next++))
      if (digit === undefined) return label
      at += digit * weight
      const threshold = Math.min(26, Math.max(1, k - bias))
      if (digit < threshold) break
      weight *= 36 - threshold
    }
    const length = signs.length + 1
    bias = adapted(at - before, length, before === 0)
    code += Math.floor(at / length)
    at %= length
    if (code > 0x10ffff) return label
    signs.splice(at, 0, String.fromCodePoint(code))
    at += 1
  }
  return signs.join('')
}

const digitOf = (sign: string): number | undefined =>
  /[a-z]/.test(sign) ? sign.charCodeAt(0) - 97 : /\d/.test(sign) ? sign.charCodeAt(0) - 22 : undefined

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35)
  return k + Math.floor((36 * rest) / (rest + 38))
}
