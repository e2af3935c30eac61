/** Knows which sections of the side are folded: the notes fold to their heading in an article that has none. */
import { useEffect, useEffectEvent, useState } from 'react'

export type SidePart = 'contested' | 'claims' | 'notes'
export type Folds = {
  folded: Record<SidePart, boolean>
  /** The way to fold one section, or to unfold it. */
  fold: (part: SidePart) => (isFolded: boolean) => void
}

/** `hasNotes` is null while the notes of the article are not loaded. */
export function useFolds(articleId: string, hasNotes: boolean | null): Folds {
  const [folded, setFolded] = useState({ contested: false, claims: false, notes: true })
  const fold = (part: SidePart) => (isFolded: boolean) => setFolded(now => ({ ...now, [part]: isFolded }))

  const foldWhereNone = useEffectEvent(() => fold('notes')(hasNotes !== true))
  const isLoaded = hasNotes !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: each article is looked at once, when its notes are there.
  useEffect(() => {
    if (isLoaded) foldWhereNone()
  }, [articleId, isLoaded])
  // The first note or highlight of an article unfolds them.
  const unfold = useEffectEvent(() => fold('notes')(false))
  useEffect(() => {
    if (hasNotes) unfold()
  }, [hasNotes])
  return { folded, fold }
}
