/** Tells what foretells: an intent, a condition and what follows from it, or what may yet happen. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { intentPattern } from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** What may yet happen: “may yet be robbed”. */
const mayCome =
  /(?:^|[^a-z])(?:could|may|might) (?:also |still |yet |soon |now |even )?be [a-z]+(?:ed|ld|en|nt)(?![a-z])/
/** Words shortly before, by which it is only feared, or told of somebody. */
const notForetold =
  /(?:fear|worr|afraid|hope|because|who|which|what|that|until|whether|how|when|where|so)[a-z]* [a-z ]{0,24}$/
/** A condition and what follows from it. */
const conditional =
  /(?:^|[,;:.] )(?:but |and |that )?[“"]?if (?![^,]* had )[^.]*? (?:will|would|could|may|might) (?!have )|(?:will|would) (?!have |only )[^.;]{0,200} (?:if|unless) [a-z]+ /

/** Words that open a clause in which “will” tells no intent of its own (“until they will …”, “the man who will …”). */
const subordinators = wordClass('who which that until because whether when how what where while')
const futures = wordClass("will shall 'll wo")
/** “The delegation would meet them”, told later: the first verb of what is said; not what would have been, or would be liked. */
function announcesLater(reading: Reading, run: TokenRun): boolean {
  const limit = Math.min(run.end, run.first + 16)
  for (let at = run.first; at < limit; at++) {
    const token = tokenAt(reading, at)
    if (token.lower === 'would') {
      const behind = [at + 1, at + 2].map(index => tokenAt(reading, index).lower)
      return !behind.some(word => /^(?:have|rather|like|prefer|appear|seem|mean|suggest|say)$/.test(word))
    }
    if (token.tag === 'VERB' || token.tag === 'AUX' || subordinators.has(token)) return false
  }
  return false
}
/** How far into a content what is to come may be told, in characters. */
const foretold = 260

/** “X will march”: told of what is to come, and not only in a clause inside. */
function announces(reading: Reading, run: TokenRun): boolean {
  const limit = tokenAt(reading, run.first).start + foretold
  for (let at = run.first; at < run.end && tokenAt(reading, at).start < limit; at++) {
    const token = tokenAt(reading, at)
    const plan = token.lower === 'going' && tokenAt(reading, at + 1).lower === 'to'
    // “I was going to vote for her”: it came to nothing.
    const coming = futures.has(token) || (plan && !isOneOf(tokenAt(reading, at - 1).lower, 'was', 'were'))
    // “Of their own will”: a noun.
    const noun =
      token.lower === 'will' && /^(?:own|free|their|his|her|its|the|good|ill)$/.test(tokenAt(reading, at - 1).lower)
    if (!coming || noun) continue
    let clause = at
    while (clause > Math.max(run.first, at - 6) && tokenAt(reading, clause - 1).text !== ',') clause--
    const before = reading.tokens.slice(clause, at)
    // “We have told her, and I will be there”: what was done comes first.
    const joined =
      tokenAt(reading, at - 1).lower === 'and' ||
      (tokenAt(reading, clause - 1).text === ',' && tokenAt(reading, clause).lower === 'and')
    if (!joined && !before.some(token => subordinators.has(token))) return true
  }
  return false
}

/** A speech that opens with a condition foretells what follows from it; “if they had any decency, they would …” foretells nothing. */
export function opensWithCondition(text: string): boolean {
  const opening = text.slice(0, 300)
  return /^if\b.*\b(?:will|would|could|might)\b/s.test(opening) && !/^if\b[^,]* (?:had|were) /.test(opening)
}

/** Told of what is to come, by intent, by condition, or as what may happen. `text` is the content in lower case. */
export function foretells(reading: Reading, run: TokenRun, text: string): boolean {
  const opening = text.slice(0, 300)
  const may = mayCome.exec(opening)
  if (may && !notForetold.test(opening.slice(Math.max(0, may.index - 40), may.index + 1))) return true
  return (
    announces(reading, run) || announcesLater(reading, run) || intentPattern.test(opening) || conditional.test(opening)
  )
}
