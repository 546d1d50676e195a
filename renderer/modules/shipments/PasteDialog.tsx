import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { showError } from '@renderer/lib/notify'
import { useCommand, useDesk } from '@renderer/lib/query'
import { useUnsaved } from '@renderer/lib/unsaved'
import { showChange } from '@renderer/lib/undo'
import { Badge, type Tone } from '@renderer/ui/Badge'
import { PlainTable } from '@renderer/ui/PlainTable'
import { Dialog } from '@renderer/ui/Dialog'
import { ReasonButton } from '@renderer/ui/ReasonButton'

type Line = Output<'shipments.readPaste'>['lines'][number]
const TAKEN: ReadonlySet<Line['verdict']> = new Set(['ready', 'replaces'])
const TONES = (verdict: Line['verdict']): Tone =>
  verdict === 'ready' ? 'good' : verdict === 'replaces' ? 'soon' : verdict === 'same' ? 'plain' : 'late'
const SHOWN = 500

/** Of a line that was read, what is entered. */
const entered = ({ verdict: _v, before: _b, carrierSuggestion: _c, trackingAsPasted: _p, ...line }: Line) => line

/** A report pasted with its header starts like one. */
const isReport = (text: string) => /^\s*[^\n]*\b(amazon-)?order-id\t[^\n]*\b(sku|purchase-date)\b/i.test(text)

/** A mail pasted as its program shows its source: fields, one line each, among them a sender with an address. */
const isMail = (text: string) =>
  /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*from:[^\n]*(?:\n[ \t][^\n]*)*@[^\n]*\n(?:[ \t][^\n]*\n)*[\w-]+:/i.test(
    text.slice(0, 100_000),
  )

interface PasteProps {
  opened: boolean
  text: string
  onClose: () => void
  onReport: (text: string) => Promise<void>
}

/** Takes pasted cells or lines: shows what each would do, and enters what the operator agrees to. */
export function PasteDialog({ opened, text: given, onClose, onReport }: PasteProps) {
  const { t } = useTranslation()
  const timeZone = useDesk('shop.current', {}).data?.timeZone ?? 'UTC'
  const [text, setText] = useState('')
  const [carrier, setCarrier] = useState('')
  const [date, setDate] = useState('')
  /** What was asked to be read; its lines follow carrier and date as they are typed. */
  const [pasted, setPasted] = useState('')
  const [takesSuggestions, setTakes] = useState(false)
  const day = date.trim() === '' ? undefined : parseShipDate(date, Date.now(), timeZone)
  const isBadDate = date.trim() !== '' && !day
  const reading = useDesk(
    'shipments.readPaste',
    { text: pasted, defaultCarrier: carrier, defaultShippedOn: day?.shippedOn ?? '' },
    { enabled: opened && pasted !== '' },
  )
  const read = (wanted: string) => {
    if (!isReport(wanted) && !isMail(wanted)) return setPasted(wanted)
    onClose()
    void onReport(wanted).catch(showError)
  }

  useEffect(() => {
    setText(given)
    setPasted('')
    setTakes(false)
    // Only what comes from the clipboard is read by itself.
    if (opened && given !== '') read(given)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [given, opened])

  useUnsaved(opened && text.trim() !== '' && t('imports.pasteTitle'))
  const lines =
    pasted === ''
      ? undefined
      : reading.data?.lines.map((line) =>
          takesSuggestions && line.carrierSuggestion
            ? { ...line, carrier: line.carrierSuggestion, carrierSuggestion: '' }
            : line,
        )
  const taken = lines?.filter((line) => TAKEN.has(line.verdict)) ?? []
  const apply = useCommand('shipments.applyPaste')
  const enter = () => {
    const since = Date.now()
    apply
      .mutateAsync({ lines: taken.map(entered) })
      .then(
        ({ applied }) => {
          onClose()
          return showChange(since, t('imports.applied', { count: applied }))
        },
        // The refusal was shown.
        () => undefined,
      )
      .catch(showError)
  }

  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size={900}
      title={t('imports.pasteTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className="muted" style={{ marginTop: 0 }}>
        {t('imports.pasteText')}
      </p>
      {!lines && (
        <Textarea
          data-autofocus
          aria-label={t('imports.pasteHere')}
          placeholder={t('imports.pasteHere')}
          minRows={8}
          maxRows={14}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {lines && (
        <div style={{ maxHeight: 360, overflow: 'auto' }}>
          <PlainTable
            head={[
              t('imports.line'),
              t('orders.column.order'),
              t('orders.column.carrier'),
              t('orders.column.tracking'),
              t('orders.column.shippedOn'),
              t('imports.what'),
            ]}
          >
            {lines.slice(0, SHOWN).map((line) => (
              <tr key={line.line}>
                <td>{line.line}</td>
                <td>{line.orderId}</td>
                <td>
                  {line.carrier}{' '}
                  {line.carrierSuggestion && (
                    <Button size="compact-xs" variant="light" onClick={() => setTakes(true)}>
                      {t('paste.use')} {line.carrierSuggestion}
                    </Button>
                  )}
                </td>
                <td>
                  {line.trackingNumber}
                  {line.trackingAsPasted && (
                    <small className="muted" style={{ display: 'block' }}>
                      {t('paste.asPasted', { text: line.trackingAsPasted })}
                    </small>
                  )}
                </td>
                <td>{line.shippedOn}</td>
                <td>
                  <Badge tone={TONES(line.verdict)}>{t(`paste.${line.verdict}`, { before: line.before })}</Badge>
                </td>
              </tr>
            ))}
          </PlainTable>
        </div>
      )}
      <Group mt="md" align="end" gap="xs">
        <TextInput
          size="xs"
          label={t('imports.defaultCarrier')}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label={t('imports.defaultDate')}
          placeholder={t('common.dateShape')}
          value={date}
          error={isBadDate && t('orders.badDate')}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <span style={{ flex: 1 }} />
        <ReasonButton
          variant="default"
          size="sm"
          whyNot={text.trim() === '' && t('whyNot.noText')}
          onClick={() => read(text)}
        >
          {t('imports.pasteRead')}
        </ReasonButton>
        <ReasonButton
          size="sm"
          // What is entered is what is shown for the carrier and date that stand there now.
          whyNot={(taken.length === 0 || reading.isPlaceholderData || isBadDate) && t('whyNot.nothingTaken')}
          loading={apply.isPending}
          onClick={enter}
        >
          {t('imports.apply', { count: taken.length })}
        </ReasonButton>
      </Group>
    </Dialog>
  )
}
