import { isOneOf } from '../../lexicon/one-of.ts'
import { namesOnePerson } from '../../lexicon/parties.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { mainSubject } from '../attributions/subject-phrases.ts'
import type { Name } from '../names/find-names.ts'
import { femaleWords, maleWords } from '../names/name-roles.ts'
import { isOwnersMark, isPossessive, isPronoun, isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, type Sentence, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import { actingBody, actingCrowd, crowdBeside, inOwnContent, isPeople, type Resolve } from './acting-parties.ts'
import {
  asThisMention,
  bodyTypes,
  type Claimant,
  headOfText,
  isOnePerson,
  lastVoice,
  type Memory,
  type NamedAt,
  named,
  namesBetween,
  type Voice,
} from './claimant-memory.ts'

/** What may stand for a pronoun. */
export type Wanted = { why: string; claimant: (claimant: Claimant) => boolean; name: (name: Name) => boolean }

/** Sentences looked back over: news names people anew after that. */
const reach = 7
type Gender = 'male' | 'female'

const genderOf = ({ name, canonicalName }: Claimant): Gender | null => {
  if (name) return name.gender
  const head = headOfText(canonicalName)
  return femaleWords.has(head) ? 'female' : maleWords.has(head) ? 'male' : null
}

function person(gender: Gender): Wanted {
  const other = gender === 'male' ? 'female' : 'male'
  return {
    why: gender === 'male' ? 'no woman' : 'no man',
    claimant: claimant => isOnePerson(claimant) && genderOf(claimant) !== other,
    name: name => name.isPerson && name.gender !== other,
  }
}

/** Only who is known to be a woman. */
const woman: Wanted = {
  why: 'a woman',
  claimant: claimant => isOnePerson(claimant) && genderOf(claimant) === 'female',
  name: name => name.isPerson && name.gender === 'female',
}
/** Sentences back within which a known woman is “she” rather than somebody of unknown sex named since. */
const reachOfKnown = 2

const body: Wanted = {
  why: 'a body',
  claimant: claimant =>
    !isOnePerson(claimant) && !claimant.isPlural && (bodyTypes.has(claimant.type) || claimant.name !== null),
  name: name => !name.isPerson && (bodyTypes.has(name.type) || name.isPlace),
}

export const crowd: Wanted = {
  why: 'several, or a body',
  claimant: claimant => claimant.isPlural || (!isOnePerson(claimant) && bodyTypes.has(claimant.type)),
  name: name => !name.isPerson && !name.isPlace && bodyTypes.has(name.type),
}

export const wantedBy: ReadonlyMap<string, Wanted> = new Map([
  ...['he', 'his', 'him'].map(word => [word, person('male')] as const),
  ...['she', 'her'].map(word => [word, person('female')] as const),
  ...['it', 'its'].map(word => [word, body] as const),
  ...['they', 'their', 'them'].map(word => [word, crowd] as const),
])

const inContentOf = (voices: readonly Voice[], at: number) => voices.some(voice => inOwnContent(voice, at))

/** “The workers, among them …, were shot”, “a cook who hid saw”: the phrase a sentence opens with, up to what tells of it. */
function openingPhrase(reading: Reading, sentence: Sentence, before: number): TokenRun | null {
  const phrase = phraseStartingAt(reading, sentence.firstToken, before)
  return phrase && isOneOf(tokenAt(reading, phrase.end).lower, ',', 'who') ? phrase : null
}

/** Told of for what befell them, and seldom heard. */
const sufferers = /^(?:child|boy|girl|baby|infant|toddler|newborn|victim|patient|body|corpse|casualty)$/

/** The subject of a sentence as a claimant, if it is a phrase of its own and fits. */
function subjectOf(
  memory: Memory,
  sentence: Sentence,
  before: number,
  attribution: Attribution,
  wanted: Wanted,
  resolve: Resolve,
): Claimant | null {
  const { reading } = memory
  const subject = mainSubject(reading, sentence, before) ?? openingPhrase(reading, sentence, before)
  if (!subject || tokenAt(reading, subject.first).quotation >= 0 || inOwnContent(attribution, subject.first))
    return null
  // “His sister” would lead on to another pronoun, and so back through the whole text.
  const words = reading.tokens.slice(subject.first, subject.end)
  if (words.some(token => isPronoun(token) || isPossessive(token))) return null
  const claimant = resolve(memory, subject, attribution)
  // A thing is no party: only a name, a body or people can speak.
  const speaks =
    claimant.type !== 'unknown' ||
    claimant.name !== null ||
    (namesOnePerson(headOfText(claimant.canonicalName)) && !sufferers.test(headOfText(claimant.canonicalName))) ||
    (claimant.isPlural && isPeople(headOfText(claimant.canonicalName)))
  return claimant.canonicalName !== 'unknown' && speaks && wanted.claimant(claimant) ? claimant : null
}

/** The nearest that fits; for “she” a woman told of just before rather than who may be either (“a doctor”). */
export function nearestAntecedent(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  wanted: Wanted,
  resolve: Resolve,
): Claimant | null {
  const nearest = nearestFitting(memory, mention, attribution, wanted, resolve, reach)
  const asksWoman = isOneOf(tokenAt(memory.reading, mention.first).lower, 'she', 'her')
  if (!asksWoman || (nearest && genderOf(nearest) !== null)) return nearest
  // “…, Moss told the court. “I …,” she said.”: who was quoted goes on, whatever woman she spoke of.
  const quoted = memory.voices.at(-1)
  const goesOn = attribution.content.quoteType === 'direct' && quoted?.content.quoteType === 'direct'
  if (nearest?.name && goesOn && quoted.claimant.canonicalName === nearest.canonicalName) return nearest
  return nearestFitting(memory, mention, attribution, woman, resolve, reachOfKnown) ?? nearest
}

/** In the sentence itself its subject, then sentence by sentence, `upTo` back: who spoke, the subject, any name. */
function nearestFitting(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  wanted: Wanted,
  resolve: Resolve,
  upTo: number,
): Claimant | null {
  const { reading } = memory
  const here = sentenceOf(reading, mention.first)
  const told = (claimant: Claimant, how: string) =>
    asThisMention(claimant, mention, 'pronoun', `${claimant.canonicalName}, ${how}`)
  // “X condemned it and said that …, he said”: who has spoken in the same sentence.
  const saying = memory.spoken
    .get(here.index)
    ?.findLast(
      ({ claimant, source }) =>
        source.mention !== null &&
        source.mention.first < mention.first &&
        wanted.claimant(claimant) &&
        claimant.canonicalName !== 'unknown',
    )
  if (saying) return told(saying.claimant, 'the speaker in the same sentence')
  const own = subjectOf(memory, here, mention.first, attribution, wanted, resolve)
  if (own) return told(own, 'the subject of the same sentence')
  const several = wanted === crowd ? crowdBeside(memory, mention, attribution, resolve) : null
  if (several) return told(several, 'named before it in the same sentence')
  const around = namesBetween(memory, here.firstToken, mention.first).filter(
    ({ at, name }) => wanted.name(name) && !inOwnContent(attribution, at) && tokenAt(reading, at).quotation < 0,
  )
  const beside = around.find(one => hasVerb(reading, one)) ?? around[0]
  if (beside) return told(named(beside.name, mention, 'pronoun'), 'named before it in the same sentence')
  for (let back = 1; back <= upTo; back++) {
    const sentence = reading.sentences[here.index - back]
    if (!sentence) break
    const voices = memory.spoken.get(sentence.index) ?? []
    const speaker = voices.findLast(
      ({ claimant, cue }) =>
        claimant.canonicalName !== 'unknown' &&
        (wanted.claimant(claimant) || (wanted === crowd && back === 1 && isSomebody(claimant))) &&
        !(cue && inContentOf(voices, cue.first)),
    )
    if (speaker)
      return told(speaker.claimant, back === 1 ? 'the speaker before' : `the last speaker that is ${wanted.why}`)
    const subject = subjectOf(memory, sentence, sentence.endToken, attribution, wanted, resolve)
    // A description inside what somebody else says (“it said the actor was held”) is spoken of and does not speak.
    const spokenOf = subject?.resolution === 'apposition' && inContentOf(voices, subject.mention?.first ?? 0)
    if (subject?.name && !spokenOf) return told(subject, `the last subject that is ${wanted.why}`)
    const actors = wanted === crowd ? actingCrowd(memory, sentence, attribution, resolve) : null
    if (actors) return told(actors, 'who last did something together')
    const others = namesBetween(memory, sentence.firstToken, sentence.endToken).filter(
      ({ at, name }) =>
        wanted.name(name) && !name.isPlace && tokenAt(reading, at).quotation < 0 && !inOwnContent(attribution, at),
    )
    // “Mr R.'s team”: an owner is spoken of less than who stands for himself.
    const other = others.find(one => !isOwner(reading, one)) ?? others[0]
    if (other) return told(named(other.name, mention, 'pronoun'), `the last named that is ${wanted.why}`)
    if (subject && !inContentOf(voices, subject.mention?.first ?? 0))
      return told(subject, `the last subject that is ${wanted.why}`)
    const acting = wanted === body && back === 1 ? actingBody(memory, sentence, attribution, resolve) : null
    if (acting) return told(acting, 'the body that acts in the sentence before')
  }
  const voice = upTo === reach ? lastVoice(memory, wanted.claimant, 6) : null
  return voice ? told(voice, 'the last speaker that fits') : null
}

/** “One resident spoke … they said”: somebody without a name, who may be of either sex. */
const isSomebody = (claimant: Claimant) =>
  claimant.name === null && isOnePerson(claimant) && genderOf(claimant) === null

/** A name with a verb right behind it is what its clause is about. */
const hasVerb = (reading: Reading, { run }: NamedAt) => isVerb(tokenAt(reading, run.end))

const isOwner = (reading: Reading, { run }: NamedAt) => isOwnersMark(tokenAt(reading, run.end))
