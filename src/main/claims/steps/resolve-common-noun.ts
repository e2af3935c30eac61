/** Says whom a common noun means: “the army”, “the rights group”, “the president”, “a spokesman” told by name below. */
import type { ClaimantType } from '../../../contract/claims.ts'
import { singular } from '../lexicon/inflection.ts'
import { partyNouns, personNouns } from '../lexicon/parties.ts'
import {
  asThisMention,
  type Claimant,
  cleanName,
  described,
  headLower,
  headOfText,
  isOnePerson,
  isPluralNoun,
  lastNamed,
  lastVoice,
  type Memory,
  named,
} from './claimant-memory.ts'
import type { Name } from './find-names.ts'
import { businessWords, landOf } from './name-words.ts'
import { headOf, phraseEndingAt } from './noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from './reading.ts'

const setsOf = (rows: string): ReadonlySet<string>[] => rows.split('\n').map(row => new Set(row.trim().split(' ')))

/** Nouns by which one kind of body is called in turn; a later common noun means the last body of the same set. */
const bodySets = setsOf(`army military troops forces soldiers junta
  police policemen officers
  government authorities regime administration officials
  ministry department
  rebels militants insurgents fighters gang guerrillas separatists militia movement front
  union federation association confederation
  company firm operator corporation maker manufacturer
  outlet newspaper broadcaster paper magazine channel website daily station
  court tribunal
  commission committee panel`)

/** Nouns by which one person is called in turn. */
const roleSets = setsOf(`rep representative lawmaker congressman congresswoman mp senator legislator politician
  lawyer attorney counsel barrister solicitor advocate
  spokesman spokeswoman spokesperson
  journalist reporter correspondent editor writer columnist broadcaster
  activist campaigner organiser organizer
  doctor physician surgeon medic
  cleric imam priest bishop archbishop pastor reverend father
  leader chief head chairman chairwoman chair president director boss
  minister secretary
  analyst expert researcher academic scholar professor
  officer policeman general colonel major captain commander
  relative sister brother mother father son daughter wife husband uncle aunt cousin nephew niece parent`)

const companies = bodySets.find(set => set.has('company')) ?? null
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

/** Tokens within which news names whom it has just called “a journalist”. */
const soonEnough = 70

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

export const isGeneric = (noun: string) => generic.has(noun)

/** Nouns news uses without an article for the one body everybody knows. */
const alwaysDefinite = new Set(['police', 'authorities', 'troops', 'officials', 'military'])

/** Adjectives that tell no two bodies of one kind apart. */
const vague = new Set(
  'local national federal central state regional own same country nation trade labour labor new own latter'.split(' '),
)

const setOf = (sets: readonly ReadonlySet<string>[], word: string) => sets.find(set => set.has(word)) ?? null

export function isDefinite(reading: Reading, mention: TokenRun): boolean {
  return /^(?:the|this|that|these|both)$/.test(tokenAt(reading, mention.first).lower)
}

export const isHeadline = (reading: Reading, run: TokenRun) =>
  reading.paragraphs[tokenAt(reading, run.first).paragraph]?.kind === 'title'

/** Title and first paragraphs: there news says “a journalist” of whom it names below. */
function isLead(reading: Reading, run: TokenRun): boolean {
  const { paragraph } = tokenAt(reading, run.first)
  const first = reading.paragraphs.find(one => one.kind === 'body')?.index ?? 0
  return paragraph <= first + 3
}

type Phrase = {
  mention: TokenRun
  head: string
  /** The words before the head that tell it from others of its kind. */
  modifiers: string[]
  land: string | null
}

function phraseOf(reading: Reading, mention: TokenRun, headIndex: number): Phrase {
  const before = reading.tokens.slice(mention.first, headIndex)
  const modifiers = before
    .filter(token => (token.tag === 'NOUN' || token.tag === 'ADJ' || token.tag === 'PROPN') && !vague.has(token.lower))
    .filter(token => landOf([token.text]) === null)
    .map(token => token.lower)
  const words = reading.tokens.slice(mention.first, mention.end).map(token => token.text)
  return { mention, head: tokenAt(reading, headIndex).lower, modifiers, land: landOf(words) }
}

const startsAlike = (a: string, b: string) =>
  a === b || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5))

/** “The interior ministry” is no Ministry of Ports, “the Norvanian army” no army of another land. */
function agrees(
  { modifiers, land }: Phrase,
  words: readonly string[],
  described: ReadonlySet<string> = new Set(),
): boolean {
  const other = landOf(words)
  if (land !== null && other !== null && land !== other) return false
  const lower = [...words.map(word => word.toLowerCase()), ...described]
  return modifiers.every(modifier => lower.some(word => startsAlike(word, modifier)))
}

/** Whether a body is called by this noun: by its name's own head, a word of the same kind, or how it was introduced. */
function isCalled(name: Name, head: string, set: ReadonlySet<string> | null): boolean {
  const last = headLower(name)
  if (last === head || (set?.has(last) ?? false)) return true
  if (set === null || set !== companies) return false
  return businessWords.has(last) || businessRoles.some(role => name.roles.has(role))
}

/** “the union” for “Loom Union Congress”. */
const wordOf = (name: Name, noun: string) => name.words.some(word => word.toLowerCase() === noun)

/** “the army”, “the commission”: the last one so called that was named or spoke, else the only one named below. */
function resolveBody(memory: Memory, phrase: Phrase, ownContent: (at: number) => boolean): Claimant | null {
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
    lastNamed(memory, mention.first, 100_000, name => headLower(name) === head && fits(name)) ??
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

/** “the group”, “the rights organisation”: the last body of a kind that the noun and its adjectives allow. */
function resolveGeneric(memory: Memory, { mention, head, modifiers, land }: Phrase): Claimant | null {
  const allowed = generic.get(head)
  if (!allowed) return null
  const told = modifiers.map(word => kindWords.get(word)).find(kind => kind !== undefined)
  const types = told ? new Set([told]) : allowed
  const asTold = (name: Name) =>
    !name.isPerson &&
    !name.isPlace &&
    modifiers.some(word => name.described.has(word) || name.words.some(own => own.toLowerCase() === word)) &&
    (types.has(name.type) || name.type === 'unknown')
  const introduced = modifiers.length > 0 ? lastNamed(memory, mention.first, 100_000, asTold) : null
  if (introduced) return { ...named(introduced, mention, 'apposition'), why: `${introduced.name}, introduced so` }
  if (modifiers.length > 0 && told === undefined) return null
  const fits = (name: Name) => !name.isPerson && !name.isPlace && types.has(name.type)
  const agreesIn = (words: readonly string[]) => land === null || (landOf(words) ?? land) === land
  const called = lastNamed(
    memory,
    mention.first,
    260,
    name =>
      !name.isPerson && !name.isPlace && (name.roles.has(head) || headLower(name) === head) && agreesIn(name.words),
  )
  if (called) return { ...named(called, mention, 'apposition'), why: `${called.name}, last called a ${head}` }
  const body = lastNamed(memory, mention.first, 120, name => fits(name) && agreesIn(name.words))
  const speaks = (claimant: Claimant) => !isOnePerson(claimant) && !claimant.isPlural
  // Right after a body has spoken, “the organisation” is that body, of whatever kind.
  const voice =
    lastVoice(memory, claimant => speaks(claimant) && types.has(claimant.type), 2) ??
    lastVoice(
      memory,
      claimant => speaks(claimant) && claimant.type !== 'media' && claimant.type !== 'state_force',
      1,
    ) ??
    lastVoice(memory, claimant => speaks(claimant) && types.has(claimant.type), 5)
  // Who speaks is more likely meant than who is spoken of.
  if (voice) return asThisMention(voice, mention, 'apposition', `${voice.canonicalName}, the last ${head} to speak`)
  return body ? { ...named(body, mention, 'apposition'), why: `${body.name}, the last ${head} named` } : null
}

/** Whether a name's kind is one that the noun and the words before it allow. */
export function isOfKind(name: Name, noun: string, words: readonly string[]): boolean {
  const allowed = generic.get(noun)
  const told = words.map(word => kindWords.get(word)).find(kind => kind !== undefined)
  return !name.isPlace && allowed !== undefined && (told ? name.type === told : allowed.has(name.type))
}

/** Whether a person may be called by this noun: introduced so, or as nothing at all. */
export function mayBeCalled(name: Name, noun: string): boolean {
  const set = setOf(roleSets, noun)
  return name.roles.size === 0 || [...name.roles].some(role => role === noun || (set?.has(role) ?? false))
}

/** “the president”, “the lawyer”: the last person introduced by this office or one like it, else who spoke last. */
function resolvePerson(memory: Memory, phrase: Phrase): Claimant | null {
  const { mention, head } = phrase
  const set = setOf(roleSets, head)
  const holds = (name: Name) =>
    name.isPerson && (name.roles.has(head) || [...name.roles].some(role => set?.has(role) ?? false))
  const exact = lastNamed(
    memory,
    mention.first,
    100_000,
    name => name.isPerson && name.roles.has(head) && agrees(phrase, name.words, name.described),
  )
  const office =
    exact ?? lastNamed(memory, mention.first, 400, name => holds(name) && agrees(phrase, name.words, name.described))
  if (office) return { ...named(office, mention, 'apposition'), why: `${office.name}, introduced as ${head}` }
  const voice = lastVoice(
    memory,
    ({ name, canonicalName, isPlural }) =>
      !name && !isPlural && headOfText(canonicalName) === head && agrees(phrase, canonicalName.split(' ')),
    20,
  )
  if (voice) return asThisMention(voice, mention, 'apposition', 'who spoke before')
  // “The fiery activist”, never told of before: another word for who has just spoken.
  if (!descriptive.test(head) || toldBefore(memory.reading, mention, head)) return null
  const speaker = lastVoice(memory, ({ name }) => name?.isPerson === true, 1)
  return speaker ? asThisMention(speaker, mention, 'apposition', 'who has just spoken, by another word') : null
}

/** Nouns by which a person is called for variety; an office (“the prosecutor”) brings in somebody new. */
const descriptive =
  /^(?:activist|politician|lawmaker|campaigner|blogger|businessman|businesswoman|veteran|star|actor|actress|singer|author|writer|novelist|academic|economist|man|woman|mother|father)$/

/** Tokens looked back over for an earlier mention by the same noun. */
const memoryOfNoun = 1500

function toldBefore(reading: Reading, mention: TokenRun, head: string): boolean {
  for (let at = mention.first - 1; at >= 0 && at > mention.first - memoryOfNoun; at--)
    if (singular(tokenAt(reading, at).lower) === head) return true
  return false
}

/** “The kingdom”, “the country”: the land last named. */
function resolveLand(memory: Memory, { mention, head }: Phrase): Claimant | null {
  if (!/^(?:kingdom|country|republic|nation|emirate|sultanate|state)$/.test(head)) return null
  const land = lastNamed(memory, mention.first, 400, name => name.isPlace)
  return land ? { ...named(land, mention, 'apposition'), why: `${land.name}, the land last named` } : null
}

/** “Two reporters deny” above “reporters Ann Moss and Ida Reyl”: the first pair introduced below by the same noun. */
function pairBelow(memory: Memory, { mention, head }: Phrase): Claimant | null {
  const noun = singular(head)
  if (noun === head) return null
  const first = memory.early.find(name => {
    const at = name.mentions[0]?.first ?? 0
    return at >= mention.end && !name.isPlace && (name.roles.has(head) || name.roles.has(noun))
  })
  return first?.mentions[0] ? joined(memory, mention, first, first.mentions[0]) : listedBelow(memory, mention, head)
}

/** “Two reporters for the Sarn paper – Ann Moss, 27, and Ida Reyl, 23 – were held”: the noun again, with the names. */
function listedBelow(memory: Memory, mention: TokenRun, head: string): Claimant | null {
  const { reading, names } = memory
  for (let at = mention.end; at < mention.end + memoryOfNoun && tokenAt(reading, at).tag !== ''; at++) {
    if (tokenAt(reading, at).lower !== head) continue
    const list = {
      first: at + 1,
      end: Math.min(at + 15, reading.sentences[tokenAt(reading, at).sentence]?.endToken ?? at),
    }
    const first = names.within(list).find(name => name.isPerson)
    const run = first?.mentions.find(one => one.first >= list.first)
    const found = first && run ? joined(memory, mention, first, run) : null
    if (found) return found
  }
  return null
}

/** The name at `run` and the one that “and” joins to it, as one claimant. */
function joined(memory: Memory, mention: TokenRun, first: Name, run: TokenRun): Claimant | null {
  const after = memory.reading.tokens.slice(run.end, run.end + 10)
  const joint = after.find(token => token.lower === 'and' || token.tag === 'VERB' || token.text === '.')
  if (joint?.lower !== 'and') return null
  const second = memory.names.within({ first: joint.index + 1, end: joint.index + 4 })[0]
  if (!second || second === first || second.isPerson !== first.isPerson) return null
  return {
    ...named(first, mention, 'apposition'),
    canonicalName: `${first.name} and ${second.name}`,
    aliases: [],
    name: null,
    isPlural: true,
    why: 'the two introduced so further down',
  }
}

/** “an editor”, “nonprofit” in a headline, “his sister”: who is introduced below by this word, or by it alone. */
export function introducedBelow(memory: Memory, mention: TokenRun, head: string, anywhere: boolean): Claimant | null {
  const isBody = generic.has(head) || (setOf(bodySets, head) !== null && !personNouns.has(head))
  const set = head === 'relative' ? setOf(roleSets, head) : null
  const fits = (name: Name) =>
    !name.isPlace &&
    !(isBody && name.isPerson) &&
    (name.roles.has(head) || (set !== null && [...name.roles].some(role => set.has(role))))
  const candidates = memory.early.filter(fits)
  const below = candidates.filter(name => (name.mentions[0]?.first ?? 0) >= mention.end)
  const soon = below.filter(name => (name.mentions[0]?.first ?? 0) < mention.end + soonEnough)
  const found =
    soon.length === 1
      ? soon[0]
      : below.length === 1
        ? below[0]
        : anywhere && candidates.length === 1
          ? candidates[0]
          : isHeadline(memory.reading, mention)
            ? below[0]
            : undefined
  return found ? { ...named(found, mention, 'apposition'), why: `${found.name}, introduced as ${head}` } : null
}

/** Nouns too general for an earlier phrase with the same noun to be the same. */
const tooGeneral = new Set(
  'group organisation organization body party side leader man woman people official'.split(' '),
)

/** “The company” after “the harbour company”: the nearest fuller phrase with the same head noun. */
function resolveFuller(memory: Memory, mention: TokenRun, headIndex: number): Claimant | null {
  const { reading } = memory
  const head = tokenAt(reading, headIndex).lower
  if (tooGeneral.has(head) || headIndex - mention.first !== 1) return null
  for (let at = mention.first - 1; at >= 0 && at > mention.first - 260; at--) {
    if (tokenAt(reading, at).lower !== head || tokenAt(reading, at).capital) continue
    const phrase = phraseEndingAt(reading, at + 1, reading.sentences[tokenAt(reading, at).sentence]?.firstToken ?? 0)
    if (!phrase || phrase.end - phrase.first < 2 || headOf(reading, phrase) !== at) continue
    // “The town and the army” names two.
    if (reading.tokens.slice(phrase.first, phrase.end).some(token => token.tag === 'CCONJ')) continue
    const text = cleanName(runText(reading, phrase))
    if (text.includes(' '))
      return { ...described(memory, phrase, 'apposition'), mention, why: `the ${text} told before` }
  }
  return null
}

/** Whom a phrase around a common noun means; null where it speaks for itself. */
export function resolveCommonNoun(
  memory: Memory,
  mention: TokenRun,
  headIndex: number,
  ownContent: (at: number) => boolean,
): Claimant | null {
  const { reading } = memory
  const phrase = phraseOf(reading, mention, headIndex)
  const { head } = phrase
  const first = tokenAt(reading, mention.first)
  const headline = isHeadline(reading, mention)
  const definite = isDefinite(reading, mention)
  const indefinite = first.tag === 'DET' && /^(?:a|an|one|another|some|several|many)$/.test(first.lower)
  const pair = isLead(reading, mention) ? pairBelow(memory, phrase) : null
  if (pair) return pair
  if (indefinite || headline) {
    const below = introducedBelow(memory, mention, head, headline)
    const soon = (below?.name?.mentions[0]?.first ?? 0) < mention.end + soonEnough
    if (below && (isLead(reading, mention) || soon)) return below
  }
  if (indefinite) return null
  // “the office of the prosecutor” says itself which office.
  if (tokenAt(reading, headIndex + 1).tag === 'ADP' && headIndex + 1 < mention.end) return null
  const one = definite || headline || alwaysDefinite.has(head) || singular(head) === head
  if (one && partyNouns.has(head)) {
    const body = personNouns.has(head) ? null : resolveBody(memory, phrase, ownContent)
    if (body) return asThisMention(body, mention, 'apposition')
  }
  if (!definite && !(generic.has(head) && !indefinite && headline)) return null
  if (personNouns.has(head)) {
    const person = resolvePerson(memory, phrase)
    if (person) return person
  }
  return resolveFuller(memory, mention, headIndex) ?? resolveGeneric(memory, phrase) ?? resolveLand(memory, phrase)
}
