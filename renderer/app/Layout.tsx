import { Kbd } from '@mantine/core'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { marketplace } from '@shared/domain/marketplace'
import { deskErrorOf } from '@shared/contract/errors'
import { clock, marketName } from '@renderer/lib/format'
import { showError } from '@renderer/lib/notify'
import { useDesk } from '@renderer/lib/query'
import { useNow } from '@renderer/lib/use-now'
import { AskFirst } from './AskFirst'
import { BELOW, OVER, TOP } from './declared'
import { DropZone } from './DropZone'
import { LeaveFirst } from './LeaveFirst'
import { sayLeftOut, takeInFiles } from '@renderer/lib/intake'
import styles from './Layout.module.css'
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
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null)
  const shop = useDesk('shop.current', {}).data
  const commands = useCommands({
    palette: () => setOpened('palette'),
    shortcuts: () => setOpened('shortcuts'),
  })
  useCommandKeys(commands)
  useListFocus()

  useEffect(
    () =>
      window.desk.subscribe((event) => {
        if (event.type === 'filesOpened') takeInFiles(event.files, navigate)
        if (event.type === 'filesLeftOut') sayLeftOut(event.count)
        if (event.type === 'trouble') showError(deskErrorOf(event.error))
      }),
    [navigate],
  )
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
        {TOP.map((Part, i) => (
          <Part key={i} />
        ))}
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
        {BELOW.map((Part, i) => (
          <Part key={i} />
        ))}
      </main>
      <StatusBar />
      <DropZone onFiles={(files, leftOut) => takeInFiles(files, navigate, leftOut)} />
      <Palette opened={opened === 'palette'} onClose={close} commands={commands} />
      <Shortcuts opened={opened === 'shortcuts'} onClose={close} />
      {OVER.map((Part, i) => (
        <Part key={i} />
      ))}
      <AskFirst />
      <LeaveFirst />
    </div>
  )
}
