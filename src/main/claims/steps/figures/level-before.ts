/** Reads what a level counts from the noun, heading or question it belongs to: “the toll rose to 31”, “The injured: 71”. */
import type { Quantity } from '../../../../contract/claims.ts'
import { actsOnPeople, countedNouns, fateByVerb, harmByVerb, stateWords } from '../../lexicon/casualties.ts'
import { wordTable } from '../../lexicon/word-class.ts'
import { isMark, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { fateAt } from './fate-behind.ts'

/** Tokens; how far to the left the noun of a level may stand. */
const reach = 26

/** Nouns for a deed; what “of” names behind them suffered it. */
export const doneTo = wordTable<Quantity>([
  ...[...countedNouns.entries].filter(([, quantity]) => quantity !== 'participants' && quantity !== 'attacks'),
  ...actsOnPeople,
])

/** “death toll rose to”, “the deaths of”, “the arrest of”: a noun before the number says what it counts. */
export function nounBefore(reading: Reading, first: number, sentenceStart: number): Quantity | null {
  let joint = first - 1
  while (
    /^(?:the|his|her|their|its|some|other)$/.test(tokenAt(reading, joint).lower) ||
    isMark(tokenAt(reading, joint))
  )
    joint--
  const link = tokenAt(reading, joint).lower
  if (link === 'of') {
    const noun = /^[[(]$/.test(tokenAt(reading, joint - 1).text) ? joint - 2 : joint - 1
    const deed = doneTo.get(tokenAt(reading, noun))
    if (deed) return deed
  }
  // “Contact with four divers has been lost”
  if (link === 'with' && tokenAt(reading, joint - 1).lower.replace(/^(?:contact|touch)$/, 'lost') === 'lost') {
    const near = reading.tokens.slice(Math.max(sentenceStart, joint - 6), joint).map(token => token.lower)
    if (near.includes('lost') && near.some(word => word === 'contact' || word === 'touch')) return 'missing'
  }
  const levelled = /^(?:at|to|from|:|was|were|are|is|now|of|as|reached|hit|passed|topped|number|stands|stood)$/.test(
    link,
  )
  for (let at = joint; at >= sentenceStart && at > first - 10; at--) {
    const token = tokenAt(reading, at)
    if (token.lower === 'toll') return tokenAt(reading, at - 1).lower === 'injury' ? 'wounded' : 'killed'
    // “enemy losses at 50”, “the army’s dead to 18”
    if (levelled && at >= first - 5) {
      if (/^(?:losses|casualties)$/.test(token.lower)) return 'killed'
      if (/^(?:crowd|turnout|attendance)$/.test(token.lower)) return 'participants'
      const state = stateWords.get(token)
      if (state) return state
    }
    if (token.text === '.' || token.text === ';' || token.tag === 'NUM') break
  }
  return levelled ? subjectOfLevel(reading, joint, sentenceStart) : null
}

/** “The number of people still missing … had risen to 12”: what the risen or fallen number counts. */
function subjectOfLevel(reading: Reading, joint: number, sentenceStart: number): Quantity | null {
  const lowest = Math.max(sentenceStart, joint - reach)
  let moved = tokenAt(reading, joint).lower === 'number'
  let found: Quantity | null = null
  for (let at = joint; at >= lowest; at--) {
    const { lower, text, tag } = tokenAt(reading, at)
    if (text === ';') break
    if (levels.test(lower)) moved = true
    if (tag === 'NUM' && found) break
    // Leftwards, so the last one kept stands nearest to “number of”.
    found =
      levelNouns.get(lower) ?? stateWords.getWord(lower) ?? participleOf(lower) ?? fateByVerb.getWord(lower) ?? found
    if (/^(?:lives|life)$/.test(lower) && /^(?:their|his|her)$/.test(tokenAt(reading, at - 1).lower)) found = 'killed'
    if (/^(?:number|count|total|figure|tally)$/.test(lower) && found) return found
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
  if (label === undefined || label.paragraph !== sentence.paragraph) return null
  const opens = number.first === sentence.firstToken
  const before = tokenAt(reading, number.first - 1).lower
  if (!opens && !/^(?:as|were|at|:|is)$/.test(before)) return null
  // “How many died? The league says: 38.”
  if (tokenAt(reading, label.endToken - 1).text === '?') return askedFor(reading, label)
  let first = label.firstToken
  while (/^(?:the|then|now|and)$/.test(tokenAt(reading, first).lower)) first++
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
  if (tokenAt(reading, end).lower !== 'the' || !/^(?:number|total|count)$/.test(tokenAt(reading, end + 1).lower))
    return null
  for (let at = end + 2; at < Math.min(sentenceEnd, end + 10); at++) {
    const { lower } = tokenAt(reading, at)
    const quantity = levelNouns.get(lower) ?? stateWords.getWord(lower)
    if (quantity) return quantity
  }
  return null
}
