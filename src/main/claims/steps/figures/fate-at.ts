/** Says what one word, or the phrase it opens, tells of the people before it: “died”, “were found dead”, “packed the square”. */

import type { Quantity } from '../../../../contract/claims.ts'
import {
  fateByVerb,
  fatePhrases,
  harmByVerb,
  stateWords,
  toldDescriptions,
  toldFate,
  toldPhrases,
} from '../../lexicon/casualties.ts'
import { fateIdioms } from '../../lexicon/fate-idioms.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, type Token, tokenAt } from '../reading/reading.ts'

/** The longest fate phrase, in tokens. */
const phraseLength = 7

/** Pronouns that open a clause on those before them. */
export const relatives = wordClass('who that which whom whose')

/** All of them at once: most words open none. */
const anyFate = new RegExp(fatePhrases.map(([pattern]) => pattern.source).join('|'))

/** “died a little”, “died laughing”: nobody is dead. */
const figurative =
  /^(?:die|dies|died|dying) (?:a (?:little|bit)|inside|laughing|of (?:laughter|laughing|boredom|embarrassment|shame)|to (?:know|see|get))\b/

/** What one word, or the phrase it opens, says of those before it. */
export function fateAt(
  reading: Reading,
  at: number,
  passive: boolean,
  first: boolean,
  negated: boolean,
): Quantity | null {
  const token = tokenAt(reading, at)
  if (token.tag === 'PUNCT' || token.tag === 'NUM' || token.tag === 'PROPN') return null
  // “Tortured to death”, whatever was done; not “sentenced to death”.
  if (
    tokenAt(reading, at + 2).lower === 'death' &&
    tokenAt(reading, at + 1).lower === 'to' &&
    token.tag === 'VERB' &&
    !livesOn.has(token)
  )
    return 'killed'
  const words = wordsFrom(reading, at)
  const idiom = idiomAt(token, words, passive)
  if (idiom) return idiom
  if (figurative.test(words)) return null
  const phrase = anyFate.test(words)
    ? fatePhrases.find(([pattern, , needs]) => (passive || needs !== 'passive') && pattern.test(words))
    : undefined
  if (phrase) return phrase[1]
  if (negated && passive && isOneOf(token.lower, 'saved', 'revived', 'resuscitated')) return 'killed'
  if (negated)
    return passive && isOneOf(token.lower, 'found', 'located', 'traced', 'recovered', 'seen') ? 'missing' : null
  const fate = fateByVerb.get(token)
  if (fate && (token.tag === 'VERB' || token.tag === 'NOUN')) return fate
  const harm = harmByVerb.get(token)
  if (harm && (passive || (first && !token.lower.endsWith('ing') && isParticiple(reading, at)))) return harm
  const state = stateWords.get(token)
  return state && (passive || first || tokenAt(reading, at - 1).tag === 'ADV') ? state : null
}

/** “Sentenced to death”, “bored to death”: nobody has died of it. */
const livesOn = wordClass(
  'sentenced sentencing sentence condemned condemning condemn scared frightened bored worried tickled linked put putting going close',
)

/** What an idiom says that the word opens: “passed away”, “packed the square”. */
function idiomAt(token: Token, words: string, passive: boolean): Quantity | undefined {
  const idioms = fateIdioms.get(token)
  if (idioms === undefined) return undefined
  const rest = words.slice(token.lower.length + 1)
  const voice = passive ? 'passive' : 'active'
  return idioms.find(idiom => (idiom.voice === 'any' || idiom.voice === voice) && idiom.rest.test(rest))?.quantity
}

/** “Persons suspected of arson”, “men who were accused of it”: what is told of the counted right behind them. */
export function describedAs(reading: Reading, from: number): string | null {
  let at = from
  if (relatives.has(tokenAt(reading, at))) at++
  while (at < from + 4 && tokenAt(reading, at).tag === 'AUX') at++
  const told = toldFate.get(tokenAt(reading, at))
  if (told !== undefined && tokenAt(reading, at).lower === told && isParticiple(reading, at)) return told
  return toldDescriptions.exec(wordsFrom(reading, at))?.[1] ?? null
}

/** How what befell the `other` is told behind their name: “freed”, “aboard”; null where the words tell nothing. */
export function tellingAt(reading: Reading, at: number): string | null {
  const words = wordsFrom(reading, at)
  return toldFate.get(tokenAt(reading, at)) ?? toldPhrases.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

function wordsFrom(reading: Reading, at: number): string {
  let words = tokenAt(reading, at).lower
  for (let next = at + 1; next < at + phraseLength; next++) {
    const { lower, tag } = tokenAt(reading, next)
    if (tag === 'PUNCT' || lower === '') break
    words += ` ${lower}`
  }
  return words
}

/** “killed 20” is active; “20 killed”, “20 people killed in” are participles: no object follows. */
function isParticiple(reading: Reading, verb: number): boolean {
  const next = tokenAt(reading, verb + 1)
  return (
    !isOneOf(next.tag, 'NUM', 'DET', 'NOUN', 'PROPN', 'PRON') ||
    next.sentence !== tokenAt(reading, verb).sentence ||
    timeNouns.has(next)
  )
}
