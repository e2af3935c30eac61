/** Finds the charge and the accused of verbs that accuse, blame or condemn. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { headOf, isPronoun, isTimeWord, isVerb, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, runRange, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import { hasVerb, trimmed } from './content-bounds.ts'
import { type Content, rest } from './content-pieces.ts'
import type { Source } from './subject-phrases.ts'

/** Tokens within which the accused and the charge stand. */
const reach = 40

/** What ties the charge to whoever is blamed: “on hooligans”, “at the army's door”, “with the council”. */
const tieBlame = wordClass('on upon at with')
const answerable = wordClass('responsible accountable liable')

export function chargeContent(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): Content | null {
  const told = (start: number) => rest(reading, start, sentence, cue, source, cues)
  const ceiling = Math.min(sentence.endToken, from + reach)
  if (cue.passive) {
    let at = from - 1
    while (at < Math.min(from + 20, sentence.endToken) && !isOneOf(tokenAt(reading, at).lower, 'of', 'for')) at++
    if (at >= sentence.endToken || !isOneOf(tokenAt(reading, at).lower, 'of', 'for')) return null
    const aside = isOneOf(tokenAt(reading, cue.first - 1).lower, ',', 'who', 'which')
    const endToken = aside ? chargeEnd(reading, at + 1, sentence.endToken) : sentence.endToken
    return rest(reading, at + 1, { ...sentence, endToken }, cue, source, cues)
  }
  if (cue.lemma === 'blame' || cue.lemma === 'pin') {
    const blamed = blamedFor(reading, from, ceiling) ?? blamedOn(reading, from, ceiling)
    if (blamed) {
      const content = told(blamed.charge)
      return content ? { ...content, target: blamed.party } : null
    }
  }
  if (cue.lemma === 'hold responsible') {
    const held = heldFor(reading, from, ceiling)
    const content = told(held?.charge ?? from)
    return content && held ? { ...content, target: held.party } : content
  }
  let end = from
  // “condemned the shelling of the market”: only who is accused is accused “of”.
  const splits = cue.takes.includes('object') ? /^(?:for|over)$/ : /^(?:of|for|on|over)$/
  while (end < ceiling && !splits.test(tokenAt(reading, end).lower) && tokenAt(reading, end).text !== ',') end++
  // “accused Ann B., who leads the union, of …”
  if (tokenAt(reading, end).text === ',') {
    let close = end + 1
    while (close < ceiling && tokenAt(reading, close).text !== ',') close++
    if (isOneOf(tokenAt(reading, close + 1).lower, 'of', 'for')) end = close + 1
  }
  if (cue.lemma === 'accuse') end = chargeOf(reading, end, ceiling)
  // “mocked their claims that they stayed friends as they vied for the seat”: a verb before it makes it another’s “for”.
  else if (end < ceiling && hasVerb(reading, { first: from, end })) end = ceiling
  // Behind the sentence’s end stands another sentence’s “on”.
  const split = end < sentence.endToken ? tokenAt(reading, end).lower : ''
  if (isOneOf(split, 'of', 'for', 'over') && end > from) {
    const content = told(end + 1)
    return content ? { ...content, target: { first: from, end } } : null
  }
  const content = told(from)
  if (!content || cue.takes.includes('object')) return content
  const target = phraseStartingAt(reading, from, sentence.endToken)
  const [run] = content.runs
  if (!target || !run || run.end > target.end) return { ...content, target }
  // “The army blames the Front.”: nobody sides against themselves, and who is blamed alone says nothing.
  if (isOneOf(tokenAt(reading, target.first).lower, 'each', 'one')) return null
  return { ...content, target }
}

/** “The army, accused of torture, denied it”: the charge ends where the sentence goes on behind a comma. */
function chargeEnd(reading: Reading, from: number, ceiling: number): number {
  for (let at = from; at < ceiling; at++) {
    if (tokenAt(reading, at).text !== ',') continue
    let next = at + 1
    while (tokenAt(reading, next).tag === 'ADV') next++
    const verb = tokenAt(reading, next)
    if (isVerb(verb) && !verb.lower.endsWith('ing')) return at
  }
  return ceiling
}

/** “The fire was blamed on smugglers by the guild”: the charge is the subject; null for any other cue. */
export function blamedOnSomebody(reading: Reading, cue: Cue, sentence: Sentence): Content | null {
  if (!cue.passive || cue.lemma !== 'blame') return null
  let tie = cue.verb + 1
  if (tokenAt(reading, tie).tag === 'ADV') tie++
  if (!tieBlame.has(tokenAt(reading, tie))) return null
  const charge = phraseEndingAt(reading, cue.first, sentence.firstToken)
  let start = tie + 1
  while (isMark(tokenAt(reading, start))) start++
  const whole = phraseStartingAt(reading, start, sentence.endToken)
  if (!charge || !whole) return null
  const by = reading.tokens.slice(whole.first, whole.end).find(token => token.lower === 'by')?.index ?? whole.end
  const target = { first: whole.first, end: by }
  return { pieces: [trimmed(reading, runRange(reading, charge))], runs: [charge], quoteType: 'indirect', target }
}

/** Those of whom “of” tells whose they are, where another “of” may tell the charge. */
const partsOf = wordClass(
  'head heads chief chiefs leader leaders member members director directors president chairman chairwoman minister mayor ' +
    'ministry department board council owner owners manager managers editor editors commander commanders group groups ' +
    'officials officers residents men women thousands hundreds dozens union federation association one some many two three',
)

/**
 * “Accused members of the council of theft”, “accused the men who broke in of theft”: the “of” before a deed or the last
 * in reach, where the first joins two nouns.
 */
function chargeOf(reading: Reading, first: number, ceiling: number): number {
  for (let at = first; at < ceiling; at++) {
    const token = tokenAt(reading, at)
    if (token.text === ',' && at > first) break
    if (token.lower !== 'of') continue
    if (tokenAt(reading, at + 1).lower.endsWith('ing')) return at
    // “The head of the council of theft”
    if (at > first && partsOf.has(tokenAt(reading, first - 1))) return at
  }
  return first
}

type Blamed = { party: TokenRun; charge: number }

/** “Blames the council for it”: whoever stands right before “for”, unless it is a deed that is blamed on somebody. */
function blamedFor(reading: Reading, from: number, ceiling: number): Blamed | null {
  const party = phraseStartingAt(reading, from, ceiling)
  if (!party) return null
  let tie = party.end
  for (let at = party.first + 1; at < party.end; at++) {
    if (tokenAt(reading, at).lower !== 'for') continue
    tie = at
    break
  }
  const run = { first: party.first, end: tie }
  if (tokenAt(reading, tie).lower !== 'for' || !isParty(reading, run)) return null
  return { party: run, charge: tie + 1 }
}

function isParty(reading: Reading, run: TokenRun): boolean {
  const head = tokenAt(reading, headOf(reading, run))
  return (
    head.capital ||
    isPronoun(head) ||
    isOneOf(head.lower, 'them', 'those', 'others') ||
    [partyNouns, personNouns].some(nouns => nouns.has(head) || nouns.has(head.singular))
  )
}

/**
 * “Blamed the abduction of a lawyer, who …, on hooligans”, “the blame for it lies with”: whoever stands behind the last
 * such tie of the clause that no time follows. The charge is the whole, or what “for” names where blame is laid.
 */
function blamedOn(reading: Reading, from: number, ceiling: number): Blamed | null {
  let party: TokenRun | null = null
  let aside = false
  for (let at = from; at < ceiling; at++) {
    const token = tokenAt(reading, at)
    if (token.text === ';' || token.text === ':') break
    if (token.text === ',') aside = !aside && /^(?:who|which|whose|a|an|the)$/.test(tokenAt(reading, at + 1).lower)
    // “… on hooligans and promised an inquiry”: the next verb.
    if (token.tag === 'CCONJ' && isVerb(tokenAt(reading, at + 1)) && party) break
    const door = token.lower === 'at' && /^(?:door|doorstep|feet)$/.test(tokenAt(reading, at + 2).lower)
    if (door && tokenAt(reading, at + 3).lower === 'of') {
      party = phraseStartingAt(reading, at + 4, ceiling)
      break
    }
    if (!tieBlame.has(token)) continue
    // “at” and “with” stand in many a charge; they tie blame only where it is laid.
    if (token.lower !== 'on' && token.lower !== 'upon' && at > from) continue
    let start = at + 1
    while (isMark(tokenAt(reading, start))) start++
    const next = tokenAt(reading, start)
    if (isTimeWord(next) || next.tag === 'NUM') continue
    // “on | paid hooligans”, whatever the tagger makes of “paid”.
    const described = next.tag === 'VERB' && isOneOf(tokenAt(reading, start + 1).tag, 'NOUN', 'PROPN')
    const phrase = phraseStartingAt(reading, described ? start + 1 : start, ceiling)
    // “attacks on weavers” are the charge; of two ties the last names the blamed.
    if (phrase) party = phrase
  }
  if (!party) return null
  const lays = tokenAt(reading, from).lower === 'for'
  return { party, charge: lays ? from + 1 : from }
}

/** “Holds the council responsible for it”: the party ends before the adjective and its adverb. */
function heldFor(reading: Reading, from: number, ceiling: number): Blamed | null {
  for (let at = from + 1; at < ceiling; at++) {
    if (!answerable.has(tokenAt(reading, at))) continue
    let end = at
    while (end > from + 1 && isOneOf(tokenAt(reading, end - 1).tag, 'ADV', 'PART')) end--
    const party = { first: from, end }
    return tokenAt(reading, at + 1).lower === 'for' ? { party, charge: at + 2 } : { party, charge: from }
  }
  return null
}
