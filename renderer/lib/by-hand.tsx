import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import type { ByHandKind } from '@shared/contract/ways-out'
import { instantIn } from '@shared/domain/time'
import { Card } from '@renderer/ui/Card'
import { ReasonButton } from '@renderer/ui/ReasonButton'
import { dateTime, named } from './format'
import { findingText } from './finding'
import { say } from './i18n'
import styles from './parts.module.css'
import { useCommand, useDesk } from './query'
import { useUnsaved } from './unsaved'
import { useNow } from './use-now'

interface ByHandProps {
  kind: ByHandKind
  /** The decision's row in its table. */
  row: number
  timeZone: string
}
type Guide = Output<'byHand.guide'>

const TICK_MS = 30_000

/** What is done by hand at Seller Central: what to click, what to copy, that it was done, and what a report says of that. */
export function ByHand({ kind, row, timeZone }: ByHandProps) {
  const { t } = useTranslation()
  const guide = useDesk('byHand.guide', { kind, row }).data
  const back = useCommand('byHand.takeBack', undefined, { isTillSeen: true })
  if (!guide || guide.state === null) return null
  const { state, doneAt, answeredAt } = guide
  const at = (instant: number | null) => (instant === null ? '' : dateTime(instant, timeZone))
  return (
    <Card title={t(`byHand.of.${kind}.title`)}>
      {state === 'ready' ? (
        <Steps kind={kind} row={row} timeZone={timeZone} guide={guide} />
      ) : (
        <div className={styles.row}>
          <span role="status">{t(`byHand.state.${state}`, { when: at(doneAt), answered: at(answeredAt) })}</span>
          {state === 'handedOver' && (
            <Button size="compact-sm" variant="default" onClick={() => back.mutate({ kind, row })}>
              {t('byHand.takeBack')}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

function Steps({ kind, row, timeZone, guide: { steps, copies, whyNot } }: ByHandProps & { guide: Guide }) {
  const { t } = useTranslation()
  const now = useNow()
  const [when, setWhen] = useState('')
  const [isLeft, setLeft] = useState(false)
  const done = useCommand('byHand.done', undefined, { isTillSeen: true })
  useUnsaved(when !== '' && t('byHand.at'))
  const isNow = when.trim() === ''
  const at = isNow ? null : (instantIn(when, timeZone) ?? null)
  const isBad = !isNow && at === null
  // The present moves on twice a minute here; the desk itself refuses to the second.
  const isAhead = at !== null && at > now + TICK_MS
  const badMoment = (isBad && t('byHand.badMoment')) || (isAhead && t('errors.doneInFuture'))
  return (
    <>
      <p className="muted">{t(`byHand.of.${kind}.why`)}</p>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{say(`byHand.of.${kind}.steps.${step}`, {})}</li>
        ))}
      </ol>
      {copies.map(({ name, text }) => (
        <p key={name} className={styles.row}>
          {named(say(`byHand.of.${kind}.copies.${name}`, {}), '')}
          <strong>{text}</strong>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="subtle" aria-label={t('byHand.copy', { text })} onClick={copy}>
                {copied ? t('common.copied') : t('common.copy')}
              </Button>
            )}
          </CopyButton>
        </p>
      ))}
      <Group align="flex-end" mt="sm">
        <TextInput
          label={t('byHand.at')}
          description={t('byHand.atHint')}
          placeholder="2026-03-04 14:30"
          value={when}
          error={isLeft && badMoment !== false}
          onChange={(event) => {
            setWhen(event.currentTarget.value)
            setLeft(false)
          }}
          onKeyDown={(event) => event.key === 'Enter' && setLeft(true)}
          onBlur={() => setLeft(true)}
        />
        <ReasonButton
          variant="default"
          whyNot={whyNot === '' ? badMoment : findingText({ rule: whyNot, params: {} })}
          onClick={() => done.mutate({ kind, row, at })}
        >
          {t('byHand.done')}
        </ReasonButton>
      </Group>
      {isLeft && badMoment && (
        <small className={styles.bad} role="alert">
          {badMoment}
        </small>
      )}
      <small className="muted">{t(`byHand.of.${kind}.source`)}</small>
    </>
  )
}
