/** Describes a mention around a common noun (“the rights group”): its noun, what tells it from others, its land, its place. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { landOf } from '../names/name-words.ts'
import { isOwnersMark } from '../reading/noun-phrases.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** Sets of nouns, one a line: those of one set may stand for the same party in turn. */
export function nounSets(rows: string): NounSets {
  const sets = new Map<string, ReadonlySet<string>>()
  for (const row of rows.split('\n')) {
    const set = new Set(row.trim().split(' '))
    for (const noun of set) if (!sets.has(noun)) sets.set(noun, set)
  }
  return sets
}
/** The set of each noun; the first one of a noun that stands in several. */
export type NounSets = ReadonlyMap<string, ReadonlySet<string>>
export const setOf = (sets: NounSets, word: string) => sets.get(word) ?? null

/** Tokens within which news names whom it has just called “a journalist”. */
export const soonEnough = 70
/** Tokens looked back over, or ahead, for the same noun. */
export const memoryOfNoun = 1500

/** Adjectives that tell no two bodies of one kind apart. */
const vague = wordClass(
  'local national federal central state regional own same country nation trade labour labor new own latter',
)

export function isDefinite(reading: Reading, mention: TokenRun): boolean {
  return isOneOf(tokenAt(reading, mention.first).lower, 'the', 'this', 'that', 'these', 'both')
}

export const isHeadline = (reading: Reading, run: TokenRun) =>
  reading.paragraphs[tokenAt(reading, run.first).paragraph]?.kind === 'title'

/** Title and first paragraphs: there news says “a journalist” of whom it names below. */
export function isLead(reading: Reading, run: TokenRun): boolean {
  const { paragraph } = tokenAt(reading, run.first)
  const first = reading.paragraphs.find(one => one.kind === 'body')?.index ?? 0
  return paragraph <= first + 3
}

/** “Norvania's defence minister”: the one who is told of with this land or with none. */
export function ownedByLand(reading: Reading, mention: TokenRun, headIndex: number): boolean {
  const mark = reading.tokens.slice(mention.first, headIndex).findIndex(isOwnersMark)
  const words = reading.tokens.slice(mention.first, mention.first + mark).map(token => token.text)
  return mark > 0 && personNouns.has(tokenAt(reading, headIndex)) && landOf(words) !== null
}

export type NounMention = {
  mention: TokenRun
  head: string
  /** The words before the head that tell it from others of its kind. */
  modifiers: string[]
  land: string | null
}

export function nounMention(reading: Reading, mention: TokenRun, headIndex: number): NounMention {
  const before = reading.tokens.slice(mention.first, headIndex)
  const modifiers = before
    .filter(token => (token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'PROPN') && !vague.has(token))
    .filter(token => landOf([token.text]) === null)
    .map(token => token.lower)
  const words = reading.tokens.slice(mention.first, mention.end).map(token => token.text)
  return { mention, head: tokenAt(reading, headIndex).lower, modifiers, land: landOf(words) }
}

const startsAlike = (a: string, b: string) =>
  a === b || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5))

/** “The interior ministry” is no Ministry of Ports, “the Norvanian army” no army of another land. */
export function agrees(
  { modifiers, land }: NounMention,
  words: readonly string[],
  described: ReadonlySet<string> = new Set(),
): boolean {
  if (land !== null && (landOf(words) ?? land) !== land) return false
  if (modifiers.length === 0) return true
  const lower = [...words.map(word => word.toLowerCase()), ...described]
  return modifiers.every(modifier => lower.some(word => startsAlike(word, modifier)))
}

/** True where the noun stands in the text before the mention, singular or plural. */
export function toldBefore(reading: Reading, mention: TokenRun, head: string): boolean {
  for (let at = mention.first - 1; at >= 0 && at > mention.first - memoryOfNoun; at--)
    if (tokenAt(reading, at).singular.lower === head) return true
  return false
}
