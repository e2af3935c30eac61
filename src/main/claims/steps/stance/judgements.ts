/** Tells a judgement on what was done: a feeling against it, or a word for it that nobody uses of what he merely reports. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { condemningWords, indignantParticiples, wrongNouns } from '../../lexicon/stances.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** “is truly shocked by …”. */
export function isIndignant(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < Math.min(run.end, run.first + 14); at++) {
    if (!indignantParticiples.has(tokenAt(reading, at))) continue
    const before = reading.tokens.slice(Math.max(run.first, at - 4), at)
    if (before.some(token => token.tag === 'AUX' || isOneOf(token.lower, 'am', 'is', 'are', 'was', 'were'))) return true
  }
  return false
}

/** “Described him as a traitor”: a wrongdoer by name, not by what he is called before another noun (“terrorist attack”). */
export function namesWrong(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    if (wrongNouns.has(tokenAt(reading, at)) && (at + 1 >= run.end || tokenAt(reading, at + 1).tag !== 'NOUN'))
      return true
  }
  return false
}

/** “Outrageous, illegal and unacceptable”: the first of such words judges, and does not charge. */
export function judgesFirst(reading: Reading, run: TokenRun): boolean {
  const word = reading.tokens
    .slice(run.first, run.end)
    .find(token => condemningWords.has(token) || wrongNouns.has(token))
  return word !== undefined && condemningWords.has(word) && tokenAt(reading, word.index + 1).text === ','
}

/** “His sentence was an appalling attempt …”: the first thing said of it is the judgement. “It was” waits for what follows. */
export function judges(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first + 1; at < Math.min(run.end, run.first + 24); at++) {
    if (!isOneOf(tokenAt(reading, at).lower, 'is', 'are', 'was', 'were')) {
      if (
        tokenAt(reading, at).tag === 'VERB' &&
        tokenAt(reading, at - 1).tag !== 'ADP' &&
        tokenAt(reading, at - 1).lower !== 'to'
      )
        return false
      continue
    }
    const said = reading.tokens.slice(at + 1, Math.min(run.end, at + 7))
    const word = said.find(token => condemningWords.has(token))
    if (!word) return false
    // “It is absurd to …” judges, “it is absurd that the army …” charges.
    const waits = isOneOf(tokenAt(reading, at - 1).lower, 'it', 'this', 'there')
    return !waits || isOneOf(tokenAt(reading, word.index + 1).lower, 'to', 'for')
  }
  return false
}
