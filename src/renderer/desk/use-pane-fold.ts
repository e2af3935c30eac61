/** Folds one of two panes away and brings it back as wide as it was, also after the app was opened anew. */
import { useRef } from 'react'
import { useSettings } from '../theme/use-settings.tsx'
import type { PaneHandle } from '../ui/panes.tsx'

export function usePaneFold(group: string, panes: { folds: string; stays: string }) {
  const { settings, change } = useSettings()
  const { layout } = settings
  const pane = useRef<PaneHandle>(null)
  /** How wide it was when it was folded last. */
  const open = layout[`${group}-open`]?.[panes.folds]
  const sharesOf = (share: number) => ({ [panes.folds]: share, [panes.stays]: 100 - share })

  const fold = () => {
    const share = pane.current?.getSize().asPercentage ?? 0
    pane.current?.collapse()
    // In one change: a window that is closed right after it must not keep half of it.
    const kept = share > 0 ? { [`${group}-open`]: { [panes.folds]: share } } : {}
    change({ layout: { ...layout, ...kept, [group]: sharesOf(0) } })
  }
  const unfold = () => {
    if (!pane.current?.isCollapsed()) return
    if (open === undefined) pane.current.expand()
    else pane.current.resize(`${open}%`)
    // Its size is known once it is laid out.
    requestAnimationFrame(() => {
      const share = pane.current?.getSize().asPercentage ?? 0
      if (share > 0) change({ layout: { ...layout, [group]: sharesOf(share) } })
    })
  }
  return { pane, unfold, toggle: () => (pane.current?.isCollapsed() ? unfold() : fold()) }
}
