/** Tells whether a number without a noun goes on counting what the last figure counted. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { isBareLevel } from './count-scope.ts'
import type { NumberPhrase } from './read-numbers.ts'

/** The last count before a number: where it stands and how high it was. */
type Antecedent = { run: { first: number; end: number }; sentence: number; low: number; high: number | null }

type Place = { reading: Reading; sentence: Sentence; number: NumberPhrase }

/** “Four of them”, “the abbey says 70”, “nine remain on the ward”: a number that goes on with the last count. */
export function goesOn(place: Place & { partitive: 'whole' | 'part' | null; antecedent: Antecedent | null }): boolean {
  const { reading, sentence, number, partitive, antecedent } = place
  if (partitive === 'part' || isBareLevel(reading, number, sentence.firstToken)) return true
  if (isCited(reading, number) || isFragment(place)) return true
  // “twelve died at once and another five in hospital”, “Seven certain (four in the town, three in the hills)”
  const joint = tokenAt(reading, number.first - 1)
  const near = antecedent !== null && antecedent.sentence === sentence.index && number.first - antecedent.run.end < 14
  const behind = tokenAt(reading, number.end)
  const adds =
    isOneOf(joint.lower, 'and', 'plus', ',', '(') &&
    (behind.tag === 'ADP' || (/^[.,;)]$/.test(behind.text) && isOneOf(joint.lower, 'and', 'plus')))
  // “The ministry says nine, then eleven”
  if (near && joint.lower === 'then' && tokenAt(reading, number.first - 2).text === ',' && isClosed(behind.text))
    return true
  if (near && adds && number.modifier !== 'vague' && behind.lower !== 'of') return true
  // “In two towns: Bolin, with 60, and Mopla, with 18”
  if (near && joint.lower === 'with' && /^[.,;)]$/.test(behind.text)) return true
  const limit = antecedent?.high ?? antecedent?.low ?? 0
  return isBareSubject(place) && number.low <= limit
}

const isClosed = (text: string) => text === '' || /^[.,;)”"]$/.test(text)

/** “… said no fewer than forty had been noticed”: a number alone is the subject of its clause. */
export function isBareSubject({ reading, sentence, number }: Place): boolean {
  const next = tokenAt(reading, number.end)
  const before = tokenAt(reading, number.first - 1)
  if (next.tag !== 'AUX' && !isOneOf(next.lower, 'remain', 'remained', 'remains', 'stay', 'stayed')) return false
  return number.first === sentence.firstToken || /^(?:[,;:–—]|and|but|while|that|said|says|whom)$/.test(before.lower)
}

const cited = wordClass(
  'claimed claim claims cited cite cites given give gives gave announced reported report reports admitted ' +
    'admit admits counted count counts alleged mentioned published',
)

/** “The forty thousand claimed by the league”, “the 63 whom the office admits”: a number somebody gave is named again. */
export function isCited(reading: Reading, number: NumberPhrase): boolean {
  if (tokenAt(reading, number.first - 1).lower !== 'the') return false
  const next = tokenAt(reading, number.end)
  if (cited.has(next)) return true
  // “the five she gave at noon”
  if (isOneOf(next.lower, 'he', 'she', 'it', 'they', 'we') && cited.has(tokenAt(reading, number.end + 1))) return true
  if (!isOneOf(next.lower, 'that', 'which', 'whom')) return false
  for (let at = number.end + 1; at < number.end + 7; at++) if (cited.has(tokenAt(reading, at))) return true
  return false
}

/** “Fifty-one, he says.”, “Twenty-two now, not 25”: a sentence that has nothing but its number. */
function isFragment({ reading, sentence, number, antecedent }: Place & { antecedent: Antecedent | null }): boolean {
  if (number.first !== sentence.firstToken) return false
  const next = tokenAt(reading, number.end)
  // “Fifteen dead in Orsk. Fifteen. That is how many …”
  if (next.text === '.' && sentence.endToken === number.end + 1 && antecedent?.low === number.low) return true
  if (next.lower === 'now') return true
  if (next.text !== ',') return false
  return isOneOf(tokenAt(reading, number.end + 2).lower, 'says', 'said')
}
