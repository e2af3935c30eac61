/** Recognises a text that is itself one party's release, so that its own voice is that party's and not a writer's. */

import type { Range } from '../../../../article/plain-text.ts'
import { countryNames } from '../../lexicon/countries.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { ownFigures, withoutHearsay } from '../attributions/own-figures.ts'
import { ownSentences, tellsSomething, toldSentences } from '../attributions/own-sentences.ts'
import { none } from '../attributions/subject-phrases.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import type { Name, Names } from '../names/find-names.ts'
import { shortNoun, typeOfWords } from '../names/name-words.ts'
import { isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Explain, type Reading, tokenAt } from '../reading/reading.ts'

/** What only a document of a party is called, wherever in its heading it says so. */
const releaseMark =
  /(?<!\p{L})(?:press release|release \d|for (?:immediate )?release|communiqu[eé]|press statement|official statement|declaration|open letter|circular|bulletin|sitrep|situation report|spot report|preliminary findings|our findings|press office|public affairs|corporate (?:communications|affairs)|investor relations|media (?:office|centre|center)|information (?:office|department|service)|press briefing|transcript|uncorrected|statement (?:on|by|of|regarding|concerning|from))(?!\p{L})|^statement(?!\p{L})|^to (?:all|our)(?!\p{L})/iu
const mediaNouns =
  'news|times|post|daily|tribune|herald|gazette|courier|press|wire|dispatch|television|tv|radio|messenger|observer|journal|chronicle|reuters|afp|magazine|review|mail|telegraph|guardian|standard|monitor|today|star|sun|mirror|express|echo|bugle|banner|weekly|broadcasting|media|newspaper|online|blog|correspondent|reporter'
/** “The Orsk Observer”, “Meridian Press Agency”, “Radio Lune”; the Observer Mission and the Army Press Office are none. */
const mediaName = new RegExp(
  `\\b(?:${mediaNouns})(?:'s)?(?: (?:agency|service|group|network|corporation|live))?$|^(?:the )?(?:radio|tv|${mediaNouns}) (?!office\\b)`,
  'i',
)
/** Bodies that speak for themselves in what they publish. */
const issuing = new Set(['government', 'state_force', 'organisation', 'political', 'rebel_group'])
/** Sentences outside quotations in which “we” speaks, from which on a text is taken for its issuer's own. */
const enoughWe = 3
/** UTF-16 code units: what is longer is no line of a heading. */
const longestHeadLine = 160
const mostHeadLines = 8

/** The lines above the text itself: headline, who issued it, when, of which kind. */
function headLines(reading: Reading, dateLine: Range | null): string[] {
  const lines: string[] = []
  for (const { start, end, kind } of reading.paragraphs.slice(0, mostHeadLines)) {
    const holdsDate = dateLine !== null && start <= dateLine.start && dateLine.end <= end
    if (
      end - start > longestHeadLine ||
      (kind === 'body' && lines.length > 1 && !holdsDate && isProse(reading.text.slice(start, end)))
    )
      break
    for (const line of reading.original.slice(start, end).split('\n')) lines.push(inTitleCase(line.trim()))
  }
  return lines
}

/** A line in capitals alone does not say which of its words are names: in a heading, all may be. */
const inTitleCase = (line: string) =>
  /\p{Ll}/u.test(line)
    ? line
    : line
        .toLowerCase()
        .replace(/(?<!\p{L})(?!(?:of|the|and|for|in|on|by|to)(?!\p{L}))\p{L}/gu, letter => letter.toUpperCase())

/** Lines of a heading are notes; the first that says something with a verb belongs to the text. */
const isProse = (line: string) =>
  line.length > 120 ||
  line.endsWith(':') ||
  /\b(?:is|was|were|are|has|have|had|said|says|will|would|wish(?:es)?|regrets?|condemns?)\b/.test(line)

/** What stands before the date on the date line: “Ministry of Health, March 3, 2024”. */
function beforeDate(reading: Reading, dateLine: Range | null): string | null {
  if (!dateLine) return null
  const paragraph = reading.paragraphs.find(one => one.start <= dateLine.start && dateLine.end <= one.end)
  if (!paragraph || paragraph.end - paragraph.start > longestHeadLine) return null
  return reading.text.slice(paragraph.start, dateLine.start)
}

/** What a company is in law: no part of the name a reader knows it by. */
const legalForm = /,?\s+(?:plc|ltd|llc|llp|inc|corp|co|gmbh|ag|nv|bv|oy|sarl|s\.?a\.?|s\.?p\.?a\.?|pty)\.?$/i

/** “Tuesday, March 3”: what stands before the date may belong to it. */
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

/** The name that a line of the heading, or the article's metadata, opens with. */
function lineName(words: string | null): string | null {
  const [first = ''] = (words ?? '').split(/[,|–—(]|\. | - /)
  const name = first
    .replace(/^(?:by|from|issued by)\s+/i, '')
    .replace(/\s+(?:public affairs|(?:press|media|information) (?:office|service|department))$/i, '')
    .replace(legalForm, '')
    .replace(
      /^(?:bulletin|newsletter|statement|communiqu[eé]|circular|organ|journal|appeal|declaration|message|(?:open )?letter|manifesto|resolution|report) (?:of|by|from) (?:the )?/i,
      '',
    )
    .trim()
  // “Live page” and “preliminary findings” are no names.
  if (/^(?:issued|published|updated|posted|dated|as of)$/i.test(name) || weekday.test(name)) return null
  return /^\p{Lu}[\p{L}'’.&-]*(?:\s+(?:\p{Lu}[\p{L}'’.&-]*|of|the|and|for|in|on|de|&)){0,9}$/u.test(name) &&
    name.length > 3
    ? name
    : null
}

const landName =
  /^(?:the )?(?:(?:\p{Lu}[\p{L}-]+ ){0,2}(?:Republic|Kingdom|State|Federation|Union|Emirate|Commonwealth)(?: of (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})?|\p{Lu}[\p{L}-]+ Islands)$/u

/** The land whose body issues it, where the line tells: “Ministry of Works, | Republic of Orsk |, March 3”. */
function landOf(words: string | null): string | null {
  const land = (words ?? '').split(',')[1]?.trim() ?? ''
  return landName.test(land) || countryNames.has(land.toLowerCase()) ? land : null
}

/** The body a line of the heading names, alone or behind “of”: “Communiqué No. 9 of the General Command”. */
function bodyOfLine(line: string): string | null {
  const behind = /(?:^|\d |\bstatement )(?:of|by|from) (?:the )?(\p{Lu}.*)$/u.exec(line)?.[1] ?? null
  return [lineName(behind), lineName(line)].find(name => name !== null && isBody(name)) ?? null
}

/** What stands for an office in its name, though nobody calls it so alone. */
const officeNoun = /^(?:\p{L}+ ){0,3}(?:office|inspectorate|secretariat|mission|authority)(?: (?:of|for)\b|$)/iu

const isBody = (name: string) => {
  const words = name.split(/\s+/)
  const type = typeOfWords(words)
  return words.length > 1 && !mediaName.test(name) && (type === null ? officeNoun.test(name) : issuing.has(type))
}

/** In a document that says it is one, a line of nothing but a name says whose: “Witness Table”. */
function nameAlone(line: string): string | null {
  const name = lineName(line)
  if (name === null || name.split(/\s+/).length < 2 || releaseMark.test(line) || mediaName.test(name)) return null
  return /^\s*(?:\([^)]*\)\s*)?(?:[,.].*)?$/.test(line.slice(name.length)) ? name : null
}

/** Who is named in the heading of a document: a body by its words first, any name else. */
function issuerInHeading(heading: readonly string[]): string | null {
  for (const read of [bodyOfLine, nameAlone]) {
    const name = heading.map(read).find(each => each !== null)
    if (name !== undefined && name !== null) return name
  }
  return null
}

const firstPersons = wordClass('we our us ourselves')

function speaksAsWe(reading: Reading): boolean {
  let count = 0
  for (const sentence of reading.sentences) {
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      if (token.quotation < 0 && firstPersons.has(token)) {
        count++
        break
      }
    }
    if (count >= enoughWe) return true
  }
  return false
}

/** “… told our reporter”, “told Harbour One”: somebody else speaks to whoever publishes this. */
function isTold({ text }: Reading, line: string | null): boolean {
  for (const [, listener = ''] of text.matchAll(
    /\b(?:told|tells|tell) (our (?:reporter|correspondent)|\p{Lu}[^.;,]{0,60})/gu,
  ))
    if (/^our\b/.test(listener) || (line !== null && listener.startsWith(line))) return true
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
  const heading = headLines(reading, dateLine)
  const line = lineName(beforeDate(reading, dateLine)) ?? lineName(site)
  if (line && mediaName.test(line)) return null
  // A body that publishes a text itself speaks in it, whatever the text is called.
  const publishes = line !== null && isBody(line) && !/ agency$/i.test(line)
  const marked = heading.some(each => releaseMark.test(each))
  // “The Amaris Whip” says “we” as papers do, and who is told things reports them.
  if (!publishes && !marked && (/^the /i.test(line ?? '') || !speaksAsWe(reading) || isTold(reading, line))) return null
  const issuer = line ?? (marked ? issuerInHeading(heading) : null)
  if (!issuer && !marked) return null
  const known = issuer ? names.find(issuer) : openingSubject(reading, names)
  // Every land has a ministry of works: with its land a body is told from those of others.
  const land = landOf(beforeDate(reading, dateLine)) ?? landOf(site)
  const inFull = (short: string) => (land === null || short.includes(land) ? short : `${short}, ${land}`)
  if (known && !known.isPerson) {
    if (inFull(known.name) !== known.name) {
      known.aliases.add(known.name)
      known.name = inFull(known.name)
    }
    explain('issuer', 'kept', title ?? { start: 0, end: 0 }, `the text speaks for ${known.name}`)
    return known
  }
  if (!issuer) return null
  const words = issuer.split(/\s+/)
  const name: Name = {
    name: inFull(issuer),
    words,
    head: shortNoun(words),
    aliases: new Set(land === null ? [] : [issuer]),
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

const dismissal =
  /\b(?:is|are|was|were|remains?)\s+(?:(?:a|an|entirely|completely|totally|simply|utterly|wholly|patently|another|pure|deliberate|malicious)\s+){0,3}(?:fabricat\w+|false(?:hoods?)?|untrue|baseless|groundless|unfounded|invent\w+|lies?|hoax|propaganda|rumou?rs?|wrong|incorrect|nonsense)\b/i

/** “The claim that we fired is a fabrication”: whoever claims it, the sentence is its writer's denial. */
function dismisses(reading: Reading, { cue, source, sentence: index }: Attribution): boolean {
  const sentence = reading.sentences[index]
  if (cue?.form !== 'noun' || source.mention !== null || !sentence) return false
  return dismissal.test(
    reading.text.slice(tokenAt(reading, cue.first).start, Math.min(sentence.end, sentence.start + 500)),
  )
}

/**
 * What is said in a release, in no order: the given attributions, and the issuer's own sentences that count something or
 * that no other voice answers for.
 */
export function withIssuer(
  reading: Reading,
  given: readonly Attribution[],
  figures: readonly RawFigure[],
): Attribution[] {
  const attributions = given.filter(one => !dismisses(reading, one))
  const own = ownSentences(reading, toldSentences(attributions, figures), reading.sentences, none, tellsSomething)
  const told = [...attributions, ...withoutHearsay(reading, own, figures)]
  return [...told, ...ownFigures(reading, told, figures, none)]
}
