/** Tells who only works at a place of learning from who speaks for it. */

import type { Claimant } from '../../../contract/claims.ts'

const placeOfLearning = /\b(?:university|college|institute|academy|school|faculty|think[ -]tank|museum|observatory)\b/i
const officeOfBody =
  /\b(?:spokes\p{L}+|rector|chancellor|president|dean|director|head|chief|principal|headteacher|headmaster|headmistress|chair\p{L}*|statement|report)\b/iu

/** “Lena Harsk, who teaches at Orsk University”: where one works is not for whom one speaks, unless by an office there. */
export function isScholar({ onBehalfOf, canonicalName, mention }: Claimant): boolean {
  if (onBehalfOf === null || !placeOfLearning.test(onBehalfOf) || !/^\p{Lu}[^ ]* \p{Lu}/u.test(canonicalName))
    return false
  return !officeOfBody.test(`${mention?.prefix ?? ''}${mention?.exact ?? ''}${mention?.suffix ?? ''}`)
}
