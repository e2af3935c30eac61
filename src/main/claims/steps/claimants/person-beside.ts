/** Finds the person whom a phrase at a cue means by a name in or beside it: an apposition, an office's holder, who answers. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { namesSpeaker, personNouns } from '../../lexicon/parties.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import type { Name } from '../names/find-names.ts'
import { businessWords } from '../names/name-words.ts'
import { headOf } from '../reading/noun-phrases.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Memory } from './claimant-memory.ts'

/** “A sharp answer from Ann Moss, who said”: a thing is no “who”, the person its phrase ends with is. */
export function giverBeforeWho({ reading, names }: Memory, mention: TokenRun): Name | null {
  const who = tokenAt(reading, mention.end).text === ',' ? mention.end + 1 : mention.end
  if (tokenAt(reading, who).lower !== 'who') return null
  const head = tokenAt(reading, headOf(reading, mention)).lower
  if (namesSpeaker(head)) return null
  const last = names.within({ first: mention.end - 1, end: mention.end })[0]
  const run = last?.mentions.find(one => one.first > mention.first && one.end === mention.end)
  return last?.isPerson && run && tokenAt(reading, run.first - 1).tag === 'ADP' ? last : null
}

/** “The SF chief” for Ann Moss, introduced as the Salt Front's leader: an office behind a body's name is its holder. */
export function holderAfterBody(memory: Memory, mention: TokenRun): Name | null {
  const { reading, names } = memory
  const last = tokenAt(reading, mention.end - 1)
  if (
    mention.end - mention.first < 2 ||
    last.capital ||
    !/^(?:chief|leader|head|boss|president|chairman|chairwoman|spokes\w+)$/.test(last.lower)
  )
    return null
  const body = names.within({ first: mention.end - 2, end: mention.end - 1 })[0]
  if (!body || body.isPerson || body.isPlace) return null
  const holders = memory.early.filter(name => name.isPerson && name.onBehalfOf === body.name)
  const spokes = /^spokes/.test(last.lower)
  const fitting = holders.filter(name =>
    [...name.roles].some(role =>
      (spokes ? /^spokes/ : /^(?:chief|leader|head|boss|president|chair\w+|founder)$/).test(role),
    ),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** “X, a doctor, …”: the apposition holds the name. */
export function inApposition({ reading, names }: Memory, mention: TokenRun, { source }: Attribution): Name | null {
  // “Col. Rolf Brandt, head of the guard, said”: the name before the comma.
  if (
    tokenAt(reading, mention.first - 1).text === ',' &&
    personNouns.hasWord(tokenAt(reading, headOf(reading, mention)).lower)
  ) {
    const before = names.within({ first: mention.first - 2, end: mention.first - 1 })[0]
    if (before?.isPerson && before.mentions.some(run => run.end === mention.first - 1)) return before
  }
  const holder = holderBehindComma({ reading, names }, mention)
  if (holder) return holder
  const apposition = mention === source.mention ? source.full : null
  if (!apposition || tokenAt(reading, mention.end + 1).tag === 'DET') return null
  const person = names
    .within({ first: mention.end, end: apposition.end })
    .find(name => name.isPerson || businessWords.hasWord(name.head))
  return person?.mentions.some(
    run =>
      run.first > mention.end && run.first < mention.end + 4 && !behindPreposition(reading, mention.end, run.first),
  )
    ? person
    : null
}

/** “A statement by the spokesman, Rolf Brandt, said”: the name behind the comma, known by the same office. */
function holderBehindComma({ reading, names }: Pick<Memory, 'reading' | 'names'>, mention: TokenRun): Name | null {
  const head = tokenAt(reading, headOf(reading, mention)).lower
  if (tokenAt(reading, mention.end).text !== ',' || !personNouns.hasWord(head)) return null
  const name = names.within({ first: mention.end + 1, end: mention.end + 4 })[0]
  const run = name?.mentions.find(one => one.first > mention.end)
  if (!name?.isPerson || !run || !name.roles.has(head)) return null
  return reading.tokens.slice(mention.end + 1, run.first).every(token => token.capital) ? name : null
}

/** “A clerk of Reyl's”, “a woman whom Reyl guarded”: who is described by a name is somebody else. */
const behindPreposition = (reading: Reading, first: number, end: number) =>
  reading.tokens.slice(first, end).some(token => token.tag === 'ADP' || isOneOf(token.lower, 'whom', 'whose', 'which'))
