/** Finds what was said: the quotation or clause after the cue, before it, or both, and where it ends. */
import type { Range } from '../../../article/plain-text.ts'
import { verbCues } from '../lexicon/cues.ts'
import {
  clauseWords,
  hasVerb,
  holdsMarks,
  innerRange,
  isDash,
  quotationAt,
  quotationClosing,
  runOf,
  skipCircumstance,
  trimmed,
} from './content-bounds.ts'
import { contentEnd } from './content-end.ts'
import type { Cue } from './find-cues.ts'
import { isNominal, isVerb, phraseStartingAt } from './noun-phrases.ts'
import { isMark, type Reading, runRange, type Sentence, type Token, type TokenRun, tokenAt } from './reading.ts'
import type { Source } from './subject-phrases.ts'

export type Content = {
  pieces: Range[]
  /** The tokens of the pieces, for the steps that look inside. */
  runs: TokenRun[]
  quoteType: 'direct' | 'indirect' | 'mixed'
  /** Who is accused or addressed, where the cue's own frame says so. */
  target: TokenRun | null
}

/** The first token of what frames the speech: the subject before the cue with its “as”, else the cue. */
function speechFrame(reading: Reading, cue: Cue, source: Source): number {
  const first = source.place === 'before' && source.full ? Math.min(source.full.first, cue.first) : cue.first
  return tokenAt(reading, first - 1).lower === 'as' && tokenAt(reading, first - 2).text === ',' ? first - 1 : first
}

/** The first token behind “And”, “But”, “However,” at the start of what was told. */
function afterConnective(reading: Reading, start: number, last: number): number {
  const opening = tokenAt(reading, start)
  if (opening.tag === 'CCONJ' && tokenAt(reading, start + 1).text !== ',') return Math.min(start + 1, last)
  const adverb = /^(?:however|meanwhile|instead|still|moreover|nevertheless|nonetheless)$/.test(opening.lower)
  return adverb && tokenAt(reading, start + 1).text === ',' ? Math.min(start + 2, last) : start
}

export function before(
  reading: Reading,
  cue: Cue,
  source: Source,
  _sentence: Sentence,
  start: number,
  needsVerb = true,
): Content | null {
  let last = speechFrame(reading, cue, source) - 1
  while (last >= start && (tokenAt(reading, last).text === ',' || isDash(tokenAt(reading, last).text))) last--
  if (last < start) return null
  const closing = tokenAt(reading, last)
  const quotation = quotationClosing(reading, last, start)
  if (quotation && (isMark(closing) || closing.quotation === quotation.index)) {
    let opening = quotation.firstToken
    while (opening > start && isMark(tokenAt(reading, opening - 1))) opening--
    const lead = { first: start, end: opening }
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
  // “But the road, she said, …”: what ties the sentence to the one before is the writer's.
  const run = { first: afterConnective(reading, start, last), end: last + 1 }
  if (needsVerb && !hasVerb(reading, run) && cue.form !== 'colon' && !cue.passive) return null
  const range = trimmed(reading, runRange(reading, run))
  const quoted = holdsMarks(reading, run)
  return { pieces: [range], runs: [run], quoteType: quoted ? 'mixed' : 'indirect', target: null }
}

export function rest(
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
      // “that ‘of course he will fight’ against it”: the quotation is a part of the clause behind “that”.
      const clause = tokenAt(reading, tokenAt(reading, first - 1).text === ',' ? first - 2 : first - 1).lower === 'that'
      if (!(clause && after < end && /^(?:ADP|SCONJ)$/.test(tail.tag)))
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
    let at = from - 1
    while (at < Math.min(from + 20, sentence.endToken) && !/^(?:of|for)$/.test(tokenAt(reading, at).lower)) at++
    if (at >= sentence.endToken || !/^(?:of|for)$/.test(tokenAt(reading, at).lower)) return null
    return rest(reading, at + 1, sentence, cue, source, cues)
  }
  let end = from
  const ceiling = Math.min(sentence.endToken, from + 40)
  // “condemned the shelling of the market”: only who is accused is accused “of”.
  const splits = cue.takes.includes('object') ? /^(?:for|over)$/ : /^(?:of|for|on|over)$/
  while (end < ceiling && !splits.test(tokenAt(reading, end).lower) && tokenAt(reading, end).text !== ',') end++
  // “accused Ann B., who leads the union, of …”
  if (tokenAt(reading, end).text === ',') {
    let close = end + 1
    while (close < ceiling && tokenAt(reading, close).text !== ',') close++
    if (/^(?:of|for)$/.test(tokenAt(reading, close + 1).lower)) end = close + 1
  }
  // “mocked their claims that they stayed friends as they vied for the seat”: a verb before it makes it another’s “for”.
  if (end < ceiling && hasVerb(reading, { first: from, end })) end = ceiling
  // Behind the sentence’s end stands another sentence’s “on”.
  const inside = (at: number) => (at < sentence.endToken ? tokenAt(reading, at).lower : '')
  const word = inside(end)
  if (word === 'of' && /^(?:accuse)$/.test(cue.lemma) === false) {
    let further = end + 1
    while (further < ceiling && !/^(?:for|on)$/.test(tokenAt(reading, further).lower)) further++
    if (further >= ceiling) further = 0
    if (further > 0 && cue.lemma === 'blame') end = further
  }
  const split = inside(end)
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
  if (!content || cue.takes.includes('object')) return content
  const target = phraseStartingAt(reading, from, sentence.endToken)
  const [run] = content.runs
  if (!target || !run || run.end > target.end) return { ...content, target }
  // “The army blames the Front.”: nobody sides against themselves, and who is blamed alone says nothing.
  if (/^(?:each|one)$/.test(tokenAt(reading, target.first).lower)) return null
  return { ...wholeClause(reading, source, cue, run), target }
}

/** The accuser, the cue and the accused: what was said where no deed is named. */
function wholeClause(reading: Reading, source: Source, cue: Cue, last: TokenRun): Content {
  const first = source.place === 'before' && source.full ? Math.min(source.full.first, cue.first) : cue.first
  const run = { first, end: last.end }
  return { pieces: [trimmed(reading, runRange(reading, run))], runs: [run], quoteType: 'indirect', target: null }
}

const isToInfinitive = (reading: Reading) => (token: Token) =>
  token.lower === 'to' && isVerb(tokenAt(reading, token.index + 1))

/** True when the run has a finite verb of its own, before any “which”, “as” or “when” and not behind “to”. */
function statesSomething(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (at > run.first && /^(?:who|which|that|whose|where|as|when|while|after|because|if)$/.test(token.lower))
      return false
    if (isVerb(token) && tokenAt(reading, at - 1).lower !== 'to') return true
  }
  return false
}

/** What the cue accepts as content: a bare object may not stand behind “said”, nor a clause behind “condemned”. */
function accepts(reading: Reading, cue: Cue, content: Content, from: number, wasBefore: boolean): boolean {
  if (cue.form !== 'verb') return true
  if (content.quoteType === 'direct') return cue.takes.some(kind => /^(?:quote|clause|that|object)$/.test(kind))
  const can = (kind: Cue['takes'][number]) => cue.takes.includes(kind)
  if (wasBefore)
    return (
      (!cue.participle || tokenAt(reading, cue.first - 1).lower === 'as') &&
      (can('clause') || can('that') || can('quote') || cue.passive)
    )
  const next = tokenAt(reading, from)
  const run = content.runs[0] ?? { first: 0, end: 0 }
  // “who advises them at the border, said …”: the next report begins, this one has no content.
  const begins = tokenAt(reading, run.first)
  if (begins.tag === 'VERB' && verbCues.has(begins.lower) && !/ing$/.test(begins.lower)) return false
  if (next.lower === 'to' && isVerb(tokenAt(reading, from + 1))) return can('infinitive')
  if (clauseWords.has(next.lower) && next.text !== ':')
    return can('clause') || can('that') || (can('object') && hasVerb(reading, run))
  if (next.text === ':') return true
  // “find a way”, “maintain a tube”: a clause of its own, not just words with a verb among them.
  const clause = /^(?:say|add|tell)$/.test(cue.lemma) ? hasVerb(reading, run) : statesSomething(reading, run)
  if (can('clause') && clause) return true
  // “expect the talks to fail”
  if (can('infinitive') && reading.tokens.slice(run.first, run.end).some(isToInfinitive(reading))) return true
  if (can('person')) {
    const asked = reading.tokens.slice(run.first, run.end).some(word => word.lower === 'to')
    return asked || hasVerb(reading, run) || content.quoteType === 'mixed'
  }
  // “said the words ‘…’”: what the plainest verb of speech takes is said, verb or not.
  if (cue.lemma === 'say' && content.quoteType === 'mixed') return true
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

/** “The trial, according to Berg, was a farce”: what stands before a frame that splits the clause; else null. */
function interruptedBy(reading: Reading, cue: Cue, source: Source, sentence: Sentence, start: number): Content | null {
  const comma = cue.first - 1
  const end = source.place === 'after' && source.full ? source.full.end : cue.end
  if (comma <= start || tokenAt(reading, comma).text !== ',' || tokenAt(reading, end).text !== ',') return null
  const run = { first: start, end: comma }
  const told: Content = {
    pieces: [trimmed(reading, runRange(reading, run))],
    runs: [run],
    quoteType: 'indirect',
    target: null,
  }
  const bare = !hasVerb(reading, run) && isVerb(tokenAt(reading, end + 1))
  return end + 1 < sentence.endToken && (bare || endsOpen(reading, told)) ? told : null
}

/** Both sides of an interrupted speech as one content. */
function joined(told: Content, more: Content): Content {
  return {
    pieces: [...told.pieces, ...more.pieces],
    runs: [...told.runs, ...more.runs],
    quoteType: told.quoteType === more.quoteType ? told.quoteType : 'mixed',
    target: told.target,
  }
}

const opensSubordinate =
  /^(?:if|when|while|whenever|once|until|unless|although|though|because|since|as|even|so|before|after|to|what|whatever|whether)$/

/** True when what was told ends on a word that calls for more: “It was, she said, …”, “which, he said, …”. */
function endsOpen(reading: Reading, told: Content): boolean {
  const last = tokenAt(reading, (told.runs.at(-1)?.end ?? 0) - 1)
  return last.tag === 'AUX' || /^(?:who|which|that|and|but)$/.test(last.lower)
}

/** True when what stands before the cue can be a clause of its own: it has a verb and opens with no “if” or “when”. */
function isWhole(reading: Reading, told: Content): boolean {
  if (told.quoteType !== 'indirect') return true
  const [run] = told.runs
  if (!run || !hasVerb(reading, run) || endsOpen(reading, told)) return false
  const lead = /^(?:and|but|yet|so)$/.test(tokenAt(reading, run.first).lower) ? 1 : 0
  const first = tokenAt(reading, run.first + lead)
  const bare = !reading.tokens.slice(run.first, run.end).some(token => token.text === ',')
  return !(bare && (opensSubordinate.test(first.lower) || first.tag === 'ADP'))
}

/** True when the speech that the cue interrupts goes on at the comma, dash or mark at token `from`. */
function continues(reading: Reading, told: Content, from: number, sentence: Sentence): boolean {
  const token = tokenAt(reading, from)
  if (isMark(token) || quotationAt(reading, from + 1)) return true
  let at = from + 1
  if (at >= sentence.endToken) return false
  const next = tokenAt(reading, at)
  // “…,” he said, but “when it rains …”
  if (next.tag === 'CCONJ' && isMark(tokenAt(reading, at + 1))) return true
  if (told.quoteType === 'direct') return false
  // “Troops held the hill, it said, killing 34.”
  if (token.text === ',' && next.tag === 'VERB' && /ing$/.test(next.lower)) return !verbCues.has(next.lower)
  if (!isWhole(reading, told)) return true
  if (/^(?:until|unless|because|including|instead|rather)$/.test(next.lower)) return true
  while (at < sentence.endToken && tokenAt(reading, at).tag === 'ADV') at++
  // “The road he took that night, she said, leads to the mill.”
  return tokenAt(reading, at).tag === 'AUX'
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
  if (cue.form === 'label') return rest(reading, cue.end, sentence, cue, source, cues)
  if (cue.form === 'colon')
    return before(reading, { ...cue, first: cue.first }, { ...source, place: 'none' }, sentence, start)
  if (cue.form === 'adverb') {
    const content = rest(reading, cue.end, sentence, cue, source, cues)
    return content && content.runs.length > 0 ? content : null
  }
  if (cue.form === 'noun') {
    let from = source.place === 'after' && source.full ? source.full.end : cue.end
    const joint = tokenAt(reading, from === cue.end && cue.end > cue.first + 1 ? from - 1 : from).lower
    if (/^(?:of|that|for|about)$/.test(tokenAt(reading, from).lower)) from++
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
    const split = interruptedBy(reading, cue, source, sentence, start)
    if (split) {
      const more = rest(reading, sourceEnd + 1, sentence, cue, source, cues)
      if (more) return joined(split, more)
    }
    if (lead.end > lead.first && hasVerb(reading, lead)) {
      const told = before(reading, cue, { ...source, place: 'after' }, sentence, start)
      const next = tokenAt(reading, sourceEnd)
      const goesOn =
        next.text === ',' &&
        (tokenAt(reading, sourceEnd + 1).lower === 'and' || isVerb(tokenAt(reading, sourceEnd + 1)))
      if (!told || !goesOn) return told
      const more = rest(reading, sourceEnd + 1, sentence, cue, source, cues)
      return more ? joined(told, more) : told
    }
    return rest(reading, sourceEnd, sentence, cue, source, cues)
  }
  if (cue.passive && source.place === 'after' && !cue.takes.includes('charge')) {
    // “was told by officials not to go”
    const behind = tokenAt(reading, sourceEnd).lower === 'not' ? sourceEnd + 1 : sourceEnd
    if (/^(?:to|that)$/.test(tokenAt(reading, behind).lower))
      return rest(reading, sourceEnd, sentence, cue, source, cues)
    return before(reading, { ...cue, first: cue.first }, { ...source, place: 'none' }, sentence, start)
  }
  const from = skipCircumstance(reading, sourceEnd, sentence.endToken, cue)
  const token = tokenAt(reading, from)
  const ended =
    from >= sentence.endToken ||
    /^[.!?]$/.test(token.text) ||
    (token.text === ',' && /^[.!?]?$/.test(tokenAt(reading, from + 1).text))
  const interposed = token.text === ',' || isMark(token) || isDash(token.text) || token.text === ';'
  // “Twenty-seven people drowned, the police said.”: with nothing behind the cue, all before it was said.
  // A participle after a comma (“…, saying, ‘We will’”) only looks forwards.
  const forwards = cue.participle && tokenAt(reading, cue.first - 1).lower !== 'as'
  const told = forwards ? null : before(reading, cue, source, sentence, start, !ended && !interposed)
  const left = tokenAt(reading, speechFrame(reading, cue, source) - 1)
  const closedBefore = told !== null && (left.text === ',' || isMark(left) || isDash(left.text) || left.quotation >= 0)
  if (ended || (closedBefore && interposed)) {
    if (!told || !(closedBefore || told.quoteType === 'direct')) return null
    if (!accepts(reading, cue, told, from, true)) return null
    if (ended) return told
    const goesOn = continues(reading, told, from, sentence)
    const more = goesOn ? rest(reading, from, sentence, cue, source, cues) : null
    if (!more) return goesOn || isWhole(reading, told) ? told : null
    // “Asked about the mill, she said, ‘We close it.’”: a whole utterance leaves what stands before it to the writer.
    const opens = tokenAt(reading, more.runs[0]?.first ?? from)
    if (told.quoteType === 'indirect' && more.quoteType === 'direct' && opens.capital && !endsOpen(reading, told))
      return more
    return joined(told, more)
  }
  // “X, the ministry said on Friday, as …”: what follows without a comma belongs to the frame, not to the content.
  if (
    closedBefore &&
    told &&
    (told.quoteType === 'direct' || token.tag === 'SCONJ' || token.tag === 'ADP' || token.tag === 'ADV') &&
    token.lower !== 'that' &&
    token.text !== ':' &&
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
