/** Says who each source is: names in full, “the army”, “the release”, “he” and “the group” resolved to who issued or spoke. */
import type { ClaimantType, Resolution } from '../../../contract/claims.ts'
import { countryNames, countryOfDemonym } from '../lexicon/countries.ts'
import { documentNouns } from '../lexicon/cues.ts'
import { singular } from '../lexicon/inflection.ts'
import { partyNouns, personTitles } from '../lexicon/parties.ts'
import type { Attribution } from './find-attributions.ts'
import { bodyIn, type Name, type Names } from './find-names.ts'
import { headOf, isPossessive, isPronoun, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import { type Explain, type Reading, runRange, runText, type TokenRun, tokenAt } from './reading.ts'

export type Claimant = {
  mention: TokenRun | null
  canonicalName: string
  aliases: string[]
  type: ClaimantType
  onBehalfOf: string | null
  resolution: Resolution
  /** The name behind it, where it has one. */
  name: Name | null
  isPlural: boolean
}

export type Voice = Attribution & { claimant: Claimant }

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
  new Set(['company', 'firm', 'operator', 'corporation']),
  new Set(['agency', 'outlet', 'newspaper', 'broadcaster', 'paper', 'magazine', 'channel', 'website']),
]
/** Nouns that mean whichever body was last spoken of. */
const generic = new Set(
  'group organisation organization body watchdog charity nonprofit ngo lobby outfit agency institution movement party faction network association union society think-tank institute centre center foundation company commission committee council'.split(
    ' ',
  ),
)
const bodyTypes = new Set<ClaimantType>([
  'organisation',
  'rebel_group',
  'political',
  'government',
  'state_force',
  'media',
])

const cleanName = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|some|several|many|most|his|her|its|their|our)\s+/i, '')
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^[“"‘]|[”"’]$/g, '')
    .replace(/['’]s$/, '')
    .trim()

type Memory = {
  voices: Voice[]
  reading: Reading
  names: Names
  /** Every mention of every name, in reading order. */
  order: { at: number; name: Name }[]
  /** The first names of the text, for what can only be resolved forwards. */
  early: readonly Name[]
}

const lastVoice = (memory: Memory, wanted: (claimant: Claimant) => boolean, upTo = 14): Claimant | null => {
  const { voices } = memory
  for (let at = voices.length - 1; at >= 0 && at >= voices.length - upTo; at--) {
    const voice = voices[at]
    if (voice && voice.claimant.canonicalName !== 'unknown' && wanted(voice.claimant)) return voice.claimant
  }
  return null
}

/** Mentions looked back over before a search gives up: keeps resolution linear in the text. */
const longestSearch = 400

/** The latest name with a mention before token `before`, not further back than `reach` tokens. */
function lastNamed(memory: Memory, before: number, reach: number, wanted: (name: Name) => boolean): Name | null {
  const { order } = memory
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((order[middle]?.at ?? 0) < before) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && at >= low - longestSearch; at--) {
    const mention = order[at]
    if (!mention || mention.at < before - reach) return null
    if (wanted(mention.name)) return mention.name
  }
  return null
}

function named(name: Name, mention: TokenRun | null, resolution: Resolution): Claimant {
  return {
    mention,
    canonicalName: name.name,
    aliases: [...name.aliases],
    type: name.type,
    onBehalfOf: name.onBehalfOf,
    resolution,
    name,
    isPlural: false,
  }
}

const asThisMention = (claimant: Claimant, mention: TokenRun | null, resolution: Resolution): Claimant => ({
  ...claimant,
  mention,
  resolution,
})

const unknown = (mention: TokenRun | null): Claimant => ({
  mention,
  canonicalName: 'unknown',
  aliases: [],
  type: 'unknown',
  onBehalfOf: null,
  resolution: 'none',
  name: null,
  isPlural: false,
})

function described(memory: Memory, mention: TokenRun, resolution: Resolution): Claimant {
  const text = cleanName(runText(memory.reading, mention))
  const head = tokenAt(memory.reading, headOf(memory.reading, mention)).lower
  return {
    mention,
    canonicalName: text === '' ? 'unknown' : text,
    aliases: [],
    type: typeOfPhrase(memory, mention),
    onBehalfOf: /spokes|official|officer|source|director|head|chief|secretary|minister/.test(head)
      ? behalfOf(memory, mention)
      : null,
    resolution,
    name: null,
    isPlural: /s$|people|police|troops/.test(head) && !/ss$/.test(head),
  }
}

/** “a ministry spokesman”, “an official of the union”: the body in the phrase, by its full name where the text has one. */
function behalfOf(memory: Memory, mention: TokenRun): string | null {
  const body = bodyIn(memory.reading, mention)
  if (!body || body.name.length >= cleanName(runText(memory.reading, mention)).length) return null
  return memory.names.find(body.name.split(' '))?.name ?? body.name
}

function typeOfPhrase(memory: Memory, run: TokenRun): ClaimantType {
  const { reading } = memory
  const words = reading.tokens.slice(run.first, run.end).map(token => token.lower)
  const head = tokenAt(reading, headOf(reading, run)).lower
  const own = partyNouns.get(head) ?? partyNouns.get(singular(head))
  if (own === 'person' || own === undefined || head === 'source' || head === 'sources') {
    // “ministry spokesman”, “a doctor at the military hospital”: the body beside the person says on whose side he speaks.
    const beside = words.map(word => partyNouns.get(word)).find(type => type !== undefined && type !== 'person')
    if (/spokes|source|official|head|chief|director|representative/.test(head) && beside) return beside
    if (own === undefined) return beside ?? 'unknown'
  }
  return own ?? 'unknown'
}

function voiceAround(memory: Memory, offset: number): Voice | null {
  for (let at = memory.voices.length - 1; at >= 0 && at >= memory.voices.length - 4; at--) {
    const voice = memory.voices[at]
    if (voice?.content.pieces.some(piece => piece.start <= offset && offset < piece.end)) return voice
  }
  return null
}

function byPronoun(memory: Memory, mention: TokenRun, attribution: Attribution): Claimant | null {
  const token = tokenAt(memory.reading, mention.first)
  const word = token.lower
  if (word === 'who' || word === 'which' || word === 'that') {
    const before = attribution.source.antecedent
    return before ? resolveMention(memory, before, attribution, 'self') : null
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
      claimant => !(claimant.name?.isPerson ?? false) && (bodyTypes.has(claimant.type) || claimant.type === 'unknown'),
      6,
    )
    if (voice) return asThisMention(voice, mention, 'pronoun')
    const body = lastNamed(memory, mention.first, 80, name => bodyTypes.has(name.type) && !name.isPerson)
    return body ? named(body, mention, 'pronoun') : null
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

const isPersonPhrase = (claimant: Claimant) => {
  const last = claimant.canonicalName.toLowerCase().split(' ')
  return last.some(
    word =>
      personTitles.has(word) ||
      partyNouns.get(word) === 'person' ||
      word === 'doctor' ||
      word === 'resident' ||
      word === 'witness',
  )
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

function setOf(word: string): ReadonlySet<string> | null {
  return synonyms.find(set => set.has(word)) ?? null
}

const headLower = (name: Name) => {
  const joint = name.words.findIndex((word, index) => index > 0 && /^(?:of|for|on|to|against)$/i.test(word))
  return (joint > 0 ? name.words[joint - 1] : name.words.at(-1))?.toLowerCase() ?? ''
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
    const last = headLower(name)
    return (last === head || (set?.has(last) ?? false)) && agrees(name.name)
  })
  if (before) return named(before, mention, 'self')
  if (voice) return asThisMention(voice, mention, 'self')
  const after = memory.early.find(
    name =>
      !name.isPerson &&
      !name.isPlace &&
      (headLower(name) === head || (set?.has(headLower(name)) ?? false)) &&
      agrees(name.name) &&
      set !== null,
  )
  if (after && set) return named(after, mention, 'self')
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

/** “an editor”, “his sister”, “nonprofit” in a headline: the one name of the text that is introduced by this word. */
function byRole(memory: Memory, mention: TokenRun, head: string): Claimant | null {
  const fits = (name: Name) =>
    name.roles.has(head) || (head === 'relative' && [...name.roles].some(role => relations.has(role)))
  const candidates = memory.early.filter(name => fits(name) && !name.isPlace)
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
    if (!phrase || phrase.end - phrase.first < 2) continue
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
  const spoken = nameSpeaking(memory, mention, headIndex, inside)
  if (spoken) {
    const full = mention.end - mention.first > spoken.words.length + 6
    return named(spoken, full ? mention : shortest(mention, spoken), resolution === 'self' ? 'self' : resolution)
  }
  // “X, a doctor, …”: the apposition holds the name.
  const apposition = attribution.source.full && mention === attribution.source.mention ? attribution.source.full : null
  if (apposition) {
    const person = names.within({ first: mention.end, end: apposition.end }).find(name => name.isPerson)
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
  const same =
    standsForOne && !/^(?:a|an|some|several|many)$/.test(first.lower) ? byCommonNoun(memory, mention, headIndex) : null
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
    const voice = lastVoice(memory, claimant => claimant.canonicalName.toLowerCase().split(' ').includes(head), 20)
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

/** “its spokesman X”, “spokesman X told”: without a body beside the office it is the last body spoken of. */
function speakFor(memory: Memory, claimant: Claimant): void {
  const { name, mention } = claimant
  if (!name?.isPerson || name.onBehalfOf || !mention) return
  if (![...name.roles].some(role => /^spokes/.test(role) || role === 'secretary' || role === 'chairman')) return
  const body = lastNamed(
    memory,
    mention.first,
    70,
    other => !other.isPerson && !other.isPlace && bodyTypes.has(other.type) && other.type !== 'media',
  )
  if (!body) return
  name.onBehalfOf = body.name
  name.type = body.type
  claimant.onBehalfOf = body.name
  claimant.type = body.type
}

/** Words of four letters and more, for comparing what two claims say. */
function contentWords(reading: Reading, attribution: Attribution): Set<string> {
  const words = new Set<string>()
  for (const run of attribution.content.runs) {
    for (let at = run.first; at < run.end; at++) {
      const word = tokenAt(reading, at).lower
      if (word.length > 3) words.add(singular(word))
    }
  }
  return words
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

/** A headline’s or first paragraph’s unnamed source (“nonprofit says”) is whoever says the same further down. */
function nameFromBelow(reading: Reading, voices: Voice[], explain: Explain): void {
  for (const [index, voice] of voices.slice(0, 40).entries()) {
    const { claimant } = voice
    // “a human rights group said” may be named below; a name or a crowd speaks for itself.
    if (claimant.mention && /^\p{Lu}{2,}$/u.test(runText(reading, claimant.mention))) continue
    if (
      claimant.name ||
      claimant.isPlural ||
      voice.paragraph > (reading.paragraphs.find(one => one.kind === 'body')?.index ?? 0) + 1
    )
      continue
    if (claimant.type === 'witness' || voice.cue === null) continue
    const words = contentWords(reading, voice)
    let best: Voice | null = null
    let bestScore = 0.45
    for (const other of voices.slice(index + 1, index + 30)) {
      if (!other.claimant.name || other.claimant.canonicalName === claimant.canonicalName) continue
      if (
        claimant.mention &&
        claimant.type !== 'unknown' &&
        claimant.type !== other.claimant.type &&
        !(claimant.type === 'person' && other.claimant.name.isPerson)
      )
        continue
      const score = similarity(words, contentWords(reading, other))
      if (score > bestScore) {
        best = other
        bestScore = score
      }
    }
    if (!best) continue
    const place = claimant.mention
      ? runRange(reading, claimant.mention)
      : (voice.content.pieces[0] ?? { start: 0, end: 0 })
    explain('claimants', 'changed', place, `says what ${best.claimant.canonicalName} says further down`)
    voice.claimant = asThisMention(best.claimant, claimant.mention, claimant.mention ? 'apposition' : 'none')
  }
}

/** Resolves every attribution in reading order; body first, so that a headline can learn from it. */
export function resolveClaimants(
  reading: Reading,
  names: Names,
  attributions: readonly Attribution[],
  issuer: Name | null,
  explain: Explain,
): Voice[] {
  const order = names.all
    .flatMap(name => name.mentions.map(run => ({ at: run.first, name })))
    .sort((a, b) => a.at - b.at)
  const memory: Memory = { voices: [], reading, names, order, early: names.all.slice(0, 300) }
  const relays = new Map<Attribution, Voice>()
  for (const attribution of attributions) {
    const { source } = attribution
    let claimant: Claimant
    const followed = attribution.follows
      ? (memory.voices.slice(-40).findLast(voice => voice.content === attribution.follows?.content) ?? null)
      : null
    if (followed) claimant = asThisMention(followed.claimant, null, 'none')
    else if (source.mention) claimant = resolveMention(memory, source.mention, attribution, 'self')
    else if (attribution.cue === null && attribution.follows === null && issuer)
      claimant = named(issuer, null, 'document_noun')
    else if (attribution.content.quoteType === 'direct' && attribution.cue?.form === 'verb') {
      const voice = lastVoice(memory, () => true, 2)
      claimant = voice ? asThisMention(voice, null, 'none') : unknown(null)
    } else claimant = unknown(null)
    speakFor(memory, claimant)
    const voice: Voice = { ...attribution, claimant }
    relays.set(attribution, voice)
    memory.voices.push(voice)
    const place = claimant.mention
      ? runRange(reading, claimant.mention)
      : (attribution.content.pieces[0] ?? { start: 0, end: 0 })
    explain(
      'claimants',
      claimant.canonicalName === 'unknown' ? 'dropped' : 'kept',
      place,
      `${claimant.canonicalName} (${claimant.type}, ${claimant.resolution})`,
    )
  }
  nameFromBelow(reading, memory.voices, explain)
  return memory.voices
}

/** True for words that name a land, by noun or adjective. */
export const isLand = (word: string) => countryNames.has(word) || countryOfDemonym.has(word)
