/** Hears who speaks before or behind the colon of a headline, or behind its dash. */

import { countryNames } from '../../lexicon/countries.ts'
import { documentNouns, verbCues } from '../../lexicon/cues.ts'
import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, spokespersonNouns } from '../../lexicon/parties.ts'
import { headOf, isVerb, phraseEndingAt } from '../reading/noun-phrases.ts'
import { type Reading, type Token, tokenAt } from '../reading/reading.ts'
import { type Cue, plain } from './cue.ts'

const longestSpeaker = 12

/** Heads and last words of the subjects of reporting verbs in the body: who speaks in this text. */
export function speakersIn(reading: Reading, cues: readonly Cue[]): Set<string> {
  const speakers = new Set<string>()
  for (const cue of cues) {
    if (cue.form !== 'verb' || cue.kind !== 'speech') continue
    for (const at of [cue.first - 1, cue.end, cue.end + 1]) speakers.add(tokenAt(reading, at).lower)
    // “The River Guard in Orsk announced”
    const subject = phraseEndingAt(reading, cue.first, Math.max(0, cue.first - longestSpeaker))
    if (subject) speakers.add(tokenAt(reading, headOf(reading, subject)).lower)
  }
  return speakers
}

/** A party, an office, or somebody who is heard in the body: “the shelling” and “new findings” say nothing. */
function mayClaim({ lower, capital, text }: Token, speakers: ReadonlySet<string>): boolean {
  const nouns = [lower, singular(lower)]
  if (nouns.some(noun => partyNouns.hasWord(noun) || spokespersonNouns.hasWord(noun))) return true
  return speakers.has(lower) && capital && !countryNames.has(text)
}

const mostLabelWords = 6
/** A dash also joins a second thought: behind it only a short name is who speaks. */
const mostDashWords = 3
const isDash = (text: string) => /^[-–—]$/.test(text)

/** The colon of a headline, or the dash near its end, where at most six words without a verb before or behind it name who speaks. */
export function headlineCue(reading: Reading, first: number, end: number, speakers: ReadonlySet<string>): Cue | null {
  for (let at = first + 1; at < end - 1; at++) {
    const mark = tokenAt(reading, at)
    const dash =
      isDash(mark.text) && tokenAt(reading, at - 1).end < mark.start && mark.end < tokenAt(reading, at + 1).start
    if (mark.text !== ':' && !dash) continue
    const colon = { ...plain, first: at, end: at + 1, verb: at, lemma: ':' }
    const before = reading.tokens.slice(first, at)
    const after = reading.tokens.slice(at + 1, end)
    const last = tokenAt(reading, at - 1)
    const noun = last.singular.lower
    const party = [last.lower, noun].some(
      word => partyNouns.hasWord(word) || spokespersonNouns.hasWord(word) || documentNouns.hasWord(word),
    )
    // “Oltmar: shells fall” names a place; somebody who is heard in the body, or a party, speaks.
    const speaks = party || (speakers.has(last.lower) && last.capital && !countryNames.has(last.text))
    if (!dash && before.length <= mostLabelWords && speaks && after.length > 2 && !before.some(isVerb))
      return { ...colon, form: 'label' }
    const closing = tokenAt(reading, end - 1)
    const namesSomebody =
      before.length > 2 &&
      after.length <= (dash ? mostDashWords : mostLabelWords) &&
      !after.some(token => isVerb(token) || verbCues.has(token)) &&
      !isOneOf(after[0]?.tag ?? 'ADP', 'ADP', 'ADV', 'SCONJ', 'DET') &&
      !before.some(token => documentNouns.has(token) && token.index - first < 2) &&
      mayClaim(closing, speakers)
    if (namesSomebody) return { ...colon, form: 'colon' }
  }
  return null
}
