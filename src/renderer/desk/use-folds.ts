/** Knows which sections of the side are folded: contested points and claims as they were left, the notes where an article has none. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSettings } from '../theme/use-settings.tsx'

export type SidePart = 'contested' | 'claims' | 'notes'
export type Folds = {
  folded: Record<SidePart, boolean>
  /** The way to fold one section, or to unfold it. */
  fold: (part: SidePart) => (isFolded: boolean) => void
}

/** `hasNotes` is null while the notes of the article are not loaded. */
export function useFolds(articleId: string, hasNotes: boolean | null): Folds {
  const { settings, change } = useSettings()
  const { foldedSections } = settings
  const [notesFolded, setNotesFolded] = useState(true)
  /** The article whose notes were unfolded before they were there, for a note begun at once: they stay so. */
  const openedEarly = useRef<string | null>(null)
  const isLoaded = hasNotes !== null
  const fold = (part: SidePart) => (isFolded: boolean) => {
    if (part === 'notes') {
      if (!isLoaded) openedEarly.current = isFolded ? null : articleId
      return setNotesFolded(isFolded)
    }
    const others = foldedSections.filter(section => section !== part)
    if (foldedSections.includes(part) !== isFolded) change({ foldedSections: isFolded ? [...others, part] : others })
  }

  const foldWhereNone = useEffectEvent(() => {
    if (openedEarly.current !== articleId) fold('notes')(hasNotes !== true)
    openedEarly.current = null
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each article is looked at once, when its notes are there.
  useEffect(() => {
    if (isLoaded) foldWhereNone()
  }, [articleId, isLoaded])
  // The first note or highlight of an article unfolds them.
  const unfold = useEffectEvent(() => fold('notes')(false))
  useEffect(() => {
    if (hasNotes) unfold()
  }, [hasNotes])
  const folded = {
    contested: foldedSections.includes('contested'),
    claims: foldedSections.includes('claims'),
    notes: notesFolded,
  }
  return { folded, fold }
}
