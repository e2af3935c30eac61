/** Tells a refutation by how it is built: untruth said of a statement, or a deed that somebody says did not happen. */
import { deniedActs, denyingAdjectives, denyingWords, spreading, statementNouns } from '../../lexicon/stances.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** True where an adjective of untruth is said of a statement: behind “be” or “as”, or before a noun for one. */
export function refutes(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    const { lower } = tokenAt(reading, at)
    if (denyingWords.has(lower)) return true
    // “A figure he said was made up”
    const made = lower === 'made' && tokenAt(reading, at + 1).lower === 'up' && tokenAt(reading, at + 2).lower !== 'of'
    if (made && /^(?:is|are|was|were|been)$/.test(tokenAt(reading, at - 1).lower)) return true
    if (lower === 'contrary') {
      const behind = reading.tokens.slice(at + 1, at + 5)
      if (tokenAt(reading, at - 1).lower === 'the' || behind.some(word => statementNouns.has(word.lower))) return true
    }
    if (!denyingAdjectives.has(lower)) continue
    if (spreading.test(tokenAt(reading, at - 1).lower)) continue
    if (statementNouns.has(tokenAt(reading, at + 1).lower)) return true
    let left = at - 1
    while (
      left >= run.first &&
      (/^(?:ADV|ADJ|CCONJ|ADP)$/.test(tokenAt(reading, left).tag) || isMark(tokenAt(reading, left)))
    )
      left--
    if (/^(?:is|are|was|were|be|been|as)$/.test(tokenAt(reading, left).lower)) return true
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
    if (seenVerb && token.text === ',' && /^(?:and|but)$/.test(tokenAt(reading, at + 1).lower)) return at
  }
  return limit
}

const negations = new Set(['not', "n't", 'no', 'none', 'never'])

/** “No villagers were killed”, “did not attack”: of the first statement. */
export function deniesByNegation(reading: Reading, run: TokenRun): boolean {
  const end = firstStatementEnd(reading, run, 30)
  for (let at = run.first; at < end; at++) {
    const token = tokenAt(reading, at)
    if (!negations.has(token.lower) || tokenAt(reading, at + 1).lower === 'choice') continue
    // “Not only”, “held with no evidence”: nothing is denied.
    if (tokenAt(reading, at + 1).lower === 'only' || /^(?:with|without)$/.test(tokenAt(reading, at - 1).lower)) continue
    for (let next = at + 1; next < Math.min(run.end, at + 6); next++) {
      if (deniedActs.has(tokenAt(reading, next).lower)) return true
    }
  }
  return false
}
