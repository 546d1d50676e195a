import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { COMMANDS } from './commands'
import { HELP } from './declared'
import styles from './Layout.module.css'
import { Dialog } from '@renderer/ui/Dialog'

const IN_TABLE = [
  ['↑ ↓ ← → PgUp PgDn Home End', 'move'],
  ['Enter', 'edit'],
  ['Esc', 'escape'],
  ['Ctrl+↑ Ctrl+↓ Ctrl+← Ctrl+→', 'jump'],
  ['Delete', 'clearCell'],
  ['Ctrl+C', 'copyCells'],
  ['Menu Shift+F10', 'rowMenu'],
  ['Enter', 'openOrder'],
  ['Ctrl+V', 'pasteCells'],
  ['Space Shift+↑ Shift+↓', 'select'],
  ['Ctrl+A', 'selectAll'],
  ['Ctrl+D', 'fillDown'],
  ['Alt+← Alt+→', 'moveColumn'],
  ['Alt+Shift+← Alt+Shift+→', 'widenColumn'],
] as const

/** What is opened by `?`: what chapters have to say of the page that is open, and the keys. */
export function Shortcuts({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('nav.help')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size={560}
    >
      {HELP.map((Part, i) => (
        <Part key={i} onClose={onClose} />
      ))}
      <h3>{t('nav.shortcuts')}</h3>
      <dl className={styles.keys}>
        {COMMANDS.filter((command) => command.keys).map(({ id, keys }) => (
          <Pair key={id} text={t(`commands.${id}`)} keys={keys ?? ''} />
        ))}
      </dl>
      <h3>{t('nav.inTable')}</h3>
      <dl className={styles.keys}>
        {IN_TABLE.map(([keys, id]) => (
          <Pair key={id} text={t(`nav.${id}`)} keys={keys} />
        ))}
      </dl>
    </Dialog>
  )
}

function Pair({ text, keys }: { text: string; keys: string }) {
  return (
    <>
      <dt>{text}</dt>
      <dd>
        <Kbd size="xs">{keys}</Kbd>
      </dd>
    </>
  )
}
