import { Button } from '@mantine/core'
import { LifeBuoy } from 'lucide-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '@renderer/lib/error-text'
import { useOpen } from '@renderer/lib/open-thing'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { Badge } from '@renderer/ui/Badge'
import { EmptyState } from '@renderer/ui/EmptyState'
import { Page } from '@renderer/ui/Page'
import type { Case } from './case'
import { Follows } from './Follows'
import { Happened } from './Happened'
import { Options } from './Options'
import { Postage } from './Postage'
import styles from './Problems.module.css'
import { Replies } from './Replies'

const FIRST_PERCENT = 30

/** One case: what happened beside what can be done, or what follows from what was chosen. */
export function CasePage() {
  const { t } = useTranslation()
  const { problemId: id } = useParams({ from: '/desk/problems/$problemId' })
  const problemId = Number(id)
  const [partialPercent, setPercent] = useState(FIRST_PERCENT)
  const now = useNow()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const { data, error } = useDesk('problems.get', { problemId, partialPercent })
  if (error) return <Gone why={errorText(error)} />
  if (data?.problem.problemId !== problemId) return null
  const { problem, order } = data
  const isOpen = problem.choice === '' && problem.closedAt === null
  return (
    <Page
      title={`${t(`problems.kind.${problem.kind}`)} · ${order.orderId}`}
      text={<State found={data} />}
      actions={<Actions found={data} />}
    >
      <div className={styles.case}>
        <div className={styles.column}>
          <Happened key={problemId} found={data} timeZone={timeZone} now={now} />
          <Postage found={data} />
        </div>
        <div className={styles.column}>
          {isOpen ? (
            <Options found={data} partialPercent={partialPercent} onPercent={setPercent} />
          ) : (
            <Follows found={data} timeZone={timeZone} now={now} />
          )}
          <Replies found={data} timeZone={timeZone} />
        </div>
      </div>
    </Page>
  )
}

/** It was opened by what no longer is so: an address kept from before, a note. */
function Gone({ why }: { why: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      icon={<LifeBuoy size={40} strokeWidth={1.5} />}
      title={why}
      action={
        <Button variant="default" onClick={() => void navigate({ to: '/problems', search: {} })}>
          {t('problems.toList')}
        </Button>
      }
    />
  )
}

function State({ found: { problem } }: { found: Case }) {
  const { t } = useTranslation()
  if (problem.closedAt !== null)
    return (
      <Badge tone="good">
        {problem.closedBy === '' ? t('problems.tab.closed') : t(`problems.closedBy.${problem.closedBy}`)}
      </Badge>
    )
  return <Badge tone="soon">{t(problem.choice === '' ? 'problems.tab.open' : 'problems.tab.waiting')}</Badge>
}

function Actions({ found: { problem, order, followUps } }: { found: Case }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const close = useCommand('problems.close')
  const reopen = useCommand('problems.reopen')
  const { problemId } = problem
  const isLeft = problem.choice === '' || followUps.some(({ state }) => state === 'open' || state === 'missing')
  const open = useOpen()
  return (
    <>
      <Button size="xs" variant="default" onClick={() => void navigate({ to: '/problems', search: {} })}>
        {t('problems.toList')}
      </Button>
      <Button size="xs" variant="default" onClick={() => void open('order', order.orderId)}>
        {t('problems.toOrder')}
      </Button>
      {problem.closedAt === null ? (
        <>
          {problem.choice !== '' && (
            <Button
              size="xs"
              variant="default"
              title={t('problems.chooseAgainHint')}
              onClick={() => reopen.mutate({ problemId })}
            >
              {t('problems.chooseAgain')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => close.mutate({ problemId })}>
            {t(isLeft ? 'problems.closeAnyway' : 'problems.close')}
          </Button>
        </>
      ) : (
        <Button size="xs" onClick={() => reopen.mutate({ problemId })}>
          {t('problems.reopen')}
        </Button>
      )}
    </>
  )
} // prettier-ignore
