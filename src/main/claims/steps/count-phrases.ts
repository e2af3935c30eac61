/** Cuts out what a number counts (“of its fighters”, “others injured”), and tells numbers that count nothing. */
import type { Quantity } from '../../../contract/claims.ts'
import { measureNouns, stateWords } from '../lexicon/casualties.ts'
import { countryOfDemonym } from '../lexicon/countries.ts'
import { singular } from '../lexicon/inflection.ts'
import { armedOpponents, civilianNouns, partyNouns, peopleNouns, stateFighters } from '../lexicon/parties.ts'
import { timeNouns } from '../lexicon/time.ts'
import { isPossessive, isVerb } from './noun-phrases.ts'
import type { NumberPhrase } from './read-numbers.ts'
import { isMark, type Reading, type TokenRun, tokenAt } from './reading.ts'

const notHuman = new Set(
  'number border center quarter corner winter letter paper matter order offer river tower theater chapter front party organization organisation group company institution government union association ministry department agency council committee country office court parliament newspaper website hospital week month year border power weather summer murder manner barrier answer counter shelter chamber charter computer disaster encounter factor sector doctor-visit error mirror terror horror motor plant grant restaurant constituent meter fighter-jet'.split(
    ' ',
  ),
)

export const isHuman = (noun: string) =>
  !notHuman.has(noun) && (mayBeHuman(noun) || countryOfDemonym.has(noun.charAt(0).toUpperCase() + noun.slice(1)))

const mayBeHuman = (noun: string) =>
  peopleNouns.has(noun) ||
  stateFighters.has(noun) ||
  armedOpponents.has(noun) ||
  civilianNouns.has(noun) ||
  partyNouns.has(noun) ||
  /(?:man|woman|er|or|ist|ant|ian)$/.test(noun)

type Counted = {
  group: TokenRun | null
  head: number | null
  end: number
  partitive: 'whole' | 'part' | null
  possessive: string | null
  state: Quantity | null
}

/** What stands behind the numeral: “of its fighters”, “young miners”, “others injured”, “dead”. */
export function countedAfter(reading: Reading, from: number, sentenceEnd: number): Counted {
  let at = from
  let partitive: Counted['partitive'] = null
  let possessive: string | null = null
  if (tokenAt(reading, at).lower === 'of' && at + 1 < sentenceEnd) {
    const next = tokenAt(reading, at + 1)
    const then = tokenAt(reading, at + 2)
    if (/^(?:them|those|these|whom|us|which)$/.test(next.lower))
      return {
        group: { first: at + 1, end: at + 2 },
        head: null,
        end: at + 2,
        partitive: next.lower === 'those' ? 'part' : 'part',
        possessive: null,
        state: null,
      }
    if (next.tag === 'DET' || isPossessive(next)) {
      partitive = then.tag === 'NUM' ? 'part' : 'whole'
      if (isPossessive(next)) possessive = next.lower
      at += 2
      if (then.tag === 'NUM') at += 1
    } else at += 1
  }
  const first = at
  let head: number | null = null
  let state: Quantity | null = null
  while (at < sentenceEnd && at < first + 9) {
    const token = tokenAt(reading, at)
    const next = tokenAt(reading, at + 1)
    if (head !== null && (token.tag === 'DET' || isPossessive(token))) break
    if (
      token.tag === 'DET' ||
      isPossessive(token) ||
      (token.lower === 'other' && next.tag === 'NOUN') ||
      token.lower === 'more'
    ) {
      if (isPossessive(token)) possessive = token.lower
      at++
      continue
    }
    const word = stateWords.get(token.lower)
    if (word && !(next.tag === 'NOUN' && !stateWords.has(next.lower) && head === null)) {
      // “80 dead”, “19 wounded”, “20 others injured”: the state ends the phrase.
      state = word
      break
    }
    if (word) state = word
    if (token.tag === 'NOUN' || token.tag === 'PROPN' || (token.tag === 'ADJ' && token.lower === 'others')) {
      if (timeNouns.has(token.lower) && head !== null) break
      head = at
    } else if (
      token.tag === 'VERB' &&
      (word || /(?:ed|ing)$/.test(token.lower)) &&
      (next.tag === 'NOUN' || next.tag === 'ADJ') &&
      head === null
    ) {
      // a participle before the noun
    } else if (
      !(
        token.tag === 'ADJ' ||
        token.tag === 'ADV' ||
        token.text === '-' ||
        token.lower === "'s" ||
        (token.tag === 'CCONJ' && false) ||
        isMark(token)
      )
    )
      break
    else if (token.tag === 'ADV' && head !== null) break
    at++
  }
  if (head === null)
    return {
      group: null,
      head: null,
      end: state && tokenAt(reading, at).tag !== '' && stateWords.has(tokenAt(reading, at).lower) ? at + 1 : from,
      partitive,
      possessive,
      state,
    }
  let end = head + 1
  // “men and boys”, “cases of torture”, “members of his family”
  if (
    tokenAt(reading, end).lower === 'and' &&
    tokenAt(reading, end + 1).tag === 'NOUN' &&
    isHuman(singular(tokenAt(reading, end + 1).lower)) &&
    !isVerb(tokenAt(reading, end + 2)) &&
    tokenAt(reading, end + 1).lower.endsWith('s')
  )
    end += 2
  return { group: { first, end }, head, end, partitive, possessive, state }
}

/** “N of the M”, ages, dates, percentages, distances, house numbers: numbers that are no figure. Says why, or null. */
export function noFigure(reading: Reading, number: NumberPhrase, counted: Counted): string | null {
  const numeral = tokenAt(reading, number.numeral)
  const before = tokenAt(reading, number.first - 1)
  const after = tokenAt(reading, number.end)
  const next = tokenAt(reading, number.end + 1)
  if (
    after.text === '%' ||
    after.lower === 'percent' ||
    (after.lower === 'per' && next.lower === 'cent') ||
    after.lower === 'percentage'
  )
    return 'a percentage'
  if (
    after.text === '-' &&
    (/^(?:year|day|month|week|hour|minute|member|person|mile|page|strong|point|man|room|seat|storey|story|kilometre|kilometer|foot|part|time|fold|nil)$/.test(
      next.lower,
    ) ||
      next.tag === 'NUM') &&
    after.start === tokenAt(reading, number.end - 1).end
  )
    return 'a compound adjective or a score'
  if (
    /^(?:aged|age|no\.|number|article|section|chapter|page|resolution|highway|route|room|bloc|block|flight|version|group|phase|level|operation)$/.test(
      before.lower,
    )
  )
    return 'an age or a number in a series'
  if (
    before.text === ',' &&
    after.text === ',' &&
    number.high === number.low &&
    number.low < 110 &&
    number.low > 3 &&
    tokenAt(reading, number.first - 2).tag === 'PROPN'
  )
    return 'an age'
  if (
    timeNouns.has(before.lower) ||
    /^(?:march|may)$/.test(before.lower) ||
    timeNouns.has(after.lower) ||
    (/^(?:march|may)$/.test(after.lower) && /^[A-Z]/.test(after.text))
  ) {
    if (number.low <= 31 || number.low > 1900) return 'part of a date'
  }
  const year = /^(?:19|20)\d\d$/.test(numeral.text)
  if (year && number.currency === null && number.modifier === 'exact') {
    const noun = counted.head === null ? '' : singular(tokenAt(reading, counted.head).lower)
    if (!isHuman(noun) || /^(?:in|since|by|from|until|of|early|late|mid|the|,|and|to)$/.test(before.lower))
      return 'a year'
  }
  if (after.text === ':' && next.tag === 'NUM') return 'a time of day'
  if (before.text === ':' && tokenAt(reading, number.first - 2).tag === 'NUM') return 'a time of day'
  if (measureNouns.has(singular(after.lower)) || measureNouns.has(after.lower)) return 'a measure'
  if (number.numeral === number.first && numeral.tag === 'PROPN' && number.low < 3) return 'part of a name'
  if (counted.head !== null && measureNouns.has(singular(tokenAt(reading, counted.head).lower))) return 'a measure'
  if (before.text === '$' || (before.text === '(' && after.capital)) return 'a conversion or a note'
  return null
}

export const durationIsNone = (reading: Reading, number: NumberPhrase, end: number): boolean => {
  if (/^(?:for|lasting|lasted)$/.test(tokenAt(reading, number.first - 1).lower)) return false
  const next = tokenAt(reading, end)
  const before = tokenAt(reading, number.first - 1)
  if (
    /^(?:ago|later|earlier|old|after|before|since|in|away|prior|from)$/.test(next.lower) &&
    !(next.lower === 'in' && /^(?:prison|jail|custody|detention|captivity)$/.test(tokenAt(reading, end + 1).lower)) &&
    !(next.lower === 'after' && false)
  )
    return true
  return (
    /^(?:aged|age|past|last|next|every|first|coming|recent|previous|within)$/.test(before.lower) ||
    tokenAt(reading, end).lower === "'s"
  )
}
