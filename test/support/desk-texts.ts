import type { Language } from '@shared/contract/app'
import { texts as en } from '@shared/i18n/en'
import { texts as zh } from '@shared/i18n/zh-CN'
import { i18n } from '../../renderer/lib/i18n'

/** Starts the page's texts without a page: both languages are there, one of them chosen. */
export async function deskTexts(language: Language): Promise<void> {
  await i18n.init({
    lng: language,
    defaultNS: 'desk',
    resources: { en: { desk: en }, 'zh-CN': { desk: zh } },
    interpolation: { escapeValue: false },
  })
}
