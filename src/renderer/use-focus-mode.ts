/** Knows whether only the text is shown, and fills the screen with the window. */
import { useCallback, useState } from 'react'

export type FocusMode = {
  /** Only where a text is open. */
  isOn: boolean
  toggle: () => void
  leave: () => void
  /** Says why the screen could not be filled; null when it could. */
  fullScreen: () => Promise<string | null>
}

export function useFocusMode(hasText: boolean): FocusMode {
  const [wanted, setWanted] = useState(false)
  const toggle = useCallback(() => setWanted(now => !now), [])
  const leave = useCallback(() => setWanted(false), [])
  const fullScreen = useCallback(async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen()
      return null
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }, [])
  return { isOn: wanted && hasText, toggle, leave, fullScreen }
}
