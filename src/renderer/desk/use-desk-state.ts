/** Gathers what the desk shows of one article: its text, claims, conflicts, notes, and the parties' marks. */
import { useEffect, useMemo, useRef } from 'react'
import type { Claim, Conflict } from '../../contract/claims.ts'
import { articleParties } from '../evidence/article-parties.ts'
import { usePartyRegistry } from '../evidence/party-registry.ts'
import { useClaims } from '../features/claims/use-claims.ts'
import { useNotes } from '../features/notes/use-notes.ts'
import { claimLayers, noteLayers, type TextLayer } from '../features/reader/layers.ts'
import { useArticle } from '../features/reader/use-article.ts'

const noClaims: readonly Claim[] = []
const noConflicts: readonly Conflict[] = []
const noLayers: readonly TextLayer[] = []

/** Each part loads and fails by itself: the text is there for reading before the claims are. */
export function useDeskState(articleId: string) {
  const article = useArticle(articleId)
  const extracted = useClaims(articleId)
  const written = useNotes(articleId)
  const isTrashed = (article.value?.article.trashedAt ?? null) !== null
  const wasTrashed = useRef(isTrashed)
  const { refresh } = extracted
  useEffect(() => {
    // An article in the trash has no claims; restored, it has them again.
    if (wasTrashed.current && !isTrashed) refresh()
    wasTrashed.current = isTrashed
  }, [isTrashed, refresh])
  const claims = extracted.value?.claims ?? noClaims
  const conflicts = extracted.value?.conflicts ?? noConflicts
  const text = article.value?.text ?? null
  const registry = usePartyRegistry()
  const parties = useMemo(() => articleParties(claims, conflicts, registry), [claims, conflicts, registry])
  const overClaims = useMemo(
    () => claimLayers(articleId, claims, conflicts, parties),
    [articleId, claims, conflicts, parties],
  )
  const notes = written.value
  const overNotes = useMemo(
    () => (text === null || !notes ? noLayers : noteLayers(text, notes.notes, notes.highlights)),
    [text, notes],
  )
  const layers = useMemo(() => [...overClaims, ...overNotes], [overClaims, overNotes])
  return { article, isTrashed, extracted, written, text, claims, conflicts, parties, layers }
}

export type DeskState = ReturnType<typeof useDeskState>
