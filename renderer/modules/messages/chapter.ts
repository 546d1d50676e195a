import type { Chapter } from '@renderer/lib/chapter'
import { MailInButton } from './MailInButton'

export const routes = [] as const

export const chapter: Chapter = { top: MailInButton }
