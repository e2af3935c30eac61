/** Knows whether an element is too narrow for two columns. */
import { type RefObject, useEffect, useState } from 'react'

export function useNarrow(element: RefObject<HTMLElement | null>, below: number): boolean {
  const [narrow, setNarrow] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(entries => {
      const width = entries[0]?.contentRect.width
      if (width) setNarrow(width < below)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, below])
  return narrow
}
