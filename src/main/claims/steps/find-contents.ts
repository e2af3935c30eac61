/** Finds what was said: the quotation or clause after the cue, before it, or both, and where it ends. */
import type { Range } from '../../../article/plain-text.ts'
import { verbCues } from '../lexicon/cues.ts'
import type { Cue } from './find-cues.ts'
import type { Source } from './find-sources.ts'
import { isNominal, isPronoun, isTimeWord, isVerb, phraseStartingAt } from './noun-phrases.ts'
import { isMark, type Quotation, type Reading, runRange, type Sentence, type TokenRun, tokenAt } from './reading.ts'

export type Content = {
  pieces: Range[]
  /** The tokens of the pieces, for the steps that look inside. */
  runs: TokenRun[]
  quoteType: 'direct' | 'indirect' | 'mixed'
  /** Who is accused or addressed, where the cue's own frame says so. */
  target: TokenRun | null
}

const clauseWords = new Set(['that', 'how', 'whether', 'why', 'what', 'if', 'where', 'who'])
const channels = new Set(
  'statement interview letter tweet report video post message conference briefing speech address release email call phone telephone twitter facebook telegram communique communiqué television radio telecast channel press court parliament hearing testimony website blog affidavit note filing broadcast memo debate rally reporters journalists response reply comments remarks advertisement ad article column show podcast campaign'.split(
    ' ',
  ),
)
const periods = new Set(['week', 'month', 'year', 'morning', 'evening', 'afternoon', 'night', 'weekend'])

const isDash = (text: string) => text === '—' || text === '–' || text === '--' || text === '―'
const isVerbAt = (reading: Reading, at: number) => isVerb(tokenAt(reading, at))

function hasVerb(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) if (isVerbAt(reading, at)) return true
  return false
}

/** The speech quotation that opens at or right after token `at`, or null. */
function quotationAt(reading: Reading, at: number): Quotation | null {
  for (let next = at; next <= at + 1; next++) {
    const token = tokenAt(reading, next)
    const quotation = reading.quotations[token.quotation]
    if (quotation && quotation.firstToken === next) return quotation
    if (!isMark(token)) return null
  }
  return null
}

/** Skips what only says when, where or to whom it was said. Returns the first token of what follows. */
function skipCircumstance(reading: Reading, from: number, ceiling: number, cue: Cue): number {
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
      at++
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
function contentEnd(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): number {
  const relative = source.antecedent !== null && tokenAt(reading, (source.mention?.first ?? 1) - 1).text === ','
  const later = cues.filter(other => other.first >= from)
  for (let at = from; at < sentence.endToken; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) continue
    const next = tokenAt(reading, at + 1)
    if (token.text === ',' || isDash(token.text)) {
      if (relative && (isVerb(next) || (next.tag === 'ADV' && isVerbAt(reading, at + 2)))) return at
      if (/ing$/.test(next.lower) && next.tag === 'VERB' && startsOtherReport(reading, at + 1, sentence.endToken))
        return at
      if (next.lower === 'according' || (next.lower === 'per' && at > from)) return at
      if (/^(?:although|though)$/.test(next.lower)) return at
      if (/^(?:while|whereas|after|when|as|but|and|even|a|who|which|before|since)$/.test(next.lower)) {
        const tail = later.find(
          other => other.first > at && other.form === 'verb' && !other.participle && other.kind !== 'attitude',
        )
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
    if (
      (token.lower === 'and' || token.lower === 'but') &&
      token.tag === 'CCONJ' &&
      startsOtherReport(reading, at + 1, sentence.endToken)
    )
      return at
    if (token.text === ';' && later.some(other => other.first > at)) return at
  }
  return sentence.endToken
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
function trimmed(reading: Reading, range: Range): Range {
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
function innerRange(reading: Reading, quotation: Quotation): Range {
  let { start, end } = quotation.inner
  while (start < end && /\s/.test(reading.text[start] ?? '')) start++
  while (end > start && /[\s,.]/.test(reading.text[end - 1] ?? '') && !/\.{2,}$/.test(reading.text.slice(start, end)))
    end--
  return { start, end }
}

const runOf = (quotation: Quotation): TokenRun => ({ first: quotation.firstToken, end: quotation.endToken })

/** The speech quotation whose closing mark (or last word) is token `last`, if it opens at or behind `start`. */
function quotationClosing(reading: Reading, last: number, start: number): Quotation | null {
  for (const at of [last, last - 1]) {
    const quotation = reading.quotations[tokenAt(reading, at).quotation]
    if (quotation && quotation.firstToken >= start && quotation.endToken <= last + 1) return quotation
  }
  return null
}

/** True when the run holds quotation marks: words of another voice inside an indirect report. */
function holdsMarks(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (isMark(token) && !/^['’]$/.test(token.text)) return true
  }
  return false
}

function before(reading: Reading, cue: Cue, source: Source, _sentence: Sentence, start: number): Content | null {
  const limit = source.place === 'before' && source.full ? Math.min(source.full.first, cue.first) : cue.first
  let last = limit - 1
  while (last >= start && (tokenAt(reading, last).text === ',' || isDash(tokenAt(reading, last).text))) last--
  if (last < start) return null
  const closing = tokenAt(reading, last)
  const quotation = quotationClosing(reading, last, start)
  if (quotation && (isMark(closing) || closing.quotation === quotation.index)) {
    const lead = { first: start, end: Math.max(start, quotation.firstToken - 1) }
    const other = reading.tokens.slice(start, lead.end).some(token => token.quotation >= 0)
    if (hasVerb(reading, lead) || (lead.end - lead.first >= 3 && !other)) {
      const range = { start: tokenAt(reading, start).start, end: quotation.end }
      return {
        pieces: [trimmed(reading, range)],
        runs: [{ first: start, end: last + 1 }],
        quoteType: 'mixed',
        target: null,
      }
    }
    return { pieces: [innerRange(reading, quotation)], runs: [runOf(quotation)], quoteType: 'direct', target: null }
  }
  const run = { first: start, end: last + 1 }
  if (!hasVerb(reading, run) && cue.form !== 'colon' && !cue.passive) return null
  const range = trimmed(reading, runRange(reading, run))
  const quoted = holdsMarks(reading, run)
  return { pieces: [range], runs: [run], quoteType: quoted ? 'mixed' : 'indirect', target: null }
}

function rest(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): Content | null {
  let first = from
  while (first < sentence.endToken && /^[,:;]$/.test(tokenAt(reading, first).text)) first++
  if (tokenAt(reading, first).lower === 'that' && !isVerb(tokenAt(reading, first + 1))) first++
  if (tokenAt(reading, first).text === ',') first++
  const opening = quotationAt(reading, first)
  let end = contentEnd(reading, first, sentence, cue, source, cues)
  if (opening && opening.endToken >= first) {
    const after = opening.endToken + (opening.closed ? 1 : 0)
    const tail = tokenAt(reading, after)
    const over =
      after >= end ||
      /^[.,;]$/.test(tail.text) ||
      tail.tag === 'ADP' ||
      tail.lower === 'as' ||
      tail.tag === 'SCONJ' ||
      tail.tag === 'ADV'
    if (over && !(tail.text === ',' && tokenAt(reading, after + 1).tag === 'CCONJ')) {
      const joined =
        after < end &&
        tail.tag === 'ADP' &&
        cue.takes.includes('clause') &&
        from !== first - 1 &&
        tokenAt(reading, first - 1).lower === 'that'
      if (!joined)
        return { pieces: [innerRange(reading, opening)], runs: [runOf(opening)], quoteType: 'direct', target: null }
    }
  }
  while (end > first && /^[.,;:!]$/.test(tokenAt(reading, end - 1).text)) end--
  if (end <= first) return null
  const run = { first, end }
  const range = trimmed(reading, runRange(reading, run))
  const inside = holdsMarks(reading, run)
  return { pieces: [range], runs: [run], quoteType: inside ? 'mixed' : 'indirect', target: null }
}

function charge(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): Content | null {
  if (cue.passive) {
    let at = from
    while (at < Math.min(from + 20, sentence.endToken) && !/^(?:of|for)$/.test(tokenAt(reading, at).lower)) at++
    if (at >= sentence.endToken || !/^(?:of|for)$/.test(tokenAt(reading, at).lower)) return null
    return rest(reading, at + 1, sentence, cue, source, cues)
  }
  let end = from
  const ceiling = Math.min(sentence.endToken, from + 40)
  while (
    end < ceiling &&
    !/^(?:of|for|on|over)$/.test(tokenAt(reading, end).lower) &&
    tokenAt(reading, end).text !== ','
  )
    end++
  const word = tokenAt(reading, end).lower
  if (word === 'of' && /^(?:accuse)$/.test(cue.lemma) === false) {
    let further = end + 1
    while (further < ceiling && !/^(?:for|on)$/.test(tokenAt(reading, further).lower)) further++
    if (further >= ceiling) further = 0
    if (further > 0 && cue.lemma === 'blame') end = further
  }
  const split = tokenAt(reading, end).lower
  if (split === 'on' && cue.lemma === 'blame') {
    // “blames A on B”: B is blamed, and the charge is the whole.
    const blamed = phraseStartingAt(reading, end + 1, sentence.endToken)
    const content = rest(reading, from, sentence, cue, source, cues)
    return content ? { ...content, target: blamed } : null
  }
  if (/^(?:of|for|over)$/.test(split) && end > from) {
    const content = rest(reading, end + 1, sentence, cue, source, cues)
    return content ? { ...content, target: { first: from, end } } : null
  }
  const content = rest(reading, from, sentence, cue, source, cues)
  const target = phraseStartingAt(reading, from, sentence.endToken)
  return content && cue.takes.includes('object')
    ? { ...content, target: null }
    : content
      ? { ...content, target }
      : null
}

/** What the cue accepts as content: a bare object may not stand behind “said”, nor a clause behind “condemned”. */
function accepts(reading: Reading, cue: Cue, content: Content, from: number, wasBefore: boolean): boolean {
  if (cue.form !== 'verb') return true
  if (content.quoteType === 'direct')
    return cue.takes.includes('quote') || cue.takes.includes('clause') || cue.takes.includes('that')
  const can = (kind: Cue['takes'][number]) => cue.takes.includes(kind)
  if (wasBefore)
    return (
      cue.kind !== 'attitude' &&
      (!cue.participle || tokenAt(reading, cue.first - 1).lower === 'as') &&
      (can('clause') || can('that') || can('quote') || cue.passive)
    )
  const next = tokenAt(reading, from)
  const run = content.runs[0] ?? { first: 0, end: 0 }
  if (next.lower === 'to' && isVerb(tokenAt(reading, from + 1))) return can('infinitive')
  if (clauseWords.has(next.lower) && next.text !== ':')
    return can('clause') || can('that') || (can('object') && hasVerb(reading, run))
  if (next.text === ':') return true
  if (can('clause') && hasVerb(reading, run)) return true
  if (can('person')) return hasVerb(reading, run) || content.quoteType === 'mixed'
  if (can('charge')) return true
  if (can('object'))
    return (
      isNominal(reading, next) ||
      next.tag === 'DET' ||
      next.tag === 'PRON' ||
      isMark(next) ||
      /ing$/.test(next.lower) ||
      next.tag === 'ADP'
    )
  if (content.quoteType === 'mixed' && (can('that') || can('quote')) && isMark(next)) return true
  return false
}

/** The content of `cue`, or null when nothing in its sentence is its content. `start` is the first token it may take. */
export function findContent(
  reading: Reading,
  cue: Cue,
  source: Source,
  sentence: Sentence,
  start: number,
  cues: readonly Cue[],
): Content | null {
  const sourceEnd = source.place === 'after' && source.full ? source.full.end : cue.end
  if (cue.form === 'colon')
    return before(reading, { ...cue, first: cue.first }, { ...source, place: 'none' }, sentence, start)
  if (cue.form === 'adverb') {
    const content = rest(reading, cue.end, sentence, cue, source, cues)
    return content && content.runs.length > 0 ? content : null
  }
  if (cue.form === 'noun') {
    let from = source.place === 'after' && source.full ? source.full.end : cue.end
    const joint = tokenAt(reading, from).lower
    if (/^(?:of|that|for|about)$/.test(joint)) from++
    const named = joint === 'of' || joint === 'about' ? phraseStartingAt(reading, from, sentence.endToken) : null
    if (named && !isVerb(tokenAt(reading, named.end)) && !/ing$/.test(tokenAt(reading, named.end + 1).lower)) {
      return {
        pieces: [trimmed(reading, runRange(reading, named))],
        runs: [named],
        quoteType: 'indirect',
        target: null,
      }
    }
    return rest(reading, from, sentence, cue, source, cues)
  }
  if (cue.form === 'according') {
    const lead = { first: start, end: cue.first }
    if (lead.end > lead.first && hasVerb(reading, lead)) {
      const told = before(reading, cue, { ...source, place: 'after' }, sentence, start)
      const next = tokenAt(reading, sourceEnd)
      const goesOn =
        next.text === ',' &&
        (tokenAt(reading, sourceEnd + 1).tag === 'CCONJ' || isVerb(tokenAt(reading, sourceEnd + 1)))
      if (!told || !goesOn) return told
      const more = rest(reading, sourceEnd + 1, sentence, cue, source, cues)
      return more ? { ...told, pieces: [...told.pieces, ...more.pieces], runs: [...told.runs, ...more.runs] } : told
    }
    return rest(reading, sourceEnd, sentence, cue, source, cues)
  }
  if (cue.passive && source.place === 'after' && !cue.takes.includes('charge')) {
    return before(reading, { ...cue, first: cue.first }, { ...source, place: 'none' }, sentence, start)
  }
  const from = skipCircumstance(reading, sourceEnd, sentence.endToken, cue)
  const token = tokenAt(reading, from)
  const ended =
    from >= sentence.endToken ||
    /^[.!?]$/.test(token.text) ||
    (token.text === ',' && /^[.!?]?$/.test(tokenAt(reading, from + 1).text))
  const interposed = token.text === ',' || isMark(token) || isDash(token.text) || token.text === ';'
  const told = before(reading, cue, source, sentence, start)
  const subject = source.place === 'before' ? source.full?.first : cue.first
  const left = tokenAt(reading, (subject ?? cue.first) - 1)
  const closedBefore = told !== null && (left.text === ',' || isMark(left) || isDash(left.text) || left.quotation >= 0)
  if (ended || (closedBefore && interposed)) {
    if (!told || !(closedBefore || told.quoteType === 'direct')) return null
    if (!accepts(reading, cue, told, from, true)) return null
    if (ended) return told
    const more =
      isMark(token) || quotationAt(reading, from + 1) ? rest(reading, from, sentence, cue, source, cues) : null
    if (!more) return told
    return { ...told, pieces: [...told.pieces, ...more.pieces], runs: [...told.runs, ...more.runs] }
  }
  // “X, the ministry said on Friday, as …”: what follows without a comma belongs to the frame, not to the content.
  if (
    closedBefore &&
    told &&
    (token.tag === 'SCONJ' || token.tag === 'ADP' || token.tag === 'ADV') &&
    token.lower !== 'that' &&
    accepts(reading, cue, told, from, true) &&
    told.quoteType !== 'indirect'
  ) {
    return told
  }
  const content = cue.takes.includes('charge')
    ? charge(reading, from, sentence, cue, source, cues)
    : rest(reading, from, sentence, cue, source, cues)
  if (!content || !accepts(reading, cue, content, from, false)) return null
  return content
}
