/** Tells a charge by how it is built, whoever is named: called a wrongdoer, made to suffer for a motive, wronged by law. */

import { isOneOf } from '../../lexicon/one-of.ts'
import {
  deservedNothing,
  dutyVerbs,
  harmNouns,
  motivePattern,
  ordealNouns,
  ordealParticiples,
  undertakings,
  wrongAdjectives,
  wrongly,
  wrongNouns,
} from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { harmForms } from '../figures/harm-verbs.ts'
import type { Names } from '../names/find-names.ts'
import { phraseEndingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'
import { partyOf, type Speaker } from './party-in-phrase.ts'

const holding = wordClass('hold holds holding held')
/** What equates a subject with the noun behind it, or has it do what the noun says. */
const equating = wordClass(
  (
    "is are was were 's 're constitute constitutes constituted represent represents amount amounts amounted engage engages " +
    'engaged engaging commit commits committed committing crosses crossed'
  ).split(' '),
)

/** The verb before a noun that only a wrongdoer is called by (“is a spy”, “holds hostages”); -1 where there is none. */
function calledWrong(reading: Reading, run: TokenRun, enforces: boolean): number {
  for (let at = run.first; at < Math.min(run.end, run.first + 40); at++) {
    const verb = tokenAt(reading, at)
    const { lower } = verb
    // “is holding nine of the kidnapped”; police who tell that some “were held hostage” charge nobody yet.
    const told =
      enforces &&
      lower === 'held' &&
      isOneOf(tokenAt(reading, at - 1).lower, 'was', 'were', 'been', 'being', 'is', 'are')
    if (holding.has(verb) && !told) {
      const object = reading.tokens.slice(at + 1, Math.min(run.end, at + 9))
      if (
        object.some(token =>
          isOneOf(token.lower, 'hostages', 'hostage', 'captives', 'captive', 'kidnapped', 'abducted'),
        )
      )
        return at
    }
    // “her son's crime”: a possessor, no verb.
    if (!equating.has(verb) || (lower === "'s" && verb.tag === 'PART')) continue
    for (let next = at + 1; next < Math.min(run.end, at + 7); next++) {
      const token = tokenAt(reading, next)
      if (isOneOf(token.lower, 'not', "n't", 'no', 'never') && tokenAt(reading, next + 1).lower !== 'only') break
      // “This is intimidation”: what was done is called by its name.
      const named = isOneOf(tokenAt(reading, at - 1).lower, 'this', 'that') && harmNouns.has(token)
      if (
        named ||
        wrongNouns.has(token) ||
        (!isOneOf(lower, 'is', 'are', 'was', 'were', "'s", "'re") && harmNouns.has(token))
      )
        return at
      const within =
        isOneOf(token.tag, 'DET', 'ADJ', 'ADV', 'NOUN', 'PROPN', 'PART') ||
        isMark(token) ||
        token.lower === 'to' ||
        isOneOf(token.lower, 'for', 'and', 'but') ||
        (token.lower === 'in' && next === at + 1)
      if (!within) break
    }
  }
  return -1
}

const enforcesLaw = ({ type }: Speaker) => type === 'state_force' || type === 'government'

/** Somebody is blamed even where nobody is named: called a wrongdoer, or made to suffer for a motive. */
export function chargesSomebody(reading: Reading, run: TokenRun, speaker: Speaker): boolean {
  const enforces = enforcesLaw(speaker)
  if (calledWrong(reading, run, enforces) >= 0) return true
  for (let at = run.first + 1; at < Math.min(run.end, run.first + 60); at++) {
    const token = tokenAt(reading, at)
    const next = tokenAt(reading, at + 2).lower
    const setOut = tokenAt(reading, at + 1).lower === 'to' && undertakings.test(token.lower)
    if (wrongly.has(token) || (setOut && (harmForms.hasWord(next) || isOneOf(next, 'silence', 'stifle')))) return true
    const ordeal = ordealParticiples.has(token)
    const named = ordealNouns.has(token)
    if (!ordeal && !named) continue
    // In capitals it is the title of a charge.
    const adjective = tokenAt(reading, at - 1)
    if (named && wrongAdjectives.has(adjective) && !adjective.capital) return true
    const behind = reading.text
      .slice(token.end, tokenAt(reading, Math.min(run.end, at + 16) - 1).end)
      .toLowerCase()
      .trimStart()
    if (deservedNothing.test(behind)) return true
    if (!ordeal) continue
    const passive = /^(?:is|are|was|were|been|being|be|get|got)$/.test(tokenAt(reading, at - 1).lower)
    // Who enforces the law charges those he says he arrested “for” or “while” doing something.
    if (!passive && !(enforces && dutyVerbs.has(token))) continue
    const aside = passive && isOneOf(tokenAt(reading, at - 2).lower, 'who', 'which', 'that')
    if (motivePattern.test(behind) || (enforces && !aside && /(?:^|\s)while [a-z]+ing\s/.test(behind))) return true
  }
  return false
}

const outrages = wordClass(
  'torture tortured torturing beat beating beaten rape raped raping murder murdered murdering abduct abducted abducting kidnap ' +
    'kidnapped kidnapping loot looted looting rob robbed humiliate humiliated strangle strangled stab stabbed whip whipped flog flogged ' +
    'blindfold blindfolded handcuff handcuffed threaten threatened threatening harass harassed harassing shot executed burned burnt',
)
/** Who suffers it, right behind the verb. */
const suffering = wordClass('me him her us them my his our their everyone everybody people civilians children women')

/** “They tortured her”, “they came and shot my son”: told of others by their pronoun, with whom it befell. */
export function wrongsSomebody(reading: Reading, run: TokenRun): boolean {
  let they = false
  for (let at = run.first; at < Math.min(run.end, run.first + 60); at++) {
    const token = tokenAt(reading, at)
    if (token.lower === 'they') they = true
    else if (isOneOf(token.lower, 'i', 'we', 'not', "n't", 'never', 'if')) they = false
    if (they && outrages.has(token) && suffering.has(tokenAt(reading, at + 1))) return true
  }
  return false
}

/** The party that a content calls a wrongdoer (“Reyl is a spy”). */
export function wrongdoer(reading: Reading, names: Names, run: TokenRun, speaker: Speaker): string | null {
  const verb = calledWrong(reading, run, enforcesLaw(speaker))
  if (verb < 0) return null
  const subject = phraseEndingAt(reading, tokenAt(reading, verb - 1).tag === 'AUX' ? verb - 1 : verb, run.first)
  return subject ? partyOf(reading, names, subject, speaker) : null
}
