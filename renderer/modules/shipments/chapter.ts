import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { Truck } from 'lucide-react'
import { lazy } from 'react'
import type { Chapter } from '@renderer/lib/chapter'
import { desk } from '@renderer/lib/desk-route'
import { yesOrNo } from '@renderer/lib/field-value'
import { showPaste } from '@renderer/lib/paste'
import { acceptedText } from './accepted'
import { PasteAnywhere } from './PasteAnywhere'

export const routes = [
  createRoute({
    getParentRoute: () => desk,
    path: '/confirm',
    component: lazyRouteComponent(() => import('./ConfirmPage'), 'ConfirmPage'),
  }),
]

export const chapter: Chapter = {
  fileReadings: { sheet: lazy(async () => ({ default: (await import('./SheetReading')).SheetReading })) },
  rowsBeside: { sheet: lazy(async () => ({ default: (await import('./SheetRow')).SheetRow })) },
  navigation: [{ id: 'confirm', group: 'orders', to: '/confirm', Icon: Truck }],
  commands: [
    { id: 'paste', keys: 'Ctrl+Shift+V', run: () => showPaste('') },
    { id: 'writeConfirmation', keys: 'Ctrl+Enter', run: ({ goTo }) => goTo('/confirm') },
  ],
  tells: ['exports.markUploaded', 'labels.remove', 'shipments.remove'],
  over: PasteAnywhere,
  fieldValues: { 'shipment.confirmedByAmazon': yesOrNo, 'shipment.accepted': acceptedText },
}
