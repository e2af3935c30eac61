/** Tells whether an element is narrower than so many pixels, by its own width and not the window's. */
import { type RefObject, useEffect, useState } from 'react'

/** False until the element is measured. `below` is in CSS pixels. */
export function useNarrow(root: RefObject<HTMLElement | null>, below: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    if (!root.current) return
    const observer = new ResizeObserver(entries => {
      const width = entries[0]?.contentRect.width
      if (width) setNarrow(width < below)
    })
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [root, below])
  return narrow
}
