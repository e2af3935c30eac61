/** Finds the party a content blames: who does harm in it, by active or passive verb, or whose deed is condemned. */
import type { ClaimantType } from '../../../contract/claims.ts'
import { capitals, countryOfDemonym } from '../lexicon/countries.ts'
import { singular, verbForms } from '../lexicon/inflection.ts'
import { armedOpponents, partyNouns, stateFighters } from '../lexicon/parties.ts'
import {
  blamedNouns,
  deedsOf,
  dutyVerbs,
  harmNouns,
  harmVerbs,
  namelessAttackers,
  wrongNouns,
} from '../lexicon/stances.ts'
import type { Names } from './find-names.ts'
import { headOf, isPossessive, isVerb, phraseEndingAt, phraseStartingAt } from './noun-phrases.ts'
import { isMark, type Reading, runText, type TokenRun, tokenAt } from './reading.ts'
import { nearestSubject } from './subject-phrases.ts'

/** Every form of the verbs of harm. */
export const harmForms: ReadonlySet<string> = new Set(harmVerbs.flatMap(verbForms))
/** Kinds of party whose agency in a passive is blame enough, whatever the verb (“started by rebels”). */
const blameable = new Set<ClaimantType>(['state_force', 'rebel_group', 'government'])

/** Who is speaking: a party does not blame itself. */
export type Speaker = {
  name: string
  type: ClaimantType
  /** Whom the same speaker blamed a sentence or two before. */
  blamedBefore?: string | null
}

/** A phrase without its article and possessive ending. */
export const tidyPhrase = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|that|those|these)\s+/i, '')
    .replace(/['’]s$/, '')
    .trim()

/** A party or group by its head noun or as a name; things, matters and nameless attackers are nobody to blame. */
export function partyOf(reading: Reading, names: Names, run: TokenRun | null, speaker: Speaker): string | null {
  if (!run) return null
  // “his fighters”, “our troops”: the speaker’s own.
  const possessed = isPossessive(tokenAt(reading, run.first))
  if (possessed) {
    // “his attackers”: whoever hurt him is nobody's own.
    const noun = tokenAt(reading, headOf(reading, run)).lower
    return /^(?:attackers?|killers?|captors?|kidnappers?|abductors?|tormentors?)$/.test(noun)
      ? tidyPhrase(runText(reading, run))
      : null
  }
  for (const name of names.within(run)) {
    if (name.name === speaker.name) continue
    const mention = name.mentions.find(one => one.first >= run.first && one.end <= run.end)
    if (!mention) continue
    // “the crackdown on Berg”, “police in Oltmar”: whom or where a deed meets is not its doer.
    const link = tokenAt(reading, mention.first - 1)
    if (mention.first > run.first && link.tag === 'ADP' && link.lower !== 'of') continue
    const next = tokenAt(reading, mention.end)
    if (mention.end < run.end && (next.lower === "'s" || next.lower === "'")) continue
    const noun = partyNouns.has(next.lower) && mention.end < run.end
    if (noun) return tidyPhrase(runText(reading, run))
    if (name.isPerson || name.type !== 'unknown' || name.isPlace || capitals.has(name.name)) return name.name
  }
  const head = tokenAt(reading, headOf(reading, run))
  // “Gunmen” are nobody; “the militants” were told of before.
  if (namelessAttackers.has(head.lower) && !/^(?:the|those|these)$/.test(tokenAt(reading, run.first).lower)) return null
  if (/^(?:group|groups|clashes|attacks|people|men)$/.test(head.lower)) return null
  const indefinite = /^(?:a|an|one)$/.test(tokenAt(reading, run.first).lower)
  for (let at = run.end - 1; at >= run.first; at--) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' || token.text === '(') continue
    const noun = singular(token.lower)
    // “the militants” in an armed group’s mouth, “the troops” in an army’s: its own.
    if (speaker.type === 'rebel_group' && armedOpponents.has(noun)) return null
    const own = stateFighters.has(noun) || noun === 'force' || noun === 'army' || noun === 'military'
    if (speaker.type === 'state_force' && own) return null
    if (indefinite && !countryOfDemonym.has(token.text)) return null
    if (
      partyNouns.has(token.lower) ||
      partyNouns.has(noun) ||
      blamedNouns.has(noun) ||
      countryOfDemonym.has(token.text)
    ) {
      const text = tidyPhrase(runText(reading, run))
      return text.length > 80 || text === speaker.name ? null : text
    }
  }
  return null
}

function isBlameable(reading: Reading, names: Names, run: TokenRun): boolean {
  if (names.within(run).some(name => blameable.has(name.type))) return true
  for (let at = run.first; at < run.end; at++) {
    const type = partyNouns.get(tokenAt(reading, at).lower)
    if (type && blameable.has(type)) return true
  }
  return false
}

function agentBehind(
  reading: Reading,
  names: Names,
  verb: number,
  run: TokenRun,
  speaker: Speaker,
  harm: boolean,
): string | null {
  for (let by = verb + 1; by < Math.min(run.end, verb + 14); by++) {
    if (tokenAt(reading, by).lower !== 'by') continue
    const phrase = phraseStartingAt(reading, by + 1, run.end)
    if (!phrase || (!harm && (by !== verb + 1 || !isBlameable(reading, names, phrase)))) continue
    if (dutyVerbs.has(tokenAt(reading, verb).lower) && enforcesLaw(reading, names, phrase)) continue
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
  if (/^(?:from|by)$/.test(tokenAt(reading, at + 1).lower) && tokenAt(reading, at).lower !== 'threats') {
    const doer = phraseStartingAt(reading, at + 2, run.end)
    const party = doer && isBlameable(reading, names, doer) ? partyOf(reading, names, doer, speaker) : null
    if (party) return party
  }
  // “Are escalating their abuse”: the subject's own.
  const possessor = tokenAt(reading, at - 1).tag === 'ADJ' ? at - 2 : at - 1
  if (possessor > run.first && /^(?:its|their)$/.test(tokenAt(reading, possessor).lower)) {
    const subject = nearestSubject(reading, possessor, run.first)
    return subject && isBlameable(reading, names, subject) ? partyOf(reading, names, subject, speaker) : null
  }
  const owner = phraseEndingAt(reading, at, run.first)
  if (!owner) return null
  const last = tokenAt(reading, owner.end - 1)
  const end = /^'s?$/.test(last.lower) ? owner.end - 1 : owner.end
  const phrase = { first: owner.first, end }
  return phrase.end > phrase.first && isBlameable(reading, names, phrase)
    ? partyOf(reading, names, phrase, speaker)
    : null
}

/** Auxiliaries, adverbs, marks and “in fact” stand between a subject and its verb. */
function standsInVerbGroup(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  if (/^(?:AUX|ADV|PART)$/.test(token.tag) || isMark(token)) return true
  const before = tokenAt(reading, at - 1).lower
  return (
    (token.lower === 'fact' && before === 'in') || (token.lower === 'in' && tokenAt(reading, at + 1).lower === 'fact')
  )
}

/** The agent of the first verb of harm in a content: its subject when active, “by X” when passive. */
export function harmfulAgent(reading: Reading, names: Names, run: TokenRun, speaker: Speaker): string | null {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag === 'NOUN' && harmNouns.has(token.lower)) {
      const doer = ownerOfDeed(reading, names, at, run, speaker)
      if (doer) return doer
    }
    // “Died at the hands of the guards”.
    if (token.lower === 'hands' && tokenAt(reading, at - 2).lower === 'at' && tokenAt(reading, at + 1).lower === 'of') {
      const doer = partyOf(reading, names, phraseStartingAt(reading, at + 2, run.end), speaker)
      if (doer) return doer
    }
    const harm = harmForms.has(token.lower) && (!helping.test(token.lower) || helpsWrong(reading, at, run))
    // Behind an auxiliary the tagger takes rare participles for nouns (“had spat”).
    if (token.tag !== 'VERB' && !(harm && token.tag === 'NOUN' && tokenAt(reading, at - 1).tag === 'AUX')) continue
    // “responsible for killing”, “tried to kill”: the doer is the subject of what governs the verb.
    const governed = harm ? governor(reading, at, run) : null
    if (governed !== null) {
      const onDuty = dutyVerbs.has(token.lower) && enforcesLaw(reading, names, governed)
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
      if (/^(?:is|are|was|were|be|been|being)$/.test(word)) passive = true
      if (word === 'not' || word === "n't" || word === 'never') negated = true
    }
    if (negated) continue
    if (tokenAt(reading, at + 1).lower === 'by' || (passive && !/ing$/.test(token.lower))) {
      const agent = agentBehind(reading, names, at, run, speaker, harm && !dutyVerbs.has(token.lower))
      if (agent) return agent
      continue
    }
    if (!harm || tokenAt(reading, start - 1).lower === 'to' || onlyDescribes(reading, at, start, run)) continue
    const phrase = phraseEndingAt(reading, start, run.first)
    // “Arrested since the army seized power”: what it tells of came before, and is no charge.
    if (phrase && /^(?:since|until|before|after|when)$/.test(tokenAt(reading, phrase.first - 1).lower)) continue
    // “They then fired”: whom the same speaker blamed before.
    const goesOn = phrase !== null && /^(?:they|he|she|it)$/.test(tokenAt(reading, phrase.first).lower)
    const subject = goesOn && speaker.blamedBefore ? speaker.blamedBefore : partyOf(reading, names, phrase, speaker)
    // “Police arrested nine”: that is told of police without blame.
    if (subject && !(dutyVerbs.has(token.lower) && phrase && enforcesLaw(reading, names, phrase))) return subject
  }
  return null
}

/** “Appear to be beating”, “kept beating”: verbs that leave the doer to the verb they govern. */
function raises(reading: Reading, at: number): boolean {
  const { lower } = tokenAt(reading, at)
  if (tokenAt(reading, at + 1).lower === 'to')
    return /^(?:appear|seem|continue|begin|start|tend|proceed|use)(?:s|ed)?$|^began$/.test(lower)
  return /^(?:keep|keeps|kept|continued?|started|began)$/.test(lower) && /ing$/.test(tokenAt(reading, at + 1).lower)
}

/** “Three Norvanians detained in Oltmar”: a participle that only describes the noun before it, with nobody acting. */
function onlyDescribes(reading: Reading, at: number, start: number, run: TokenRun): boolean {
  const { lower } = tokenAt(reading, at)
  if (start !== at || !/(?:ed|en|ht|ot)$/.test(lower) || standsAlone.test(lower)) return false
  const next = tokenAt(reading, at + 1)
  if (/^(?:up|down|out|off|away)$/.test(next.lower)) return false
  return at + 1 >= run.end || /^(?:ADP|CCONJ|SCONJ)$/.test(next.tag) || /^[,.;]$/.test(next.text)
}
/** Verbs of harm that need no object. */
const standsAlone =
  /^(?:failed|refused|fired|trespassed|interfered|meddled|colluded|discriminated|lacked|cheated|shot|attacked|invaded)$/

/** “Supports the rebels”, not “supports the appeal”: help is a wrong by whom or what it helps. */
const helping = /^(?:support|fund|sponsor|arm)(?:s|ed|ing)?$/
function helpsWrong(reading: Reading, at: number, run: TokenRun): boolean {
  for (let next = at + 1; next < Math.min(run.end, at + 9); next++) {
    const { lower } = tokenAt(reading, next)
    if (armedOpponents.has(singular(lower)) || wrongNouns.has(lower) || harmNouns.has(lower)) return true
    if (partyNouns.get(lower) === 'rebel_group' || /^(?:terror|coup|war|unrest|forces)$/.test(lower)) return true
  }
  return false
}

const enforcesLaw = (reading: Reading, names: Names, phrase: TokenRun) =>
  names.within(phrase).some(name => name.type === 'state_force' || name.type === 'government') ||
  reading.tokens
    .slice(phrase.first, phrase.end)
    .some(token => /^(?:state_force|government)$/.test(partyNouns.get(token.lower) ?? ''))

const attempts =
  /^(?:tr(?:y|ies|ied|ying)|(?:attempt|order|threaten|act|work|want|intend)(?:s|ed|ing)?|plot(?:s|ted|ting)?|plan(?:s|ned|ning)?|conspir(?:e|es|ed|ing)|seek(?:s|ing)?|sought|manag(?:e|es|ed)|bother(?:s|ed)?)$/

/** “Was brought there and detained”: what is joined to a passive is one. */
function joinsPassive(reading: Reading, from: number, floor: number): boolean {
  for (let at = from; at >= floor && at > from - 12; at--) {
    if (!isVerb(tokenAt(reading, at))) continue
    const before = [at - 1, at - 2].map(index => tokenAt(reading, index).lower)
    return before.some(word => /^(?:is|are|was|were|be|been|being)$/.test(word))
  }
  return true
}

/** The subject that governs a verb of harm as gerund (“engaged in recruiting”) or as what was tried (“tried to kill”). */
function governor(reading: Reading, at: number, run: TokenRun): TokenRun | null {
  const { lower } = tokenAt(reading, at)
  const before = tokenAt(reading, at - 1)
  const gerund = /ing$/.test(lower) && (before.tag === 'ADP' || before.lower === 'and') && at > run.first
  const tried = before.lower === 'to' && attempts.test(tokenAt(reading, at - 2).lower)
  // “Came to the mill and beat the weavers”.
  const joined = before.lower === 'and' && at > run.first && !joinsPassive(reading, at - 2, run.first)
  if (!gerund && !tried && !joined) return null
  const subject = nearestSubject(reading, at - 1, run.first)
  if (subject) return subject
  // “By taking hostages, the authorities …”: the gerund opens the content.
  for (let comma = at + 1; comma < Math.min(run.end, at + 30); comma++)
    if (tokenAt(reading, comma).text === ',') {
      const start = isMark(tokenAt(reading, comma + 1)) ? comma + 2 : comma + 1
      const phrase = phraseStartingAt(reading, start, run.end)
      if (phrase && /^(?:AUX|VERB)$/.test(tokenAt(reading, phrase.end).tag)) return phrase
    }
  return null
}

/** The party a condemned or denied thing belongs to (“the government’s claim”, “Norvanian forces … for”). */
export function ownerIn(reading: Reading, names: Names, run: TokenRun, speaker: Speaker): string | null {
  const phrase = phraseStartingAt(reading, run.first, run.end)
  if (!phrase) return null
  for (let at = phrase.first; at < phrase.end; at++) {
    const token = tokenAt(reading, at)
    if (token.lower !== "'s" && token.lower !== "'") continue
    const owner = phraseEndingAt(reading, at, phrase.first)
    const party = owner && partyOf(reading, names, owner, speaker)
    if (party) return party
  }
  return partyOf(reading, names, phrase, speaker)
}
