/** Makes a name of the words read: person, place or body, what kind of claimant, and for whom a person speaks. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { countryNames, countryOfDemonym } from '../../lexicon/countries.ts'
import { genderOfGiven } from '../../lexicon/given-names.ts'
import { knownBody } from '../../lexicon/known-bodies.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import {
  armedOpponents,
  bodyNouns,
  nameOpeners,
  partyNouns,
  personTitles,
  spokespersonNouns,
} from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { bodyIn } from './body-in-role.ts'
import type { Candidate, Name } from './find-names.ts'
import { portfolios } from './name-people.ts'
import { femaleWords, maleWords } from './name-roles.ts'
import {
  businessWords,
  governmentOf,
  isAcronym,
  landOf,
  placeNouns,
  shortNoun,
  typeOfWords,
  wordsOf,
} from './name-words.ts'

/** Nouns right behind a name that make it a body's. */
const bodyBehind = wordClass(
  'group movement militia gang faction network organisation organization company university newspaper foundation',
)

/** A new name, its kind judged by its own words, its titles and what stands before it. */
export function createName(
  reading: Reading,
  { run, words }: Candidate,
  roleWords: readonly string[],
  before: readonly string[],
  afterHeads: readonly string[],
): Name {
  const ownType = typeOfWords(words)
  const full = words.join(' ')
  const isPlace = countryNames.has(full)
  const acronym = words.length === 1 && isAcronym(words[0] ?? '')
  const foreignBody = words.some(word => word === 'en' || word === 'y')
  const spot = words.length > 1 && placeNouns.test(words.at(-1) ?? '')
  const isPersonal = (word: string) => {
    const kind = partyNouns.getWord(word)
    return personTitles.hasWord(word.replace(/\.$/, '')) || kind === 'person' || kind === 'witness'
  }
  const titled = roleWords.some(isPersonal) || (ownType === null && afterHeads.some(isPersonal))
  const left = tokenAt(reading, run.first - 1).lower
  const according = left === 'to' && tokenAt(reading, run.first - 2).lower === 'according'
  // “From Ann Moss, who …”: only a person is “who”.
  const who = tokenAt(reading, run.end).text === ',' && tokenAt(reading, run.end + 1).lower === 'who'
  const behindPlaceWord = !who && isOneOf(left, 'in', 'at', 'near', 'from', 'of', 'to') && !according
  // “the Black Heron”, “Sarn Norvanians”: no person is called so.
  const lastWord = words.at(-1) ?? ''
  // “Black Heron fighters”, “the Sarn Ask movement”
  const noun = tokenAt(reading, run.end)
  const ofBody = armedOpponents.has(noun.singular) ? 'rebel_group' : bodyBehind.has(noun) ? 'organisation' : null
  const partyLike = isOneOf(left, 'ruling', 'opposition') && titlesOf(roleWords) === 0
  const noPerson =
    ofBody !== null ||
    partyLike ||
    // “Jaish-e-Mohammad” and the like.
    words.some(word => word.includes('-e-') && /-e-\p{Lu}/u.test(word)) ||
    left === 'the' ||
    countryOfDemonym.has(lastWord) ||
    /^(?:Europe|Asia|Africa|Americas?|Coordinator|Director|Programme|Program|Day|Act|Index)$/.test(lastWord) ||
    words.some(word => word === 'of' || word === 'for')
  const bodyWord = words.find(word => nameOpeners.hasWord(word.toLowerCase()))
  const personLike =
    ownType === null &&
    words.length >= 2 &&
    words.length <= 4 &&
    !behindPlaceWord &&
    !noPerson &&
    bodyWord === undefined
  // “Mill owner Tarn Textiles” owns a mill and is no person.
  const business = words.length > 1 && businessWords.hasWord((words.at(-1) ?? '').toLowerCase())
  const isPerson = !isPlace && !spot && !foreignBody && !acronym && !business && (titled || personLike)
  const beforeType = before.map(word => partyNouns.getWord(word)).findLast(type => type !== undefined)
  // “The spy agency X”, “the intelligence service X”.
  const isSecret =
    before.some(word => isOneOf(word, 'spy', 'intelligence', 'security')) &&
    isOneOf(before.at(-1) ?? '', 'agency', 'service')
  const bodyType =
    ownType ??
    (isSecret ? 'state_force' : null) ??
    (partyLike ? 'political' : null) ??
    (ofBody === 'rebel_group' ? ofBody : null) ??
    beforeType ??
    ofBody ??
    (acronym || foreignBody || bodyWord !== undefined || bodyNouns.hasWord((words[0] ?? '').toLowerCase())
      ? 'organisation'
      : 'unknown')
  return {
    name: full,
    words,
    head: shortNoun(words),
    aliases: new Set(),
    type: isPlace ? 'government' : isPerson ? 'person' : bodyType,
    isPerson,
    isPlace,
    gender: isPerson ? genderOfGiven(words[0] ?? '') : null,
    roles: new Set(),
    described: new Set(),
    onBehalfOf: null,
    mentions: [],
  }
}

/** How many of the words before a name are a person's titles. */
const titlesOf = (words: readonly string[]) => words.filter(word => personTitles.hasWord(word)).length

/** “Sarn police Rescue Unit, state police and guards”: the police are whose unit it is, or another body. */
export const ownRoles = (name: Name, words: readonly string[]) =>
  name.isPerson ? words : words.filter(word => !isOneOf(word, 'police', 'army', 'military', 'navy', 'guards'))

export function addRoles(name: Name, words: readonly string[]): void {
  for (const word of words) {
    name.roles.add(word)
    if (femaleWords.has(word)) name.gender = 'female'
    if (maleWords.has(word)) name.gender = 'male'
  }
}

export const lowerWords = (reading: Reading, run: TokenRun | null) =>
  run ? reading.tokens.slice(run.first, run.end).map(token => token.lower) : []

/** What a noun beside a name says that it is. Not “state” or “police”: those stand beside places as often. */
function kindToldBy(noun: Token): ClaimantType | null {
  const kind = partyNouns.get(noun)
  return kind === 'organisation' || kind === 'media' || kind === 'rebel_group' || kind === 'political' ? kind : null
}

/** The same of the first words of a description. */
function firstKindIn(reading: Reading, run: TokenRun | null): ClaimantType | null {
  for (let at = run?.first ?? 0; run && at < Math.min(run.end, run.first + 6); at++) {
    const kind = kindToldBy(tokenAt(reading, at))
    if (kind) return kind
  }
  return null
}

/** “Tarn Watch, a group that counts arrests”, “the Tarn group”: the noun beside a name of unknown kind says what it is. */
export function settleBody(reading: Reading, name: Name, end: number, after: TokenRun | null): void {
  // Letters alone were taken for an organisation's.
  const byLetters = name.type === 'organisation' && name.words.length === 1 && isAcronym(name.name)
  if (name.isPerson || name.isPlace || (name.type !== 'unknown' && !byLetters)) return
  const told = kindToldBy(tokenAt(reading, end)) ?? firstKindIn(reading, after)
  if (told && !knownBody(name.name)) name.type = told
}

const officeKinds = new Set<ClaimantType>(['government', 'state_force', 'rebel_group', 'political', 'media'])

/** Ranks of armies and police, as they are written before a name. */
const ranks =
  /^(?:(?:gen|lt|col|capt|maj|sgt|cpl|brig|adm|insp|supt|det)\.?|lieutenant|captain|major|sergeant|corporal|admiral|inspector|superintendent|constable|marshal|private|(?:lieutenant|brigadier|major)-(?:colonel|general)|sp|asp|csp|dsp|dcp|acp|acc|cp|dig|aig|igp|pcpt)$/

/** “Sarn Chief of Police X”: the force is told in the title, its town before it. */
const forceWords = /^(?:police|army|navy|military)$/
const stateOffices = /^(?:mayor|governor|minister|prosecutor|judge|commissioner|ambassador)$/

/** What a title makes of who bears it, whatever body or town is named before it. */
function kindOfTitle(titles: readonly string[]): ClaimantType | null {
  if (titles.some(word => forceWords.test(word) || ranks.test(word) || word === 'general')) return 'state_force'
  return titles.some(word => stateOffices.test(word)) ? 'government' : null
}

/** A “general secretary” is no general. */
const withoutCivilGeneral = (words: readonly string[]) =>
  words.filter(
    (word, at) =>
      word !== 'general' || !isOneOf(words[at + 1] ?? '', 'secretary', 'manager', 'director', 'coordinator'),
  )

/** Whom a person speaks for, and what kind of claimant the office beside the name makes of him. */
export function settlePerson(
  reading: Reading,
  name: Name,
  office: TokenRun | null,
  allDescribed: readonly string[],
  allTitles: readonly string[],
): void {
  if (!name.isPerson || name.onBehalfOf) return
  const [described, titles] = [withoutCivilGeneral(allDescribed), withoutCivilGeneral(allTitles)]
  const kindOfOffice = titles.map(word => partyNouns.getWord(word)).find(type => type === 'government')
  const land = office && kindOfOffice ? landOf(wordsOf(reading, office)) : null
  if (land) {
    name.onBehalfOf = governmentOf(land)
    name.type = 'government'
    return
  }
  // Who sits in a parliament speaks for himself.
  if (described.some(word => isOneOf(word, 'member', 'mp', 'mps', 'lawmaker', 'legislator', 'senator'))) return
  const body = bodyIn(reading, office)
  // “Human rights lawyer X” opens a sentence: that is no body of this name.
  if (body && !body.name.split(' ').every(word => nameOpeners.hasWord(word.toLowerCase()) || /-style$/.test(word))) {
    // “Mayor of Orsk”: the town is nobody, its mayor's office is.
    const seat = [...titles, ...described].find(word => word === 'mayor' || word === 'governor')
    const isTown = seat !== undefined && typeOfWords(body.name.split(' ')) === null
    const force = titles.find(word => forceWords.test(word))
    const guarded = force && body.guessed ? `${body.name} ${force}` : body.name
    name.onBehalfOf = isTown ? `${seat} of ${body.name}` : guarded
    if (name.type === 'person') name.type = isTown ? 'government' : (body.guessed && kindOfTitle(titles)) || body.type
    return
  }
  if (name.type !== 'person') return
  const kinds = described.filter(word => word !== 'press').map(word => partyNouns.getWord(word))
  const titled = titles.map(word => partyNouns.getWord(word.replace(/\.$/, '')))
  // “Attorney general”, “district attorney”, “U.S. Attorney” prosecute; any other attorney speaks for a client.
  const prosecutes =
    titles.includes('attorney') &&
    [...described, ...titles].some(word =>
      isOneOf(word, 'general', 'district', 'u.s.', 'u.s', 'us.', 'us', 'county', 'federal'),
    )
  const kind = prosecutes
    ? 'government'
    : kinds.includes('witness')
      ? 'witness'
      : (kinds.find(one => one !== undefined && officeKinds.has(one)) ??
        titled.find(one => one !== undefined && one !== 'person') ??
        (titles.some(word => ranks.test(word)) ? 'state_force' : undefined))
  if (kind) name.type = kind
}

/** “Foreign”, “Prime”, “Business” before a title say what the office is for, not for whom it speaks. */
export const isPortfolio = (reading: Reading, run: TokenRun) =>
  lowerWords(reading, run).every(
    word =>
      portfolios.hasWord(word) ||
      /^(?:prime|vice|deputy|former|then|shadow|business|acting|principal|permanent|junior|senior|assistant)$/.test(
        word,
      ),
  )

export const speaksForBody = (words: readonly string[]) => words.some(word => spokespersonNouns.hasWord(word))
