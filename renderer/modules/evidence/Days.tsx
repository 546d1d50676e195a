import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidencePeriod } from '@shared/contract/evidence'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import styles from './Evidence.module.css'

interface DayProps {
  label: string
  day: string | undefined
  timeZone: string
  onDay: (day: string | undefined) => void
}

/** A day, typed as everywhere on the desk. It counts as soon as it can be read; what is no date says so when it is left. */
function Day({ label, day, timeZone, onDay }: DayProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const [isLeft, setLeft] = useState(false)
  const read = (text: string) => parseShipDate(text, Date.now(), timeZone)?.shippedOn
  const isBad = typed !== undefined && typed.trim() !== '' && read(typed) === undefined
  const leave = () => {
    setLeft(true)
    if (!isBad) setTyped(undefined)
  }
  return (
    <TextInput
      size="xs"
      w={130}
      label={label}
      placeholder={t('common.dateShape')}
      value={typed ?? day ?? ''}
      error={isLeft && isBad && t('orders.badDate')}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        setLeft(false)
        if (text.trim() === '') onDay(undefined)
        else if (read(text) !== undefined) onDay(read(text))
      }}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      onBlur={leave}
    />
  )
}

interface DaysProps {
  period: EvidencePeriod
  timeZone: string
  onChange: (change: EvidencePeriod) => void
}

/** From which day to which the entries are shown. */
export function Days({ period, timeZone, onChange }: DaysProps) {
  const { t } = useTranslation()
  const [cleared, setCleared] = useState(0)
  return (
    <div className={styles.days}>
      {(['from', 'to'] as const).map((end) => (
        <Day
          key={`${end} ${cleared}`}
          label={t(`evidence.${end}`)}
          day={period[end]}
          timeZone={timeZone}
          onDay={(day) => onChange({ [end]: day })}
        />
      ))}
      {(period.from ?? period.to) && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setCleared(cleared + 1)
            onChange({ from: undefined, to: undefined })
          }}
        >
          {t('evidence.allDays')}
        </Button>
      )}
    </div>
  )
}
