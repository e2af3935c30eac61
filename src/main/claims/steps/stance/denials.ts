/** Tells a refutation by how it is built: untruth said of a statement, or a deed that somebody says did not happen. */

import { isQuestion } from '../../lexicon/left-open.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { deniedActs, denyingAdjectives, denyingWords, spreading, statementNouns } from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { harmForms } from '../figures/harm-verbs.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { modals } from '../reading/verb-group.ts'

/** What any refutation below begins with: most words begin none. */
const opensRefutation = wordClass([
  ...denyingWords.words,
  ...denyingAdjectives.words,
  'made',
  'contrary',
  'lie',
  'lies',
])

/** True where an adjective of untruth is said of a statement: behind “be” or “as”, or before a noun for one. */
export function refutes(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (!opensRefutation.has(token)) continue
    const { lower } = token
    if (denyingWords.has(token)) return true
    // “A figure he said was made up”
    const made = lower === 'made' && tokenAt(reading, at + 1).lower === 'up' && tokenAt(reading, at + 2).lower !== 'of'
    if (made && isOneOf(tokenAt(reading, at - 1).lower, 'is', 'are', 'was', 'were', 'been')) return true
    if (lower === 'contrary') {
      const behind = reading.tokens.slice(at + 1, at + 5)
      if (tokenAt(reading, at - 1).lower === 'the' || behind.some(word => statementNouns.has(word))) return true
    }
    // “The reports were a lie”, “it is all lies”; not “the town lies”.
    if (lower === 'lie' || lower === 'lies') {
      let be = at - 1
      while (be >= run.first && isOneOf(tokenAt(reading, be).tag, 'DET', 'ADJ', 'ADV')) be--
      if (be < at && isOneOf(tokenAt(reading, be).lower, 'is', 'are', 'was', 'were', "'s") && token.tag !== 'VERB')
        return true
      continue
    }
    if (!denyingAdjectives.has(token)) continue
    if (spreading.test(tokenAt(reading, at - 1).lower)) continue
    if (statementNouns.has(tokenAt(reading, at + 1))) return true
    let left = at - 1
    while (
      left >= run.first &&
      (isOneOf(tokenAt(reading, left).tag, 'ADV', 'ADJ', 'CCONJ', 'ADP') || isMark(tokenAt(reading, left)))
    )
      left--
    if (isOneOf(tokenAt(reading, left).lower, 'is', 'are', 'was', 'were', 'be', 'been', 'as')) return true
  }
  return false
}

/**
 * Where the statement proper ends and another is joined to it: “it lost nine men, | and that none were captured”; looked
 * for in the first `reach` tokens.
 */
export function firstStatementEnd(reading: Reading, run: TokenRun, reach: number): number {
  let seenVerb = false
  const limit = Math.min(run.end, run.first + reach)
  for (let at = run.first; at < limit; at++) {
    const token = tokenAt(reading, at)
    if (isVerb(token)) seenVerb = true
    if (seenVerb && token.text === ',' && isOneOf(tokenAt(reading, at + 1).lower, 'and', 'but')) return at
  }
  return limit
}

/** To leave undone, and help, are denied by “not” as little as they are deeds. */
const hardlyDenied = /^(?:refus|withh|support|fund|arm|block|cover|force|fuel|exploit|hide|fire|launch|lock|bar)/
/** Verbs that say no more than the noun behind them (“did not take hostages”, “has not seen evidence”). */
const lightVerbs = wordClass(
  'has have had having take takes taken took taking hold holds held holding make makes making made use uses ' +
    'used using cause causes caused causing carry carried carrying find finds found receive receives received ' +
    'play plays played playing got get condone condones condoned tolerate tolerates tolerated ' +
    'approve approves approved accept accepts accepted allow allows allowed engage engages engaged want wants ' +
    'wanted intend intends intended try tried trying order orders ordered mean meant been suffer suffers ' +
    'suffered',
)
const negations = wordClass("not n't no none never nobody nothing")
const endsSentence = wordClass('. ? !')

const refusing = wordClass(
  'deny denies denied reject rejects rejected refute refutes refuted dispute disputes disputed',
)
const ownSubjects = wordClass('i we he she they it')

/** “We reject these accusations”, “he categorically denied it”: denied in so many words, by who speaks. */
export function deniesOutright(reading: Reading, run: TokenRun): boolean {
  let at = run.first
  while (at < run.end && (isMark(tokenAt(reading, at)) || tokenAt(reading, at).lower === 'that')) at++
  if (!ownSubjects.has(tokenAt(reading, at))) return false
  for (let next = at + 1; next < Math.min(run.end, at + 6); next++) {
    const token = tokenAt(reading, next)
    if (refusing.has(token)) return true
    // “He had to deny it”, “would not deny it”: nothing is denied yet.
    if (negations.has(token) || !isOneOf(token.tag, 'ADV', 'AUX') || modals.has(token)) return false
  }
  return false
}

/** “No villagers were killed”, “did not attack”: of the first statement; who asks “was it not the army?” denies nothing. */
export function deniesByNegation(reading: Reading, run: TokenRun): boolean {
  const end = firstStatementEnd(reading, run, 30)
  for (let at = run.first; at < end; at++) {
    const token = tokenAt(reading, at)
    if (!negations.has(token) || tokenAt(reading, at + 1).lower === 'choice') continue
    // “Not only”, “held with no evidence”: nothing is denied.
    if (tokenAt(reading, at + 1).lower === 'only' || isOneOf(tokenAt(reading, at - 1).lower, 'with', 'without'))
      continue
    if (token.lower === 'nothing') {
      if (tokenAt(reading, at + 1).lower === 'to' && tokenAt(reading, at + 3).lower === 'with') return true
      continue
    }
    // “Played no part in it”, “its men were not behind it”
    if (token.lower === 'no' && tokenAt(reading, at + 1).lower === 'part' && tokenAt(reading, at + 2).lower === 'in')
      return true
    if (tokenAt(reading, at + 1).lower === 'behind' && tokenAt(reading, at - 1).tag === 'AUX') return true
    const ofVerb = !/^no(?:ne|body)?$/.test(token.lower)
    for (let next = at + 1; next < Math.min(run.end, at + 6); next++) {
      const word = tokenAt(reading, next)
      if (deniedActs.has(word) || (ofVerb && harmForms.has(word) && !hardlyDenied.test(word.lower)))
        return !isQuestion(firstSentence(reading, run))
      // “Does not inform prisoners”: another deed is denied, and not that there are any.
      if (ofVerb && word.tag === 'VERB' && !lightVerbs.has(word)) break
    }
  }
  return false
}

/** The words of a content up to the end of its first sentence. */
function firstSentence(reading: Reading, run: TokenRun): string {
  let end = run.first
  while (end < run.end && !endsSentence.has(tokenAt(reading, end))) end++
  return runText(reading, { first: run.first, end: Math.min(run.end, end + 1) })
}
