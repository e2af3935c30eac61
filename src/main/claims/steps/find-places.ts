/** Finds the named places a text puts its events in: by preposition, by place noun, by dateline, and “the capital”. */
import type { Range } from '../../../article/plain-text.ts'
import { capitalOf, countryNames, countryOfDemonym } from '../lexicon/countries.ts'
import { timeNouns } from '../lexicon/time.ts'
import type { Names } from './find-names.ts'
import { type Explain, type Reading, type Token, tokenAt } from './reading.ts'

export type FoundPlace = Range & { name: string; geoPrecision: 1 | 2 | 3; sentence: number }

const prepositions = new Set([
  'in',
  'near',
  'at',
  'across',
  'inside',
  'outside',
  'around',
  'throughout',
  'into',
  'through',
  'on',
  'to',
  'from',
  'toward',
  'towards',
  'outside',
  'over',
  'between',
  'around',
  'leaving',
])
const firm = new Set(['in', 'near', 'across', 'inside', 'outside', 'around', 'throughout', 'into'])
const regions = new Set(
  'province district region state county governorate prefecture oblast territory division department canton valley peninsula republic provinces districts regions states'.split(
    ' ',
  ),
)
export const spots: ReadonlySet<string> = new Set(
  'city town village island airport port square street road avenue bridge hospital prison mosque church market camp neighbourhood neighborhood suburb area border crossing base checkpoint barracks mall museum library stadium river lake mountain mountains hills highway station university school factory zone college prospekt campus forest desert soil settlement governorate junction gate dam plant harbour harbor quarter'.split(
    ' ',
  ),
)
const directions =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|upper|lower|mid)$/i
const introducers = new Set([
  'city',
  'town',
  'village',
  'district',
  'province',
  'region',
  'state',
  'capital',
  'suburb',
  'island',
  'port',
  'area',
  'town',
  'county',
  'neighbourhood',
  'neighborhood',
])

const isNameToken = (token: Token) =>
  token.capital &&
  !timeNouns.has(token.lower) &&
  token.tag !== 'PRON' &&
  token.tag !== 'DET' &&
  token.tag !== 'CCONJ' &&
  token.tag !== 'SCONJ' &&
  token.tag !== 'ADP' &&
  token.lower !== 'march' &&
  token.lower !== 'may'

/** End of the capitalised run at `first`, with hyphens and small joining words between capitals. */
function runEnd(reading: Reading, first: number, limit: number): number {
  let end = first + 1
  while (end < limit && end < first + 8) {
    const token = tokenAt(reading, end)
    const next = tokenAt(reading, end + 1)
    if (isNameToken(token)) end++
    else if (
      (token.text === '-' || token.text === '–') &&
      token.start === tokenAt(reading, end - 1).end &&
      next.start === token.end &&
      isNameToken(next)
    )
      end += 2
    else if (/^(?:al|el|de|del|la|da|bin|le|of)$/.test(token.lower) && isNameToken(next) && token.lower !== 'of')
      end += 2
    else break
  }
  return end
}

const countryOf = (words: string) => countryNames.get(words) ?? null

function precisionOf(name: string, noun: string): FoundPlace['geoPrecision'] {
  if (countryOf(name)) return 3
  return regions.has(noun) ? 2 : 1
}

/** Places in reading order, one for each mention. */
export function findPlaces(reading: Reading, names: Names, explain: Explain): FoundPlace[] {
  const places: FoundPlace[] = []
  const known = new Set<string>()
  const add = (first: number, end: number, name: string, precision: FoundPlace['geoPrecision'], why: string) => {
    const range = { start: tokenAt(reading, first).start, end: tokenAt(reading, end - 1).end }
    const last = places.at(-1)
    if (last && last.end > range.start) return
    places.push({ ...range, name, geoPrecision: precision, sentence: tokenAt(reading, first).sentence })
    if (precision !== 3) known.add(name.split(' ')[0] ?? name)
    explain('places', 'kept', range, why)
  }
  for (const sentence of reading.sentences) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated) continue
    const dateline =
      sentence.firstToken === paragraph.firstToken ? datelineEnd(reading, sentence.firstToken, sentence.endToken) : 0
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      const before = tokenAt(reading, at - 1)
      const next = tokenAt(reading, at + 1)
      // “the Norvanian capital”, “Norvane’s capital”
      const owner = countryOfDemonym.get(token.text) ?? countryOf(token.text)
      if (owner) {
        const noun = next.lower === "'s" || next.lower === "'" || next.text === '’' ? at + 2 : at + 1
        if (
          tokenAt(reading, noun).lower === 'capital' &&
          (noun === at + 2 || countryOfDemonym.has(token.text)) &&
          !isNameToken(tokenAt(reading, noun + 1))
        ) {
          add(at, noun + 1, capitalOf.get(owner) ?? owner, 1, `the capital of ${owner}`)
          at = noun
          continue
        }
        if (countryOfDemonym.has(token.text) && /^(?:soil|territory|waters|airspace)$/.test(next.lower)) {
          add(at, at + 2, owner, 3, 'the land of a people')
          at++
          continue
        }
      }
      if (!isNameToken(token)) continue
      let first = at
      let end = runEnd(reading, at, sentence.endToken)
      if (at < dateline) {
        end = Math.min(end, dateline)
        const text = reading.text.slice(token.start, tokenAt(reading, end - 1).end)
        if (!/^(?:AP|AFP|Reuters|REUTERS)$/.test(text)) {
          const name =
            text === text.toUpperCase()
              ? text.toLowerCase().replace(/(?:^|[\s-])\p{L}/gu, letter => letter.toUpperCase())
              : text
          add(at, end, countryOf(name) ?? name, precisionOf(name, ''), 'the dateline')
        }
        at = end - 1
        continue
      }
      if (directions.test(before.text) && before.sentence === sentence.index) first = at - 1
      const noun = tokenAt(reading, end)
      const title = paragraph.kind === 'title'
      const text = reading.text.slice(tokenAt(reading, at).start, tokenAt(reading, end - 1).end)
      const country = countryOf(text)
      const lastWord = tokenAt(reading, end - 1).lower
      const placeNoun = regions.has(noun.lower) || (spots.has(noun.lower) && noun.tag !== 'VERB')
      const ownNoun = end - at > 1 && (regions.has(lastWord) || spots.has(lastWord))
      let left = first - 1
      while (
        left >= sentence.firstToken &&
        (/^(?:the|a|of|oil-rich|town|city|village|district|province|region|state|capital|suburb|island|port|area|county|restive|occupied|neighbouring|neighboring|remote|troubled|whole|entire)$/.test(
          tokenAt(reading, left).lower,
        ) ||
          tokenAt(reading, left).tag === 'ADJ')
      )
        left--
      const lead = tokenAt(reading, left)
      const leads = left >= sentence.firstToken && prepositions.has(lead.lower)
      const introduced =
        introducers.has(before.lower) || (before.lower === 'of' && introducers.has(tokenAt(reading, at - 2).lower))
      if (title && end - at > 1 && !country && !known.has(tokenAt(reading, at).text)) continue
      const name = names.find(text.split(' '))
      const speaks = name !== null && !name.isPlace && (name.isPerson || (name.type !== 'unknown' && !ownNoun))
      const afterPlace = before.text === ',' && places.at(-1)?.end === before.start
      const possessed = noun.lower === "'s" || noun.lower === "'"
      let why: string | null = null
      if (placeNoun && (leads || introduced || lead.lower === 'of') && !speaks) why = `named with “${noun.lower}”`
      else if (ownNoun && (leads || !title) && !speaks && !possessed) why = 'the name of a spot'
      else if (introduced && !speaks) why = `named with “${before.lower}”`
      else if (
        leads &&
        firm.has(lead.lower) &&
        !speaks &&
        !/^(?:on|to|from|at)$/.test(lead.lower) &&
        (country !== null || !countryOfDemonym.has(text))
      )
        why = `after “${lead.lower}”`
      else if (afterPlace && !speaks) why = 'in the place before'
      else if (country && leads && lead.lower !== 'on') why = 'a land after a preposition'
      else if (country && title && !possessed) why = 'a land in the headline'
      else if (known.has(text.split(' ')[0] ?? '') && leads) why = 'a place named before'
      else if (
        at > sentence.firstToken &&
        tokenAt(reading, at - 1).lower === 'and' &&
        places.at(-1)?.end === tokenAt(reading, at - 2).end &&
        !speaks
      )
        why = 'beside another place'
      if (why === null) {
        at = end - 1
        continue
      }
      if (country && possessed) {
        at = end - 1
        continue
      }
      if (placeNoun && !country) end++
      const full = reading.text.slice(tokenAt(reading, first).start, tokenAt(reading, end - 1).end)
      add(first, end, country && first === at ? country : full, precisionOf(text, noun.lower), why)
      at = end - 1
    }
  }
  return places
}

/** Token behind a dateline (“OLTMAR, Norvane (Wire) -”), or 0. */
function datelineEnd(reading: Reading, first: number, limit: number): number {
  const opening = tokenAt(reading, first)
  if (!/^\p{Lu}{2,}/u.test(opening.text)) return 0
  for (let at = first + 1; at < Math.min(limit, first + 14); at++) {
    const token = tokenAt(reading, at)
    if (/^(?:—|–|--|-|―)$/.test(token.text) && token.start > tokenAt(reading, at - 1).end) return at
    if (token.text === '(') return at
    if (token.tag === 'VERB' || token.tag === 'AUX') return 0
  }
  return 0
}
