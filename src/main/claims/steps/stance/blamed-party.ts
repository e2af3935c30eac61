/** Finds the party a content blames: who does harm in it, by active or passive verb, or whose deed is condemned. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { deedsOf, dutyVerbs, harmNouns, ordealNouns } from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { nearestSubject } from '../attributions/subject-phrases.ts'
import { doesHarm, governor, harmForms, onlyDescribes, raises } from '../figures/harm-verbs.ts'
import type { Names } from '../names/find-names.ts'
import { isVerb, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'
import { befalls } from './befalls.ts'
import { partyOf, type Speaker } from './party-in-phrase.ts'

/** Kinds of party whose agency in a passive is blame enough, whatever the verb (“started by rebels”). */
const blameable = new Set<ClaimantType>(['state_force', 'rebel_group', 'government'])

function isBlameable(reading: Reading, names: Names, run: TokenRun): boolean {
  if (names.within(run).some(name => blameable.has(name.type))) return true
  for (let at = run.first; at < run.end; at++) {
    const type = partyNouns.get(tokenAt(reading, at))
    if (type && blameable.has(type)) return true
  }
  return false
}

/** What a party is blamed for where a passive names it as the doer, besides harm: “started by rebels”, “a bomb planted by”. */
const doneBy = wordClass(
  'started begun planted carried caused done committed ordered staged set laid placed planned masterminded ' +
    'taken dumped thrown dropped hit struck stopped broken cut burnt dragged pushed surrounded chased picked ' +
    'whisked stripped shut closed revoked overrun triggered provoked sparked created engineered manufactured ' +
    'invented spread imposed used removed confiscated hurt driven brought rounded held kept handcuffed ' +
    'blindfolded interrogated searched followed watched monitored bugged hacked crossed mowed gunned',
)

function agentBehind(
  reading: Reading,
  names: Names,
  verb: number,
  run: TokenRun,
  speaker: Speaker,
  harm: boolean,
): string | null {
  for (let by = verb + 1; by < Math.min(run.end, verb + 14); by++) {
    // “Was held at the ford and was freed by police”: that is whoever freed him.
    if (by > verb + 1 && tokenAt(reading, by).tag === 'VERB' && !harmForms.has(tokenAt(reading, by))) return null
    if (tokenAt(reading, by).lower !== 'by') continue
    const phrase = phraseStartingAt(reading, by + 1, run.end)
    if (!harm && !doneBy.has(tokenAt(reading, verb))) return null
    if (!phrase || (!harm && (by !== verb + 1 || !isBlameable(reading, names, phrase)))) continue
    if (dutyVerbs.has(tokenAt(reading, verb)) && enforcesLaw(reading, names, phrase)) continue
    const agent = partyOf(reading, names, phrase, speaker)
    if (agent) return agent
  }
  return null
}

/** “police violence”, “the army’s crackdown”, “handiwork of the rebels”, “threats from officers”: whose deed it is. */
function ownerOfDeed(reading: Reading, names: Names, at: number, run: TokenRun, speaker: Speaker): string | null {
  if (tokenAt(reading, at + 1).lower === 'of') {
    const doer = phraseStartingAt(reading, at + 2, run.end)
    const party = doer && isBlameable(reading, names, doer) ? partyOf(reading, names, doer, speaker) : null
    if (party && deedsOf.test(tokenAt(reading, at).lower)) return party
  }
  // “Threats from militants” are a danger that is feared, no deed.
  if (isOneOf(tokenAt(reading, at + 1).lower, 'from', 'by') && tokenAt(reading, at).lower !== 'threats') {
    const doer = phraseStartingAt(reading, at + 2, run.end)
    const party = doer && isBlameable(reading, names, doer) ? partyOf(reading, names, doer, speaker) : null
    if (party) return party
  }
  // “Are escalating their abuse”: the subject's own.
  const possessor = tokenAt(reading, at - 1).tag === 'ADJ' ? at - 2 : at - 1
  if (possessor > run.first && isOneOf(tokenAt(reading, possessor).lower, 'its', 'their')) {
    const subject = nearestSubject(reading, possessor, run.first)
    return subject && isBlameable(reading, names, subject) ? partyOf(reading, names, subject, speaker) : null
  }
  const owner = phraseEndingAt(reading, at, run.first)
  if (!owner) return null
  // “The government's kidnapping plot”: whose it is stands before the first mark.
  let end = owner.first + 1
  while (end < owner.end && !/^['’]s?$/.test(tokenAt(reading, end).lower)) end++
  const phrase = { first: owner.first, end }
  return phrase.end > phrase.first && isBlameable(reading, names, phrase)
    ? partyOf(reading, names, phrase, speaker)
    : null
}

/** Auxiliaries, adverbs, marks and “in fact” stand between a subject and its verb. */
function standsInVerbGroup(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  if (token.tag === 'AUX' || token.tag === 'ADV' || token.tag === 'PART' || isMark(token)) return true
  const before = tokenAt(reading, at - 1).lower
  return (
    (token.lower === 'fact' && before === 'in') || (token.lower === 'in' && tokenAt(reading, at + 1).lower === 'fact')
  )
}

const beForms = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

/** The agent of the first verb of harm in a content: its subject when active, “by X” when passive. */
export function harmfulAgent(reading: Reading, names: Names, run: TokenRun, speaker: Speaker): string | null {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag !== 'VERB' && token.tag !== 'NOUN' && token.lower !== 'hands') continue
    if (token.tag === 'NOUN' && harmNouns.has(token)) {
      const doer = ownerOfDeed(reading, names, at, run, speaker)
      if (doer) return doer
    }
    // “Suffered at the hands of the guards”.
    if (token.lower === 'hands' && tokenAt(reading, at - 2).lower === 'at' && tokenAt(reading, at + 1).lower === 'of') {
      const doer = partyOf(reading, names, phraseStartingAt(reading, at + 2, run.end), speaker)
      if (doer) return doer
    }
    const harm = doesHarm(reading, at, run)
    // Behind an auxiliary the tagger takes rare participles for nouns (“had spat”).
    if (token.tag !== 'VERB' && !(harm && token.tag === 'NOUN' && tokenAt(reading, at - 1).tag === 'AUX')) continue
    // “responsible for killing”, “tried to kill”: the doer is the subject of what governs the verb.
    const governed = harm ? governor(reading, at, run) : null
    if (governed !== null) {
      const onDuty = dutyVerbs.has(token) && enforcesLaw(reading, names, governed)
      const doer = onDuty ? null : partyOf(reading, names, governed, speaker)
      if (doer) return doer
      continue
    }
    let passive = false
    let negated = false
    let start = at
    while (start - 1 >= run.first && (standsInVerbGroup(reading, start - 1) || raises(reading, start - 1))) {
      start--
      const word = tokenAt(reading, start).lower
      if (beForms.has(word)) passive = true
      if (word === 'not' || word === "n't" || word === 'never') negated = true
    }
    if (negated) continue
    if (tokenAt(reading, at + 1).lower === 'by' || (passive && !token.lower.endsWith('ing'))) {
      const agent = agentBehind(reading, names, at, run, speaker, harm && !dutyVerbs.has(token))
      if (agent) return agent
      continue
    }
    if (!harm || tokenAt(reading, start - 1).lower === 'to' || onlyDescribes(reading, at, start, run)) continue
    const phrase = phraseEndingAt(reading, start, run.first)
    if (phrase && endsGerund(reading, phrase, run)) continue
    // “Arrested since the army seized power”: what it tells of came before, and is no charge.
    if (phrase && isOneOf(tokenAt(reading, phrase.first - 1).lower, 'since', 'until', 'before', 'after', 'when'))
      continue
    // “They then fired”: whom the same speaker blamed before.
    const goesOn = phrase !== null && isOneOf(tokenAt(reading, phrase.first).lower, 'they', 'he', 'she', 'it')
    const they = goesOn && tokenAt(reading, phrase.first).lower === 'they'
    const before = goesOn ? (speaker.blamedBefore ?? null) : null
    const told = they && !before ? partyBefore(reading, names, phrase.first, speaker) : before
    const subject = told ?? partyOf(reading, names, phrase, speaker)
    // “Police arrested nine”: that is told of police without blame.
    if (subject && !(dutyVerbs.has(token) && phrase && enforcesLaw(reading, names, phrase))) return subject
  }
  return null
}

/** “Targeting writers, teachers and leaders undermines peace”: the last of a gerund's objects does nothing. */
function endsGerund(reading: Reading, phrase: TokenRun, run: TokenRun): boolean {
  const opening = isOneOf(tokenAt(reading, run.first).text, 'that', '“', '"') ? run.first + 1 : run.first
  if (
    !tokenAt(reading, opening).lower.endsWith('ing') ||
    phrase.first <= opening ||
    tokenAt(reading, opening).tag === 'NOUN'
  )
    return false
  for (let at = opening + 1; at < phrase.first; at++)
    if (isVerb(tokenAt(reading, at)) || (tokenAt(reading, at).text === ',' && tokenAt(reading, at + 1).tag === 'DET'))
      return false
  return true
}

/** Whom “they” stands for: the nearest party told of before it in the same paragraph. */
function partyBefore(reading: Reading, names: Names, pronoun: number, speaker: Speaker): string | null {
  const { paragraph } = tokenAt(reading, pronoun)
  for (let at = pronoun - 1; at > pronoun - 40 && tokenAt(reading, at).paragraph === paragraph; at--) {
    if (!blameable.has(partyNouns.get(tokenAt(reading, at)) ?? 'unknown')) continue
    return partyOf(reading, names, phraseEndingAt(reading, at + 1, Math.max(0, at - 8)), speaker)
  }
  return null
}

const enforcesLaw = (reading: Reading, names: Names, phrase: TokenRun) =>
  names.within(phrase).some(name => name.type === 'state_force' || name.type === 'government') ||
  reading.tokens
    .slice(phrase.first, phrase.end)
    .some(token => isOneOf(partyNouns.get(token) ?? '', 'state_force', 'government'))

/**
 * The party a condemned or denied thing belongs to (“the government’s claim”, “Norvanian forces … for”). With
 * `onlyBlameable` the phrase itself must name a force, a government or rebels.
 */
export function ownerIn(
  reading: Reading,
  names: Names,
  run: TokenRun,
  speaker: Speaker,
  onlyBlameable = false,
): string | null {
  const phrase = phraseStartingAt(reading, run.first, run.end)
  if (!phrase) return null
  for (let at = phrase.first; at < phrase.end; at++) {
    const token = tokenAt(reading, at)
    if (token.lower !== "'s" && token.lower !== "'") continue
    // “Reyl's arrest”: whom it befell.
    const deed = tokenAt(reading, phrase.end - 1)
    if (
      ordealNouns.has(deed) ||
      isOneOf(deed.lower, 'death', 'killing', 'abduction', 'kidnapping', 'disappearance', 'release')
    )
      return null
    const owner = phraseEndingAt(reading, at, phrase.first)
    const party = owner && partyOf(reading, names, owner, speaker)
    if (party) return party
  }
  // “The abduction of its president”: “of” names who suffers, and only “by” who did it.
  if (befalls(reading, phrase)) {
    const by = reading.tokens.slice(phrase.first, run.end).find(token => token.lower === 'by')
    return by ? partyOf(reading, names, phraseStartingAt(reading, by.index + 1, run.end), speaker) : null
  }
  return onlyBlameable && !isBlameable(reading, names, phrase) ? null : partyOf(reading, names, phrase, speaker)
}
