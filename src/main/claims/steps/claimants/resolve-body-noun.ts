/** Says which body a noun means: “the army”, “the union”, “the rights group”, “the kingdom”. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { mainSubject } from '../attributions/subject-phrases.ts'
import type { Name } from '../names/find-names.ts'
import { businessWords, landOf } from '../names/name-words.ts'
import { type TokenRun, tokenAt } from '../reading/reading.ts'
import {
  asThisMention,
  type Claimant,
  headOfText,
  isOnePerson,
  isPluralNoun,
  lastNamed,
  lastVoice,
  type Memory,
  named,
} from './claimant-memory.ts'
import { agrees, isHeadline, type NounMention, nounSets, setOf } from './noun-mention.ts'

/** Nouns by which one kind of body is called in turn; a later common noun means the last body of the same set. */
const bodySets = nounSets(`army military troops forces soldiers junta
  police policemen officers
  government authorities regime administration officials
  ministry department
  rebels militants insurgents fighters gang guerrillas separatists militia movement front
  union federation association confederation
  company firm operator corporation maker manufacturer
  outlet newspaper broadcaster paper magazine channel website daily station publication
  court tribunal
  commission committee panel`)

const outlets = setOf(bodySets, 'publication')
const companies = setOf(bodySets, 'company')
/** What a business is introduced as, whatever its name (“mill owner Tarn Textiles”). */
const businessRoles = ['company', 'firm', 'operator', 'corporation', 'maker', 'manufacturer', 'owner', 'contractor']

/** Nouns for bodies of many kinds, with the kinds each can mean. */
const generic: ReadonlyMap<string, ReadonlySet<ClaimantType>> = (() => {
  const rows: [ClaimantType[], string][] = [
    [['organisation', 'rebel_group', 'political'], 'group outfit network movement alliance coalition'],
    [['organisation', 'media'], 'organisation organization body institution'],
    [
      ['organisation'],
      'watchdog charity nonprofit ngo lobby association society think-tank institute centre center foundation union monitor',
    ],
    [['political', 'rebel_group'], 'party faction'],
    [['government', 'organisation', 'media'], 'agency'],
    [['organisation', 'government'], 'commission committee council'],
  ]
  return new Map(rows.flatMap(([types, nouns]) => nouns.split(' ').map(noun => [noun, new Set(types)] as const)))
})()

/** Words before a general noun that tell its kind: “a rights group”, “the militant group”. */
const kindWords: ReadonlyMap<string, ClaimantType> = new Map([
  ...'rights human advocacy aid watchdog press freedom media monitoring campaign medical relief nonprofit non-profit civil charity conservation lobby'
    .split(' ')
    .map(word => [word, 'organisation'] as const),
  ...'militant armed rebel islamist jihadist insurgent terrorist terror extremist separatist guerrilla criminal'
    .split(' ')
    .map(word => [word, 'rebel_group'] as const),
  ...'news wire'.split(' ').map(word => [word, 'media'] as const),
  ...'opposition political ruling'.split(' ').map(word => [word, 'political'] as const),
])

/** General nouns that say nothing of a body's kind: after a body has spoken, they mean it, whatever it is. */
const ofAnyKind = new Set('group organisation organization body institution agency'.split(' '))

export const isGeneric = (noun: string) => generic.has(noun)

/** The kind a word before a general noun tells (“aid agency”); undefined for any other word. */
export const kindOfWord = (word: string) => kindWords.get(word)

/** A noun that only a body is called by. */
export const isBodyNoun = (noun: string) =>
  generic.has(noun) || (setOf(bodySets, noun) !== null && !personNouns.hasWord(noun))

/** Whether a body is called by this noun: by its name's own head, a word of the same kind, or how it was introduced. */
function isCalled(name: Name, head: string, set: ReadonlySet<string> | null): boolean {
  const last = name.head
  if (last === head || (set?.has(last) ?? false) || (set !== null && name.roles.has(head))) return true
  // “The publication” is a newspaper whatever its name, but no news agency.
  if (set !== null && set === outlets)
    return name.type === 'media' && !name.roles.has('agency') && name.head !== 'agency'
  if (set === null || set !== companies) return false
  return isBusiness(name)
}

const isBusiness = (name: Name) => businessWords.hasWord(name.head) || businessRoles.some(role => name.roles.has(role))

/** “the union” for “Loom Union Congress”. */
const wordOf = (name: Name, noun: string) => name.words.some(word => word.toLowerCase() === noun)

/** “the army”, “the commission”: the last one so called that was named or spoke, else the only one named below. */
export function resolveBody(memory: Memory, phrase: NounMention, ownContent: (at: number) => boolean): Claimant | null {
  const { mention, head } = phrase
  const set = setOf(bodySets, head)
  const fits = (name: Name) =>
    !name.isPerson && !name.isPlace && isCalled(name, head, set) && agrees(phrase, name.words, name.described)
  // Who has just spoken is meant before whom he spoke of.
  const speaker = lastVoice(
    memory,
    ({ name }) =>
      name !== null &&
      (fits(name) || (wordOf(name, head) && !name.isPerson && agrees(phrase, name.words, name.described))),
    2,
  )
  if (speaker) return asThisMention(speaker, mention, 'self', `${speaker.canonicalName}, who spoke before`)
  // “The department” is rather a department than a ministry named since.
  const before =
    lastNamed(memory, mention.first, 100_000, name => fits(name) && name.head === head) ??
    lastNamed(memory, mention.first, 100_000, fits)
  if (before) return { ...named(before, mention, 'self'), why: `${before.name}, the last so called` }
  const voice = lastVoice(memory, claimant => {
    if (claimant.name || claimant.isPlural !== isPluralNoun(head)) return false
    const last = headOfText(claimant.canonicalName)
    // “Officials” and “authorities” without a land need not be the same.
    if (last !== head && claimant.canonicalName === last) return false
    return (last === head || (set?.has(last) ?? false)) && agrees(phrase, claimant.canonicalName.split(' '))
  })
  if (voice) return asThisMention(voice, mention, 'self', `${voice.canonicalName}, who spoke before`)
  const headline = isHeadline(memory.reading, mention)
  // A company nobody was introduced as stays “the company”; only a headline looks ahead.
  if (set === null || (set === companies && !headline)) return null
  const after = memory.early.filter(name => fits(name) && !ownContent(name.mentions[0]?.first ?? 0))
  const [only] = after
  const lands = new Set(after.map(name => landOf(name.words)))
  return only && (after.length === 1 || headline || (lands.size === 1 && !lands.has(null)))
    ? { ...named(only, mention, 'self'), why: `${only.name}, named further down` }
    : null
}

/** “Ann Moss, spokeswoman of the union, said …. The group …”: the body for which somebody has just spoken. */
function spokenFor(memory: Memory, types: ReadonlySet<ClaimantType>, upTo: number): Claimant | null {
  const speaker = lastVoice(memory, claimant => isOnePerson(claimant) && claimant.onBehalfOf !== null, upTo)
  const body = speaker?.onBehalfOf ? memory.names.find(speaker.onBehalfOf) : null
  return body && !body.isPerson && !body.isPlace && types.has(body.type) ? named(body, null, 'apposition') : null
}

/** “the group”, “the rights organisation”: the last body of a kind that the noun and its adjectives allow. */
export function resolveGeneric(
  memory: Memory,
  { mention, head, modifiers, land }: NounMention,
  ownContent: (at: number) => boolean,
): Claimant | null {
  const allowed = generic.get(head)
  if (!allowed) return null
  const told =
    modifiers.map(word => kindWords.get(word)).find(kind => kind !== undefined) ??
    (allowed.has('rebel_group') && ownsFighters(memory, mention, ownContent) ? 'rebel_group' : undefined)
  const types = told ? new Set([told]) : allowed
  const asTold = (name: Name) =>
    !name.isPerson &&
    !name.isPlace &&
    modifiers.some(word => name.described.has(word) || name.words.some(own => own.toLowerCase() === word)) &&
    (types.has(name.type) || name.type === 'unknown')
  const introduced = modifiers.length > 0 ? lastNamed(memory, mention.first, 100_000, asTold) : null
  if (introduced) return { ...named(introduced, mention, 'apposition'), why: `${introduced.name}, introduced so` }
  if (modifiers.length > 0 && told === undefined) return null
  // “The union” is no company, “the group” may be one.
  const may = (name: Name | null) => name === null || ofAnyKind.has(head) || !isBusiness(name)
  const fits = (name: Name) => !name.isPerson && !name.isPlace && types.has(name.type) && may(name)
  const agreesIn = (words: readonly string[]) => land === null || (landOf(words) ?? land) === land
  const called = lastNamed(
    memory,
    mention.first,
    260,
    name => !name.isPerson && !name.isPlace && (name.roles.has(head) || name.head === head) && agreesIn(name.words),
  )
  if (called) return { ...named(called, mention, 'apposition'), why: `${called.name}, last called a ${head}` }
  const last = lastNamed(memory, mention.first, 120, name => fits(name) && agreesIn(name.words))
  const body = last ? subjectBeside(memory, mention, last, fits) : null
  const speaks = (claimant: Claimant) =>
    !isOnePerson(claimant) && !claimant.isPlural && may(claimant.name) && !nobody.has(claimant.canonicalName)
  // Right after a body has spoken, “the organisation” is that body, of whatever kind; “the movement” is no ministry.
  const voice =
    lastVoice(memory, claimant => speaks(claimant) && types.has(claimant.type), 1) ??
    spokenFor(memory, types, 1) ??
    lastVoice(memory, claimant => speaks(claimant) && types.has(claimant.type), 2) ??
    spokenFor(memory, types, 2) ??
    (ofAnyKind.has(head) && told === undefined
      ? lastVoice(
          memory,
          claimant => speaks(claimant) && claimant.type !== 'media' && claimant.type !== 'state_force',
          1,
        )
      : null) ??
    lastVoice(memory, claimant => speaks(claimant) && types.has(claimant.type), 5)
  // Who speaks is more likely meant than who is spoken of.
  if (voice) return asThisMention(voice, mention, 'apposition', `${voice.canonicalName}, the last ${head} to speak`)
  return body ? { ...named(body, mention, 'apposition'), why: `${body.name}, the last ${head} named` } : null
}

const fighters = wordClass(
  'fighters militants guerrillas gunmen insurgents combatants commanders mujahideen bombers cadres',
)
/** How far behind “the group” it tells of its men, in tokens. */
const ownReach = 16

/** “The group said its fighters had left”: who has fighters bears arms. */
function ownsFighters({ reading }: Memory, mention: TokenRun, ownContent: (at: number) => boolean): boolean {
  for (let at = mention.end; at < mention.end + ownReach; at++) {
    if (!fighters.has(tokenAt(reading, at)) || !ownContent(at)) continue
    if (tokenAt(reading, at - 1).lower === 'its') return true
  }
  return false
}

/** Words that stand for some or other speaker. */
const nobody = new Set(['those', 'these', 'others', 'some', 'many', 'one', 'such', 'that', 'who', 'anyone'])

/** Of two bodies in one sentence (“the Reyl Guild wrote to the Weavers' Watch”) the one that opens it is told of further. */
function subjectBeside(memory: Memory, mention: TokenRun, last: Name, fits: (name: Name) => boolean): Name {
  const run = last.mentions.findLast(one => one.first < mention.first)
  const sentence = run ? memory.reading.sentences[tokenAt(memory.reading, run.first).sentence] : null
  const subject = sentence ? mainSubject(memory.reading, sentence, sentence.endToken) : null
  if (!subject) return last
  return memory.names.within(subject).find(fits) ?? last
}

/** Whether a name's kind is one that the noun and the words before it allow. */
export function isOfKind(name: Name, noun: string, words: readonly string[]): boolean {
  const allowed = generic.get(noun)
  const told = words.map(word => kindWords.get(word)).find(kind => kind !== undefined)
  return !name.isPlace && allowed !== undefined && (told ? name.type === told : allowed.has(name.type))
}

/** Lands by what they call themselves: “the kingdom” is no republic named since. */
const ruled: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'kingdom',
    new Set(
      'Saudi Arabia,Jordan,Morocco,Bahrain,Thailand,Cambodia,Bhutan,Lesotho,Eswatini,Swaziland,Tonga,Britain,United Kingdom,UK,Spain,Belgium,Netherlands,Sweden,Norway,Denmark'.split(
        ',',
      ),
    ),
  ],
  ['emirate', new Set(['Qatar', 'Kuwait', 'United Arab Emirates', 'UAE'])],
  ['sultanate', new Set(['Oman', 'Brunei'])],
])

/** Of two kingdoms the one the text is about: named most often before. */
function mostNamed(memory: Memory, before: number, fits: (name: Name) => boolean): Name | null {
  const times = (name: Name) => name.mentions.filter(run => run.first < before).length
  let most: Name | null = lastNamed(memory, before, 400, fits)
  for (const name of memory.early) if (fits(name) && times(name) > (most ? times(most) : 0)) most = name
  return most
}

/** “The kingdom”, “the country”: the land last named. */
export function resolveLand(memory: Memory, { mention, head }: NounMention): Claimant | null {
  if (!isOneOf(head, 'kingdom', 'country', 'republic', 'nation', 'emirate', 'sultanate', 'state')) return null
  const rule = ruled.get(head)
  const land =
    (rule ? mostNamed(memory, mention.first, name => name.isPlace && rule.has(name.name)) : null) ??
    lastNamed(memory, mention.first, 400, name => name.isPlace)
  return land ? { ...named(land, mention, 'apposition'), why: `${land.name}, the land last named` } : null
}
