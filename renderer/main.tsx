import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/tokens.css'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/Providers'
import { ask } from './lib/client'
import { startTexts } from './lib/i18n'
import { followJobs } from './lib/jobs'
import { invalidateBy, queryClient, queryOf } from './lib/query'

window.desk.subscribe((event) => {
  invalidateBy(event)
  followJobs(event)
})

async function begin(): Promise<void> {
  const info = await ask('app.info', {})
  queryClient.setQueryData(queryOf('app.info', {}).queryKey, info)
  await startTexts(info.language)
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<Providers theme={info.theme} />)
}

void begin()
