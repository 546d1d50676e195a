import type { MailKind } from '@shared/domain/mail/kinds'

const OWN: readonly MailKind[] = ['own-reply', 'own-reply-copy']
/** Whether the seller wrote it. */
export const isOwn = (kind: MailKind): boolean => OWN.includes(kind)
