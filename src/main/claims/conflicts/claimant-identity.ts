/** Finds out which claimants of several articles on one event are one voice, however each article names them. */

import type { ClaimantType } from '../../../contract/claims.ts'
import { countryNames } from '../lexicon/countries.ts'
import { partyNouns } from '../lexicon/parties.ts'
import {
  bearersOf,
  type ClaimantMention,
  collectEntries,
  type Entry,
  firstAbove,
  firstBearers,
  mostBearers,
  personal,
  typesAgree,
} from './claimant-entries.ts'
import { createNameIndex } from './name-index.ts'
import { type PartyName, readName } from './names.ts'
import { sameStatements } from './same-statements.ts'
import { nameToShow } from './voice-name.ts'

/** A party as it speaks through several articles. */
export type Voice = { voiceId: string; name: string; type: ClaimantType; names: PartyName[] }

/** Whether a voice is somebody: what is of no known type needs a name of its own. */
export function isParty({ type, names }: Voice): boolean {
  return type !== 'unknown' || names.some(name => name.capitalised.length > 0)
}

export type Voices = {
  /** Who speaks in a claim; null when nobody can be named. */
  of: (articleId: string, claimKey: string) => Voice | null
  /** The one voice a name means; null when none or several could be meant. */
  named: (name: string) => Voice | null
}

/**
 * Groups claimants into voices. Names that say the same words are one voice, and abbreviations with what they stand
 * for; then the same statement told in the same words has one speaker, as when two outlets print one agency's text; at
 * last a shorter name (“the ministry”) joins the fuller one, where only one can be meant.
 */
export function identifyVoices(mentions: ClaimantMention[]): Voices {
  const { entries, entryOf } = collectEntries(mentions)
  const parent = entries.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root
      parent[at] = root
      at = next
    }
    return root
  }
  const indexOf = ({ articleId, claimKey }: ClaimantMention) => entryOf.get(`${articleId}\n${claimKey}`) ?? -1
  // Of each group: a spokesman's bare name, of no kind, must not make one of two bodies whose kinds exclude each other.
  const typesOf = entries.map(({ type }) => new Set([type]))
  const join = (a: number, b: number) => {
    const [low, high] = [Math.min(find(a), find(b)), Math.max(find(a), find(b))]
    const [into, from] = [typesOf[low], typesOf[high]]
    if (low === high || !into || !from) return
    if ([...into].some(type => [...from].some(other => !typesAgree(type, other)))) return
    for (const type of from) into.add(type)
    parent[high] = low
  }

  const index = createNameIndex(entries.flatMap(({ names }) => names))
  const bearers = bearersOf(entries)
  entries.forEach((a, i) => {
    const alike = new Set(a.names.flatMap(name => index.same(name)).map(({ name }) => name))
    const next = new Set<number>()
    // The next of each type: the one after that is found from there.
    for (const name of alike)
      for (const [type, indexes] of bearers.get(name) ?? [])
        if (typesAgree(a.type, type)) next.add(indexes[firstAbove(indexes, i)] ?? i)
    for (const j of [...next].sort((x, y) => x - y)) if (j !== i) join(i, j)
  })
  for (const [one, other] of sameStatements(mentions)) {
    const [i, j] = [indexOf(one), indexOf(other)]
    const [a, b] = [entries[i], entries[j]]
    // An article that tells two speakers apart knows better.
    if (a !== undefined && b !== undefined && typesAgree(a.type, b.type) && !shareArticle(a, b)) join(i, j)
  }
  // Fuller names first: “defence ministry” finds its country before “the ministry” looks for a ministry.
  const order = entries.map((_, index) => index).sort((i, j) => wordCount(entries[j]) - wordCount(entries[i]) || i - j)
  for (const i of order) {
    const few = entries[i]
    if (few === undefined) continue
    const fuller = new Set<number>()
    const longer = index.holding(few.canonical).filter(({ words }) => words.length > few.canonical.words.length)
    for (const j of firstBearers(longer, bearers)) {
      if (fuller.size > 1) break
      if (find(j) !== find(i) && typesAgree(few.type, entries[j]?.type ?? 'unknown')) fuller.add(find(j))
    }
    const only = [...fuller]
    if (only.length === 1 && only[0] !== undefined) join(i, only[0])
  }

  const members = Map.groupBy(entries.keys(), find)
  const voices = new Map<number, Voice>()
  for (const [root, indexes] of members) voices.set(root, toVoice(indexes.flatMap(at => entries[at] ?? [])))
  tellApart([...voices.values()])
  /** The voices that go by a name. */
  const voicesNamed = new Map<string, Set<Voice>>()
  entries.forEach(({ names }, at) => {
    const voice = voices.get(find(at))
    for (const { name } of names)
      if (voice !== undefined) voicesNamed.set(name, (voicesNamed.get(name) ?? new Set()).add(voice))
  })
  const known = new Map<string, Voice | null>()
  const findNamed = (name: string): Voice | null => {
    const read = readName(name)
    const exact = new Set(index.same(read).flatMap(other => [...(voicesNamed.get(other.name) ?? [])]))
    const found =
      exact.size > 0
        ? exact
        : new Set(
            [...index.holding(read), ...index.within(read)]
              .flatMap(other => [...(voicesNamed.get(other.name) ?? [])])
              // “The army” is no doctor of its hospital.
              .filter(voice => !personal.has(voice.type)),
          )
    return found.size === 1 ? ([...found][0] ?? null) : null
  }
  return {
    of: (articleId, claimKey) => {
      const at = entryOf.get(`${articleId}\n${claimKey}`)
      return at === undefined ? null : (voices.get(find(at)) ?? null)
    },
    named: name => {
      const before = known.get(name)
      const voice = before === undefined ? findNamed(name) : before
      known.set(name, voice)
      return voice
    },
  }
}

function shareArticle(a: Entry, b: Entry): boolean {
  for (const articleId of a.articles) if (b.articles.has(articleId)) return true
  return false
}

function wordCount(entry: Entry | undefined): number {
  return entry?.canonical.words.length ?? 0
}

/** Gives voices of one id, whose types exclude each other, ids of their own; all other ids stay. */
function tellApart(voices: readonly Voice[]): void {
  const byId = new Map<string, Voice[]>()
  for (const voice of voices) {
    const alike = byId.get(voice.voiceId)
    if (alike === undefined) byId.set(voice.voiceId, [voice])
    else alike.push(voice)
  }
  for (const alike of byId.values()) {
    if (alike.length === 1) continue
    const taken = new Set<string>()
    for (const voice of alike) {
      const own = `${voice.voiceId} (${voice.type})`
      // Persons and bodies mixed may end as one type all the same.
      voice.voiceId = taken.has(own) ? `${own} ${taken.size + 1}` : own
      taken.add(voice.voiceId)
    }
  }
}

const speaksForState = ({ type }: Entry) => type === 'government' || type === 'state_force'

/** One word with a capital that speaks as a state does: “Norvania says”. */
function isLand({ canonical, type }: Entry): boolean {
  return (
    (type === 'government' || type === 'unknown' || countryNames.has(canonical.name)) &&
    canonical.words.length === 1 &&
    canonical.capitalised.length === 1 &&
    canonical.abbreviation === null &&
    !partyNouns.hasWord(canonical.words[0] ?? '')
  )
}

/** Names a voice is known by where it is compared with another; more is damage in the text. */
const mostNames = 40

/** What stands for all that a voice is called. */
function toVoice(members: Entry[]): Voice {
  // A body is called by its own name, not by that of who speaks for it.
  const persons = members.flatMap(({ person }) => (person === null ? [] : [readName(person)]))
  const people = createNameIndex(persons)
  const bodies = members.filter(({ canonical }) => people.holding(canonical).length === 0)
  const named = nameToShow(
    (bodies.length > 0 ? bodies : members).map(entry => ({
      ...entry,
      isLand: isLand(entry) && members.slice(0, mostBearers).some(other => other !== entry && speaksForState(other)),
    })),
  )
  const name = named?.canonical.name ?? ''
  const types = members.map(entry => entry.type).filter(type => type !== 'unknown' && type !== 'person')
  return {
    voiceId: members.map(entry => entry.canonical.words.join(' ')).sort()[0] ?? name,
    name,
    type: types[0] ?? named?.type ?? 'unknown',
    names: [...new Map(members.flatMap(entry => entry.names).map(each => [each.name, each])).values()].slice(
      0,
      mostNames,
    ),
  }
}
