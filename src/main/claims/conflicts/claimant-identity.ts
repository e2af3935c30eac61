/** Finds out which claimants of several articles on one event are one voice, however each article names them. */

import type { Claimant, ClaimantType } from '../../../contract/claims.ts'
import { countryNames } from '../lexicon/countries.ts'
import { partyNouns } from '../lexicon/parties.ts'
import { abbreviates, nameWithin, type PartyName, readName } from './names.ts'
import { sameStatements } from './same-statements.ts'
import { nameToShow } from './voice-name.ts'

/** A claimant as one claim has it, with the claim's words. */
export type ClaimantMention = { articleId: string; claimKey: string; claimant: Claimant; words: string }

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

const nobody = /^(?:unknown|unattributed|unnamed|he|she|they|it|we|i|the (?:statement|release|report|group))?$/i

/** Whether a name is one that anybody could go by. */
export function isNobody(name: string): boolean {
  return nobody.test(name.trim())
}

type Entry = {
  names: PartyName[]
  canonical: PartyName
  type: ClaimantType
  count: number
  /** The person's name, where one speaks for a body. */
  person: string | null
  /** Articles in which it speaks. */
  articles: Set<string>
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

  entries.forEach((a, i) => {
    for (let j = i + 1; j < entries.length; j++) {
      const b = entries[j]
      if (b !== undefined && typesAgree(a.type, b.type) && saysTheSame(a, b)) join(i, j)
    }
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
    entries.forEach((many, j) => {
      if (find(j) === find(i) || !typesAgree(few.type, many.type)) return
      if (many.names.some(name => name.words.length > few.canonical.words.length && nameWithin(few.canonical, name))) {
        fuller.add(find(j))
      }
    })
    const only = [...fuller]
    if (only.length === 1 && only[0] !== undefined) join(i, only[0])
  }

  const voices = new Map<number, Voice>()
  entries.forEach((_, index) => {
    const root = find(index)
    if (voices.has(root)) return
    const members = entries.filter((_, other) => find(other) === root)
    voices.set(root, toVoice(members))
  })
  tellApart([...voices.values()])
  return {
    of: (articleId, claimKey) => {
      const index = entryOf.get(`${articleId}\n${claimKey}`)
      return index === undefined ? null : (voices.get(find(index)) ?? null)
    },
    named: name => {
      const read = readName(name)
      const exact = new Set<Voice>()
      const within = new Set<Voice>()
      for (const voice of voices.values()) {
        for (const other of voice.names) {
          const inside = nameWithin(read, other)
          if ((inside && nameWithin(other, read)) || abbreviates(read, other) || abbreviates(other, read))
            exact.add(voice)
          // “The army” is no doctor of its hospital.
          else if (!personal.has(voice.type) && (inside || nameWithin(other, read))) within.add(voice)
        }
      }
      const found = exact.size > 0 ? exact : within
      return found.size === 1 ? ([...found][0] ?? null) : null
    },
  }
}

function collectEntries(mentions: ClaimantMention[]): { entries: Entry[]; entryOf: Map<string, number> } {
  const entries: Entry[] = []
  const byKey = new Map<string, number>()
  const entryOf = new Map<string, number>()
  for (const { articleId, claimKey, claimant } of mentions) {
    if (isNobody(claimant.canonicalName)) continue
    // Who speaks for a body speaks with the body's voice.
    const given = [claimant.onBehalfOf, claimant.canonicalName, ...claimant.aliases]
    const names = given.filter(name => name !== null).filter(name => !isNobody(name))
    // The full set of names, within one article: the same short name may mean another party in the next.
    const key = `${claimant.type}\n${names.join('\n')}`
    let index = byKey.get(key)
    const first = names[0]
    if (index === undefined && first !== undefined) {
      index = entries.length
      byKey.set(key, index)
      entries.push({
        names: names.map(name => readName(withoutSeat(name, claimant.type))),
        canonical: readName(withoutSeat(first, claimant.type)),
        type: claimant.type,
        count: 0,
        person: claimant.onBehalfOf === null ? null : claimant.canonicalName,
        articles: new Set(),
      })
    }
    const entry = index === undefined ? undefined : entries[index]
    if (index === undefined || entry === undefined) continue
    entry.count++
    entry.articles.add(articleId)
    entryOf.set(`${articleId}\n${claimKey}`, index)
  }
  return { entries, entryOf }
}

/** “The defence ministry in Orsk” is the defence ministry; a doctor in Orsk is not just any doctor. */
function withoutSeat(name: string, type: ClaimantType): string {
  return personal.has(type) || type === 'unknown' ? name : name.replace(/(?<=\w) in \p{Lu}[\p{L} -]*$/u, '')
}

function shareArticle(a: Entry, b: Entry): boolean {
  for (const articleId of a.articles) if (b.articles.has(articleId)) return true
  return false
}

function wordCount(entry: Entry | undefined): number {
  return entry?.canonical.words.length ?? 0
}

function saysTheSame(a: Entry, b: Entry): boolean {
  return a.names.some(x =>
    b.names.some(y => (nameWithin(x, y) && nameWithin(y, x)) || abbreviates(x, y) || abbreviates(y, x)),
  )
}

const personal = new Set<ClaimantType>(['person', 'witness'])

const kin: ClaimantType[][] = [
  ['state_force', 'government'],
  ['organisation', 'political', 'media', 'government'],
  ['rebel_group', 'political', 'organisation'],
]

/** Whether two types can be those of one party; persons speak for bodies of any type. */
function typesAgree(a: ClaimantType, b: ClaimantType): boolean {
  if (a === b) return true
  const open = ['unknown', 'person', 'witness']
  if (open.includes(a) || open.includes(b)) return true
  return kin.some(group => group.includes(a) && group.includes(b))
}

/** Gives voices of one id, whose types exclude each other, ids of their own; all other ids stay. */
function tellApart(voices: readonly Voice[]): void {
  const byId = new Map<string, Voice[]>()
  for (const voice of voices) byId.set(voice.voiceId, [...(byId.get(voice.voiceId) ?? []), voice])
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

/** What stands for all that a voice is called. */
function toVoice(members: Entry[]): Voice {
  // A body is called by its own name, not by that of who speaks for it.
  const persons = members.flatMap(({ person }) => (person === null ? [] : [readName(person)]))
  const bodies = members.filter(({ canonical }) => !persons.some(person => nameWithin(canonical, person)))
  const named = nameToShow(
    (bodies.length > 0 ? bodies : members).map(entry => ({
      ...entry,
      isLand: isLand(entry) && members.some(other => other !== entry && speaksForState(other)),
    })),
  )
  const name = named?.canonical.name ?? ''
  const types = members.map(entry => entry.type).filter(type => type !== 'unknown' && type !== 'person')
  return {
    voiceId: members.map(entry => entry.canonical.words.join(' ')).sort()[0] ?? name,
    name,
    type: types[0] ?? named?.type ?? 'unknown',
    names: members.flatMap(entry => entry.names),
  }
}
