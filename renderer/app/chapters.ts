import { useNavigate } from '@tanstack/react-router'
import { Ban, Boxes, FileText, LifeBuoy, Package, Printer, ScrollText, Settings, ShieldX, Truck, Undo2, Warehouse } from 'lucide-react' // prettier-ignore
import { useCallback } from 'react'
import { placeOf } from '@renderer/lib/places'

/** The chapters in the order of the navigation. */
export const CHAPTERS = [
  { id: 'orders', to: '/orders', Icon: Package },
  { id: 'confirm', to: '/confirm', Icon: Truck },
  { id: 'cancellations', to: '/cancellations', Icon: Ban },
  { id: 'refunds', to: '/refunds', Icon: Undo2 },
  { id: 'problems', to: '/problems', Icon: LifeBuoy },
  { id: 'mcf', to: '/mcf', Icon: Boxes },
  { id: 'stock', to: '/stock', Icon: Warehouse },
  { id: 'files', to: '/files', Icon: FileText },
  { id: 'print', to: '/print', Icon: Printer },
  { id: 'evidence', to: '/evidence', Icon: ScrollText },
  { id: 'settings', to: '/settings', Icon: Settings },
  { id: 'refusals', to: '/refusals', Icon: ShieldX },
] as const
export type ChapterId = (typeof CHAPTERS)[number]['id']
type Path = (typeof CHAPTERS)[number]['to']

/** Goes to a chapter as it was left: its tab, its filters, its open row. The only way there, whatever it is asked by. */
export function useGoTo(): (to: Path) => void {
  const navigate = useNavigate()
  return useCallback((to) => void navigate({ to, search: placeOf(to) }), [navigate])
}
