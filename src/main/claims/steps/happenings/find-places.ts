/** Finds the named places a text puts its events in: by preposition, by place noun, by dateline, by the gazetteer. */

import type { Range } from '../../../../article/plain-text.ts'
import { capitalOf, countryNames, countryOfDemonym } from '../../lexicon/countries.ts'
import { knownPlace } from '../../lexicon/gazetteer.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import {
  belonging,
  bodyEndings,
  bodySpots,
  continents,
  doneOnlyToPlaces,
  doneToPlaces,
  firmPrepositions,
  introducers,
  landscapes,
  languages,
  loosePrepositions,
  officeRegions,
  openers,
  placedNouns,
  reachingVerbs,
  regions,
  severalRegions,
  spots,
} from '../../lexicon/places.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Names } from '../names/find-names.ts'
import { isKnownWord } from '../reading/language-model.ts'
import { isOwnersMark } from '../reading/noun-phrases.ts'
import { type Explain, type Reading, type Sentence, type Token, tokenAt } from '../reading/reading.ts'

export type FoundPlace = Range & { name: string; geoPrecision: 1 | 2 | 3; sentence: number }

/** A capitalised run and what stands around it, as the rules read it. */
type Candidate = {
  reading: Reading
  sentence: Sentence
  /** First token of the name; `from` also takes in a direction before it (“northern Velt”). */
  first: number
  from: number
  end: number
  text: string
  inTitle: boolean
  land: string | null
  /** A city or province of the gazetteer; not looked up for a land. */
  listed: boolean
  /** The common noun behind, a place noun perhaps. */
  noun: Token
  /** Token behind the place noun that belongs to the name, up to three words on (“Velt shoe factory”). */
  nounEnd: number | null
  ownNoun: string | null
  /** The word that leads to the name, over articles and adjectives. */
  lead: Token
  leadIndex: number
  introduced: boolean
  /** Names a person or a body. */
  speaks: boolean
  namedBefore: boolean
  afterPlace: boolean
}

const directions = wordClass(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower mid',
)
const agencies = /^(?:AP|AFP|Reuters|REUTERS|UPI|EFE|dpa|DPA|ANSA|TASS|Xinhua)$/
const passedOver = wordClass(
  'the a part parts all town city village district province region state capital suburb suburbs island port area county',
)

const smallTags = new Set(['PRON', 'DET', 'CCONJ', 'SCONJ', 'ADP'])

const isNameToken = (token: Token) =>
  token.capital &&
  !timeNouns.has(token) &&
  !smallTags.has(token.tag) &&
  token.lower !== 'march' &&
  token.lower !== 'may'

const firstWord = (name: string) => {
  const space = name.indexOf(' ')
  return space < 0 ? name : name.slice(0, space)
}

const countryOf = (words: string) => countryNames.get(words) ?? null

/** Places in reading order, one for each mention. */
export function findPlaces(reading: Reading, names: Names, explain: Explain): FoundPlace[] {
  const places: FoundPlace[] = []
  const known = new Set<string>()
  const add = (first: number, end: number, name: string, precision: FoundPlace['geoPrecision'], why: string) => {
    const range = { start: tokenAt(reading, first).start, end: tokenAt(reading, end - 1).end }
    const last = places.at(-1)
    if (last && last.end > range.start && last.start <= range.start) return
    places.push({ ...range, name, geoPrecision: precision, sentence: tokenAt(reading, first).sentence })
    if (precision !== 3) known.add(firstWord(name))
    explain('places', 'kept', range, why)
  }
  // The story before its headline, whose large first letters show no names: there a place must be known from below.
  const isTitle = ({ paragraph }: Sentence) => reading.paragraphs[paragraph]?.kind === 'title'
  const inOrder = [...reading.sentences.filter(each => !isTitle(each)), ...reading.sentences.filter(isTitle)]
  for (const sentence of inOrder) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated) continue
    const opens = sentence.firstToken === paragraph.firstToken
    const dateline = opens ? datelineEnd(reading, sentence.firstToken, sentence.endToken) : 0
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      const capital = capitalAt(reading, at)
      if (capital) {
        add(at, capital.end, capital.name, capital.precision, 'said by its people')
        at = capital.end - 1
        continue
      }
      if (!isNameToken(token)) continue
      const run = runEnd(reading, at, sentence.endToken)
      const end = isTitle(sentence) && known.has(token.text) ? withoutCommonWords(reading, at, run) : run
      if (at < dateline) {
        const last = Math.min(end, dateline)
        const text = reading.text.slice(token.start, tokenAt(reading, last - 1).end)
        if (!agencies.test(text) && !bodyEndings.has(tokenAt(reading, last - 1))) {
          const name = text === text.toUpperCase() ? inTitleCase(text) : text
          add(at, last, countryOf(name) ?? name, precisionOf(name, ''), 'the dateline')
        }
        at = last - 1
        continue
      }
      const candidate = candidateAt(reading, sentence, names, known, places.at(-1) ?? null, at, end)
      const why = candidate ? placed(candidate) : null
      if (candidate && why !== null) {
        const { land, from, first, nounEnd, text } = candidate
        // “Borno and Adamawa states” are a state each.
        const ofSeveral = nounEnd !== null && severalRegions.has(tokenAt(reading, nounEnd - 1))
        const last = nounEnd !== null && !land && !ofSeveral ? nounEnd : end
        const full = reading.text.slice(tokenAt(reading, from).start, tokenAt(reading, last - 1).end)
        add(from, last, land && from === first ? land : full, precisionOf(text, candidate.noun.lower), why)
        at = last - 1
      } else at = end - 1
    }
  }
  return places.sort((a, b) => a.start - b.start)
}

/** “the Norvanian capital”, “Norvane’s capital”, “Norvanian soil”. */
function capitalAt(
  reading: Reading,
  at: number,
): { end: number; name: string; precision: FoundPlace['geoPrecision'] } | null {
  const token = tokenAt(reading, at)
  if (!token.capital) return null
  const noun = isOwnersMark(tokenAt(reading, at + 1)) ? at + 2 : at + 1
  const word = tokenAt(reading, noun).lower
  // The noun first: it spares most words a look into the lists of lands.
  if (!isOneOf(word, 'capital', 'soil', 'waters', 'airspace')) return null
  const people = countryOfDemonym.get(token.text)
  const owner = people ?? countryOf(token.text)
  if (!owner) return null
  if (word === 'capital' && (noun === at + 2 || people) && !isNameToken(tokenAt(reading, noun + 1)))
    return { end: noun + 1, name: capitalOf.get(owner) ?? owner, precision: 1 }
  if (people && noun === at + 1 && isOneOf(word, 'soil', 'waters', 'airspace'))
    return { end: noun + 1, name: owner, precision: 3 }
  return null
}

/** The capitals from `first` to `end`; null where they name a body, or a person no place of the map is called after. */
function candidateAt(
  reading: Reading,
  sentence: Sentence,
  names: Names,
  known: ReadonlySet<string>,
  last: FoundPlace | null,
  first: number,
  end: number,
): Candidate | null {
  const ending = tokenAt(reading, end - 1)
  if (bodyEndings.has(ending)) return null
  const before = tokenAt(reading, first - 1)
  const from = directions.has(before) && before.sentence === sentence.index ? first - 1 : first
  const opening = tokenAt(reading, first)
  const single = end === first + 1
  const text = single ? opening.text : reading.text.slice(opening.start, ending.end)
  const behind = tokenAt(reading, end).lower
  // “Niger state” is no land.
  const land = behind === 'state' || behind === 'province' ? null : countryOf(text)
  const opener = openers.has(opening)
  const ownNoun = !single && !land && (regions.has(ending) || spots.has(ending) || opener) ? ending.lower : null
  const name = opener ? null : names.find(text)
  const speaks = name !== null && !name.isPlace && (name.isPerson || (name.type !== 'unknown' && !ownNoun))
  const listed = land === null && isListed(opening, text, single)
  if (speaks && land === null && !listed) return null
  let leadIndex = from - 1
  while (leadIndex >= sentence.firstToken && isPassedOver(reading, leadIndex)) leadIndex--
  return {
    reading,
    sentence,
    first,
    from,
    end,
    text,
    inTitle: reading.paragraphs[sentence.paragraph]?.kind === 'title',
    land,
    listed,
    noun: tokenAt(reading, end),
    nounEnd: placeNounEnd(reading, end, sentence.endToken),
    ownNoun,
    lead: leadIndex >= sentence.firstToken ? tokenAt(reading, leadIndex) : tokenAt(reading, -1),
    leadIndex,
    introduced: isIntroduced(reading, leadIndex + 1, first),
    speaks,
    namedBefore: known.has(firstWord(text)),
    afterPlace: before.text === ',' && last?.end === before.start,
  }
}

/** In the gazetteer, and neither a direction nor a word of English. */
const isListed = (opening: Token, text: string, single: boolean) =>
  !(single && directions.has(opening)) && knownPlace(text) !== null && !(single && isKnownWord(opening.lower))

/** A headline written as a sentence is (“In Orsk they bury the dead”): there a capital makes a name. */
function isSentenceCase(reading: Reading, { firstToken, endToken }: Sentence): boolean {
  const words = reading.tokens.slice(firstToken + 1, endToken).filter(token => /^\p{L}{4,}$/u.test(token.text))
  return words.length > 2 && words.filter(token => token.capital).length < words.length / 2
}

/** Articles, adjectives and place nouns between a preposition and a name: “in the restive northern town of”. */
function isPassedOver(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  if (token.lower === 'of')
    return isOneOf(tokenAt(reading, at - 1).lower, 'parts', 'part', 'all') || isIntroducer(reading, at - 1)
  if (token.text === '-') return token.start === tokenAt(reading, at - 1).end
  return passedOver.has(token) || token.tag === 'ADJ'
}

const isIntroducer = (reading: Reading, at: number) => introducers.has(tokenAt(reading, at))

/** “the town of Velt”, “the capital of the Velt region”, and in apposition “the capital, Velt,”. */
function isIntroduced(reading: Reading, from: number, first: number): boolean {
  for (let at = from; at < first; at++) if (isIntroducer(reading, at)) return true
  return tokenAt(reading, first - 1).text === ',' && isIntroducer(reading, first - 2)
}

/** Why the candidate is a place an event happened in; null when nothing says so. The surest signs first. */
function placed(candidate: Candidate): string | null {
  const { lead, land, listed, noun, ownNoun, inTitle, introduced, speaks, namedBefore, text, end, first } = candidate
  const { reading } = candidate
  const mapped = land !== null || listed
  const sure = mapped || namedBefore
  if (countryOfDemonym.has(text) || continents.has(text) || text.startsWith('Islamic State')) return null
  // “Across Tolvenian villages”: how a land's things are called, not where.
  if (!mapped && end === first + 1 && /(?:ian|ese)$/.test(text) && noun.tag === 'NOUN' && !noun.capital) return null
  const possessed = isOwnersMark(noun)
  const placeNoun = candidate.nounEnd !== null
  // Headlines write every word large: only what the map or the text below knows is a place there.
  if (inTitle && !sure && !(introduced || ownNoun) && !isSentenceCase(reading, candidate.sentence)) return null
  if (
    possessed &&
    (!sure || (land && !/^(?:north|south|east|west|capital|border|coast)/.test(tokenAt(reading, end + 1).lower)))
  )
    if (!reachingVerbs.has(lead)) return null
  if (introduced && !speaks) return 'named as one'
  if (belongs(candidate)) return null
  const leads = firmPrepositions.has(lead) || loosePrepositions.has(lead)
  if (placeNoun && (leads || introduced || lead.lower === 'of') && !isOffice(noun.lower, leads))
    return `named with “${noun.lower}”`
  const owned = isOwnersMark(lead) && candidate.leadIndex === candidate.from - 1
  if ((ownNoun || placeNoun) && (owned || reachingVerbs.has(lead))) return 'a spot in a place, or one under attack'
  const standsAlone =
    ownNoun !== null &&
    !inTitle &&
    lead.lower !== 'of' &&
    !officeRegions.hasWord(ownNoun) &&
    !bodySpots.hasWord(ownNoun)
  if (ownNoun && (leads || standsAlone)) return 'the name of a spot'
  if (sure && !land && placeNoun && !bodySpots.has(noun)) return 'a place on the map with its noun'
  if (!sure && (/\d|\bWar\b/.test(text) || isDescribing(candidate) || isSubject(candidate))) return null
  if (firmPrepositions.has(lead)) return `after “${lead.lower}”`
  if (candidate.afterPlace && (sure || !speaksNext(reading, end))) return 'in the place before'
  if (leads && sure && lead.lower !== 'on' && isWayThere(candidate)) return 'a place on the map, after a preposition'
  const deed = lead.lower === 'of' ? tokenAt(reading, candidate.leadIndex - 1).lower : ''
  if (doneOnlyToPlaces.test(deed) || (sure && doneToPlaces.test(deed))) return `what the ${deed} was of`
  if (sure && reachingVerbs.has(lead)) return `what was reached by “${lead.lower}”`
  if (sure && !land && placedNouns.test(noun.lower)) return `the place of the ${noun.lower}`
  // “Halden: two truths”, “The dead of Halden”: what the text below knows as a place.
  if (inTitle && sure && (noun.text === ':' || (lead.lower === 'of' && noun.sentence !== candidate.sentence.index)))
    return 'the place of the headline'
  const happening = noun.tag === 'NOUN' && [undefined, 'rebel_group'].includes(partyNouns.get(noun))
  if (inTitle && land && (noun.text === ':' || happening)) return 'a land in the headline'
  const joint = tokenAt(reading, first - 1)
  if (joint.lower === 'and' && candidate.afterPlace) return 'beside another place'
  return null
}

/** “In Communist camps”, “in Catholic schools”: a word of the language with a capital, before the noun it describes. */
function isDescribing({ reading, first, end, noun }: Candidate): boolean {
  const { lower, tag } = tokenAt(reading, first)
  return end === first + 1 && tag !== 'NOUN' && noun.tag === 'NOUN' && !noun.capital && isKnownWord(lower)
}

/**
 * “In Arabic”, “in English-language papers”, “in the Velmar trial”, “in the Tarvo Case”, “a degree in Zoology”: a language, a
 * subject or a matter, unless the map knows better.
 */
function isSubject({ reading, first, end, noun, text, leadIndex }: Candidate): boolean {
  if (languages.has(text)) return true
  const last = tokenAt(reading, end - 1)
  if (noun.text === '-' && noun.start === last.end) return true
  const isKnown =
    isKnownWord(last.lower) && !regions.has(last) && !spots.has(last) && !openers.has(tokenAt(reading, first))
  if (tokenAt(reading, first - 1).lower === 'the')
    return (noun.tag === 'NOUN' && !noun.capital) || (end > first + 1 && isKnown && !landscapes.has(last))
  return end === first + 1 && isKnown && leadIndex === first - 1 && knownPlace(text) === null
}

/** “West of Orsk, Ana Ner said”: whoever speaks next is no part of the place before. */
function speaksNext(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const { lower, tag } = tokenAt(reading, at)
    if (isOneOf(lower, 'said', 'says', 'told', 'added', 'wrote')) return true
    if (tag !== 'PROPN' && tag !== 'PUNCT' && !namePrefixes.has(tokenAt(reading, at))) return false
    if (lower === ',') return false
  }
  return false
}

/** “the university in Velt”, “authorities in Velt”: where somebody belongs. */
function belongs({ reading, lead, leadIndex }: Candidate): boolean {
  if (!isOneOf(lead.lower, 'in', 'of', 'at', 'from')) return false
  return belonging.test(tokenAt(reading, leadIndex - 1).lower)
}

const isOffice = (noun: string, leads: boolean) => officeRegions.hasWord(noun) && !leads

/** “to” and “from” lead to a place behind a verb of moving, not behind a noun (“forced returns to”, “flights from”). */
function isWayThere({ reading, lead, leadIndex }: Candidate): boolean {
  if (!isOneOf(lead.lower, 'to', 'from', 'over')) return true
  const before = tokenAt(reading, leadIndex - 1)
  return (
    isOneOf(before.tag, 'VERB', 'ADV') ||
    isOneOf(before.lower, 'road', 'out', 'way', 'back', 'away', 'miles', 'kilometres', 'km')
  )
}

/** Behind the place noun that ends a name: at once, or two small words on (“Velt shoe factory”); null without one. */
function placeNounEnd(reading: Reading, end: number, limit: number): number | null {
  for (let at = end; at < Math.min(limit, end + 3); at++) {
    const token = tokenAt(reading, at)
    if (token.capital || !isOneOf(token.tag, 'NOUN', 'ADJ')) return null
    if (regions.has(token) || spots.has(token)) return at + 1
  }
  return null
}

const namePrefixes = wordClass('al el de del la da bin le')

/** End of the capitalised run at `first`, with hyphens and small joining words between capitals. */
function runEnd(reading: Reading, first: number, limit: number): number {
  let end = first + 1
  while (end < limit && end < first + 8) {
    const token = tokenAt(reading, end)
    const next = tokenAt(reading, end + 1)
    const hyphen = (token.text === '-' || token.text === '–') && token.start === tokenAt(reading, end - 1).end
    if (isNameToken(token)) end++
    else if (hyphen && next.start === token.end && isNameToken(next)) end += 2
    // “Ville-sur-Orne”
    else if (hyphen && /^(?:au|aux|de|du|des|sur|sous|en|la|le|al|el|ul|e|o|i)$/.test(next.lower)) end += 2
    else if (namePrefixes.has(token) && isNameToken(next)) end += 2
    // “Interstate 40”
    else if (token.tag === 'NUM' && end === first + 1 && openers.has(tokenAt(reading, first))) end++
    else break
  }
  return end
}

/** In a headline's large letters a place of the text below ends before words that name none (“Velt Border Clashes”). */
function withoutCommonWords(reading: Reading, first: number, end: number): number {
  for (let at = first + 1; at < end; at++) {
    const { lower } = tokenAt(reading, at)
    if (isKnownWord(lower) && !regions.hasWord(lower) && !spots.hasWord(lower)) return at
  }
  return end
}

function precisionOf(name: string, noun: string): FoundPlace['geoPrecision'] {
  if (countryOf(name)) return 3
  return regions.hasWord(noun) || knownPlace(name)?.kind === 'province' ? 2 : 1
}

const inTitleCase = (text: string) => text.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, letter => letter.toUpperCase())

/** Token behind a dateline (“OLTMAR, Norvane (Wire) -”), or 0. */
function datelineEnd(reading: Reading, first: number, limit: number): number {
  const opening = tokenAt(reading, first)
  const bracketed = opening.text === '('
  if (!bracketed && (!/^\p{Lu}{2,}/u.test(opening.text) || opening.lower === 'the')) return 0
  for (let at = first + 1; at < Math.min(limit, first + 14); at++) {
    const token = tokenAt(reading, at)
    if (isOneOf(token.text, '—', '–', '--', '-', '―') && token.start > tokenAt(reading, at - 1).end) return at
    if (token.text === '(') return /^[)]$/.test(tokenAt(reading, at + 2).text) || !bracketed ? at : 0
    if (token.tag === 'VERB' || token.tag === 'AUX') return 0
  }
  return 0
}
