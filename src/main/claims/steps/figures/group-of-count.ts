/** Says whom or what a count counts: its own words, those of the count a bare number goes on with, or whom “them” means. */

import type { Quantity } from '../../../../contract/claims.ts'
import { befallsPeople } from '../../lexicon/casualties.ts'
import { countryOfDemonym } from '../../lexicon/countries.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordOf } from '../../lexicon/word-class.ts'
import { type Reading, runText, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import { withPlainSpaces } from '../reading/spaces.ts'
import { isBareSubject } from './continued-counts.ts'
import { isBareLevel } from './count-scope.ts'
import { isHuman } from './human-nouns.ts'
import type { Count } from './raw-figure.ts'
import type { NumberPhrase } from './read-numbers.ts'

/** Words for the dead, the held and for anybody: what is counted next need not be such. */
const noGroup = /^(?:person|body|corpse|death|fatality|casualty|coffin|arrest|injury)$/

/** “A crew of three”, “a family of five”. */
const together = /^(?:crew|family|team|gang|squad|patrol|delegation|convoy|platoon|unit|household)$/

type Group = { words: string; head: string | null; possessive: string | null }

/** What is counted, as the text says it; a bare number borrows it from the count it goes on with. */
export function groupOf(count: Count, quantity: Quantity): Group {
  const { reading, sentence, number, counted, head, antecedent } = count
  const plain = { words: 'people', head, possessive: null }
  if (counted.group && head && head !== 'other') {
    const { first, end } = counted.group
    const words = runText(reading, { first, end: counted.complement?.end ?? end })
      .replace(/["“”]/g, '')
      .replace(/\s+/g, ' ')
    return { ...plain, words: words.replace(/^person$/, 'people').replace(/^(?:own |["“”‘’']+ ?)/, '') }
  }
  const told = head === null ? whatTheyWere(reading, number, sentence.endToken) : null
  if (told !== null) return { ...plain, ...told }
  const whole = tokenAt(reading, number.first - 2).lower
  if (head === null && tokenAt(reading, number.first - 1).lower === 'of' && together.test(whole))
    return { ...plain, words: whole }
  const near = antecedent?.sentence === sentence.index
  const opensNext = number.first === sentence.firstToken && antecedent?.sentence === sentence.index - 1
  const named = counted.among && counted.end > 0 ? whoseWhom(reading, number, counted.end) : null
  if (named !== null) return { ...plain, ...named }
  if (counted.among && !near) {
    const they = whomTheyAre(reading, sentence.firstToken, number.first)
    if (they !== null) return { ...plain, ...they }
  }
  const deed = head === null && !near ? deedOf(reading, sentence, number) : null
  if (deed !== null) return { ...plain, words: deed }
  const whose = head === null && befallsPeople.has(quantity) ? numberOf(reading, sentence, number) : null
  if (whose !== null) return { ...plain, ...whose }
  const carried = near || opensNext || counted.partitive === 'part' || isBareLevel(reading, number, sentence.firstToken)
  if (!antecedent?.targetGroup || !(carried || isBareSubject({ reading, sentence, number })))
    return counted.among ? { ...plain, ...whomTheyAre(reading, startBefore(reading, sentence), number.first) } : plain
  // “Thousands of weavers stayed away. The death toll rose to 200”: those who died need not be weavers.
  if (!near && befallsPeople.has(quantity) && !befallsPeople.has(antecedent.quantity) && counted.partitive !== 'part')
    return plain
  const { targetGroup, possessive } = antecedent
  // “One sailor was killed and fifteen taken”: those others need not be sailors.
  const more = tokenAt(reading, number.end).lower === 'more' || isAside(reading, antecedent.run.end, number.first)
  const bareWord = number.modifier === 'vague' && counted.partitive !== 'part' && !more
  // “Three blasts shook the town, leaving five dead”: nobody hurts blasts.
  const otherKind = befallsPeople.has(quantity) && antecedent.head !== null && !isHuman(wordOf(antecedent.head))
  const vaguer =
    (antecedent.high === 1 && antecedent.group !== null) || bareWord || otherKind || noGroup.test(antecedent.head ?? '')
  const words = vaguer ? 'people' : targetGroup
  return { words, head: antecedent.head, possessive: near ? possessive : null }
}

/** “32 were Norvanian citizens”, “four of them are children”, “six were Ostran”: the verb names them. */
function whatTheyWere(
  reading: Reading,
  { end: from, high }: NumberPhrase,
  limit: number,
): { words: string; head: string } | null {
  let at = isOneOf(tokenAt(reading, from + 1).lower, 'them', 'these', 'those', 'whom') ? from + 2 : from
  // “12 of them minors”, without a verb
  const bare = at > from && tokenAt(reading, at).tag === 'NOUN' && isHuman(tokenAt(reading, at).singular)
  if (!bare && !isOneOf(tokenAt(reading, at).lower, 'was', 'were', 'is', 'are')) return null
  if (!bare) at++
  if (/^an?$/.test(tokenAt(reading, at).lower)) at++
  const run: TokenRun = { first: at, end: at }
  while (
    run.end < limit &&
    (isOneOf(tokenAt(reading, run.end).tag, 'ADJ', 'NOUN', 'PROPN') || (run.end === at && tokenAt(reading, at).capital))
  )
    run.end++
  const last = tokenAt(reading, run.end - 1)
  const head = last.singular
  // “Were police officers”, and “were Ostran”; “were critical” says what no group is.
  const people = countryOfDemonym.has(last.text) || (last.capital && (last.tag === 'ADJ' || high !== 1))
  if (run.end === run.first || !(people || (isOneOf(last.tag, 'NOUN', 'ADJ') && isHuman(head)))) return null
  return { words: withPlainSpaces(runText(reading, run)), head: head.lower }
}

/** Where the sentence before begins, if it stands in the same paragraph. */
function startBefore(reading: Reading, sentence: Sentence): number {
  const previous = reading.sentences[sentence.index - 1]
  return previous?.paragraph === sentence.paragraph ? previous.firstToken : sentence.firstToken
}

/** Deeds whose name says who suffered them: “femicides rose to 214”. */
const deeds =
  /^(?:femicides|murders|homicides|executions|assassinations|beheadings|lynchings|abductions|kidnappings|suicides)$/

/** What a level is the level of, where its noun says more than “deaths”. */
function deedOf(reading: Reading, { firstToken }: Sentence, number: NumberPhrase): string | null {
  if (!isOneOf(tokenAt(reading, number.first - 1).lower, 'to', 'at', 'from')) return null
  for (let at = number.first - 2; at >= Math.max(firstToken, number.first - reach); at--) {
    const { lower } = tokenAt(reading, at)
    if (deeds.test(lower)) return lower
  }
  return null
}

/** “Raised the number of officers hurt to 17”: whose number it is. */
function numberOf(
  reading: Reading,
  { firstToken }: Sentence,
  number: NumberPhrase,
): { words: string; head: string } | null {
  if (!isOneOf(tokenAt(reading, number.first - 1).lower, 'to', 'at', 'as', 'was', 'is')) return null
  for (let at = number.first - 2; at >= Math.max(firstToken, number.first - reach); at--) {
    if (tokenAt(reading, at).lower !== 'of' || !isOneOf(tokenAt(reading, at - 1).lower, 'number', 'toll', 'count'))
      continue
    const run: TokenRun = { first: at + 1, end: at + 1 }
    while (run.end < number.first && isOneOf(tokenAt(reading, run.end).tag, 'ADJ', 'NOUN', 'PROPN')) run.end++
    const { singular, lower } = tokenAt(reading, run.end - 1)
    if (run.end === run.first || singular.lower === lower || !isHuman(singular) || noGroup.test(singular.lower))
      return null
    return { words: withPlainSpaces(runText(reading, run)), head: singular.lower }
  }
  return null
}

/** “The porters had sat down: three of them died”: the last people in the plural. */
function whomTheyAre(reading: Reading, floor: number, before: number): { words: string; head: string } | null {
  for (let at = before - 1; at >= Math.max(floor, before - reach); at--) {
    const { tag, lower, singular } = tokenAt(reading, at)
    if (tag !== 'NOUN' || singular.lower === lower || !isHuman(singular)) continue
    const run: TokenRun = { first: at, end: at + 1 }
    // “Weavers and dockers”: “they” are both.
    const other = tokenAt(reading, at - 2)
    if (isOneOf(tokenAt(reading, at - 1).lower, 'and', 'or') && isHuman(other.singular)) run.first -= 2
    while (run.first > floor && isOneOf(tokenAt(reading, run.first - 1).tag, 'ADJ', 'NOUN')) run.first--
    return { words: withPlainSpaces(runText(reading, run)), head: singular.lower }
  }
  return null
}

/** “The Tamori, over 900 of whom were jailed”: who was named right before. */
function whoseWhom(reading: Reading, { first }: NumberPhrase, end: number): { words: string; head: string } | null {
  if (tokenAt(reading, end - 1).lower !== 'whom') return null
  let at = first - 1
  while (tokenAt(reading, at).tag === 'PUNCT') at--
  const { tag, text, lower, singular } = tokenAt(reading, at)
  // Names of a people, and people in the plural: “a firm in Orsk, ten of whom” tells nothing.
  if (at === first - 1 || at < first - 3 || tag !== 'PROPN' || !isPeople.test(lower)) return null
  return { words: text, head: singular.lower }
}

const isPeople = /(?:[^s]s|i|ese|ish)$/

/** “Dozens of weavers — and lately thousands —”: nothing but a joint between the two. */
function isAside(reading: Reading, from: number, end: number): boolean {
  if (end - from > 4 || end <= from) return false
  for (let at = from; at < end; at++) if (!isOneOf(tokenAt(reading, at).tag, 'PUNCT', 'CCONJ', 'ADV')) return false
  return true
}

/** Tokens back to those a pronoun may mean: keeps the walk linear. */
const reach = 60
