import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES } from '@shared/contract/bridge'
import { addNote } from '@renderer/lib/notes'
import styles from './Layout.module.css'

interface Dropped {
  file: string
  name: string
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
/** What other programs give in place of a file: the subject of a mail, or its address in that program. */
const isText = ({ dataTransfer }: DragEvent) =>
  dataTransfer?.types.some((type) => type === 'text/plain' || type === 'text/uri-list') ?? false

/** Outlook moves what was dragged into its deleted items where it is not said that it is copied (mail.md §4). */
function asCopy(event: DragEvent): void {
  if (event.dataTransfer && hasFiles(event)) event.dataTransfer.dropEffect = 'copy'
}

/** Begun within the event itself: of what is nowhere on the disk the bytes are gone behind it. */
async function filesIn(files: readonly File[]): Promise<Dropped[]> {
  const tokens = await Promise.all(files.map((file) => window.desk.dropFile(file)))
  return files.flatMap(({ name }, i) => {
    const file = tokens[i]
    return typeof file === 'string' ? [{ file, name }] : []
  })
}

/** Takes files dropped anywhere on the window. */
export function DropZone({
  onFiles,
}: {
  /** `leftOut`: how many were dropped beyond those that may wait. */
  onFiles: (files: Dropped[], leftOut: number) => void
}) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    let isOwn = false
    const begin = () => void (isOwn = true)
    const end = () => void (isOwn = false)
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      event.preventDefault()
      asCopy(event)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      asCopy(event)
      depth = 0
      setOver(false)
      const all = [...(event.dataTransfer?.files ?? [])]
      const isForUs = hasFiles(event) || (isText(event) && !isOwn)
      void filesIn(all.slice(0, MOST_FILES)).then((files) => {
        if (files.length > 0) onFiles(files, Math.max(0, all.length - MOST_FILES))
        else if (isForUs) addNote('failed', t('nav.dropEmpty'))
      })
    }
    const heard = { dragstart: begin, dragend: end, dragenter: enter, dragleave: leave, dragover: over, drop } as const
    const each = Object.entries(heard) as [keyof typeof heard, (event: DragEvent) => void][]
    for (const [name, listener] of each) window.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of each) window.removeEventListener(name, listener)
    }
  }, [onFiles, t])
  if (!isOver) return null
  return (
    <div className={styles.drop}>
      <FileDown size={40} aria-hidden />
      {t('nav.dropHere')}
      <small className="muted">{t('nav.dropHint')}</small>
    </div>
  )
}
