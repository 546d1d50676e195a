/// <reference types="vite/client" />
import type { DeskBridge } from '@shared/contract/bridge'
import 'i18next'
import type { texts } from '@shared/i18n/en'

declare global {
  interface Window {
    readonly desk: DeskBridge
  }
}
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk'
    resources: { desk: typeof texts }
    returnNull: false
  }
}
