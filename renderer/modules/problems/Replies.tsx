import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { templateOfLetter } from '@shared/domain/letters/template'
import { BeginLetter } from '@renderer/lib/begin-letter'
import { LetterEditor } from '@renderer/lib/letters'
import { useLetterName, useOffered } from '@renderer/lib/own-letters'
import { useCommand } from '@renderer/lib/query'
import { type Case, lettersAbout, useReplies } from './case'
import styles from './Problems.module.css'

/**
 * Letters of a case, to be pasted into Seller Central; the one to ask with first can be written before anything is chosen, those
 * of the shop's own whenever it is open.
 */
export function Replies({ found, timeZone }: { found: Case; timeZone: string }) {
  const { t } = useTranslation()
  const letterName = useLetterName()
  const { problem, firstLetter } = found
  const about = lettersAbout(problem)
  const replies = useReplies(problem)
  const begin = useCommand('letters.begin')
  const [begun, setBegun] = useState<number>()
  const own = useOffered(about.entity)
  const canBegin = problem.closedAt === null
  if (!replies || (replies.length === 0 && !(canBegin && (firstLetter !== null || own.length > 0)))) return null
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
        <LetterEditor
          key={reply.letterId}
          about={about}
          letter={reply}
          timeZone={timeZone}
          canDiscard={templateOfLetter(reply.letter) !== undefined}
          isNew={reply.letterId === begun}
        />
      ))}
      {canBegin && <BeginLetter about={about} ours={[]} onBegun={setBegun} />}
    </section>
  )
}
