/** Finds against whom a charge, a denial or a condemnation goes: who is named at the cue, does the deed, or owns the thing. */

import type { Stance } from '../../../../contract/claims.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Voice } from '../claimants/claimant-memory.ts'
import type { Names } from '../names/find-names.ts'
import { phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { harmfulAgent, ownerIn } from './blamed-party.ts'
import { partyOf, type Speaker, tidyPhrase } from './party-in-phrase.ts'

/** “Teaching to a force accused of”: the phrase right before the participle; “which was accused of” names nobody itself. */
function innermost(reading: Reading, run: TokenRun): TokenRun | null {
  const last = tokenAt(reading, run.end - 1)
  if (/^(?:which|who|that|he|she|they|it|we|i|you)$/.test(last.lower)) return null
  // “The four stand accused of”.
  if (isOneOf(last.lower, 'stands', 'stand', 'stood'))
    return run.end - run.first > 1 ? innermost(reading, { first: run.first, end: run.end - 1 }) : null
  for (let at = run.end - 2; at > run.first; at--) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' && token.lower !== 'of') return phraseStartingAt(reading, at + 1, run.end)
  }
  return run
}

/** “The army was accused of”, “the army, accused of”, “the army, which was accused of”: whoever stands before the participle. */
function accusedBefore(reading: Reading, cue: number, floor: number): TokenRun | null {
  let end = cue
  if (isOneOf(tokenAt(reading, end - 1).lower, 'who', 'which', 'that')) end--
  if (tokenAt(reading, end - 1).text === ',') end--
  return phraseEndingAt(reading, end, floor)
}

const objects = wordClass('him her it them')
/** Tokens looked back over for whom an object pronoun means. */
const reachOfPronoun = 60

/** “Accused him of”: the last named before whom the pronoun may mean, and who is not the accuser; null where nobody is. */
function whoIsMeant(reading: Reading, names: Names, at: number, speaker: Speaker): string | null {
  const pronoun = tokenAt(reading, at).lower
  const wantsPerson = pronoun === 'him' || pronoun === 'her'
  const unfit = pronoun === 'him' ? 'female' : 'male'
  const floor = Math.max(0, at - reachOfPronoun)
  let best: { name: string; first: number } | null = null
  for (const name of names.within({ first: floor, end: at })) {
    if (isOneOf(name.name, speaker.name, speaker.onBehalfOf ?? '')) continue
    const fits = wantsPerson
      ? name.isPerson && name.gender !== unfit
      : !name.isPerson && !name.isPlace && name.type !== 'unknown' && pronoun === 'it'
    const first = name.mentions.findLast(run => run.first >= floor && run.end <= at)?.first ?? -1
    if (fits && first > (best?.first ?? -1)) best = { name: name.name, first }
  }
  return best?.name ?? null
}

const condemning = wordClass('condemn condemns deplore deplores denounce denounces')

/** “Members strongly condemn the arrests by”: what is condemned stands behind the verb. */
function behindCondemning(reading: Reading, run: TokenRun): TokenRun {
  for (let at = run.first; at < Math.min(run.end - 1, run.first + 12); at++)
    if (condemning.has(tokenAt(reading, at))) return { first: at + 1, end: run.end }
  return run
}

/** What is known of the act: the doer found in it, and whether only its content told what it is. */
type Act = { stance: Stance; agent: string | null; judgedByContent: boolean }

/** The target's name or its own words; null where nobody is named. */
export function findTarget(
  reading: Reading,
  names: Names,
  voice: Voice,
  { stance, agent, judgedByContent }: Act,
  speaker: Speaker,
): string | null {
  const run = voice.content.runs[0] ?? { first: 0, end: 0 }
  const framed = voice.content.target
  const meant = framed && objects.has(tokenAt(reading, framed.first))
  let target = meant
    ? whoIsMeant(reading, names, framed.first, speaker)
    : framed
      ? (partyOf(reading, names, framed, speaker) ?? tidyPhrase(runText(reading, framed)))
      : agent
  if (!target && voice.cue?.passive) {
    const subject = accusedBefore(reading, voice.cue.first, reading.sentences[voice.sentence]?.firstToken ?? 0)
    const nobody = { name: '', type: 'unknown' } as const
    const inner = subject && innermost(reading, subject)
    // “Reports that … the mill were rejected”: only who is accused may be anybody.
    const whole = subject?.end === voice.cue.first && stance === 'accuse'
    const words = inner && whole ? tidyPhrase(runText(reading, inner)) : null
    target = inner ? (partyOf(reading, names, inner, nobody) ?? words) : null
  }
  if (!target && stance !== 'allege') {
    const whole = behindCondemning(reading, run)
    // “Reyl was taken and beaten”: behind a neutral word, who stands first is blamed only where a deed can be his side's.
    const onlyBlameable = judgedByContent && stance === 'accuse'
    target = ownerIn(reading, names, whole, speaker, onlyBlameable) ?? harmfulAgent(reading, names, whole, speaker)
  }
  // “Blamed the army” in a text that names one army.
  target = (target && names.called(target)?.name) || target
  // “Condemned the union's treatment”, said by that union: nobody is named.
  if (!framed && target !== null && isOneOf(target, speaker.name, speaker.onBehalfOf ?? '')) return null
  return target && target.length >= 2 && target.length <= 120 ? target : null
}
