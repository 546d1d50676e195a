import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { number } from '@renderer/lib/format'
import { SaveList } from '@renderer/lib/save-list'
import { useList } from '@renderer/lib/use-list'
import { ListFrame } from '@renderer/ui/ListPage'
import { Exports } from './Exports'
import { Imports } from './Imports'

/** Every file that was taken in or written, the newest first. */
export function FilesPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { tab = 'imports' } = useSearch({ from: '/desk/files' })
  const imports = useList('imports.list', {})
  const exports = useList('exports.list', {})
  const totals = { imports: imports.total, exports: exports.total }
  const tabs = {
    ids: ['imports', 'exports'],
    active: tab,
    name: (id: string) => t(`files.${id as typeof tab}`),
    count: (count: number) => number(count),
    onChange: (id: string) => void navigate({ to: '/files', search: { tab: id as typeof tab } }),
    right: (
      <SaveList
        isEmpty={totals[tab] === 0}
        choices={[{ label: t('lists.thisTab'), list: { of: tab }, columns: null }]}
      />
    ),
  }
  return (
    <ListFrame title={t('files.title')} tabs={tabs} counts={totals}>
      {tab === 'imports' ? <Imports list={imports} /> : <Exports list={exports} />}
    </ListFrame>
  )
}
