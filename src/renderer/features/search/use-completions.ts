/** Asks what the word at the caret may become, and says what of it fits to stand behind the caret as it is typed. */
import { useEffect, useState } from 'react'
import type { Completion, TextRange } from '../../../contract/search.ts'
import { app } from '../../bridge.ts'

export type Completions = { query: string; caret: number; completions: readonly Completion[]; replace: TextRange }

/** Milliseconds: who types on without looking is not asked for anything. */
const pause = 60

const none: readonly Completion[] = []

/** The completions for exactly this query and caret; null while they are not there, and while `asking` is false. */
export function useCompletions(query: string, caret: number, asking: boolean): Completions | null {
  const [known, setKnown] = useState<Completions | null>(null)
  const wanted = asking && query.trim() !== ''
  useEffect(() => {
    if (!wanted) return
    const abort = new AbortController()
    const ask = async () => {
      try {
        const answer = await app['search.complete']({ query, caret }, { signal: abort.signal })
        if (!abort.signal.aborted) setKnown({ query, caret, ...answer })
      } catch {
        // Completions are an aside: the search tells its own error.
        if (!abort.signal.aborted) setKnown({ query, caret, completions: none, replace: { start: caret, end: caret } })
      }
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, caret, wanted])
  return wanted && known?.query === query && known.caret === caret ? known : null
}

/** The word that completions would replace, in small letters. */
export const completedWord = ({ query, replace }: Pick<Completions, 'query' | 'replace'>): string =>
  query.slice(replace.start, replace.end).toLowerCase()

/** What would complete the word being typed, when it begins as the first completion does: its missing rest. */
export function missingRest({ query, caret, completions, replace }: Completions): string {
  const [first] = completions
  if (!first || caret !== query.length || replace.end !== caret) return ''
  const typed = completedWord({ query, replace })
  const begins = first.text.toLowerCase().startsWith(typed) && first.text.length > typed.length
  return typed.length >= 2 && begins ? first.text.slice(typed.length) : ''
}

/** The query with a completion put in, and where the caret is then. */
export function takeCompletion(
  { query, replace }: Pick<Completions, 'query' | 'replace'>,
  { kind, text }: Completion,
): { query: string; caret: number } {
  const after = query.slice(replace.end)
  // A field waits for its value; after anything else the next word begins.
  const gap = kind === 'field' || after.startsWith(' ') || text.endsWith(' ') ? '' : ' '
  return { query: query.slice(0, replace.start) + text + gap + after, caret: replace.start + text.length + gap.length }
}
