import { Button, Kbd } from '@mantine/core'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { ChevronDown, FileDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { marketplace } from '@shared/domain/marketplace'
import { deskErrorOf } from '@shared/contract/errors'
import { dayIn } from '@shared/domain/time'
import { ask } from '@renderer/lib/client'
import { OrderSearch } from '@renderer/modules/orders/OrderSearch'
import { UnkeptEntries } from '@renderer/modules/orders/UnkeptEntries'
import { PickKind } from '@renderer/modules/problems/PickKind'
import { PasteDialog } from '@renderer/modules/shipments/PasteDialog'
import { StartPage } from '@renderer/modules/start/StartPage'
import { clock, marketName } from '@renderer/lib/format'
import { showError } from '@renderer/lib/notify'
import { useDesk } from '@renderer/lib/query'
import { isTyping } from '@renderer/lib/typing'
import { useNow } from '@renderer/lib/use-now'
import { AskFirst } from './AskFirst'
import { DropZone } from './DropZone'
import { LeaveFirst } from './LeaveFirst'
import { sayLeftOut, takeInFiles, takeInText } from '@renderer/lib/intake'
import styles from './Layout.module.css'
import { onPasteAsked } from '@renderer/lib/paste'
import { onProblemAsked } from '@renderer/lib/problem'
import { NoteLine } from './NoteLine'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { Shortcuts } from './Shortcuts'
import { StatusBar } from './StatusBar'
import { focusMain, useListFocus } from './use-list-focus'
import { useCommandKeys, useCommands } from './use-commands'

/** A colour of its own for every shop, so that two windows are not mistaken for each other. */
function shopColour(shopId: string): string {
  let hash = 0
  for (const char of shopId) hash = (hash * 31 + char.charCodeAt(0)) | 0
  return `hsl(${Math.abs(hash) % 360} 62% 48%)`
}

export function Layout() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const now = useNow()
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | 'paste' | null>(null)
  const [pasted, setPasted] = useState('')
  const shop = useDesk('shop.current', {}).data
  const counts = useDesk('orders.tabCounts', {}).data
  const [problemOf, setProblemOf] = useState<string>()
  const commands = useCommands({
    palette: () => setOpened('palette'),
    shortcuts: () => setOpened('shortcuts'),
    paste: () => {
      setPasted('')
      setOpened('paste')
    },
  })
  useCommandKeys(commands)
  useListFocus()

  useEffect(
    () =>
      window.desk.subscribe((event) => {
        if (event.type === 'fileOpened') takeInFiles([event], navigate)
        if (event.type === 'filesLeftOut') sayLeftOut(event.count)
        if (event.type === 'trouble') showError(deskErrorOf(event.error))
      }),
    [navigate],
  )
  // Cells pasted anywhere but into a field are tracking numbers or rows of a report.
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '') return
      event.preventDefault()
      setPasted(text)
      setOpened('paste')
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])

  useEffect(
    () =>
      onPasteAsked((text) => {
        setPasted(text)
        setOpened('paste')
      }),
    [],
  )
  useEffect(() => onProblemAsked(setProblemOf), [])
  // What there is to ship goes into the log once a day, also where the shop stays open over night.
  const today = shop && dayIn(now, shop.timeZone)
  useEffect(() => {
    if (today !== undefined) ask('evidence.noteDay', {}).catch(showError)
  }, [today])

  const market = shop?.marketplaces[0]
  const close = () => setOpened(null)
  return (
    <div className={styles.desk}>
      <button type="button" className={styles.skip} onClick={focusMain}>
        {t('nav.skip')}
      </button>
      <header className={styles.top}>
        <button type="button" className={styles.plain} onClick={commands.shops} title={shop?.folder}>
          <span className={styles.shop}>
            <span className={styles.dot} style={{ background: shopColour(shop?.shopId ?? '') }} />
            <span className="ellipsis">{shop?.name ?? ''}</span>
            <ChevronDown size={14} aria-label={t('nav.shops')} />
          </span>
        </button>
        <Button
          size="xs"
          variant={counts?.all === 0 ? 'filled' : 'default'}
          className={styles.fixed}
          leftSection={<FileDown size={14} aria-hidden />}
          title={`${t('nav.importHint')} · Ctrl+O`}
          onClick={commands.import}
        >
          {t('nav.import')}
        </Button>
        <OrderSearch className={styles.search} />
        <span className={styles.grow} />
        <button
          type="button"
          className={styles.plain}
          onClick={commands.palette}
          aria-label={`${t('nav.commands')} Ctrl+K`}
        >
          <Kbd size="xs">Ctrl+K</Kbd>
        </button>
        <span className={styles.clock}>
          {market && (
            <span title={t('common.marketTime', { market: marketName(market) })}>
              {marketName(market)} {clock(now, marketplace(market).timeZone)}
            </span>
          )}
          {shop && (
            <span title={shop.timeZone}>
              {t('common.yourTime')} {clock(now, shop.timeZone)}
            </span>
          )}
        </span>
      </header>
      <Rail />
      <main className={styles.main} id="main" tabIndex={-1}>
        <Outlet />
        <UnkeptEntries timeZone={shop?.timeZone ?? 'UTC'} />
      </main>
      <StatusBar />
      <DropZone onFiles={(files, leftOut) => takeInFiles(files, navigate, leftOut)} />
      <Palette opened={opened === 'palette'} onClose={close} commands={commands} />
      <Shortcuts opened={opened === 'shortcuts'} onClose={close} />
      {problemOf !== undefined && (
        <PickKind orderId={problemOf} timeZone={shop?.timeZone ?? 'UTC'} onClose={() => setProblemOf(undefined)} />
      )}
      <AskFirst />
      <LeaveFirst />
      <PasteDialog
        opened={opened === 'paste'}
        text={pasted}
        onClose={close}
        onReport={(text) => takeInText(text, navigate)}
      />
    </div>
  )
}

export function StartLayout() {
  return (
    <div className={styles.start}>
      <StartPage />
      <footer className={styles.status}>
        <NoteLine hasBell={false} />
      </footer>
    </div>
  )
}
