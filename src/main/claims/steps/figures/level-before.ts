/** Reads what a level counts from the noun, heading or question it belongs to: “the toll rose to 31”, “The injured: 71”. */

import type { Quantity } from '../../../../contract/claims.ts'
import { actsOnPeople, countedNouns, fateByVerb, harmByVerb, stateWords } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { type WordTable, wordClass, wordTable } from '../../lexicon/word-class.ts'
import { isMark, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { fateAt } from './fate-at.ts'

/** Tokens; how far to the left the noun of a level may stand. */
const reach = 26

/** Nouns for a deed; what “of” names behind them suffered it. */
export const doneTo = wordTable<Quantity>([
  ...[...countedNouns.entries].filter(([, quantity]) => quantity !== 'participants' && quantity !== 'attacks'),
  ...actsOnPeople,
  ['throats', 'killed'],
])

/** “toll climbed to”, “the deaths of”, “the arrest of”: a noun before the number says what it counts. */
export function nounBefore(reading: Reading, first: number, sentenceStart: number): Quantity | null {
  let joint = first - 1
  while (
    isOneOf(tokenAt(reading, joint).lower, 'the', 'his', 'her', 'their', 'its', 'some', 'other') ||
    isMark(tokenAt(reading, joint))
  )
    joint--
  const link = tokenAt(reading, joint).lower
  if (link === 'of') {
    const noun = /^[[(]$/.test(tokenAt(reading, joint - 1).text) ? joint - 2 : joint - 1
    const deed = doneTo.get(tokenAt(reading, noun))
    if (deed) return deed
  }
  const joined = forPeople.get(link)?.get(tokenAt(reading, joint - 1))
  if (joined !== undefined) return joined
  // “Rescuers are searching for twelve sailors”: not the police for twelve men.
  if (link === 'for' && seeks.has(tokenAt(reading, joint - 1)) && seekersBefore(reading, joint - 1, sentenceStart))
    return 'missing'
  // “Contact with four divers has been lost”
  if (link === 'with' && tokenAt(reading, joint - 1).lower.replace(/^(?:contact|touch)$/, 'lost') === 'lost') {
    const near = reading.tokens.slice(Math.max(sentenceStart, joint - 6), joint).map(token => token.lower)
    if (near.includes('lost') && near.some(word => word === 'contact' || word === 'touch')) return 'missing'
  }
  const levelled =
    /^(?:at|to|from|:|was|were|are|is|now|of|as|reached|hit|passed|topped|number|numbers|numbered|stands|stood)$/.test(
      link,
    )
  // “Those detained include 23 civilians”, “The dead include nine children”
  if (link === 'include' || link === 'includes' || link === 'included')
    return listedBefore(reading, joint, sentenceStart)
  // “468 cases; deaths, three”, “Arrests: 12”
  if (link === ',' || link === ':') {
    const label = tokenAt(reading, joint - 1)
    if (joint - 1 === sentenceStart || /^[;.,:•–—-]$/.test(tokenAt(reading, joint - 2).text))
      return levelNouns.get(label.lower) ?? null
  }
  for (let at = joint; at >= sentenceStart && at > first - 10; at--) {
    const token = tokenAt(reading, at)
    if (token.lower === 'toll') return tokenAt(reading, at - 1).lower === 'injury' ? 'wounded' : 'killed'
    // “enemy losses at 50”, “the army’s dead to 18”
    if (levelled && at >= first - 5) {
      if (isOneOf(token.lower, 'losses', 'casualties')) return 'killed'
      if (isOneOf(token.lower, 'crowd', 'turnout', 'attendance')) return 'participants'
      const state = stateWords.get(token)
      if (state) return state
    }
    if (token.text === '.' || token.text === ';' || token.tag === 'NUM') break
  }
  return levelled ? subjectOfLevel(reading, joint, sentenceStart) : null
}

/** “Grieve for twelve weavers”, “a march by 300 dockers”, “attended by 300 people”. */
const forPeople: ReadonlyMap<string, WordTable<Quantity>> = new Map([
  ['for', wordTable<Quantity>([...listOf('killed', 'grieve grieves grieved grieving mourn mourned weep wept fatal')])],
  ['to', wordTable<Quantity>([...listOf('killed', 'fatal')])],
  [
    'by',
    wordTable<Quantity>([
      ...listOf(
        'participants',
        'march rally protest demonstration vigil walkout sit-in attended staged joined strike blockade',
      ),
    ]),
  ],
])

function listOf(quantity: Quantity, words: string): [string, Quantity][] {
  return words.split(' ').map(word => [word, quantity])
}

const seeks = wordClass('search searching searched look looking looked hunt comb combing')
const seekers = wordClass(
  'rescuers rescue rescuer divers diver firefighters coastguard coastguards crews teams lifeguards volunteers searchers villagers helicopters boats ships',
)

function seekersBefore(reading: Reading, from: number, floor: number): boolean {
  for (let at = from - 1; at >= Math.max(floor, from - 9); at--) if (seekers.has(tokenAt(reading, at))) return true
  return false
}

/** Whom a list names in part: “those detained”, “the dead”, “the victims”. */
function listedBefore(reading: Reading, joint: number, floor: number): Quantity | null {
  for (let at = joint - 1; at >= Math.max(floor, joint - 5); at--) {
    const { lower, tag } = tokenAt(reading, at)
    if (isOneOf(lower, 'victims', 'victim', 'fatalities')) return 'killed'
    if (lower === 'detainees') return 'arrested'
    const quantity = stateWords.getWord(lower) ?? levelNouns.get(lower) ?? participleOf(lower)
    if (quantity) return quantity
    if (lower === 'taken' && reading.tellsOfHostages()) return 'kidnapped'
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'ADP' && tag !== 'PROPN') return null
  }
  return null
}

/** “The number of people still missing … had risen to 12”: what the risen or fallen number counts. */
function subjectOfLevel(reading: Reading, joint: number, sentenceStart: number): Quantity | null {
  const lowest = Math.max(sentenceStart, joint - reach)
  let moved = /^number(?:s|ed)?$/.test(tokenAt(reading, joint).lower)
  let found: Quantity | null = null
  for (let at = joint; at >= lowest; at--) {
    const { lower, text, tag } = tokenAt(reading, at)
    if (text === ';') break
    if (levels.test(lower)) moved = true
    if (tag === 'NUM' && found) break
    // Leftwards, so the last one kept stands nearest to “number of”.
    found =
      levelNouns.get(lower) ?? stateWords.getWord(lower) ?? participleOf(lower) ?? fateByVerb.getWord(lower) ?? found
    if (isOneOf(lower, 'lives', 'life') && isOneOf(tokenAt(reading, at - 1).lower, 'their', 'his', 'her'))
      found = 'killed'
    if (lower === 'held' && isOneOf(tokenAt(reading, at - 1).lower, 'those', 'people', 'persons')) found = 'arrested'
    if (isOneOf(lower, 'number', 'count', 'total', 'figure', 'tally') && found) return found
  }
  return moved ? found : null
}

/** “The total executed this year”. */
const participleOf = (word: string): Quantity | undefined =>
  word.endsWith('ed') ? harmByVerb.getWord(word) : undefined

const levels =
  /^(?:rose|rise|rises|risen|rising|increased|increases|climbed|climbs|grew|grown|fell|falls|fallen|dropped|jumped|soared|reached|raised|raises|raising|lowered|revised|brought|bringing|brings|put|puts|stands|stood|stays|doubled|came|comes)$/

const levelNouns: ReadonlyMap<string, Quantity> = new Map(
  [...countedNouns.entries].filter(([noun]) => noun.endsWith('s') && noun !== 'clashes'),
)

/** “DEATHS. Nine confirmed”: one noun that stands alone before the sentence the number opens. */
export function labelBefore(reading: Reading, number: { first: number }, sentence: Sentence): Quantity | null {
  const topic = topicOf(reading, sentence)
  if (topic !== null && topic.end <= number.first) return topic.quantity
  const label = reading.sentences[sentence.index - 1]
  if (label === undefined) return null
  // “How many are locked up” over the paragraph: a heading asks what its first numbers count.
  if (label.paragraph !== sentence.paragraph)
    return sentence.paragraph - label.paragraph === 1 && label.endToken - label.firstToken < 9
      ? askedFor(reading, label)
      : null
  const opens = number.first === sentence.firstToken
  const before = tokenAt(reading, number.first - 1).lower
  if (!opens && !isOneOf(before, 'as', 'were', 'at', ':', 'is')) return null
  // “How many drowned? The guild says: 41.”
  if (tokenAt(reading, label.endToken - 1).text === '?') return askedFor(reading, label)
  let first = label.firstToken
  while (isOneOf(tokenAt(reading, first).lower, 'the', 'then', 'now', 'and')) first++
  if (label.endToken - first > 2) return null
  const word = tokenAt(reading, first).lower
  return levelNouns.get(word) ?? stateWords.getWord(word) ?? null
}

/** “The injured: the clinic now counts 71”, “Of the hurt the clinic counts 71”: whom the sentence is about. */
function topicOf(reading: Reading, { firstToken }: Sentence): { quantity: Quantity; end: number } | null {
  let at = firstToken
  const isOf = tokenAt(reading, at).lower === 'of'
  if (isOf) at++
  if (tokenAt(reading, at).lower === 'the') at++
  if (at === firstToken + 1 && isOf) return null
  const { lower } = tokenAt(reading, at)
  const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower)
  if (!quantity || !(isOf || tokenAt(reading, at + 1).text === ':')) return null
  return { quantity, end: at + 1 }
}

/** What “how many” asks about. */
function askedFor(reading: Reading, question: Sentence): Quantity | null {
  const many = question.firstToken + 1
  if (tokenAt(reading, question.firstToken).lower !== 'how' || tokenAt(reading, many).lower !== 'many') return null
  for (let at = many + 1; at < Math.min(question.endToken, many + 8); at++) {
    const { lower } = tokenAt(reading, at)
    const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower) ?? fateAt(reading, at, true, true, false)
    if (quantity) return quantity
  }
  return null
}

/** “That raises to 19 the number of deaths”, “raising to twelve the number of those missing”. */
export function nounBehind(reading: Reading, end: number, sentenceEnd: number): Quantity | null {
  if (tokenAt(reading, end).lower !== 'the' || !isOneOf(tokenAt(reading, end + 1).lower, 'number', 'total', 'count'))
    return null
  for (let at = end + 2; at < Math.min(sentenceEnd, end + 10); at++) {
    const { lower } = tokenAt(reading, at)
    const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower)
    if (quantity) return quantity
  }
  return null
}
