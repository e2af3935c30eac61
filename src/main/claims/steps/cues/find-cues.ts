/** Finds the words that report: verbs, “according to”, nouns such as “claim”, “allegedly”, and the colon of a headline. */

import { adverbCues, drawing, nounCues, reactionNouns, verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import {
  type Explain,
  isMark,
  isStop,
  type Reading,
  runRange,
  type Sentence,
  sentenceOf,
  tokenAt,
} from '../reading/reading.ts'
import { groupStart } from '../reading/verb-group.ts'
import { blameCueAt, blameVerbs } from './blame-cue.ts'
import { type Cue, plain } from './cue.ts'
import { headlineCue, speakersIn } from './headline-cue.ts'
import { isNounUse, verbCueAt } from './verb-cue.ts'

/** Most words are no cue, whatever stands around them. */
const opensCue = wordClass([
  ...[verbCues, adverbCues, nounCues, reactionNouns, blameVerbs].flatMap(({ words }) => words),
  ...['according', 'per', 'critical'],
])

/** Tokens that the subject of such a clause may take up. */
const longestSubject = 12

function otherCueAt(reading: Reading, at: number, ceiling: number): Cue | null {
  const token = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  const before = tokenAt(reading, at - 1)
  if (token.lower === 'according' && next.lower === 'to') {
    return { ...plain, first: at, end: at + 2, verb: at, form: 'according', lemma: 'according to' }
  }
  if (
    token.lower === 'per' &&
    (before.text === ',' || before.index < 0 || before.sentence !== token.sentence || before.lower === 'as')
  ) {
    const first = before.lower === 'as' ? at - 1 : at
    return { ...plain, first, end: at + 1, verb: at, form: 'according', lemma: 'per' }
  }
  const adverb = adverbCues.get(token)
  // “he reportedly said”: the verb is the cue.
  if (adverb && !verbCues.has(next)) {
    return { ...plain, first: at, end: at + 1, verb: at, form: 'adverb', lemma: token.lower, stance: adverb }
  }
  // “has been highly critical of”
  if (token.lower === 'critical' && next.lower === 'of') {
    const first = groupStart(reading, at, sentenceOf(reading, at).firstToken)
    if (first < at)
      return {
        ...plain,
        first,
        end: at + 2,
        verb: at,
        form: 'verb',
        lemma: 'criticize',
        stance: 'condemn',
        takes: ['object'],
      }
  }
  const reaction = reactionNouns.get(token)
  if (reaction && drawsReaction(reading, at)) {
    return { ...plain, first: at, end: at + 1, verb: at, form: 'noun', lemma: token.lower, stance: reaction }
  }
  const noun = nounCues.get(token)
  if (!noun || at + 1 >= ceiling) return null
  if (isVerb(token) && !isNounUse(reading, at, token)) return null
  if (isOneOf(before.lower, 'no', 'any', 'without')) return null
  const after = next.lower
  const about =
    (after === 'of' || after === 'about') && isOneOf(noun.lemma, 'report', 'allegation', 'accusation', 'claim')
  const intent = after === 'to' && isOneOf(noun.lemma, 'promise', 'warning') && isVerb(tokenAt(reading, at + 2))
  const calls = after === 'for' && token.lower === 'calls'
  // “in a statement that …”: the verb before reports; the noun only says where.
  const channel = before.tag === 'DET' && tokenAt(reading, at - 2).lower === 'in'
  if ((after === 'that' && !channel && !isRejected(reading, at + 2, ceiling)) || about || calls || intent) {
    const end = after === 'of' || after === 'about' ? at + 2 : at + 1
    return { ...plain, first: at, end, verb: at, form: 'noun', lemma: noun.lemma, stance: noun.stance }
  }
  return null
}

/** “A claim that the mayor rejected.”: what the noun announced stands before it, and the clause behind it rejects that. */
function isRejected(reading: Reading, from: number, ceiling: number): boolean {
  for (let at = from; at < Math.min(ceiling, from + longestSubject); at++) {
    const token = tokenAt(reading, at)
    if (isStop(token)) return false
    if (!isVerb(token)) continue
    if (token.tag === 'AUX') continue
    const denies = verbCues.get(token)?.some(({ stance }) => stance === 'deny') ?? false
    return denies && (at + 1 >= ceiling || tokenAt(reading, at + 1).tag === 'PUNCT')
  }
  return false
}

/** “drew sharp criticism from”: the deed before the verb is what is criticised by whoever stands behind. */
function drawsReaction(reading: Reading, at: number): boolean {
  if (!isOneOf(tokenAt(reading, at + 1).lower, 'from', 'by')) return false
  let verb = at - 1
  while (verb > at - 4 && isOneOf(tokenAt(reading, verb).tag, 'ADJ', 'ADV', 'DET', 'CCONJ')) verb--
  return drawing.test(tokenAt(reading, verb).lower)
}

/** Tokens between marks that hold no speech (“the ‘so called’ council”): what is quoted there reports nothing. */
function heldOffWords(reading: Reading): Set<number> {
  const words = new Set<number>()
  for (const { speech, firstToken, endToken } of reading.quotations) {
    if (speech) continue
    // “The firm ‘strongly condemned’ it”: the marks hold the sentence's own verb.
    let subject = firstToken - 1
    while (isMark(tokenAt(reading, subject))) subject--
    const group = reading.tokens.slice(firstToken, endToken)
    const predicate =
      isOneOf(tokenAt(reading, subject).tag, 'NOUN', 'PROPN', 'PRON') &&
      group.every(word => isOneOf(word.tag, 'ADV', 'VERB'))
    if (!predicate) for (let at = firstToken; at < endToken; at++) words.add(at)
  }
  return words
}

/**
 * All cues outside quotations, in reading order. Verbs before nouns: “reports that” is a verb after a name.
 */
export function findCues(reading: Reading, explain: Explain): Cue[] {
  const cues: Cue[] = []
  const untold: Sentence[] = []
  const heldOff = heldOffWords(reading)
  for (const sentence of reading.sentences) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated) continue
    const before = cues.length
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      if (!opensCue.has(token) || token.quotation >= 0 || heldOff.has(at)) continue
      const cue =
        blameCueAt(reading, at, sentence.firstToken, sentence.endToken) ??
        verbCueAt(reading, at, sentence.firstToken, sentence.endToken, explain) ??
        otherCueAt(reading, at, sentence.endToken)
      if (!cue) continue
      cues.push(cue)
      explain('cues', 'kept', runRange(reading, cue), `${cue.form} cue “${cue.lemma}”`)
      at = Math.max(at, cue.end - 1)
    }
    if (paragraph.kind === 'title' && cues.length === before) untold.push(sentence)
  }
  // Headlines last: who speaks in the body tells whether the words before a colon do.
  if (untold.length === 0) return cues
  const speakers = speakersIn(reading, cues)
  for (const { firstToken, endToken } of untold) {
    const cue = headlineCue(reading, firstToken, endToken, speakers)
    if (cue) cues.push(cue)
  }
  return cues.sort((a, b) => a.first - b.first)
}
