/** Reads estimates of a crowd, told as bare numbers: “How many came? The ministry says 1,200. Free Harbour says 9,000.” */

import { harmByVerb } from '../../lexicon/casualties.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Explain, type Reading, runRange, type Sentence, tokenAt } from '../reading/reading.ts'
import type { RawFigure } from './raw-figure.ts'
import { numberAt } from './read-numbers.ts'

/** Asks or tells how many came: from here on, numbers without a noun count the crowd. */
const topic =
  /\bhow many (?:(?:were|was)(?! (?:killed|hurt|wounded|injured|arrested|detained|held|locked|missing|displaced|kidnapped|taken|dead))|came|marched|took part|turned out|people)\b|\b(?:estimates?|size|counts?|numbers?) of (?:the )?(?:crowd|march|rally|turnout|protest\w*|demonstrat\w+)|\bcrowd (?:size|estimates?|figures?)\b|\bin the crowd\b|\ba crowd (?:had )?(?:gathered|assembled|formed|marched)|\bturnout\b/i
/** One of them stands in each of those turns of phrase. */
const topicWords = wordClass('how estimate estimates size count counts number numbers crowd turnout')
/** Sentences after the topic, in its paragraph, that may still speak of it. */
const passage = 5
const smallestCrowd = 20
const came = /^(?:assembled|gathered|marched|rallied|demonstrated|protested|converged|attended)$/
/** “Came home”, “came under fire”, “came to hospital”: no crowd. */
const elsewhere = wordClass('home back under to down forward across away here')
const people = /^(?:people|person|man|woman|citizen|resident|supporter|individual|other)$/
/** How far behind a count of people the verb may stand, in tokens. */
const reach = 16
/** Words behind a number that make it no count of people. */
const unitsBehind = wordClass(
  '% percent per year years month months week weeks day days hour hours minute minutes metre metres meter ' +
    'meters km kilometre kilometres kilometer kilometers mile miles time times am pm a.m. p.m. st nd rd th :',
)

/** The figures with those of crowds put right and added, in reading order. */
export function withCrowdFigures(reading: Reading, figures: readonly RawFigure[], explain: Explain): RawFigure[] {
  const crowded = new Set(crowdSentences(reading))
  const bySentence = new Map<number, RawFigure[]>()
  const result = figures.map(figure => {
    const sentence = reading.sentences[figure.sentence]
    // A number without a noun took its sense from the last one counted, which was not this crowd.
    const elliptical =
      figure.group === null &&
      figure.quantity !== 'money' &&
      figure.quantity !== 'duration' &&
      // “Police detained five”: the verb says what was done.
      !harmByVerb.has(tokenAt(reading, figure.run.first - 1))
    const isIn = sentence !== undefined && crowded.has(sentence)
    const isCrowd = (isIn && (elliptical || justPeople(figure))) || gathers(reading, figure)
    const read = isCrowd && figure.quantity !== 'participants' ? asCrowd(reading, figure, explain) : figure
    const list = bySentence.get(figure.sentence)
    if (list) list.push(read)
    else bySentence.set(figure.sentence, [read])
    return read
  })
  for (const sentence of crowded)
    result.push(...bareNumbers(reading, sentence, bySentence.get(sentence.index) ?? [], explain))
  return result.sort((a, b) => a.run.first - b.run.first)
}

function tellsOfCrowd(reading: Reading, { start, end, firstToken, endToken }: Sentence): boolean {
  for (let at = firstToken; at < endToken; at++)
    if (topicWords.has(tokenAt(reading, at))) return topic.test(reading.text.slice(start, Math.min(end, start + 600)))
  return false
}

function crowdSentences(reading: Reading): Sentence[] {
  const found: Sentence[] = []
  let paragraph = -1
  let left = 0
  for (const sentence of reading.sentences) {
    if (sentence.paragraph !== paragraph) left = 0
    paragraph = sentence.paragraph
    if (tellsOfCrowd(reading, sentence)) left = passage
    if (left > 0 && !reading.paragraphs[paragraph]?.repeated) found.push(sentence)
    left--
  }
  return found
}

/** “Police, who spoke of up to 300 people”, where a crowd is told of. */
const justPeople = ({ quantity, fate, head, low, high }: RawFigure) =>
  quantity === 'other' && fate === null && head !== null && people.test(head) && (high ?? low) >= smallestCrowd

/** “1,200 persons, most of them dockers, assembled on the quay”. */
function gathers(reading: Reading, figure: RawFigure): boolean {
  if (figure.quantity !== 'other' || figure.head === null || !people.test(figure.head)) return false
  const end = Math.min(reading.sentences[figure.sentence]?.endToken ?? 0, figure.run.end + reach)
  for (let at = figure.run.end; at < end; at++) if (came.test(tokenAt(reading, at).lower)) return true
  // “9,000 people had come”
  if (figure.low >= smallestCrowd && figure.fate === null)
    for (let at = figure.run.end; at < Math.min(end, figure.run.end + 3); at++)
      if (isOneOf(tokenAt(reading, at).lower, 'come', 'came')) return !elsewhere.has(tokenAt(reading, at + 1))
  return false
}

function asCrowd(reading: Reading, figure: RawFigure, explain: Explain): RawFigure {
  explain('crowds', 'changed', runRange(reading, figure.run), 'counts those who came')
  return { ...figure, quantity: 'participants', scope: 'incident', head: 'participant', targetGroup: 'people' }
}

function bareNumbers(reading: Reading, sentence: Sentence, taken: readonly RawFigure[], explain: Explain): RawFigure[] {
  const found: RawFigure[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const number = numberAt(reading, at)
    if (number === null) continue
    const run = { first: number.first, end: number.end }
    const next = tokenAt(reading, number.end)
    const free = !taken.some(figure => figure.run.first < run.end && run.first < figure.run.end)
    // A noun behind the number says what it counts: that is for the figures’ own step.
    const alone = next.tag !== 'NOUN' && next.tag !== 'PROPN' && !unitsBehind.has(next)
    const isYear = number.low >= 1900 && number.low <= 2100 && /^\d{4}$/.test(tokenAt(reading, number.numeral).text)
    if (free && alone && !isYear && number.currency === null && (number.high ?? number.low) >= smallestCrowd) {
      if (tokenAt(reading, run.first - 1).text !== ':' && next.text !== ':') {
        explain('crowds', 'kept', runRange(reading, run), 'a bare number where the crowd is counted')
        found.push({
          ...number,
          quantity: 'participants',
          run,
          head: 'participant',
          group: null,
          targetGroup: 'people',
          unit: null,
          scope: 'incident',
          possessive: null,
          actor: null,
          sentence: sentence.index,
          ofTotal: false,
          fate: null,
        })
      }
    }
    at = number.end - 1
  }
  return found
}
