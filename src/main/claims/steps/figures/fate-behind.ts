/** Reads what befell the counted from the words behind them: “… and two women, who had fled, were later found dead”. */

import type { Quantity } from '../../../../contract/claims.ts'
import { countedNouns, fateByVerb, stateWords } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isPossessive, isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Token, tokenAt } from '../reading/reading.ts'
import { followsBe } from '../reading/verb-group.ts'
import { fateAt, relatives, tellingAt } from './fate-at.ts'

export type Fate = {
  quantity: Quantity
  verb: number
  passive: boolean
  /** Told in a clause on the counted (“who had fled”), not of the sentence’s own verb. */
  inRelative: boolean
}

/** Tokens; whoever is counted meets his verb within this reach, which keeps the walk linear. */
const reach = 32
const copulas = wordClass('is are was were been being be got get remain remained')
const transparent = wordClass('also all both more others other then each later so far still since')
/** “Were feared dead”, “have been reported missing”: verbs that only pass the fate on. */
const hedges = wordClass(
  'confirmed reported believed feared presumed found left said thought listed known declared being',
)
/** The first fate behind `from` (`afterBe` in “there were 300 people at the rally”), over asides, coordinated phrases and relative clauses; null when the verb tells none. */
export function fateBehind(reading: Reading, from: number, sentenceEnd: number, afterBe = false): Fate | null {
  const limit = Math.min(sentenceEnd, from + reach)
  let passive = afterBe
  let relative = false
  let negated = false
  let perhaps = false
  for (let at = from; at < limit; at++) {
    const token = tokenAt(reading, at)
    if (token.text === '(' || token.text === '[') {
      at = closingBracket(reading, at, limit)
      continue
    }
    if (copulas.has(token)) {
      passive = true
      continue
    }
    if (token.text === ',' && relatives.has(tokenAt(reading, at + 1))) continue
    if (relatives.has(token)) {
      const told = objectFate(reading, at, limit)
      if (told) return told
      relative = true
      continue
    }
    // “68 students, and not one more, were taken”
    if (
      token.text === ',' &&
      isOneOf(tokenAt(reading, at + 1).lower, 'and', 'but') &&
      tokenAt(reading, at + 2).lower === 'not'
    ) {
      let end = at + 3
      while (end < at + 7 && isOneOf(tokenAt(reading, end).tag, 'NUM', 'DET', 'ADJ', 'NOUN', 'PRON', 'ADV')) end++
      at = tokenAt(reading, end).text === ',' ? end : end - 1
      continue
    }
    // “19 clerks, mostly company workers, were taken”, “five sailors of a barge, the Anna, were freed”
    if (token.text === ',' && at < from + 7 && !relative) {
      const behind = behindApposition(reading, at, limit)
      if (behind !== null) {
        at = behind
        continue
      }
    }
    // “, aged 30 to 80, have died”, “, according to the clinic, were hurt”, “, and not one more, were taken”
    if (token.text === ',' && asides.has(tokenAt(reading, at + 1))) {
      const main = mainFate(reading, at + 2, limit)
      if (main !== null) return main
    }
    // “Twenty are our prisoners”
    const what = passive && token.tag === 'NOUN' ? countedNouns.get(token) : undefined
    if (what === 'captured' || what === 'kidnapped') return { quantity: what, verb: at, passive, inRelative: relative }
    if (passive && isPossessive(token)) continue
    if (token.lower === 'not' || token.lower === "n't" || token.lower === 'never') negated = true
    if (token.text === ')' || token.text === ']' || isMark(token) || transparent.has(token)) continue
    // “stand among those whose boats were lost”
    if (token.lower === 'among' && isOneOf(tokenAt(reading, at + 1).lower, 'those', 'them')) {
      // “were among those killed”
      const told = fateAt(reading, at + 2, true, true, false)
      if (told && tokenAt(reading, at + 2).tag !== 'AUX')
        return { quantity: told, verb: at + 2, passive: true, inRelative: false }
      passive = false
      at++
      continue
    }
    // “in Velmar, where they fled”: another clause.
    if (isOneOf(token.lower, 'where', 'when', 'while', 'because', 'although', 'whereas', 'after', 'until') && at > from)
      return null
    if (isOneOf(token.lower, 'could', 'may', 'might')) perhaps = true
    const quantity = fateAt(reading, at, passive, at === from || endsGroup(reading, at, from), negated)
    // “Some 30 porters may be buried there”: nobody has found them.
    if (quantity === 'killed' && perhaps && token.lower === 'buried')
      return { quantity: 'missing', verb: at, passive, inRelative: relative }
    if (quantity) return { quantity, verb: at, passive: passive || !fateByVerb.has(token), inRelative: relative }
    if (passive && !relative && tellingAt(reading, at) !== null)
      return { quantity: 'other', verb: at, passive: true, inRelative: false }
    if (
      isOneOf(token.tag, 'ADV', 'AUX', 'PART') ||
      isOneOf(token.lower, 'have', 'has', 'had', 'having') ||
      (passive && hedges.has(token))
    )
      continue
    const adjective = token.tag === 'ADJ' && at === from && token.lower.endsWith('ed') // the tagger’s “involved in”
    if (token.tag === 'VERB' || adjective) {
      // “were first beaten and then arrested”
      if (passive && tokenAt(reading, at + 1).lower === 'and') {
        at++
        continue
      }
      // “three men questioned in the report”, “some of them singing”: clauses without a “who”.
      const participle = !passive && /(?:ed|ing)$/.test(token.lower)
      if (relative || (participle && endsAside(reading, at, limit))) return mainFate(reading, at + 1, limit)
      // “Dozens of porters involved in the strike have been detained”
      const reduced = participle && at === from
      return reduced ? fateBehindReduced(reading, at + 1, limit) : null
    }
    // Behind “are” comes what they are: no other clause’s verb is theirs.
    if (passive && !relative) return null
    const skipped = pastPhrase(reading, token, at, from, limit)
    if (skipped === null) return null
    at = skipped - 1
  }
  return null
}

/** Longest apposition between commas, in tokens. */
const longest = 9

/** The comma that ends an apposition, where the plural verb of the counted stands right behind it; null for another clause or a list. */
function behindApposition(reading: Reading, comma: number, limit: number): number | null {
  if (isOneOf(tokenAt(reading, comma + 1).tag, 'CCONJ', 'SCONJ', 'VERB')) return null
  for (let at = comma + 1; at < Math.min(limit, comma + longest); at++) {
    const { text, tag, lower } = tokenAt(reading, at)
    if (text === ',')
      return at > comma + 1 && isOneOf(tokenAt(reading, at + 1).lower, 'were', 'are', 'have', 'had') ? at : null
    if (tag === 'NUM' || tag === 'PUNCT' || relatives.has(tokenAt(reading, at)) || isOneOf(lower, 'and', 'or'))
      return null
  }
  return null
}

const asides = wordClass('aged according including')

/** “The nine whom the rebels held hostage”, “the 12 men that police arrested”: what others did to them. */
function objectFate(reading: Reading, relative: number, limit: number): Fate | null {
  let verb = relative + 1
  if (tokenAt(reading, verb).tag === 'AUX' || tokenAt(reading, verb).tag === 'VERB') return null
  while (
    verb < limit &&
    verb < relative + 8 &&
    isOneOf(tokenAt(reading, verb).tag, 'DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'AUX', 'ADV')
  )
    verb++
  if (tokenAt(reading, verb).tag !== 'VERB') return null
  const quantity = fateAt(reading, verb, true, true, false)
  return quantity === null ? null : { quantity, verb, passive: false, inRelative: true }
}

/** “Had three clerks of the bank detained.”: a participle that ends the clause, behind “of” and its noun. */
function endsGroup(reading: Reading, at: number, from: number): boolean {
  if (tokenAt(reading, from).lower !== 'of' || at > from + 5 || !/^[.,;]$/.test(tokenAt(reading, at + 1).text))
    return false
  for (let word = from + 1; word < at; word++)
    if (!isOneOf(tokenAt(reading, word).tag, 'DET', 'NOUN', 'PROPN', 'ADJ')) return false
  return true
}

/** “men who called themselves pilots were arrested”: the verb behind the relative clause counts. */
function mainFate(reading: Reading, from: number, limit: number): Fate | null {
  for (let at = from; at < limit; at++) {
    if (tokenAt(reading, at).text === ';') return null
    // “Of the 19 who left the town, 13 have been caught”: those are fewer.
    if (tokenAt(reading, at).tag === 'NUM' && isVerb(tokenAt(reading, at + 1))) return null
    // “Twelve patients, aged 71, 78 and 80, have died”, “Three pilots, who had gone ashore, died”
    const { tag, lower } = tokenAt(reading, at)
    if (tokenAt(reading, at - 1).text === ',' && (tag === 'VERB' || isOneOf(lower, 'have', 'has', 'had'))) {
      const verb = tag === 'VERB' ? at : tokenAt(reading, at + 1).tag === 'ADV' ? at + 2 : at + 1
      const quantity = fateByVerb.get(tokenAt(reading, verb))
      if (quantity) return { quantity, verb, passive: false, inRelative: false }
    }
    if (!copulas.has(tokenAt(reading, at))) continue
    let verb = at + 1
    while (verb < limit && (isOneOf(tokenAt(reading, verb).tag, 'ADV', 'PART') || copulas.has(tokenAt(reading, verb))))
      verb++
    const quantity = fateAt(reading, verb, true, false, false)
    if (quantity) return { quantity, verb, passive: true, inRelative: false }
  }
  return null
}

/** True where a comma behind the participle is followed by “is”, “were” or “have”: the sentence goes on with its own verb. */
function endsAside(reading: Reading, participle: number, limit: number): boolean {
  for (let at = participle + 1; at < limit; at++)
    if (tokenAt(reading, at).text === ',') return tokenAt(reading, at + 1).tag === 'AUX'
  return false
}

/** What the sentence’s own verb says behind a participle and what belongs to it. */
function fateBehindReduced(reading: Reading, from: number, limit: number): Fate | null {
  const end = endOfReduced(reading, from, limit)
  const main = mainFate(reading, from, end)
  if (main !== null || end >= limit || tokenAt(reading, end).tag !== 'VERB') return main
  const quantity = fateByVerb.get(tokenAt(reading, end))
  return quantity === undefined ? null : { quantity, verb: end, passive: false, inRelative: false }
}

/** Where the clause of a participle right behind the counted is over: before another one’s verb or conjunction. */
function endOfReduced(reading: Reading, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const { tag, lower } = tokenAt(reading, at)
    if (tag === 'SCONJ' || (tag === 'VERB' && !/(?:ed|en|ing)$/.test(lower) && !followsBe(reading, at))) return at
  }
  return limit
}

function closingBracket(reading: Reading, open: number, limit: number): number {
  for (let at = open + 1; at < limit; at++) if (/^[)\]]$/.test(tokenAt(reading, at).text)) return at
  return limit
}

/** Past a coordinated phrase, an aside or a preposition with its noun; null where the clause ends instead. */
function pastPhrase(reading: Reading, token: Token, at: number, from: number, limit: number): number | null {
  const joins = /^(?:and|or|as|along|together|,|[-–—]+)$/.test(token.lower)
  // “— and lately thousands — have been held”: the aside is over.
  const closes = /^[-–—]+$/.test(token.text) || token.text === ','
  if (closes && tokenAt(reading, at + 1).tag === 'AUX') return at + 1
  const preposition = token.tag === 'ADP' && at < from + 14 && token.lower !== 'after'
  if (!joins && !preposition && token.tag !== 'SCONJ') return null
  // “Of the 19 who left, 13 have been caught”: a number alone before a verb is another subject.
  if (tokenAt(reading, at + 1).tag === 'NUM' && isVerb(tokenAt(reading, at + 2))) return null
  let start = at + 1
  // “, or 900 persons,”, “-- three of them clerks -- and two women”: several joints in a row.
  while (joins && start < at + 3 && /^(?:and|or|[-–—]+)$/.test(tokenAt(reading, start).lower)) start++
  let end = start
  while (end < limit && isInPhrase(reading, end, start)) end++
  if (end === start) return null
  return tokenAt(reading, end).text === ',' && isVerb(tokenAt(reading, end + 1)) ? end + 1 : end
}

function isInPhrase(reading: Reading, at: number, first: number): boolean {
  const token = tokenAt(reading, at)
  if (isMark(token) && at > first) return true
  if (isOneOf(token.tag, 'NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'X') || token.text === '-')
    return !relatives.has(token)
  if (/^(?:'s|'|of|including|among|at|least|well|as|with|along|together)$/.test(token.lower)) return true
  if (token.tag === 'ADV') return at === first
  const next = tokenAt(reading, at + 1)
  // “wounded men”, and “two of them hurt,” between commas
  // “his injured cousin”
  const describes = token.tag === 'VERB' && /(?:ed|en|wn)$/.test(token.lower) && next.tag === 'NOUN' && at > first
  return describes || (stateWords.has(token) && (next.tag === 'NOUN' || next.text === ',') && token.tag === 'VERB')
}
