/** Collects the named persons and bodies of a text, with their other names, roles, and what kind of claimant each is. */
import type { ClaimantType } from '../../../contract/claims.ts'
import { countryNames, countryOfDemonym } from '../lexicon/countries.ts'
import { partyNouns, personTitles, spokespersonNouns } from '../lexicon/parties.ts'
import { timeNouns } from '../lexicon/time.ts'
import { bodyIn, femaleWords, lastTitle, maleWords, nameEnd, roleAfter, rolesBefore } from './name-roles.ts'
import {
  headWord,
  initials,
  isAcronym,
  isCommonNoun,
  key,
  nationalBodies,
  placeNouns,
  sameBody,
  typeOfWords,
  wordsOf,
} from './name-words.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from './reading.ts'

export type Name = {
  /** Fullest form, without titles. */
  name: string
  words: string[]
  aliases: Set<string>
  /** Capitalised forms as they stand in the text, lower case, for finding the name again. */
  type: ClaimantType
  isPerson: boolean
  /** A land or a town: named, but speaks only as its government. */
  isPlace: boolean
  gender: 'male' | 'female' | null
  /** Lower-case words of the offices and descriptions used of it (“spokesman”, “rights organisation”). */
  roles: Set<string>
  onBehalfOf: string | null
  /** Token runs where it is named, in reading order. */
  mentions: TokenRun[]
}

function canOpenName(reading: Reading, token: Token, midSentence: ReadonlySet<string>): boolean {
  if (!token.capital || timeNouns.has(token.lower) || token.lower === 'march' || token.lower === 'may') return false
  if (
    token.tag === 'DET' ||
    token.tag === 'PRON' ||
    token.tag === 'SCONJ' ||
    token.tag === 'CCONJ' ||
    token.tag === 'PUNCT'
  )
    return false
  const sentence = reading.sentences[token.sentence]
  const opens = sentence?.firstToken === token.index || tokenAt(reading, token.index - 1).tag === 'PUNCT'
  if (!opens) return true
  if (token.tag === 'PROPN' || isAcronym(token.text)) return true
  return (
    midSentence.has(token.text) ||
    (token.tag !== 'ADP' &&
      token.tag !== 'ADV' &&
      token.tag !== 'NUM' &&
      tokenAt(reading, token.index + 1).capital &&
      tokenAt(reading, token.index + 1).tag === 'PROPN')
  )
}

export type Names = {
  all: Name[]
  /** The name a token run stands for, if its words are one. */
  find: (words: readonly string[]) => Name | null
  /** Names with a mention that overlaps the run, first mention first. */
  within: (run: TokenRun) => Name[]
}

/** Reads every name of the text once, in reading order, body before headline (a headline's capitals say nothing). */
export function findNames(reading: Reading): Names {
  const byKey = new Map<string, Name>()
  const bySurname = new Map<string, Name>()
  const byGivenName = new Map<string, Name>()
  const byInitials = new Map<string, Name>()
  const byHead = new Map<string, Name[]>()
  const all: Name[] = []
  const byToken = new Map<number, Name>()
  const midSentence = new Set<string>()
  for (const token of reading.tokens) {
    const previous = tokenAt(reading, token.index - 1)
    if (token.capital && previous.sentence === token.sentence && previous.tag !== 'PUNCT') midSentence.add(token.text)
  }
  const order = [...reading.paragraphs].sort(
    (a, b) => Number(a.kind === 'title') - Number(b.kind === 'title') || a.index - b.index,
  )
  for (const paragraph of order) {
    if (paragraph.kind === 'heading' || paragraph.repeated) continue
    for (let at = paragraph.firstToken; at < paragraph.endToken; at++) {
      const token = tokenAt(reading, at)
      if (token.start < paragraph.proseStart || !canOpenName(reading, token, midSentence)) continue
      let first = at
      let end = nameEnd(reading, first)
      if (paragraph.kind === 'title') {
        // In a headline every word is capitalised: only names the body knows are read.
        let known: Name | null = null
        for (let last = Math.min(end, first + 6); last > first; last--) {
          known = byKey.get(key(wordsOf(reading, { first, end: last }))) ?? null
          if (known) {
            known.mentions.push({ first, end: last })
            for (let index = first; index < last; index++) byToken.set(index, known)
            at = last - 1
            break
          }
        }
        // A headline’s own abbreviation is a name even where the body spells it out.
        if (known || !isAcronym(token.text) || isCommonNoun(token.text)) continue
        end = first + 1
      }
      at = end - 1
      const titles: string[] = []
      while (first < end - 1 && personTitles.has(tokenAt(reading, first).lower)) {
        titles.push(tokenAt(reading, first).lower)
        first++
      }
      // “Interior Minister Tomas R.”: the office before a person's name is a title too.
      const office = lastTitle(reading, first, end)
      if (office > 0) {
        for (let index = first; index < office; index++) titles.push(tokenAt(reading, index).lower)
        first = office
      }
      while (end > first + 1 && tokenAt(reading, end - 1).tag === 'PUNCT') end--
      const run = { first, end }
      const words = wordsOf(reading, run)
      if (words.length === 0) continue
      const single = words.length === 1 ? (words[0] ?? '') : ''
      const opening = reading.sentences[token.sentence]?.firstToken === first
      if (
        words.length > 1 &&
        opening &&
        /s$/.test(words[0] ?? '') &&
        isCommonNoun(words[0] ?? '') &&
        tokenAt(reading, first + 1).lower === 'of'
      ) {
        // “Troops of the Army”: the name begins behind the noun.
        at = first
        continue
      }
      if (single && countryOfDemonym.has(single) && tokenAt(reading, first).tag !== 'NOUN') {
        const noun = tokenAt(reading, end)
        if (!nationalBodies.has(noun.lower)) continue
        // “the Kenyan police”: a people’s adjective and a body make a name.
        words.push(noun.text)
        run.end = end + 1
        end++
        at = end - 1
      } else if (single && isCommonNoun(single) && !(isAcronym(single) && !/^ngos?$/i.test(single))) continue
      const before = rolesBefore(reading, titles.length > 0 ? first - titles.length : first)
      const after = roleAfter(reading, end)
      const roleWords = [...before.words, ...titles]
      const personal = roleWords.some(
        word =>
          personTitles.has(word.replace(/\.$/, '')) ||
          partyNouns.get(word) === 'person' ||
          partyNouns.get(word) === 'witness',
      )
      let name = byKey.get(key(words)) ?? null
      if (!name && single) name = bySurname.get(single.toLowerCase().replace(/['’]s$/, '')) ?? null
      if (!name && isAcronym(single)) name = byInitials.get(single.replace(/\./g, '')) ?? null
      if (!name && words.length > 1) {
        // A longer form of a name already known by its surname or a shorter form (“Pak Army”, “Pakistani Army”).
        name = byHead.get(headWord(words))?.find(other => sameBody(other.words, words)) ?? null
      }
      const ownType = typeOfWords(words)
      if (!name) {
        const place = countryNames.has(words.join(' '))
        const acronym = isAcronym(single)
        const beforeType = before.words.map(word => partyNouns.get(word)).findLast(type => type !== undefined)
        const spot = words.length > 1 && placeNouns.test(words.at(-1) ?? '')
        const isPerson =
          !place &&
          !spot &&
          !words.some(word => word === 'en' || word === 'y') &&
          !acronym &&
          (personal ||
            (ownType === null &&
              words.length >= 2 &&
              words.length <= 4 &&
              !/^(?:in|at|near|from|of|to)$/.test(tokenAt(reading, first - 1).lower)))
        name = {
          name: words.join(' '),
          words,
          aliases: new Set(),
          type: place
            ? 'government'
            : isPerson
              ? 'person'
              : (ownType ??
                (acronym || words.includes('en') ? (beforeType ?? 'organisation') : (beforeType ?? 'unknown'))),
          isPerson,
          isPlace: place,
          gender: null,
          roles: new Set(),
          onBehalfOf: null,
          mentions: [],
        }
        all.push(name)
        byKey.set(key(words), name)
        if (words.length > 1) byInitials.set(initials(words), name)
        if (!isPerson && partyNouns.has(headWord(words))) {
          const bodies = byHead.get(headWord(words))
          if (!bodies) byHead.set(headWord(words), [name])
          else if (bodies.length < 50) bodies.push(name)
        }
        if (isPerson) bySurname.set((words.at(-1) ?? '').toLowerCase(), name)
        if (isPerson && words.length > 1) byGivenName.set((words[0] ?? '').toLowerCase(), name)
      } else if (words.length > name.words.length && !name.isPerson) {
        name.aliases.add(name.name)
        name.name = words.join(' ')
        name.words = words
        byKey.set(key(words), name)
      } else if (key(words) !== key(name.words)) {
        if (!name.isPerson || words.length > 1) name.aliases.add(words.join(' '))
        byKey.set(key(words), name)
      }
      name.mentions.push(run)
      for (let index = first; index < end; index++) byToken.set(index, name)
      for (const word of roleWords) {
        name.roles.add(word)
        if (femaleWords.has(word)) name.gender = 'female'
        if (maleWords.has(word)) name.gender = 'male'
      }
      const abbreviation = tokenAt(reading, end + 1)
      if (
        tokenAt(reading, end).text === '(' &&
        isAcronym(abbreviation.text) &&
        tokenAt(reading, end + 2).text === ')'
      ) {
        name.aliases.add(abbreviation.text)
        const earlier = byKey.get(key([abbreviation.text]))
        if (earlier && earlier !== name) {
          // Used before it is explained: what was taken for a name of its own is this one.
          for (const mention of earlier.mentions) {
            name.mentions.push(mention)
            for (let index = mention.first; index < mention.end; index++) byToken.set(index, name)
          }
          name.mentions.sort((a, b) => a.first - b.first)
          all.splice(all.indexOf(earlier), 1)
        }
        byKey.set(key([abbreviation.text]), name)
        byToken.set(end + 1, name)
        at = end + 2
      }
      if (!name.isPerson && name.type === 'unknown' && !name.isPlace) {
        // “Tarn Watch, a group that counts arrests”, “the Tarn group”: the noun beside the name says what it is.
        const described = after ? reading.tokens.slice(after.first, after.first + 6).map(token => token.lower) : []
        const kinds = [tokenAt(reading, end).lower, ...described].map(noun => partyNouns.get(noun))
        // Not “state” or “police”: those stand beside places as often.
        name.type =
          kinds.find(
            kind => kind === 'organisation' || kind === 'media' || kind === 'rebel_group' || kind === 'political',
          ) ?? 'unknown'
      }
      if (after) {
        for (let index = after.first; index < after.end; index++) {
          const word = tokenAt(reading, index).lower
          name.roles.add(word)
          if (femaleWords.has(word)) name.gender = 'female'
          if (maleWords.has(word)) name.gender = 'male'
        }
      }
      const role =
        after && reading.tokens.slice(after.first, after.end).some(word => spokespersonNouns.has(word.lower))
          ? after
          : null
      const prior =
        before.start < first && roleWords.some(word => spokespersonNouns.has(word))
          ? { first: before.start, end: first }
          : null
      if (name.isPerson && !name.onBehalfOf) {
        const body = bodyIn(reading, role ?? prior)
        if (body) {
          name.onBehalfOf = body.name
          if (name.type === 'person') name.type = body.type
        } else {
          const described = [
            ...(after ? reading.tokens.slice(after.first, after.end).map(word => word.lower) : []),
            ...before.words,
          ]
          const witness = described.some(word => partyNouns.get(word) === 'witness')
          if (witness && name.type === 'person') name.type = 'witness'
          const office = described
            .map(word => partyNouns.get(word))
            .find(
              type =>
                type === 'government' ||
                type === 'state_force' ||
                type === 'rebel_group' ||
                type === 'political' ||
                type === 'media',
            )
          if (office && name.type === 'person') name.type = office
          const titled = titles
            .map(word => partyNouns.get(word.replace(/\.$/, '')))
            .find(type => type !== undefined && type !== 'person')
          if (titled && name.type === 'person') name.type = titled
        }
      }
    }
  }
  const linked = linkBodies(all, byKey)
  return {
    all: linked,
    find: words => byKey.get(key(words)) ?? null,
    within: run => {
      const found: Name[] = []
      for (let at = run.first; at < run.end; at++) {
        const name = byToken.get(at)
        if (name && !found.includes(name)) found.push(name)
      }
      return found
    },
  }
}

/** A body a person speaks for may be named in full elsewhere (“police” → “Kaduna police”, “RSF” → its long name). */
function linkBodies(all: Name[], byKey: ReadonlyMap<string, Name>): Name[] {
  for (const name of all) {
    if (!name.onBehalfOf) continue
    const body = byKey.get(key(name.onBehalfOf.split(' ')))
    if (body && body !== name) {
      name.onBehalfOf = body.name
      if (body.type !== 'unknown' && body.type !== 'person') name.type = body.type
    }
  }
  return all
}
