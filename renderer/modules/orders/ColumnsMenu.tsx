import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '@renderer/lib/query'
import { ALL_COLUMNS, type ColumnId } from './columns'
import styles from './Orders.module.css'

interface MenuProps {
  shown: readonly ColumnId[]
}

/** Which columns the table shows, and in which order; the order's number always stands there. */
export function ColumnsMenu({ shown }: MenuProps) {
  const { t } = useTranslation()
  const keep = useCommand('views.keepColumns')
  const hidden = ALL_COLUMNS.filter((id) => !shown.includes(id))
  const move = (from: number, to: number) => {
    const next = [...shown]
    const [moved] = next.splice(from, 1)
    if (moved) next.splice(to, 0, moved)
    keep.mutate({ columns: next })
  }
  const toggle = (id: ColumnId) =>
    keep.mutate({ columns: shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id] })
  return (
    <Popover position="bottom-start" transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" rightSection={<ChevronDown size={12} />}>
          {t('views.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        {[...shown, ...hidden].map((id, at) => (
          <div key={id} className={styles.columnRow}>
            <Checkbox
              size="xs"
              label={t(`orders.column.${id}`)}
              checked={shown.includes(id)}
              disabled={id === 'order'}
              onChange={() => toggle(id)}
            />
            <span className={styles.grow} />
            {shown.includes(id) && (
              <>
                <ActionIcon
                  size="xs"
                  variant="subtle"
                  color="gray"
                  disabled={at === 0}
                  aria-label={t('views.earlier', { column: t(`orders.column.${id}`) })}
                  onClick={() => move(at, at - 1)}
                >
                  <ArrowUp size={12} />
                </ActionIcon>
                <ActionIcon
                  size="xs"
                  variant="subtle"
                  color="gray"
                  disabled={at === shown.length - 1}
                  aria-label={t('views.later', { column: t(`orders.column.${id}`) })}
                  onClick={() => move(at, at + 1)}
                >
                  <ArrowDown size={12} />
                </ActionIcon>
              </>
            )}
          </div>
        ))}
        <Button size="compact-xs" variant="subtle" mt={6} onClick={() => keep.mutate({ columns: null })}>
          {t('views.usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
