/** Finds the office told before a comma and its holder's name: “the police spokesman, | Rolf Brandt, said”. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { personNouns } from '../../lexicon/parties.ts'
import { headOf, isVerb, phraseEndingAt } from '../reading/noun-phrases.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'
import { rolesBefore } from './name-roles.ts'

/**
 * The words of the office whose holder a run of capitals names; null where the run goes on a list (“the mayor, Rolf Brandt
 * and two guards”) or opens a clause of its own (“according to the mayor, Sarn is quiet”).
 */
export function officeBeforeComma(
  reading: Reading,
  run: TokenRun,
  titles: number,
): { words: string[]; start: number; head: string | null } | null {
  const comma = run.first - titles - 1
  if (tokenAt(reading, comma).text !== ',' || run.end - run.first + titles < 2) return null
  const floor = reading.sentences[tokenAt(reading, comma).sentence]?.firstToken ?? comma
  const phrase = phraseEndingAt(reading, comma, floor)
  // “The leader of the group, X”: the office is the phrase's head.
  const last = tokenAt(reading, comma - 1)
  const noun = personNouns.has(last) || !phrase ? last : tokenAt(reading, headOf(reading, phrase))
  if (!personNouns.has(noun) || noun.singular.lower !== noun.lower) return null
  const next = tokenAt(reading, run.end)
  // “…, Rolf Brandt, Ann Moss and”: a list.
  const closes =
    next.text === ',' && !tokenAt(reading, run.end + 1).capital && tokenAt(reading, run.end + 1).lower !== 'and'
  const goesOn = next.tag === 'ADP' || (isVerb(next) && !isAccordingTo(reading, comma))
  if (!closes && !goesOn) return null
  if (phrase && noun.index < comma - 1) {
    const words = reading.tokens
      .slice(phrase.first, phrase.end)
      .filter(token => token.tag !== 'DET')
      .map(token => token.lower)
    return { start: phrase.first, words, head: noun.lower }
  }
  const { start, words, head } = rolesBefore(reading, comma)
  // “Its press secretary” opens a sentence: a capital, and no part of the office.
  const skipped = isOneOf(tokenAt(reading, start).tag, 'DET', 'PRON') ? 1 : 0
  return start + skipped < comma ? { start: start + skipped, words: words.slice(skipped), head } : null
}

/** “According to the spokesman, X”: behind this comma the clause begins. */
function isAccordingTo(reading: Reading, comma: number): boolean {
  const words = reading.tokens.slice(Math.max(0, comma - 10), comma).map(token => token.lower)
  return words.some((word, index) => word === 'according' && words[index + 1] === 'to')
}
