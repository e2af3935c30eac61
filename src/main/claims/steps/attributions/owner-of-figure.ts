/** Tells whose a figure is by the words beside it: “the league's 38”, “the 21 that the mayor reported”, “by the union’s count”. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { isPossessive, isVerb, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import { endOfClause, reach } from './clause-of-figure.ts'
import type { FigureSource } from './find-figure-sources.ts'
import { canCount, countingVerbs, countNouns } from './who-counts.ts'

const ownersMark = wordClass("' 's ’ ’s")
const fates = /^(?:killed|wounded|missing|displaced|participants|arrested|captured|kidnapped)$/
const hearsay = wordClass(
  'announced claimed repeated reported circulated quoted cited published alleged promised rumoured rumored',
)
const relative = wordClass('that which whom')
/** What is done with a figure by who gives it. */
const claiming = wordClass(
  'admit admits admitted acknowledge acknowledges acknowledged claim claims claimed report reports reported announce announces announced cite cites cited concede concedes conceded give gives given gave quote quotes quoted publish published list lists listed',
)

/** Whose a figure is that somebody else may speak of: its owner before it, or who claims it behind it. */
export function claimedBy(reading: Reading, figure: RawFigure, sentence: Sentence): FigureSource | null {
  const source =
    ownerBefore(reading, figure, sentence) ??
    claimantBehind(reading, figure, sentence) ??
    rivalBefore(reading, figure, sentence)
  return source && { source, content: figure.run, follows: null, why: 'whose figure it is' }
}

/** “More than the league's 38”: a bare number behind its owner. */
function ownerBefore(reading: Reading, { run, group, quantity }: RawFigure, { firstToken }: Sentence): TokenRun | null {
  // A rival's votes, a founder's years and a fund's millions are his, and no count of his.
  if (group !== null || !fates.test(quantity) || !ownersMark.has(tokenAt(reading, run.first - 1))) return null
  const owner = phraseEndingAt(reading, run.first - 1, firstToken)
  return owner && canCount(reading, owner) ? owner : null
}

/** “The guild puts the dead at 14, the clinic at 12”: the verb is told once for both. */
function rivalBefore(reading: Reading, { run }: RawFigure, { firstToken }: Sentence): TokenRun | null {
  const joint = tokenAt(reading, run.first - 1).lower
  if (!isOneOf(joint, 'at', 'of')) return null
  const rival = phraseEndingAt(reading, run.first - 1, firstToken)
  if (!rival || !canCount(reading, rival)) return null
  if (!isOneOf(tokenAt(reading, rival.first - 1).lower, ',', ';', 'and')) return null
  for (let at = rival.first - 2; at > Math.max(firstToken, rival.first - reach); at--) {
    if (tokenAt(reading, at).tag !== 'NUM') continue
    for (let verb = at - 1; verb > Math.max(firstToken, at - reach); verb--)
      if (
        countingVerbs.has(tokenAt(reading, verb)) ||
        isOneOf(tokenAt(reading, verb).lower, 'spoke', 'speaks', 'speak')
      )
        return tokenAt(reading, at - 1).lower === joint || joint === 'at' ? rival : null
  }
  return null
}

/** “The 21 that the mayor reported”, “the 75 claimed by the guild”. */
function claimantBehind(reading: Reading, { run }: RawFigure, { endToken }: Sentence): TokenRun | null {
  const told = behindAside(reading, run.end, endToken)
  const next = tokenAt(reading, run.end)
  const participle = tokenAt(reading, told).tag === 'AUX' ? told + 1 : run.end
  if (claiming.has(tokenAt(reading, participle)) && tokenAt(reading, participle + 1).lower === 'by') {
    const agent = phraseStartingAt(reading, participle + 2, endToken)
    return agent && canCount(reading, agent) ? agent : null
  }
  // “thirty which”: of a bare number the pronoun may stand in the figure.
  const pronoun = relative.has(next) ? run.end : relative.has(tokenAt(reading, run.end - 1)) ? run.end - 1 : -1
  const definite = tokenAt(reading, run.first - 1).lower === 'the'
  if (pronoun < 0 && !definite) return null
  const subject = phraseStartingAt(reading, pronoun < 0 ? run.end : pronoun + 1, endToken)
  if (!subject || !canCount(reading, subject)) return null
  let verb = subject.end
  while (verb < endToken && isOneOf(tokenAt(reading, verb).tag, 'ADV', 'AUX')) verb++
  const behind = tokenAt(reading, verb + 1)
  const closes = verb + 1 >= endToken || isOneOf(behind.tag, 'PUNCT', 'CCONJ', 'ADP')
  return claiming.has(tokenAt(reading, verb)) && closes ? subject : null
}

/** “The 900 tents that have been announced”, “the figure of thirty often quoted”: somebody else's, and nobody says whose. */
export function isHearsay(reading: Reading, { run }: RawFigure): boolean {
  let at = run.end
  if (relative.has(tokenAt(reading, at))) at++
  while (isOneOf(tokenAt(reading, at).tag, 'ADV', 'AUX')) at++
  return hearsay.has(tokenAt(reading, at)) && tokenAt(reading, at).tag === 'VERB' && at > run.end + 1
}

/** “A toll of 68, which the guild disputes, was given by …”: the token behind what stands between the commas. */
function behindAside(reading: Reading, first: number, ceiling: number): number {
  if (tokenAt(reading, first).text !== ',' || tokenAt(reading, first + 1).lower !== 'which') return first
  let at = first + 2
  while (at < Math.min(ceiling, first + reach) && tokenAt(reading, at).text !== ',') at++
  return at + 1
}

/** “By the guild’s reckoning”, “by the count of the Wendle Monitor”, “by a second police count”. */
export function countOf(reading: Reading, figure: RawFigure, sentence: Sentence): FigureSource | null {
  const ceiling = Math.min(sentence.endToken, figure.run.end + reach)
  for (let at = Math.max(sentence.firstToken, figure.run.first - reach); at < ceiling; at++) {
    const token = tokenAt(reading, at)
    if (token.text === ';' && at > figure.run.end) return null
    if (!isOneOf(token.lower, 'by', 'on')) continue
    const noun = countNounBehind(reading, at + 1)
    const source = noun < 0 ? null : ownerOfCount(reading, at + 1, noun, sentence)
    if (!source) continue
    // What was counted stands behind “by whose count”, or before it.
    const first = at < figure.run.first ? Math.max(source.end, noun + 1) : sentence.firstToken
    const comma = tokenAt(reading, at - 1).text === ',' ? at - 1 : at
    const end = at < figure.run.first ? endOfClause(reading, figure) : comma
    return { source, content: { first, end }, follows: null, why: 'by whose count' }
  }
  return null
}

/** The noun for a count that ends the phrase from `first` on, before any preposition or verb; -1 without one. */
function countNounBehind(reading: Reading, first: number): number {
  for (let at = first; at < first + reach / 2; at++) {
    const token = tokenAt(reading, at)
    if (countNouns.has(token)) return at
    if (token.tag === 'ADP' || (token.tag === 'PUNCT' && !ownersMark.has(token))) return -1
    if (isVerb(token) && !token.capital) return -1
  }
  return -1
}

function ownerOfCount(reading: Reading, first: number, noun: number, sentence: Sentence): TokenRun | null {
  for (let at = noun - 1; at >= first; at--) {
    const token = tokenAt(reading, at)
    if (ownersMark.has(token)) {
      const owner = phraseEndingAt(reading, at, first)
      return owner && canCount(reading, owner) ? owner : null
    }
    if (isPossessive(token)) return isOneOf(token.lower, 'our', 'my', 'your') ? null : { first: at, end: at + 1 }
  }
  if (tokenAt(reading, noun + 1).lower === 'of') {
    const owner = phraseStartingAt(reading, noun + 2, sentence.endToken)
    return owner && canCount(reading, owner) ? owner : null
  }
  // “a second police count”
  const body = { first: noun - 1, end: noun }
  return noun - 1 >= first && partyNouns.has(tokenAt(reading, noun - 1)) ? body : null
}
