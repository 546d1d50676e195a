import '@mantine/core/styles.css'
import './ui/tokens.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Theme } from '@shared/contract/app'
import { askFirstQuestions } from './app/first-questions'
import { Providers } from './app/Providers'
import { router } from './app/router'
import { ask, hearAnswersAhead } from './lib/client'
import { isLanguage, startTexts } from './lib/i18n'
import { followJobs } from './lib/jobs'
import { invalidateBy } from './lib/query'

window.desk.subscribe((event) => {
  invalidateBy(event)
  followJobs(event)
})

/** The desk writes both into the page, so that nothing is asked before the first drawing; the development server does not. */
async function chosen() {
  const { lang, dataset } = document.documentElement
  return isLanguage(lang) ? { language: lang, theme: dataset.theme as Theme } : ask('app.info', {})
}

async function begin(): Promise<void> {
  hearAnswersAhead()
  const answered = askFirstQuestions(router.latestLocation)
  const { language, theme } = await chosen()
  // All of it while the desk looks for its answers: what is drawn then is drawn at once.
  await Promise.all([startTexts(language), router.load(), answered])
  const root = document.getElementById('root')
  // At once: where its answers were given ahead, Chromium keeps the first drawing compiled together with the script.
  if (root) flushSync(() => createRoot(root).render(<Providers theme={theme} />))
}

void begin()
