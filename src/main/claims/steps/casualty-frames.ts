/** Reads from the words around a count what happened to the counted: verbs behind and before it, nouns before it, who did it. */
import type { Quantity } from '../../../contract/claims.ts'
import { countedNouns, fateByVerb, harmByVerb, stateWords } from '../lexicon/casualties.ts'
import { timeNouns } from '../lexicon/time.ts'
import { isPossessive, isVerb, phraseEndingAt } from './noun-phrases.ts'
import { isMark, type Reading, type TokenRun, tokenAt } from './reading.ts'

const copulas = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be', 'got', 'get'])

/** What happened to the counted, from the verb behind them: skips “and nine soldiers”, “, including …,”, “who”. */
export function verbAfter(
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
/** “men who called themselves pilots were arrested”: the verb behind the relative clause counts. */
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
export function verbBefore(
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
export function nounBefore(reading: Reading, first: number, sentenceStart: number): Quantity | null {
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

export function actorOf(
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
