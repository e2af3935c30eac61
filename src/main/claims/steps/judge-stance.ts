/** Decides what a claim does – states, accuses, denies, demands – from its cue and its content, against whom, and how surely. */

import type { ClaimantType, Stance } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { countryOfDemonym } from '../lexicon/countries.ts'
import { singular, verbForms } from '../lexicon/inflection.ts'
import { armedOpponents, partyNouns, stateFighters } from '../lexicon/parties.ts'
import {
  condemningWords,
  demandPattern,
  denyingWords,
  harmVerbs,
  hedgePattern,
  imperatives,
  predictPattern,
} from '../lexicon/stances.ts'
import type { Names } from './find-names.ts'
import { isVerb, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from './reading.ts'
import type { Voice } from './resolve-claimants.ts'

export type Judgement = { stance: Stance; target: string | null; certainty: ExtractedClaim['certainty'] }

const harmForms = new Set(harmVerbs.flatMap(verbForms))
/** Cues that say nothing of their own about the speech act: the content decides. */
const neutral = new Set([
  'say',
  'add',
  'tell',
  'note',
  'write',
  'explain',
  'state',
  'continue',
  'according to',
  'per',
  'tweet',
  'declare',
  'observe',
  'argue',
  'insist',
  'stress',
  'emphasise',
  'emphasize',
  'announce',
  'respond',
  'reply',
  'read',
  'remark',
  'comment',
  ':',
  'describe',
  'recall',
  'maintain',
  'assert',
  'reiterate',
  'conclude',
  'believe',
  'think',
  'reveal',
  'report',
  'go',
  'put',
  'begin',
  'answer',
  'ask',
  'agree',
  'repeat',
  'underscore',
  'underline',
  'highlight',
])
const targeted = new Set<Stance>(['accuse', 'deny', 'condemn', 'allege'])

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/['’]s$/, '')
    .trim()

/** A party or group by its head noun or as a name; things and matters are nobody to blame. */
function partyOf(
  reading: Reading,
  names: Names,
  run: TokenRun | null,
  self: string,
  selfType: ClaimantType | null = null,
): string | null {
  if (!run) return null
  const inside = names.within(run)
  for (const name of inside) {
    if (name.name === self) continue
    const mention = name.mentions.find(one => one.first >= run.first && one.end <= run.end)
    if (!mention) continue
    const next = tokenAt(reading, mention.end)
    if (next.lower === "'s" || next.lower === "'") continue
    if (name.isPerson || name.type !== 'unknown' || name.isPlace) return name.name
  }
  for (let at = run.end - 1; at >= run.first; at--) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' || token.text === '(') continue
    // A party does not blame its own: “the militants” in an armed group’s mouth, “the troops” in an army’s.
    const noun = singular(token.lower)
    if (selfType === 'rebel_group' && armedOpponents.has(noun)) return null
    if (
      selfType === 'state_force' &&
      (stateFighters.has(noun) || noun === 'force' || noun === 'army' || noun === 'military')
    )
      return null
    if (partyNouns.has(token.lower) || countryOfDemonym.has(token.text)) {
      const text = tidy(runText(reading, run))
      return text.length > 80 || text === self ? null : text
    }
  }
  return null
}

/** The agent of the first verb of harm in a content: its subject when active, “by X” when passive. */
function harmfulAgent(
  reading: Reading,
  names: Names,
  run: TokenRun,
  self: string,
  selfType: ClaimantType,
): string | null {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag !== 'VERB' || !harmForms.has(token.lower)) continue
    let passive = false
    let negated = false
    let start = at
    while (
      start - 1 >= run.first &&
      (tokenAt(reading, start - 1).tag === 'AUX' ||
        tokenAt(reading, start - 1).tag === 'ADV' ||
        tokenAt(reading, start - 1).tag === 'PART')
    ) {
      start--
      const word = tokenAt(reading, start).lower
      if (/^(?:is|are|was|were|be|been|being)$/.test(word)) passive = true
      if (word === 'not' || word === "n't" || word === 'never') negated = true
    }
    if (negated || tokenAt(reading, start - 1).lower === 'to') continue
    if (passive && !/ing$/.test(token.lower)) {
      for (let by = at + 1; by < Math.min(run.end, at + 14); by++) {
        if (tokenAt(reading, by).lower !== 'by') continue
        const agent = partyOf(reading, names, phraseStartingAt(reading, by + 1, run.end), self, selfType)
        if (agent) return agent
      }
      continue
    }
    const subject = partyOf(reading, names, phraseEndingAt(reading, start, run.first), self, selfType)
    if (subject) return subject
  }
  return null
}

const hasWord = (words: ReadonlySet<string>, reading: Reading, run: TokenRun) => {
  for (let at = run.first; at < run.end; at++) if (words.has(tokenAt(reading, at).lower)) return true
  return false
}

function deniesByNegation(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < Math.min(run.end, run.first + 18); at++) {
    const token = tokenAt(reading, at)
    if (token.lower !== 'not' && token.lower !== "n't" && token.lower !== 'no' && token.lower !== 'none') continue
    for (let next = at + 1; next < Math.min(run.end, at + 6); next++) {
      const other = tokenAt(reading, next)
      if (
        harmForms.has(other.lower) ||
        /^(?:evidence|involvement|role|truth|responsible|involved|brutalised|brutalized|politici[sz]ed|exploited|link|links|basis|such|casualties|civilians|prisoners)$/.test(
          other.lower,
        )
      )
        return true
    }
  }
  return false
}

/** The party a condemned or denied thing belongs to (“the government’s claim”, “Iraqi forces … for”). */
function ownerIn(reading: Reading, names: Names, run: TokenRun, self: string): string | null {
  const phrase = phraseStartingAt(reading, run.first, run.end)
  if (!phrase) return null
  for (let at = phrase.first; at < phrase.end; at++) {
    const token = tokenAt(reading, at)
    if (token.lower !== "'s" && token.lower !== "'") continue
    const owner = phraseEndingAt(reading, at, phrase.first)
    if (!owner) continue
    const party = partyOf(reading, names, owner, self)
    if (party) return party
  }
  return partyOf(reading, names, phrase, self)
}

/** A body that is no party passing on a count, or a document that is quoted for what it shows. */
function tallies(reading: Reading, voice: Voice): boolean {
  const { claimant, cue } = voice
  const mention = claimant.mention ? runText(reading, claimant.mention).toLowerCase() : ''
  if (cue?.form === 'according')
    return /report|index|survey|figures|statistics|data|monitors?|count|tally|study|media|sources/.test(mention)
  if (!/medic|hospital|doctor|health|monitor|observatory|media|morgue|statistics|figures|data|count/.test(mention))
    return false
  const run = voice.content.runs[0]
  return run !== undefined && hasWord(casualtyWords, reading, run)
}

const casualtyWords = new Set(
  'killed dead died wounded injured bodies deaths casualties arrested missing tortured'.split(' '),
)

function stanceOf(reading: Reading, names: Names, voice: Voice): { stance: Stance; agent: string | null } {
  const { cue, claimant } = voice
  const run = voice.content.runs[0] ?? { first: 0, end: 0 }
  const self = claimant.canonicalName
  const lemma = cue?.lemma ?? 'say'
  const fromCue: Stance = cue?.stance ?? 'state'
  const text = voice.content.pieces
    .map(piece => reading.text.slice(piece.start, piece.end))
    .join(' ')
    .toLowerCase()
  if (cue && !neutral.has(lemma) && cue.form !== 'noun') {
    const agent = fromCue === 'allege' ? harmfulAgent(reading, names, run, self, voice.claimant.type) : null
    return { stance: fromCue, agent }
  }
  if (cue?.form === 'noun') return { stance: fromCue, agent: null }
  const direct = voice.content.quoteType === 'direct'
  const opening = tokenAt(reading, run.first)
  if (
    hasWord(denyingWords, reading, { first: run.first, end: Math.min(run.end, run.first + 40) }) ||
    deniesByNegation(reading, run)
  ) {
    return { stance: 'deny', agent: null }
  }
  if (demandPattern.test(text.slice(0, 400)) || (direct && imperatives.has(opening.lower) && opening.tag === 'VERB'))
    return { stance: 'demand', agent: null }
  if (direct && /\bwe (?:strongly )?condemn/.test(text)) return { stance: 'condemn', agent: null }
  const agent = harmfulAgent(reading, names, run, self, voice.claimant.type)
  const isMedia = claimant.type === 'media' && !(claimant.name?.isPerson ?? false)
  if (agent && !isMedia) return { stance: 'accuse', agent }
  if (hasWord(condemningWords, reading, run)) return { stance: 'condemn', agent: null }
  if (predictPattern.test(text) && (direct || /(?:^|[^a-z])(?:will|going to)/.test(text)) && text.length < 260)
    return { stance: 'predict', agent: null }
  if (isMedia || fromCue === 'report' || tallies(reading, voice)) return { stance: 'report', agent }
  return { stance: fromCue, agent }
}

/** FactBank's values: certain, probable, possible, certain not, uncommitted – as the claimant, not the writer, presents it. */
function certaintyOf(reading: Reading, voice: Voice, stance: Stance): ExtractedClaim['certainty'] {
  const text = voice.content.pieces
    .map(piece => reading.text.slice(piece.start, piece.end))
    .join(' ')
    .toLowerCase()
  if (stance === 'deny') return 'CT-'
  if (stance === 'demand') return 'Uu'
  if (stance === 'predict' || voice.cue?.kind === 'belief') return 'PR+'
  if (hedgePattern.test(text.slice(0, 160)) || stance === 'allege') return 'PS+'
  const run = voice.content.runs[0]
  if (run) {
    for (let at = run.first; at < Math.min(run.end, run.first + 12); at++) {
      const token = tokenAt(reading, at)
      if ((token.lower === 'not' || token.lower === "n't") && isVerb(tokenAt(reading, at - 1))) return 'CT-'
    }
  }
  return 'CT+'
}

/** Stance, target and certainty of one claim. The cue's frame wins over the content where it names the accused itself. */
export function judgeStance(reading: Reading, names: Names, voice: Voice): Judgement {
  const { stance, agent } = stanceOf(reading, names, voice)
  const run = voice.content.runs[0] ?? { first: 0, end: 0 }
  const self = voice.claimant.canonicalName
  let target: string | null = null
  if (targeted.has(stance)) {
    const framed = voice.content.target
    target = framed ? (partyOf(reading, names, framed, self) ?? tidy(runText(reading, framed))) : agent
    if (!target && voice.cue?.passive) {
      const subject = phraseEndingAt(reading, voice.cue.first, reading.sentences[voice.sentence]?.firstToken ?? 0)
      target = subject ? (partyOf(reading, names, subject, '') ?? tidy(runText(reading, subject))) : null
    }
    if (!target && stance !== 'allege')
      target = ownerIn(reading, names, run, self) ?? harmfulAgent(reading, names, run, self, voice.claimant.type)
    if (target && (target.length > 120 || target.length < 2)) target = null
  }
  return { stance, target, certainty: certaintyOf(reading, voice, stance) }
}
