/** Says whom “he”, “it”, “they”, “who” and “the former” mean: the nearest that fits, speakers before those spoken of. */
import { singular } from '../lexicon/inflection.ts'
import { partyNouns, peopleNouns, personNouns } from '../lexicon/parties.ts'
import {
  asThisMention,
  bodyTypes,
  type Claimant,
  headOfText,
  isOnePerson,
  isPluralNoun,
  lastVoice,
  type Memory,
  named,
  type Voice,
  voiceAround,
} from './claimant-memory.ts'
import type { Attribution } from './find-attributions.ts'
import type { Name } from './find-names.ts'
import { femaleWords, maleWords } from './name-roles.ts'
import { headOf, isPossessive, isPronoun, isVerb, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import { type Reading, type Sentence, sentenceOf, type TokenRun, tokenAt } from './reading.ts'
import { mainSubject } from './subject-phrases.ts'

/** Resolves any other noun phrase; handed in, because phrases and pronouns are resolved by each other. */
export type Resolve = (memory: Memory, mention: TokenRun, attribution: Attribution) => Claimant

/** What may stand for a pronoun. */
type Wanted = { why: string; claimant: (claimant: Claimant) => boolean; name: (name: Name) => boolean }

/** Sentences looked back over: news names people anew after that. */
const reach = 7
/** Names weighed in one sentence: keeps damaged text linear. */
const mostNames = 40

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

const body: Wanted = {
  why: 'a body',
  claimant: claimant =>
    !isOnePerson(claimant) && !claimant.isPlural && (bodyTypes.has(claimant.type) || claimant.name !== null),
  name: name => !name.isPerson && (bodyTypes.has(name.type) || name.isPlace),
}

const crowd: Wanted = {
  why: 'several, or a body',
  claimant: claimant => claimant.isPlural || (!isOnePerson(claimant) && bodyTypes.has(claimant.type)),
  name: name => !name.isPerson && !name.isPlace && bodyTypes.has(name.type),
}

const wantedBy: ReadonlyMap<string, Wanted> = new Map([
  ...['he', 'his', 'him'].map(word => [word, person('male')] as const),
  ...['she', 'her'].map(word => [word, person('female')] as const),
  ...['it', 'its'].map(word => [word, body] as const),
  ...['they', 'their', 'them'].map(word => [word, crowd] as const),
])

/** True where the token stands in what this attribution says: nobody is “he” beside his own name in his own words. */
const inOwnContent = (attribution: Attribution, at: number) =>
  attribution.content.runs.some(run => run.first <= at && at < run.end)

const inContentOf = (voices: readonly Voice[], at: number) => voices.some(voice => inOwnContent(voice, at))

/** Names mentioned in a stretch of tokens, last first. */
function namesBetween(memory: Memory, first: number, end: number): { at: number; name: Name }[] {
  const { order } = memory
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.at ?? 0) < end) low = middle + 1
    else high = middle
  }
  const found: { at: number; name: Name }[] = []
  for (let at = low - 1; at >= 0 && found.length < mostNames; at--) {
    const mention = order[at]
    if (!mention || mention.at < first) break
    found.push(mention)
  }
  return found
}

/** “weavers”, “pensioners”: people by what they do, whichever the trade. */
function isPeople(plural: string): boolean {
  const noun = singular(plural)
  return peopleNouns.has(noun) || personNouns.has(noun) || /(?:er|or|ist|ian|ant|ee|man)$/.test(noun)
}

/** “The workers, among them …, were shot”: the phrase a sentence opens with, up to a comma. */
function openingPhrase(reading: Reading, sentence: Sentence, before: number): TokenRun | null {
  const phrase = phraseStartingAt(reading, sentence.firstToken, before)
  return phrase && tokenAt(reading, phrase.end).text === ',' ? phrase : null
}

/** “The families wrote a letter in which they say”: the nearest several people named by a noun in the same sentence. */
function crowdBeside(memory: Memory, mention: TokenRun, attribution: Attribution, resolve: Resolve): Claimant | null {
  const { reading } = memory
  const { firstToken } = sentenceOf(reading, mention.first)
  for (let at = mention.first - 1; at >= firstToken && at > mention.first - 60; at--) {
    const token = tokenAt(reading, at)
    if (!/^(?:NOUN|PROPN)$/.test(token.tag) || !isPluralNoun(token.lower) || inOwnContent(attribution, at)) continue
    if (!isPeople(token.lower) && !partyNouns.has(token.lower)) continue
    const phrase = phraseEndingAt(reading, at + 1, firstToken)
    if (!phrase || reading.tokens.slice(phrase.first, phrase.end).some(isPossessive)) continue
    return resolve(memory, phrase, attribution)
  }
  return null
}

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
    (claimant.isPlural && isPeople(headOfText(claimant.canonicalName)))
  return claimant.canonicalName !== 'unknown' && speaks && wanted.claimant(claimant) ? claimant : null
}

/** The nearest that fits: in the sentence itself its subject, then sentence by sentence who spoke, the subject, any name. */
function nearest(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  wanted: Wanted,
  resolve: Resolve,
): Claimant | null {
  const { reading } = memory
  const here = sentenceOf(reading, mention.first)
  const told = (claimant: Claimant, how: string) =>
    asThisMention(claimant, mention, 'pronoun', `${claimant.canonicalName}, ${how}`)
  const own = subjectOf(memory, here, mention.first, attribution, wanted, resolve)
  if (own) return told(own, 'the subject of the same sentence')
  const several = wanted === crowd ? crowdBeside(memory, mention, attribution, resolve) : null
  if (several) return told(several, 'named before it in the same sentence')
  const around = namesBetween(memory, here.firstToken, mention.first).filter(
    ({ at, name }) => wanted.name(name) && !inOwnContent(attribution, at) && tokenAt(reading, at).quotation < 0,
  )
  const beside = around.find(({ at, name }) => hasVerb(reading, at, name)) ?? around[0]
  if (beside) return told(named(beside.name, mention, 'pronoun'), 'named before it in the same sentence')
  for (let back = 1; back <= reach; back++) {
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
    if (subject?.name) return told(subject, `the last subject that is ${wanted.why}`)
    const others = namesBetween(memory, sentence.firstToken, sentence.endToken).filter(
      ({ at, name }) =>
        wanted.name(name) && !name.isPlace && tokenAt(reading, at).quotation < 0 && !inOwnContent(attribution, at),
    )
    // “Mr R.'s team”: an owner is spoken of less than who stands for himself.
    const other = others.find(({ at, name }) => !isOwner(reading, at, name)) ?? others[0]
    if (other) return told(named(other.name, mention, 'pronoun'), `the last named that is ${wanted.why}`)
    if (subject && !inContentOf(voices, subject.mention?.first ?? 0))
      return told(subject, `the last subject that is ${wanted.why}`)
  }
  const voice = lastVoice(memory, wanted.claimant, 6)
  return voice ? told(voice, 'the last speaker that fits') : null
}

/** “One resident spoke … they said”: somebody without a name, who may be of either sex. */
const isSomebody = (claimant: Claimant) =>
  claimant.name === null && isOnePerson(claimant) && genderOf(claimant) === null

/** A name with a verb right behind it is what its clause is about. */
function hasVerb(reading: Reading, at: number, name: Name): boolean {
  const run = name.mentions.find(one => one.first === at)
  return run !== undefined && isVerb(tokenAt(reading, run.end))
}

function isOwner(reading: Reading, at: number, name: Name): boolean {
  const run = name.mentions.find(one => one.first === at)
  return run !== undefined && /^['’]s?$/.test(tokenAt(reading, run.end).lower)
}

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

function settleGender(claimant: Claimant, word: string): Claimant {
  const gender = /^(?:he|his|him)$/.test(word) ? 'male' : /^(?:she|her)$/.test(word) ? 'female' : null
  if (gender && claimant.name?.isPerson) claimant.name.gender ??= gender
  return claimant
}

const relativePronouns = new Set(['who', 'which', 'that'])

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
  if (relativePronouns.has(word)) {
    const before = attribution.source.antecedent ?? antecedentOf(reading, mention.first)
    // What stands before may be one of these itself (“that which …”): nobody is found behind it.
    if (!before || relativePronouns.has(tokenAt(reading, before.first).lower)) return null
    return resolve(memory, before, attribution)
  }
  const wanted = wantedBy.get(word)
  if (!wanted) {
    const voice = lastVoice(memory, () => true, 3)
    return voice ? asThisMention(voice, mention, 'pronoun', 'who spoke last') : null
  }
  // “X said it had counted …”: inside what somebody says, a pronoun that speaks is that somebody.
  const around = voiceAround(memory, token.start)
  if (around && wanted.claimant(around.claimant) && around.claimant.canonicalName !== 'unknown')
    return settleGender(asThisMention(around.claimant, mention, 'pronoun', 'who says the words around it'), word)
  // “Its secretary said they had asked”: he and his body.
  if (wanted === crowd && around?.claimant.onBehalfOf)
    return asThisMention(around.claimant, mention, 'pronoun', 'who says the words around it, for a body')
  if (attribution.cue && goesOn.has(attribution.cue.lemma)) {
    const voice = lastVoice(memory, wanted.claimant, 4)
    if (voice) return settleGender(asThisMention(voice, mention, 'pronoun', 'who spoke last goes on'), word)
  }
  const found =
    nearest(memory, mention, attribution, wanted, resolve) ??
    subjectOfContent(memory, mention, attribution, wanted, resolve)
  return found && settleGender(found, word)
}

/** Two named together, as “A and B”, last before a token; null when the text before names no pair. */
function lastPair(memory: Memory, before: number): [Name, Name] | null {
  const { reading } = memory
  const names = namesBetween(memory, 0, before)
  for (const [index, second] of names.entries()) {
    const first = names.slice(index + 1, index + 3).find(({ name }) => name !== second.name)
    if (!first || second.at - first.at > 12) continue
    const between = reading.tokens.slice(first.at, second.at)
    if (between.some(token => /^(?:and|or|than|while|but)$/.test(token.lower)) && !between.some(isVerb))
      return [first.name, second.name]
  }
  return null
}

/** “the former”, “the latter”, “both journalists”, “the two”: of or as the pair named last. Null for any other phrase. */
export function resolvePair(memory: Memory, mention: TokenRun): Claimant | null {
  const { reading } = memory
  const words = reading.tokens.slice(mention.first, mention.end).map(token => token.lower)
  const said = words.join(' ')
  const one = /^the (?:former|latter)$/.test(said)
  if (!one && !/^(?:both|the two|the pair)(?: (?:of them|\p{L}+s|men|women|people))?$/u.test(said)) return null
  const pair = lastPair(memory, mention.first)
  if (!pair) return null
  const [first, second] = pair
  if (one) return { ...named(words[1] === 'former' ? first : second, mention, 'pronoun'), why: 'of the two named last' }
  if (first.isPerson !== second.isPerson) return null
  const kind = partyNouns.get(singular(tokenAt(reading, headOf(reading, mention)).lower))
  return {
    ...named(first, mention, 'apposition'),
    canonicalName: `${first.name} and ${second.name}`,
    aliases: [],
    type: first.type === second.type ? first.type : (kind ?? first.type),
    name: null,
    isPlural: true,
    why: 'the two named together last',
  }
}
