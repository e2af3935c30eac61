/** Finds every place where a query matches in one article: for marking them all and stepping from one to the next. */
import type { SearchKind } from '../../../contract/saved-searches.ts'
import type { ArticleMatches, TextRange } from '../../../contract/search.ts'
import { fieldNumber } from '../fields.ts'
import type { SearchDocument } from '../search-source.ts'
import type { MatchFinder } from '../snippets/find-matches.ts'
import type { MatchedClaim } from './match-claims.ts'

/** More marks than anybody steps through. */
const mostMatches = 2000

/** `findMatches` is of the query's clauses, `claims` are those that match. */
export function articleMatches(
  document: SearchDocument,
  findMatches: MatchFinder,
  claims: readonly MatchedClaim[],
  kind: SearchKind,
): ArticleMatches {
  const { title, text, language, highlights } = document
  const inBody = findMatches(text, fieldNumber('text'), language)
  // The text begins with the title, where words asked of the title stand.
  const titleEnd = text.startsWith(title) ? title.length : 0
  const inTitle = findMatches(title, fieldNumber('title'), language).filter(({ end }) => end <= titleEnd)
  const inHighlights = highlights.flatMap(({ start, end }) =>
    findMatches(text.slice(start, end), fieldNumber('highlights'), language).map(match => ({
      start: match.start + start,
      end: match.end + start,
    })),
  )
  const all = inOrder([...inTitle, ...inBody.filter(({ start }) => start >= titleEnd), ...inHighlights])
  let capped = all.length > mostMatches
  const notes = document.notes.flatMap(({ noteId, body }) => {
    const matches = inOrder(findMatches(body, fieldNumber('notes'), language))
    capped ||= matches.length > mostMatches
    return matches.length === 0 ? [] : [{ noteId, matches: matches.slice(0, mostMatches) }]
  })
  return {
    text: kind === 'notes' ? [] : all.slice(0, mostMatches),
    notes,
    claims: claims.map(({ claim }) => ({
      claimId: claim.claimId,
      places: claim.content.map(({ start, end }) => ({ start, end })),
    })),
    capped,
  }
}

/** In the order of the text; what overlaps is one. */
function inOrder(ranges: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end })
  }
  return kept
}
