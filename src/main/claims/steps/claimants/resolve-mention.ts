/** Says who one noun phrase at a cue means: a name, else by what kind of phrase it is, each kind in a file of its own. */

import type { Resolution } from '../../../../contract/claims.ts'
import { capitals, countries } from '../../lexicon/countries.ts'
import { documentNouns } from '../../lexicon/cues.ts'
import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns, personTitles } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import type { Name } from '../names/find-names.ts'
import { mentionsTouching } from '../names/mentions-touching.ts'
import { portfolios } from '../names/name-people.ts'
import { governmentOf } from '../names/name-words.ts'
import { namesHimself } from '../names/names-himself.ts'
import { headOf, isOwnersMark, isPossessive, isPronoun, phraseEndingAt } from '../reading/noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Resolve } from './acting-parties.ts'
import { asThisMention, type Claimant, cleanName, described, type Memory, named, unknown } from './claimant-memory.ts'
import { introducedBelow } from './introduced-below.ts'
import { jointNames } from './joint-names.ts'
import { isHeadline, ownedByLand } from './noun-mention.ts'
import { giverBeforeWho, holderAfterBody, inApposition } from './person-beside.ts'
import { isGeneric } from './resolve-body-noun.ts'
import { resolveCommonNoun } from './resolve-common-noun.ts'
import { resolveDocument } from './resolve-document.ts'
import { resolvePair } from './resolve-pair.ts'
import { resolvePart } from './resolve-part.ts'
import { resolvePronoun } from './resolve-pronoun.ts'

/** “its spokesman”, “his lawyers”: these speak for whoever they belong to. */
const deputies =
  /^(?:spokes\p{L}+|lawyers?|attorneys?|counsel|office|leaders?|officials?|management|staff|administration|team|government|director|chief|head|president|chair\p{L}*|secretary|representatives?|delegation|campaign|agents?|publisher|party|ministers?|members?)$/u

/** “his sister”, “its leaders”: by name where the text has one, else of whom it is. */
function resolveOwned(
  memory: Memory,
  mention: TokenRun,
  headIndex: number,
  attribution: Attribution,
  resolve: Resolve,
): Claimant {
  const { reading } = memory
  const head = tokenAt(reading, headIndex).lower
  const byName = introducedBelow(memory, mention, head, true)
  if (byName) return byName
  const own = described(memory, mention, 'self')
  const owner = resolvePronoun(memory, { first: mention.first, end: mention.first + 1 }, attribution, resolve)
  if (!owner || owner.canonicalName === 'unknown') return own
  const speaksFor = deputies.test(head)
  // “His wards had admitted 40”, “her list has 12”: the number is whose they are.
  if (keptNumbers.hasWord(head)) return asThisMention(owner, mention, 'pronoun')
  return {
    ...own,
    canonicalName: `${owner.canonicalName}'s ${cleanName(runText(reading, mention))}`,
    type: speaksFor && owner.type !== 'person' && owner.type !== 'unknown' ? owner.type : own.type,
    onBehalfOf: speaksFor ? (owner.onBehalfOf ?? owner.canonicalName) : null,
    resolution: 'pronoun',
    why: owner.why,
  }
}

/** “The senator's office”: by the senator's name. */
function ownedBy(memory: Memory, mention: TokenRun, headIndex: number, attribution: Attribution): Claimant | null {
  const { reading } = memory
  const mark = reading.tokens.slice(mention.first, headIndex).find(isOwnersMark)?.index
  if (mark === undefined || !deputies.test(tokenAt(reading, headIndex).lower)) return null
  const run = phraseEndingAt(reading, mark, mention.first)
  if (!run || run.first !== mention.first || memory.names.within(run).length > 0) return null
  const owner = resolveMention(memory, run, attribution)
  if (!owner.name) return null
  const own = described(memory, mention, 'self')
  const rest = cleanName(runText(reading, { first: mark + 1, end: mention.end }))
  return {
    ...own,
    canonicalName: `${owner.canonicalName}'s ${rest}`,
    type: owner.type,
    onBehalfOf: owner.onBehalfOf ?? owner.canonicalName,
    why: owner.why,
  }
}

/** Where somebody's numbers are kept. */
const keptNumbers = wordClass(
  'list lists tally toll count counts record records ledger register registers book books notebook notebooks diary log logs file files ward wards figures numbers estimate estimates data survey database map',
)

/** “The watch's review of their pages”: a thing that is no party speaks for its owner; “his opponents” for themselves. */
function ownerOfThing(reading: Reading, mention: TokenRun, headIndex: number): TokenRun | null {
  const head = tokenAt(reading, headIndex).lower
  const noun = singular(head)
  if (partyNouns.hasWord(head) || partyNouns.hasWord(noun) || personNouns.hasWord(noun)) return null
  if (/(?:er|or|ist|ian|ant|ent|ee|man|people)$/.test(noun) || tokenAt(reading, headIndex).capital) return null
  if (reading.tokens.slice(mention.first, mention.end).some(token => token.lower === 'and')) return null
  for (let at = headIndex - 1; at > mention.first; at--)
    if (/^['’]s?$/.test(tokenAt(reading, at).lower)) return phraseEndingAt(reading, at, mention.first)
  return null
}

/** A capital that speaks is the government there. */
function asGovernment(name: Name, mention: TokenRun): Claimant | null {
  if (name.isPerson || !capitals.has(name.name)) return null
  const land = countries.find(country => country.capital === name.name)
  // “Singapore” is the land itself.
  if (!land || land.name === name.name) return null
  return {
    ...named(name, mention, 'self'),
    canonicalName: governmentOf(land.name),
    aliases: [name.name],
    type: 'government',
    why: `the government in ${name.name}`,
  }
}

/** Who a noun phrase at a cue means. `resolution` says how the caller came to the phrase. */
export function resolveMention(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  resolution: Resolution = 'self',
): Claimant {
  const { reading, names } = memory
  const resolve: Resolve = (_, run) => resolveMention(memory, run, attribution)
  const first = tokenAt(reading, mention.first)
  const alone = mention.end === mention.first + 1
  const part = resolvePart(memory, mention, attribution)
  if (part) return part
  if (isPronoun(first) || (alone && (first.lower === 'that' || isPossessive(first))))
    return resolvePronoun(memory, mention, attribution, resolve) ?? unknown(mention)
  const giver = giverBeforeWho(memory, mention)
  if (giver) return named(giver, mention, resolution)
  const pair = resolvePair(memory, mention)
  if (pair) return pair
  const joint = jointNames(memory, mention, mention === attribution.source.mention ? attribution.source.full : null)
  if (joint) return joint
  const headIndex = headOf(reading, mention)
  const noun = tokenAt(reading, headIndex)
  const head = noun.lower
  const inside = names.within(mention)
  const self = nameGiven(memory, mention)
  if (self) return named(self, mention, 'apposition')
  const chief = holderAfterBody(memory, mention)
  if (chief) return named(chief, mention, 'apposition')
  const owned = reading.tokens.slice(mention.first, headIndex).some(isOwnersMark)
  // “Index of the Free Press” is a name; “the watch's Index” a document of the watch.
  const isName = !owned && names.within({ first: headIndex, end: headIndex + 1 }).length > 0
  if ((documentNouns.has(noun) || documentNouns.has(noun.singular)) && !isName)
    return resolveDocument(memory, mention, attribution, resolve)
  // “the Salt Marsh group”: a general noun right behind the name.
  const beforeHead = isGeneric(head) ? names.within({ first: headIndex - 1, end: headIndex })[0] : undefined
  if (beforeHead && headIndex - 1 >= mention.first && !beforeHead.isPlace) return named(beforeHead, mention, resolution)
  const spoken = nameSpeaking(memory, mention, headIndex, inside)
  // “Police Relations Officer, Tomas R., said”: an office in capitals is no body, its holder speaks.
  const holder =
    spoken && !spoken.isPerson && personNouns.hasWord(head) ? inApposition(memory, mention, attribution) : null
  if (spoken && !holder) {
    const government = asGovernment(spoken, mention)
    if (government) return government
    const full = mention.end - mention.first > spoken.words.length + 6
    return named(spoken, full ? mention : shortest(mention, spoken), resolution)
  }
  const person = holder ?? inApposition(memory, mention, attribution)
  if (person) return named(person, mention, 'apposition')
  if (isPossessive(first)) return resolveOwned(memory, mention, headIndex, attribution, resolve)
  const owner = ownerOfThing(reading, mention, headIndex)
  if (owner && names.within(owner).some(name => !name.isPlace))
    return asThisMention(resolveMention(memory, owner, attribution), mention, 'document_noun')
  const boss = owned ? ownedBy(memory, mention, headIndex, attribution) : null
  if (boss) return boss
  const ownContent = (at: number) => attribution.content.runs.some(run => run.first <= at && at < run.end)
  const meant =
    owned && !isHeadline(reading, mention) && !ownedByLand(reading, mention, headIndex)
      ? null
      : resolveCommonNoun(memory, mention, headIndex, ownContent)
  if (meant) return asThisMention(meant, mention, resolution === 'self' ? meant.resolution : resolution)
  const definite = isOneOf(first.lower, 'the', 'this', 'that', 'these', 'both')
  return described(memory, mention, definite && !owned ? 'apposition' : 'self')
}

/** Tokens behind “a man” within which he is named: “who gave her name only as Captain Osk”. */
const introduction = 10

/** “His name as Captain Osk”, “a man calling himself Osk”, “a man | who calls himself Osk”: whoever gives a name speaks under it. */
function nameGiven({ reading, names }: Memory, mention: TokenRun): Name | null {
  const goesOn = isOneOf(
    tokenAt(reading, mention.end).lower,
    'who',
    'calling',
    'giving',
    'identifying',
    'naming',
    'styling',
  )
  const end = goesOn ? mention.end + introduction : mention.end
  const name = names.within({ first: mention.first + 1, end }).find(one => one.isPerson)
  const run =
    name &&
    mentionsTouching(name, { first: mention.first + 1, end }).find(one => one.first > mention.first && one.first < end)
  if (
    !run ||
    run.end < mention.end ||
    tokenAt(reading, run.first).sentence !== tokenAt(reading, mention.first).sentence
  )
    return null
  return namesHimself(reading, run.first) ? name : null
}

/** The name that speaks in a phrase: the head itself, or the person after a title; not an owner or a place inside it. */
function nameSpeaking(memory: Memory, mention: TokenRun, headIndex: number, inside: readonly Name[]): Name | null {
  const { reading, names } = memory
  if (inside.length === 0) return null
  // “Union of Weavers secretary Ann Moss”: the body leads up to its officer, who ends the phrase.
  const endsHere = (name: Name) => mentionsTouching(name, mention).find(run => run.end === mention.end)
  const officer = inside.find(name => name.isPerson && endsHere(name))
  const start = (officer && endsHere(officer)?.first) ?? mention.first
  const title = tokenAt(reading, start - 1)
  if (officer && start > mention.first && personNouns.has(title) && !title.capital) return officer
  const atHead = names.within({ first: headIndex, end: headIndex + 1 })[0]
  if (atHead && (!atHead.isPlace || mention.end - mention.first <= 2)) {
    const preposition = reading.tokens.slice(mention.first, headIndex).some(token => token.tag === 'ADP')
    const owner = headIndex + 1 < mention.end ? tokenAt(reading, headIndex + 1).lower : ''
    if (!preposition && owner !== "'s" && owner !== "'") return atHead
  }
  for (const name of inside) {
    const run = mentionsTouching(name, mention).find(one => one.first >= mention.first && one.end <= mention.end)
    if (!run) continue
    if (name.isPerson && run.end === mention.end && isOffice(reading, headIndex, run.first)) return name
    if (headIndex < run.first || headIndex >= run.end) continue
    const lead = reading.tokens.slice(mention.first, run.first)
    const owns = run.end < mention.end && /^'s?$/.test(tokenAt(reading, run.end).lower)
    if (!owns && !lead.some(token => token.tag === 'ADP') && run.end >= mention.end - 4) return name
  }
  return null
}

/** “Secretary of State | Ann Moss”: from the title to the name nothing but the office. */
function isOffice(reading: Reading, title: number, name: number): boolean {
  if (title >= name || !(personTitles.has(tokenAt(reading, title)) || personNouns.has(tokenAt(reading, title))))
    return false
  return reading.tokens
    .slice(title + 1, name)
    .every(token => token.capital || portfolios.has(token) || token.text === '.')
}

function shortest(mention: TokenRun, name: Name): TokenRun {
  const run = mentionsTouching(name, mention).find(one => one.first >= mention.first && one.end <= mention.end)
  return run && name.isPerson ? run : mention
}
