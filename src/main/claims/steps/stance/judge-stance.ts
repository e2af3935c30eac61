/** Decides what a claim does – states, accuses, denies, demands – from its cue and its content, against whom, and how surely. */

import type { ClaimantType, Quantity, Stance } from '../../../../contract/claims.ts'
import type { ExtractedClaim } from '../../extraction.ts'
import { isQuestion, leavesOpen } from '../../lexicon/left-open.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import {
  accusingPattern,
  casualtyWords,
  condemningWords,
  demandPattern,
  harmNouns,
  hedgePattern,
  imperatives,
  selfDefence,
  suspicionPattern,
  worryPattern,
} from '../../lexicon/stances.ts'
import { type WordClass, wordClass } from '../../lexicon/word-class.ts'
import type { Voice } from '../claimants/claimant-memory.ts'
import type { Cue } from '../cues/cue.ts'
import type { Names } from '../names/find-names.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { harmfulAgent } from './blamed-party.ts'
import { chargesSomebody, wrongdoer, wrongsSomebody } from './charges.ts'
import { deniesByNegation, deniesOutright, firstStatementEnd, refutes } from './denials.ts'
import { findTarget } from './find-target.ts'
import { foretells, opensWithCondition } from './forecasts.ts'
import { isIndignant, judges, judgesFirst, namesWrong } from './judgements.ts'
import { isClaimedDeed, tellsOwnDeed } from './own-deeds.ts'
import type { Speaker } from './party-in-phrase.ts'

export type Judgement = { stance: Stance; target: string | null; certainty: ExtractedClaim['certainty'] }

/** Cues that say nothing of their own about the speech act: the content decides. */
const neutral = new Set(
  (
    'say add tell note write explain state continue tweet declare observe argue insist stress emphasise emphasize announce ' +
    'respond reply read remark comment : describe recall maintain assert reiterate conclude believe think reveal report go ' +
    'call label brand dub put begin answer agree repeat underscore underline highlight refer statement post testify recount mention'
  ).split(' '),
)
/** “Would respond if the raids do not stop”: what is only feared blames nobody yet. */
const withoutCondition = (text: string) => text.replace(/ (?:if|unless) .*$/s, '')
/** Cues that say what something is in the speaker's eyes. */
const judging = /^(?:describe|call|label|brand|dub|characteri[sz]e|refer)$/
/** Cues that demand where an infinitive follows. */
const advising = /^(?:advise|tell|remind|inform|notify)$/
/** What criticism or news is called by who refutes it. */
const untruths =
  /(?<!\b(?:its|his|her|their|state))(?:^|[^a-z])(?:lies|a lie|falsehoods?|fake(?: news)?|fiction|propaganda|rumou?rs|fairy[- ]tales?|a joke|(?:fabricated|false|trumped-up|bogus|baseless) (?:charges?|case))(?![a-z])/
/** “Called the accusations absurd”: who finds a charge laughable denies it. */
const absurdCharge =
  /^(?:the |these |those |such |any )?(?:[a-z-]+ )?(?:accusations?|allegations?|charges?|claims?|reports?|rumou?rs)(?![a-z])[^.;]*?(?:absurd|ridiculous|ludicrous|preposterous|laughable|outrageous|unfounded|unproven|biased)(?![a-z])/
/** “We condemn …”, “The union strongly condemns …”: said in so many words. */
const outspoken =
  /\bwe (?:strongly |firmly |unreservedly )?(?:condemn|deplore|denounce)|^[^.;,]{0,60} (?:(?:strongly|firmly|unreservedly|unequivocally) )?[“"‘]?(?:(?:strongly|firmly) )?(?:condemns?|deplores?|denounces?) /
/** Claimants that count for their own side. */
const parties = new Set<ClaimantType>(['government', 'state_force', 'rebel_group'])
const targeted = new Set<Stance>(['accuse', 'deny', 'condemn', 'allege'])
/** Counts that a body which is no party passes on. */
const tallied = new Set<Quantity>(['killed', 'wounded', 'arrested', 'displaced', 'missing'])

const hasWord = (words: WordClass, reading: Reading, run: TokenRun) => {
  for (let at = run.first; at < run.end; at++) if (words.has(tokenAt(reading, at))) return true
  return false
}

/** A body that is no party passing on a count, or a document that is quoted for what it shows. */
function tallies(reading: Reading, voice: Voice, quantities: readonly Quantity[]): boolean {
  const { claimant, cue } = voice
  const mention = () => (claimant.mention ? runText(reading, claimant.mention).toLowerCase() : '')
  const source = /\b(?:reports?|index|surveys?|figures|statistics|data|monitors?|count|tally|study|media|sources)\b/
  if (cue?.form === 'according' && source.test(mention())) return true
  if (parties.has(claimant.type) || (claimant.name?.isPerson ?? false)) return false
  const run = voice.content.runs[0]
  if (!run) return false
  if (/^(?:official )?(?:statistics|figures|data)\b/i.test(runText(reading, run))) return true
  if (claimant.type !== 'organisation' && !/medic|hospital|doctor|health|media|morgue/.test(mention())) return false
  return quantities.some(quantity => tallied.has(quantity)) && hasWord(casualtyWords, reading, run)
}

/** “Call” says nothing, “call for” demands. */
const isNeutral = ({ lemma, stance }: Cue) => neutral.has(lemma) && (stance === 'state' || stance === 'report')

type Act = { stance: Stance; agent: string | null }

/** The speech act of a content behind a neutral cue. Order: what refutes also names deeds, what demands also judges. */
function actOfContent(
  reading: Reading,
  names: Names,
  voice: Voice,
  speaker: Speaker,
  quantities: readonly Quantity[],
): Act {
  const { cue, claimant, content } = voice
  const run = content.runs[0] ?? { first: 0, end: 0 }
  const text = content.pieces
    .map(piece => reading.text.slice(piece.start, piece.end))
    .join(' ')
    .toLowerCase()
  const direct = content.quoteType === 'direct'
  const opening = tokenAt(reading, run.first)
  const onePerson =
    claimant.name?.isPerson ??
    /\b(?:journalist|editor|reporter|correspondent|photographer)$/.test(claimant.canonicalName)
  // “It was closing its office”: of its own affairs a newsroom speaks like anybody.
  const isMedia = claimant.type === 'media' && !onePerson && !/^(?:it|its|we|our)(?![a-z])/.test(text)
  if ((direct || content.quoteType === 'mixed') && outspoken.test(text)) return { stance: 'condemn', agent: null }
  if (opensWithCondition(text)) return { stance: 'predict', agent: null }
  // “Could not confirm that the army …”: nobody is charged, and nothing denied.
  if (leavesOpen(text)) return { stance: 'state', agent: null }
  if (/\bstatistics (?:show|indicate)/.test(text)) return { stance: 'report', agent: null }
  const early = { first: run.first, end: Math.min(run.end, run.first + 40) }
  if (
    deniesOutright(reading, run) ||
    refutes(reading, early) ||
    deniesByNegation(reading, run) ||
    selfDefence.test(text.slice(0, 200))
  )
    return { stance: 'deny', agent: null }
  if (!isMedia && tellsOwnDeed(text)) return { stance: 'claim_responsibility', agent: null }
  if (demandPattern.test(text.slice(0, 400)) || (direct && imperatives.has(opening)))
    return { stance: 'demand', agent: null }
  if (cue?.form === 'according' && (isMedia || tallies(reading, voice, []))) return { stance: 'report', agent: null }
  if (cue?.lemma === 'per') return { stance: 'report', agent: null }
  if (/^(?:it|he|she|they|we) (?:had |has |have )?[“"]?(?:received reports|documented)/.test(text))
    return { stance: 'report', agent: null }
  if (isIndignant(reading, run) || worryPattern.test(text) || judges(reading, run))
    return { stance: 'condemn', agent: null }
  if (cue && judging.test(cue.lemma)) {
    if (untruths.test(text) || absurdCharge.test(text)) return { stance: 'deny', agent: null }
    if (judgesFirst(reading, run)) return { stance: 'condemn', agent: null }
    if (
      namesWrong(reading, run) ||
      /(?:^|[^a-z])(?:torture|interference|intimidation|persecution|oppression|repression|aggression|blackmail|extortion|harassment)(?![a-z])/.test(
        text,
      )
    )
      return { stance: 'accuse', agent: harmfulAgent(reading, names, run, speaker) }
    if (hasWord(condemningWords, reading, run) || /(?:^|[^a-z])anti-[a-z]/.test(text))
      return { stance: 'condemn', agent: null }
  }
  // “It would attack any mill”: of its own deeds to come nobody is accused.
  if (/^(?:it|we|i) (?:would|will) (?!have |be )/.test(text)) return { stance: 'predict', agent: null }
  const agent = harmfulAgent(reading, names, run, speaker)
  if (
    !isMedia &&
    (agent || accusingPattern.test(withoutCondition(text).slice(0, 400)) || chargesSomebody(reading, run, speaker))
  )
    return {
      stance: suspicionPattern.test(text.slice(0, 90)) ? 'allege' : 'accuse',
      agent: agent ?? wrongdoer(reading, names, run, speaker),
    }
  // “They labelled her a traitor, tortured her”: whoever they are, they are blamed.
  if (!isMedia && !parties.has(claimant.type) && wrongsSomebody(reading, run)) return { stance: 'accuse', agent: null }
  // A state's agency that is quoted speaks for the state.
  if (isMedia && direct && foretells(reading, run, text)) return { stance: 'predict', agent: null }
  const counted = quantities.some(quantity => quantity !== 'duration' && quantity !== 'money')
  const passesOn = cue?.form === 'according' && counted && !onePerson && !parties.has(claimant.type)
  if (!isMedia && suspects(reading, run)) return { stance: 'allege', agent }
  if (isMedia || passesOn || tallies(reading, voice, quantities)) return { stance: 'report', agent: null }
  if (hasWord(condemningWords, reading, run)) return { stance: 'condemn', agent: null }
  // A decision announced is a fact, not a forecast.
  if (cue?.lemma !== 'announce' && foretells(reading, run, text)) return { stance: 'predict', agent: null }
  return { stance: cue && cue.lemma !== 'ask' ? cue.stance : 'state', agent: null }
}

function actOf(reading: Reading, names: Names, voice: Voice, speaker: Speaker, quantities: readonly Quantity[]): Act {
  const { cue } = voice
  const run = voice.content.runs[0] ?? { first: 0, end: 0 }
  // “Are advised not to go”, “told them to leave”.
  if (cue && advising.test(cue.lemma) && tellsToAct(reading, run)) return { stance: 'demand', agent: null }
  if (cue && voice.claimant.mention && decides(reading, voice.claimant.mention, cue.lemma, run))
    return { stance: 'state', agent: null }
  if (cue?.lemma === 'claim' && isClaimedDeed(reading, run)) return { stance: 'claim_responsibility', agent: null }
  const asks = cue?.lemma === 'ask' && voice.content.quoteType === 'direct'
  if (cue && !isNeutral(cue) && cue.form !== 'according' && !asks) {
    // “Complained of harassment”: of a deed, where others complain of a state.
    if (cue.lemma === 'complain' && hasWord(harmNouns, reading, run))
      return { stance: 'accuse', agent: harmfulAgent(reading, names, run, speaker) }
    // “Warned that the army was using torture”: what is done already is no forecast.
    const doer =
      cue.lemma === 'warn' && !toCome.test(textOf(reading, run)) ? harmfulAgent(reading, names, run, speaker) : null
    if (doer) return { stance: 'accuse', agent: doer }
    const agent = cue.stance === 'allege' ? harmfulAgent(reading, names, run, speaker) : null
    return { stance: cue.stance, agent }
  }
  return actOfContent(reading, names, voice, speaker, quantities)
}

const clauseOpeners = wordClass('who which that because when while after')
const doubting = wordClass('allegedly purportedly possibly probably presumably')

/** “Had allegedly been given false papers”: the speaker himself leaves it open; told of a main verb, not inside a clause. */
function suspects(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < Math.min(run.end, run.first + 24); at++) {
    const token = tokenAt(reading, at)
    if (clauseOpeners.has(token)) return false
    if (doubting.has(token)) {
      const beside = [at - 1, at + 1].map(index => tokenAt(reading, index))
      return token.lower.endsWith('edly') || beside.some(token => isOneOf(token.lower, 'was', 'were', 'been', 'be'))
    }
  }
  return false
}

const toCome = /(?:^|[^a-z])(?:will|would|could|may|might|shall|should|risks?|if|to|against|of)(?![a-z])/

const textOf = (reading: Reading, run: TokenRun) => runText(reading, run).slice(0, 160).toLowerCase()

/** An infinitive opens what was said: somebody is to do it. */
function tellsToAct(reading: Reading, run: TokenRun): boolean {
  const first = tokenAt(reading, run.first).lower === 'not' ? run.first + 1 : run.first
  return first < run.end && tokenAt(reading, first).lower === 'to' && isVerb(tokenAt(reading, first + 1))
}

const benches =
  /^(?:courts?|judges?|tribunals?|jury|panel|magistrates?|justices?|supreme court|states?|senate|parliaments?|legislatures?|legislators|assembly|congress|lawmakers|voters|councils?|committee|cabinet|commons|lords)$/
const pleas = wordClass(
  'appeal appeals bail petition petitions motion motions application applications plea pleas suit suits ' +
    'case cases lawsuit lawsuits charge charges request requests bid case bill bills measure measures amendment amendments ' +
    'resolution resolutions veto vetoes budget referendum',
)

/** A court that dismisses an appeal, a parliament that rejects a bill decides; it refutes nothing. */
function decides(reading: Reading, mention: TokenRun, lemma: string, run: TokenRun): boolean {
  if (!isOneOf(lemma, 'dismiss', 'deny', 'reject', 'question')) return false
  if (!reading.tokens.slice(mention.first, mention.end).some(token => benches.test(token.lower))) return false
  return reading.tokens.slice(run.first, Math.min(run.end, run.first + 6)).some(token => pleas.has(token))
}

/** FactBank's values: certain, probable, possible, certain not, uncommitted – as the claimant, not the writer, presents it. */
function certaintyOf(reading: Reading, voice: Voice, stance: Stance): ExtractedClaim['certainty'] {
  if (stance === 'deny') return 'CT-'
  if (stance === 'demand') return 'Uu'
  if (stance === 'predict' || voice.cue?.kind === 'belief') return 'PR+'
  const first = voice.content.pieces[0]
  if (stance === 'allege') return 'PS+'
  const text = first ? reading.text.slice(first.start, Math.min(first.end, first.start + 160)).toLowerCase() : ''
  if (leavesOpen(text) || isQuestion(text)) return 'Uu'
  if (hedgePattern.test(text)) return 'PS+'
  const run = voice.content.runs[0]
  if (run) {
    const end = firstStatementEnd(reading, run, 12)
    for (let at = run.first; at < end; at++) {
      const token = tokenAt(reading, at)
      const not = token.lower === 'not' || token.lower === "n't"
      if (not && tokenAt(reading, at + 1).lower !== 'only' && isVerb(tokenAt(reading, at - 1))) return 'CT-'
    }
  }
  return 'CT+'
}

/**
 * Stance, target and certainty of one claim whose figures count `quantities`. The cue's frame wins over the content where
 * it names the accused itself. `blamedBefore` is whom the same claimant accused last, for “they”.
 */
export function judgeStance(
  reading: Reading,
  names: Names,
  voice: Voice,
  quantities: readonly Quantity[],
  blamedBefore: string | null = null,
): Judgement {
  const { canonicalName: name, onBehalfOf, type } = voice.claimant
  const speaker = { name, onBehalfOf, type, blamedBefore }
  const { stance, agent } = actOf(reading, names, voice, speaker, quantities)
  const judgedByContent = voice.cue !== null && isNeutral(voice.cue)
  const target = targeted.has(stance)
    ? findTarget(reading, names, voice, { stance, agent, judgedByContent }, speaker)
    : null
  return { stance, target, certainty: certaintyOf(reading, voice, stance) }
}
