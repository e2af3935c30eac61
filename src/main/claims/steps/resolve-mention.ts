/** Says who one noun phrase at a cue means: a name, a pronoun, a document, a common noun, a role, a description. */
import type { Resolution } from '../../../contract/claims.ts'
import { countryOfDemonym } from '../lexicon/countries.ts'
import { documentNouns } from '../lexicon/cues.ts'
import { singular } from '../lexicon/inflection.ts'
import { partyNouns } from '../lexicon/parties.ts'
import {
  asThisMention,
  bodyTypes,
  type Claimant,
  cleanName,
  described,
  headLower,
  isPersonPhrase,
  lastNamed,
  lastVoice,
  type Memory,
  named,
  unknown,
  voiceAround,
} from './claimant-memory.ts'
import type { Attribution } from './find-attributions.ts'
import type { Name } from './find-names.ts'
import { businessWords } from './name-words.ts'
import { headOf, isPossessive, isPronoun, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from './reading.ts'

/** Nouns by which one kind of body is called in turn; a later common noun means the last body of the same set. */
const synonyms: readonly ReadonlySet<string>[] = [
  new Set(['army', 'military', 'troops', 'forces', 'soldiers']),
  new Set(['police', 'policemen', 'officers']),
  new Set(['government', 'authorities', 'regime', 'administration', 'officials', 'state']),
  new Set(['ministry', 'department']),
  new Set([
    'rebels',
    'militants',
    'insurgents',
    'fighters',
    'gang',
    'guerrillas',
    'separatists',
    'militia',
    'movement',
    'front',
  ]),
  new Set(['union', 'federation', 'association']),
  new Set(['company', 'firm', 'operator', 'corporation', 'maker', 'manufacturer']),
  new Set(['agency', 'outlet', 'newspaper', 'broadcaster', 'paper', 'magazine', 'channel', 'website']),
]

/** Nouns that mean whichever body was last spoken of. */
const generic = new Set(
  'group organisation organization body watchdog charity nonprofit ngo lobby outfit agency institution movement party faction network association union society think-tank institute centre center foundation commission committee council'.split(
    ' ',
  ),
)

const relativePronouns = new Set(['who', 'which', 'that'])

function byPronoun(memory: Memory, mention: TokenRun, attribution: Attribution): Claimant | null {
  const token = tokenAt(memory.reading, mention.first)
  const word = token.lower
  if (relativePronouns.has(word)) {
    const before = attribution.source.antecedent
    // What stands before may be one of these itself (“that which …”): nobody is found behind it.
    if (!before || relativePronouns.has(tokenAt(memory.reading, before.first).lower)) return null
    return resolveMention(memory, before, attribution, 'self')
  }
  // “X said it had counted …”: inside what somebody says, a pronoun that speaks is that somebody.
  const around = voiceAround(memory, token.start)
  if (around) {
    const one = around.claimant.name?.isPerson ?? isPersonPhrase(around.claimant)
    if (word === 'it' ? !one : word === 'he' || word === 'she' ? one : word === 'they' && around.claimant.isPlural) {
      return asThisMention(around.claimant, mention, 'pronoun')
    }
  }
  const plural = word === 'they' || word === 'their' || word === 'them' || word === 'we'
  const person = word === 'he' || word === 'she' || word === 'his' || word === 'her' || word === 'him'
  if (person) {
    const gender = word === 'he' || word === 'his' || word === 'him' ? 'male' : 'female'
    const fits = (name: Name) =>
      (name.isPerson || name.type === 'person') && name.gender !== (gender === 'male' ? 'female' : 'male')
    const sentence = memory.reading.sentences[token.sentence]
    const previousStart = memory.reading.sentences[token.sentence - 1]?.firstToken ?? sentence?.firstToken ?? 0
    const voice = lastVoice(
      memory,
      claimant =>
        (claimant.name?.isPerson ??
          (claimant.type === 'person' || claimant.type === 'witness' || isPersonPhrase(claimant))) &&
        !claimant.isPlural &&
        claimant.name?.gender !== (gender === 'male' ? 'female' : 'male'),
      6,
    )
    const voiceAt = memory.voices.slice(-8).findLast(one => one.claimant.canonicalName === voice?.canonicalName)
    const recent = voiceAt ? token.paragraph - voiceAt.paragraph : 99
    if (voice && recent <= 1) return settleGender(asThisMention(voice, mention, 'pronoun'), gender)
    // A person named since the last voice, preferably as the subject of the sentence before.
    const named_ = lastNamed(memory, mention.first, mention.first - previousStart + 60, fits)
    if (named_) return settleGender(named(named_, mention, 'pronoun'), gender)
    return voice ? settleGender(asThisMention(voice, mention, 'pronoun'), gender) : null
  }
  if (word === 'it' || word === 'its') {
    const voice = lastVoice(
      memory,
      claimant =>
        !(claimant.name?.isPerson ?? claimant.isPlural) &&
        (bodyTypes.has(claimant.type) || claimant.type === 'unknown'),
      6,
    )
    if (voice) return asThisMention(voice, mention, 'pronoun')
    const body = lastNamed(memory, mention.first, 80, name => bodyTypes.has(name.type) && !name.isPerson)
    if (body) return named(body, mention, 'pronoun')
    const subject = subjectOfContent(memory, mention, attribution)
    return subject ? asThisMention(subject, mention, 'pronoun') : null
  }
  if (plural) {
    const voice = lastVoice(
      memory,
      claimant => claimant.isPlural || (bodyTypes.has(claimant.type) && !(claimant.name?.isPerson ?? false)),
      4,
    )
    return voice ? asThisMention(voice, mention, 'pronoun') : null
  }
  const voice = lastVoice(memory, () => true, 3)
  return voice ? asThisMention(voice, mention, 'pronoun') : null
}

/** “The army lost nine men, it said”: nobody named before, so the party the said words begin with. */
function subjectOfContent(memory: Memory, mention: TokenRun, attribution: Attribution): Claimant | null {
  const [run] = attribution.content.runs
  if (!run || run.end > mention.first) return null
  const subject = phraseStartingAt(memory.reading, run.first, run.end)
  if (!subject || isPronoun(tokenAt(memory.reading, subject.first))) return null
  const claimant = resolveMention(memory, subject, attribution, 'pronoun')
  return bodyTypes.has(claimant.type) && !(claimant.name?.isPerson ?? claimant.isPlural) ? claimant : null
}

function settleGender(claimant: Claimant, gender: 'male' | 'female'): Claimant {
  if (claimant.name && claimant.name.gender === null) claimant.name.gender = gender
  return claimant
}

/** Who issued “the statement”: named in the phrase, else whoever spoke last. */
function byDocument(memory: Memory, mention: TokenRun, attribution: Attribution): Claimant | null {
  const { reading } = memory
  const head = headOf(reading, mention)
  // “a statement that the office issued on Tuesday”
  if (/^(?:that|which)$/.test(tokenAt(reading, head + 1).lower)) {
    const issuer = phraseStartingAt(reading, head + 2, head + 18)
    if (issuer && /^(?:issued|released|published|posted|sent|made|signed)$/.test(tokenAt(reading, issuer.end).lower)) {
      return asThisMention(resolveMention(memory, issuer, attribution, 'document_noun'), mention, 'document_noun')
    }
  }
  for (let at = head + 1; at < Math.max(mention.end, head + 8) && tokenAt(reading, at).tag !== ''; at++) {
    const token = tokenAt(reading, at)
    if (/^[.,;:]$/.test(token.text)) break
    if (!/^(?:by|from|of)$/.test(token.lower)) continue
    const issuer = phraseStartingAt(reading, at + 1, at + 20)
    if (!issuer) break
    if (token.lower === 'of' && memory.names.within(issuer).length === 0) break
    return asThisMention(resolveMention(memory, issuer, attribution, 'document_noun'), mention, 'document_noun')
  }
  for (let at = head - 1; at >= mention.first; at--) {
    const token = tokenAt(reading, at)
    if (token.lower === "'s" || token.lower === "'" || token.text === '’') {
      const owner = phraseEndingAt(reading, at, mention.first)
      if (owner)
        return asThisMention(resolveMention(memory, owner, attribution, 'document_noun'), mention, 'document_noun')
    }
    if (isPossessive(token)) {
      const owner = byPronoun(memory, { first: at, end: at + 1 }, attribution)
      if (owner) return asThisMention(owner, mention, 'document_noun')
    }
  }
  const inside = memory.names.within(mention).find(name => !name.isPlace)
  if (inside) return named(inside, mention, 'document_noun')
  const adjective = tokenAt(reading, head - 1)
  const kind = partyNouns.get(adjective.lower)
  if (head - 1 >= mention.first && kind && bodyTypes.has(kind))
    return asThisMention(
      byCommonNoun(memory, { first: mention.first, end: head }, head - 1) ??
        described(memory, { first: mention.first, end: head }, 'document_noun'),
      mention,
      'document_noun',
    )
  const definite =
    /^(?:the|this|that)$/.test(tokenAt(reading, mention.first).lower) || mention.end - mention.first === 1
  if (!definite) return null
  const voice = lastVoice(memory, claimant => claimant.type !== 'witness' && claimant.type !== 'media', 8)
  return voice ? asThisMention(voice, mention, 'document_noun') : null
}

/** What a business is introduced as, whatever its name (“mill owner Tarn Textiles”). */
const businessRoles = ['company', 'firm', 'operator', 'corporation', 'maker', 'manufacturer', 'owner', 'contractor']
const businesses = setOf('company')

/** Whether a body is called by this noun: by its name's own head, a word of the same kind, or how it was introduced. */
function isCalled(name: Name, head: string, set: ReadonlySet<string> | null): boolean {
  const last = headLower(name)
  if (last === head || set?.has(last)) return true
  return (
    set !== null && set === businesses && (businessWords.has(last) || businessRoles.some(role => name.roles.has(role)))
  )
}

function setOf(word: string): ReadonlySet<string> | null {
  return synonyms.find(set => set.has(word)) ?? null
}

/** “the army”, “the commission”, “the group”, “the president”: the last one fitting that was named or spoke. */
function byCommonNoun(memory: Memory, mention: TokenRun, headIndex: number): Claimant | null {
  const { reading } = memory
  const head = tokenAt(reading, headIndex).lower
  const words = reading.tokens.slice(mention.first, mention.end)
  const demonym = words.map(token => countryOfDemonym.get(token.text)).find(country => country !== undefined)
  const agrees = (other: string) =>
    demonym === undefined ||
    other.split(' ').every(word => !countryOfDemonym.has(word) || countryOfDemonym.get(word) === demonym)
  const set = setOf(head)
  const voice = lastVoice(memory, claimant => {
    if (claimant.name?.isPerson) return false
    const last = claimant.name
      ? headLower(claimant.name)
      : (claimant.canonicalName.toLowerCase().split(' ').at(-1) ?? '')
    return (last === head || (set?.has(last) ?? false)) && agrees(claimant.canonicalName)
  })
  const before = lastNamed(memory, mention.first, 100_000, name => {
    if (name.isPerson || name.isPlace) return false
    return isCalled(name, head, set) && agrees(name.name)
  })
  if (before) return named(before, mention, 'self')
  if (voice) return asThisMention(voice, mention, 'self')
  const after = memory.early.find(
    name => !name.isPerson && !name.isPlace && isCalled(name, head, set) && agrees(name.name) && set !== null,
  )
  // A company nobody was introduced as stays “the company”; only a headline looks ahead.
  if (after && set && (set !== businesses || isHeadline(reading, mention))) return named(after, mention, 'self')
  return null
}

function isDefinite(reading: Reading, mention: TokenRun): boolean {
  return /^(?:the|this|that|these|both)$/.test(tokenAt(reading, mention.first).lower)
}

/** Nouns news uses without an article for the one body everybody knows. */
const alwaysDefinite = new Set(['police', 'authorities', 'troops', 'officials', 'military'])

const relations = new Set(
  'sister brother mother father son daughter wife husband uncle aunt cousin nephew niece parent grandfather grandmother'.split(
    ' ',
  ),
)

const isHeadline = (reading: Reading, run: TokenRun) =>
  reading.paragraphs[tokenAt(reading, run.first).paragraph]?.kind === 'title'

/** Nouns of bodies that no person is called by. */
const bodyOnly = new Set(
  [...synonyms.flatMap(set => [...set])].filter(noun => !/^(?:operator|maker|officers|officials)$/.test(noun)),
)

/** “an editor”, “his sister”, “nonprofit” in a headline: the one name of the text that is introduced by this word. */
function byRole(memory: Memory, mention: TokenRun, head: string): Claimant | null {
  const fits = (name: Name) =>
    name.roles.has(head) || (head === 'relative' && [...name.roles].some(role => relations.has(role)))
  // “Union says” is the union, not its secretary.
  const isBody = generic.has(head) || bodyOnly.has(head)
  const candidates = memory.early.filter(name => fits(name) && !name.isPlace && !(isBody && name.isPerson))
  const after = candidates.filter(
    name => (name.mentions[0]?.first ?? 0) >= mention.end || isHeadline(memory.reading, mention),
  )
  const found = after.length === 1 ? after[0] : candidates.length === 1 ? candidates[0] : undefined
  return found ? named(found, mention, 'apposition') : null
}

/** Nouns too general for an earlier phrase with the same noun to be the same body. */
const tooGeneral = new Set([
  'group',
  'organisation',
  'organization',
  'body',
  'party',
  'side',
  'leader',
  'man',
  'woman',
  'people',
])

/** “The company” after “the harbour company”: the nearest fuller phrase with the same head noun. */
function byDescription(memory: Memory, mention: TokenRun, headIndex: number): Claimant | null {
  const { reading } = memory
  const head = tokenAt(reading, headIndex).lower
  const byApposition = memory.early.find(
    name => name.roles.has(head) && !name.isPlace && !name.isPerson && (name.mentions[0]?.first ?? 0) < mention.first,
  )
  if (byApposition && generic.has(head)) return named(byApposition, mention, 'apposition')
  if (tooGeneral.has(head) || headIndex - mention.first !== 1) return null
  for (let at = mention.first - 1; at >= 0 && at > mention.first - 260; at--) {
    if (tokenAt(reading, at).lower !== head) continue
    const phrase = phraseEndingAt(reading, at + 1, reading.sentences[tokenAt(reading, at).sentence]?.firstToken ?? 0)
    if (!phrase || phrase.end - phrase.first < 2 || headOf(reading, phrase) !== at) continue
    // “The town and the army” names two.
    if (reading.tokens.slice(phrase.first, phrase.end).some(token => token.tag === 'CCONJ')) continue
    const text = cleanName(runText(reading, phrase))
    if (text.includes(' ')) return { ...described(memory, phrase, 'apposition'), mention }
  }
  return null
}

/** Who a noun phrase at a cue means. `resolution` says how the caller came to the phrase. */
export function resolveMention(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  resolution: Resolution,
): Claimant {
  const { reading, names } = memory
  const first = tokenAt(reading, mention.first)
  const relative = first.lower === 'that' && mention.end === mention.first + 1
  if (relative || isPronoun(first) || (isPossessive(first) && mention.end === mention.first + 1)) {
    return byPronoun(memory, mention, attribution) ?? unknown(mention)
  }
  const headIndex = headOf(reading, mention)
  const head = tokenAt(reading, headIndex).lower
  if (documentNouns.has(head) || documentNouns.has(singular(head))) {
    const issuer = byDocument(memory, mention, attribution)
    if (issuer) return issuer
    return described(memory, mention, 'document_noun')
  }
  const inside = names.within(mention)
  // “the Salt Marsh group”: a general noun right behind the name.
  const beforeHead = generic.has(head) ? names.within({ first: headIndex - 1, end: headIndex })[0] : undefined
  if (beforeHead && headIndex - 1 >= mention.first && !beforeHead.isPlace) return named(beforeHead, mention, resolution)
  const spoken = nameSpeaking(memory, mention, headIndex, inside)
  if (spoken) {
    const full = mention.end - mention.first > spoken.words.length + 6
    return named(spoken, full ? mention : shortest(mention, spoken), resolution === 'self' ? 'self' : resolution)
  }
  // “X, a doctor, …”: the apposition holds the name.
  const apposition = attribution.source.full && mention === attribution.source.mention ? attribution.source.full : null
  if (apposition) {
    const person = names
      .within({ first: mention.end, end: apposition.end })
      .find(name => name.isPerson || businessWords.has(headLower(name)))
    const after = tokenAt(reading, mention.end + 1)
    if (
      person &&
      names.within({ first: mention.end + 1, end: mention.end + 4 }).includes(person) &&
      after.tag !== 'DET'
    )
      return named(person, mention, 'apposition')
  }
  const indefinite =
    first.tag === 'DET'
      ? /^(?:a|an|one|another)$/.test(first.lower)
      : isPossessive(first) || isHeadline(reading, mention)
  if (indefinite) {
    const role = byRole(memory, mention, head)
    if (role) return role
  }
  if (isPossessive(first)) return described(memory, mention, 'self')
  const standsForOne =
    isDefinite(reading, mention) || alwaysDefinite.has(head) || !/s$/.test(head) || isHeadline(reading, mention)
  // “the office of the prosecutor” says itself which office.
  const complemented = /^(?:of|for)$/.test(tokenAt(reading, headIndex + 1).lower) && headIndex + 1 < mention.end
  const same =
    standsForOne && !complemented && !/^(?:a|an|some|several|many)$/.test(first.lower)
      ? byCommonNoun(memory, mention, headIndex)
      : null
  if (same) return asThisMention(same, mention, resolution === 'self' ? 'apposition' : resolution)
  if (isDefinite(reading, mention) || first.tag === 'NOUN' || generic.has(head)) {
    const owned = reading.tokens.slice(mention.first, headIndex).some(token => /^'s?$/.test(token.lower))
    if (owned) return described(memory, mention, 'self')
    const introduced = isDefinite(reading, mention) ? byDescription(memory, mention, headIndex) : null
    if (introduced) return introduced
    if (generic.has(singular(head)) && !/s$/.test(head)) {
      const voice = lastVoice(
        memory,
        claimant =>
          !(claimant.name?.isPerson ?? false) &&
          (claimant.type === 'organisation' ||
            claimant.type === 'rebel_group' ||
            claimant.type === 'political' ||
            claimant.type === 'media' ||
            claimant.type === 'government'),
        8,
      )
      const body = lastNamed(
        memory,
        mention.first,
        120,
        name =>
          !name.isPerson &&
          !name.isPlace &&
          (name.type === 'organisation' || name.type === 'rebel_group' || name.type === 'political'),
      )
      if (voice && isDefinite(reading, mention)) return asThisMention(voice, mention, 'apposition')
      if (body && isDefinite(reading, mention)) return named(body, mention, 'apposition')
    }
    const office = lastNamed(memory, mention.first, 100_000, name => name.isPerson && name.roles.has(head))
    if (office && isDefinite(reading, mention)) return named(office, mention, 'apposition')
    const calledSo = ({ canonicalName, mention: earlier }: Claimant) =>
      canonicalName.toLowerCase().split(' ').includes(head) ||
      (earlier !== null && tokenAt(reading, headOf(reading, earlier)).lower === head)
    const voice = lastVoice(memory, calledSo, 20)
    if (voice && isDefinite(reading, mention)) return asThisMention(voice, mention, 'apposition')
  }
  return described(memory, mention, isDefinite(reading, mention) ? 'apposition' : 'self')
}

/** The name that speaks in a phrase: the head itself, or the person after a title; not an owner or a place inside it. */
function nameSpeaking(memory: Memory, mention: TokenRun, headIndex: number, inside: readonly Name[]): Name | null {
  const { reading, names } = memory
  if (inside.length === 0) return null
  const atHead = names.within({ first: headIndex, end: headIndex + 1 })[0]
  if (atHead && (!atHead.isPlace || mention.end - mention.first <= 2)) {
    const preposition = reading.tokens.slice(mention.first, headIndex).some(token => token.tag === 'ADP')
    const owner = headIndex + 1 < mention.end ? tokenAt(reading, headIndex + 1).lower : ''
    if (!preposition && owner !== "'s" && owner !== "'") return atHead
  }
  for (const name of inside) {
    const run = name.mentions.find(one => one.first >= mention.first && one.end <= mention.end)
    if (!run || headIndex < run.first || headIndex >= run.end) continue
    const lead = reading.tokens.slice(mention.first, run.first)
    const owns = run.end < mention.end && /^'s?$/.test(tokenAt(reading, run.end).lower)
    if (!owns && !lead.some(token => token.tag === 'ADP') && run.end >= mention.end - 4) return name
  }
  return null
}

function shortest(mention: TokenRun, name: Name): TokenRun {
  const run = name.mentions.find(one => one.first >= mention.first && one.end <= mention.end)
  return run && name.isPerson ? run : mention
}
