/** Cuts out what a number counts: “of its fighters”, “others injured”, “young miners and their wives”. */

import type { Quantity } from '../../../../contract/claims.ts'
import { countedNouns, countedThings, fateByVerb, stateWords } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isPossessive, isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { isHuman, unmarkedPlurals } from './human-nouns.ts'
import { isNumeral } from './plain-number.ts'
import type { NumberPhrase } from './read-numbers.ts'

export type Counted = {
  /** What is counted, without the number; null when the text leaves it out. */
  group: TokenRun | null
  /** Token of its head noun. */
  head: number | null
  /** “members | of the Salt Front”: what is told behind a noun that says little alone. */
  complement: TokenRun | null
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
  /** “A 12-person crew”: so many are together. */
  strong: boolean
  /** “36 cases of abduction” count abductions. */
  kind: Quantity | null
}

const nothing: Omit<Counted, 'end'> = {
  group: null,
  head: null,
  complement: null,
  partitive: null,
  total: false,
  among: false,
  possessive: null,
  state: null,
  strong: false,
  kind: null,
}

/** What stands behind the numeral: “of its fighters”, “young miners”, “others injured”, “dead”. */
export function countedAfter(reading: Reading, number: NumberPhrase, sentenceEnd: number): Counted {
  const from = number.end
  let at = from
  const counted = { ...nothing }
  // “raises to 19 the number of …”: behind an article stands another phrase.
  if (tokenAt(reading, at).lower === 'the') return { ...counted, end: from }
  // “Took 21 prisoner”: how they were taken, and no noun for them.
  if (isOneOf(tokenAt(reading, at).lower, 'prisoner', 'captive', 'hostage') && !isNoun(tokenAt(reading, at + 1)))
    return { ...counted, end: from }
  const group = strongGroup(reading, from)
  if (group !== null)
    return { ...counted, strong: true, group: { first: group, end: group + 1 }, head: group, end: group + 1 }
  if (tokenAt(reading, at).lower === 'of' && at + 1 < sentenceEnd) {
    const next = tokenAt(reading, at + 1)
    const then = tokenAt(reading, at + 2)
    // “Twenty of us are in the cells”: those who speak are all that are meant.
    if (next.lower === 'us' && next.text !== 'US')
      return { ...counted, group: { first: at + 1, end: at + 2 }, end: at + 2, partitive: 'whole', among: true }
    if (isOneOf(next.lower, 'them', 'those', 'these', 'whom', 'which'))
      return { ...counted, group: { first: at + 1, end: at + 2 }, end: at + 2, partitive: 'part', among: true }
    // “Twelve of their own fell.”
    if (
      isPossessive(next) &&
      then.lower === 'own' &&
      !(isOneOf(tokenAt(reading, at + 3).tag, 'NOUN', 'ADJ', 'PROPN') && !fateByVerb.has(tokenAt(reading, at + 3)))
    )
      return { ...counted, end: at + 3, partitive: 'whole', among: true, possessive: next.lower }
    if (isOneOf(next.lower, 'ours', 'theirs', 'mine'))
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
      const counts = counted.total || (next.lower === 'the' && stateWords.has(then))
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
    // “at 30 last night”
    if (counted.head === null && isOneOf(token.lower, 'last', 'this', 'next', 'early', 'late') && isTime(next)) break
    if (counted.head !== null && (token.tag === 'DET' || owns)) break
    if (token.tag === 'DET' || owns || (token.lower === 'other' && next.tag === 'NOUN') || token.lower === 'more') {
      if (owns) counted.possessive = token.lower
      if (at === first && token.lower !== 'other') first++
      continue
    }
    const word = stateWords.get(token)
    if (word && !(next.tag === 'NOUN' && !stateWords.has(next) && counted.head === null)) {
      // “80 dead”, “19 wounded”, “20 others injured”: the state ends the phrase.
      counted.state = word
      break
    }
    if (word) counted.state = word
    const compound = hyphenated(reading, at)
    if (compound !== null) {
      if (!isOneOf(tokenAt(reading, compound).tag, 'NOUN', 'PROPN', 'ADJ', 'VERB')) counted.head = compound - 1
      at = compound - 1
    } else if (isNoun(token)) {
      if (timeNouns.has(token) && counted.head !== null) break
      // “the news of 50 deaths shocks the town”
      if (counted.head !== null && isDeeds(reading, counted.head) && token.lower.endsWith('s')) break
      // “six men face trial”: behind people in the plural a noun in the singular is a verb the tagger took for one.
      if (counted.head !== null && isManyPeople(reading, counted.head) && token.singular.lower === token.lower) break
      counted.head = at
    } else if (!isDescription(token, next, counted.head !== null)) break
  }
  if (counted.head === null) {
    const told = counted.state && stateWords.has(tokenAt(reading, at))
    return { ...counted, end: told ? at + 1 : counted.total ? first : from }
  }
  // “9,000 needed shelter”: a verb in the past with its object, no needed shelters.
  const opens = tokenAt(reading, first)
  const clause = opens.tag === 'VERB' && !stateWords.has(opens) && counted.partitive === null
  const thing = tokenAt(reading, counted.head).singular
  if (clause && !isHuman(thing) && !countedThings.has(thing)) return { ...nothing, end: from }
  const end = endOfGroup(reading, counted.head, isGoverned(reading, number.first))
  const complement = { first: end, end: complementOf(reading, end, counted.head, sentenceEnd) }
  return { ...counted, group: { first, end }, complement, end, kind: kindOf(reading, counted.head) }
}

/** “12-person crew”, “40-man patrol”, “five-member panel”: the token of whom the number makes up. */
function strongGroup(reading: Reading, from: number): number | null {
  const hyphen = tokenAt(reading, from)
  if (hyphen.text !== '-' || hyphen.start !== tokenAt(reading, from - 1).end) return null
  if (!isOneOf(tokenAt(reading, from + 1).lower, 'person', 'people', 'man', 'woman', 'member', 'strong', 'team'))
    return null
  let at = from + 2
  while (tokenAt(reading, at).tag === 'ADJ' || tokenAt(reading, at + 1).tag === 'NOUN') at++
  return at < from + 6 && tokenAt(reading, at).tag === 'NOUN' ? at : null
}

const isTime = (token: Token) =>
  timeNouns.has(token) || isOneOf(token.lower, 'night', 'week', 'month', 'year', 'evening', 'morning', 'weekend')

const isDeeds = (reading: Reading, at: number) => {
  const token = tokenAt(reading, at)
  return token.lower.endsWith('s') && countedNouns.has(token) && !isHuman(token.singular)
}

const isManyPeople = (reading: Reading, at: number) => {
  const { lower, singular } = tokenAt(reading, at)
  return singular.lower !== lower && isHuman(singular)
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
  ((token.tag === 'NOUN' || token.tag === 'PROPN') && token.lower !== 'found' && token.lower !== 'left') ||
  (token.tag === 'ADJ' && token.lower === 'others')

/** What may stand between number and noun; behind the noun, only what binds it to another one. */
function isDescription(token: Token, next: Token, hasHead: boolean): boolean {
  if (token.text === '-' || token.lower === "'s" || isMark(token)) return true
  if (token.tag === 'ADJ') return true
  if (token.tag === 'ADV') return !hasHead
  const participle = token.tag === 'VERB' && (stateWords.has(token) || /(?:ed|ing)$/.test(token.lower))
  return participle && !hasHead && (next.tag === 'NOUN' || next.tag === 'ADJ')
}

/** “men and boys”, “writers, academics and editors”, “carts and tractors”: one number counts all of them. */
function endOfGroup(reading: Reading, head: number, governed: boolean): number {
  const human = isHuman(tokenAt(reading, head).singular)
  let at = head + 1
  for (let more = 0; more < 4; more++) {
    const joint = tokenAt(reading, at).lower
    const last = joint === ',' ? isOneOf(tokenAt(reading, at + 1).lower, 'and', 'or') : isOneOf(joint, 'and', 'or')
    if (joint !== ',' && !last) break
    let noun = joint === ',' && last ? at + 2 : at + 1
    if (tokenAt(reading, noun).tag === 'ADJ') noun++
    const token = tokenAt(reading, noun)
    if (token.tag !== 'NOUN' || !isMany(token) || isHuman(token.singular) !== human) break
    // “Police held 20 students and teachers fled”: what has a verb of its own begins a clause.
    if (last) return governed && isVerb(tokenAt(reading, noun + 1)) ? head + 1 : noun + 1
    at = noun + 1
  }
  return head + 1
}

const isMany = (noun: Token) => noun.singular.lower !== noun.lower || unmarkedPlurals.has(noun)

/** “Killing 20”, “arrested at least 20”: a verb governs the number. */
function isGoverned(reading: Reading, first: number): boolean {
  const { tag, lower } = tokenAt(reading, first - 1)
  return tag === 'VERB' && !isOneOf(lower, 'including', 'said', 'says')
}

/** Nouns that say little without what is told behind “of”, “on” or “against”. */
const wantsMore = wordClass(
  'member members case cases crime crimes set sets act acts attack attacks strike strikes airstrike ' +
    'airstrikes raid raids supporter supporters follower followers relative relatives',
)

/** “Members | of the Salt Front”, “attacks | on clinics and their staff”, behind the counted. */
function complementOf(reading: Reading, end: number, head: number, sentenceEnd: number): number {
  if (!wantsMore.has(tokenAt(reading, head))) return end
  const joint = tokenAt(reading, end).lower
  if (joint !== 'of' && !(joint === 'against' || (joint === 'on' && !timeNouns.has(tokenAt(reading, end + 1)))))
    return end
  const limit = Math.min(sentenceEnd, end + 10)
  let stop = end + 1
  for (let at = end + 1; at < limit; at++) {
    const token = tokenAt(reading, at)
    const { tag, lower, text } = token
    if (tag === 'NUM') return end
    if (tag === 'NOUN' || tag === 'PROPN') stop = at + 1
    else if (
      !isOneOf(tag, 'ADJ', 'DET', 'CCONJ') &&
      lower !== "'s" &&
      text !== '-' &&
      !isMark(token) &&
      !isPossessive(token)
    )
      break
    // “Members of the front and police clashed”: another subject.
    if (tag === 'CCONJ' && joint === 'of') break
  }
  return stop > end + 1 ? stop : end
}

function kindOf(reading: Reading, head: number): Quantity | null {
  if (
    !isOneOf(
      tokenAt(reading, head).lower,
      'cases',
      'case',
      'instances',
      'instance',
      'reports',
      'report',
      'incidents',
      'incident',
    )
  )
    return null
  if (tokenAt(reading, head + 1).lower !== 'of') return null
  for (let at = head + 2; at < head + 6; at++) {
    const kind = countedNouns.get(tokenAt(reading, at))
    if (kind) return kind
  }
  return null
}
