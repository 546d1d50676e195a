import { Kbd, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { COMMANDS, type CommandId } from './commands'
import styles from './Palette.module.css'

export function Palette({
  opened,
  onClose,
  commands,
}: {
  opened: boolean
  onClose: () => void
  commands: Readonly<Record<CommandId, () => void>>
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = COMMANDS.filter(
    ({ id }) => id !== 'palette' && `${t(`commands.${id}`)} ${id}`.toLowerCase().includes(text.trim().toLowerCase()),
  )
  const close = () => {
    setText('')
    setAt(0)
    onClose()
  }
  const run = (id: CommandId | undefined) => {
    if (!id) return
    close()
    commands[id]()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      padding={0}
      yOffset="12vh"
      size={520}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('nav.commands') } }}
    >
      <TextInput
        data-autofocus
        variant="unstyled"
        size="md"
        px="md"
        aria-label={t('nav.commands')}
        placeholder={t('nav.commandsHint')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, found.length - 1))
          else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0))
          else if (event.key === 'Enter') run(found[at]?.id)
          else return
          event.preventDefault()
        }}
      />
      <ul className={styles.list} tabIndex={0} role="listbox" aria-label={t('nav.commands')}>
        {found.length === 0 && <li className={styles.none}>{t('nav.noCommand')}</li>}
        {found.map(({ id, keys }, i) => (
          <li
            key={id}
            role="option"
            aria-selected={i === at}
            className={styles.item}
            onMouseMove={() => setAt(i)}
            onClick={() => run(id)}
          >
            {t(`commands.${id}`)}
            {keys && <Kbd size="xs">{keys}</Kbd>}
          </li>
        ))}
      </ul>
    </Modal>
  )
}
