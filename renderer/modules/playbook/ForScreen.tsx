import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SCREENS } from '@shared/domain/playbook/article'
import styles from './ForScreen.module.css'
import { aboutScreen, useArticles } from './use-articles'

const MOST = 8

/** Links to what concerns the page that is open, in the dialog of `?`. */
export function ForScreen({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const pathname = useLocation({ select: ({ pathname }) => pathname })
  const screen = SCREENS.find((one) => pathname === one || pathname.startsWith(`${one}/`))
  const articles = useArticles()
  const those = screen === undefined ? [] : aboutScreen(articles, screen)
  if (screen === undefined || those.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{t('playbook.forPage')}</h3>
      <ul className={styles.list}>
        {those.slice(0, MOST).map(({ id, words }) => (
          <li key={id}>
            <Link to="/playbook" search={{ open: id, screen }} onClick={onClose}>
              {words.title}
            </Link>
          </li>
        ))}
      </ul>
      {those.length > MOST && (
        <Link to="/playbook" search={{ screen }} onClick={onClose}>
          {t('playbook.allForPage', { count: those.length })}
        </Link>
      )}
    </section>
  )
}
