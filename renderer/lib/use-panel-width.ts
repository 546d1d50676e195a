import { PANEL_WIDTHS } from '@shared/contract/app'
import { useChange, useDesk } from '@renderer/lib/query'

/** How wide the panel at the right of a page stands on this machine, and how that is changed. */
export function usePanelWidth(): readonly [number, (width: number) => void] {
  const width = useDesk('app.info', {}).data?.panelWidth ?? PANEL_WIDTHS.usual
  const change = useChange('app.setPreferences', ['app.info', {}], (known, { panelWidth }) => ({
    ...known,
    panelWidth: panelWidth ?? known.panelWidth,
  }))
  return [width, (panelWidth) => change({ panelWidth })]
}
