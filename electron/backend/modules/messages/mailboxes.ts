import type { MailKind } from '@shared/domain/mail/kinds'
import type { Reader } from '../../db/access'
import type { WriteContext } from '../../context'
import { settingWriter } from '../../record'
import type { StagedMail } from './staged'

/** Whether a mail is to this shop. `asks`: only the operator can say. */
export type WhoseMail = 'ours' | 'others' | 'asks'

/** What is known of a mailbox beyond what the shop knew before: `proven` by an order of this shop, or said by the operator. */
export interface SeenMailbox {
  is: 'ours' | 'others' | null
  isProven: boolean
  /** New mails that speak for it alone. */
  mails: number
}
export type SeenMailboxes = Record<string, SeenMailbox>

const SENT: ReadonlySet<MailKind> = new Set(['own-reply'])
const MERCHANT = /^A[0-9A-Z]{9,20}$/
const withoutTag = (address: string) => address.replace(/\+[^@]*(?=@)/, '')

/** Whom a mail is to: the seller by the merchant id where links name it, else by the address; '' where nothing says. */
function namesOf({ mail, to }: StagedMail): { merchant: string | null; addresses: string[] } {
  const addresses = SENT.has(mail.kind) && mail.from ? [mail.from] : to
  return { merchant: mail.merchantId, addresses: addresses.filter((one) => one.includes('@')).map(withoutTag) }
}

/**
 * Says whose mails are (mail.md §2.7). An order of this shop proves it, for all mails to the same. A merchant id counts before an address:
 * several shops may share a mailbox. A shop that knows neither order nor mailbox takes the only mailbox of its first mails for its own.
 */
export function mailboxes(db: Reader, seen: SeenMailboxes) {
  const known = new Map(
    db.all(db.build.selectFrom('mailboxes').select(['name', 'isOurs'])).map(({ name, isOurs }) => [name, isOurs === 1 ? 'ours' : 'others'] as const), // prettier-ignore
  )
  const hasOrders = db.get(db.build.selectFrom('orders').select('id').limit(1)) !== undefined
  const is = (name: string) => known.get(name) ?? seen[name]?.is ?? undefined
  const knowsMerchant = () => [...known.keys(), ...Object.keys(seen).filter((name) => seen[name]?.is === 'ours')].some((name) => MERCHANT.test(name)) // prettier-ignore

  let asked = 0

  function prove(name: string): void {
    if (!known.has(name)) seen[name] = { mails: 0, ...seen[name], is: 'ours', isProven: true }
  }

  return {
    of(staged: StagedMail, isOfOrder: boolean): WhoseMail {
      const { merchant, addresses } = namesOf(staged)
      if (isOfOrder) {
        for (const name of merchant === null ? addresses : [merchant, ...addresses]) prove(name)
        return 'ours'
      }
      const isOtherMerchant = merchant !== null && !is(merchant) && knowsMerchant()
      const names = merchant === null ? addresses : isOtherMerchant ? [merchant] : [merchant, ...addresses]
      const name =
        names.find((one) => is(one) === 'ours') ??
        names.find(is) ??
        (isOtherMerchant ? merchant : addresses[0]) ??
        merchant ??
        ''
      const box = known.has(name) ? undefined : (seen[name] ??= { is: null, isProven: false, mails: 0 })
      if (box) box.mails += 1
      if (!is(name)) asked += 1
      return is(name) ?? 'asks'
    },
    /** Whether any mail had to be asked about. */
    hasAsked: () => asked > 0,
    /** Once all mails were gone through. */
    settle(): void {
      const open = Object.entries(seen).filter(([, { is: said }]) => said === null)
      const [only, ...others] = open
      if (only && others.length === 0 && !hasOrders && known.size === 0 && only[0] !== '') prove(only[0])
    },
  }
}

/** Remembers what the operator said of mailboxes, and what orders proved. */
export function keepMailboxes(write: WriteContext, importId: number, seen: SeenMailboxes): void {
  const keep = settingWriter(write, 'mailboxes')
  for (const [name, { is }] of Object.entries(seen))
    if (is !== null && name !== '') keep.put({ name, isOurs: is === 'ours' ? 1 : 0, importId })
}

/** What was said with an import that is taken back is asked again. */
export const forgetMailboxes = (write: WriteContext, importId: number): void =>
  settingWriter(write, 'mailboxes').remove({ importId })
