export { holdsMails, type HoldsMails } from './holds-mails'
export { MAIL_LIMITS, type MailLimit } from './limits'
export { sourceText } from './source-text'
export { type MailPlace, type MailRefusal, type MailSource, type ReadMail, readMails } from './read-mails'
