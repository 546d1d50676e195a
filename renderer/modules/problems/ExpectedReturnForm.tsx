import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExpectedReturn } from '@shared/contract/problem-parts'
import { dayIn } from '@shared/domain/time'
import { dateTime, named, timeLeftText } from '@renderer/lib/format'
import { useCommand, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import styles from './Problems.module.css'

const DAY = /^(\d{4}-\d{2}-\d{2})?$/

/** A return that is expected: its tracking, and the day it came, from which the time to refund it runs. */
export function ExpectedReturnForm({ known, timeZone, now }: { known: ExpectedReturn; timeZone: string; now: number }) {
  const { t } = useTranslation()
  const { expectedReturnId } = known
  const { save } = useSave('expectedReturns.save')
  const arrived = useCommand('expectedReturns.arrived')
  const close = useCommand('expectedReturns.close')
  const { carrierCode, trackingNumber, expectedOn } = known
  const { draft: form, set, isChanged, saved } = useDraft(
    t('leave.return'),
    { carrierCode, trackingNumber, expectedOn },
    `return ${expectedReturnId}`,
  )
  const keep = () => {
    if (isChanged && DAY.test(form.expectedOn)) save({ expectedReturnId, ...form }, () => saved(form))
  }
  const field = (name: 'carrierCode' | 'trackingNumber' | 'expectedOn', label: string, hint?: string) => (
    <TextInput
      size="xs"
      label={label}
      placeholder={hint}
      value={form[name]}
      error={name === 'expectedOn' && !DAY.test(form.expectedOn) && t('problems.badDate')}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
      onBlur={keep}
    />
  )
  return (
    <>
      <small className="muted">
        {named(t('problems.postage'), t(`problems.paidBy.${known.paidBy}`))}
      </small>
      <div className={styles.three}>
        {field('carrierCode', t('problems.returnCarrier'))}
        {field('trackingNumber', t('problems.returnTracking'))}
        {field('expectedOn', t('problems.expectedOn'), t('common.dateShape'))}
      </div>
      {known.arrivedOn !== '' && (
        <span>
          {t('problems.arrivedOn')} {known.arrivedOn}
          {known.refundDueAt !== null &&
            ` · ${t('problems.refundDue', { when: dateTime(known.refundDueAt, timeZone), left: timeLeftText(known.refundDueAt, now) })}`}
        </span>
      )}
      <div className={styles.bar}>
        {known.arrivedOn === '' ? (
          <>
            <Button size="compact-xs" onClick={() => arrived.mutate({ expectedReturnId, arrivedOn: dayIn(now, timeZone) })}>
              {t('problems.arrivedToday')}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => close.mutate({ expectedReturnId, closed: known.closedAt === null })}
            >
              {t(known.closedAt === null ? 'problems.willNotCome' : 'problems.expectedAgain')}
            </Button>
          </>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => arrived.mutate({ expectedReturnId, arrivedOn: '' })}>
            {t('problems.notArrived')}
          </Button>
        )}
      </div>
    </>
  )
} // prettier-ignore
