import i18next, { type Resource, type ResourceKey } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '@shared/contract/app'
import type { ByHandKind } from '@shared/contract/ways-out'

export const i18n = i18next.createInstance()

const LOADERS = {
  'zh-CN': () => import('@shared/i18n/zh-CN'),
  en: () => import('@shared/i18n/en'),
} as const

export const isLanguage = (text: string): text is Language => Object.hasOwn(LOADERS, text)

async function load(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'desk'))
    i18n.addResourceBundle(language, 'desk', (await LOADERS[language]()).texts)
}

/** What the desk wrote into the page: the texts of its language. The development server writes none. */
function inPage(language: Language): Resource {
  const text = document.getElementById('texts')?.textContent.trim() ?? ''
  return text.startsWith('{') ? { [language]: { desk: JSON.parse(text) as ResourceKey } } : {}
}

/** Starts with one language; the other is loaded when it is chosen. */
export async function startTexts(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['desk'],
    defaultNS: 'desk',
    resources: inPage(language),
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  })
  await switchLanguage(language)
}

export async function switchLanguage(language: Language): Promise<void> {
  await load(language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}

/** A text whose parameters only the desk knows (an error's, a hold's, an entry's of the log): the codes that name it are a closed list. */
export function say(
  key:
    | `errors.${string}`
    | `holds.${string}`
    | `cannotOpen.${string}`
    | `doctor.${'name' | 'todo' | 'why'}.${string}`
    | `evidence.says.${string}`
    | `letters.name.${string}`
    | `refund.because.${string}`
    | `byHand.of.${ByHandKind}.${'steps' | 'copies'}.${string}`
    | `refund.priceTax.table.${string}`,
  params: Record<string, unknown>,
): string {
  return String(i18n.t(key as never, params as never))
}
