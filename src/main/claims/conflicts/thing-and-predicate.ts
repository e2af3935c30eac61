/** Reads what is said to have happened to counted things: “home destroy” of “1,200 homes were destroyed”. */

import type { Figure } from '../../../contract/claims.ts'
import { wordStem } from '../events/event-features.ts'
import type { ExtractedClaim } from '../extraction.ts'

/** A passive behind the number, with a word or two between (“had since been badly damaged”). */
const passive =
  /^(?:\s+(?:had|have|has|were|was|are|is|be|been|being|also|since|[\p{L}]+ly))+\s+([\p{L}]{3,}(?:ed|en|nt|t))\b/iu
/** An active verb right before the number: “destroyed 400 homes”. */
const active = /\b([\p{L}]{3,}(?:ed|ing))\s+$/iu

/** Head noun and verb stem; null where the verb does not stand beside the number. */
export function thingAndPredicate(figure: Figure, claim: ExtractedClaim): string | null {
  const piece = claim.content.find(each => each.start <= figure.span.start && figure.span.end <= each.end)
  if (piece === undefined || figure.targetKey === null) return null
  const before = piece.exact.slice(0, figure.span.start - piece.start)
  const after = piece.exact.slice(figure.span.end - piece.start)
  const verb = passive.exec(after)?.[1] ?? active.exec(before)?.[1]
  return verb === undefined ? null : `${figure.targetKey} ${wordStem(verb.toLowerCase())}`
}
