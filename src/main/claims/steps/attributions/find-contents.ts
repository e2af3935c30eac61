/** Finds what was said: the quotation or clause after the cue, before it, or both, and where it ends. */

import { reactionNouns } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { statementNouns } from '../../lexicon/stances.ts'
import type { Cue } from '../cues/cue.ts'
import { isVerb, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, runRange, type Sentence, tokenAt } from '../reading/reading.ts'
import { acceptsContent } from './accepts-content.ts'
import { blamedOnSomebody, chargeContent } from './charge-content.ts'
import { hasVerb, isDash, skipCircumstance, trimmed } from './content-bounds.ts'
import { before, type Content, rest, speechFrame } from './content-pieces.ts'
import { continues, endsOpen, interruptedBy, isWhole, joined } from './interrupted-speech.ts'
import type { Source } from './subject-phrases.ts'

/** “The raid drew criticism from …”: the subject of the verb before the reaction. */
function deedBefore(reading: Reading, cue: Cue, start: number): Content | null {
  let verb = cue.first - 1
  while (verb > start && !isVerb(tokenAt(reading, verb))) verb--
  while (verb > start && isVerb(tokenAt(reading, verb - 1))) verb--
  const deed = phraseEndingAt(reading, verb, start)
  if (!deed) return null
  return { pieces: [trimmed(reading, runRange(reading, deed))], runs: [deed], quoteType: 'indirect', target: null }
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
  // “The ministry ‘strongly condemned’ the raid.”
  const held =
    isMark(tokenAt(reading, cue.end)) && tokenAt(reading, cue.end - 1).end === tokenAt(reading, cue.end).start
  const cueEnd = held ? cue.end + 1 : cue.end
  const sourceEnd = source.place === 'after' && source.full ? source.full.end : cueEnd
  if (cue.form === 'label') return rest(reading, cue.end, sentence, cue, source, cues)
  if (cue.form === 'colon')
    return before(reading, { ...cue, first: cue.first }, { ...source, place: 'none' }, sentence, start)
  if (cue.form === 'adverb') {
    const content = rest(reading, cue.end, sentence, cue, source, cues)
    return content && content.runs.length > 0 ? content : null
  }
  if (cue.form === 'noun') {
    const drawn = reactionNouns.hasWord(cue.lemma) ? deedBefore(reading, cue, start) : null
    if (drawn) return drawn
    let from = source.place === 'after' && source.full ? source.full.end : cue.end
    const joint = tokenAt(reading, from === cue.end && cue.end > cue.first + 1 ? from - 1 : from).lower
    if (isOneOf(tokenAt(reading, from).lower, 'of', 'that', 'for', 'about')) from++
    const named = joint === 'of' || joint === 'about' ? phraseStartingAt(reading, from, sentence.endToken) : null
    if (named && !isVerb(tokenAt(reading, named.end)) && !tokenAt(reading, named.end + 1).lower.endsWith('ing')) {
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
  const blamed = blamedOnSomebody(reading, cue, sentence)
  if (blamed) return blamed
  if (cue.passive && source.place === 'after' && !cue.takes.includes('charge')) {
    const claimed = cue.first === cue.verb ? phraseEndingAt(reading, cue.first, start) : null
    if (claimed)
      return {
        pieces: [trimmed(reading, runRange(reading, claimed))],
        runs: [claimed],
        quoteType: 'indirect',
        target: null,
      }
    // “was told by officials not to go”
    const behind = tokenAt(reading, sourceEnd).lower === 'not' ? sourceEnd + 1 : sourceEnd
    if (isOneOf(tokenAt(reading, behind).lower, 'to', 'that'))
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
    const deniedNoun = cue.stance === 'deny' ? relativeObject(reading, source, start) : null
    if (deniedNoun) return deniedNoun
    if (!told || !(closedBefore || told.quoteType === 'direct')) return null
    if (!acceptsContent(reading, cue, told, from, true)) return null
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
  // “Nine died, the guild said in a letter that is full of errors.”: “that” tells of the letter, not what was said.
  const ofDocument = token.lower === 'that' && isVerb(tokenAt(reading, from + 1)) && from > sourceEnd
  if (closedBefore && told && ofDocument && isWhole(reading, told) && acceptsContent(reading, cue, told, from, true))
    return told
  // “X, the ministry said on Friday, as …”: what follows without a comma belongs to the frame, not to the content.
  if (
    closedBefore &&
    told &&
    (told.quoteType === 'direct' || token.tag === 'SCONJ' || token.tag === 'ADP' || token.tag === 'ADV') &&
    token.lower !== 'that' &&
    token.text !== ':' &&
    acceptsContent(reading, cue, told, from, true) &&
    told.quoteType !== 'indirect'
  ) {
    return told
  }
  const content = cue.takes.includes('charge')
    ? chargeContent(reading, from, sentence, cue, source, cues)
    : rest(reading, from, sentence, cue, source, cues)
  if (!content || !acceptsContent(reading, cue, content, from, false)) return null
  return content
}

/** “…, a claim that the mayor rejected”, “an accusation the ministry denies”: the noun that stands for what was said before. */
function relativeObject(reading: Reading, source: Source, start: number): Content | null {
  if (source.place !== 'before' || !source.full) return null
  let end = source.full.first
  if (isOneOf(tokenAt(reading, end - 1).lower, 'that', 'which')) end--
  const noun = statementNouns.has(tokenAt(reading, end - 1)) ? phraseEndingAt(reading, end, start) : null
  return (
    noun && { pieces: [trimmed(reading, runRange(reading, noun))], runs: [noun], quoteType: 'indirect', target: null }
  )
}
