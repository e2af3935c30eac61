/** Reads several names that speak as one: “Ann Moss and Ida Reyl said”, “the lawyers, Ann Moss and Ida Reyl, said”. */

import { personNouns, personTitles } from '../../lexicon/parties.ts'
import type { Name } from '../names/find-names.ts'
import { type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { type Claimant, isPluralNoun, type Memory, named, namesBetween } from './claimant-memory.ts'

/** Tokens that several names and what joins them may take up. */
const longest = 40

/** What may stand between two names beside their titles. */
const isJoint = (token: Token) =>
  token.text === ',' || token.lower === 'and' || token.text === '&' || token.lower === 'the'

const isTitle = (token: Token) =>
  personTitles.has(token) || (token.tag !== 'VERB' && (personNouns.has(token) || personNouns.has(token.singular)))

/** “(left)”, “(37)”: where the bracket that opens at `at` closes, or `at` itself. */
function behindBracket(memory: Memory, at: number): number {
  if (tokenAt(memory.reading, at).text !== '(') return at
  for (let close = at + 1; close < at + 8; close++) if (tokenAt(memory.reading, close).text === ')') return close + 1
  return at
}

/** “The lawyers” of whom several were named together when they last spoke. */
export function jointBefore(memory: Memory, mention: TokenRun, head: string): Claimant | null {
  if (!isPluralNoun(head)) return null
  const { reading, voices } = memory
  for (let at = voices.length - 1; at >= 0 && at >= voices.length - 20; at--) {
    const { claimant } = voices[at] ?? { claimant: null }
    if (!claimant?.isPlural || !claimant.mention || !claimant.canonicalName.includes(' and ')) continue
    const words = reading.tokens.slice(claimant.mention.first, claimant.mention.end)
    if (words.some(token => token.lower === head) && claimant.resolution === 'apposition')
      return { ...claimant, mention, why: `${claimant.canonicalName}, named together before` }
  }
  return null
}

/** The names that follow one another from `first` on, joined by commas and an “and”; and where the last of them ends. */
function namesFrom(memory: Memory, first: number): { names: Name[]; end: number } | null {
  const { reading } = memory
  const mentions = namesBetween(memory, first, first + longest).toReversed()
  const names: Name[] = []
  let end = first
  let joined = false
  for (const { run, name } of mentions) {
    if (run.first < end) continue
    const between = reading.tokens.slice(end, run.first)
    if (names.length > 0) {
      if (!between.some(isJoint) || !between.every(token => isJoint(token) || isTitle(token))) break
      const closes = between.some(token => token.lower === 'and' || token.text === '&')
      // Behind “and” the last is named.
      if (joined) break
      joined = closes
    } else if (run.first !== first) return null
    if (name.isPlace || (names[0] && names[0].isPerson !== name.isPerson)) return null
    if (!names.includes(name)) names.push(name)
    end = behindBracket(memory, run.end)
  }
  return joined && names.length > 1 ? { names, end } : null
}

/** All of several names as one claimant; null where a mention names one, or somebody beside whom others are told of. */
export function jointNames(memory: Memory, mention: TokenRun, apposition: TokenRun | null): Claimant | null {
  const { reading } = memory
  let first = mention.first
  while (first < mention.end && (tokenAt(reading, first).tag === 'DET' || isTitle(tokenAt(reading, first)))) first++
  // “The two lawyers, Ann Moss and Ida Reyl, said”
  const crowd =
    isPluralNoun(tokenAt(reading, mention.end - 1).lower) && !memory.names.within(mention).some(name => name.isPerson)
  const listed = crowd && apposition && tokenAt(reading, mention.end).text === ',' ? mention.end + 1 : null
  if (listed === null && first >= mention.end) return null
  const found = namesFrom(memory, listed ?? first)
  if (!found) return null
  const { names, end } = found
  // What stands behind the last name must be the end of the phrase: “Ann Moss and Ida Reyl's brother” are others.
  if (listed === null && end < mention.end) return null
  if (/^['’]s?$/.test(tokenAt(reading, end).lower)) return null
  const [one, ...others] = names
  const last = others.at(-1)
  if (!one || !last) return null
  const types = new Set(names.map(name => name.type))
  const list = names.map(name => name.name)
  return {
    ...named(one, mention, listed === null ? 'self' : 'apposition'),
    canonicalName: `${list.slice(0, -1).join(', ')} and ${last.name}`,
    aliases: [],
    type: types.size === 1 ? one.type : one.isPerson ? 'person' : last.type,
    onBehalfOf: names.every(name => name.onBehalfOf === one.onBehalfOf) ? one.onBehalfOf : null,
    name: null,
    isPlural: true,
    why: '',
  }
}
