import { type ComponentType, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '@shared/contract'
import { useDeclared } from '@renderer/lib/declared'
import { Dialog } from '@renderer/ui/Dialog'

type Row = Output<'imports.previewRows'>['rows'][number]

interface AskedProps {
  importId: number
  kind: Output<'imports.preview'>['import']['kind']
  /** The row that is open; its window closes by itself, so that the keyboard goes back to the table. */
  row: Row | undefined
  onClose: () => void
}

/** A row only the operator can decide about, beside what its kind lays there. */
export function AskedRow({ importId, kind, row, onClose }: AskedProps) {
  const { t } = useTranslation()
  const beside = row?.question && new Map(Object.entries(row.question)).get(kind)
  // What a kind lays beside its rows is shown by its own chapter.
  const Beside = new Map(Object.entries(useDeclared().rowsBeside)).get(kind) as
    ComponentType<{ importId: number; row: Row; beside: unknown; onDone: () => void }> | undefined
  return (
    <Dialog
      opened={Boolean(row?.question)}
      onClose={onClose}
      size={820}
      title={row && t('imports.askedRow', { line: row.line })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
    >
      {row?.question && <p>{t(row.question.text as never)}</p>}
      {row && beside !== undefined && Beside && (
        <Suspense fallback={null}>
          <Beside importId={importId} row={row} beside={beside} onDone={onClose} />
        </Suspense>
      )}
    </Dialog>
  )
}
