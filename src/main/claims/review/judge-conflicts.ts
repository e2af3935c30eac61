/** Takes out of the conflicts that were found what a reader said is none. */
import type { Range } from '../../../article/plain-text.ts'
import type { Conflict, ConflictSide, DismissedConflict } from '../../../contract/claims.ts'
import { placesOfSide } from '../../../contract/side-places.ts'
import type { ConflictDismissal, DismissedSide, StandingDismissal } from './judgement.ts'
import { placeAnchor } from './place-anchor.ts'

/** A conflict with what a reader made of it. */
export type JudgedConflict = {
  found: Conflict
  /** Those of its sides that still contradict one another; null where none do. */
  standing: Conflict | null
  /** Those that do no more; null where none were dismissed. */
  dismissed: DismissedConflict | null
  /** The judgements that took them out. */
  subjects: string[]
}

/**
 * A dismissal is about pairs of sides, each known by its words, wherever they stand now. A side that is left without
 * another to contradict goes; so a new party's figure brings a dismissed conflict back, with all that is new about it.
 * `textOf` gives the plain text of an article, null where it takes no part.
 */
export function judgeConflicts(
  conflicts: readonly Conflict[],
  dismissals: readonly StandingDismissal[],
  textOf: (articleId: string) => string | null,
): JudgedConflict[] {
  const locate = createLocator(textOf)
  const byArticle = new Map<string, StandingDismissal[]>()
  for (const standing of dismissals) {
    const { apart, others } = standing.dismissal
    for (const articleId of new Set([...apart, ...others].flat().map(place => place.articleId))) {
      const known = byArticle.get(articleId)
      if (known) known.push(standing)
      else byArticle.set(articleId, [standing])
    }
  }
  return conflicts.map(found => {
    const articleIds = new Set(found.sides.flatMap(placesOfSide).map(place => place.articleId))
    const candidates = new Set([...articleIds].flatMap(articleId => byArticle.get(articleId) ?? []))
    return judgeConflict(found, [...candidates], locate)
  })
}

type Locate = (place: DismissedSide[number]) => Range | null

function judgeConflict(found: Conflict, candidates: readonly StandingDismissal[], locate: Locate): JudgedConflict {
  const { sides } = found
  const contradicts = sides.map(() => new Set(sides.keys()))
  for (const [index, others] of contradicts.entries()) others.delete(index)
  const used: StandingDismissal[] = []
  for (const standing of candidates) {
    const pairs = dismissedPairs(found, standing.dismissal, locate)
    if (pairs.length > 0) used.push(standing)
    for (const [one, other] of pairs) {
      contradicts[one]?.delete(other)
      contradicts[other]?.delete(one)
    }
  }
  const stands = sides.filter((_, index) => contradicts[index]?.size !== 0)
  if (stands.length === sides.length) return { found, standing: found, dismissed: null, subjects: [] }
  const newest = used.map(({ dismissal }) => dismissal).reduce((a, b) => (b.at > a.at ? b : a))
  const { at, reason } = newest
  return {
    found,
    standing: stands.length === 0 ? null : { ...found, sides: stands },
    dismissed: { ...found, sides: sides.filter(side => !stands.includes(side)), dismissal: { at, reason } },
    subjects: used.map(({ subject }) => subject),
  }
}

/** The pairs of a conflict's sides that a dismissal says do not contradict each other. */
function dismissedPairs(
  { kind, quantity, sides }: Conflict,
  dismissal: ConflictDismissal,
  locate: Locate,
): (readonly [number, number])[] {
  if (dismissal.conflictKind !== kind || dismissal.quantity !== quantity) return []
  const { apart, others } = dismissal
  const known = [...apart, ...others]
  const free = new Set(known.keys())
  const meant = sides.map(side => {
    const match = [...free].find(index => isSaidAt(side, known[index] ?? [], locate))
    if (match !== undefined) free.delete(match)
    return match
  })
  return sides.flatMap((_, one) =>
    sides.flatMap((__, other) => {
      const [a, b] = [meant[one], meant[other]]
      if (one >= other || a === undefined || b === undefined) return []
      return a < apart.length || b < apart.length ? [[one, other] as const] : []
    }),
  )
}

/** Whether a side is said at one of the places of a dismissed one. */
function isSaidAt(side: ConflictSide, places: readonly DismissedSide[number][], locate: Locate): boolean {
  const said = placesOfSide(side)
  return places.some(place => {
    const here = said.filter(({ articleId }) => articleId === place.articleId)
    const range = here.length === 0 ? null : locate(place)
    return range !== null && here.some(each => isMostlySame(each, range))
  })
}

/** Another reading of the same words may begin or end elsewhere (“nine”, “nine soldiers”). */
function isMostlySame(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start)
}

/** Each text is read, and each place looked for, once. */
function createLocator(textOf: (articleId: string) => string | null): Locate {
  const texts = new Map<string, string | null>()
  const located = new Map<DismissedSide[number], Range | null>()
  return place => {
    const known = located.get(place)
    if (known !== undefined) return known
    const text = texts.get(place.articleId) ?? textOf(place.articleId)
    texts.set(place.articleId, text)
    const range = text === null ? null : placeAnchor(text, place.words)
    located.set(place, range)
    return range
  }
}
