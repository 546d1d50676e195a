import { useTranslation } from 'react-i18next'
import { CaseRow } from '@renderer/lib/case-row'
import { useOpen } from '@renderer/lib/open-thing'
import type { OrderRowsProps } from '@renderer/lib/order-part'
import { useDesk } from '@renderer/lib/query'

/** What went wrong with an order. */
export function ProblemsOfOrder({ order: { orderId } }: OrderRowsProps) {
  const { t } = useTranslation()
  const open = useOpen()
  const known = useDesk('problems.ofOrder', { orderId }).data?.problems ?? []
  return known.map(({ problemId, kind, choice, closedAt }) => (
    <CaseRow
      key={problemId}
      name={t(`problems.kind.${kind}`)}
      text={choice !== '' && t(`problems.option.${choice}`)}
      state={{
        id: closedAt === null ? 'waiting' : 'done',
        text: t(`problems.tab.${closedAt !== null ? 'closed' : choice === '' ? 'open' : 'waiting'}`),
      }}
      onOpen={() => void open('problem', problemId)}
    />
  ))
}
