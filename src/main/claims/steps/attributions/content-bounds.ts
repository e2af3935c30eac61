/** Says where a content may begin, behind time, place and listener of the speech, and finds the quotations in it. */

import type { Range } from '../../../../article/plain-text.ts'
import { fateByVerb, harmByVerb } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { isNominal, isOwnersMark, isPronoun, isTimeWord, isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Quotation, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { isSpaceAt } from '../reading/spaces.ts'

export const clauseWords = wordClass('that how whether why what if where who')

export const channels = wordClass(
  'statement interview letter tweet report video post message conference briefing speech address release email call phone telephone twitter facebook telegram communique communiqué television radio telecast channel press court parliament hearing testimony website blog affidavit note filing broadcast memo debate rally reporters journalists response reply comments remarks advertisement ad article column show podcast campaign',
)

export const periods = wordClass('week month year morning evening afternoon night weekend')

export const isDash = (text: string) => text === '—' || text === '–' || text === '--' || text === '―'

export const isVerbAt = (reading: Reading, at: number) => isVerb(tokenAt(reading, at)) || isFateBehindNoun(reading, at)

/** “Forty people drowned”: what befell them, though the tagger takes it for an adjective. */
function isFateBehindNoun(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  if (token.tag !== 'ADJ' || !(harmByVerb.has(token) || fateByVerb.has(token))) return false
  const counted = isOneOf(tokenAt(reading, at - 1).tag, 'NOUN', 'PROPN', 'NUM')
  return counted && !isOneOf(tokenAt(reading, at + 1).tag, 'NOUN', 'PROPN', 'ADJ')
}

export function hasVerb(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) if (isVerbAt(reading, at)) return true
  return false
}

/** The speech quotation that opens at or right after token `at`, or null. */
export function quotationAt(reading: Reading, at: number): Quotation | null {
  for (let next = at; next <= at + 2; next++) {
    const token = tokenAt(reading, next)
    const quotation = reading.quotations[token.quotation]
    if (quotation && quotation.firstToken === next) return quotation
    if (!isMark(token)) return null
  }
  return null
}

/** Words between a cue and its “that” beyond which the “that” is another clause’s. */
const longestCircumstance = 18

/**
 * The “that” which opens the content behind a listener or a circumstance (“told the newspaper’s ‘Morning’ on Friday
 * that”, “said at a rally in the port, that”), or null: no verb, stop or speech may stand before it.
 */
function conjunctionAhead(reading: Reading, from: number, ceiling: number, cue: Cue): number | null {
  const opening = tokenAt(reading, from)
  const circumstance = opening.tag === 'ADP' || isTimeWord(opening) || opening.tag === 'ADV'
  if (!(cue.takes.includes('clause') || cue.takes.includes('that')) || !(circumstance || cue.addressee)) return null
  for (let at = from; at < Math.min(ceiling, from + longestCircumstance); at++) {
    const token = tokenAt(reading, at)
    if (token.lower === 'that') {
      const next = tokenAt(reading, at + 1)
      return at > from && !isVerb(next) && next.text !== ',' ? at : null
    }
    if (
      token.quotation >= 0 ||
      isVerbAt(reading, at) ||
      isOneOf(token.lower, '.', ';', ':', 'who', 'which', 'how', 'whether', 'what')
    )
      return null
  }
  return null
}

/** A plural that can listen: “police”, “officials”, “investigators”. */
const isBody = (token: Token) =>
  token.lower === 'police' || (token.lower.endsWith('s') && partyNouns.has(token.singular))

/** Adverbs that belong to what was said: to its number, or to what is not so (“said | none of its men died”). */
const opensContent = wordClass('about around nearly almost over only just at none not never')

/** Skips what only says when, where or to whom it was said. Returns the first token of what follows. */
export function skipCircumstance(reading: Reading, from: number, ceiling: number, cue: Cue): number {
  const conjunction = conjunctionAhead(reading, from, ceiling, cue)
  if (conjunction !== null) return conjunction
  let at = from
  if (cue.addressee || cue.lemma === 'ask') {
    const listener = phraseStartingAt(reading, at, ceiling)
    if (listener && tokenAt(reading, listener.end).lower !== 'to') {
      const next = tokenAt(reading, listener.end)
      const reporters = /^(?:reporters|journalists|lawmakers|parliament|them|him|her|us|me)$/
      let end = listener.end
      for (let token = listener.first; token < listener.end; token++) {
        const body = tokenAt(reading, token)
        if (reporters.test(body.lower)) end = token + 1
        // “told police Berg …”: a body without an article, and the name that the content begins with.
        else if (
          token === listener.first &&
          !body.capital &&
          tokenAt(reading, token + 1).tag === 'PROPN' &&
          isBody(body)
        ) {
          end = token + 1
          break
        } else if (
          token > listener.first &&
          tokenAt(reading, token).tag === 'NOUN' &&
          tokenAt(reading, token - 1).tag === 'PROPN' &&
          isVerbAt(reading, listener.end)
        )
          end = token
      }
      if (
        !(isVerb(next) && end === listener.end && !isPronoun(tokenAt(reading, listener.first)) && next.tag !== 'ADP') ||
        end < listener.end
      )
        at = end
    }
  }
  for (let step = 0; step < 8 && at < ceiling; step++) {
    const token = tokenAt(reading, at)
    const next = tokenAt(reading, at + 1)
    if (token.quotation >= 0 || isMark(token)) break
    // “Claimed Friday's bombing”: the day owns what was claimed.
    if (isTimeWord(token) && isOwnersMark(next)) break
    if (isTimeWord(token)) {
      at++
      while (
        at < ceiling &&
        (tokenAt(reading, at).tag === 'NUM' || periods.has(tokenAt(reading, at))) &&
        !isNominal(reading, tokenAt(reading, at + 1))
      )
        at++
      continue
    }
    if (
      isOneOf(token.lower, 'last', 'this', 'earlier', 'later', 'next', 'late', 'early') &&
      (periods.has(next) || isTimeWord(next) || isOneOf(next.lower, 'this', 'last', 'on'))
    ) {
      at += periods.has(next) ? 2 : 1
      continue
    }
    if (
      token.tag === 'ADV' &&
      (next.text === ',' ||
        next.lower === 'that' ||
        next.tag === 'ADP' ||
        isTimeWord(next) ||
        at + 1 >= ceiling ||
        next.text === '.')
    ) {
      if (!opensContent.has(token)) {
        at++
        continue
      }
    }
    if (token.lower === 'of') {
      // “said of the mayor, ‘…’”
      const about = phraseStartingAt(reading, at + 1, ceiling)
      if (!about || tokenAt(reading, about.end).text !== ',' || !isMark(tokenAt(reading, about.end + 1))) break
      at = about.end
      continue
    }
    if (token.tag === 'ADP' && next.tag !== 'NUM' && !isOneOf(next.lower, 'least', 'most', 'many', 'much')) {
      const phrase = phraseStartingAt(reading, at + 1, ceiling)
      if (!phrase) break
      const words = reading.tokens.slice(phrase.first, phrase.end)
      const channel = words.some(word => channels.has(word) || isTimeWord(word) || periods.has(word))
      const after = tokenAt(reading, phrase.end)
      const closed =
        phrase.end >= ceiling ||
        after.text === ',' ||
        after.text === '.' ||
        isOneOf(after.lower, 'that', 'how', 'whether', 'why') ||
        after.text === ':' ||
        isMark(after)
      // “pleading with the court, …”: only what takes a clause can have one behind a comma.
      const takesClause = cue.takes.some(kind => isOneOf(kind, 'clause', 'that', 'quote'))
      if (!channel && !(closed && takesClause)) break
      at = phrase.end
      // “in a statement signed by …, that”
      const relation = tokenAt(reading, at)
      if (/^(?:issued|signed|released|posted|published|sent|made|read|carried)$/.test(relation.lower)) {
        const rest = tokenAt(reading, at + 1).tag === 'ADP' ? phraseStartingAt(reading, at + 2, ceiling) : null
        at = rest ? rest.end : at + 1
      }
      continue
    }
    break
  }
  return at
}

/** A space, comma, colon, semicolon or dash. */
const isLoose = (text: string, at: number) => isSpaceAt(text, at) || ',;:—–―-'.includes(text[at] ?? ' ')

/** Cuts spaces and closing punctuation off both ends; a mark that closes a quotation stays, with the stop inside it. */
export function trimmed(reading: Reading, range: Range): Range {
  let { start, end } = range
  while (start < end && isLoose(reading.text, start)) start++
  while (end > start && (isLoose(reading.text, end - 1) || reading.text[end - 1] === '.')) {
    const before = reading.text.slice(Math.max(start, end - 5), end)
    if (/(?:[A-Z]\.){2}$/.test(before)) break
    end--
  }
  return { start, end }
}

/** The words of a quotation without the comma or stop before its closing mark. */
export function innerRange(reading: Reading, quotation: Quotation): Range {
  let { start, end } = quotation.inner
  while (start < end && isSpaceAt(reading.text, start)) start++
  while (end > start && /[\s,.]/.test(reading.text[end - 1] ?? '') && !/\.{2,}$/.test(reading.text.slice(start, end)))
    end--
  return { start, end }
}

export const runOf = (quotation: Quotation): TokenRun => ({ first: quotation.firstToken, end: quotation.endToken })

/** The speech quotation whose closing mark (or last word) is token `last`, if it opens at or behind `start`. */
export function quotationClosing(reading: Reading, last: number, start: number): Quotation | null {
  // A typewritten double mark is two tokens.
  let at = last
  while (at >= start && at > last - 3 && tokenAt(reading, at).quotation < 0 && isMark(tokenAt(reading, at))) at--
  const quotation = reading.quotations[tokenAt(reading, at).quotation]
  if (quotation && quotation.firstToken >= start && quotation.endToken <= last + 1) return quotation
  return null
}

/** True when the run holds quotation marks: words of another voice inside an indirect report. */
export function holdsMarks(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (isMark(token) && token.lower !== "'") return true
  }
  return false
}
