/** Finds the noun phrase that names who speaks: before the verb, after it (“said X”), across a parenthesis, or shared. */

import { countryOfDemonym } from '../../lexicon/countries.ts'
import { documentNouns } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import {
  headOf,
  isPossessive,
  isPronoun,
  isTimeWord,
  isVerb,
  opensClause,
  phraseEndingAt,
  phraseStartingAt,
} from '../reading/noun-phrases.ts'
import { isMark, isStop, type Reading, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import {
  acrossParenthesis,
  activeSubject,
  describedSubject,
  issuedPhrase,
  issuing,
  personBeforeRole,
  restrictedSubject,
} from './described-subjects.ts'
import {
  mainSubject,
  nearestSubject,
  none,
  type Source,
  skipLeft,
  speaksBefore,
  untilPunctuation,
  wholeSubject,
  withApposition,
} from './subject-phrases.ts'

const invertible = new Set(
  'say add write report claim announce explain continue tweet ask argue note warn declare reply state recall insist observe complain remark exclaim conclude agree lament suggest acknowledge joke shout respond counter comment confirm admit'.split(
    ' ',
  ),
)

/** “said lawyer Mara Pell in an update”: where somebody spoke is no part of the name. */
function withoutPlace(reading: Reading, run: TokenRun): TokenRun {
  for (let at = run.first + 1; at < run.end; at++) {
    const { lower } = tokenAt(reading, at)
    if (isOneOf(lower, 'in', 'on', 'during', 'to', 'from', 'at') && tokenAt(reading, at - 1).tag === 'PROPN')
      return { first: run.first, end: at }
  }
  return run
}

const utterances = wordClass(
  'warning warnings message note apology photo photograph picture link response reply joke letter',
)

/** “Tweeted a warning”: what was said, and not who said it. */
function isUtterance(reading: Reading, run: TokenRun): boolean {
  return (
    isOneOf(tokenAt(reading, run.first).lower, 'a', 'an', 'his', 'her') && utterances.has(tokenAt(reading, run.end - 1))
  )
}

function inverted(reading: Reading, cue: Cue, sentence: Sentence): Source | null {
  if (cue.participle || cue.passive || !invertible.has(cue.lemma)) return null
  const before = tokenAt(reading, cue.first - 1)
  if (!(before.text === ',' || isMark(before) || before.text === '—' || before.text === '-' || before.text === '–'))
    return null
  let start = cue.end
  while (tokenAt(reading, start).tag === 'ADV' || tokenAt(reading, start).lower === 'then') start++
  if (isTimeWord(tokenAt(reading, start))) return null
  const whole = phraseStartingAt(reading, start, sentence.endToken)
  if (!whole) return null
  const phrase = withoutPlace(reading, whole)
  if (isUtterance(reading, phrase)) return null
  let behind = phrase.end
  while (behind < sentence.endToken && tokenAt(reading, behind).tag === 'ADV') behind++
  const after = tokenAt(reading, behind)
  // “The army, however, said 20 …”: an inversion needs something said before it, and no number opens a name.
  const opening = tokenAt(reading, phrase.first)
  if ((opening.tag === 'NUM' && !isMark(before)) || !speaksBefore(reading, cue, sentence)) return null
  if (behind < sentence.endToken && (isVerb(after) || after.tag === 'SCONJ' || after.lower === 'that')) {
    // “said a note issued by the guild” is still an inversion; “said troops had” is not.
    if (
      !(
        after.tag === 'VERB' &&
        isOneOf(after.lower, 'issued', 'signed', 'released', 'published', 'posted', 'quoted', 'obtained', 'seen')
      )
    )
      return null
    const by = phraseStartingAt(reading, phrase.end + 2, sentence.endToken)
    const end = by && tokenAt(reading, phrase.end + 1).lower === 'by' ? by.end : phrase.end
    return {
      mention: { first: phrase.first, end },
      full: { first: phrase.first, end },
      antecedent: null,
      place: 'after',
    }
  }
  if (isPronoun(tokenAt(reading, phrase.first)) && !(before.text === ',' || isMark(before))) return null
  return { mention: phrase, full: withApposition(reading, phrase, sentence.endToken), antecedent: null, place: 'after' }
}

/** What tells when or why: “since the storm began and also noted …” goes on with who spoke before. */
const subordinate = wordClass('since after before when while because until if')

/** “a check on the minister’s”: who owns stands behind the last preposition, but for the “of” and “for” of names. */
function lastOwner(reading: Reading, run: TokenRun): TokenRun {
  let first = run.first
  for (let at = run.first; at < run.end - 1; at++) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' && token.lower !== 'of' && token.lower !== 'for') first = at + 1
  }
  return { first, end: run.end }
}

function possessor(reading: Reading, cue: Cue, floor: number): Source {
  const previous = tokenAt(reading, cue.first - 1)
  let by = cue.end
  if (isOneOf(tokenAt(reading, by).lower, 'by', 'from')) {
    by++
    const agent = phraseStartingAt(reading, by, by + 20)
    if (agent) return { mention: agent, full: agent, antecedent: null, place: 'after' }
  }
  if (
    previous.tag === 'ADJ' ||
    previous.tag === 'ADV' ||
    previous.tag === 'NOUN' ||
    partyNouns.has(previous) ||
    isPossessive(previous) ||
    previous.tag === 'PART' ||
    previous.text === '’' ||
    previous.lower === "'s" ||
    previous.lower === "'"
  ) {
    for (let at = cue.first - 1; at >= floor && at >= cue.first - 4; at--) {
      const token = tokenAt(reading, at)
      if (isPossessive(token)) {
        const run = { first: at, end: at + 1 }
        return { mention: run, full: run, antecedent: null, place: 'before' }
      }
      if (token.lower === "'s" || (token.lower === "'" && at > floor)) {
        const whole = phraseEndingAt(reading, at, floor)
        const owner = whole && lastOwner(reading, whole)
        if (owner)
          return { mention: owner, full: { first: owner.first, end: owner.end + 1 }, antecedent: null, place: 'before' }
      }
      if (partyNouns.has(token) || countryOfDemonym.has(token.text)) {
        // “the military statement that …”
        const owner = phraseEndingAt(reading, at + 1, floor)
        if (owner) return { mention: owner, full: owner, antecedent: null, place: 'before' }
      }
      if (!isOneOf(token.tag, 'ADJ', 'ADV', 'NOUN') && !partyNouns.has(token)) break
    }
  }
  return none
}

/** “an analysis by the institute”, “a poll released on Friday”: a document with its author or its day. */
function withAuthor(reading: Reading, phrase: TokenRun, ceiling: number): TokenRun {
  let at = phrase.end
  const participle = issuing.test(tokenAt(reading, at).lower)
  if (participle) at++
  let end = participle ? at : phrase.end
  if (participle) {
    if (tokenAt(reading, at).lower === 'on') at++
    while (
      at < ceiling &&
      (isTimeWord(tokenAt(reading, at)) || isOneOf(tokenAt(reading, at).lower, 'last', 'this', 'earlier'))
    )
      at++
    if (!isOneOf(tokenAt(reading, at - 1).lower, 'on', 'last', 'this')) end = at
  }
  if (tokenAt(reading, at).lower === 'by') end = phraseStartingAt(reading, at + 1, ceiling)?.end ?? end
  return { first: phrase.first, end }
}

/** “According to Berg 40 sailors drowned”: a number with what it counts begins what was told. */
function beforeCount(reading: Reading, { first, end }: TokenRun): TokenRun {
  for (let at = first + 1; at < end - 1; at++) {
    const [before, number, next] = [tokenAt(reading, at - 1), tokenAt(reading, at), tokenAt(reading, at + 1)]
    const counts = number.tag === 'NUM' && !number.capital && isOneOf(next.tag, 'NOUN', 'ADJ') && !next.capital
    if (counts && isOneOf(before.tag, 'NOUN', 'PROPN')) return { first, end: at }
  }
  return { first, end }
}

/** A document, a party or a name that no preposition of place precedes: “a letter saying”, not “in the square saying”. */
function canSpeak(reading: Reading, phrase: TokenRun): boolean {
  if (
    /^(?:in|at|across|outside|inside|near|to|from|into|on|through|around)$/.test(
      tokenAt(reading, phrase.first - 1).lower,
    )
  )
    return false
  const head = tokenAt(reading, headOf(reading, phrase))
  const noun = head.singular.lower
  const known = [head.lower, noun].some(
    word => documentNouns.hasWord(word) || partyNouns.hasWord(word) || personNouns.hasWord(word),
  )
  return known || head.capital || isPronoun(head) || /(?:ee|er|or|ist|man|woman|people|men|women)s?$/.test(head.lower)
}

/** “After denying it, the army said …”: the subject behind the comma of what opens the sentence. */
function subjectBehind(reading: Reading, cue: Cue, sentence: Sentence): TokenRun | null {
  if (cue.first - sentence.firstToken > 3) return null
  for (let at = cue.end; at < Math.min(sentence.endToken, cue.end + 40); at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) return null
    if (token.text !== ',') continue
    const phrase = phraseStartingAt(reading, at + 1, sentence.endToken)
    if (phrase && isOneOf(tokenAt(reading, phrase.end).tag, 'VERB', 'AUX', 'ADV')) return phrase
  }
  return null
}

/** “a group Norvane says threatens the port”: of a thing and a name side by side before a cue and a verb, the name speaks. */
function nameBehindThing(reading: Reading, cue: Cue, end: number, floor: number): TokenRun | null {
  const next = tokenAt(reading, cue.end)
  if (!isVerb(next) || next.lower.endsWith('ing')) return null
  let first = end
  while (first > floor && tokenAt(reading, first - 1).tag === 'PROPN' && tokenAt(reading, first - 1).capital) first--
  const thing = tokenAt(reading, first - 1)
  return first < end && first > floor && thing.tag === 'NOUN' && !thing.capital ? { first, end } : null
}

/** “Strikes by dockers who say …”: a deed does not speak, who did it does. */
function behindBy(reading: Reading, run: TokenRun): TokenRun {
  for (let at = run.end - 2; at > run.first; at--)
    if (tokenAt(reading, at).lower === 'by') return { first: at + 1, end: run.end }
  return run
}

/** “Accused by the guild of theft”: the charge behind the accuser is no part of his name. */
function beforeCharge(reading: Reading, { first, end }: TokenRun, cue: Cue): TokenRun {
  const tie = cue.lemma === 'accuse' ? 'of' : 'for'
  if (tokenAt(reading, end).lower === tie) return { first, end }
  for (let at = end - 1; at > first; at--) if (tokenAt(reading, at).lower === tie) return { first, end: at }
  return { first, end }
}

/** How far before its verb “in a statement signed by …” may begin, in tokens. */
const longestChannel = 24
const channelTies = wordClass('in via through')

/** “The union in a statement signed by its chair, Ann B., condemned”: who speaks stands before the document. */
function throughDocument(reading: Reading, cue: number, floor: number): TokenRun | null {
  for (let at = Math.max(floor + 1, cue - longestChannel); at < cue - 1; at++) {
    if (!channelTies.has(tokenAt(reading, at))) continue
    const document = phraseStartingAt(reading, at + 1, Math.min(cue, at + 6))
    if (!document || tokenAt(reading, document.first).tag !== 'DET') continue
    if (!reading.tokens.slice(document.first, document.end).some(token => documentNouns.has(token))) continue
    const subject = phraseEndingAt(reading, at, floor)
    if (!subject || !opensClause(reading, subject.first, floor)) return null
    const parted = reading.tokens
      .slice(at, cue)
      .some(token => isOneOf(token.tag, 'AUX', 'SCONJ') || token.text === ';' || token.quotation >= 0)
    // A finite verb in between has a subject of its own.
    const verbs = reading.tokens.slice(at, cue).filter(token => token.tag === 'VERB')
    return parted || verbs.some(token => !issuing.test(token.lower) && token.lower !== 'sent') ? null : subject
  }
  return null
}

const perfect = wordClass('has have had')
/** Tokens an adjunct between auxiliary and verb may take up. */
const longestAdjunct = 14

/** “The army had at the break of the truce said”: the auxiliary before an adjunct that parts it from its verb, or -1. */
function partedAuxiliary(reading: Reading, first: number, floor: number): number {
  for (let at = first - 2; at > floor && at >= first - longestAdjunct; at--) {
    const token = tokenAt(reading, at)
    if (perfect.has(token)) return tokenAt(reading, at + 1).tag === 'ADP' ? at : -1
    if (isVerb(token) || isStop(token) || isOneOf(token.lower, 'that', 'which', 'who', 'and', 'but', 'to')) return -1
  }
  return -1
}

/**
 * The source of `cue` within its sentence. `shared` is the mention of the attribution before it in the same sentence,
 * used for coordinated verbs and participles. `floor` is the first token the subject may begin at.
 */
export function findSource(
  reading: Reading,
  cue: Cue,
  sentence: Sentence,
  floor: number,
  shared: Source | null,
): Source {
  if (cue.form === 'adverb') return none
  if (cue.form === 'label') {
    const run = { first: sentence.firstToken, end: cue.first }
    return { mention: run, full: run, antecedent: null, place: 'before' }
  }
  if (cue.form === 'colon') {
    const run = { first: cue.end, end: sentence.endToken }
    return { mention: run, full: run, antecedent: null, place: 'after' }
  }
  if (cue.form === 'according') {
    const words =
      phraseStartingAt(reading, cue.end, sentence.endToken) ?? untilPunctuation(reading, cue.end, sentence.endToken)
    if (!words) return none
    const phrase = beforeCount(reading, words)
    return {
      mention: phrase,
      full: withApposition(reading, withAuthor(reading, phrase, sentence.endToken), sentence.endToken),
      antecedent: null,
      place: 'after',
    }
  }
  if (cue.form === 'noun') return possessor(reading, cue, floor)
  if (cue.passive) {
    for (let at = cue.end - 1; at < Math.min(cue.end + 14, sentence.endToken); at++) {
      if (tokenAt(reading, at).lower !== 'by') continue
      if (at > cue.end && cue.takes.includes('charge') === false) break
      const whole = phraseStartingAt(reading, at + 1, sentence.endToken)
      const agent = whole && cue.takes.includes('charge') ? beforeCharge(reading, whole, cue) : whole
      if (agent && !tokenAt(reading, at + 1).lower.endsWith('ing'))
        return { mention: agent, full: agent, antecedent: null, place: 'after' }
      break
    }
    return none
  }
  const inversion = inverted(reading, cue, sentence)
  if (inversion) return inversion
  const parted = cue.participle ? -1 : partedAuxiliary(reading, cue.first, floor)
  if (parted >= 0) return findSource(reading, { ...cue, first: parted }, sentence, floor, shared)
  const opening = tokenAt(reading, cue.first - 1)
  const held = isMark(opening) && opening.end === tokenAt(reading, cue.first).start
  const at = skipLeft(reading, held ? cue.first - 2 : cue.first - 1, floor)
  const token = tokenAt(reading, at)
  if (at < floor) {
    // “Rejecting the report, the army said …”
    const behind = cue.participle && !shared ? subjectBehind(reading, cue, sentence) : null
    return behind ? { mention: behind, full: behind, antecedent: null, place: 'shared' } : (shared ?? none)
  }
  if (cue.participle) {
    if (token.lower === 'as') {
      const quoted = phraseEndingAt(reading, at, floor)
      if (quoted) return { mention: quoted, full: quoted, antecedent: null, place: 'before' }
    }
    // “a report saying that”: the noun right before speaks; after a comma the sentence's subject does.
    const near = token.text === ',' || token.tag === 'CCONJ' ? null : phraseEndingAt(reading, at + 1, floor)
    if (near && token.tag !== 'ADP' && canSpeak(reading, near))
      return { mention: near, full: near, antecedent: null, place: 'before' }
    if (shared?.mention) return { ...shared, place: 'shared' }
    const subject = mainSubject(reading, sentence, cue.first) ?? subjectBehind(reading, cue, sentence)
    return subject ? { mention: subject, full: subject, antecedent: null, place: 'shared' } : none
  }
  if (token.tag === 'CCONJ') {
    const subject = nearestSubject(reading, cue.first, floor) ?? mainSubject(reading, sentence, cue.first)
    // “He admitted that thefts had risen but insisted …”: thefts insist on nothing.
    const aside = subject !== null && subordinate.has(tokenAt(reading, subject.first - 1))
    if (shared?.mention && (!subject || aside || subject.first <= shared.mention.first || !canSpeak(reading, subject)))
      return { ...shared, place: 'shared' }
    return subject ? { mention: subject, full: subject, antecedent: null, place: 'shared' } : none
  }
  if (token.lower === 'whom' && tokenAt(reading, at - 1).lower === 'of' && at - 2 >= floor) {
    // “many of whom said”
    const run = { first: at - 2, end: at + 1 }
    const antecedent = phraseEndingAt(reading, tokenAt(reading, at - 3).text === ',' ? at - 3 : at - 2, floor)
    return { mention: run, full: run, antecedent, place: 'before' }
  }
  if (token.lower === 'who' || token.lower === 'which' || (token.lower === 'that' && at > floor)) {
    const end = tokenAt(reading, at - 1).text === ',' ? at - 1 : at
    const whole = phraseEndingAt(reading, end, floor)
    const antecedent = whole && token.lower === 'who' ? behindBy(reading, whole) : whole
    const run = { first: at, end: at + 1 }
    if (token.lower !== 'that' || antecedent) return { mention: run, full: run, antecedent, place: 'before' }
  }
  const issuer = throughDocument(reading, cue.first, floor)
  if (issuer) return { mention: issuer, full: issuer, antecedent: null, place: 'before' }
  if (
    token.text === ',' ||
    token.text === ')' ||
    token.text === '—' ||
    token.text === '–' ||
    token.text === '-' ||
    token.text === '--'
  ) {
    const across =
      (token.text === ',' ? describedSubject(reading, at, floor) : null) ?? acrossParenthesis(reading, at, floor)
    if (across) return across
    const phrase = token.text === ')' ? phraseEndingAt(reading, at + 1, floor) : phraseEndingAt(reading, at, floor)
    if (phrase && opensClause(reading, phrase.first, floor))
      return { mention: phrase, full: phrase, antecedent: null, place: 'before' }
    return shared?.mention ? { ...shared, place: 'shared' } : none
  }
  const identified = restrictedSubject(reading, cue.first, floor)
  if (identified) return identified
  const named = nameBehindThing(reading, cue, at + 1, floor)
  if (named) return { mention: named, full: named, antecedent: null, place: 'before' }
  const active = activeSubject(reading, at + 1, floor)
  if (active) return active
  const phrase = issuedPhrase(reading, cue.first, floor) ?? wholeSubject(reading, at + 1, floor)
  const titled = phrase && personBeforeRole(reading, phrase, floor)
  if (titled) return titled
  if (phrase) return { mention: phrase, full: phrase, antecedent: null, place: 'before' }
  if (shared?.mention) return { ...shared, place: 'shared' }
  const subject = mainSubject(reading, sentence, cue.first)
  return subject ? { mention: subject, full: subject, antecedent: null, place: 'shared' } : none
}
