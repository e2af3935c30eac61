/** Tells whether a verb does harm, whether somebody does it or it only describes, and which subject governs it. */

import { verbForms } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { armedOpponents, partyNouns } from '../../lexicon/parties.ts'
import { harmNouns, harmVerbs, wrongNouns } from '../../lexicon/stances.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { nearestSubject } from '../attributions/subject-phrases.ts'
import { isPossessive, isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'

/** Every form of the verbs of harm. */
export const harmForms = wordClass(harmVerbs.flatMap(verbForms))
/** Verbs of harm that need no object. */
const standsAlone =
  /^(?:failed|refused|fired|trespassed|interfered|meddled|colluded|discriminated|lacked|cheated|shot|attacked|invaded)$/

/** “Appear to be beating”, “kept beating”: verbs that leave the doer to the verb they govern. */
export function raises(reading: Reading, at: number): boolean {
  const { lower } = tokenAt(reading, at)
  if (tokenAt(reading, at + 1).lower === 'to')
    return /^(?:appear|seem|continue|begin|start|tend|proceed|use)(?:s|ed)?$|^began$/.test(lower)
  return (
    isOneOf(lower, 'keep', 'keeps', 'kept', 'continued', 'continue', 'started', 'began') &&
    tokenAt(reading, at + 1).lower.endsWith('ing')
  )
}

const tellsWhen = (token: Token) =>
  token.tag === 'ADV' ||
  timeNouns.has(token) ||
  isOneOf(token.lower, 'last', 'this', 'week', 'month', 'year', 'night', 'evening', 'morning')

/** “Three Norvanians detained in Oltmar”: a participle that only describes the noun before it, with nobody acting. */
export function onlyDescribes(reading: Reading, at: number, start: number, run: TokenRun): boolean {
  const { lower } = tokenAt(reading, at)
  if (start !== at || !/(?:ed|en|ht|ot)$/.test(lower) || standsAlone.test(lower)) return false
  // “Norvane's blocked funds”.
  const left = tokenAt(reading, at - 1)
  if (left.tag === 'DET' || isPossessive(left) || /^['’]s?$/.test(left.lower)) return true
  // “The thieves caught on Monday night showed them”: behind when it was, the clause's own verb.
  let behind = at + 1
  while (behind < run.end && behind < at + 6 && tellsWhen(tokenAt(reading, behind))) behind++
  if (behind > at + 1 && isOneOf(tokenAt(reading, behind).tag, 'VERB', 'AUX')) return true
  const next = tokenAt(reading, at + 1)
  if (isOneOf(next.lower, 'up', 'down', 'out', 'off', 'away')) return false
  return at + 1 >= run.end || isOneOf(next.tag, 'ADP', 'CCONJ', 'SCONJ') || /^[,.;]$/.test(next.text)
}

/** Help is a wrong by whom or what it helps. */
const helping = wordClass(
  'support supports supported supporting fund funds funded funding sponsor sponsors sponsored sponsoring ' +
    'arm arms armed arming',
)

function helpsWrong(reading: Reading, at: number, run: TokenRun): boolean {
  for (let next = at + 1; next < Math.min(run.end, at + 9); next++) {
    const token = tokenAt(reading, next)
    if (armedOpponents.has(token.singular) || wrongNouns.has(token) || harmNouns.has(token)) return true
    if (partyNouns.get(token) === 'rebel_group' || isOneOf(token.lower, 'terror', 'coup', 'war', 'unrest', 'forces'))
      return true
  }
  return false
}

/** What somebody does not do who will not be taken: “as they failed to surrender” tells why force was used. */
const yielding = wordClass(
  'surrender yield submit comply obey halt stop disperse disarm retreat withdraw leave vacate negotiate ' +
    'talk answer comment',
)

const holdsOut = (reading: Reading, at: number) =>
  /^(?:fail|refus)/.test(tokenAt(reading, at).lower) &&
  tokenAt(reading, at + 1).lower === 'to' &&
  yielding.has(tokenAt(reading, at + 2))

/** “Beat back an assault”: to ward off harms nobody. */
const wardsOff = (reading: Reading, at: number) =>
  isOneOf(tokenAt(reading, at).lower, 'beat', 'beats', 'beaten', 'beating', 'fire', 'fires', 'fired', 'firing') &&
  isOneOf(tokenAt(reading, at + 1).lower, 'back', 'off')

/** A verb of harm; “supports the rebels” is one, “supports the appeal” is none. */
export function doesHarm(reading: Reading, at: number, run: TokenRun): boolean {
  const token = tokenAt(reading, at)
  return (
    harmForms.has(token) &&
    (!helping.has(token) || helpsWrong(reading, at, run)) &&
    !holdsOut(reading, at) &&
    !wardsOff(reading, at)
  )
}

/** Verbs by which somebody sets out to do harm, before “to”. */
const attempts = wordClass(
  'try tries tried trying attempt attempts attempted attempting order orders ordered ordering threaten ' +
    'threatens threatened threatening act acts acted acting work works worked working want wants wanted ' +
    'wanting intend intends intended intending plot plots plotted plotting plan plans planned planning ' +
    'conspire conspires conspired conspiring seek seeks seeking sought manage manages managed bother bothers ' +
    'bothered',
)

/** “Was brought there and detained”: what is joined to a passive is one. */
function joinsPassive(reading: Reading, from: number, floor: number): boolean {
  for (let at = from; at >= floor && at > from - 12; at--) {
    if (!isVerb(tokenAt(reading, at))) continue
    const before = [at - 1, at - 2].map(index => tokenAt(reading, index).lower)
    return before.some(word => isOneOf(word, 'is', 'are', 'was', 'were', 'be', 'been', 'being'))
  }
  return true
}

/** The subject that governs a verb of harm as gerund (“engaged in recruiting”) or as what was tried (“tried to kill”). */
export function governor(reading: Reading, at: number, run: TokenRun): TokenRun | null {
  const { lower } = tokenAt(reading, at)
  const before = tokenAt(reading, at - 1)
  const gerund = /ing$/.test(lower) && (before.tag === 'ADP' || before.lower === 'and') && at > run.first
  const tried = before.lower === 'to' && attempts.has(tokenAt(reading, at - 2))
  // “Came to the mill and beat the weavers”.
  const joined = before.lower === 'and' && at > run.first && !joinsPassive(reading, at - 2, run.first)
  if (!gerund && !tried && !joined) return null
  const subject = nearestSubject(reading, at - 1, run.first)
  if (subject) return subject
  // “By taking hostages, the authorities …”: the gerund opens the content.
  for (let comma = at + 1; comma < Math.min(run.end, at + 30); comma++)
    if (tokenAt(reading, comma).text === ',') {
      const start = isMark(tokenAt(reading, comma + 1)) ? comma + 2 : comma + 1
      const phrase = phraseStartingAt(reading, start, run.end)
      if (phrase && isOneOf(tokenAt(reading, phrase.end).tag, 'AUX', 'VERB')) return phrase
    }
  return null
}
