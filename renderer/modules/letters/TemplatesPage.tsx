import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { languageName } from '@renderer/lib/format'
import { useDesk } from '@renderer/lib/query'
import { Badge } from '@renderer/ui/Badge'
import { Page } from '@renderer/ui/Page'
import { ENTRY, NoEntries, Split } from '@renderer/ui/Split'
import { subjectName } from './subject'
import { EditTemplate } from './EditTemplate'
import styles from './Templates.module.css'

const route = getRouteApi('/desk/templates')

/** The shop's own letter templates: which there are, which of them are offered, and the one that is written. */
export function TemplatesPage() {
  const { t } = useTranslation()
  const { open } = route.useSearch()
  const navigate = route.useNavigate()
  const known = useDesk('letters.templates', {}).data
  const templates = (known?.templates ?? []).filter(({ isRemoved }) => !isRemoved)
  const opened = templates.find(({ templateId }) => String(templateId) === open)
  const show = (id: string | undefined) => void navigate({ search: { open: id }, replace: true })
  const isWriting = opened !== undefined || open === 'new'
  return (
    <Page
      title={t('templates.title')}
      text={t('templates.text')}
      fill
      actions={
        <Button size="sm" variant="default" leftSection={<Plus size={14} aria-hidden />} onClick={() => show('new')}>
          {t('templates.new')}
        </Button>
      }
    >
      <Split
        label={t('templates.list')}
        open={{ id: open, label: opened?.name ?? t('templates.edit') }}
        list={
          <ul>
            {templates.map(({ templateId, name, about, language, isReady }) => (
              <li key={templateId}>
                <Link
                  to="/templates"
                  search={{ open: String(templateId) }}
                  aria-current={opened?.templateId === templateId ? 'page' : undefined}
                  className={ENTRY}
                  replace
                >
                  <span className={styles.entry}>
                    {name}
                    {!isReady && <Badge tone="soon">{t('templates.draft')}</Badge>}
                  </span>
                  <small className="muted">
                    {subjectName(about)} · {languageName(language)}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        }
      >
        {known && isWriting ? (
          <EditTemplate
            key={open}
            template={opened}
            subjects={known.subjects}
            onKept={(templateId) => show(String(templateId))}
            onLeft={() => show(undefined)}
          />
        ) : (
          known && <NoEntries>{templates.length === 0 ? t('templates.empty') : t('templates.choose')}</NoEntries>
        )}
      </Split>
    </Page>
  )
}
