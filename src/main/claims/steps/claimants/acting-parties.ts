/** Finds in a sentence the people or the body that act there without being its opening words, for “they” and “it”. */

import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { wordOf } from '../../lexicon/word-class.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { isHuman } from '../figures/human-nouns.ts'
import { isPossessive, isVerb, phraseEndingAt } from '../reading/noun-phrases.ts'
import { type Sentence, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import { bodyTypes, type Claimant, isPluralNoun, type Memory } from './claimant-memory.ts'

/** Resolves any other noun phrase; handed in, because phrases and pronouns are resolved by each other. */
export type Resolve = (memory: Memory, mention: TokenRun, attribution: Attribution) => Claimant

/** True where the token stands in what this attribution says: nobody is “he” beside his own name in his own words. */
export const inOwnContent = (attribution: Attribution, at: number) =>
  attribution.content.runs.some(run => run.first <= at && at < run.end)

/** “weavers”, “pensioners”: people by what they do, whichever the trade. */
export function isPeople(plural: string): boolean {
  return isHuman(wordOf(singular(plural)))
}

/** “The families wrote a letter in which they say”: the nearest several people named by a noun in the same sentence. */
export function crowdBeside(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  resolve: Resolve,
): Claimant | null {
  const { reading } = memory
  const { firstToken } = sentenceOf(reading, mention.first)
  for (let at = mention.first - 1; at >= firstToken && at > mention.first - 60; at--) {
    const token = tokenAt(reading, at)
    if (!isOneOf(token.tag, 'NOUN', 'PROPN') || !isPluralNoun(token.lower) || inOwnContent(attribution, at)) continue
    if (!isPeople(token.lower) && !partyNouns.has(token)) continue
    const phrase = phraseEndingAt(reading, at + 1, firstToken)
    if (!phrase || reading.tokens.slice(phrase.first, phrase.end).some(isPossessive)) continue
    return resolve(memory, phrase, attribution)
  }
  return null
}

/** “…, when three officers raided the mill”: several people who act in a clause inside a sentence, last first. */
export function actingCrowd(
  memory: Memory,
  sentence: Sentence,
  attribution: Attribution,
  resolve: Resolve,
): Claimant | null {
  const { reading } = memory
  const lowest = Math.max(sentence.firstToken, sentence.endToken - 60)
  for (let at = sentence.endToken - 1; at > lowest; at--) {
    const token = tokenAt(reading, at)
    if (token.tag !== 'NOUN' || token.quotation >= 0 || !isPluralNoun(token.lower)) continue
    if (!isPeople(token.lower) && !partyNouns.has(token)) continue
    const next = tokenAt(reading, at + 1)
    if (!isVerb(next) || inOwnContent(attribution, at)) continue
    const phrase = phraseEndingAt(reading, at + 1, sentence.firstToken)
    if (!phrase || reading.tokens.slice(phrase.first, phrase.end).some(isPossessive)) continue
    const claimant = resolve(memory, phrase, attribution)
    if (claimant.canonicalName !== 'unknown') return claimant
  }
  return null
}

/** “Two weeks after the flood the ministry has closed its books”: a body that acts behind what the sentence opens with. */
export function actingBody(
  memory: Memory,
  sentence: Sentence,
  attribution: Attribution,
  resolve: Resolve,
): Claimant | null {
  const { reading } = memory
  const lowest = Math.max(sentence.firstToken, sentence.endToken - 60)
  for (let at = sentence.endToken - 1; at > lowest; at--) {
    const token = tokenAt(reading, at)
    const type = token.tag === 'NOUN' && token.quotation < 0 ? partyNouns.get(token) : undefined
    if (type === undefined || !bodyTypes.has(type) || isPluralNoun(token.lower) || personNouns.has(token)) continue
    if (!isVerb(tokenAt(reading, at + 1)) || inOwnContent(attribution, at)) continue
    const phrase = phraseEndingAt(reading, at + 1, sentence.firstToken)
    if (!phrase || reading.tokens.slice(phrase.first, phrase.end).some(isPossessive)) continue
    const claimant = resolve(memory, phrase, attribution)
    if (claimant.canonicalName !== 'unknown') return claimant
  }
  return null
}
