import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { parseShipDate } from '@shared/domain/shipments/ship-date'
import { ask } from '@renderer/lib/client'
import { showError } from '@renderer/lib/notify'
import { showChange } from '@renderer/lib/undo'
import { useDesk } from '@renderer/lib/query'
import { Badge, type Tone } from '@renderer/ui/Badge'
import styles from '@renderer/ui/Page.module.css'

type Line = Output<'shipments.readPaste'>['lines'][number]
const TAKEN: ReadonlySet<Line['verdict']> = new Set(['ready', 'replaces'])
const TONES = (verdict: Line['verdict']): Tone =>
  verdict === 'ready' ? 'good' : verdict === 'replaces' ? 'soon' : verdict === 'same' ? 'plain' : 'late'
const SHOWN = 500

/** A report pasted with its header starts like one. */
const isReport = (text: string) => /^\s*[^\n]*\b(amazon-)?order-id\t[^\n]*\b(sku|purchase-date)\b/i.test(text)

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
  const [lines, setLines] = useState<Line[]>()

  useEffect(() => {
    setText(given)
    setLines(undefined)
  }, [given, opened])
  const read = (pasted: string, defaultCarrier: string, typedDate: string) => {
    if (isReport(pasted)) {
      onClose()
      void onReport(pasted).catch(showError)
      return
    }
    const day = typedDate.trim() === '' ? undefined : parseShipDate(typedDate, Date.now(), timeZone)
    ask('shipments.readPaste', { text: pasted, defaultCarrier, defaultShippedOn: day?.shippedOn ?? '' })
      .then((answer) => setLines(answer.lines))
      .catch(showError)
  }
  useEffect(() => {
    if (opened && given !== '') read(given, carrier, date)
    // Only what comes from the clipboard is read by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened, given])

  const taken = lines?.filter((line) => TAKEN.has(line.verdict)) ?? []
  const apply = () => {
    const since = Date.now()
    ask('shipments.applyPaste', {
      lines: taken.map(({ verdict: _v, before: _b, carrierSuggestion: _c, ...line }) => line),
    })
      .then(({ applied }) => {
        onClose()
        return showChange(since, t('imports.applied', { count: applied }))
      })
      .catch(showError)
  }
  const useSuggestions = () =>
    setLines(
      lines?.map((line) =>
        line.carrierSuggestion ? { ...line, carrier: line.carrierSuggestion, carrierSuggestion: '' } : line,
      ),
    )

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={900}
      title={t('imports.pasteTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
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
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('imports.line')}</th>
                <th>{t('orders.column.order')}</th>
                <th>{t('orders.column.carrier')}</th>
                <th>{t('orders.column.tracking')}</th>
                <th>{t('orders.column.shippedOn')}</th>
                <th>{t('imports.what')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, SHOWN).map((line) => (
                <tr key={line.line}>
                  <td>{line.line}</td>
                  <td>{line.orderId}</td>
                  <td>
                    {line.carrier}{' '}
                    {line.carrierSuggestion && (
                      <Button size="compact-xs" variant="light" onClick={useSuggestions}>
                        {t('paste.use')} {line.carrierSuggestion}
                      </Button>
                    )}
                  </td>
                  <td>{line.trackingNumber}</td>
                  <td>{line.shippedOn}</td>
                  <td>
                    <Badge tone={TONES(line.verdict)}>{t(`paste.${line.verdict}`, { before: line.before })}</Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
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
          placeholder="2026-03-04"
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <span style={{ flex: 1 }} />
        <Button variant="default" size="sm" disabled={text.trim() === ''} onClick={() => read(text, carrier, date)}>
          {t('imports.pasteRead')}
        </Button>
        <Button size="sm" disabled={taken.length === 0} onClick={apply}>
          {t('imports.apply', { count: taken.length })}
        </Button>
      </Group>
    </Modal>
  )
}
