/** Reads the verb at a token as a cue: not where it is a noun, with its particle, adverbs and auxiliaries. */

import { type CueEntry, nounLikeForms, verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import {
  isPossessive,
  isTimeWord,
  isVerb,
  opensClause,
  phraseEndingAt,
  phraseStartingAt,
} from '../reading/noun-phrases.ts'
import { type Explain, isMark, type Reading, sentenceOf, type Token, tokenAt } from '../reading/reading.ts'
import { be, bridgeStart, groupStart, isPassive, isReducedPassive } from '../reading/verb-group.ts'
import { type Cue, plain } from './cue.ts'
import { reasonToDrop } from './reason-to-drop.ts'

/** True when what stands before token `at` is the subject of a clause: “The agency”, “though Lynch”, “some”. */
function opensPredicate(reading: Reading, at: number): boolean {
  if (isOneOf(tokenAt(reading, at - 1).lower, 'some', 'many', 'most', 'others', 'few')) return true
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

/** True behind the subject of a relative clause: “who the army”, “which witnesses”. */
function saidOfThing(reading: Reading, at: number): boolean {
  const subject = phraseEndingAt(reading, at, sentenceOf(reading, at).firstToken)
  return subject !== null && isOneOf(tokenAt(reading, subject.first - 1).lower, 'who', 'whom', 'which', 'that')
}

export function isNounUse(reading: Reading, at: number, token: Token): boolean {
  if (!nounLikeForms.has(token)) return false
  const before = tokenAt(reading, at - 1)
  const next = tokenAt(reading, at + 1)
  if (isOneOf(before.lower, 'who', 'which')) return false
  // “…, warning that”: who spoke before goes on.
  if (token.lower === 'warning' && before.text === ',' && next.lower === 'that') return false
  // “The agency estimates that”: a verb behind a subject, whatever the tagger says.
  const counts = next.tag === 'NUM' || /^(?:more|at|nearly|almost|about|around|some|up|over)$/.test(next.lower)
  // “Harbour pilots report a delay”, “The Front claims the attack killed nine”: number agrees with the subject's.
  const many = /(?:s|police|people)$/.test(before.lower)
  const agrees = many ? !token.lower.endsWith('s') : token.lower.endsWith('s') && before.tag === 'PROPN'
  const governs = (next.tag === 'DET' || counts) && agrees
  // “nine men who the army claims attacked the mill”
  if (isVerb(next) && !next.lower.endsWith('ing') && saidOfThing(reading, at)) return false
  const clause = () =>
    governs || isOneOf(next.lower, 'that', 'he', 'she', 'it', 'they', 'there', 'how') || nameActs(reading, at + 1)
  if (!possessed(reading, at) && clause() && opensPredicate(reading, at)) return false
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

/** Where the verb's particle stands, behind adverbs and a day (“called Friday for”, “spoke warmly of”); -1 without it. */
function particleAt(reading: Reading, verb: number, particle: string, ceiling: number): number {
  let at = verb + 1
  while (at < Math.min(ceiling, verb + 5)) {
    const token = tokenAt(reading, at)
    if (token.lower === particle || token.singular.lower === particle) return at
    const day = token.lower === 'on' && isTimeWord(tokenAt(reading, at + 1))
    // “expressed grave fears”
    const describes =
      token.tag === 'ADJ' && at === verb + 1 && /^(?:express|voice|rais|mak)/.test(tokenAt(reading, verb).lower)
    if (!(token.tag === 'ADV' || isTimeWord(token) || day || describes)) return -1
    at++
  }
  return -1
}

/** Tokens that the name of who cites somebody may take up. */
const longestCiter = 8

/** “Was quoted as saying”, “was cited by the wire as saying”: where the verb of speech stands; -1 without one. */
function quotedAsSpeaking(reading: Reading, at: number, ceiling: number): number {
  const reach = tokenAt(reading, at + 1).lower === 'by' ? longestCiter : 0
  for (let as = at + 1; as <= at + 1 + reach && as + 1 < ceiling; as++) {
    const token = tokenAt(reading, as)
    if (token.lower === 'as' && isOneOf(tokenAt(reading, as + 1).lower, 'saying', 'telling', 'writing')) return as + 1
    if (as > at + 1 && (isVerb(token) || token.text === ',')) return -1
  }
  return -1
}

/** What the tagger takes a reporting verb for. */
const cueTags = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ', 'AUX'])

export function verbCueAt(reading: Reading, at: number, floor: number, ceiling: number, explain: Explain): Cue | null {
  const token = tokenAt(reading, at)
  const entries = verbCues.get(token)
  if (!entries || !cueTags.has(token.tag)) return null
  const here = { start: token.start, end: token.end }
  const title = reading.paragraphs[token.paragraph]?.kind === 'title'
  if (!title && token.capital && at > floor && !isMark(tokenAt(reading, at - 1))) return null
  // “…,” Said continued.: a name that reads like a verb
  if (token.capital && verbCues.has(tokenAt(reading, at + 1)) && tokenAt(reading, at + 2).text === '.') return null
  if (isNounUse(reading, at, token)) return null
  const before = tokenAt(reading, at - 1)
  const shared = isOneOf(before.lower, 'all', 'both', 'each', 'some', 'many', 'most', 'few', 'which')
  const afterNominal = (before.tag === 'DET' && !shared) || isPossessive(before)
  const perfect = before.lower === 'long' && isOneOf(tokenAt(reading, at - 2).lower, 'has', 'have', 'had')
  if (!perfect && token.tag === 'NOUN' && (afterNominal || before.tag === 'ADJ' || before.tag === 'ADP')) return null
  if (afterNominal) return null
  const first = bridgeStart(reading, groupStart(reading, at, floor), floor)
  const passive = isPassive(reading, first, at) || isReducedPassive(reading, first, at)
  let end = at + 1
  let entry: CueEntry | null = null
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
    else if (candidate.stance === 'condemn' && isOneOf(third, 'over', 'about', 'at', 'on', 'for')) end++
    else if (candidate.particle === 'back' && isOneOf(third, 'against', 'on', 'at')) end++
    else if (candidate.stance === 'claim_responsibility' && third === 'for') end++
    else if (isOneOf(candidate.lemma, 'express', 'make') && isOneOf(third, 'for', 'of')) end++
    break
  }
  if (!entry) return null
  const chosen = entry
  // “what he described as”, “was accused of”: the preposition ties the content to the cue.
  const tie = tokenAt(reading, end).lower
  if (tie === 'as' && /^(?:describe|call|characteri[sz]e|denounce|portray|dismiss|hail|praise)$/.test(chosen.lemma))
    end++
  else if (passive && isOneOf(chosen.lemma, 'accuse', 'blame', 'fault') && (tie === 'of' || tie === 'for')) end++
  else if (passive && tie === 'by' && !tokenAt(reading, end + 1).lower.endsWith('ing')) end++
  const reason = reasonToDrop(reading, first, at, chosen, passive)
  if (reason) {
    explain('cues', 'dropped', here, reason)
    return null
  }
  const like = entries.length === 1 ? entries : entries.filter(other => other.particle === chosen.particle)
  const takes = like.length === 1 ? chosen.takes : [...new Set(like.flatMap(other => other.takes))]
  // “was quoted as saying”: the subject spoke.
  const spoken = passive ? quotedAsSpeaking(reading, at, ceiling) : -1
  const quotedAs = spoken >= 0
  // “Spoke out in defence of the guild”, “for the guild”: against nobody.
  const taken = [end - 1, end].some(index => isOneOf(tokenAt(reading, index).lower, 'in', 'for'))
  const sides = chosen.lemma === 'speak' && chosen.particle === 'out' && taken
  return {
    // For the order of its properties: the engine then takes all cues for objects of one kind.
    ...plain,
    first: leadingAdverb(reading, first, floor),
    end: quotedAs ? spoken + 1 : end,
    verb: at,
    form: 'verb',
    lemma: quotedAs ? 'say' : chosen.lemma,
    stance: quotedAs || sides ? 'state' : chosen.stance,
    kind: chosen.kind,
    takes,
    addressee: chosen.addressee,
    passive: passive && !quotedAs,
    participle: token.lower.endsWith('ing') && !group(reading, first, at).some(word => be.has(word)),
    quotedAs,
  }
}

export const group = (reading: Reading, first: number, end: number) => reading.tokens.slice(first, end)

/** “also said”, “repeatedly accused”: the adverb belongs to the cue. */
function leadingAdverb(reading: Reading, first: number, floor: number): number {
  const before = tokenAt(reading, first - 1)
  if (first - 1 < floor || before.tag !== 'ADV') return first
  return /(?:ly|also|then|further|often|again|once|previously|later|now|even)$/.test(before.lower) ? first - 1 : first
}
