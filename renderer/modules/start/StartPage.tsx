import { Button } from '@mantine/core'
import { FolderOpen, PackageOpen, Store } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTime, listed, marketName } from '@renderer/lib/format'
import { useCommand, useDesk } from '@renderer/lib/query'
import { Badge } from '@renderer/ui/Badge'
import { CreateShop } from './CreateShop'
import { CannotOpen } from './CannotOpen'
import styles from './Start.module.css'
import { Greyed, ReasonButton } from '@renderer/ui/ReasonButton'

/** Of a shop's marketplaces so many are named in its line, the others when it is pointed at. */
const MOST_MARKETS = 6

/** The two doors, and the shops this machine knows. */
export function StartPage() {
  const { t } = useTranslation()
  const [making, setMaking] = useState(false)
  const info = useDesk('app.info', {}).data
  const list = useDesk('shops.list', {}).data
  const open = useCommand('shops.open')
  const openFolder = useCommand('shops.openFolder')
  const openSample = useCommand('shops.openSample')
  const forget = useCommand('shops.forget')
  const showFolder = useCommand('shops.showFolder')
  const pickFolder = useCommand('app.pickFolder', ({ folder }) => folder && openFolder.mutate({ folder: folder.file }))
  const timeZone = info?.timeZone ?? 'UTC'
  const failed = list?.failed

  return (
    <main className={styles.page}>
      <header className={styles.hero}>
        <h1>{t('start.title')}</h1>
        <p className="muted">{t('start.tagline')}</p>
      </header>
      {failed && <CannotOpen failed={failed} />}
      {making ? (
        <CreateShop timeZone={timeZone} onCancel={() => setMaking(false)} />
      ) : (
        <>
          <div className={styles.doors}>
            <section className={styles.door}>
              <Store size={28} aria-hidden />
              <h2>{t('start.makeTitle')}</h2>
              <p className="muted">{t('start.makeText')}</p>
              <Button onClick={() => setMaking(true)}>{t('start.makeButton')}</Button>
            </section>
            <section className={styles.door}>
              <PackageOpen size={28} aria-hidden />
              <h2>{t('start.sampleTitle')}</h2>
              <p className="muted">{t('start.sampleText')}</p>
              <Button variant="default" loading={openSample.isPending} onClick={() => openSample.mutate({ timeZone })}>
                {t('start.sampleButton')}
              </Button>
              {openSample.isPending && <span role="status">{t('start.sampleBusy')}</span>}
            </section>
          </div>
          <section className={styles.known} aria-label={t('start.known')}>
            <div className={styles.knownHead}>
              <h2>{t('start.known')}</h2>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<FolderOpen size={14} />}
                onClick={() => pickFolder.mutate({ what: 'openShop' })}
              >
                {t('start.openFolder')}
              </Button>
            </div>
            {list?.shops.map((shop) => (
              <div key={shop.ref} className={styles.shop}>
                <Greyed whyNot={!shop.exists && t('start.gone')}>
                  <button type="button" className={styles.shopName} onClick={() => open.mutate({ ref: shop.ref })}>
                    <strong className="ellipsis">{shop.name}</strong>
                    <span className={`muted ${styles.folder ?? ''}`}>
                      {shop.exists ? shop.folder : t('start.gone')}
                    </span>
                  </button>
                </Greyed>
                <span className={styles.badges}>
                  {shop.isOpen && <Badge tone="good">{t('start.isOpen')}</Badge>}
                  {shop.isSample && <Badge>{t('start.sample')}</Badge>}
                  {shop.marketplaces.slice(0, MOST_MARKETS).map((id) => (
                    <Badge key={id}>{marketName(id)}</Badge>
                  ))}
                  {shop.marketplaces.length > MOST_MARKETS && (
                    <Badge title={listed(shop.marketplaces.slice(MOST_MARKETS).map(marketName))}>
                      {`+${shop.marketplaces.length - MOST_MARKETS}`}
                    </Badge>
                  )}
                </span>
                <span className="muted">
                  {shop.lastOpenedAt
                    ? t('start.lastOpened', { when: dateTime(shop.lastOpenedAt, timeZone) })
                    : t('start.never')}
                </span>
                <ReasonButton
                  variant="subtle"
                  size="compact-xs"
                  whyNot={!shop.exists && t('start.gone')}
                  onClick={() => showFolder.mutate({ ref: shop.ref })}
                >
                  {t('start.showFolder')}
                </ReasonButton>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  color="gray"
                  title={t('start.forgetHint')}
                  onClick={() => forget.mutate({ ref: shop.ref })}
                >
                  {t('start.forget')}
                </Button>
              </div>
            ))}
            {list?.shops.length === 0 && <p className="muted">{t('common.offline')}</p>}
          </section>
        </>
      )}
    </main>
  )
}
