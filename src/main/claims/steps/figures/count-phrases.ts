/** Cuts out what a number counts (“of its fighters”, “others injured”), and tells numbers that count nothing. */
import type { Quantity } from '../../../../contract/claims.ts'
import { countedNouns, countedThings, measureNouns, stateWords } from '../../lexicon/casualties.ts'
import { countryOfDemonym } from '../../lexicon/countries.ts'
import { singular } from '../../lexicon/inflection.ts'
import { armedOpponents, civilianNouns, partyNouns, peopleNouns, stateFighters } from '../../lexicon/parties.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { isPossessive, isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { isNumeral, type NumberPhrase } from './read-numbers.ts'

/** Nouns that end like the names of trades, or name a party, and are no people a number could count. */
const notHuman = new Set(
  (
    'number border center quarter corner winter letter paper matter order offer river tower theater chapter front party organization ' +
    'organisation group company institution government union association ministry department agency council committee country office court ' +
    'parliament newspaper website hospital week month year power weather summer murder manner barrier answer counter shelter chamber charter ' +
    'computer disaster encounter factor sector error mirror terror horror motor plant grant restaurant constituent meter area era water ' +
    'data agenda campus tender folder filter cover layer finger shoulder chapter container trailer freezer poster banner ladder hammer monitor ' +
    'network university school bank firm church club channel newspaper magazine initiative programme program fund league board operator'
  ).split(' '),
)
/** What stands on the map and is neither lost nor counted among people. */
const places = new Set(
  'village town city district province region state county area place country nation street road neighbourhood neighborhood island site location constituency municipality zone sector front job seat goal point vote match game time way reason question step stage year'.split(
    ' ',
  ),
)

export const isPlace = (noun: string) => places.has(noun)

export const isHuman = (noun: string) =>
  !notHuman.has(noun) &&
  !countedThings.has(noun) &&
  (mayBeHuman(noun) || countryOfDemonym.has(noun.charAt(0).toUpperCase() + noun.slice(1)))

const mayBeHuman = (noun: string) =>
  peopleNouns.has(noun) ||
  stateFighters.has(noun) ||
  armedOpponents.has(noun) ||
  civilianNouns.has(noun) ||
  partyNouns.has(noun) ||
  /(?:man|woman|er|or|ist|ant|ian|ee|mate|hand|folk)$/.test(noun)

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

/** Nouns that are many without an “s”. */
const unmarkedPlurals = new Set(
  'accused people police personnel aircraft crew troops staff others dead wounded injured cattle sheep youth clergy militia folk kin infantry cavalry military navy army public press'.split(
    ' ',
  ),
)

/** “The 400 Brig gang”: a number before one thing is part of its name. */
function isOneThing(noun: string): boolean {
  if (unmarkedPlurals.has(noun) || noun.endsWith('s') || noun.endsWith('ese') || noun.endsWith('i')) return false
  return singular(noun) === noun && !/(?:men|children|people|folk|craft|fish|life)$/.test(noun)
}

/** Ages, dates, percentages, distances, house numbers, scores: numbers that are no figure. Says why, or null. */
export function noFigure(reading: Reading, number: NumberPhrase, counted: Counted): string | null {
  const numeral = tokenAt(reading, number.numeral)
  const before = tokenAt(reading, number.first - 1)
  const after = tokenAt(reading, number.end)
  const next = tokenAt(reading, number.end + 1)
  const touching = after.start === tokenAt(reading, number.end - 1).end
  if (after.text === '%' || /^percent(?:age)?$/.test(after.lower) || (after.lower === 'per' && next.lower === 'cent'))
    return 'a percentage'
  if (after.text === '-' && touching && next.start === after.end && next.lower !== 'plus')
    return 'a compound adjective or a score'
  if (
    /^(?:aged|age|no\.|number|article|section|chapter|page|resolution|highway|route|room|bloc|block|flight|version|group|phase|level|operation|bus|lines?|lanes?|gates?|platform|cell|ward|unit)$/.test(
      before.lower,
    ) &&
    !/^(?:now|dead|already)$/.test(tokenAt(reading, number.first - 2).lower)
  )
    return 'an age or a number in a series'
  if (isListedNumber(reading, number)) return 'an age or a number in a series'
  if (isAge(reading, number)) return 'an age'
  if (number.low <= 31 && number.currency === null && isInDate(reading, number)) return 'part of a date'
  if (/^(?:19|20)\d\d$/.test(numeral.text) && number.currency === null && number.modifier === 'exact') {
    const noun = counted.head === null ? '' : singular(tokenAt(reading, counted.head).lower)
    if (!isHuman(noun) || /^(?:in|since|by|from|until|of|early|late|mid|the|,|and|to)$/.test(before.lower))
      return 'a year'
  }
  if (after.text === ':' && next.tag === 'NUM' && touching) return 'a time of day'
  if (before.text === ':' && tokenAt(reading, number.first - 2).tag === 'NUM') return 'a time of day'
  if (measureNouns.has(singular(after.lower)) || measureNouns.has(after.lower)) return 'a measure'
  if (number.numeral === number.first && numeral.tag === 'PROPN' && number.low < 3) return 'part of a name'
  // “the tug Three Sisters”: a numeral with a capital inside a sentence, and a noun with one.
  const opens = before.sentence !== numeral.sentence || before.tag === 'PUNCT'
  const isTitle = reading.paragraphs[numeral.paragraph]?.kind === 'title'
  if (numeral.capital && !opens && !isTitle && after.capital) return 'part of a name'
  if (
    numeral.lower === 'one' &&
    after.tag === 'PROPN' &&
    counted.head !== null &&
    tokenAt(reading, counted.head).capital &&
    !countryOfDemonym.has(after.text)
  )
    return '“one” before a name'
  if (counted.head !== null) {
    const noun = tokenAt(reading, counted.head).lower
    if (counted.group && isWholeName(reading, counted.group)) return 'part of a name'
    if (measureNouns.has(singular(noun))) return 'a measure'
    if (number.low > 1 && counted.partitive === null && counted.state === null && isOneThing(noun))
      return 'one thing, with a number in its name'
  }
  if (numeral.lower === 'one' && before.lower === 'no') return 'nobody'
  if (before.text === '$' || (before.text === '(' && after.capital)) return 'a conversion or a note'
  return null
}

/** “Orla Venn, 37,”, “Sit Man-ying, 33,”, “the suspect, 22,”: between commas behind a name or one human being. */
function isAge(reading: Reading, { first, end, low, high }: NumberPhrase): boolean {
  if (high !== low || low < 4 || low > 109) return false
  if (tokenAt(reading, first - 1).text !== ',' || tokenAt(reading, end).text !== ',') return false
  const somebody = tokenAt(reading, first - 2)
  const hyphen = tokenAt(reading, first - 3)
  const doubled = hyphen.text === '-' && hyphen.end === somebody.start && tokenAt(reading, first - 4).capital
  return somebody.tag === 'PROPN' || doubled || (isHuman(somebody.lower) && isOneThing(somebody.lower))
}

/** “Piers 3 and 9”, “chapters 2, 3”: the last of several numbers behind one noun. */
const isListedNumber = (reading: Reading, number: NumberPhrase) =>
  /^(?:and|or|,|to|-|–)$/.test(tokenAt(reading, number.first - 1).lower) &&
  isNumeral(tokenAt(reading, number.first - 2)) &&
  /^(?:lines|gates|rooms|chapters|articles|sections|pages|blocs|blocks|routes|platforms|cells|wards|units|lanes)$/.test(
    tokenAt(reading, number.first - 3).lower,
  )

/** “42 Harbour Guards”: every word has its capital, and none is that of a people. */
const isWholeName = (reading: Reading, group: TokenRun) =>
  group.end - group.first > 1 &&
  reading.paragraphs[tokenAt(reading, group.first).paragraph]?.kind !== 'title' &&
  reading.tokens.slice(group.first, group.end).every(token => token.capital && !countryOfDemonym.has(token.text))

const isMonth = (token: Token) =>
  (timeNouns.has(token.lower) && !token.lower.endsWith('day') && token.capital) ||
  (/^(?:march|may)$/.test(token.lower) && token.capital)

/** “March 7”, “7 March”; but in “on 7 March 12 men” the month has its day, and a weekday takes none behind it. */
function isInDate(reading: Reading, number: NumberPhrase): boolean {
  const before = tokenAt(reading, number.first - 1)
  if (isMonth(tokenAt(reading, number.end))) return true
  return isMonth(before) && !/^\d{1,2}(?:st|nd|rd|th)?$/.test(tokenAt(reading, number.first - 2).lower)
}
