import { Alert, Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { CircleCheck, Circle, CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { listed, money, named } from '@renderer/lib/format'
import { useLetterName } from '@renderer/lib/own-letters'
import { useHere } from '@renderer/lib/way-back'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { type Case, useReplies } from './case'
import styles from './Problems.module.css'
import { ReplacementForm } from './ReplacementForm'
import { ExpectedReturnForm } from './ExpectedReturnForm'

type State = Case['followUps'][number]['state']
const TONES: Readonly<Record<State, Tone>> = { open: 'soon', done: 'good', dropped: 'plain', missing: 'late' }
const ICONS = { open: Circle, done: CircleCheck, dropped: CircleDashed, missing: CircleDashed } as const

/** What follows from the choice, as a list to be ticked off; replies stand below it. */
export function Follows({ found, timeZone, now }: { found: Case; timeZone: string; now: number }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const here = useHere()
  const { problem, order, followUps } = found
  return (
    <section className={styles.card}>
      <h2>
        {problem.choice === ''
          ? t('problems.follows')
          : named(t('problems.follows'), t(`problems.option.${problem.choice}`))}
      </h2>
      {problem.firedRules.length > 0 && (
        <p className="muted">{t('problems.ruleFires', { names: listed(problem.firedRules) })}</p>
      )}
      {problem.closedBy === 'done' && (
        <Alert color="teal" variant="light" mb="xs">
          {t('problems.doneAll')}
        </Alert>
      )}
      {problem.choice === 'cancelInstead' && (
        <Button
          size="compact-sm"
          variant="default"
          mb="xs"
          onClick={() => void navigate({ to: '/cancellations', search: { order: order.orderId, from: here() } })}
        >
          {t('cancel.open')}
        </Button>
      )}
      {problem.choice === '' && <p className="muted">{t('problems.nothingChosen')}</p>}
      {followUps.map((one) => {
        const Icon = ICONS[one.state]
        return (
          <div key={`${one.kind}-${one.row}`} className={styles.follow}>
            <div className={styles.followHead}>
              <Icon size={16} aria-hidden />
              <strong>{t(`problems.followUp.${one.kind}`)}</strong>
              <Badge tone={TONES[one.state]}>{t(`problems.followState.${one.state}`)}</Badge>
            </div>
            <Body found={found} one={one} timeZone={timeZone} now={now} />
          </div>
        )
      })}
    </section>
  )
}

interface BodyProps {
  found: Case
  one: Case['followUps'][number]
  timeZone: string
  now: number
}

function Body({ found, one, timeZone, now }: BodyProps) {
  if (one.kind === 'refund') return <Refund found={found} row={one.row} />
  if (one.kind === 'expectedReturn') {
    const known = found.expectedReturns.find(({ expectedReturnId }) => expectedReturnId === one.row)
    return known ? (
      <ExpectedReturnForm key={known.expectedReturnId} known={known} timeZone={timeZone} now={now} />
    ) : null
  }
  if (one.kind === 'replacement') {
    const known = found.replacements.find(({ replacementId }) => replacementId === one.row)
    return known ? <ReplacementForm key={known.replacementId} known={known} found={found} /> : null
  }
  return <Reply found={found} row={one.row} />
}

function Reply({ found, row }: { found: Case; row: number | null }) {
  const letterName = useLetterName()
  const reply = useReplies(found.problem)?.find(({ letterId }) => letterId === row)
  return reply ? <small className="muted">{letterName(reply.letter)}</small> : null
}

function Refund({ found, row }: { found: Case; row: number | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const here = useHere()
  const { orderId } = found.order
  const known = found.refunds.find(({ refundId }) => refundId === row)
  const { problemId } = found.problem
  const open = () =>
    void navigate({
      to: '/refunds',
      search: { order: orderId, problem: problemId, refund: known?.refundId, from: here() },
    })
  return (
    <>
      <span>
        {known
          ? t('problems.refundTo', { sum: money(known.total, known.currency), reason: known.reasonCode })
          : t('problems.refundMissing')}
      </span>
      {known?.state === 'open' && <small className="muted">{t('problems.refundNext')}</small>}
      <div className={styles.bar}>
        <Button size="compact-xs" variant="default" onClick={open}>
          {t('problems.refundsPage')}
        </Button>
      </div>
    </>
  )
}
