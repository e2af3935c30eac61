/** Cuts out what a number counts: “of its fighters”, “others injured”, “young miners and their wives”. */
import type { Quantity } from '../../../../contract/claims.ts'
import { countedNouns, countedThings, stateWords } from '../../lexicon/casualties.ts'
import { singular } from '../../lexicon/inflection.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { isPossessive, isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { isHuman } from './human-nouns.ts'
import { isNumeral } from './plain-number.ts'

export type Counted = {
  /** What is counted, without the number; null when the text leaves it out. */
  group: TokenRun | null
  /** Token of its head noun. */
  head: number | null
  end: number
  /** “Two of its guards” are the whole loss; “two of the nine”, “two of them” are part of a count. */
  partitive: 'whole' | 'part' | null
  /** “40 of its 900 shops”: the total is told too. */
  total: boolean
  /** “two of them”, “four of whom” */
  among: boolean
  possessive: string | null
  /** “80 dead”, “20 wounded soldiers” */
  state: Quantity | null
  /** “36 cases of abduction” count abductions. */
  kind: Quantity | null
}

const nothing: Omit<Counted, 'end'> = {
  group: null,
  head: null,
  partitive: null,
  total: false,
  among: false,
  possessive: null,
  state: null,
  kind: null,
}

/** What stands behind the numeral: “of its fighters”, “young miners”, “others injured”, “dead”. */
export function countedAfter(reading: Reading, from: number, sentenceEnd: number): Counted {
  let at = from
  const counted = { ...nothing }
  // “raises to 19 the number of …”: behind an article stands another phrase.
  if (tokenAt(reading, at).lower === 'the') return { ...counted, end: from }
  if (tokenAt(reading, at).lower === 'of' && at + 1 < sentenceEnd) {
    const next = tokenAt(reading, at + 1)
    const then = tokenAt(reading, at + 2)
    if (/^(?:them|those|these|whom|us|which)$/.test(next.lower))
      return { ...counted, group: { first: at + 1, end: at + 2 }, end: at + 2, partitive: 'part', among: true }
    if (/^(?:ours|theirs|mine)$/.test(next.lower))
      return {
        ...counted,
        end: at + 2,
        partitive: 'whole',
        among: true,
        possessive: next.lower === 'theirs' ? 'their' : 'our',
      }
    if (isNumeral(next) && then.tag !== 'PUNCT' && tokenAt(reading, from - 1).lower !== 'one') {
      counted.total = true
      counted.partitive = 'part'
      at += 2
    } else if (next.tag === 'DET' || isPossessive(next)) {
      counted.total = isNumeral(then)
      const counts = counted.total || (next.lower === 'the' && stateWords.has(then.lower))
      counted.partitive = counts ? 'part' : 'whole'
      if (isPossessive(next)) counted.possessive = next.lower
      at += counted.total ? 3 : 2
    } else at += 1
  }
  let first = at
  for (; at < sentenceEnd && at < first + 9; at++) {
    const token = tokenAt(reading, at)
    const next = tokenAt(reading, at + 1)
    if (isMark(token) && counted.head !== null) break
    const owns = isPossessive(token)
    if (counted.head !== null && (token.tag === 'DET' || owns)) break
    if (token.tag === 'DET' || owns || (token.lower === 'other' && next.tag === 'NOUN') || token.lower === 'more') {
      if (owns) counted.possessive = token.lower
      if (at === first && token.lower !== 'other') first++
      continue
    }
    const word = stateWords.get(token.lower)
    if (word && !(next.tag === 'NOUN' && !stateWords.has(next.lower) && counted.head === null)) {
      // “80 dead”, “19 wounded”, “20 others injured”: the state ends the phrase.
      counted.state = word
      break
    }
    if (word) counted.state = word
    const compound = hyphenated(reading, at)
    if (compound !== null) {
      if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tokenAt(reading, compound).tag)) counted.head = compound - 1
      at = compound - 1
    } else if (isNoun(token)) {
      if (timeNouns.has(token.lower) && counted.head !== null) break
      // “six men face charges”: behind people in the plural a noun in the singular is a verb the tagger took for one.
      if (counted.head !== null && isManyPeople(reading, counted.head) && singular(token.lower) === token.lower) break
      counted.head = at
    } else if (!isDescription(token, next, counted.head !== null)) break
  }
  if (counted.head === null) {
    const told = counted.state && stateWords.has(tokenAt(reading, at).lower)
    return { ...counted, end: told ? at + 1 : counted.total ? first : from }
  }
  // “9,000 needed shelter”: a verb in the past with its object, no needed shelters.
  const opens = tokenAt(reading, first)
  const clause = opens.tag === 'VERB' && !stateWords.has(opens.lower) && counted.partitive === null
  const thing = singular(tokenAt(reading, counted.head).lower)
  if (clause && !isHuman(thing) && !countedThings.has(thing)) return { ...nothing, end: from }
  const end = endOfGroup(reading, counted.head)
  return { ...counted, group: { first, end }, end, kind: kindOf(reading, counted.head) }
}

const isManyPeople = (reading: Reading, at: number) => {
  const { lower } = tokenAt(reading, at)
  return singular(lower) !== lower && isHuman(singular(lower))
}

/** Token behind “home-made” or “passers-by”, null where no hyphen binds the word. */
function hyphenated(reading: Reading, at: number): number | null {
  let end = at
  while (end < at + 6) {
    const hyphen = tokenAt(reading, end + 1)
    const touches = hyphen.start === tokenAt(reading, end).end && tokenAt(reading, end + 2).start === hyphen.end
    if (hyphen.text !== '-' || !touches) break
    end += 2
  }
  return end === at ? null : end + 1
}

const isNoun = (token: Token) =>
  ((token.tag === 'NOUN' || token.tag === 'PROPN') && token.lower !== 'found') ||
  (token.tag === 'ADJ' && token.lower === 'others')

/** What may stand between number and noun; behind the noun, only what binds it to another one. */
function isDescription(token: Token, next: Token, hasHead: boolean): boolean {
  if (token.text === '-' || token.lower === "'s" || isMark(token)) return true
  if (token.tag === 'ADJ') return true
  if (token.tag === 'ADV') return !hasHead
  const participle = token.tag === 'VERB' && (stateWords.has(token.lower) || /(?:ed|ing)$/.test(token.lower))
  return participle && !hasHead && (next.tag === 'NOUN' || next.tag === 'ADJ')
}

/** “men and boys”, “carts and tractors”: one number counts both. */
function endOfGroup(reading: Reading, head: number): number {
  const end = head + 1
  const other = tokenAt(reading, end + 1)
  const both = tokenAt(reading, end).lower === 'and' && other.tag === 'NOUN' && other.lower.endsWith('s')
  return both && !isVerb(tokenAt(reading, end + 2)) ? end + 2 : end
}

function kindOf(reading: Reading, head: number): Quantity | null {
  if (!/^(?:cases?|instances?|reports?|incidents?)$/.test(tokenAt(reading, head).lower)) return null
  if (tokenAt(reading, head + 1).lower !== 'of') return null
  for (let at = head + 2; at < head + 6; at++) {
    const kind = countedNouns.get(tokenAt(reading, at).lower)
    if (kind) return kind
  }
  return null
}
