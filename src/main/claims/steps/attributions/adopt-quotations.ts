/** Gives the quotations that no cue introduces to whoever spoke, signed or acted before. */

import type { Range } from '../../../../article/plain-text.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { type Cue, plain } from '../cues/cue.ts'
import { isVerb, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import {
  type Explain,
  isMark,
  type Paragraph,
  type Quotation,
  type Reading,
  type Sentence,
  type TokenRun,
  tokenAt,
} from '../reading/reading.ts'
import type { Attribution } from './find-attributions.ts'
import { mainSubject, type Source } from './subject-phrases.ts'

/** “The guild made this announcement:” – a colon before the quotation makes the subject its speaker. */
function afterColon(reading: Reading, quotation: Quotation): Attribution | null {
  const mark = quotation.firstToken - 1
  const colon = tokenAt(reading, isMark(tokenAt(reading, mark)) ? mark - 1 : mark)
  if (colon.text !== ':') return null
  const sentence = reading.sentences[colon.sentence]
  if (!sentence) return null
  let verb = sentence.firstToken
  while (verb < colon.index && !isVerb(tokenAt(reading, verb))) verb++
  const subject =
    mainSubject(reading, sentence, colon.index) ?? phraseEndingAt(reading, colon.index, sentence.firstToken)
  if (!subject) return null
  const first = verb < colon.index ? verb : colon.index
  return spokenBy(reading, quotation, subject, first, sentence, 'before')
}

/** “We were afraid.” — Ann B.: a dash and a name sign the quotation. */
function beforeDash(reading: Reading, quotation: Quotation): Attribution | null {
  let dash = quotation.endToken
  while (isMark(tokenAt(reading, dash)) && dash < quotation.endToken + 2) dash++
  if (!isOneOf(tokenAt(reading, dash).text, '—', '–', '―', '--')) return null
  const name = phraseStartingAt(reading, dash + 1, dash + 8)
  if (!name || !tokenAt(reading, name.first).capital || !tokenAt(reading, name.end - 1).capital) return null
  const after = tokenAt(reading, name.end)
  const paragraph = tokenAt(reading, dash).paragraph
  const ends = after.paragraph !== paragraph || isMark(after) || /^[.,(]$/.test(after.text)
  const sentence = reading.sentences[tokenAt(reading, dash).sentence]
  return ends && sentence ? spokenBy(reading, quotation, name, dash, sentence, 'after') : null
}

/** What is said between the marks, without spaces, commas and stops at its ends; empty where nothing is. */
function saidIn(reading: Reading, { inner }: Quotation): Range {
  let { start, end } = inner
  while (end > start && /[\s,.]/.test(reading.text[end - 1] ?? '')) end--
  while (start < end && /\s/.test(reading.text[start] ?? '')) start++
  return { start, end }
}

/** A direct quotation of `subject`, whose cue is the sign or verb at token `first`. */
function spokenBy(
  reading: Reading,
  quotation: Quotation,
  subject: TokenRun,
  first: number,
  sentence: Sentence,
  place: Source['place'],
): Attribution {
  const cue: Cue = { ...plain, first, end: first + 1, verb: first, form: 'verb', lemma: 'say', takes: ['quote'] }
  return {
    cue,
    source: { mention: subject, full: subject, antecedent: null, place },
    content: {
      pieces: [saidIn(reading, quotation)],
      runs: [{ first: quotation.firstToken, end: quotation.endToken }],
      quoteType: 'direct',
      target: null,
    },
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    relayedBy: null,
    follows: null,
  }
}

/** A paragraph of a few words between single marks is a heading, not speech that goes on. */
function isCrosshead(reading: Reading, quotation: Quotation, paragraph: Paragraph): boolean {
  const words = quotation.endToken - quotation.firstToken
  return /^[‘']/.test(reading.text.slice(quotation.start)) && words <= 8 && paragraph.end - quotation.end <= 2
}

/** True when nothing but marks and a stop stands beside the quotation in its sentence. */
function fillsSentence(reading: Reading, quotation: Quotation, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < quotation.firstToken; at++) if (!isMark(tokenAt(reading, at))) return false
  for (let at = quotation.endToken; at < sentence.endToken; at++)
    if (!isMark(tokenAt(reading, at)) && !/^[.!?…]+$/.test(tokenAt(reading, at).text)) return false
  return true
}

/** “Berg pointed at the wall. ‘Here it began.’”: the person whom the sentence before, in the same paragraph, is about. */
function whoActedBefore(reading: Reading, quotation: Quotation, sentence: Sentence): Attribution | null {
  const before = reading.sentences[sentence.index - 1]
  if (!before || before.paragraph !== sentence.paragraph) return null
  const subject = mainSubject(reading, before, before.endToken)
  if (!subject || subject.end - subject.first > 6) return null
  const opening = tokenAt(reading, subject.first)
  const pronoun = opening.lower === 'he' || opening.lower === 'she'
  const name = opening.tag === 'PROPN' && tokenAt(reading, subject.end - 1).tag === 'PROPN'
  if (!pronoun && !name) return null
  const spoken = spokenBy(reading, quotation, subject, quotation.firstToken, before, 'before')
  return { ...spoken, cue: null }
}

/** Which quotations hold a piece of what somebody says, in time linear in the pieces: quotations stand apart and in order. */
function claimedQuotations({ quotations }: Reading) {
  const claimed = new Set<Quotation>()
  return {
    has: (quotation: Quotation) => claimed.has(quotation),
    add(pieces: readonly Range[]) {
      for (const piece of pieces) {
        let low = 0
        let high = quotations.length
        while (low < high) {
          const middle = (low + high) >> 1
          if ((quotations[middle]?.inner.end ?? 0) > piece.start) high = middle
          else low = middle + 1
        }
        for (let at = low; at < quotations.length; at++) {
          const quotation = quotations[at]
          if (!quotation || quotation.inner.start >= piece.end) break
          claimed.add(quotation)
        }
      }
    },
  }
}

/** Gives each unclaimed quotation to the speaker before it in the paragraph, or to the one whose speech goes on. */
export function adoptQuotations(reading: Reading, attributions: Attribution[], explain: Explain): void {
  const claimed = claimedQuotations(reading)
  for (const { content } of attributions) claimed.add(content.pieces)
  let last: Attribution | null = null
  let cursor = 0
  for (const quotation of reading.quotations) {
    while (cursor < attributions.length) {
      const next = attributions[cursor]
      if (!next || (next.content.pieces[0]?.start ?? 0) > quotation.start) break
      if (next.cue === null || next.cue.form === 'verb' || next.cue.form === 'according') last = next
      cursor++
    }
    const paragraph = reading.paragraphs[quotation.paragraph]
    if (
      !quotation.speech ||
      !paragraph ||
      paragraph.repeated ||
      paragraph.kind === 'title' ||
      paragraph.kind === 'heading'
    )
      continue
    if (claimed.has(quotation)) continue
    const introduced = afterColon(reading, quotation) ?? beforeDash(reading, quotation)
    if (introduced) {
      attributions.splice(cursor, 0, introduced)
      claimed.add(introduced.content.pieces)
      cursor++
      last = introduced
      explain('attributions', 'kept', quotation.inner, 'a quotation behind a colon or signed behind a dash')
      continue
    }
    const sentence = reading.sentences[tokenAt(reading, quotation.firstToken).sentence]
    if (!sentence) continue
    // Only a quotation that fills its sentence is speech going on; one inside the writer's sentence is a borrowed phrase.
    if (!fillsSentence(reading, quotation, sentence)) continue
    if (!last || last.paragraph !== quotation.paragraph) {
      const doer = whoActedBefore(reading, quotation, sentence)
      if (doer) {
        attributions.splice(cursor, 0, doer)
        claimed.add(doer.content.pieces)
        cursor++
        last = doer
        explain('attributions', 'kept', quotation.inner, 'a quotation without a cue, of whom the sentence before tells')
        continue
      }
    }
    if (!last) continue
    const distance = quotation.paragraph - last.paragraph
    const opens =
      distance === 1 && quotation.start - paragraph.start <= 1 && !isCrosshead(reading, quotation, paragraph)
    const sameBreath = distance === 0 || quotation.continues || opens
    if (!sameBreath) continue
    const piece = saidIn(reading, quotation)
    claimed.add([piece])
    const run = { first: quotation.firstToken, end: quotation.endToken }
    if (last.content.quoteType !== 'indirect') {
      last.content.pieces.push(piece)
      last.content.runs.push(run)
      explain('attributions', 'changed', piece, 'the speech before goes on here')
      continue
    }
    const follower: Attribution = {
      cue: null,
      source: { mention: null, full: null, antecedent: null, place: 'none' },
      content: { pieces: [piece], runs: [run], quoteType: 'direct', target: null },
      sentence: sentence.index,
      paragraph: quotation.paragraph,
      relayedBy: null,
      follows: last,
    }
    attributions.splice(cursor, 0, follower)
    cursor++
    last = follower
    explain('attributions', 'kept', piece, 'a quotation without a cue, right after its speaker')
  }
}
