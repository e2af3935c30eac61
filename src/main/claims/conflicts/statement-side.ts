/** Shows a statement as one side of a conflict. */

import type { Anchor } from '../../../article/anchor.ts'
import type { ConflictSide } from '../../../contract/claims.ts'
import { claimIdOf } from '../claim-id.ts'
import { speakerOf } from './conflict-side.ts'
import type { StoryClaim } from './story-claims.ts'

/** Lemmas of nouns that say somebody stated something, without saying who. */
const statementNoun =
  /^(?:accusation|allegation|assertion|charge|claim|report|rumour|rumor|speculation|suggestion|talk)$/

/** Whether a claim is given by a noun: “the claim that”, “reports of”. */
export function isTold(cueLemma: string | null): boolean {
  return statementNoun.test(cueLemma ?? '')
}

/** Whether a claim is what “reports” or “allegations” say that the text gives to nobody. */
export function isUnnamed({ claim, voice }: StoryClaim): boolean {
  return voice === null && claim.attributed && isTold(claim.cueLemma)
}

/** One side of a conflict of statements, and every place where its voice says so. */
export function statementSide(statement: StoryClaim, everywhere: readonly StoryClaim[] = [statement]): ConflictSide {
  const { claim } = statement
  return {
    ...speakerOf(statement),
    ...(isUnnamed(statement) && { claimant: `unnamed ${claim.cueLemma}s` }),
    ...{ low: null, high: null, modifier: null, unit: null, figure: null },
    places: everywhere.flatMap(toPlace),
    quote: longest(claim.content) ?? claim.cue[0] ?? { start: 0, end: 0, exact: '', prefix: '', suffix: '' },
  }
}

/** Of “the baker was … beaten”, the piece that says most. */
function longest(pieces: readonly Anchor[]): Anchor | undefined {
  return pieces.toSorted((a, b) => b.exact.length - a.exact.length)[0]
}

function toPlace({ articleId, claim }: StoryClaim): ConflictSide['places'] {
  const words = longest(claim.content)
  if (words === undefined) return []
  const { start, end, exact } = words
  return [{ articleId, start, end, exact, claimId: claimIdOf(articleId, claim.claimKey) }]
}
