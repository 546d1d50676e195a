import { Kbd } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { kindOfDigit, PROBLEM_KINDS, type ProblemKind } from '@shared/domain/problems/kinds'
import { dateTime } from '@renderer/lib/format'
import { useOpen } from '@renderer/lib/open-thing'
import { useCommand, useDesk } from '@renderer/lib/query'
import { Dialog } from '@renderer/ui/Dialog'
import styles from './Problems.module.css'

/** Asks what went wrong with an order, one digit for each kind, and opens the case. */
export function PickKind({ orderId, timeZone, onClose }: { orderId: string; timeZone: string; onClose: () => void }) {
  const { t } = useTranslation()
  const open = useOpen()
  const known = useDesk('problems.ofOrder', { orderId }).data?.problems ?? []
  const go = (problemId: number) => {
    onClose()
    void open('problem', problemId)
  }
  const { mutate } = useCommand('problems.open', ({ problemId }) => go(problemId), { isOnce: true })
  const pick = useRef<(kind: ProblemKind) => void>(undefined)
  useEffect(() => {
    pick.current = (kind) => mutate({ orderId, kind })
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const kind = event.ctrlKey || event.altKey || event.metaKey ? undefined : kindOfDigit(event.key)
      if (!kind) return
      event.preventDefault()
      event.stopPropagation()
      pick.current?.(kind)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('problems.pick', { orderId })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={460}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {t('problems.pickHint')}
      </p>
      <div className={styles.kinds}>
        {PROBLEM_KINDS.map((kind, i) => (
          <button key={kind} type="button" className={styles.kind} onClick={() => mutate({ orderId, kind })}>
            <Kbd size="sm">{i + 1}</Kbd>
            <span>{t(`problems.kind.${kind}`)}</span>
          </button>
        ))}
      </div>
      {known.length > 0 && <h3 className={styles.h3}>{t('problems.ofOrder')}</h3>}
      {known.map((one) => (
        <button key={one.problemId} type="button" className={styles.kind} onClick={() => go(one.problemId)}>
          <span>{t(`problems.kind.${one.kind}`)}</span>
          <small className="muted">{dateTime(one.openedAt, timeZone)}</small>
        </button>
      ))}
    </Dialog>
  )
}
