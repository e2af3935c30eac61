/** Reads sums of money and lengths of time: numbers whose unit stands beside them. */

import { countedThings, durationNouns } from '../../lexicon/casualties.ts'
import { moneyNouns } from '../../lexicon/currencies.ts'
import { eventWords } from '../../lexicon/events.ts'
import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isKnownWord } from '../reading/language-model.ts'
import { isMark, type Reading, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import { isHuman } from './human-nouns.ts'
import { type NumberPhrase, numberAt } from './read-numbers.ts'

/** The money of a text so far. */
export type Sums = {
  latest: { sentence: number; unit: string | null; targetGroup: string | null } | null
  /** Words no dictionary knows that were money before. */
  units: Set<string>
}

/** Sentences after which a bare number no longer goes on with the last sum. */
const memory = 8

/** Keeps a sum in mind for the numbers that go on with it. */
export function remember(sums: Sums, sum: { sentence: number; unit: string | null; targetGroup: string | null }): void {
  sums.latest = sum
  if (sum.targetGroup !== null) sums.units.add(sum.targetGroup)
}

type Sum = { quantity: 'money' | 'duration'; run: TokenRun; unit: string | null; targetGroup: string | null }

/** Words near which an unknown unit is money: “damage of 1.2 million lorren”, “600 lorren a month”. */
const moneyContext =
  /\b(?:want|wants|demand|demands|offer|offers|offered|pay|pays|paid|payment|payout|cost|costs|costing|price|priced|worth|fine|fined|bill|bills|salary|wages?|arrears|owed|fund|funds|funding|aid|loan|debt|budget|ransom|reward|compensation|damage|damages|losses|donat\w+|promised?|pledged?|appeal|grant|tax|tariff|subsid\w+|invest\w+|earn\w*|spend|spent|price|fee|fees|bounty|bail|receiv\w+|households?|collected|collection|released|disbursed)\b/i

/** A sum of money, null when the number is none. A conversion in brackets repeats the sum before it. */
export function sumOfMoney(
  reading: Reading,
  number: NumberPhrase,
  sentence: Sentence,
  sums: Sums,
): Sum | { why: string } | null {
  const noun = unitNoun(reading, number)
  const known = noun !== null && moneyNouns.hasWord(noun.word)
  const own = noun !== null && !known && isOwnCurrency(reading, number, noun.at, sentence, sums)
  // “Passed the 100,000 mark”: a level, and no coin.
  if (noun?.word === 'mark' && tokenAt(reading, noun.at).lower === 'mark' && number.currency === null && number.low > 1)
    return null
  if (noun?.word === 'pound' && number.currency === null && weighs.has(tokenAt(reading, number.first - 1)))
    return { why: 'a weight' }
  if (number.currency === null && !known && !own) return bareSum(reading, number, sentence, sums)
  if (/^[([]$/.test(tokenAt(reading, number.first - 1).text)) return { why: 'a conversion in brackets' }
  const unit = number.currency ?? (known ? (moneyNouns.getWord(noun.word) ?? null) : null)
  const end = known || (own && number.currency === null) ? (noun?.at ?? number.end) + 1 : number.end
  const run = { first: number.first, end }
  return { quantity: 'money', run, unit, targetGroup: unit === null ? (noun?.word ?? null) : null }
}

/** “Lost 12 pounds”: who loses, gains or weighs them is a body. */
const weighs = wordClass('lost lose losing gained gain weigh weighs weighed weighing shed')

/**
 * “A fund of 2.5 million”, “only 4 million of the 70 million crowns”, “8,000 crowns, not twenty thousand”: thousands and
 * millions of nothing, where the sentence speaks of paying or a sum was told before. The unit is that of the other sum.
 */
function bareSum(reading: Reading, number: NumberPhrase, sentence: Sentence, sums: Sums): Sum | null {
  const scale = tokenAt(reading, number.afterNumeral - 1).lower
  const latest = sums.latest !== null && sentence.index - sums.latest.sentence <= memory ? sums.latest : null
  const rivals =
    latest?.sentence === sentence.index && isOneOf(tokenAt(reading, number.first - 1).lower, 'not', 'than', 'or')
  if (!(/illion$/.test(scale) || (rivals && number.low >= 1000))) return null
  const next = tokenAt(reading, number.end)
  if (isOneOf(next.tag, 'NOUN', 'ADJ', 'PROPN', 'VERB')) return null
  const run = { first: number.first, end: number.end }
  if (next.lower === 'of') {
    const whole = numberAt(reading, number.end + 2)
    const noun = whole === null ? null : unitNoun(reading, whole)
    if (noun !== null && (moneyNouns.hasWord(noun.word) || sums.units.has(noun.word) || !isKnownWord(noun.word))) {
      const unit = moneyNouns.getWord(noun.word) ?? null
      return { quantity: 'money', run, unit, targetGroup: unit === null ? noun.word : null }
    }
    const back = isOneOf(tokenAt(reading, number.end + 1).lower, 'which', 'it', 'that', 'this', 'these')
    if (!back || latest === null) return null
  }
  const words = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
  if (latest === null && !moneyContext.test(words)) return null
  return { quantity: 'money', run, unit: latest?.unit ?? null, targetGroup: latest?.targetGroup ?? null }
}

const perTime =
  /^ (?:more |extra )?(?:a|an|per|each|every) (?:hour|day|week|month|year|shift|head|person|family|child|tonne|ton)\b/

/** The noun right behind the number, over one word for whose money it is (“20 million Norvanian crowns”). */
function unitNoun(reading: Reading, number: NumberPhrase): { at: number; word: string } | null {
  // “a 95-euro fine”
  const hyphen = tokenAt(reading, number.end).text === '-' ? 1 : 0
  // “hundreds of thousands of euros”
  const of = number.modifier === 'vague' && tokenAt(reading, number.end).lower === 'of' ? number.end + 1 : null
  if (of !== null && moneyNouns.has(tokenAt(reading, of).singular))
    return { at: of, word: tokenAt(reading, of).singular.lower }
  for (const at of [number.end + hyphen, number.end + 1]) {
    const token = tokenAt(reading, at)
    const word = token.singular.lower
    if (moneyNouns.has(token.singular)) return { at, word }
    if (at === number.end && !(token.capital || token.tag === 'ADJ'))
      return /^\p{Ll}+$/u.test(token.text) ? { at, word: token.lower } : null
  }
  return null
}

/** A word no dictionary knows, behind a number, where the sentence speaks of paying. */
function isOwnCurrency(reading: Reading, number: NumberPhrase, at: number, sentence: Sentence, sums: Sums): boolean {
  const token = tokenAt(reading, at)
  if (sums.units.has(token.lower)) return true
  const isUnit = token.tag === 'NOUN' && !isHuman(token.singular) && !countedThings.has(token.singular)
  if (!isUnit || number.high !== number.low || durationNouns.has(token.singular)) return false
  // “pays 600 marrows a month”: what is paid is money, whatever it is called.
  const paid = /^(?:pay|pays|paid|paying|cost|costs|costing|fined|worth|owes|owed|earn|earns|earned|spent|spend)$/
  const behind = reading.text.slice(token.end, token.end + 24)
  const words = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600))
  if (perTime.test(behind) && !eventWords.has(token) && (moneyContext.test(words) || !isKnownWord(token.lower)))
    return true
  if (paid.test(tokenAt(reading, number.first - 1).lower) && !isKnownWord(token.lower)) return true
  if (isKnownWord(token.lower)) return false
  return /illion$/.test(tokenAt(reading, number.afterNumeral - 1).lower) || moneyContext.test(words)
}

/** Happenings that are said to have a length. */
const lasting = new Set(
  'battle siege outage ceasefire truce standoff stand-off sentence term blockade walkout walk-out stoppage ban suspension detention captivity delay shutdown storm lockdown hunger fast search visit trip hearing trial reign rule war conflict prison jail power closure occupation sit-in curfew boycott probe inquiry offensive operation'.split(
    ' ',
  ),
)

/** A length of time, null when the number is none; a point in time or an age is no figure. */
export function lengthOfTime(reading: Reading, number: NumberPhrase): Sum | { why: string } | null {
  const next = tokenAt(reading, number.end)
  const hyphen = next.text === '-' && next.start === tokenAt(reading, number.end - 1).end
  const at = hyphen ? number.end + 1 : number.end
  const noun = tokenAt(reading, at).singular.lower
  if (!durationNouns.hasWord(noun)) return sharedUnit(reading, number)
  const sum: Sum = {
    quantity: 'duration',
    run: { first: number.first, end: at + 1 },
    unit: `${noun}s`,
    targetGroup: null,
  }
  if (hyphen) {
    const after = tokenAt(reading, at + 1).lower
    const then = tokenAt(reading, at + 2).lower
    // “a six-year trade ban”, “a five-hour gun battle”
    const behind = tokenAt(reading, at + 2).tag === 'NOUN' && !eventWords.hasWord(after) ? then : after
    const lasts = (word: string) => lasting.has(word) || lasting.has(singular(word))
    return eventWords.hasWord(behind) || lasts(behind) || lasts(after) ? sum : { why: 'a compound adjective' }
  }
  if (number.modifier === 'vague') return { why: 'a vague time' }
  if (isOfLife(reading, number, at + 1)) return { why: 'an age, a career or a marriage' }
  if (noun === 'hour' && /^\d{4}$/.test(tokenAt(reading, number.numeral).text)) return { why: 'a time of day' }
  return isPointInTime(reading, number, at + 1) ? { why: 'a point in time or an age' } : sum
}

/** What somebody does for a living or is for long: “performed for 20 years”, “has been a coach for eight years”. */
const livings = wordClass(
  'work works worked working perform performs performed performing play plays played playing teach teaches taught teaching ' +
    'coach coaches coached coaching lecture lectured practise practised ' +
    'married divorced engaged dated known knew acted sung sang danced presented edited chaired farmed fished studied',
)

/** “Eight years her junior”, “served eight years as a minister”, “married for 30 years”: a life, and no happening. */
function isOfLife(reading: Reading, number: NumberPhrase, end: number): boolean {
  const next = tokenAt(reading, end).lower
  const then = tokenAt(reading, end + 1)
  if (isOneOf(next, 'her', 'his', 'their', 'my', 'your') && isOneOf(then.lower, 'junior', 'senior', 'elder'))
    return true
  if (next === 'on' && then.text === ',') return true
  const before = tokenAt(reading, number.first - 1)
  // “A boy, eight years and four months, …”, and those months
  const owner = before.text === ',' ? tokenAt(reading, number.first - 2).singular : null
  if (owner !== null && isHuman(owner) && (next === 'and' || next === ',')) return true
  if (before.lower === 'and' && next === ',' && durationNouns.has(tokenAt(reading, number.first - 2).singular)) {
    const years = tokenAt(reading, number.first - 4)
    return years.text === ',' && isHuman(tokenAt(reading, number.first - 5).singular)
  }
  const long = isOneOf(tokenAt(reading, end - 1).singular.lower, 'year', 'decade')
  if (!long) return false
  if (next === 'as') return true
  if (isOneOf(before.lower, 'spent', 'spend', 'spends', 'spending'))
    return isOneOf(next, 'with', 'working', 'playing', 'teaching', 'running', 'building')
  if (before.lower !== 'for') return false
  for (let at = number.first - 2; at > number.first - 9 && at >= 0; at--) {
    const token = tokenAt(reading, at)
    if (token.text === '.' || token.text === ';') return false
    if (livings.has(token)) return true
    // “Has been a coach for eight years”
    if (token.lower === 'been' && isOneOf(tokenAt(reading, at + 1).lower, 'a', 'an', 'the')) {
      const noun = tokenAt(reading, number.first - 2)
      return noun.tag === 'NOUN' && isHuman(noun.singular) && !isOneOf(noun.singular.lower, 'prisoner', 'hostage')
    }
  }
  return false
}

/** “Terms of six and nine years”: the unit is told once for both. */
function sharedUnit(reading: Reading, number: NumberPhrase): Sum | null {
  if (!isOneOf(tokenAt(reading, number.end).lower, 'and', 'or')) return null
  const other = numberAt(reading, number.end + 1)
  const noun = other === null ? '' : tokenAt(reading, other.end).singular.lower
  if (
    other === null ||
    number.high === null ||
    !durationNouns.hasWord(noun) ||
    isPointInTime(reading, other, other.end + 1)
  )
    return null
  return { quantity: 'duration', run: { first: number.first, end: number.end }, unit: `${noun}s`, targetGroup: null }
}

/** How long help took is a figure of its own. */
function tellsArrival(reading: Reading, before: number): boolean {
  for (let at = before - 1; at > before - 12 && at >= 0; at--)
    if (
      /^(?:engine|engines|ambulance|ambulances|rescuers|firefighters|helicopter|lifeboat|brigade|unit|responders|scene|spot)$/.test(
        tokenAt(reading, at).lower,
      )
    )
      return true
  return false
}

function isPointInTime(reading: Reading, number: NumberPhrase, end: number): boolean {
  const before = tokenAt(reading, number.first - 1)
  if (isOneOf(before.lower, 'for', 'lasting', 'lasted')) return false
  // “a strike of 36 hours from Monday”
  const what = tokenAt(reading, number.first - 2).singular.lower
  if (before.lower === 'of' && (lasting.has(what) || eventWords.hasWord(what))) return false
  // “Tor Venn, 37 years,” and “a 13 year-old”
  const name = before.text === ',' ? tokenAt(reading, number.first - 2) : before
  if (name.tag === 'PROPN' || isMark(name) || tokenAt(reading, end).text === '-') return true
  const next = tokenAt(reading, end)
  // “The first ambulance arrived twelve minutes after the blast”
  if (
    isOneOf(next.lower, 'after', 'later') &&
    /^(?:minute|hour)s?$/.test(tokenAt(reading, end - 1).lower) &&
    tellsArrival(reading, number.first)
  )
    return false
  if (number.high === 1 && tokenAt(reading, number.numeral).lower === 'one' && before.lower !== 'within')
    return !isOneOf(before.lower, 'least', 'than', 'over', 'about', 'after')
  if (before.lower === 'first' && next.lower === 'of') return true
  if (next.lower === 'in')
    return !isOneOf(tokenAt(reading, end + 1).lower, 'prison', 'jail', 'custody', 'detention', 'captivity')
  if (
    /^(?:ago|later|earlier|old|after|past|before|since|away|prior|from|into|pregnant|younger|older)$/.test(next.lower)
  )
    return true
  if (/^(?:aged|age|past|last|next|every|coming|recent|previous|within)$/.test(before.lower)) return true
  // “eight years’ jail” is as long as it says.
  const behind = tokenAt(reading, end + 1).lower
  if (
    /^['’]$/.test(next.lower) &&
    isOneOf(behind, 'prison', 'jail', 'imprisonment', 'custody', 'detention', 'hard', 'probation', 'exile')
  )
    return false
  return next.lower === "'s" || /^['’]$/.test(next.lower)
}
