/** Recognises a text that is itself one party's release, so that its own voice is that party's and not a writer's. */
import type { Range } from '../../../article/plain-text.ts'
import type { Attribution } from './find-attributions.ts'
import type { RawFigure } from './find-figures.ts'
import type { Name, Names } from './find-names.ts'
import { typeOfWords } from './name-words.ts'
import { isVerb, phraseStartingAt } from './noun-phrases.ts'
import { type Explain, type Reading, type Sentence, tokenAt } from './reading.ts'

const releaseTitle =
  /(?<!\p{L})(?:press release|communiqu[eé]|press statement|official statement|declaration|open letter|bulletin no|statement (?:on|by|of|regarding|concerning|from))(?!\p{L})|^statement(?!\p{L})/iu
const mediaName =
  /\b(?:news|times|post|daily|tribune|herald|gazette|courier|press|wire|agency|television|tv|radio|messenger|observer|journal|chronicle|reuters|afp|magazine|review|mail|telegraph|guardian|standard|monitor's|today|star|sun|mirror|express|broadcasting|online)\b/i
/** Sentences outside quotations in which “we” speaks, from which on a text is taken for its issuer's own. */
const enoughWe = 3

/** What stands before the date on the date line: “Ministry of Health, March 3, 2024”. */
function beforeDate(reading: Reading, dateLine: Range | null): string | null {
  if (!dateLine) return null
  const paragraph = reading.paragraphs.find(one => one.start <= dateLine.start && dateLine.end <= one.end)
  if (!paragraph || paragraph.end - paragraph.start > 160) return null
  return reading.text.slice(paragraph.start, dateLine.start)
}

/** The name that a date line or the article's metadata opens with. */
function lineName(words: string | null): string | null {
  const [first = ''] = (words ?? '').split(/[,|–—(]/)
  const name = first.replace(/^(?:by|from|issued by)\s+/i, '').trim()
  // “Live page” and “preliminary findings” are no names.
  return /^\p{Lu}[\p{L}'’.&-]*(?:\s+(?:\p{Lu}[\p{L}'’.&-]*|of|the|and|for|in|on|de|&)){0,9}$/u.test(name) &&
    name.length > 3
    ? name
    : null
}

function speaksAsWe(reading: Reading): boolean {
  let count = 0
  for (const sentence of reading.sentences) {
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      if (token.quotation < 0 && /^(?:we|our|us|ourselves)$/.test(token.lower)) {
        count++
        break
      }
    }
    if (count >= enoughWe) return true
  }
  return false
}

/** The body that opens the first paragraph as its subject. */
function openingSubject(reading: Reading, names: Names): Name | null {
  const body = reading.paragraphs.find(paragraph => paragraph.kind === 'body')
  if (!body) return null
  const phrase = phraseStartingAt(reading, body.firstToken, body.endToken)
  if (!phrase || !isVerb(tokenAt(reading, phrase.end))) return null
  return names.within(phrase).find(name => !name.isPerson && !name.isPlace && name.type !== 'media') ?? null
}

/** The issuer of a release, or null for a text that reports. A name not yet known is added to `names`. */
export function findIssuer(
  reading: Reading,
  names: Names,
  dateLine: Range | null,
  site: string | null,
  explain: Explain,
): Name | null {
  const title = reading.paragraphs.find(paragraph => paragraph.kind === 'title')
  const headline = title ? reading.text.slice(title.start, title.end) : ''
  const marked = releaseTitle.test(headline)
  if (!marked && !speaksAsWe(reading)) return null
  const line = lineName(beforeDate(reading, dateLine)) ?? lineName(site)
  if (line && mediaName.test(line)) return null
  if (!line && !marked) return null
  const known = line ? names.find(line.split(' ')) : openingSubject(reading, names)
  if (known && !known.isPerson) {
    explain('issuer', 'kept', title ?? { start: 0, end: 0 }, `the text speaks for ${known.name}`)
    return known
  }
  if (!line) return null
  const words = line.split(/\s+/)
  const name: Name = {
    name: line,
    words,
    aliases: new Set(),
    type: typeOfWords(words) ?? 'organisation',
    isPerson: false,
    isPlace: false,
    gender: null,
    roles: new Set(),
    described: new Set(),
    onBehalfOf: null,
    mentions: [{ first: 0, end: 0 }],
  }
  names.all.push(name)
  explain('issuer', 'kept', title ?? { start: 0, end: 0 }, `the text speaks for ${name.name}`)
  return name
}

/** Attributions of the issuer's own sentences that count something or that no other voice answers for. */
export function issuerAttributions(
  reading: Reading,
  attributions: readonly Attribution[],
  figures: readonly RawFigure[],
): Attribution[] {
  const counted = new Set(figures.map(figure => figure.sentence))
  const taken = new Set<number>()
  for (const one of attributions) taken.add(one.sentence)
  const own: Attribution[] = []
  for (const sentence of reading.sentences) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated || paragraph.kind !== 'body' || taken.has(sentence.index)) continue
    if (tokenAt(reading, sentence.firstToken + 1).quotation >= 0 || !hasVerb(reading, sentence)) continue
    if (!counted.has(sentence.index) && !contests(reading, sentence)) continue
    let { end } = sentence
    while (end > sentence.start && /[\s.]/.test(reading.text[end - 1] ?? '')) end--
    own.push({
      cue: null,
      source: { mention: null, full: null, antecedent: null, place: 'none' },
      content: {
        pieces: [{ start: sentence.start, end }],
        runs: [{ first: sentence.firstToken, end: sentence.endToken }],
        quoteType: 'indirect',
        target: null,
      },
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      relayedBy: null,
      follows: null,
    })
  }
  return own
}

function hasVerb(reading: Reading, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) if (isVerb(tokenAt(reading, at))) return true
  return false
}

/** A sentence that denies, blames or takes responsibility is wanted even without a figure. */
function contests(reading: Reading, sentence: Sentence): boolean {
  const text = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 500)).toLowerCase()
  return /^(?:no|none|not a|neither)\b|\b(?:false|fabrication|untrue|baseless|never|denies?|not true|responsib\w+|blame\w*|nothing to do with|condemns?)\b/.test(
    text,
  )
}
