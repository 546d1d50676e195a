import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Replacement } from '@shared/contract/problem-parts'
import { named } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import { useCommand, useSave } from '@renderer/lib/query'
import { useDraft } from '@renderer/lib/use-draft'
import type { Case } from './case'
import styles from './Problems.module.css'
import { ReasonButton } from '@renderer/ui/ReasonButton'

const DAY = /^(\d{4}-\d{2}-\d{2})?$/

/** A replacement with a tracking number of its own: it is in no shipping confirmation. */
export function ReplacementForm({ known, found }: { known: Replacement; found: Case }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = useOpen()
  const { replacementId, method, mcfOrderId, cancelledAt } = known
  const { save } = useSave('replacements.save')
  const cancel = useCommand('replacements.cancel')
  const { carrierCode, trackingNumber, shippedOn } = known
  const {
    draft: form,
    set,
    saved,
  } = useDraft(
    t('leave.replacement', { orderId: found.order.orderId }),
    { carrierCode, trackingNumber, shippedOn },
    `replacement ${replacementId}`,
  )
  const isCancelled = cancelledAt !== null
  const toMcf = () =>
    void navigate({ to: '/mcf/new', search: { order: found.order.orderId, problem: found.problem.problemId } })
  const field = (name: 'carrierCode' | 'trackingNumber' | 'shippedOn', label: string, hint?: string) => (
    <TextInput
      size="xs"
      label={label}
      placeholder={hint}
      disabled={isCancelled}
      value={form[name]}
      error={name === 'shippedOn' && !DAY.test(form.shippedOn) && t('problems.badDate')}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (DAY.test(form.shippedOn)) save({ replacementId, ...form }, () => saved(form))
      }}
    >
      <small className="muted">
        {named(t('problems.method'), t(`problems.methodOf.${method}`))}
        {mcfOrderId !== null && ` · ${t('problems.mcfMade')}`}
      </small>
      <div className={styles.three}>
        {field('carrierCode', t('problems.carrier'))}
        {field('trackingNumber', t('problems.trackingNumber'))}
        {field('shippedOn', t('problems.shippedOn'), t('common.dateShape'))}
      </div>
      <div className={styles.bar}>
        <ReasonButton size="compact-xs" type="submit" whyNot={isCancelled && t('whyNot.replacementCancelled')}>
          {t('problems.saveReplacement')}
        </ReasonButton>
        {mcfOrderId !== null && (
          <Button size="compact-xs" variant="default" onClick={() => void open('mcfOrder', mcfOrderId)}>
            {t('history.mcfOrder')}
          </Button>
        )}
        {method === 'mcf' && mcfOrderId === null && !isCancelled && (
          <Button size="compact-xs" variant="default" onClick={toMcf}>
            {t('problems.toMcf')}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => cancel.mutate({ replacementId, cancelled: !isCancelled })}
        >
          {t(isCancelled ? 'problems.sendAgain' : 'problems.cancelReplacement')}
        </Button>
      </div>
    </form>
  )
}
