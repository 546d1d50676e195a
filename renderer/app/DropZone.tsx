import { FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_FILES } from '@shared/contract/bridge'
import styles from './Layout.module.css'

/** Takes files dropped anywhere on the window. */
export function DropZone({
  onFiles,
}: {
  /** `leftOut`: how many were dropped beyond those that may wait. */
  onFiles: (files: { file: string; name: string }[], leftOut: number) => void
}) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth = 0
      setOver(false)
      const all = event.dataTransfer?.files ?? []
      const dropped = Array.from({ length: Math.min(all.length, MOST_FILES) }, (_, i) => all[i]).filter((file) => file !== undefined) // prettier-ignore
      const leftOut = all.length - dropped.length
      void Promise.all(dropped.map(async (file) => ({ file: await window.desk.dropFile(file), name: file.name }))).then(
        (files) =>
          onFiles(
            files.flatMap(({ file, name }) => (file === null ? [] : [{ file, name }])),
            leftOut,
          ),
      )
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
  if (!isOver) return null
  return (
    <div className={styles.drop}>
      <FileDown size={40} aria-hidden />
      {t('nav.dropHere')}
      <small className="muted">{t('nav.dropHint')}</small>
    </div>
  )
}
