import type { LettersAbout } from '@renderer/lib/letters'

/** Letters that answer a mail. */
export const aboutMail = (mailId: number): LettersAbout => ({ entity: 'mail', key: String(mailId) })
