import type { ComboboxItem } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '@renderer/ui/Select'
import { languageName } from './format'
import type { LettersAbout } from './letters'
import styles from './letters.module.css'
import { useLetterName, useOffered } from './own-letters'
import { useCommand } from './query'

interface Offered extends ComboboxItem {
  /** Why it cannot be begun now. */
  whyNot?: string | undefined
}

interface BeginProps {
  about: LettersAbout
  /** Letters of ours that can be begun there. */
  ours: readonly string[]
  /** Why one of them cannot be begun now, by the letter. */
  whyNot?: (letter: string) => string | undefined
  onBegun?: (letterId: number) => void
}

/** The letters that can be begun about something: ours, and beside them the shop's own templates about such things. */
export function BeginLetter({ about, ours, whyNot, onBegun }: BeginProps) {
  const { t } = useTranslation()
  const letterName = useLetterName()
  const begin = useCommand('letters.begin')
  // One that is grey is reached all the same, and says why.
  const [refused, setRefused] = useState<string>()
  const own = useOffered(about.entity)
  if (ours.length === 0 && own.length === 0) return null
  const offered = ours.map((letter): Offered => ({ value: letter, label: letterName(letter), whyNot: whyNot?.(letter) }))
  const shops = own.map(({ letter, name, language }) => ({ value: letter, label: `${name} · ${languageName(language)}` }))
  return (
    <Select
      size="xs"
      mt={8}
      data-reply
      searchable
      aria-label={t('letters.begin')}
      placeholder={t('letters.begin')}
      nothingFoundMessage={t('nav.nothingFound')}
      data={[
        { group: t('letters.ours'), items: offered },
        { group: t('letters.own'), items: shops },
      ].filter(({ items }) => items.length > 0)}
      renderOption={({ option }) => <Option {...option} />}
      value={null}
      onChange={(letter) => {
        const reason = letter === null ? undefined : whyNot?.(letter)
        setRefused(reason)
        if (letter !== null && reason === undefined)
          begin.mutateAsync({ ...about, letter }).then(({ letterId }) => onBegun?.(letterId), () => undefined)
      }}
      error={refused}
    />
  )
} // prettier-ignore

function Option({ label, whyNot }: Offered) {
  return (
    <span data-grey={whyNot !== undefined || undefined} className={styles.option}>
      {label}
      {whyNot !== undefined && <small>{whyNot}</small>}
    </span>
  )
}
