import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Mail } from 'lucide-react'
import { z } from 'zod'
import { once } from '@shared/contract/define'
import { MESSAGE_TABS } from '@shared/contract/messages'
import { ask } from '@renderer/lib/client'
import { type Chapter, waits } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { wordOf } from '@renderer/lib/field-value'
import type { Navigate } from '@renderer/lib/navigate'
import { i18n } from '@renderer/lib/i18n'
import { MailInButton } from './MailInButton'
import { MessagesOfOrder } from './OfOrder'

/** `open`: `t7` is a thread, `m7` a mail that stands in none. */
const search = once(() =>
  z.object({ tab: z.enum(MESSAGE_TABS).optional(), open: z.string().regex(/^[tm]\d+$/).optional() }).catch({}),
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
  }
}

/** The newest thread about an order; where there is none, all of them. */
async function openOf(orderId: string, navigate: Navigate): Promise<void> {
  const { threads } = await ask('messages.ofOrder', { orderId })
  const [newest] = threads
  await navigate({ to: '/messages', search: newest ? { open: `t${newest.threadId}` } : {} })
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
  commands: [{ id: 'messages', run: ({ goTo }) => goTo('/messages') }],
  lists: { '/messages': [] },
  opens: { thread: (threadId) => ({ to: '/messages', search: { open: `t${threadId}` } }) },
  tells: ['messages.mark', 'messages.unmark'],
  orderPart: {
    id: 'message',
    label: () => i18n.t('messages.open'),
    begin: (orderId, { navigate }) => void openOf(orderId, navigate),
    Rows: MessagesOfOrder,
  },
  top: MailInButton,
  fieldValues: { 'threadMark.kind': wordOf('messages.mark') },
}
