import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import { MESSAGE_TABS } from '@shared/contract/messages'
import { MAIL_KINDS } from '@shared/domain/mail/kinds'
import { ask } from '@renderer/lib/client'
import { type Chapter, waits } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { wordOf } from '@renderer/lib/field-value'
import type { Navigate } from '@renderer/lib/navigate'
import { i18n } from '@renderer/lib/i18n'
import { act } from './at-hand'
import { MailInButton } from './MailInButton'
import { MessagesOfOrder } from './OfOrder'
import { useFoundThreads } from './use-found-threads'

const search = once(() =>
  z
    .object({
      tab: z.enum(MESSAGE_TABS).optional(),
      kind: z.enum(MAIL_KINDS).optional(),
      search: z.string().max(200).optional(),
      back: z.enum(MESSAGE_TABS).optional(),
      open: z.string().regex(/^[tm]\d+$/).optional(),
    })
    .catch({}),
) // prettier-ignore

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/messages',
    component: lazyRouteComponent(() => import('./MessagesPage'), 'MessagesPage'),
    validateSearch: (given) => search().parse(given),
  }),
]

declare module '@renderer/lib/chapter' {
  interface Things {
    thread: true
    notice: true
  }
}

/** To what was written about an order last; where nothing was, to all that names it. */
async function openOf(orderId: string, navigate: Navigate): Promise<void> {
  const { threads } = await ask('messages.ofOrder', { orderId })
  const [newest] = threads
  const search = { tab: 'all' as const, ...(newest ? { open: `t${newest.threadId}` } : { search: orderId }) }
  await navigate({ to: '/messages', search })
}

export const chapter: Chapter = {
  navigation: [
    {
      id: 'messages',
      group: 'customers',
      to: '/messages',
      Icon: Mail,
      waits: waits('messages.counts', {}, ({ toAnswer, overdue }) => ({
        count: toAnswer,
        tone: overdue > 0 ? 'late' : 'soon',
      })),
    },
  ],
  commands: [
    { id: 'messages', keys: 'Alt+4', run: ({ goTo }) => goTo('/messages') },
    { id: 'messageNext', keys: 'J', textFirst: ['J'], on: '/messages', run: () => act('step', 1) },
    { id: 'messageBefore', keys: 'K', textFirst: ['K'], on: '/messages', run: () => act('step', -1) },
    { id: 'messageAnswered', keys: 'E', textFirst: ['E'], on: '/messages', isOnce: true, run: () => act('answered') },
    { id: 'messageNoResponse', keys: 'X', textFirst: ['X'], on: '/messages', isOnce: true, run: () => act('noResponse') },
    { id: 'messageWait', keys: 'W', textFirst: ['W'], on: '/messages', isOnce: true, run: () => act('wait') },
    { id: 'messageReply', keys: 'R', textFirst: ['R'], on: '/messages', isOnce: true, run: () => act('reply') },
    { id: 'messageNote', keys: 'N', textFirst: ['N'], on: '/messages', isOnce: true, run: () => act('note') },
    { id: 'messageOriginal', keys: 'O', textFirst: ['O'], on: '/messages', isOnce: true, run: () => act('original') },
  ],
  lists: { '/messages': [] },
  opens: {
    thread: (threadId) => ({ to: '/messages', search: { tab: 'all', open: `t${threadId}` } }),
    notice: (mailId) => ({ to: '/messages', search: { tab: 'all', open: `m${mailId}` } }),
  },
  tells: ['messages.mark', 'messages.unmark', 'letters.discard'],
  finder: { group: 'threads', useFound: useFoundThreads },
  takenInTo: { mails: { to: '/messages', search: {} } },
  top: MailInButton,
  orderPart: {
    id: 'message',
    label: () => i18n.t('messages.open'),
    begin: (orderId, { navigate }) => void openOf(orderId, navigate),
    Rows: MessagesOfOrder,
  },
  fieldValues: { 'threadMark.kind': wordOf('messages.mark') },
} // prettier-ignore
