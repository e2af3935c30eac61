/** Finds the figures of a text: how many of whom were killed, hurt, held, gathered, paid – and in what scope. */
import type { Quantity } from '../../../contract/claims.ts'
import {
  countedNouns,
  countedThings,
  durationNouns,
  fateByVerb,
  harmByVerb,
  measureNouns,
  stateWords,
} from '../lexicon/casualties.ts'
import { countryOfDemonym } from '../lexicon/countries.ts'
import { singular } from '../lexicon/inflection.ts'
import { armedOpponents, civilianNouns, partyNouns, peopleNouns, stateFighters } from '../lexicon/parties.ts'
import { timeNouns } from '../lexicon/time.ts'
import { isPossessive, isVerb, phraseEndingAt } from './noun-phrases.ts'
import { moneyNouns, type NumberPhrase, numberAt } from './read-numbers.ts'
import { type Explain, isMark, type Reading, runText, type Token, type TokenRun, tokenAt } from './reading.ts'

export type RawFigure = NumberPhrase & {
  quantity: Quantity
  /** The whole phrase: modifier, number and counted noun. */
  run: TokenRun
  /** Head noun of what is counted, lower case singular; null when the text leaves it out. */
  head: string | null
  /** What is counted as the text says it, without the number. */
  group: TokenRun | null
  targetGroup: string | null
  unit: string | null
  scope: 'incident' | 'cumulative' | 'sub_count'
  /** “its fighters”: whose pronoun owns the counted group. */
  possessive: string | null
  /** Who did it, where the sentence says so. */
  actor: TokenRun | null
  sentence: number
}

const notHuman = new Set(
  'number border center quarter corner winter letter paper matter order offer river tower theater chapter front party organization organisation group company institution government union association ministry department agency council committee country office court parliament newspaper website hospital week month year border power weather summer murder manner barrier answer counter shelter chamber charter computer disaster encounter factor sector doctor-visit error mirror terror horror motor plant grant restaurant constituent meter fighter-jet'.split(
    ' ',
  ),
)
const isHuman = (noun: string) =>
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

/** What stands behind the numeral: “of its fighters”, “Nubian boys”, “others injured”, “dead”. */
function countedAfter(reading: Reading, from: number, sentenceEnd: number): Counted {
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
function noFigure(reading: Reading, number: NumberPhrase, counted: Counted): string | null {
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

const copulas = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be', 'got', 'get'])

/** What happened to the counted, from the verb behind them: skips “and nine soldiers”, “, including …,”, “who”. */
function verbAfter(
  reading: Reading,
  from: number,
  sentenceEnd: number,
): { quantity: Quantity; verb: number; passive: boolean } | null {
  let at = from
  let passive = false
  const limit = Math.min(sentenceEnd, from + 26)
  let depth = 0
  while (at < limit) {
    const token = tokenAt(reading, at)
    if (token.text === '(') depth++
    if (token.text === ')') depth--
    if (depth > 0 || token.text === ')') {
      at++
      continue
    }
    if (copulas.has(token.lower)) {
      passive = true
      at++
      continue
    }
    if (
      token.tag === 'AUX' ||
      token.tag === 'ADV' ||
      token.tag === 'PART' ||
      isMark(token) ||
      /^(?:who|that|which|also|all|more|others|other)$/.test(token.lower)
    ) {
      at++
      continue
    }
    if (/^(?:lost|gave|given|giving|losing|lose)$/.test(token.lower)) {
      const words = reading.tokens.slice(at + 1, at + 4).map(other => other.lower)
      if (words.includes('lives') || words.includes('life')) return { quantity: 'killed', verb: at, passive: false }
    }
    if (/^sacrific/.test(token.lower) && /^(?:themselves|himself|their|his)$/.test(tokenAt(reading, at + 1).lower))
      return { quantity: 'killed', verb: at, passive: false }
    if (token.lower === 'shot' && (/^(?:dead|and)$/.test(tokenAt(reading, at + 1).lower) || passive))
      return {
        quantity: /^(?:dead|and)$/.test(tokenAt(reading, at + 1).lower) ? 'killed' : 'wounded',
        verb: at,
        passive,
      }
    if (passive && /^(?:confirmed|reported|believed|feared|presumed|found|also|left|said)$/.test(token.lower)) {
      at++
      continue
    }
    if (token.lower === 'behind' && tokenAt(reading, at + 1).lower === 'bars')
      return { quantity: 'arrested', verb: at, passive: true }
    if (/^(?:went|gone|go)$/.test(token.lower) && tokenAt(reading, at + 1).lower === 'missing')
      return { quantity: 'missing', verb: at, passive: false }
    if (token.lower === 'took' && tokenAt(reading, at + 1).lower === 'part')
      return { quantity: 'participants', verb: at, passive: false }
    if (token.lower === 'taken' && /^(?:hostage|prisoner|captive)$/.test(tokenAt(reading, at + 1).lower))
      return { quantity: tokenAt(reading, at + 1).lower === 'hostage' ? 'kidnapped' : 'captured', verb: at, passive }
    if (
      token.lower === 'taken' &&
      passive &&
      /^(?:police|custody|jail|prison|detention)$/.test(tokenAt(reading, at + 2).lower)
    )
      return { quantity: 'arrested', verb: at, passive }
    if (
      token.lower === 'taken' &&
      passive &&
      tokenAt(reading, at + 1).lower === 'into' &&
      tokenAt(reading, at + 2).lower === 'custody'
    )
      return { quantity: 'arrested', verb: at, passive }
    if (token.lower === 'taken' && passive && /^(?:from|by|away)$/.test(tokenAt(reading, at + 1).lower))
      return { quantity: 'kidnapped', verb: at, passive }
    if (token.lower === 'rounded' && tokenAt(reading, at + 1).lower === 'up')
      return { quantity: 'captured', verb: at, passive }
    const fate = fateByVerb.get(token.lower)
    if (fate && (token.tag === 'VERB' || token.tag === 'NOUN')) return { quantity: fate, verb: at, passive: false }
    const harm = harmByVerb.get(token.lower)
    if (harm && (passive || (at === from && !/ing$/.test(token.lower) && participleUse(reading, at))))
      return { quantity: harm, verb: at, passive: true }
    if (
      /^(?:suffered|received|sustained)$/.test(token.lower) &&
      /wound|injur|burn/.test(
        reading.tokens
          .slice(at + 1, at + 5)
          .map(other => other.lower)
          .join(' '),
      )
    )
      return { quantity: 'wounded', verb: at, passive: false }
    const state = stateWords.get(token.lower)
    if (state && (passive || at === from || tokenAt(reading, at - 1).tag === 'ADV'))
      return { quantity: state, verb: at, passive: true }
    if (token.tag === 'VERB') return relativeClause(reading, from, at, limit)
    // Coordination and parenthesis: the verb behind them is shared.
    if (token.lower === 'and' || token.lower === 'or' || token.text === ',') {
      const skipped = skipPhrase(reading, at + 1, limit)
      if (skipped <= at + 1) return null
      at = skipped
      continue
    }
    if (token.tag === 'ADP' && at < from + 12 && token.lower !== 'after') {
      const skipped = skipPhrase(reading, at + 1, limit)
      if (skipped <= at + 1) return null
      at = skipped
      continue
    }
    return null
  }
  return null
}

/** “killed 20” is active; “20 killed”, “20 people killed in”, are participles: no object follows. */
/** “people who said they were teachers were arrested”: the verb behind the relative clause counts. */
function relativeClause(
  reading: Reading,
  from: number,
  verb: number,
  limit: number,
): { quantity: Quantity; verb: number; passive: boolean } | null {
  const opener = reading.tokens.slice(from, verb).some(token => token.lower === 'who' || token.lower === 'that')
  if (!opener) return null
  for (let at = verb + 1; at < limit; at++) {
    if (!copulas.has(tokenAt(reading, at).lower)) continue
    const harm = harmByVerb.get(tokenAt(reading, at + 1).lower) ?? stateWords.get(tokenAt(reading, at + 1).lower)
    if (harm) return { quantity: harm, verb: at + 1, passive: true }
  }
  return null
}

function participleUse(reading: Reading, verb: number): boolean {
  const next = tokenAt(reading, verb + 1)
  return (
    !(next.tag === 'NUM' || next.tag === 'DET' || next.tag === 'NOUN' || next.tag === 'PROPN' || next.tag === 'PRON') ||
    next.sentence !== tokenAt(reading, verb).sentence ||
    timeNouns.has(next.lower)
  )
}

function skipPhrase(reading: Reading, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const token = tokenAt(reading, at)
    if (
      token.tag === 'NOUN' ||
      token.tag === 'PROPN' ||
      token.tag === 'ADJ' ||
      token.tag === 'DET' ||
      token.tag === 'NUM' ||
      token.tag === 'PRON' ||
      token.text === '-' ||
      token.lower === "'s" ||
      token.lower === 'of' ||
      token.lower === 'including' ||
      token.lower === 'among' ||
      (token.tag === 'ADV' && at === from) ||
      token.lower === 'at' ||
      token.lower === 'least' ||
      (token.tag === 'VERB' && stateWords.has(token.lower) && tokenAt(reading, at + 1).tag === 'NOUN')
    )
      at++
    else break
  }
  if (tokenAt(reading, at).text === ',' && isVerb(tokenAt(reading, at + 1))) at++
  return at
}

/** The verb right before the number, over adverbs and coordinated objects: “killing at least”, “arrested five men and”. */
function verbBefore(
  reading: Reading,
  first: number,
  sentenceStart: number,
): { quantity: Quantity; verb: number } | null {
  let at = first - 1
  while (
    at >= sentenceStart &&
    tokenAt(reading, at).lower !== 'away' &&
    (tokenAt(reading, at).tag === 'ADV' ||
      tokenAt(reading, at).tag === 'DET' ||
      isPossessive(tokenAt(reading, at)) ||
      isMark(tokenAt(reading, at)) ||
      /^(?:off|down|a|total|of)$/.test(tokenAt(reading, at).lower))
  )
    at--
  const token = tokenAt(reading, at)
  if (at < sentenceStart) return null
  const harm = harmByVerb.get(token.lower)
  // The tagger takes rarer past forms for nouns.
  if (harm && (token.tag !== 'NOUN' || token.capital || /ed$/.test(token.lower))) {
    const previous = tokenAt(reading, at - 1)
    // “killed and wounded 30”: the first verb names the graver fate, but the number is shared.
    if (previous.lower === 'and' || previous.lower === 'or') {
      const other = harmByVerb.get(tokenAt(reading, at - 2).lower)
      if (other === 'killed') return { quantity: 'other', verb: at }
    }
    return { quantity: harm, verb: at }
  }
  if (token.lower === 'up' || token.lower === 'away') {
    const phrasal = tokenAt(reading, at - 1).lower
    if (token.lower === 'up' && /^round/.test(phrasal)) return { quantity: 'captured', verb: at - 1 }
    if (token.lower === 'away' && /^(?:took|taken|taking)$/.test(phrasal))
      return { quantity: 'kidnapped', verb: at - 1 }
  }
  if (/^(?:lost|lose|losing|loses)$/.test(token.lower)) return { quantity: 'killed', verb: at }
  if (/^(?:cost|costing)$/.test(token.lower))
    return claimsLives(reading, first) ? { quantity: 'killed', verb: at } : null
  if (/^(?:drew|draw|draws|drawing|attracted|attracting)$/.test(token.lower))
    return { quantity: 'participants', verb: at }
  if (/^(?:claimed|claiming|claim|took|taking)$/.test(token.lower))
    return claimsLives(reading, first) ? { quantity: 'killed', verb: at } : null
  if (/^(?:burying|buried|bury)$/.test(token.lower)) return { quantity: 'killed', verb: at }
  if (/^(?:forced|forcing|drove|driving)$/.test(token.lower)) return { quantity: 'displaced', verb: at }
  return null
}

/** “claimed 30 lives”, not “claimed 30 villages”. */
function claimsLives(reading: Reading, first: number): boolean {
  for (let at = first; at < first + 7; at++)
    if (/^(?:lives|life|victims)$/.test(tokenAt(reading, at).lower)) return true
  return false
}

/** “death toll rose to”, “the deaths of”, “the arrest of”: a noun before the number says what it counts. */
function nounBefore(reading: Reading, first: number, sentenceStart: number): Quantity | null {
  const joint = tokenAt(reading, first - 1)
  if (/^(?:of|to|at|from|by)$/.test(joint.lower)) {
    const noun = tokenAt(reading, first - 2)
    const quantity = countedNouns.get(noun.lower)
    if (joint.lower === 'of' && noun.lower === 'massacre') return 'killed'
    if (joint.lower === 'of' && quantity && quantity !== 'participants' && quantity !== 'attacks') return quantity
    if (joint.lower === 'of' && (noun.lower === 'release' || noun.lower === 'rescue')) return 'other'
    if (joint.lower === 'of' && noun.lower === 'displacement') return 'displaced'
    if (joint.lower === 'of' && noun.lower === 'capture') return 'captured'
  }
  for (let at = first - 1; at >= sentenceStart && at >= first - 9; at--) {
    const token = tokenAt(reading, at)
    if (token.lower === 'toll') return tokenAt(reading, at - 1).lower === 'injury' ? 'wounded' : 'killed'
    // “rebel losses at 34”, “the army’s dead to 15”
    const levelled = /^(?:at|to|was|were|is|now|of|as|reached)$/.test(joint.lower)
    if (levelled && at >= first - 4 && /^(?:losses|dead|deaths|killed|fatalities|casualties)$/.test(token.lower))
      return 'killed'
    if (levelled && at >= first - 4 && /^(?:wounded|injured|injuries)$/.test(token.lower)) return 'wounded'
    if (token.lower === 'number' || token.lower === 'count') {
      for (let next = at + 1; next < first; next++) {
        const quantity = countedNouns.get(tokenAt(reading, next).lower) ?? stateWords.get(tokenAt(reading, next).lower)
        if (quantity) return quantity
      }
    }
    if (token.text === '.' || token.text === ';' || token.tag === 'NUM') break
  }
  return null
}

const cumulativePattern =
  /\b(?:since|so far this year|in the (?:past|last) (?:[a-z0-9]+ )?(?:year|month|decade|week)s?|over the (?:past|last)|to date|this year|in total|a total of|altogether|overall|annually|per year|every year|year-on-year)\b/i

const durationIsNone = (reading: Reading, number: NumberPhrase, end: number): boolean => {
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

function actorOf(
  reading: Reading,
  verb: number,
  passive: boolean,
  sentenceStart: number,
  sentenceEnd: number,
): TokenRun | null {
  if (passive) {
    for (let at = verb + 1; at < Math.min(sentenceEnd, verb + 10); at++) {
      if (tokenAt(reading, at).lower === 'by') {
        let end = at + 1
        while (end < sentenceEnd && end < at + 9 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokenAt(reading, end).tag)) end++
        return end > at + 1 ? { first: at + 1, end } : null
      }
    }
    return null
  }
  let at = verb - 1
  while (at >= sentenceStart && (tokenAt(reading, at).tag === 'AUX' || tokenAt(reading, at).tag === 'ADV')) at--
  return phraseEndingAt(reading, at + 1, sentenceStart)
}

type Previous = { figure: RawFigure; fromVerbBefore: boolean }

function figureAt(
  reading: Reading,
  number: NumberPhrase,
  sentenceStart: number,
  sentenceEnd: number,
  previous: Previous | null,
  antecedent: RawFigure | null,
  explain: Explain,
): Previous | null {
  const place = { start: tokenAt(reading, number.first).start, end: tokenAt(reading, number.end - 1).end }
  const drop = (why: string) => {
    explain('figures', 'dropped', place, why)
    return null
  }
  const counted = countedAfter(reading, number.end, sentenceEnd)
  const reason = noFigure(reading, number, counted)
  if (reason) return drop(reason)
  const headToken: Token | null = counted.head === null ? null : tokenAt(reading, counted.head)
  const head = headToken ? singular(headToken.lower) : null
  const run = { first: number.first, end: Math.max(number.end, counted.end) }
  const base = {
    ...number,
    run,
    head,
    group: counted.group,
    possessive: counted.possessive,
    sentence: tokenAt(reading, number.numeral).sentence,
    actor: null,
    unit: null,
  }
  const nextNoun = singular(tokenAt(reading, number.end).lower)
  if (number.currency || nextNoun in moneyNouns) {
    const unit = number.currency ?? moneyNouns[nextNoun] ?? null
    if (tokenAt(reading, number.first - 1).text === '(') return drop('a conversion in brackets')
    const end = nextNoun in moneyNouns ? number.end + 1 : number.end
    return {
      figure: {
        ...base,
        run: { first: number.first, end },
        quantity: 'money',
        unit,
        targetGroup: unit === null ? nextNoun : null,
        head: null,
        group: null,
        scope: 'incident',
      },
      fromVerbBefore: false,
    }
  }
  if (durationNouns.has(nextNoun)) {
    if (durationIsNone(reading, number, number.end + 1)) return drop('a point in time or an age')
    return {
      figure: {
        ...base,
        run: { first: number.first, end: number.end + 1 },
        quantity: 'duration',
        unit: `${nextNoun}s`,
        targetGroup: null,
        head: null,
        group: null,
        scope: 'incident',
      },
      fromVerbBefore: false,
    }
  }
  const after = verbAfter(
    reading,
    counted.state && counted.head === null ? number.end : Math.max(counted.end, number.end),
    sentenceEnd,
  )
  const before = verbBefore(reading, number.first, sentenceStart)
  const noun = nounBefore(reading, number.first, sentenceStart)
  const own = headToken ? (countedNouns.get(headToken.lower) ?? null) : null
  let quantity: Quantity | null = null
  let actor: TokenRun | null = null
  let fromVerbBefore = false
  const human = head === null || isHuman(head)
  const coordinated =
    previous?.fromVerbBefore === true &&
    /^(?:and|,|plus|with|as|or)$/.test(tokenAt(reading, number.first - 1).lower) &&
    previous.figure.run.end >= number.first - 5
  const inherits = antecedent !== null && antecedent.quantity !== 'money' && antecedent.quantity !== 'duration'
  const ofThem = counted.partitive === 'part' && counted.head === null
  if (counted.state && counted.partitive && after && after.quantity !== counted.state) quantity = after.quantity
  else if (counted.state) quantity = counted.state
  else if (own && own !== 'participants' && own !== 'displaced' && own !== 'captured') quantity = own
  else if (before && (human || before.quantity === 'other') && !(head === 'life' && before.quantity !== 'killed')) {
    quantity = before.quantity
    // “left two dead” is settled above; “lost three vehicles” counts things.
    if (head !== null && !isHuman(head)) quantity = countedThings.has(head) ? 'other' : null
    fromVerbBefore = quantity !== null
    actor = actorOf(reading, before.verb, false, sentenceStart, sentenceEnd)
  } else if (coordinated && human && !after?.passive) {
    quantity = previous?.figure.quantity ?? null
    actor = previous?.figure.actor ?? null
    fromVerbBefore = true
  } else if (after && human) {
    quantity = after.quantity
    actor = after.passive ? actorOf(reading, after.verb, true, sentenceStart, sentenceEnd) : null
  } else if (noun && (human || head === null)) quantity = noun
  else if (ofThem && inherits) quantity = antecedent.quantity
  else if (head === null && inherits && isBareLevel(reading, number, sentenceStart)) quantity = antecedent.quantity
  else if (own) quantity = own
  else if (after && head && countedThings.has(head)) quantity = 'other'
  const among = amongThem(reading, number, run.end)
  if (quantity === null && among && inherits && human) quantity = antecedent.quantity
  if (quantity === null) {
    if (head === null) return drop('nothing is said to be counted')
    const isOne = number.low === 1 && number.high === 1
    if (isOne) return drop('“one” that only points at somebody')
    const placed = /^(?:on|onto|at|in|into|from|to|across|along)$/.test(tokenAt(reading, number.first - 1).lower)
    if (isHuman(head) || (countedThings.has(head) && !placed)) quantity = 'other'
    else return drop(`counts ${head}, not people or losses`)
  }
  if (
    number.low === 1 &&
    number.high === 1 &&
    (quantity === 'other' || quantity === 'participants' || quantity === 'attacks')
  )
    return drop('“one” that only points at something')
  if (head === null && quantity === 'other' && !after && !ofThem && !inherits)
    return drop('nothing is said to be counted')
  const including = tokenAt(reading, number.first - 1).lower
  const part =
    counted.partitive === 'part' ||
    among ||
    /^(?:including|among)$/.test(including) ||
    tokenAt(reading, number.first - 2).lower === 'including'
  const sentence = reading.sentences[base.sentence]
  const text = sentence ? reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)) : ''
  const scope = part ? 'sub_count' : addsUp(text) ? 'cumulative' : 'incident'
  let targetGroup = counted.group && head ? runText(reading, counted.group) : null
  if (
    (head === null || head === 'other') &&
    previous &&
    previous.figure.targetGroup &&
    previous.figure.sentence === base.sentence &&
    previous.figure.quantity !== 'money' &&
    previous.figure.quantity !== 'duration'
  ) {
    targetGroup = previous.figure.targetGroup
    base.head = previous.figure.head
    base.possessive ??= previous.figure.possessive
  }
  if (
    targetGroup === null &&
    head === null &&
    inherits &&
    (ofThem || among || isBareLevel(reading, number, sentenceStart))
  ) {
    targetGroup = antecedent.targetGroup
    base.head = antecedent.head
  }
  targetGroup ??= 'people'
  explain('figures', 'kept', place, `${quantity}: ${targetGroup}`)
  return { figure: { ...base, quantity, targetGroup: targetGroup.replace(/\s+/g, ' '), scope, actor }, fromVerbBefore }
}

/** “four of them seriously”, “including three officers”, “two officers among them”: part of the count before. */
function amongThem(reading: Reading, number: NumberPhrase, end: number): boolean {
  const before = tokenAt(reading, number.first - 1).lower
  if (before === 'including' || before === 'among') return true
  if (before === 'them' && tokenAt(reading, number.first - 2).lower === 'among') return true
  return tokenAt(reading, end).lower === 'among' && /^(?:them|those)$/.test(tokenAt(reading, end + 1).lower)
}

/** “The ministry says 1,500”, “its figure is 64”, “stands at 41”: a number that names again what was counted before. */
function isBareLevel(reading: Reading, number: NumberPhrase, sentenceStart: number): boolean {
  const after = tokenAt(reading, number.end)
  if (
    !(
      after.text === '' ||
      /^[.,;:!?”"]$/.test(after.text) ||
      after.tag === 'CCONJ' ||
      after.sentence !== tokenAt(reading, number.numeral).sentence ||
      after.lower === 'in'
    )
  )
    return false
  const words = reading.tokens.slice(Math.max(sentenceStart, number.first - 5), number.first).map(token => token.lower)
  const last = words.at(-1) ?? ''
  const level = /^(?:at|to|is|was|now|of|by|says|said|gives|gave|counted|counts|reached|between|be|as)$/
  if (!level.test(last)) return false
  if (/^(?:says|said|gives|gave|counted|counts)$/.test(last)) return true
  return words.some(word =>
    /^(?:figure|number|toll|count|tally|total|list|estimate|stands|stood|put|puts|speaks|spoke|reached|it|rises|rose|raised|ministry|organisers|stays)$/.test(
      word,
    ),
  )
}

/** Words that a cumulative phrase cannot do without: a cheap look before the pattern. */
const cumulativeWords = ['since', 'year', 'past', 'last', 'total', 'date', 'overall', 'altogether', 'annually']

/** “, which has fought since 2019,” describes a party and bounds no count. */
export const withoutAsides = (text: string) => text.replace(/, (?:which|who|whose|where)\b[^,.;]*,/g, ',')

function addsUp(sentence: string): boolean {
  if (!cumulativeWords.some(word => sentence.includes(word))) return false
  const text = withoutAsides(sentence)
  return cumulativePattern.test(text) && !timeBound(text)
}

/** “since Wednesday” bounds one happening; “since 2014” adds up many. */
const timeBound = (text: string) =>
  /\bsince (?:\w+day|yesterday|morning|noon|dawn|midnight|last night)\b/i.test(text) && !/\b(?:19|20)\d\d\b/.test(text)

/** All figures of the text in reading order; those of repeated paragraphs are left out. */
export function findFigures(reading: Reading, explain: Explain): RawFigure[] {
  const figures: RawFigure[] = []
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.repeated) continue
    let previous: Previous | null = null
    const latest: RawFigure | undefined = figures.findLast(
      figure => figure.quantity !== 'money' && figure.quantity !== 'duration',
    )
    const antecedent = latest && sentence.index - latest.sentence <= 3 ? latest : null
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const number = numberAt(reading, at)
      if (!number) continue
      const previousToken = tokenAt(reading, at - 1)
      if (
        previousToken.capital &&
        previousToken.tag === 'PROPN' &&
        previousToken.sentence === sentence.index &&
        reading.paragraphs[sentence.paragraph]?.kind !== 'title' &&
        !/^(?:dozens|hundreds|several|thousands|scores)$/.test(tokenAt(reading, at).lower) &&
        number.first === at
      ) {
        explain(
          'figures',
          'dropped',
          { start: tokenAt(reading, at).start, end: tokenAt(reading, at).end },
          'part of a name',
        )
        at = number.end - 1
        continue
      }
      const found = figureAt(
        reading,
        number,
        sentence.firstToken,
        sentence.endToken,
        previous,
        previous?.figure ?? antecedent,
        explain,
      )
      if (found) {
        figures.push(found.figure)
        previous = found
        at = Math.max(at, number.end - 1)
      } else at = number.end - 1
    }
  }
  return figures
}

/** True for a head noun that names people of a land (“Ethiopians”). */
export const isNationals = (word: string) => countryOfDemonym.has(word)
