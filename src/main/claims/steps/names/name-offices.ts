/** Finds the body a person speaks for, from the office told beside any mention: “the union’s secretary, X”, “X of Orsk Hospital”. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { spokespersonNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Claimant, Voice } from '../claimants/claimant-memory.ts'
import { isPossessive, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Explain, type Reading, runRange, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import { lastBody, lastSpeaker, ownerNear } from './body-before.ts'
import { type Body, bodyOfPhrase } from './body-of-phrase.ts'
import type { Name, Names } from './find-names.ts'
import { roleAfter } from './name-roles.ts'
import { houseOf, seatOfPower } from './name-seats.ts'
import { namesHimself } from './names-himself.ts'
import { ownBody } from './own-body.ts'

/** Offices whose holder speaks for the body; a member, a doctor or a teacher speaks for himself. */
const offices = wordClass([
  ...spokespersonNouns.words,
  ...'secretary chief director head commander leader president chairman chairwoman chair minister coordinator manager surgeon governor superintendent'.split(
    ' ',
  ),
])
const leads = /^(?:heads|leads|runs|directs|chairs|commands|headed|led|ran|represents)$/
/** A place speaks for nobody, a family is no body. */
const seats = /^(?:of|at|from|with|for)$/
/** Completes the claimants of people whose office is told somewhere in the text. Changes the voices’ claimants in place. */
export function nameOffices(reading: Reading, names: Names, voices: readonly Voice[], explain: Explain): void {
  const bodies = new Map<string, Body>()
  const personOf = ({ name, canonicalName, type, onBehalfOf }: Claimant): string | null =>
    onBehalfOf === null && (name?.isPerson || (type === 'unknown' && /^\p{Lu}\p{L}+$/u.test(canonicalName)))
      ? canonicalName
      : null
  for (const { claimant, source } of voices) {
    const person = personOf(claimant)
    const mention = source.full ?? claimant.mention
    if (person === null || mention === null || bodies.has(person)) continue
    const body = bodyBeside(reading, names, mention, claimant.name, before => lastSpeaker(reading, voices, before))
    if (body === null) continue
    bodies.set(person, body)
    explain('offices', 'changed', runRange(reading, mention), `speaks for ${body.name}: ${body.why}`)
  }
  // “Ren Osk, vice-minister of mines, doubts that. He put …”: the office may stand where he says nothing.
  for (const { claimant } of voices) {
    const person = personOf(claimant)
    if (person === null || bodies.has(person) || !claimant.name) continue
    const body = bodyAtMention(reading, names, claimant.name, before => lastSpeaker(reading, voices, before))
    if (body !== null) bodies.set(person, body)
  }
  for (const { claimant } of voices) {
    const person = personOf(claimant)
    const body = person === null ? undefined : bodies.get(person)
    if (body === undefined) continue
    claimant.onBehalfOf = body.name
    // A rank alone made an officer of the state of whoever bears it.
    const ranked = claimant.type === 'state_force' && rebels.has(body.type)
    // So did “secretary”, which unions and parties have as governments do.
    const elected = claimant.type === 'government' && claimant.name?.roles.has('secretary') && civil.has(body.type)
    if (claimant.type === 'person' || claimant.type === 'unknown' || ranked || elected) claimant.type = body.type
    if (claimant.name) claimant.name.onBehalfOf = body.name
  }
  for (const voice of voices) if (voice.claimant.name === null) nameOwnedBody(voice, bodies)
}

const onlyForces = new Set<ClaimantType>(['state_force'])
const rebels = new Set<ClaimantType>(['rebel_group', 'political'])
const civil = new Set<ClaimantType>([...rebels, 'organisation'])
/** Mentions of one name looked at: keeps a text of one name linear. */
const mostMentions = 8

/** The body told beside any mention of a name, in words that give it an office; else the police of a commissioner. */
function bodyAtMention(
  reading: Reading,
  names: Names,
  name: Name,
  spoken: (before: number) => Body | null,
): Body | null {
  for (const run of name.mentions.slice(0, mostMentions)) {
    if (run.end <= run.first) continue
    const full = { first: run.first, end: roleAfter(reading, run.end)?.end ?? run.end }
    const body = officeBeside(reading, names, full, spoken, /^of$/) ?? ownBody(reading, names, run)
    if (body !== null) return body
  }
  return policeOf(reading, names, name)
}

/** “Commissioner Osk”, told of right behind the police, is theirs. */
function policeOf(reading: Reading, names: Names, name: Name): Body | null {
  const [run] = name.mentions
  if (!run || !['commissioner', 'superintendent', 'inspector', 'constable'].some(rank => name.roles.has(rank)))
    return null
  const body = names.called('commission') === null ? lastBody(reading, names, run.first, onlyForces) : null
  return body !== null && /\b(?:police|constabulary|gendarmerie)\b/i.test(body.name) ? body : null
}

/** “His ministry”, told as “Ren Osk's ministry” while nobody knew which, is the body he speaks for. */
function nameOwnedBody({ claimant }: Voice, bodies: ReadonlyMap<string, Body>): void {
  const [, owner, noun] = /^(.+)['’]s (\p{Ll}+)$/u.exec(claimant.canonicalName) ?? []
  const body = owner === undefined ? undefined : bodies.get(owner)
  if (noun === undefined || body === undefined || !body.name.toLowerCase().split(' ').includes(noun)) return
  claimant.canonicalName = body.name
  claimant.onBehalfOf = null
  claimant.type = body.type
}

function bodyBeside(
  reading: Reading,
  names: Names,
  mention: TokenRun,
  name: Name | null,
  spoken: (before: number) => Body | null,
): Body | null {
  return (
    officeBeside(reading, names, mention, spoken, seats) ??
    ownBody(reading, names, mention) ??
    forceOfRank(reading, names, mention, name)
  )
}

/** The body whose office is told in or right before a mention, or that stands behind a word of `joints`. */
function officeBeside(
  reading: Reading,
  names: Names,
  mention: TokenRun,
  spoken: (before: number) => Body | null,
  joints: RegExp,
): Body | null {
  const own = ministryOf(reading, names, mention) ?? seatOfPower(reading, mention)
  if (own !== null) return own
  const sentence = sentenceOf(reading, mention.first)
  const floor = Math.max(sentence.firstToken, mention.first - 14)
  for (let at = mention.end - 1; at >= floor; at--) {
    if (!offices.has(tokenAt(reading, at)) || tokenAt(reading, at).capital) continue
    // Outside the mention only “a movement commander who identified himself as X” belongs to it.
    if (at < mention.first && !introduces(reading, at, mention.first)) continue
    const body = ownerOf(reading, names, at, sentence.firstToken, spoken)
    if (body !== null) return body
  }
  const house = houseOf(reading, names, mention)
  if (house !== null) return house
  return seatAfter(reading, names, mention, sentence.endToken, spoken, joints)
}

const ministers = wordClass('minister vice-minister deputy-minister')
const noPortfolio = wordClass('prime first chief former ex-minister shadow opposition')
const rankWords = wordClass(
  'the a its deputy vice junior assistant senior acting new state federal union cabinet country',
)

/** “Interior Minister X” speaks for the interior ministry; “deputy minister X” for the one ministry the text names. */
function ministryOf(reading: Reading, names: Names, mention: TokenRun): Body | null {
  const title = reading.tokens
    .slice(Math.max(0, mention.first - 2), Math.min(mention.end, mention.first + 5))
    .find(token => ministers.has(token))
  if (title === undefined) return null
  const portfolio: string[] = []
  const { firstToken } = sentenceOf(reading, title.index)
  for (let at = title.index - 1; at >= Math.max(firstToken, title.index - 4); at--) {
    const token = tokenAt(reading, at)
    if (noPortfolio.has(token)) return null
    if (rankWords.has(token) || !isOneOf(token.tag, 'NOUN', 'PROPN', 'ADJ', 'CCONJ')) break
    portfolio.unshift(token.lower)
  }
  const why = 'the ministry of its minister'
  // “The vice-minister of mines”
  const of = tokenAt(reading, title.index + 1).lower === 'of' ? tokenAt(reading, title.index + 2) : null
  if (portfolio.length === 0 && of !== null && of.tag === 'NOUN')
    return { name: `${of.lower} ministry`, type: 'government', why }
  if (portfolio.length > 0) return { name: `${portfolio.join(' ')} ministry`, type: 'government', why }
  const only = new Map<string, Body>()
  for (const token of reading.tokens) {
    if (token.lower !== 'ministry') continue
    const known = names.within({ first: token.index, end: token.index + 1 })[0]
    const body = known
      ? { name: known.name, type: known.type, why }
      : { name: 'ministry', type: 'government' as const, why }
    only.set(body.name, body)
  }
  const named = [...only.values()].filter(body => body.name !== 'ministry')
  return named.length > 1 ? null : (named[0] ?? only.get('ministry') ?? null)
}

function introduces(reading: Reading, office: number, mention: number): boolean {
  const between = reading.tokens.slice(office + 1, mention).map(token => token.lower)
  // “The police spokesman, Superintendent X”
  if (between.length === 1 && between[0] === ',') return true
  return (
    between.length === 0 || /^(?:who (?:gave|identified|named|calls|called)|identified|known)\b/.test(between.join(' '))
  )
}

/** Whose office it is: “the union’s secretary”, “its director”, “a ministry spokesman”, “director of the clinic”. */
function ownerOf(
  reading: Reading,
  names: Names,
  office: number,
  floor: number,
  spoken: (before: number) => Body | null,
): Body | null {
  for (let at = office - 1; at >= Math.max(floor, office - 5); at--) {
    const token = tokenAt(reading, at)
    if (/^['’]s?$/.test(token.lower)) {
      const phrase = phraseEndingAt(reading, at, floor)
      return phrase === null ? null : bodyOfPhrase(reading, names, phrase, 'whose office it is')
    }
    if (isPossessive(token)) return isOneOf(token.lower, 'its', 'their') ? ownerNear(reading, names, at, spoken) : null
    if (token.tag === 'DET' || token.tag === 'PUNCT' || token.tag === 'VERB') break
    const body = bodyOfPhrase(reading, names, { first: at, end: at + 1 }, 'the body beside the office')
    if (body !== null) return body
  }
  if (!isOneOf(tokenAt(reading, office + 1).lower, 'of', 'for', 'at')) return null
  const phrase = phraseStartingAt(reading, office + 2, office + 14)
  return phrase === null ? null : bodyOfPhrase(reading, names, phrase, 'the office is that of')
}

/** “X of Orsk Central Hospital”, “X, who heads the directorate”. */
function seatAfter(
  reading: Reading,
  names: Names,
  mention: TokenRun,
  ceiling: number,
  spoken: (before: number) => Body | null,
  joints: RegExp,
): Body | null {
  const inside = reading.tokens.slice(mention.first, mention.end).find(token => joints.test(token.lower))
  const from = inside?.index ?? mention.end
  if (
    /^(?:son|daughter|father|mother|brother|sister|wife|husband|member|friend|critic)$/.test(
      tokenAt(reading, from - 1).lower,
    )
  )
    return null
  if (joints.test(tokenAt(reading, from).lower)) {
    const phrase = phraseStartingAt(reading, from + 1, Math.min(ceiling, from + 10))
    if (phrase !== null) return bodyOfPhrase(reading, names, phrase, 'where the person belongs')
  }
  for (let at = mention.first; at < Math.min(ceiling, mention.end + 4); at++) {
    if (tokenAt(reading, at).lower !== 'who' || !leads.test(tokenAt(reading, at + 1).lower)) continue
    // “…, who leads it”
    if (tokenAt(reading, at + 2).lower === 'it') return ownerNear(reading, names, mention.first, spoken)
    const phrase = phraseStartingAt(reading, at + 2, Math.min(ceiling, at + 12))
    if (phrase !== null) return bodyOfPhrase(reading, names, phrase, 'what the person leads')
  }
  return null
}

const forces = new Set<ClaimantType>(['state_force', 'government'])

/** An officer without a named force speaks for the force or ministry last spoken of; one who names himself may be any's. */
function forceOfRank(reading: Reading, names: Names, mention: TokenRun, name: Name | null): Body | null {
  if (!name?.isPerson || name.type !== 'state_force' || name.mentions.some(run => namesHimself(reading, run.first)))
    return null
  const body = lastBody(reading, names, mention.first, forces)
  return body !== null && /^(?:government|state|administration)$/i.test(body.name) ? null : body
}
