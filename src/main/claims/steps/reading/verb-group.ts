/** Reads the verb group around a form: its auxiliaries, the verbs that lead to it, and whether it is passive. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { phraseEndingAt } from './noun-phrases.ts'
import { type Reading, sentenceOf, type Token, tokenAt } from './reading.ts'

export const be = wordClass("is are was were be been being 's 're")

export const modals = wordClass("would could might should may can must 'd cannot will 'll")

export const bridgesToInfinitive =
  /^(?:continue|continues|continued|went|goes|go|going|began|begun|begins|appeared|appears|appear|seemed|seems|used|proceeded|rushed|quick|chose)$/

const isFiniteAuxiliary = (token: Token) =>
  be.has(token) || isOneOf(token.lower, 'has', 'have', 'had', 'having', "'ve", 'do', 'does', 'did')

/** First token of the verb group that ends at `verb`: auxiliaries and the adverbs between them. */
export function groupStart(reading: Reading, verb: number, floor: number): number {
  let first = verb
  for (let at = verb - 1; at >= floor && at >= verb - 5; at--) {
    const token = tokenAt(reading, at)
    if (token.lower === 'long' && isFiniteAuxiliary(tokenAt(reading, at - 1))) continue
    if (token.tag === 'AUX' || isFiniteAuxiliary(token) || modals.has(token)) first = at
    else if (token.tag !== 'ADV' && token.tag !== 'PART') break
    else if (token.lower === 'to') break
  }
  return first
}

/** “appeared to suggest”: the first token of the verbs that lead to the infinitive, when they do. */
export function bridgeStart(reading: Reading, first: number, floor: number): number {
  // “went on to explain”
  const governor = tokenAt(reading, first - 2).lower === 'on' ? first - 3 : first - 2
  if (governor < floor || tokenAt(reading, first - 1).lower !== 'to') return first
  return bridgesToInfinitive.test(tokenAt(reading, governor).lower) ? groupStart(reading, governor, floor) : first
}

/** “were killed”, “was badly hurt”: a form of “be” stands right before the verb or its adverb. */
export function followsBe(reading: Reading, verb: number): boolean {
  const before = tokenAt(reading, verb - 1)
  return be.has(before) || (before.tag === 'ADV' && be.has(tokenAt(reading, verb - 2)))
}

/** True when the form can only be a past participle beside “be”, or the writer's tense says so. */
export function isPassive(reading: Reading, first: number, verb: number): boolean {
  if (!isOneOf(tokenAt(reading, verb).lower.at(-1) ?? '', 'd', 't', 'n')) return false
  for (let at = first; at < verb; at++) {
    const { lower } = tokenAt(reading, at)
    // “who's called for”: short for “has”, but “he's accused of”.
    if (lower === "'s" && !isOneOf(tokenAt(reading, verb + 1).lower, 'of', 'by', 'as')) continue
    if (be.hasWord(lower)) return true
  }
  return false
}

/** “officials accused of fraud”, “a man described as the leader”: a participle whose object is the noun before it. */
export function isReducedPassive(reading: Reading, first: number, verb: number): boolean {
  if (first !== verb) return false
  const { lower } = tokenAt(reading, verb)
  const next = tokenAt(reading, verb + 1).lower
  // “raids claimed by the Front”, “as reported by the wire”
  const told = isOneOf(lower, 'claimed', 'cited', 'reported', 'confirmed', 'denied', 'condemned')
  const before = tokenAt(reading, verb - 1)
  if (told) return next === 'by' && (isOneOf(before.tag, 'NOUN', 'PROPN') || before.lower === 'as')
  if (isOneOf(lower, 'accused', 'blamed', 'faulted')) return next === 'of' || next === 'for'
  if (!isOneOf(lower, 'described', 'portrayed', 'characterized', 'characterised') || next !== 'as') return false
  // “what he described as”: the object stands before the subject.
  const subject = phraseEndingAt(reading, verb, sentenceOf(reading, verb).firstToken)
  return subject !== null && !isOneOf(tokenAt(reading, subject.first - 1).lower, 'what', 'that', 'which', 'who', 'whom')
}
