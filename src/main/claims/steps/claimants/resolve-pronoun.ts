/** Says whom “he”, “it”, “they” and “who” mean: who says the words around, who goes on, else the nearest that fits. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { namesSpeaker } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { headOf, isPronoun, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Resolve } from './acting-parties.ts'
import { asThisMention, type Claimant, lastVoice, type Memory, voiceAround } from './claimant-memory.ts'
import { crowd, nearestAntecedent, type Wanted, wantedBy } from './nearest-antecedent.ts'

/** Cues by which somebody goes on: the speaker is who spoke last, whoever was named in between. */
const goesOn = new Set(['add', 'continue', 'conclude', 'go'])

/** “X told us of the fire, which killed … and said”: what stands before a relative pronoun whose antecedent nobody found. */
function antecedentOf(reading: Reading, at: number): TokenRun | null {
  const end = tokenAt(reading, at - 1).text === ',' ? at - 1 : at
  const phrase = phraseEndingAt(reading, end, sentenceOf(reading, at).firstToken)
  return phrase && !isPronoun(tokenAt(reading, phrase.first)) ? phrase : null
}

/** “The army lost nine men, it said”: nobody named before, so the party the said words begin with. */
function subjectOfContent(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  wanted: Wanted,
  resolve: Resolve,
): Claimant | null {
  const [run] = attribution.content.runs
  if (!run || run.end > mention.first) return null
  const subject = phraseStartingAt(memory.reading, run.first, run.end)
  if (!subject || isPronoun(tokenAt(memory.reading, subject.first))) return null
  const claimant = resolve(memory, subject, attribution)
  return claimant.type !== 'unknown' && wanted.claimant(claimant) && !claimant.isPlural
    ? asThisMention(claimant, mention, 'pronoun', `${claimant.canonicalName}, whom the said words begin with`)
    : null
}

/** “The subject of appeals by the government, which said”: a thing does not speak, the party its phrase ends with does. */
function innermostParty({ reading, names }: Memory, phrase: TokenRun): TokenRun {
  const head = headOf(reading, phrase)
  if (namesSpeaker(tokenAt(reading, head).lower) || names.within({ first: head, end: head + 1 }).length > 0)
    return phrase
  let last = phrase.end - 1
  while (last > head && tokenAt(reading, last).tag !== 'ADP') last--
  const inner = last > head ? phraseStartingAt(reading, last + 1, phrase.end) : null
  if (!inner) return phrase
  const noun = headOf(reading, inner)
  return namesSpeaker(tokenAt(reading, noun).lower) ||
    names.within({ first: noun, end: noun + 1 }).some(name => !name.isPlace)
    ? inner
    : phrase
}

function settleGender(claimant: Claimant, word: string): Claimant {
  const gender = isOneOf(word, 'he', 'his', 'him') ? 'male' : isOneOf(word, 'she', 'her') ? 'female' : null
  if (gender && claimant.name?.isPerson) claimant.name.gender ??= gender
  return claimant
}

const relativePronouns = wordClass('who which that')

/** Whom a pronoun or a possessive at a cue means; null where nobody fits. */
export function resolvePronoun(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  resolve: Resolve,
): Claimant | null {
  const { reading } = memory
  const token = tokenAt(reading, mention.first)
  const word = token.lower
  if (relativePronouns.hasWord(word)) {
    const before = attribution.source.antecedent ?? antecedentOf(reading, mention.first)
    // What stands before may be one of these itself (“that which …”): nobody is found behind it.
    if (!before || relativePronouns.has(tokenAt(reading, before.first))) return null
    return resolve(memory, innermostParty(memory, before), attribution)
  }
  const wanted = wantedBy.get(word)
  // “Somebody shouted”: somebody is not who spoke last.
  if (/^(?:some|every|no|any)(?:one|body)$/.test(word)) return null
  if (!wanted) {
    const voice = lastVoice(memory, () => true, 3)
    return voice ? asThisMention(voice, mention, 'pronoun', 'who spoke last') : null
  }
  // “X said it had counted …”: inside what somebody says, a pronoun that speaks is that somebody.
  const around = voiceAround(memory, token.start)
  // “Fenn said she …”: a name of unknown kind is a person's where “he” or “she” goes on.
  const mayBePerson = isOneOf(word, 'he', 'she') && around?.claimant.type === 'unknown' && around.claimant.name !== null
  if (around && (wanted.claimant(around.claimant) || mayBePerson) && around.claimant.canonicalName !== 'unknown')
    return settleGender(asThisMention(around.claimant, mention, 'pronoun', 'who says the words around it'), word)
  // “Its secretary said they had asked”: he and his body.
  if (wanted === crowd && around?.claimant.onBehalfOf)
    return asThisMention(around.claimant, mention, 'pronoun', 'who says the words around it, for a body')
  if (attribution.cue && goesOn.has(attribution.cue.lemma)) {
    const voice = lastVoice(memory, wanted.claimant, 4)
    if (voice) return settleGender(asThisMention(voice, mention, 'pronoun', 'who spoke last goes on'), word)
  }
  const found =
    nearestAntecedent(memory, mention, attribution, wanted, resolve) ??
    subjectOfContent(memory, mention, attribution, wanted, resolve)
  return found && settleGender(found, word)
}
