/** Puts the matches of a search into the order F3 steps through them, the text's and then each note's, and finds those in claims. */
import type { Range } from '../../article/plain-text.ts'
import type { Claim } from '../../contract/claims.ts'
import type { ArticleMatches } from '../../contract/search.ts'
import type { Place } from '../evidence/place.ts'

export type MatchStep = { kind: 'text'; range: Range } | { kind: 'note'; noteId: string; at: number }

/** `noteIds` are the notes that are there, in the order they are drawn. */
export function matchSteps({ text, notes }: ArticleMatches, noteIds: readonly string[]): MatchStep[] {
  const inNotes = noteIds.flatMap(noteId => {
    const found = notes.find(note => note.noteId === noteId)?.matches ?? []
    return found.map((_, at): MatchStep => ({ kind: 'note', noteId, at }))
  })
  return [...text.map((range): MatchStep => ({ kind: 'text', range })), ...inNotes]
}

/** For each claim that holds matches of the text, the words they are; `matches` stand in the text's order. */
export function wordsInClaims(
  claims: readonly Pick<Claim, 'claimId' | 'content'>[],
  matches: readonly Range[],
  text: string,
): { claimId: string; words: string[] }[] {
  return claims.flatMap(({ claimId, content }) => {
    const inside = matches.filter(match => content.some(({ start, end }) => match.start >= start && match.end <= end))
    return inside.length === 0 ? [] : [{ claimId, words: inside.map(({ start, end }) => text.slice(start, end)) }]
  })
}

/** The match that a place leads to: the first in it, or the first after where it begins; −1 when there is none. */
export function stepAtPlace(steps: readonly MatchStep[], place: Place, start: number | null): number {
  if (place.kind === 'note') return steps.findIndex(step => step.kind === 'note' && step.noteId === place.noteId)
  const from = place.kind === 'passage' ? place.start : start
  return from === null ? -1 : steps.findIndex(step => step.kind === 'text' && step.range.end > from)
}

/** The next step in a direction, around the end; `visible` is where the reader looks while no step was made. */
export function nextStep(steps: readonly MatchStep[], at: number, direction: 1 | -1, visible: number): number {
  const { length } = steps
  if (at >= 0) return (at + direction + length) % length
  const after = steps.findIndex(step => step.kind !== 'text' || step.range.start >= visible)
  if (direction === 1) return Math.max(after, 0)
  return after <= 0 ? length - 1 : after - 1
}
