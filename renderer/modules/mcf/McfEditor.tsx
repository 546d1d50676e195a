import { useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { errorText } from '@renderer/lib/error-text'
import { useOpen } from '@renderer/lib/open-thing'
import { useDesk } from '@renderer/lib/query'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import { McfForm } from './McfForm'

/** A new multi-channel order, for an order or a problem where the address says one. */
export function NewMcf() {
  const { order = '', problem = null } = useSearch({ from: '/desk/mcf/new' })
  // Another order or problem is another form: what was typed for the one before is not carried over.
  return <NewForm key={`${order} ${problem ?? ''}`} orderId={order} problemId={problem} />
}

function NewForm({ orderId, problemId }: { orderId: string; problemId: number | null }) {
  const { t } = useTranslation()
  const open = useOpen()
  const { data, error } = useDesk('mcf.propose', { orderId, problemId })
  return (
    <Page title={t('mcf.newTitle')} text={orderId === '' ? t('mcf.intro') : t('mcf.serves', { orderId })}>
      {error && <EmptyState icon={null} title={errorText(error)} />}
      {data && (
        <McfForm
          serves={{ orderId, problemId }}
          first={data.order}
          onKept={(mcfOrderId) => open('mcfOrder', mcfOrderId, { replace: true })}
        />
      )}
    </Page>
  )
}

/** A multi-channel order with what can still be done about it. */
export function McfEditor() {
  const { t } = useTranslation()
  const params = useParams({ from: '/desk/mcf/$mcfOrderId' })
  const mcfOrderId = Number(params.mcfOrderId)
  const { data, error } = useDesk('mcf.get', { mcfOrderId })
  return (
    <Page
      title={t('mcf.edit', { number: data?.order.fulfillmentOrderId ?? '' })}
      text={data && data.orderId !== '' ? t('mcf.serves', { orderId: data.orderId }) : undefined}
    >
      {error && <EmptyState icon={null} title={errorText(error)} />}
      {data?.mcfOrderId === mcfOrderId && (
        <McfForm
          key={mcfOrderId}
          serves={{ orderId: data.orderId, problemId: data.problemId }}
          first={data.order}
          known={data}
        />
      )}
    </Page>
  )
}
