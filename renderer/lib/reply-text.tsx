import { Button, CopyButton, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filling, LetterId } from '@shared/domain/letters/letter'
import type { MarketplaceId } from '@shared/domain/marketplace'
import { LANGUAGES_OF } from '@shared/domain/letters/languages'
import { writeLetter } from '@shared/i18n/buyer/letters'
import { languageName } from './format'
import styles from './parts.module.css'

interface ReplyTextProps {
  marketplaceId: MarketplaceId
  letter: LetterId
  filling: Omit<Filling, 'postage'>
}

/** A ready reply in the buyer's language, to be pasted into Seller Central; two languages where a country reads two. */
export function ReplyText({ marketplaceId, letter, filling }: ReplyTextProps) {
  const { t } = useTranslation()
  const languages = LANGUAGES_OF[marketplaceId]
  const [language, setLanguage] = useState(languages[0])
  const { body } = writeLetter(language, letter, filling)
  return (
    <div>
      <div className={styles.row}>
        <strong>{t('common.reply')}</strong>
        {languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('common.replyLanguage')}
            data={languages.map((id) => ({ value: id, label: languageName(id) }))}
            value={language}
            onChange={(id) => setLanguage(id as typeof language)}
          />
        )}
        <CopyButton value={body}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? t('common.copied') : t('common.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <div className={styles.letter} lang={language} dir="auto">
        {body}
      </div>
    </div>
  )
}
