/** Finds the figures of a text: how many of whom were killed, hurt, held, gathered, paid – and in what scope. */
import type { Quantity } from '../../../../contract/claims.ts'
import { stateWords } from '../../lexicon/casualties.ts'
import { months } from '../../lexicon/time.ts'
import { type Explain, type Reading, type Sentence, type Token, tokenAt } from '../reading/reading.ts'
import { countedAfter } from './count-phrases.ts'
import { isAmong, isBareLevel, isBracketed, rateBehind, scopeOf } from './count-scope.ts'
import { describedAs, tellingAt } from './fate-at.ts'
import { groupOf } from './group-of-count.ts'
import { withParts } from './mark-parts.ts'
import { withNamedCounts } from './name-bare-counts.ts'
import { noFigure } from './no-figure.ts'
import { isRest, quantityOf } from './quantity-of-count.ts'
import type { Count, RawFigure } from './raw-figure.ts'
import { type NumberPhrase, numberAt } from './read-numbers.ts'
import { lengthOfTime, remember, type Sums, sumOfMoney } from './read-sums.ts'

/** Sentences after which a bare number no longer goes on with the last count. */
const memory = 5

/** Smaller numbers are told too often to be the same one. */
const smallestTelling = 4

/** True for counts of people and things, which a bare number may go on with; sums and times are none. */
const isCount = (figure: RawFigure) => figure.quantity !== 'money' && figure.quantity !== 'duration'

/** How often the smaller of two counts of the same may go into the larger; below it any two may be such. */
const spread = 30

/** Twelve thousand go on with no count of one. */
function isOfItsSize(figure: RawFigure, { low, high }: NumberPhrase): boolean {
  const one = Math.max(figure.low, figure.high ?? 0, spread)
  const other = Math.max(low, high ?? 0, spread)
  return one <= spread * other && other <= spread * one
}

/** How often the smaller of two claims of one count goes into the larger. */
const rivalry = 4

/** Whether two people may give these numbers for one thing, each of which counts people in plenty. */
function isRival(figure: RawFigure, { low }: NumberPhrase): boolean {
  const [less, more] = [Math.min(figure.low, low), Math.max(figure.low, low)]
  return less >= smallestTelling && more <= rivalry * less && figure.scope === 'incident'
}

/** “Nine of them for burns and 22 for cuts”: a further part, beside the one before. */
const isSharedOut = (reading: Reading, { first, end }: NumberPhrase): boolean =>
  tokenAt(reading, first - 1).lower === 'and' && tokenAt(reading, end).tag === 'ADP'

/** What a bare number may go on counting; a level (“the toll is 38”) goes on with what befell somebody, not with any number. */
function antecedentOf(
  reading: Reading,
  sentence: Sentence,
  number: NumberPhrase,
  recent: RawFigure[],
  byNumber: ReadonlyMap<number, RawFigure>,
): RawFigure | null {
  // “Dozens of weavers — and lately thousands —” are told in one breath.
  const suits = (figure: RawFigure) => isOfItsSize(figure, number) || number.first - figure.run.end < 4
  const tells = ({ quantity, fate }: RawFigure) => quantity !== 'other' || fate !== null
  const latest = recent.findLast(suits) ?? null
  // “60 rebels were killed, among them two captains, and nine hurt”: of the rebels.
  const whole =
    latest?.scope === 'sub_count' && latest.group !== null && latest.sentence === sentence.index
      ? recent.findLast(
          figure =>
            suits(figure) &&
            figure.scope !== 'sub_count' &&
            figure.quantity === latest.quantity &&
            figure.sentence === latest.sentence,
        )
      : undefined
  const last = latest !== null && isSharedOut(reading, number) ? latest : (whole ?? latest)
  if (!isBareLevel(reading, number, sentence.firstToken)) return last
  // “The league's 38” is the 38 told before, however far.
  const same = number.low >= smallestTelling ? byNumber.get(number.low) : undefined
  if (same !== undefined) return same
  if (last === null || tells(last)) return last
  // “He had sent 22 weavers. The union says 35”: the one right before, if the two may be one count.
  if (last.head !== null && sentence.index - last.sentence <= 1 && isRival(last, number)) return last
  return recent.findLast(figure => suits(figure) && tells(figure)) ?? last
}

/** All figures of the text in reading order; those of repeated paragraphs are left out. */
export function findFigures(reading: Reading, explain: Explain): RawFigure[] {
  const figures: RawFigure[] = []
  const recent: RawFigure[] = []
  const byNumber = new Map<number, RawFigure>()
  const sums: Sums = { latest: null, units: new Set() }
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.repeated) continue
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const number = numberAt(reading, at)
      if (!number) continue
      const place = { start: tokenAt(reading, number.first).start, end: tokenAt(reading, number.end - 1).end }
      while (recent.length > memory || sentence.index - (recent[0]?.sentence ?? sentence.index) > memory) recent.shift()
      const antecedent = antecedentOf(reading, sentence, number, recent, byNumber)
      const result = figureAt(reading, sentence, number, antecedent, sums)
      if ('why' in result) {
        explain('figures', 'dropped', place, result.why)
        at = Math.max(at, number.end - 1)
      } else {
        explain('figures', 'kept', place, `${result.quantity}: ${result.targetGroup ?? result.unit ?? ''}`)
        figures.push(result)
        if (isCount(result)) recent.push(result)
        if (isCount(result) && (result.quantity !== 'other' || result.fate !== null)) byNumber.set(result.low, result)
        if (result.quantity === 'money') remember(sums, result)
        // “40 of its 900 shops” is one figure, with its total inside.
        at = Math.max(at, (result.ofTotal ? result.run.end : number.end) - 1)
      }
    }
  }
  return withNamedCounts(reading, withParts(reading, figures, explain), explain)
}

function figureAt(
  reading: Reading,
  sentence: Sentence,
  number: NumberPhrase,
  antecedent: RawFigure | null,
  sums: Sums,
): RawFigure | { why: string } {
  if (isPartOfName(reading, sentence, number)) return { why: 'part of a name' }
  const blank = {
    ...number,
    possessive: null,
    actor: null,
    sentence: sentence.index,
    head: null,
    group: null,
    ofTotal: false,
    fate: null,
  }
  for (const sum of [sumOfMoney(reading, number, sentence, sums), lengthOfTime(reading, number)]) {
    if (sum === null) continue
    return 'why' in sum ? sum : { ...blank, ...sum, scope: 'incident' }
  }
  const counted = countedAfter(reading, number, sentence.endToken)
  const reason = noFigure(reading, number, counted)
  if (reason) return { why: reason }
  const headToken = counted.head === null ? null : tokenAt(reading, counted.head)
  const head = headToken ? headToken.singular.lower : null
  const run = { first: number.first, end: Math.max(number.end, counted.end) }
  const count: Count = { reading, sentence, number, counted, head, headToken, run, antecedent }
  const verdict = quantityOf(count)
  if ('why' in verdict) return verdict
  const { quantity, actor, verb } = verdict
  if (quantity === 'other' && number.high === 1 && counted.group && tokenAt(reading, number.end).lower === 'of')
    return { why: '“one” that only points at somebody' }
  const fate =
    verdict.told ??
    (quantity === 'other' && verb !== undefined ? tellingAt(reading, verb) : null) ??
    (quantity === 'other' && head !== null ? describedAs(reading, run.end) : null)
  const shares = verdict.goesOn === true || isAmong(reading, number, run.end)
  const inSentence = antecedent !== null && antecedent.sentence === sentence.index
  const rate = rateBehind(reading, run.end)
  const isAlsoPart = inSentence && head === null && antecedent.scope === 'sub_count' && isSharedOut(reading, number)
  const isPart = inSentence && (isAlsoPart || isBracketed(reading, number, sentence.firstToken) || isRest(count))
  const group = groupOf(count, quantity)
  return {
    ...blank,
    run,
    quantity,
    actor,
    unit: null,
    ofTotal: counted.total,
    // Of a dozen taken in hospital, “including ten children”, and of 158 aboard “the union says 171”: theirs was the same.
    fate: fate ?? (quantity === 'other' && shares ? (antecedent?.fate ?? null) : null),
    group: counted.group,
    head: group.head,
    possessive: counted.possessive ?? group.possessive,
    scope: isPart ? 'sub_count' : scopeOf(reading, number, run.end, verdict.whole ? null : counted.partitive, sentence),
    targetGroup: rate === null ? withoutRepeat(group.words, quantity) : `${group.words} ${rate}`,
  }
}

/** “Several attacks” counts attacks, and so does “shelled 40 times”; “28 dead soldiers” are soldiers killed: said once is enough. */
function withoutRepeat(words: string, quantity: Quantity): string | null {
  if (words.toLowerCase() === quantity || (quantity === 'attacks' && words.toLowerCase() === 'times')) return null
  const [first = '', ...others] = words.split(' ')
  return others.length > 0 && stateWords.getWord(first.toLowerCase()) === quantity ? others.join(' ') : words
}

/** “Bloc 9”, “Radio 4”: but a date, a title in capitals and a vague word are no name before a number. */
function isPartOfName(reading: Reading, sentence: Sentence, number: NumberPhrase): boolean {
  const before = tokenAt(reading, number.first - 1)
  return (
    number.modifier === 'exact' &&
    before.capital &&
    before.tag === 'PROPN' &&
    before.sentence === sentence.index &&
    reading.paragraphs[sentence.paragraph]?.kind !== 'title' &&
    !isCalendarWord(before) &&
    /^\d/.test(tokenAt(reading, number.numeral).text)
  )
}

const isCalendarWord = (token: Token) => months.includes(token.lower) || token.lower.endsWith('day')
