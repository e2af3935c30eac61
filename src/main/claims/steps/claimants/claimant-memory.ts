/** Remembers who spoke and who was named so far, for what “he”, “the group” and “the release” may mean. */

import type { ClaimantType, Resolution } from '../../../../contract/claims.ts'
import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { namesOnePerson, partyNouns } from '../../lexicon/parties.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { bodyIn } from '../names/body-in-role.ts'
import type { Name, Names } from '../names/find-names.ts'
import { headOf } from '../reading/noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { withPlainSpaces } from '../reading/spaces.ts'

export type Claimant = {
  mention: TokenRun | null
  canonicalName: string
  aliases: string[]
  type: ClaimantType
  onBehalfOf: string | null
  resolution: Resolution
  /** The name behind it, where it has one. */
  name: Name | null
  isPlural: boolean
  /** How the mention came to its meaning, for the trace; empty for a name that says it itself. */
  why: string
}

export type Voice = Attribution & { claimant: Claimant }

export const bodyTypes = new Set<ClaimantType>([
  'organisation',
  'rebel_group',
  'political',
  'government',
  'state_force',
  'media',
])

export const cleanName = (text: string) =>
  withPlainSpaces(text)
    .replace(/^(?:the|a|an|some|several|many|most|his|her|its|their|our)\s+(?!of )/i, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^[“"‘]|[”"’]$/g, '')
    .replace(/['’]s$/, '')
    .trim()

/** One mention of a name, at the token it begins at. */
export type NamedAt = { at: number; run: TokenRun; name: Name }

export type Memory = {
  voices: Voice[]
  /** The same voices by the sentence of their cue. */
  spoken: Map<number, Voice[]>
  reading: Reading
  names: Names
  /** Every mention of every name, in reading order. */
  order: NamedAt[]
  /** The first names of the text, for what can only be resolved forwards. */
  early: readonly Name[]
}

export const lastVoice = (memory: Memory, wanted: (claimant: Claimant) => boolean, upTo = 14): Claimant | null => {
  const { voices } = memory
  for (let at = voices.length - 1; at >= 0 && at >= voices.length - upTo; at--) {
    const voice = voices[at]
    if (voice && voice.claimant.canonicalName !== 'unknown' && wanted(voice.claimant)) return voice.claimant
  }
  return null
}

/** Mentions looked back over before a search gives up: keeps resolution linear in the text. */
const longestSearch = 400

/** Where the first mention at or behind token `at` stands in `order`. */
function firstBehind({ order }: Memory, at: number): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The latest name with a mention before token `before`, not further back than `reach` tokens. */
export function lastNamed(memory: Memory, before: number, reach: number, wanted: (name: Name) => boolean): Name | null {
  const low = firstBehind(memory, before)
  for (let at = low - 1; at >= 0 && at >= low - longestSearch; at--) {
    const mention = memory.order[at]
    if (!mention || mention.at < before - reach) return null
    if (wanted(mention.name)) return mention.name
  }
  return null
}

/** Names weighed in one sentence: keeps damaged text linear. */
const mostNames = 40

/** Names mentioned in a stretch of tokens, last first. */
export function namesBetween(memory: Memory, first: number, end: number): NamedAt[] {
  const { order } = memory
  const found: NamedAt[] = []
  for (let at = firstBehind(memory, end) - 1; at >= 0 && found.length < mostNames; at--) {
    const mention = order[at]
    if (!mention || mention.at < first) break
    found.push(mention)
  }
  return found
}

export function named(name: Name, mention: TokenRun | null, resolution: Resolution): Claimant {
  return {
    mention,
    canonicalName: name.name,
    aliases: [...name.aliases],
    type: name.type,
    onBehalfOf: name.onBehalfOf,
    resolution,
    name,
    isPlural: false,
    why: '',
  }
}

export const asThisMention = (
  claimant: Claimant,
  mention: TokenRun | null,
  resolution: Resolution,
  why = claimant.why,
): Claimant => ({ ...claimant, mention, resolution, why })

export function remember(memory: Memory, voice: Voice): void {
  memory.voices.push(voice)
  const here = memory.spoken.get(voice.sentence)
  if (here) here.push(voice)
  else memory.spoken.set(voice.sentence, [voice])
}

export const unknown = (mention: TokenRun | null): Claimant => ({
  mention,
  canonicalName: 'unknown',
  aliases: [],
  type: 'unknown',
  onBehalfOf: null,
  resolution: 'none',
  name: null,
  isPlural: false,
  why: '',
})

export function described(memory: Memory, mention: TokenRun, resolution: Resolution): Claimant {
  const text = cleanName(runText(memory.reading, mention))
  const head = tokenAt(memory.reading, headOf(memory.reading, mention)).lower
  return {
    mention,
    canonicalName: text === '' ? 'unknown' : text,
    aliases: [],
    type: typeOfPhrase(memory, mention),
    onBehalfOf: /spokes|official|officer|source|director|head|chief|secretary|minister/.test(head)
      ? behalfOf(memory, mention)
      : null,
    resolution,
    name: null,
    isPlural: isCrowd(memory.reading, mention, head),
    why: '',
  }
}

export const isPluralNoun = (noun: string) =>
  (noun !== 'us' && singular(noun) !== noun) ||
  isOneOf(noun, 'people', 'police', 'troops', 'clergy', 'few', 'many', 'some', 'both')

/** Several people: a plural head, or two joined (“the mother and the sister”). */
function isCrowd(reading: Reading, mention: TokenRun, head: string): boolean {
  return isPluralNoun(head) || reading.tokens.slice(mention.first, mention.end).some(token => token.lower === 'and')
}

/** “a ministry spokesman”, “an official of the union”: the body in the phrase, by its full name where the text has one. */
function behalfOf(memory: Memory, mention: TokenRun): string | null {
  const body = bodyIn(memory.reading, mention)
  if (!body || body.name.length >= cleanName(runText(memory.reading, mention)).length) return null
  return (memory.names.find(body.name) ?? memory.names.called(body.name))?.name ?? body.name
}

const professionals = /^(?:lawyers|doctors|workers|researchers|scientists|analysts|experts)$/

/** The first kind of body that a word of the phrase names. */
function kindBeside(reading: Reading, run: TokenRun): ClaimantType | undefined {
  for (let at = run.first; at < run.end; at++) {
    const type = partyNouns.get(tokenAt(reading, at))
    if (type !== undefined && type !== 'person') return type
  }
}

function typeOfPhrase(memory: Memory, run: TokenRun): ClaimantType {
  const { reading } = memory
  // “Doctors”, “Lawyers” open the names of bodies; described in small letters they are people.
  const noun = tokenAt(reading, headOf(reading, run))
  const head = noun.lower
  const opens = reading.sentences[noun.sentence]?.firstToken === noun.index
  if (professionals.test(head) && (!noun.capital || opens)) return 'person'
  if (head === 'force' && tokenAt(reading, noun.index - 1).lower === 'air') return 'state_force'
  const own = partyNouns.get(noun) ?? partyNouns.get(noun.singular)
  if (own === 'person' || own === undefined || head === 'source' || head === 'sources') {
    // “ministry spokesman”, “a nurse at the naval clinic”: the body beside the person says on whose side he speaks.
    const beside = kindBeside(reading, run)
    if (/spokes|source|official|head|chief|director|representative/.test(head) && beside) return beside
    if (own === undefined) return beside ?? 'unknown'
  }
  return own ?? 'unknown'
}

export function voiceAround(memory: Memory, offset: number): Voice | null {
  for (let at = memory.voices.length - 1; at >= 0 && at >= memory.voices.length - 4; at--) {
    const voice = memory.voices[at]
    if (voice?.content.pieces.some(piece => piece.start <= offset && offset < piece.end)) return voice
  }
  return null
}

/** One person: by the name, else by the noun of the description (“a ministry official”). */
export function isOnePerson(claimant: Claimant): boolean {
  if (claimant.name) return claimant.name.isPerson
  return !claimant.isPlural && namesOnePerson(headOfText(claimant.canonicalName))
}

/** The noun a described claimant is about: the last word before “of”, “at”, “for” and the like. */
export function headOfText(text: string): string {
  const lower = text.toLowerCase()
  const end = lower.search(/,|\s(?:of|for|at|in|from|on|with|to|who|that|identified|named|close)\s/)
  const phrase = (end < 0 ? lower : lower.slice(0, end)).trim()
  return phrase.slice(phrase.lastIndexOf(' ') + 1)
}
