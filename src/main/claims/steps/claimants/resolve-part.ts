/** Says of whom “some of them”, “one of them” and those who chant are: the people a plural noun named last. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, peopleNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { isPossessive, phraseEndingAt } from '../reading/noun-phrases.ts'
import { type Reading, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import { type Claimant, described, isPluralNoun, type Memory } from './claimant-memory.ts'

/** Tokens looked back over for the people. */
const reach = 70
const lowerText = (reading: Reading, { first, end }: TokenRun) =>
  reading.tokens
    .slice(first, end)
    .map(token => token.lower)
    .join(' ')
const groupWords = wordClass('them those these')
const partOf = /^(some|many|most|several|all|others|one|both|a few|two|three|four|five) of (?:them|those|these)$/
/** Nouns that end like those for people. */
const things =
  /(?:letter|paper|number|water|power|order|matter|border|river|quarter|computer|winter|summer|chapter|offer|centre|center|error|factor|sector|tractor|motor|door|floor|list|trailer|poster|banner|barrier|dollar|corner|shelter|plant|restaurant|committee|disaster|encounter|fire|tower|trigger|manner)$/
/** What crowds do together and bodies do not. */
const chants = new Set(['chant', 'shout', 'sing', 'yell', 'cry'])

/** The last people told of as several before a token; “protesters”, not “the police”. */
function peopleBefore(memory: Memory, before: number, attribution: Attribution): TokenRun | null {
  const { reading } = memory
  for (let at = before - 1; at >= 0 && at > before - reach; at--) {
    const token = tokenAt(reading, at)
    if (token.tag !== 'NOUN' || !isPluralNoun(token.lower) || token.singular.lower === token.lower) continue
    const noun = token.singular.lower
    const kind = partyNouns.get(token) ?? partyNouns.getWord(noun)
    const trade = /(?:er|or|ist|ian|ant|ee)$/.test(noun) && !things.test(noun)
    if (!peopleNouns.hasWord(noun) && !trade && kind !== 'person' && kind !== 'witness') continue
    // Members of a body and its officers act for it: “they” may be the body.
    if (kind && kind !== 'person' && kind !== 'witness') continue
    if (attribution.content.runs.some(run => run.first <= at && at < run.end)) continue
    const phrase = phraseEndingAt(reading, at + 1, sentenceOf(reading, at).firstToken)
    if (phrase && !reading.tokens.slice(phrase.first, phrase.end).some(isPossessive)) return phrase
  }
  return null
}

/** Null for any mention that is no part of a group, or where nobody is told of before. */
export function resolvePart(memory: Memory, mention: TokenRun, attribution: Attribution): Claimant | null {
  const { reading } = memory
  const last = tokenAt(reading, mention.end - 1)
  const ofThem = groupWords.has(last) && tokenAt(reading, mention.end - 2).lower === 'of'
  const quantity = ofThem ? partOf.exec(lowerText(reading, mention))?.[1] : undefined
  const alone = mention.end === mention.first + 1 && last.lower === 'they'
  const together = alone && chants.has(attribution.cue?.lemma ?? '')
  if (!quantity && !together) return null
  const people = peopleBefore(memory, mention.first, attribution)
  if (!people) return null
  let { first } = people
  while (first < people.end - 1 && isOneOf(tokenAt(reading, first).tag, 'NUM', 'DET', 'ADV')) first++
  const group = described(memory, { first, end: people.end }, 'pronoun')
  const noun = group.canonicalName
  const why = `of the ${noun} told of before`
  if (quantity === 'one') return { ...group, mention, canonicalName: `one of the ${noun}`, isPlural: false, why }
  return { ...group, mention, canonicalName: noun, why }
}
