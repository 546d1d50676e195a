import { Button, TextInput } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileReadings } from '@shared/contract/file-kinds'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { queryOf, useDesk } from '@renderer/lib/query'
import { useUnsaved } from '@renderer/lib/unsaved'
import { Bar } from '@renderer/ui/Bar'
import { Select } from '@renderer/ui/Select'
import type { Decide } from '@renderer/lib/use-decide'

type Reading = FileReadings['sheet']

interface AnswersProps {
  sheet: Reading
  decide: Decide<'sheet'>
}

/** Carriers that Amazon's list spells otherwise, and what the sheet does not say: carrier and day. */
export function CarrierAnswers({ sheet, decide }: AnswersProps) {
  const { t } = useTranslation()
  const names = useCarrierNames()
  // Their rows have dates; only how to read them is not said yet.
  const isDateAsked = sheet.questions.some(({ code }) => code === 'dateOrder')
  return (
    <>
      {sheet.carriers.map(({ typed, rows, suggestion, isService, answer }) => (
        <Bar key={typed}>
          <span>{answer ? t('sheet.carrierIs', { typed }) : t(isService ? 'sheet.serviceOnly' : 'sheet.carrierUnknown', { typed, count: rows })}</span>
          {suggestion && !answer && (
            <Button size="compact-xs" variant="light" onClick={() => decide({ carriers: { [typed]: suggestion } })}>
              {t('sheet.useCarrier', { carrier: suggestion })}
            </Button>
          )}
          <Select
            size="xs"
            w={190}
            searchable
            clearable
            aria-label={t('sheet.carrierFor', { typed })}
            placeholder={t('sheet.chooseCarrier')}
            data={names}
            value={answer || null}
            onChange={(value) => decide({ carriers: { [typed]: value ?? '' } })}
          />
        </Bar>
      ))}
      {(sheet.rowsWithoutCarrier > 0 || sheet.defaultCarrier !== '') && (
        <Bar>
          <span>{t('sheet.noCarrier', { count: sheet.rowsWithoutCarrier })}</span>
          <Select
            size="xs"
            w={190}
            searchable
            clearable
            aria-label={t('imports.defaultCarrier')}
            placeholder={t('sheet.chooseCarrier')}
            data={names}
            value={sheet.defaultCarrier || null}
            onChange={(value) => decide({ defaultCarrier: value ?? '' })}
          />
        </Bar>
      )}
      {!isDateAsked && (sheet.rowsWithoutDate > 0 || sheet.defaultShippedOn !== '') && <DefaultDate sheet={sheet} decide={decide} />}
    </>
  ) // prettier-ignore
}

/** The carriers of all the shop's marketplaces, each name once. */
function useCarrierNames(): string[] {
  const marketplaces = useDesk('shop.current', {}).data?.marketplaces ?? []
  return useQueries({
    queries: marketplaces.map((marketplaceId) => queryOf('shipments.carriers', { marketplaceId })),
    combine: (lists) => [...new Set(lists.flatMap(({ data }) => data?.carriers.map(({ code }) => code) ?? []))],
  })
}

function DefaultDate({ sheet, decide }: AnswersProps) {
  const { t } = useTranslation()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const [text, setText] = useState(sheet.defaultShippedOn)
  const [isBad, setBad] = useState(false)
  useUnsaved(isBad && text.trim() !== '' && t('imports.defaultDate'))
  const keep = (wanted: string) => {
    const day = wanted.trim() === '' ? '' : parseShipDate(wanted, Date.now(), timeZone)?.shippedOn
    setBad(day === undefined)
    if (day === undefined) return
    setText(day)
    if (day !== sheet.defaultShippedOn) decide({ defaultShippedOn: day })
  }
  return (
    <Bar>
      <span>{t('sheet.noDate', { count: sheet.rowsWithoutDate })}</span>
      <TextInput
        size="xs"
        w={120}
        aria-label={t('imports.defaultDate')}
        placeholder={t('common.dateShape')}
        value={text}
        error={isBad}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => keep(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep(text)
        }}
      />
      <Button size="compact-xs" variant="default" onClick={() => keep('today')}>
        {t('sheet.today')}
      </Button>
    </Bar>
  )
}
