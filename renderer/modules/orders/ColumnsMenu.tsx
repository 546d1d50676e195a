import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Greyed } from '@renderer/ui/ReasonButton'
import { ALL_COLUMNS, type ColumnId, type OrderColumn } from './columns'
import styles from './Orders.module.css'
import { useColumns } from './use-columns'

const MOVES = [
  { by: -1, words: 'earlier', Icon: ArrowUp },
  { by: 1, words: 'later', Icon: ArrowDown },
] as const

interface MenuProps {
  chosen: readonly OrderColumn[]
  /** What a first change starts from. */
  usual: readonly ColumnId[]
  /** What this list shows to nobody, and is not offered. */
  unseen: readonly ColumnId[]
}

/** Which columns the table shows, and in which order; the order's number always stands there. */
export function ColumnsMenu({ chosen, usual, unseen }: MenuProps) {
  const { t } = useTranslation()
  const columns = useColumns(usual, unseen)
  const shown = chosen.filter(({ id }) => !unseen.includes(id))
  const offered = ALL_COLUMNS.filter((id) => !unseen.includes(id))
  const isShown = (id: ColumnId) => shown.some((column) => column.id === id)
  const inOrder = () => [...shown.map(({ id }) => id), ...offered.filter((id) => !isShown(id))]
  // While the menu is open a hidden column keeps its place: nothing moves under a quick hand.
  const [places, setPlaces] = useState(inOrder)
  const inTurn = shown.map(({ id }) => id).values()
  const listed = places.map((id) => (isShown(id) ? (inTurn.next().value ?? id) : id))
  if (listed.join() !== places.join()) setPlaces(listed)
  const toggle = (id: ColumnId, isWanted: boolean) => {
    const before = listed.slice(listed.indexOf(id) + 1).find(isShown) ?? null
    columns.change(isWanted ? { do: 'show', column: id, before } : { do: 'hide', column: id })
  }
  return (
    <Popover onOpen={() => setPlaces(inOrder)} position="bottom-start" transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" rightSection={<ChevronDown size={12} />}>
          {t('views.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        {listed.map((id) => (
          <div key={id} className={styles.columnRow}>
            <Checkbox
              size="xs"
              label={t(`orders.column.${id}`)}
              checked={isShown(id)}
              disabled={id === 'order'}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span className={styles.grow} />
            {isShown(id) && (
              <>
                {MOVES.map(({ by, words, Icon }) => (
                  <Greyed key={by} whyNot={id === shown.at(by === -1 ? 0 : -1)?.id && t(`views.${words}Not`)}>
                    <ActionIcon
                      size="xs"
                      variant="subtle"
                      color="gray"
                      aria-label={t(`views.${words}`, { column: t(`orders.column.${id}`) })}
                      onClick={() => columns.change({ do: 'move', column: id, by })}
                    >
                      <Icon size={12} />
                    </ActionIcon>
                  </Greyed>
                ))}
              </>
            )}
          </div>
        ))}
        <Button size="compact-xs" variant="subtle" mt={6} onClick={() => columns.take(null)}>
          {t('views.usual')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
