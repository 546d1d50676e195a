import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LetterEditor, letterName } from '@renderer/lib/letters'
import { useCommand } from '@renderer/lib/query'
import { type Case, lettersAbout, useReplies } from './case'
import styles from './Problems.module.css'

/** Letters of a case, to be pasted into Seller Central; the one to ask with first can be written before anything is chosen. */
export function Replies({ found, timeZone }: { found: Case; timeZone: string }) {
  const { t } = useTranslation()
  const { problem, firstLetter } = found
  const about = lettersAbout(problem)
  const replies = useReplies(problem)
  const begin = useCommand('letters.begin')
  if (!replies || (replies.length === 0 && (firstLetter === null || problem.closedAt !== null))) return null
  const isWritten = replies.some(({ letter }) => letter === firstLetter)
  return (
    <section className={styles.card}>
      <h2>{t('letters.reply')}</h2>
      {firstLetter && !isWritten && problem.choice === '' && (
        <Button size="compact-sm" variant="default" onClick={() => begin.mutate({ ...about, letter: firstLetter })}>
          {t('problems.writeLetter', { letter: letterName(firstLetter) })}
        </Button>
      )}
      {replies.map((reply) => (
        <LetterEditor key={reply.letterId} about={about} letter={reply} timeZone={timeZone} />
      ))}
    </section>
  )
}
