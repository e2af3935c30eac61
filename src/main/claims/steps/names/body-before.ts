/** Finds the body last told of before a token, for “its spokesman”, an officer's rank and a commissioner. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { mainSubject } from '../attributions/subject-phrases.ts'
import type { Voice } from '../claimants/claimant-memory.ts'
import { phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, sentenceOf, tokenAt } from '../reading/reading.ts'
import { type Body, bodyOfPhrase, bodyTypes } from './body-of-phrase.ts'
import type { Names } from './find-names.ts'

/** How far back “its” may look for its body, and a rank for its force, in tokens. */
const reach = 70

/** Whose “its” is: the body told of in the sentence, who spoke before, whom the sentence before is about, the body last told of. */
export function ownerNear(
  reading: Reading,
  names: Names,
  at: number,
  spoken: (before: number) => Body | null,
): Body | null {
  const near = lastBody(reading, names, at, bodyTypes, sentenceOf(reading, at).firstToken)
  return near ?? spoken(at) ?? subjectBefore(reading, names, at) ?? lastBody(reading, names, at, bodyTypes)
}

/** The body that the sentence before, of the same paragraph, is about. */
function subjectBefore(reading: Reading, names: Names, at: number): Body | null {
  const sentence = sentenceOf(reading, at)
  const before = reading.sentences[sentence.index - 1]
  if (before === undefined || before.paragraph !== sentence.paragraph) return null
  // “The Marsh Front (MF), which …, put it higher”: what stands between hides the verb, the sentence still opens with it.
  const opening = phraseStartingAt(reading, before.firstToken, before.endToken)
  const described = opening !== null && /^[(,]$/.test(tokenAt(reading, opening.end).text)
  const subject = described ? opening : mainSubject(reading, before, before.endToken)
  return subject === null ? null : bodyOfPhrase(reading, names, subject, 'the body that the sentence before is about')
}

/** The body that spoke last before a token of the same paragraph. */
export function lastSpeaker(reading: Reading, voices: readonly Voice[], before: number): Body | null {
  const { paragraph } = sentenceOf(reading, before)
  for (let at = voices.length - 1; at >= 0; at--) {
    const voice = voices[at]
    const mention = voice?.claimant.mention ?? null
    if (!voice || mention === null || mention.first >= before || voice.paragraph !== paragraph) continue
    const { canonicalName, onBehalfOf, name, type } = voice.claimant
    // A name of no known kind that speaks and is nobody's own is a firm's.
    const isFirm = type === 'unknown' && name !== null && !name.isPerson && !name.isPlace && name.words.length > 0
    if (!(bodyTypes.has(type) || isFirm) || (name?.isPerson && onBehalfOf === null)) continue
    return {
      name: onBehalfOf ?? canonicalName,
      type: isFirm ? 'organisation' : type,
      why: 'the body that spoke before',
    }
  }
  return null
}

/** The nearest body named before a token, in words or by name. */
export function lastBody(
  reading: Reading,
  names: Names,
  before: number,
  wanted: ReadonlySet<ClaimantType>,
  floor = 0,
): Body | null {
  for (let at = before - 1; at >= Math.max(floor, before - reach); at--) {
    const token = tokenAt(reading, at)
    const type = partyNouns.get(token)
    const known = names.within({ first: at, end: at + 1 })[0]
    const isBody = known
      ? !known.isPerson && !known.isPlace && wanted.has(known.type)
      : type !== undefined && wanted.has(type)
    if (!isBody || token.quotation >= 0) continue
    const phrase = known
      ? { first: at, end: at + 1 }
      : phraseEndingAt(reading, at + 1, sentenceOf(reading, at).firstToken)
    const body = phrase === null ? null : bodyOfPhrase(reading, names, phrase, 'the body last spoken of')
    if (body !== null && wanted.has(body.type)) return body
  }
  return null
}
