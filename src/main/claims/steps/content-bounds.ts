/** Says where a content may begin and where it ends: behind time and place of speech, before the next speaker. */
import type { Range } from '../../../article/plain-text.ts'
import { fateByVerb, harmByVerb } from '../lexicon/casualties.ts'
import { nounCues, verbCues } from '../lexicon/cues.ts'
import type { Cue } from './find-cues.ts'
import { isNominal, isPronoun, isTimeWord, isVerb, phraseStartingAt } from './noun-phrases.ts'
import { isMark, type Quotation, type Reading, type Sentence, type TokenRun, tokenAt } from './reading.ts'
import type { Source } from './subject-phrases.ts'

export const clauseWords = new Set(['that', 'how', 'whether', 'why', 'what', 'if', 'where', 'who'])

const channels = new Set(
  'statement interview letter tweet report video post message conference briefing speech address release email call phone telephone twitter facebook telegram communique communiqué television radio telecast channel press court parliament hearing testimony website blog affidavit note filing broadcast memo debate rally reporters journalists response reply comments remarks advertisement ad article column show podcast campaign'.split(
    ' ',
  ),
)

const periods = new Set(['week', 'month', 'year', 'morning', 'evening', 'afternoon', 'night', 'weekend'])

export const isDash = (text: string) => text === '—' || text === '–' || text === '--' || text === '―'

const isVerbAt = (reading: Reading, at: number) => isVerb(tokenAt(reading, at)) || isFateBehindNoun(reading, at)

/** “Forty people drowned”: what befell them, though the tagger takes it for an adjective. */
function isFateBehindNoun(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  if (token.tag !== 'ADJ' || !(harmByVerb.has(token.lower) || fateByVerb.has(token.lower))) return false
  const counted = /^(?:NOUN|PROPN|NUM)$/.test(tokenAt(reading, at - 1).tag)
  return counted && !/^(?:NOUN|PROPN|ADJ)$/.test(tokenAt(reading, at + 1).tag)
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
    if (token.quotation >= 0 || isVerbAt(reading, at) || /^(?:[.;:]|who|which|how|whether|what)$/.test(token.lower))
      return null
  }
  return null
}

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
        if (reporters.test(tokenAt(reading, token).lower)) end = token + 1
        else if (
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
    if (isTimeWord(token)) {
      at++
      while (
        at < ceiling &&
        (tokenAt(reading, at).tag === 'NUM' || periods.has(tokenAt(reading, at).lower)) &&
        !isNominal(reading, tokenAt(reading, at + 1))
      )
        at++
      continue
    }
    if (
      /^(?:last|this|earlier|later|next|late|early)$/.test(token.lower) &&
      (periods.has(next.lower) || isTimeWord(next) || /^(?:this|last|on)$/.test(next.lower))
    ) {
      at += periods.has(next.lower) ? 2 : 1
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
      if (!/^(?:about|around|nearly|almost|over|only|just|at)$/.test(token.lower)) {
        at++
        continue
      }
    }
    if (
      token.tag === 'ADP' &&
      token.lower !== 'of' &&
      next.tag !== 'NUM' &&
      !/^(?:least|most|many|much)$/.test(next.lower)
    ) {
      const phrase = phraseStartingAt(reading, at + 1, ceiling)
      if (!phrase) break
      const words = reading.tokens.slice(phrase.first, phrase.end)
      const channel = words.some(word => channels.has(word.lower) || isTimeWord(word) || periods.has(word.lower))
      const after = tokenAt(reading, phrase.end)
      const closed =
        phrase.end >= ceiling ||
        after.text === ',' ||
        after.text === '.' ||
        after.lower === 'that' ||
        after.text === ':' ||
        isMark(after)
      if (!channel && !closed) break
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

/** True when a reporting verb with no subject of its own follows at `at`: the content before it ends there. */
function startsOtherReport(reading: Reading, at: number, ceiling: number): boolean {
  let next = at
  while (next < ceiling && (tokenAt(reading, next).tag === 'ADV' || tokenAt(reading, next).lower === 'also')) next++
  const token = tokenAt(reading, next)
  const entries = verbCues.get(token.lower)
  if (!entries || token.tag !== 'VERB') return false
  return entries.some(entry => entry.kind === 'speech')
}

/** Where the content that begins at `from` ends (exclusive): the sentence's end, or where somebody else takes over. */
export function contentEnd(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): number {
  const relative = source.antecedent !== null && tokenAt(reading, (source.mention?.first ?? 1) - 1).text === ','
  const restrictive = source.antecedent !== null && !relative
  let verbSeen = false
  const later = cues.filter(other => other.first >= from)
  // “the road, which is closed”: a thing that was named, not told of, ends where the writer goes on about it.
  const opening = tokenAt(reading, from)
  let nominal =
    !/^(?:ADP|SCONJ|ADV)$/.test(opening.tag) &&
    !clauseWords.has(opening.lower) &&
    tokenAt(reading, from - 1).lower !== 'that'
  for (let at = from; at < sentence.endToken; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) continue
    const next = tokenAt(reading, at + 1)
    if (nominal && at > from && endsNominal(reading, at)) return at
    if (isVerbAt(reading, at)) nominal = false
    if (token.text === ',' || isDash(token.text)) {
      if (relative && (isVerb(next) || (next.tag === 'ADV' && isVerbAt(reading, at + 2)))) return at
      if (/ing$/.test(next.lower) && next.tag === 'VERB' && startsOtherReport(reading, at + 1, sentence.endToken))
        return at
      if (next.lower === 'according' || (next.lower === 'per' && at > from)) return at
      if (/^(?:although|though)$/.test(next.lower)) return at
      if (/^(?:while|whereas|after|when|as|but|and|even|a|who|which|before|since)$/.test(next.lower)) {
        const tail = later.find(other => other.first > at && other.form === 'verb' && !other.participle)
        if (tail && /^(?:while|whereas|after|but|although)$/.test(next.lower)) return at
        if (/^(?:and|but)$/.test(next.lower) && startsOtherReport(reading, at + 2, sentence.endToken)) return at
        if (next.lower === 'and' && tail && ownSubjectBetween(reading, at + 2, tail.first) && cue.kind === 'speech')
          return at
      }
      // “…, the ministry said.” takes all that stands before as its own.
      const closing = later.find(
        other => other.first > at && other.first <= at + 14 && other.form === 'verb' && !other.participle,
      )
      if (
        closing &&
        endsSentence(reading, closing, sentence) &&
        !hasVerb(reading, { first: at + 1, end: closing.first })
      )
        return at
    }
    if ((token.lower === 'and' || token.lower === 'but') && token.tag === 'CCONJ') {
      if (startsOtherReport(reading, at + 1, sentence.endToken) || nounCues.has(next.lower)) return at
      // “some escaped and a second source said …”
      const tail = later.find(other => other.first > at)
      if (
        tail?.form === 'verb' &&
        tail.kind === 'speech' &&
        !tail.participle &&
        ownSubjectBetween(reading, at + 1, tail.first)
      )
        return at
    }
    // “people who said they were teachers were arrested”: a second verb without a subject goes back to the people.
    if (restrictive && isFiniteForm(reading, at)) {
      if (verbSeen && !isFiniteForm(reading, at - 1)) return at
      verbSeen = true
    } else if (restrictive && /^(?:SCONJ|CCONJ)$/.test(token.tag)) verbSeen = false
    if (token.text === ';' && later.some(other => other.first > at)) return at
  }
  return sentence.endToken
}

const isFiniteForm = (reading: Reading, at: number) =>
  /^(?:is|are|was|were|has|have|had|will|would|can|could)$/.test(tokenAt(reading, at).lower)

/** True where a named thing ends: a relative clause, a second verb, a new clause of the writer’s. */
function endsNominal(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  if (token.text === ',' || isDash(token.text)) {
    if (/^(?:which|who|whose|whom|where|but|although|though|while|even|as)$/.test(next.lower)) return true
    return next.tag === 'VERB' && /ing$/.test(next.lower) && next.lower !== 'including'
  }
  if (token.tag === 'CCONJ') {
    const verb = next.tag === 'ADV' ? tokenAt(reading, at + 2) : next
    return isVerb(verb) && /(?:ed|s)$|^(?:had|has|was|were|is|are|did|said|made|took)$/.test(verb.lower)
  }
  if (/^(?:when|while|after|before|as|since|because|if)$/.test(token.lower)) {
    const subject = phraseStartingAt(reading, at + 1, at + 20)
    return subject !== null && isVerb(tokenAt(reading, subject.end))
  }
  return false
}

function ownSubjectBetween(reading: Reading, first: number, end: number): boolean {
  return end - first >= 1 && end - first < 8 && !hasVerb(reading, { first, end })
}

/** True when nothing but a time, a place of speech or an apposition follows the cue in its sentence. */
function endsSentence(reading: Reading, cue: Cue, sentence: Sentence): boolean {
  const at = skipCircumstance(reading, cue.end, sentence.endToken, cue)
  const token = tokenAt(reading, at)
  return at >= sentence.endToken || token.text === '.' || token.text === '!' || token.text === '?'
}

const trailing = /[\s,.;:—–―-]/

/** Cuts spaces and closing punctuation off both ends; a mark that closes a quotation stays, with the stop inside it. */
export function trimmed(reading: Reading, range: Range): Range {
  let { start, end } = range
  while (start < end && /[\s,;:—–―-]/.test(reading.text[start] ?? '')) start++
  while (end > start && trailing.test(reading.text[end - 1] ?? '')) {
    const before = reading.text.slice(Math.max(start, end - 5), end)
    if (/(?:[A-Z]\.){2}$/.test(before)) break
    end--
  }
  return { start, end }
}

/** The words of a quotation without the comma or stop before its closing mark. */
export function innerRange(reading: Reading, quotation: Quotation): Range {
  let { start, end } = quotation.inner
  while (start < end && /\s/.test(reading.text[start] ?? '')) start++
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
    if (isMark(token) && !/^['’]$/.test(token.text)) return true
  }
  return false
}
