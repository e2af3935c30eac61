/** Remembers who spoke and who was named so far, for what “he”, “the group” and “the release” may mean. */
import type { ClaimantType, Resolution } from '../../../contract/claims.ts'
import { singular } from '../lexicon/inflection.ts'
import { partyNouns, personTitles } from '../lexicon/parties.ts'
import type { Attribution } from './find-attributions.ts'
import type { Name, Names } from './find-names.ts'
import { bodyIn } from './name-roles.ts'
import { headOf } from './noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from './reading.ts'

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
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|some|several|many|most|his|her|its|their|our)\s+/i, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^[“"‘]|[”"’]$/g, '')
    .replace(/['’]s$/, '')
    .trim()

export type Memory = {
  voices: Voice[]
  reading: Reading
  names: Names
  /** Every mention of every name, in reading order. */
  order: { at: number; name: Name }[]
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

/** The latest name with a mention before token `before`, not further back than `reach` tokens. */
export function lastNamed(memory: Memory, before: number, reach: number, wanted: (name: Name) => boolean): Name | null {
  const { order } = memory
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.at ?? 0) < before) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && at >= low - longestSearch; at--) {
    const mention = order[at]
    if (!mention || mention.at < before - reach) return null
    if (wanted(mention.name)) return mention.name
  }
  return null
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
  }
}

export const asThisMention = (claimant: Claimant, mention: TokenRun | null, resolution: Resolution): Claimant => ({
  ...claimant,
  mention,
  resolution,
})

export const unknown = (mention: TokenRun | null): Claimant => ({
  mention,
  canonicalName: 'unknown',
  aliases: [],
  type: 'unknown',
  onBehalfOf: null,
  resolution: 'none',
  name: null,
  isPlural: false,
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
    isPlural: /s$|people|police|troops/.test(head) && !/ss$/.test(head),
  }
}

/** “a ministry spokesman”, “an official of the union”: the body in the phrase, by its full name where the text has one. */
function behalfOf(memory: Memory, mention: TokenRun): string | null {
  const body = bodyIn(memory.reading, mention)
  if (!body || body.name.length >= cleanName(runText(memory.reading, mention)).length) return null
  return (memory.names.find(body.name.split(' ')) ?? memory.names.called(body.name))?.name ?? body.name
}

function typeOfPhrase(memory: Memory, run: TokenRun): ClaimantType {
  const { reading } = memory
  const words = reading.tokens.slice(run.first, run.end).map(token => token.lower)
  const head = tokenAt(reading, headOf(reading, run)).lower
  const own = partyNouns.get(head) ?? partyNouns.get(singular(head))
  if (own === 'person' || own === undefined || head === 'source' || head === 'sources') {
    // “ministry spokesman”, “a nurse at the naval clinic”: the body beside the person says on whose side he speaks.
    const beside = words.map(word => partyNouns.get(word)).find(type => type !== undefined && type !== 'person')
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

export const isPersonPhrase = (claimant: Claimant) => {
  const last = claimant.canonicalName.toLowerCase().split(' ')
  return last.some(
    word =>
      personTitles.has(word) ||
      partyNouns.get(word) === 'person' ||
      word === 'doctor' ||
      word === 'resident' ||
      word === 'witness',
  )
}

export const headLower = (name: Name) => {
  const joint = name.words.findIndex((word, index) => index > 0 && /^(?:of|for|on|to|against)$/i.test(word))
  return (joint > 0 ? name.words[joint - 1] : name.words.at(-1))?.toLowerCase() ?? ''
}
