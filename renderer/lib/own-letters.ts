import { useTranslation } from 'react-i18next'
import type { OwnTemplate } from '@shared/contract/letters'
import { templateOfLetter } from '@shared/domain/letters/template'
import { say } from './i18n'
import { useDesk } from './query'

const NONE: readonly OwnTemplate[] = []

/** The shop's own templates, the removed ones too. */
export const useTemplates = (): readonly OwnTemplate[] => useDesk('letters.templates', {}).data?.templates ?? NONE

/** Those that letters about such things can be begun with. */
export const useOffered = (entity: string): readonly OwnTemplate[] =>
  useTemplates().filter(({ about, isReady }) => about === entity && isReady)

/** What a letter is called, in the operator's language, or as the shop called its template. */
export function useLetterName(): (letter: string) => string {
  const { t } = useTranslation()
  const templates = useTemplates()
  return (letter) => {
    const number = templateOfLetter(letter)
    if (number === undefined) return say(`letters.name.${letter}`, {})
    return templates.find((one) => one.letter === letter)?.name ?? t('letters.ownLetter', { number })
  }
}
