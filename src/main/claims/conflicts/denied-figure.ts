/** Tells a number that somebody says is not so from one he states beside something else that is not so. */

import type { Figure } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { denyingWords } from '../lexicon/stances.ts'
import { denyingCue } from './denying-cue.ts'

const negation =
  /\b(?:not|never|no|none|nobody|no-one|neither|nor|without|cannot)\b(?! (?:only|fewer|less|more) )|n['’]t\b/i
/** Where a clause may begin; “and” and “but” begin one only where a verb follows before the number. */
const clauseStart = /[.;:!?]|,? (?:while|although|though|whereas|because|when|as)\b|,? (?:and|but)\b(?: that\b)?/gi
const verb =
  /\b(?:was|were|is|are|be|been|had|has|have|did|do|does|lost|shot|left|took|hurt|fell|said|saw|found|\p{L}{2,}ed)\b/iu

/**
 * Whether the claim denies the number: by its verb, by calling the whole untrue, or by a negation before the number in its
 * own clause. “It lost nine, and none were captured” stands for its nine.
 */
export function isDeniedFigure(figure: Figure, claim: ExtractedClaim): boolean {
  if (claim.stance === 'deny' && denyingCue.test(claim.cueLemma ?? '')) return true
  const piece = claim.content.find(each => each.start <= figure.span.start && figure.span.end <= each.end)
  if (piece === undefined) return claim.certainty === 'CT-'
  if (claim.stance === 'deny' && callsUntrue(piece.exact)) return true
  const at = figure.span.start - piece.start
  const before = piece.exact.slice(ownClauseStart(piece.exact, at), at)
  // “Nobody answered for three hours” says how long.
  if (figure.quantity === 'duration' && /\b(?:for|until|in) (?:\p{Ll}+ ){0,2}$/u.test(before)) return false
  return negation.test(before)
}

function callsUntrue(text: string): boolean {
  // “Never” negates a verb, which is looked at where it stands.
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(word => word !== 'never' && denyingWords.hasWord(word))
}

/** The offset at which the clause of the number at `at` begins. */
function ownClauseStart(text: string, at: number): number {
  let start = 0
  for (const { 0: words, index } of text.slice(0, at).matchAll(clauseStart)) {
    const joins = /\b(?:and|but)\b/i.test(words)
    const clauseFollows = verb.test(text.slice(index + words.length, at)) || verb.test(nextWords(text, at))
    if (!joins || clauseFollows) start = index + words.length
  }
  return start
}

/** The few words behind a number, where the verb of its own clause stands (“and nine soldiers were wounded”). */
function nextWords(text: string, at: number): string {
  return /^(?:[\p{L}\p{N}'’,-]+\s+){0,5}[\p{L}\p{N}'’-]*/u.exec(text.slice(at))?.[0] ?? ''
}
