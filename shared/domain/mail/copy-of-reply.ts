/** Subjects of Amazon's copies of own replies, where a real one was seen: English, Portuguese (mail.md §2.3). */
const TO_WHOM = [/^Your e-?mail to (.+)$/i, /^Seu e-?mail para (.+)$/i]

/** Whom a copy of an own reply went to, as its subject says; empty where it does not. */
export function copyGoesTo(subject: string): string {
  const said = subject.replace(/\s+/g, ' ').trim()
  return TO_WHOM.map((pattern) => pattern.exec(said)?.[1]).find((name) => name !== undefined) ?? ''
}
