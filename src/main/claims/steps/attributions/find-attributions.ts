/** Joins cue, source and content sentence by sentence, then gives the quotations nobody introduced to who spoke before. */

import { isOneOf } from '../../lexicon/one-of.ts'
import type { Cue } from '../cues/cue.ts'
import { namesSpeaker } from '../cues/reason-to-drop.ts'
import { isPronoun, phraseStartingAt } from '../reading/noun-phrases.ts'
import {
  type Explain,
  type Reading,
  runRange,
  runText,
  type Sentence,
  type TokenRun,
  tokenAt,
} from '../reading/reading.ts'
import { adoptQuotations } from './adopt-quotations.ts'
import { asReported } from './as-reported.ts'
import type { Content } from './content-pieces.ts'
import { restrictedSubject } from './described-subjects.ts'
import { findContent } from './find-contents.ts'
import { findSource } from './find-sources.ts'
import { noVoice } from './no-voice.ts'
import { speechBelow } from './speech-below.ts'
import { type Source, withApposition } from './subject-phrases.ts'

export type Attribution = {
  /** Null for a quotation that only its place gives to its speaker. */
  cue: Cue | null
  source: Source
  content: Content
  sentence: number
  paragraph: number
  /** The attribution that passed this one on (“The wire quoted the army as saying”). */
  relayedBy: Attribution | null
  /** For quotations without a cue: the attribution whose speaker goes on. */
  follows: Attribution | null
}

/** A sentence with more cues than this is a list or damage; rules that look from cue to cue stay linear. */
const mostCues = 24

/** First token the subject of `cue` may begin at: behind the last quoted speech before it. */
function subjectFloor(reading: Reading, cue: Cue, sentence: Sentence): number {
  for (let at = cue.first - 1; at >= sentence.firstToken; at--) if (tokenAt(reading, at).quotation >= 0) return at + 1
  return sentence.firstToken
}

/** “The officer who spoke of nine dead told …”: the sentence up to the verb the relative clause stands before. */
function relativeClause(reading: Reading, cue: Cue, { antecedent }: Source, sentence: Sentence, cues: readonly Cue[]) {
  if (!antecedent || cue.form !== 'verb') return sentence
  const main = cues.find(
    other =>
      other.first >= cue.end &&
      other.form === 'verb' &&
      !other.participle &&
      restrictedSubject(reading, other.first, antecedent.first)?.mention?.first === antecedent.first,
  )
  return main ? { ...sentence, end: tokenAt(reading, main.first - 1).end, endToken: main.first } : sentence
}

function relayed(reading: Reading, cue: Cue, cues: readonly Cue[]): Cue | null {
  if (cue.lemma !== 'quote' && cue.lemma !== 'cite') return null
  const inner = cues.find(
    other =>
      other.first > cue.first &&
      other.first < cue.end + 14 &&
      other.participle &&
      isOneOf(other.lemma, 'say', 'tell', 'write'),
  )
  if (!inner) return null
  const gap = reading.tokens.slice(cue.end, inner.first)
  return gap.some(token => token.text === '.' || token.text === ';') ? null : inner
}

/** “The wire said, citing two nurses”: what the nearest report in the sentence says was said by those it cites. */
function citedSpeaker(
  reading: Reading,
  cue: Cue,
  sentence: Sentence,
  found: readonly Attribution[],
): Attribution | null {
  const cited = phraseStartingAt(reading, cue.end, sentence.endToken)
  const reports = found.filter(one => one.cue?.form === 'verb' && one.cue.kind !== 'belief' && one.relayedBy === null)
  const distance = (one: Attribution) => Math.abs((one.cue?.first ?? 0) - cue.first)
  const report = reports.toSorted((a, b) => distance(a) - distance(b))[0]
  if (!cited || !report) return null
  const full = withApposition(reading, cited, sentence.endToken)
  return { ...report, cue, source: { mention: cited, full, antecedent: null, place: 'after' }, relayedBy: report }
}

function attributionsIn(reading: Reading, sentence: Sentence, cues: readonly Cue[], explain: Explain): Attribution[] {
  const found: Attribution[] = []
  const relays = new Map<Cue, { cue: Cue; source: Source }>()
  const citing: Cue[] = []
  let shared: Source | null = null
  for (const cue of cues) {
    // Inside what another said, the subject stands inside it too.
    const holds = (run: TokenRun) => run.first < cue.first && cue.first < run.end
    const around = found.findLast(({ content }) => content.runs.some(holds))?.content.runs.findLast(holds)
    const floor = Math.max(subjectFloor(reading, cue, sentence), around?.first ?? 0)
    const passedOn = asReported(reading, cue, sentence, around?.first ?? sentence.firstToken)
    const source: Source = passedOn?.source ?? findSource(reading, cue, sentence, floor, shared)
    if (cue.form === 'verb' && source.mention && !cue.passive && !passedOn) shared = source
    const inner = relayed(reading, cue, cues)
    if (inner) {
      relays.set(inner, { cue, source })
      continue
    }
    if (cue.lemma === 'cite' && cue.participle && namesSpeaker(reading, cue.verb)) {
      citing.push(cue)
      continue
    }
    if (cue.lemma === 'quote' || (cue.lemma === 'cite' && cue.passive)) continue
    const place = runRange(reading, cue)
    const clause = relativeClause(reading, cue, source, sentence, cues)
    const outer = relays.get(cue)
    // “‘…,’ the wire quoted the army as saying”: the frame of the speech is the outer cue's with its source.
    const content = passedOn
      ? passedOn.content
      : outer
        ? findContent(
            reading,
            { ...cue, first: outer.cue.first, participle: false },
            outer.source,
            sentence,
            sentence.firstToken,
            cues,
          )
        : (findContent(reading, cue, source, clause, sentence.firstToken, cues) ?? speechBelow(reading, cue, sentence))
    if (!content || content.pieces.every(piece => piece.end <= piece.start)) {
      explain('attributions', 'dropped', place, 'no content beside this cue')
      continue
    }
    if (
      cue.form === 'adverb' &&
      found.some(other => other.content.pieces.some(piece => piece.start <= place.start && place.end <= piece.end))
    ) {
      explain('attributions', 'dropped', place, 'somebody already answers for this clause')
      continue
    }
    if (source.mention === null && cue.form === 'verb' && !cue.passive && content.quoteType !== 'direct') {
      explain('attributions', 'dropped', place, 'nobody is named as saying it')
      continue
    }
    if (
      source.mention &&
      isOneOf(tokenAt(reading, source.mention.first).lower, 'i', 'you', 'we') &&
      isPronoun(tokenAt(reading, source.mention.first))
    ) {
      explain('attributions', 'dropped', place, 'the writer or reader, not a party')
      continue
    }
    if (source.mention && !/\p{L}/u.test(runText(reading, source.mention))) {
      explain('attributions', 'dropped', place, 'a number, not a party')
      continue
    }
    const mute = source.mention && noVoice(reading, source.mention)
    if (mute && content.quoteType !== 'direct') {
      explain('attributions', 'dropped', place, mute)
      continue
    }
    const attribution: Attribution = {
      cue,
      source,
      content,
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      relayedBy: null,
      follows: null,
    }
    if (outer) {
      attribution.relayedBy = { ...attribution, cue: outer.cue, source: outer.source }
      found.push(attribution.relayedBy)
    }
    // Before the claim around it: quotations that follow are not the press's.
    if (passedOn && found.length > 0) found.splice(-1, 0, attribution)
    else found.push(attribution)
    explain('attributions', 'kept', place, `${content.quoteType} content, source ${source.place}`)
  }
  for (const cue of citing) {
    const cited = citedSpeaker(reading, cue, sentence, found)
    if (cited) found.push(cited)
    explain('attributions', cited ? 'kept' : 'dropped', runRange(reading, cue), 'tells who was quoted')
  }
  return found
}

/** All attributions of the text in reading order of their cues. */
export function findAttributions(reading: Reading, cues: readonly Cue[], explain: Explain): Attribution[] {
  const attributions: Attribution[] = []
  let at = 0
  for (const sentence of reading.sentences) {
    const here: Cue[] = []
    while (at < cues.length) {
      const cue = cues[at]
      if (!cue || cue.first >= sentence.endToken) break
      here.push(cue)
      at++
    }
    if (here.length > mostCues)
      explain('attributions', 'dropped', sentence, 'no prose: a reporting word at every other place')
    else if (here.length > 0) attributions.push(...attributionsIn(reading, sentence, here, explain))
  }
  adoptQuotations(reading, attributions, explain)
  return attributions.filter(holdsWords)
}

/** Takes marks with nothing between them out of a content (“said: “,” and the speech below); false where nothing is left. */
function holdsWords({ content }: Attribution): boolean {
  for (let at = content.pieces.length - 1; at >= 0; at--) {
    const piece = content.pieces[at]
    if (piece && piece.start < piece.end) continue
    content.pieces.splice(at, 1)
    content.runs.splice(at, 1)
  }
  return content.pieces.length > 0
}
