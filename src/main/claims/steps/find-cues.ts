/** Finds the words that report: verbs, “according to”, nouns such as “claim”, “allegedly”, and the colon of a headline. */
import type { Stance } from '../../../contract/claims.ts'
import { countryNames } from '../lexicon/countries.ts'
import {
  adverbCues,
  type Complement,
  type CueEntry,
  type CueKind,
  documentNouns,
  nounCues,
  nounLikeForms,
  standingAims,
  verbCues,
} from '../lexicon/cues.ts'
import { singular } from '../lexicon/inflection.ts'
import { partyNouns, spokespersonNouns } from '../lexicon/parties.ts'
import {
  headOf,
  isPossessive,
  isTimeWord,
  isVerb,
  opensClause,
  phraseEndingAt,
  phraseStartingAt,
} from './noun-phrases.ts'
import {
  type Explain,
  isMark,
  type Reading,
  runRange,
  type Sentence,
  sentenceOf,
  type Token,
  type TokenRun,
  tokenAt,
} from './reading.ts'

/** colon – “Army will go: minister”; label – “Minister: army will go”. */
export type CueForm = 'verb' | 'noun' | 'according' | 'adverb' | 'colon' | 'label'

export type Cue = TokenRun & {
  form: CueForm
  lemma: string
  stance: Stance
  kind: CueKind
  takes: readonly Complement[]
  addressee: boolean
  /** The verb itself; `first` may be its auxiliary, `end` lies behind its particle. */
  verb: number
  passive: boolean
  participle: boolean
  /** “was quoted as saying”: the subject is the one who spoke. */
  quotedAs: boolean
}

const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"])
const modals = new Set(['would', 'could', 'might', 'should', 'may', 'can', 'must', "'d", 'cannot', 'will', "'ll"])
const bridgesToInfinitive =
  /^(?:continue|continues|continued|went|goes|go|going|began|begun|begins|appeared|appears|appear|seemed|seems|used|proceeded|rushed|quick|chose)$/
const isFiniteAuxiliary = (token: Token) =>
  be.has(token.lower) || /^(?:has|have|had|having|'ve|do|does|did)$/.test(token.lower)

/** First token of the verb group that ends at `verb`: auxiliaries and the adverbs between them. */
function groupStart(reading: Reading, verb: number, floor: number): number {
  let first = verb
  for (let at = verb - 1; at >= floor && at >= verb - 5; at--) {
    const token = tokenAt(reading, at)
    if (token.tag === 'AUX' || isFiniteAuxiliary(token) || modals.has(token.lower)) first = at
    else if (token.tag !== 'ADV' && token.tag !== 'PART') break
    else if (token.lower === 'to') break
  }
  return first
}

/** “appeared to suggest”: the first token of the verbs that lead to the infinitive, when they do. */
function bridgeStart(reading: Reading, first: number, floor: number): number {
  // “went on to explain”
  const governor = tokenAt(reading, first - 2).lower === 'on' ? first - 3 : first - 2
  if (governor < floor || tokenAt(reading, first - 1).lower !== 'to') return first
  return bridgesToInfinitive.test(tokenAt(reading, governor).lower) ? groupStart(reading, governor, floor) : first
}

/** True when what stands before token `at` is the subject of a clause: “The agency”, “though Lynch”, “some”. */
function opensPredicate(reading: Reading, at: number): boolean {
  if (/^(?:some|many|most|others|few)$/.test(tokenAt(reading, at - 1).lower)) return true
  const subject = phraseEndingAt(reading, at, sentenceOf(reading, at).firstToken)
  if (!subject || tokenAt(reading, subject.end - 1).tag === 'ADJ') return false
  return opensClause(reading, subject.first, sentenceOf(reading, at).firstToken)
}

/** True when a possessor stands right before: “the army’s claims that”. */
function possessed(reading: Reading, at: number): boolean {
  const before = tokenAt(reading, at - 1)
  return isPossessive(before) || before.lower === "'s" || before.lower === "'" || before.tag === 'DET'
}

/** True when a name with its verb begins at `first`: “Both women claim Berg threatened …”. */
function nameActs(reading: Reading, first: number): boolean {
  const name = tokenAt(reading, first).tag === 'PROPN' ? phraseStartingAt(reading, first, first + 8) : null
  return name !== null && isVerb(tokenAt(reading, name.end))
}

function isNounUse(reading: Reading, at: number, token: Token): boolean {
  if (!nounLikeForms.has(token.lower)) return false
  const before = tokenAt(reading, at - 1)
  const next = tokenAt(reading, at + 1)
  if (/^(?:who|which)$/.test(before.lower)) return false
  // “The agency estimates that”: a verb behind a subject, whatever the tagger says.
  const clause = /^(?:that|he|she|it|they|there|how)$/.test(next.lower) || nameActs(reading, at + 1)
  if (clause && !possessed(reading, at) && opensPredicate(reading, at)) return false
  if (before.tag === 'DET' || before.tag === 'ADJ' || before.lower === "'s" || before.tag === 'NUM') return true
  if (isPossessive(before) || next.lower === 'of' || tokenAt(reading, at - 2).lower === "'s") return true
  const title = reading.paragraphs[token.paragraph]?.kind === 'title'
  if (token.lower === 'state' || token.lower === 'states')
    return next.lower !== 'that' && !isMark(next) && next.text !== ':'
  // “…, the institute notes.”
  const closing = next.text === '.' || next.sentence !== token.sentence
  if (closing && (before.tag === 'PROPN' || before.tag === 'PRON')) return false
  return token.tag !== 'VERB' && !(title && (before.tag === 'PROPN' || before.tag === 'NOUN'))
}

/** True when the form can only be a past participle beside “be”, or the writer's tense says so. */
function isPassive(reading: Reading, first: number, verb: number): boolean {
  if (!/(?:ed|d|t|n)$/.test(tokenAt(reading, verb).lower)) return false
  for (let at = first; at < verb; at++) {
    const { lower } = tokenAt(reading, at)
    // “who's called for”: short for “has”, but “he's accused of”.
    if (lower === "'s" && !/^(?:of|by|as)$/.test(tokenAt(reading, verb + 1).lower)) continue
    if (be.has(lower)) return true
  }
  return false
}

/** “officials accused of fraud”, “a man described as the leader”: a participle whose object is the noun before it. */
function isReducedPassive(reading: Reading, first: number, verb: number): boolean {
  if (first !== verb) return false
  const { lower } = tokenAt(reading, verb)
  const next = tokenAt(reading, verb + 1).lower
  if (/^(?:accused|blamed|faulted)$/.test(lower)) return next === 'of' || next === 'for'
  if (!/^(?:described|portrayed|characterized|characterised)$/.test(lower) || next !== 'as') return false
  // “what he described as”: the object stands before the subject.
  const subject = phraseEndingAt(reading, verb, sentenceOf(reading, verb).firstToken)
  return subject !== null && !/^(?:what|that|which|who|whom)$/.test(tokenAt(reading, subject.first - 1).lower)
}

/** Infinitives of purpose that are speech acts themselves: crowds gather “to demand”, “to denounce”. */
const purposes = /^(?:demand|denounce|decry|condemn|protest|call|accuse|blame|criticize|criticise)$/

/** “called the plan ‘madness’”: a short quotation within the next words. */
function quotesSoon(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 10; next++) {
    const token = tokenAt(reading, next)
    if (/^[.;:]$/.test(token.text)) return false
    if (isMark(token) && !/^['’]$/.test(token.text)) return true
  }
  return false
}

/** “called the plan a hoax”, “called him corrupt”: a thing, and what it was said to be. */
function callsSomething(reading: Reading, at: number): boolean {
  const { endToken } = sentenceOf(reading, at)
  const thing = phraseStartingAt(reading, at + 1, endToken)
  if (!thing) return false
  const after = tokenAt(reading, thing.end)
  if (after.tag === 'ADJ' || (after.tag === 'VERB' && /ed$/.test(after.lower))) return true
  if (after.tag !== 'DET') return false
  const said = phraseStartingAt(reading, thing.end, endToken)
  return said !== null && !isTimeWord(tokenAt(reading, said.end - 1))
}

/** “citing two officials”: a name, a party or a document, which is the claim’s source and not its content. */
function namesSpeaker(reading: Reading, at: number): boolean {
  const cited = phraseStartingAt(reading, at + 1, at + 12)
  if (!cited) return true
  const head = tokenAt(reading, headOf(reading, cited))
  const noun = singular(head.lower)
  return (
    head.capital ||
    partyNouns.has(head.lower) ||
    partyNouns.has(noun) ||
    spokespersonNouns.has(noun) ||
    documentNouns.has(noun)
  )
}

const accounts = /^(?:stor(?:y|ies)|accounts?|versions?|tales?|lies?|truth|jokes?)$/

/** “told two very different stories of the night”: that something was told, not what. */
function tellsAnAccount(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 8; next++) {
    const token = tokenAt(reading, next)
    if (accounts.test(token.lower)) return true
    if (!/^(?:DET|NUM|ADJ|ADV|NOUN)$/.test(token.tag)) return false
  }
  return false
}

/** “will end the strike and encourage …”: the verb before the conjunction stands behind “to” or a modal. */
function followsInfinitive(reading: Reading, at: number): boolean {
  for (let verb = at - 2; verb > at - 24 && verb >= 0; verb--) {
    const token = tokenAt(reading, verb)
    if (token.tag !== 'VERB' || token.quotation >= 0) continue
    const { lower } = tokenAt(reading, verb - 1)
    return lower === 'to' || modals.has(lower)
  }
  return false
}

/** Why a form of a cue verb reports nothing here; null when it may. */
function reasonToDrop(reading: Reading, first: number, at: number, entry: CueEntry, passive: boolean): string | null {
  const token = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  const group = reading.tokens.slice(first, at)
  // “to independently confirm”, “110 publicly reported cases”
  const adverb = tokenAt(reading, first - 1).tag === 'ADV' ? 1 : 0
  const left = tokenAt(reading, first - 1 - adverb)
  const negated = group.some(word => word.lower === 'not' || word.lower === "n't" || word.lower === 'never')
  if (negated && entry.lemma !== 'deny') return 'negated: nothing was said'
  const modal = group.some(word => modals.has(word.lower))
  if (modal && (token.tag !== 'VERB' || /^(?:say|tell|add)$/.test(entry.lemma) || passive))
    return 'only possible speech'
  const governor = tokenAt(reading, first - 2 - adverb)
  const goesOn = governor.lower === 'on' && bridgesToInfinitive.test(tokenAt(reading, first - 3 - adverb).lower)
  if (left.lower === 'to' && !goesOn && !bridgesToInfinitive.test(governor.lower)) {
    const doer = phraseEndingAt(reading, first - 1 - adverb, sentenceOf(reading, at).firstToken)
    // “unusual for a court to denounce” has its own subject.
    const own = doer !== null && tokenAt(reading, doer.first - 1).lower === 'for'
    const purpose =
      purposes.test(entry.lemma) && !own && !isVerb(governor) && governor.tag !== 'ADJ' && governor.tag !== 'PRON'
    if (!purpose) return 'an intended, not a reported speech'
  }
  const participle = /ing$/.test(token.lower) && first === at
  // “foreign governments’ alleged attempts”
  const past = /ed$/.test(token.lower) && first === at
  if (
    participle &&
    left.tag === 'ADP' &&
    !(left.lower === 'as' && !entry.takes.includes('person')) &&
    left.lower !== 'by' &&
    !speechSoon(reading, at)
  )
    return 'a gerund after a preposition'
  // “the self-described prophet”
  if (first === at && left.text === '-' && left.end === token.start) return 'a part of the word before it'
  if (first === at && left.tag === 'CCONJ' && token.lower === entry.lemma && followsInfinitive(reading, at))
    return 'an intended, not a reported speech'
  if (participle && entry.kind === 'belief') return 'only tells why somebody acted'
  if (entry.lemma === 'know' && /^(?:as|for|to|by|locally)$/.test(next.lower)) return 'gives a name and quotes nobody'
  if (entry.lemma === 'swear' && passive) return 'another sense of the verb'
  if (entry.lemma === 'oppose' && (passive || (next.lower === 'to' && first === at))) return 'tells an attitude'
  if (passive && /^(?:describe|portray|characteri[sz]e)$/.test(entry.lemma) && first === at)
    return 'described by nobody named'
  if (past && left.tag === 'NUM' && entry.lemma === 'accuse') return 'names the accused'
  if (passive && next.lower === 'to' && entry.lemma === 'propose') return 'a plan of nobody named'
  if (participle && /^(?:refer|reference|allude)$/.test(entry.lemma)) return 'explains what was meant'
  if (passive && entry.lemma === 'deny') return 'refused, not contradicted'
  const agent = entry.lemma === 'report' && next.lower === 'by'
  if (passive && entry.kind !== 'speech' && entry.lemma !== 'suspect' && !agent) return 'a belief of nobody named'
  if (
    past &&
    (next.tag === 'NOUN' || next.tag === 'ADJ') &&
    (/^(?:ADJ|ADP|DET|NUM)$/.test(left.tag) || /^(?:'s|'|including)$/.test(left.lower))
  ) {
    return 'only describes the noun after it'
  }
  if (/^(?:on|from)$/.test(next.lower) && entry.lemma === 'report') return 'tells of a journalist’s work'
  if (/^(?:to|on|upon)$/.test(next.lower) && entry.lemma === 'agree') return 'a deal, not a statement'
  if (next.lower === 'to' && /^(?:add|point|post|report)$/.test(entry.lemma) && entry.particle === null)
    return 'another sense of the verb'
  if (
    /^(?:call|label|brand|dub)$/.test(entry.lemma) &&
    entry.particle === null &&
    !quotesSoon(reading, at) &&
    !callsSomething(reading, at)
  ) {
    return 'gives a name and quotes nobody'
  }
  if (entry.lemma === 'cite' && participle && namesSpeaker(reading, at)) return 'only tells who was quoted'
  if (entry.lemma === 'attack' && !isMark(next)) return 'a blow, not a word'
  if (entry.lemma === 'tell' && tellsAnAccount(reading, at)) return 'names an account, not its content'
  if (next.lower === 'so' && tokenAt(reading, at + 2).lower !== 'that') return 'points back to what was said'
  if (/^(?:themselves|himself|herself|itself|guilty)$/.test(next.lower)) return 'another sense of the verb'
  if (entry.lemma === 'demand' && (participle || be.has(tokenAt(reading, at - 1).lower))) {
    for (let word = at + 1; word < at + 5; word++) {
      if (standingAims.has(tokenAt(reading, word).lower)) return 'a standing aim, not a claim about what happened'
    }
  }
  return null
}

/** “before asking her, ‘…’”: speech within the next words. */
function speechSoon(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 6; next++) if (tokenAt(reading, next).quotation >= 0) return true
  return false
}

/** Where the verb's particle stands, behind adverbs and a day (“called Friday for”, “spoke warmly of”); -1 without it. */
function particleAt(reading: Reading, verb: number, particle: string, ceiling: number): number {
  let at = verb + 1
  while (at < Math.min(ceiling, verb + 5)) {
    const token = tokenAt(reading, at)
    if (token.lower === particle) return at
    const day = token.lower === 'on' && isTimeWord(tokenAt(reading, at + 1))
    if (!(token.tag === 'ADV' || isTimeWord(token) || day)) return -1
    at++
  }
  return -1
}

function verbCueAt(reading: Reading, at: number, floor: number, ceiling: number, explain: Explain): Cue | null {
  const token = tokenAt(reading, at)
  const entries = verbCues.get(token.lower)
  if (!entries) return null
  const here = { start: token.start, end: token.end }
  const title = reading.paragraphs[token.paragraph]?.kind === 'title'
  if (!title && token.capital && at > floor && !isMark(tokenAt(reading, at - 1))) return null
  if (isNounUse(reading, at, token)) return null
  if (!/^(?:VERB|NOUN|PROPN|ADJ|AUX)$/.test(token.tag)) return null
  const before = tokenAt(reading, at - 1)
  const shared = /^(?:all|both|each|some|many|most|few|which)$/.test(before.lower)
  const afterNominal = (before.tag === 'DET' && !shared) || isPossessive(before)
  if (token.tag === 'NOUN' && (afterNominal || before.tag === 'ADJ' || before.tag === 'ADP')) return null
  if (afterNominal) return null
  const first = bridgeStart(reading, groupStart(reading, at, floor), floor)
  const passive = isPassive(reading, first, at) || isReducedPassive(reading, first, at)
  let end = at + 1
  let entry: CueEntry | null = null
  const next = tokenAt(reading, at + 1)
  for (const candidate of entries) {
    if (candidate.particle === null) {
      entry ??= candidate
      continue
    }
    const particle = particleAt(reading, at, candidate.particle, ceiling)
    if (particle < 0) continue
    entry = candidate
    end = particle + 1
    const third = tokenAt(reading, end).lower
    if (candidate.lemma === 'speak' && third === 'against') end++
    if (candidate.stance === 'condemn' && /^(?:over|about|at|on|for)$/.test(third)) end++
    if (candidate.stance === 'claim_responsibility' && third === 'for') end++
    if ((candidate.lemma === 'express' || candidate.lemma === 'make') && /^(?:for|of)$/.test(third)) end++
    break
  }
  if (!entry) return null
  const chosen = entry
  // “what he described as”, “was accused of”: the preposition ties the content to the cue.
  const tie = tokenAt(reading, end).lower
  if (tie === 'as' && /^(?:describe|call|characteri[sz]e|denounce|portray|dismiss|hail|praise)$/.test(chosen.lemma))
    end++
  else if (passive && /^(?:accuse|blame|fault)$/.test(chosen.lemma) && (tie === 'of' || tie === 'for')) end++
  else if (passive && tie === 'by' && !/ing$/.test(tokenAt(reading, end + 1).lower)) end++
  const reason = reasonToDrop(reading, first, at, chosen, passive)
  if (reason) {
    explain('cues', 'dropped', here, reason)
    return null
  }
  const takes = new Set(entries.filter(other => other.particle === chosen.particle).flatMap(other => other.takes))
  // “was quoted as saying”: the subject spoke.
  const quotedAs = passive && next.lower === 'as' && /^(?:saying|telling|writing)$/.test(tokenAt(reading, at + 2).lower)
  return {
    first: leadingAdverb(reading, first, floor),
    end: quotedAs ? at + 3 : end,
    form: 'verb',
    lemma: chosen.lemma,
    stance: chosen.stance,
    kind: chosen.kind,
    takes: [...takes],
    addressee: chosen.addressee,
    verb: at,
    passive: passive && !quotedAs,
    participle: /ing$/.test(token.lower) && !group(reading, first, at).some(word => be.has(word.lower)),
    quotedAs,
  }
}

const group = (reading: Reading, first: number, end: number) => reading.tokens.slice(first, end)

/** “also said”, “repeatedly accused”: the adverb belongs to the cue. */
function leadingAdverb(reading: Reading, first: number, floor: number): number {
  const before = tokenAt(reading, first - 1)
  if (first - 1 < floor || before.tag !== 'ADV') return first
  return /(?:ly|also|then|further|often|again|once|previously|later|now|even)$/.test(before.lower) ? first - 1 : first
}

const plain = {
  lemma: '',
  stance: 'state',
  kind: 'speech',
  takes: [],
  addressee: false,
  passive: false,
  participle: false,
  quotedAs: false,
} as const

function otherCueAt(reading: Reading, at: number, ceiling: number): Cue | null {
  const token = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  const before = tokenAt(reading, at - 1)
  if (token.lower === 'according' && next.lower === 'to') {
    return { ...plain, first: at, end: at + 2, verb: at, form: 'according', lemma: 'according to' }
  }
  if (
    token.lower === 'per' &&
    (before.text === ',' || before.index < 0 || before.sentence !== token.sentence || before.lower === 'as')
  ) {
    const first = before.lower === 'as' ? at - 1 : at
    return { ...plain, first, end: at + 1, verb: at, form: 'according', lemma: 'per' }
  }
  const adverb = adverbCues.get(token.lower)
  // “he reportedly said”: the verb is the cue.
  if (adverb && !verbCues.has(next.lower)) {
    return { ...plain, first: at, end: at + 1, verb: at, form: 'adverb', lemma: token.lower, stance: adverb }
  }
  const noun = nounCues.get(token.lower)
  if (!noun || at + 1 >= ceiling) return null
  if (isVerb(token) && !isNounUse(reading, at, token)) return null
  if (/^(?:no|any|without)$/.test(before.lower)) return null
  const after = next.lower
  const about = (after === 'of' || after === 'about') && /^(?:report|allegation|accusation|claim)$/.test(noun.lemma)
  const intent = after === 'to' && /^(?:promise|warning)$/.test(noun.lemma) && isVerb(tokenAt(reading, at + 2))
  const calls = after === 'for' && token.lower === 'calls'
  // “in a statement that …”: the verb before reports; the noun only says where.
  const channel = before.tag === 'DET' && tokenAt(reading, at - 2).lower === 'in'
  if ((after === 'that' && !channel) || about || calls || intent) {
    const end = after === 'of' || after === 'about' ? at + 2 : at + 1
    return { ...plain, first: at, end, verb: at, form: 'noun', lemma: noun.lemma, stance: noun.stance }
  }
  return null
}

/** Last words of the subjects of reporting verbs in the body: who speaks in this text. */
function speakersIn(reading: Reading, cues: readonly Cue[]): Set<string> {
  const speakers = new Set<string>()
  for (const cue of cues) {
    if (cue.form !== 'verb' || cue.kind !== 'speech') continue
    for (const at of [cue.first - 1, cue.end, cue.end + 1]) speakers.add(tokenAt(reading, at).lower)
  }
  return speakers
}

const mostLabelWords = 6

/** The colon of a headline, where at most six words without a verb before or behind it name who speaks. */
function colonCue(reading: Reading, first: number, end: number, speakers: ReadonlySet<string>): Cue | null {
  for (let at = first + 1; at < end - 1; at++) {
    if (tokenAt(reading, at).text !== ':') continue
    const colon = { ...plain, first: at, end: at + 1, verb: at, lemma: ':' }
    const before = reading.tokens.slice(first, at)
    const after = reading.tokens.slice(at + 1, end)
    const last = tokenAt(reading, at - 1)
    const noun = singular(last.lower)
    const party = [last.lower, noun].some(
      word => partyNouns.has(word) || spokespersonNouns.has(word) || documentNouns.has(word),
    )
    // “Oltmar: shells fall” names a place; somebody who is heard in the body, or a party, speaks.
    const speaks = party || (speakers.has(last.lower) && last.capital && !countryNames.has(last.text))
    if (before.length <= mostLabelWords && speaks && after.length > 2 && !before.some(isVerb))
      return { ...colon, form: 'label' }
    const namesSomebody =
      before.length > 2 &&
      after.length <= mostLabelWords &&
      !after.some(isVerb) &&
      after.some(token => token.tag === 'PROPN' || token.tag === 'NOUN')
    if (namesSomebody) return { ...colon, form: 'colon' }
  }
  return null
}

/** Tokens between marks that hold no speech (“the ‘so called’ council”): what is quoted there reports nothing. */
function heldOffWords(reading: Reading): Set<number> {
  const words = new Set<number>()
  for (const { speech, firstToken, endToken } of reading.quotations) {
    if (speech) continue
    // “The firm ‘strongly condemned’ it”: the marks hold the sentence's own verb.
    let subject = firstToken - 1
    while (isMark(tokenAt(reading, subject))) subject--
    const group = reading.tokens.slice(firstToken, endToken)
    const predicate =
      /^(?:NOUN|PROPN|PRON)$/.test(tokenAt(reading, subject).tag) &&
      group.every(word => /^(?:ADV|VERB)$/.test(word.tag))
    if (!predicate) for (let at = firstToken; at < endToken; at++) words.add(at)
  }
  return words
}

/**
 * All cues outside quotations, in reading order. Verbs before nouns: “reports that” is a verb after a name.
 */
export function findCues(reading: Reading, explain: Explain): Cue[] {
  const cues: Cue[] = []
  const untold: Sentence[] = []
  const heldOff = heldOffWords(reading)
  for (const sentence of reading.sentences) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated) continue
    const before = cues.length
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      if (token.quotation >= 0 || heldOff.has(at)) continue
      const cue =
        verbCueAt(reading, at, sentence.firstToken, sentence.endToken, explain) ??
        otherCueAt(reading, at, sentence.endToken)
      if (!cue) continue
      cues.push(cue)
      explain('cues', 'kept', runRange(reading, cue), `${cue.form} cue “${cue.lemma}”`)
      at = Math.max(at, cue.end - 1)
    }
    if (paragraph.kind === 'title' && cues.length === before) untold.push(sentence)
  }
  // Headlines last: who speaks in the body tells whether the words before a colon do.
  if (untold.length === 0) return cues
  const speakers = speakersIn(reading, cues)
  for (const { firstToken, endToken } of untold) {
    const cue = colonCue(reading, firstToken, endToken, speakers)
    if (cue) cues.push(cue)
  }
  return cues.sort((a, b) => a.first - b.first)
}
