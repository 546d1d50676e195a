/** HZ, GB2312 in seven bits between `~{` and `~}` (RFC 1843), which older Chinese mails are in and no decoder of the platform knows. */
export function decodeHz(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/[^\x00-\x7f]/.test(text)) return undefined
  const gb = new TextDecoder('gb18030')
  return text
    .replace(/~\n/g, '')
    .replace(/~\{((?:[^~]|~(?!\}))*)(?:~\}|$)/g, (_, pairs: string) =>
      gb.decode(Uint8Array.from(pairs.replace(/\n/g, ''), (sign) => sign.charCodeAt(0) | 0x80)),
    )
    .replace(/~~/g, '~')
}
