import type { MailKind } from '@shared/domain/mail/kinds'
import type { MessageTab } from '@shared/contract/messages'
import { clean } from '@renderer/lib/list-address'

/** The address of the messages: what narrows the list, and what is open beside it. */
export interface MessagesSearch {
  tab?: MessageTab | undefined
  /** Of notifications: this kind alone. */
  kind?: MailKind | undefined
  search?: string | undefined
  /** The tab in which a search began, to be gone back to. */
  back?: MessageTab | undefined
  /** `t7` is a thread, `m7` a mail that stands in none. */
  open?: string | undefined
}

export const FIRST_TAB: MessageTab = 'toAnswer'

/** Another tab; what was searched for stays. */
export const onTab = ({ search }: MessagesSearch, tab: MessageTab): MessagesSearch => clean({ search, tab })

/** Notifications of a kind, or (undefined) of all. */
export const ofKind = (known: MessagesSearch, kind: MailKind | undefined): MessagesSearch =>
  clean({ ...known, kind, open: undefined })

/** Something is open beside the list, or nothing. */
export const withOpen = (known: MessagesSearch, open: string | undefined): MessagesSearch =>
  known.open === open ? known : clean({ ...known, open })

/**
 * A search goes over everything. `typedOn`: the tab on which it was typed; one that was chosen since stays. An empty text goes back to
 * where the search began.
 */
export function searchedFor(known: MessagesSearch, text: string, typedOn: MessageTab): MessagesSearch {
  const { tab = FIRST_TAB, search, back, ...rest } = known
  if (text.trim() === '') return clean({ ...rest, tab: back !== undefined && tab === 'all' ? back : tab })
  const begins = search === undefined && tab === typedOn
  return clean({ ...known, search: text, tab: begins ? 'all' : tab, back: begins ? tab : back, kind: begins ? undefined : known.kind }) // prettier-ignore
}

/** How a row is called in the address. */
export const keyOf = ({ threadId, mailId }: { threadId: number | null; mailId: number }) =>
  threadId === null ? `m${mailId}` : `t${threadId}`
