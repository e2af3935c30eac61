/** Finds who answers for a figure that no reporting verb introduces: “the union put the number at twelve”, “its tally ended at 43”. */

import { durationNouns } from '../../lexicon/casualties.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import {
  isOwnersMark,
  isPossessive,
  isPronoun,
  isVerb,
  phraseEndingAt,
  phraseStartingAt,
} from '../reading/noun-phrases.ts'
import { type Explain, type Reading, runRange, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Attribution } from './find-attributions.ts'
import { isHeld } from './is-held.ts'
import { mainSubject } from './subject-phrases.ts'

/** Verbs whose subject stands for the number that follows. */
const countingVerbs = wordClass(
  `put puts give gives gave count counts counted estimate estimates estimated tally tallied record records recorded
   list lists listed register registered document documented raised lowered revised cite cites cited
   verify verified`.split(/\s+/),
)
/** Verbs that take a bare number right behind them: “the ministry says 1,200”, “the union stands by 90”. */
const statingVerbs = wordClass(
  'say says said claim claims claimed report reports reported insist insists insisted stand stands stood speak speaks spoke spoken admit admits admitted acknowledge acknowledges acknowledged announce announces announced write writes wrote written',
)
/** Nouns for a count; whose count it is stands before them. */
const countNouns = wordClass('tally count figure figures toll list estimate estimates total')
const beforeCountNoun =
  /^(?:own|latest|official|initial|first|final|new|death|casualty|provisional|current|last|revised)$/
/** How far before a figure its verb or noun may stand, in tokens: keeps the step linear. */
const reach = 24

type Found = { source: TokenRun | null; content: TokenRun; follows: Attribution | null; why: string }

/** Attributions for figures that stand in no claim so far. Their cue is null: the sentence’s build names the source. */
export function figureAttributions(
  reading: Reading,
  attributions: readonly Attribution[],
  figures: readonly RawFigure[],
  explain: Explain,
): Attribution[] {
  const bySentence = new Map<number, Attribution[]>()
  for (const one of attributions) {
    const list = bySentence.get(one.sentence)
    if (list) list.push(one)
    else bySentence.set(one.sentence, [one])
  }
  const found: Attribution[] = []
  for (const figure of figures) {
    const sentence = reading.sentences[figure.sentence]
    const paragraph = sentence && reading.paragraphs[sentence.paragraph]
    if (!sentence || !paragraph || !/^(?:body|title)$/.test(paragraph.kind) || paragraph.repeated) continue
    if (tokenAt(reading, figure.numeral).quotation >= 0) continue
    const here = bySentence.get(figure.sentence) ?? []
    if (isHeld(reading, figure, here)) continue
    const result =
      owned(reading, figure, sentence) ??
      goesOn(reading, figure, here) ??
      shares(reading, figure, sentence) ??
      counts(reading, figure, sentence)
    if (result === null) continue
    const { source, content, follows, why } = result
    explain('figure-sources', 'kept', runRange(reading, content), why)
    const attribution: Attribution = {
      cue: null,
      source: { mention: source, full: source, antecedent: null, place: source === null ? 'none' : 'before' },
      content: { pieces: [runRange(reading, content)], runs: [content], quoteType: 'indirect', target: null },
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      relayedBy: null,
      follows,
    }
    found.push(attribution)
    // The next figure of the sentence finds this one; a sentence holds few.
    bySentence.set(sentence.index, [...here, attribution])
  }
  return found
}

/** “…, the colonel told a briefing, bringing the dead to 15”: a participle after the cue goes on in the same voice. */
function goesOn(reading: Reading, figure: RawFigure, here: readonly Attribution[]): Found | null {
  const before = here.filter(one => one.cue !== null && one.cue.end <= figure.run.first)
  const last = before.at(-1)
  const cue = last?.cue
  if (last === undefined || !cue) return null
  for (let at = figure.run.first - 1; at > cue.end - 1 && at > figure.run.first - reach; at--) {
    const token = tokenAt(reading, at)
    if (token.text === ';') return null
    if (tokenAt(reading, at - 1).text === ',' && token.tag === 'VERB' && token.lower.endsWith('ing')) {
      return {
        source: null,
        content: { first: at, end: endOfClause(reading, figure) },
        follows: last,
        why: 'the speaker goes on',
      }
    }
  }
  return null
}

/** “One side put it at 700; the mayor at 300 and the union at 900”: the verb is told once for all. */
function shares(reading: Reading, figure: RawFigure, sentence: Sentence): Found | null {
  const preposition = figure.run.first - 1
  if (tokenAt(reading, preposition).lower !== 'at') return null
  const source = phraseEndingAt(reading, preposition, sentence.firstToken)
  if (source === null || !/^(?:[,;]|and|but|while)$/.test(tokenAt(reading, source.first - 1).lower)) return null
  for (let at = source.first - 1; at >= sentence.firstToken && at > source.first - 2 * reach; at--) {
    if (countingVerbs.has(tokenAt(reading, at))) {
      return { source, content: { first: preposition, end: figure.run.end }, follows: null, why: 'the verb is shared' }
    }
  }
  return null
}

/** “More than the ministry's fourteen”: a bare number behind its owner. */
function owned(reading: Reading, figure: RawFigure, sentence: Sentence): Found | null {
  const mark = figure.run.first - 1
  if (figure.group !== null || !isOwnersMark(tokenAt(reading, mark))) return null
  const source = phraseEndingAt(reading, mark, sentence.firstToken)
  if (source === null || timeNouns.has(tokenAt(reading, source.end - 1))) return null
  return { source, content: figure.run, follows: null, why: 'whose number it is' }
}

/** A counting verb before the figure and its subject, or a count with its owner. */
function counts(reading: Reading, figure: RawFigure, sentence: Sentence): Found | null {
  const lowest = Math.max(sentence.firstToken, figure.run.first - reach)
  for (let at = figure.run.first - 1; at >= lowest; at--) {
    const token = tokenAt(reading, at)
    if (token.text === ';' || token.quotation >= 0) return null
    if (countNouns.has(token)) {
      const source = ownerBefore(reading, at, sentence.firstToken)
      if (source !== null) {
        const content = { first: sentence.firstToken, end: endOfClause(reading, figure) }
        return { source, content, follows: null, why: 'whose count it is' }
      }
    }
    const stating =
      statingVerbs.has(token) && (at === figure.run.first - 1 || isLink(reading, figure.run.first - 1, at))
    // The tagger takes “estimates” for a noun, though “the damage” follows.
    const governs = isVerb(token) || (token.tag === 'NOUN' && /^(?:DET|PRON)$/.test(tokenAt(reading, at + 1).tag))
    if (!stating && (!countingVerbs.has(token) || !governs)) continue
    const source = subjectBefore(reading, at, sentence.firstToken)
    if (source === null) return null
    const content = { first: at + 1, end: endOfClause(reading, figure) }
    return { source, content, follows: null, why: 'who puts the number' }
  }
  return null
}

/** “Speaks of 33”, “stands by 214”: one small word between verb and number. */
function isLink(reading: Reading, between: number, verb: number): boolean {
  return between === verb + 1 && /^(?:of|by|at)$/.test(tokenAt(reading, between).lower)
}

/** “Blue Lamp’s own tally”, “its list”: the phrase before the apostrophe, or the possessive. */
function ownerBefore(reading: Reading, noun: number, floor: number): TokenRun | null {
  let at = noun - 1
  while (at > floor && beforeCountNoun.test(tokenAt(reading, at).lower)) at--
  const token = tokenAt(reading, at)
  if (isPossessive(token)) {
    // “The association withdrew some names, and its list …”: the sentence's own subject, before anybody further up.
    const sentence = reading.sentences[token.sentence]
    const subject = sentence === undefined ? null : mainSubject(reading, sentence, at)
    return subject !== null && subject.end <= at ? subject : { first: at, end: at + 1 }
  }
  if (!/^['’]s?$/.test(token.lower)) return null
  return phraseEndingAt(reading, at, floor)
}

/** The noun phrase before a verb; what stands between commas, such as “which checks every name”, is stepped over. */
function subjectBefore(reading: Reading, verb: number, floor: number): TokenRun | null {
  let end = verb
  while (end - 1 > floor && /^(?:ADV|AUX)$/.test(tokenAt(reading, end - 1).tag)) end--
  if (tokenAt(reading, end - 1).text === ',') {
    let comma = end - 2
    while (comma > floor && tokenAt(reading, comma).text !== ',') comma--
    if (comma <= floor) return null
    // “The organisers, the Marsh Workers Union, counted 600”: what stands between the commas may be the name.
    const name = phraseStartingAt(reading, comma + 1, end - 1)
    const outer = phraseEndingAt(reading, comma, floor)
    if (name !== null && name.end === end - 1 && hasName(reading, name) && outer !== null && !hasName(reading, outer)) {
      return name
    }
    end = comma
  }
  const phrase = phraseEndingAt(reading, end, floor)
  if (phrase === null) return null
  const head = tokenAt(reading, phrase.end - 1)
  if (isPronoun(tokenAt(reading, phrase.first)) && /^(?:i|we|you|that|which|who)$/.test(head.lower)) return null
  if (head.tag === 'NUM') return null
  // “In eleven years put 1,300 in prison”, “on Friday gave us a list”: when, and nobody.
  if (timeNouns.has(head) || durationNouns.has(head.singular)) return null
  const counted = reading.tokens
    .slice(phrase.first, phrase.end)
    .some(token => /^(?:number|numbers)$/.test(token.lower) || countNouns.has(token))
  return counted ? null : phrase
}

function hasName(reading: Reading, run: TokenRun): boolean {
  return reading.tokens.slice(run.first, run.end).some(token => token.capital && token.tag !== 'DET')
}

/** Behind the figure, where the clause ends: a semicolon, or a comma or “and” that begins another one. */
function endOfClause(reading: Reading, figure: RawFigure): number {
  const sentence = reading.sentences[figure.sentence]
  const ceiling = Math.min(sentence?.endToken ?? figure.run.end, figure.run.end + 2 * reach)
  for (let at = figure.run.end; at < ceiling; at++) {
    const token = tokenAt(reading, at)
    if (token.text === ';' || (token.text === '.' && at === ceiling - 1)) return at
    const next = tokenAt(reading, at + 1)
    if (/^(?:and|but|while)$/.test(token.lower) && isVerb(next))
      return tokenAt(reading, at - 1).text === ',' ? at - 1 : at
    if (token.text === ',' && /^(?:but|while|and|after|before)$/.test(next.lower)) return at
  }
  return ceiling
}
