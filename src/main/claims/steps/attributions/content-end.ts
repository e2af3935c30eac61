/** Says where a content ends: at the sentence’s end, or earlier, where the writer or the next speaker takes over. */

import { type CueEntry, nounCues, verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { statementNouns } from '../../lexicon/stances.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { isTimeWord, isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { channels, clauseWords, hasVerb, isDash, isVerbAt, periods, skipCircumstance } from './content-bounds.ts'
import { isFiniteForm, mainVerbBehind } from './main-verb.ts'
import type { Source } from './subject-phrases.ts'
import { canCount, countingVerbs } from './who-counts.ts'

/** True when a reporting verb with no subject of its own follows at `at`: the content before it ends there. */
function startsOtherReport(reading: Reading, at: number, ceiling: number, cue: Cue): boolean {
  let next = at
  // “and have asked for her return”
  while (
    next < ceiling &&
    (isOneOf(tokenAt(reading, next).tag, 'ADV', 'AUX') || tokenAt(reading, next).lower === 'also')
  )
    next++
  const token = tokenAt(reading, next)
  const entries = verbCues.get(token)
  if (!entries || token.tag !== 'VERB') return false
  // “asked them to leave and apologize”: a bare form goes with the infinitive before it, not with the cue.
  const bare = entries.some(entry => entry.lemma === token.lower)
  if (bare && tokenAt(reading, cue.verb).lower !== cue.lemma) return false
  // “had killed two and taken three”: who takes nobody's responsibility says nothing.
  const complete = ({ particle }: CueEntry) =>
    particle === null || [next + 1, next + 2, next + 3].some(other => tokenAt(reading, other).lower === particle)
  return entries.some(
    entry =>
      entry.kind === 'speech' && complete(entry) && (entry.lemma !== 'begin' || isMark(tokenAt(reading, next + 1))),
  )
}

/** True when nothing but the subject of the cue at `end` stands between: “some fled and a nurse said …”. */
function ownSubjectBetween(reading: Reading, first: number, end: number): boolean {
  if (end - first < 1 || end - first > 8 || hasVerb(reading, { first, end })) return false
  const phrase = phraseStartingAt(reading, first, end)
  if (!phrase) return false
  for (let at = phrase.end; at < end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag !== 'ADV' && !isTimeWord(token)) return false
  }
  return true
}

/** True when a clause with its own subject begins at `first`: “he refuses”, “police blocked”. */
function clauseBegins(reading: Reading, first: number, ceiling: number): boolean {
  const subject = phraseStartingAt(reading, first, ceiling)
  if (!subject) return false
  let at = subject.end
  while (at < ceiling && tokenAt(reading, at).tag === 'ADV') at++
  return isVerb(tokenAt(reading, at)) && !tokenAt(reading, at).lower.endsWith('ing')
}

const isBreak = (reading: Reading, at: number) => {
  const { text } = tokenAt(reading, at)
  return text === ',' || isDash(text) || isLooseHyphen(reading, at)
}

/** A hyphen between spaces: a typewritten dash. */
function isLooseHyphen(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  return token.text === '-' && tokenAt(reading, at - 1).end < token.start && token.end < tokenAt(reading, at + 1).start
}

/** “in a statement”, “on Saturday”: when and where a named thing was said. */
function isCircumstance(reading: Reading, at: number, ceiling: number): boolean {
  if (!isOneOf(tokenAt(reading, at).lower, 'on', 'in', 'at', 'during')) return false
  const phrase = phraseStartingAt(reading, at + 1, ceiling)
  if (!phrase) return isTimeWord(tokenAt(reading, at + 1))
  const said = reading.tokens
    .slice(phrase.first, phrase.end)
    .some(word => channels.has(word) || isTimeWord(word) || periods.has(word))
  const after = tokenAt(reading, phrase.end)
  return said && (phrase.end >= ceiling || isOneOf(after.tag, 'PUNCT', 'ADP') || isTimeWord(after))
}

/** True where a named thing ends: a relative clause, a second verb, a circumstance, a new clause of the writer’s. */
function endsNominal(reading: Reading, at: number, ceiling: number): boolean {
  const token = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  if (token.text === ';') return true
  if (isBreak(reading, at)) {
    if (/^(?:which|who|whose|whom|where|but|although|though|while|even|as)$/.test(next.lower)) return true
    return next.tag === 'VERB' && next.lower.endsWith('ing') && next.lower !== 'including'
  }
  if (token.tag === 'CCONJ') {
    const verb = next.tag === 'ADV' ? tokenAt(reading, at + 2) : next
    return isVerb(verb) && /(?:ed|s)$|^(?:had|has|was|were|is|are|did|said|made|took)$/.test(verb.lower)
  }
  if (token.lower === 'while' && (next.tag === 'ADP' || next.lower.endsWith('ing'))) return true
  if (isOneOf(token.lower, 'when', 'while', 'after', 'before', 'as', 'since', 'because', 'if'))
    return clauseBegins(reading, at + 1, at + 20)
  return isCircumstance(reading, at, ceiling)
}

const subordinating = wordClass('while although though as after when if before because since whereas once')

/** “Amid claims that …, the”, “Rejecting a report that …, the”: what opens the sentence has no verb of its own before the cue. */
function opensPhrase(reading: Reading, cue: Cue, sentence: Sentence): boolean {
  let at = sentence.firstToken
  while (at < cue.first && isMark(tokenAt(reading, at))) at++
  const opening = tokenAt(reading, at)
  const participle = opening.tag === 'VERB' && opening.lower.endsWith('ing')
  if (!participle && opening.tag !== 'ADP') return false
  if (!(cue.form === 'noun' || (cue.form === 'verb' && cue.participle))) return false
  const lead = reading.tokens.slice(at + 1, cue.first)
  return !lead.some(
    token => (isVerb(token) && !token.lower.endsWith('ing')) || token.text === ',' || token.quotation >= 0,
  )
}

/** True for “While the army claimed …, the …”: the content of a clause that leads up to the main one. */
function leadsUp(reading: Reading, cue: Cue, source: Source, sentence: Sentence): boolean {
  if (opensPhrase(reading, cue, sentence)) return true
  const first = source.place === 'before' && source.full ? Math.min(source.full.first, cue.first) : cue.first
  const opening = first - 1
  if (opening < sentence.firstToken || !subordinating.has(tokenAt(reading, opening))) return false
  return opening <= sentence.firstToken + 1
}

/** What is known of the attribution whose content is cut. */
type Frame = {
  cue: Cue
  sentence: Sentence
  /** Cues behind the content’s first token. */
  later: readonly Cue[]
  /** The source is a “who” or “which” behind a comma. */
  relative: boolean
  lead: boolean
  first: number
}

/** True when a comma closes the relative clause that begins at `from`, so that the sentence goes on behind it. */
function resumes(reading: Reading, from: number, ceiling: number): boolean {
  for (let at = from; at < ceiling; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) return false
    if (token.text === ',') return !isOneOf(tokenAt(reading, at + 1).tag, 'NOUN', 'PROPN', 'NUM')
  }
  return false
}

/** Words before a number that is no exact one. */
const leadsToNumber = wordClass('at only about around some nearly almost over more fewer')

/** True where a number stands, or what leads to one: “at least nine”. */
function opensNumber(reading: Reading, at: number): boolean {
  const behind = [at, at + 1, at + 2].findIndex(each => tokenAt(reading, each).tag === 'NUM')
  return behind === 0 || (behind > 0 && leadsToNumber.has(tokenAt(reading, at)))
}

/** True when somebody else speaks behind the comma or dash at `at`: the writer, or the source of a later cue. */
function breaksOff(reading: Reading, at: number, { cue, sentence, later, relative, lead, first }: Frame): boolean {
  const ceiling = sentence.endToken
  const next = tokenAt(reading, at + 1)
  if (lead && clauseBegins(reading, at + 1, ceiling)) return true
  if (relative && (isVerb(next) || (next.tag === 'ADV' && isVerbAt(reading, at + 2)))) return true
  if (isOneOf(next.lower, 'according', 'although', 'though') || (next.lower === 'per' && at > first)) return true
  if (next.lower === 'which' && !resumes(reading, at + 2, ceiling)) return true
  if (next.tag === 'VERB' && next.lower.endsWith('ing') && startsOtherReport(reading, at + 1, ceiling, cue)) return true
  if (next.lower === 'but' && clauseBegins(reading, at + 2, ceiling)) return true
  if (isOneOf(next.lower, 'and', 'but') && startsOtherReport(reading, at + 2, ceiling, cue)) return true
  // “…, a claim she has said is nonsense”
  const named = next.tag === 'DET' && statementNouns.has(tokenAt(reading, at + 2))
  if (named && later.some(other => other.first > at + 2 && other.first < at + 12 && other.form === 'verb')) return true
  const speaks = (other: Cue) => other.first > at && other.form === 'verb' && !other.participle
  if (isOneOf(next.lower, 'while', 'whereas', 'after', 'but') && later.some(speaks)) return true
  // “The firm says eight died, the ministry says nine”: one number set against another.
  const rival = later.find(other => other.first > at)
  if (
    rival !== undefined &&
    speaks(rival) &&
    opensNumber(reading, rival.end) &&
    at > first &&
    ownSubjectBetween(reading, at + 1, rival.first)
  )
    return true
  // “…, the ministry said.” takes all that stands before as its own.
  const closing = later.find(other => speaks(other) && other.first <= at + 14)
  return (
    closing !== undefined &&
    endsSentence(reading, closing, sentence) &&
    !hasVerb(reading, { first: at + 1, end: closing.first })
  )
}

/** Where the content that begins at `from` ends (exclusive): the sentence’s end, or where somebody else takes over. */
export function contentEnd(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): number {
  const ceiling = sentence.endToken
  const relative = source.antecedent !== null && tokenAt(reading, (source.mention?.first ?? 1) - 1).text === ','
  const restrictive = source.antecedent !== null && !relative
  const later = cues.filter(other => other.first >= from)
  const frame = { cue, sentence, later, relative, lead: leadsUp(reading, cue, source, sentence), first: from }
  // “Dockers who accuse him of rigging the vote | have shut the port”
  let verbSeen = restrictive && (cue.takes.includes('charge') || tokenAt(reading, from).lower.endsWith('ing'))
  // “the road, which is closed”: a thing that was named, not told of, ends where the writer goes on about it.
  const opening = tokenAt(reading, from)
  let nominal =
    (cue.form !== 'verb' || cue.takes.includes('object')) &&
    !isOneOf(opening.tag, 'ADP', 'SCONJ', 'ADV') &&
    !clauseWords.has(opening) &&
    tokenAt(reading, from - 1).lower !== 'that'
  const main = cue.form === 'noun' ? mainVerbBehind(reading, cue, from, sentence) : -1
  for (let at = from; at < ceiling; at++) {
    if (at === main) return isMark(tokenAt(reading, at - 1)) ? at - 1 : at
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) continue
    const next = tokenAt(reading, at + 1)
    if (nominal && at > from && endsNominal(reading, at, ceiling)) return at
    if (isVerbAt(reading, at)) nominal = false
    // “‘…,’ while others”: the comma stands inside the marks, and the mark belongs to what it closes.
    const closes =
      isMark(token) &&
      at > from &&
      tokenAt(reading, at - 1).text === ',' &&
      tokenAt(reading, at - 1).end === token.start &&
      token.end < next.start
    if ((closes || isBreak(reading, at)) && breaksOff(reading, at, frame)) return closes ? at + 1 : at
    if ((token.lower === 'and' || token.lower === 'but') && token.tag === 'CCONJ') {
      if (startsOtherReport(reading, at + 1, ceiling, cue) || nounCues.has(next)) return at
      // “gathered to decry the raid and to demand …”
      if (
        next.lower === 'to' &&
        tokenAt(reading, cue.first - 1).lower === 'to' &&
        verbCues.has(tokenAt(reading, at + 2))
      )
        return at
      const tail = later.find(other => other.first > at)
      const speaks = tail?.form === 'verb' && tail.kind === 'speech'
      const told = hasVerb(reading, { first: from, end: at })
      if (speaks && told && ownSubjectBetween(reading, at + 1, tail.first)) return at
    }
    // “men who said they were bakers were arrested”: a second verb without a subject goes back to the people.
    if (restrictive && isFiniteForm(reading, at)) {
      if (verbSeen && !isFiniteForm(reading, at - 1)) return at
      verbSeen = true
    } else if (restrictive && isOneOf(token.tag, 'SCONJ', 'CCONJ')) verbSeen = false
    if (token.text === ';' && (later.some(other => other.first > at) || somebodyCounts(reading, at + 1, ceiling)))
      return at
  }
  return ceiling
}

/** “…; monitors put the crowd at 700”, “…; the guild has worked out 8 million”: another's count behind the semicolon. */
function somebodyCounts(reading: Reading, first: number, ceiling: number): boolean {
  const phrase = phraseStartingAt(reading, first, ceiling)
  if (!phrase || !canCount(reading, phrase)) return false
  let verb = phrase.end
  // “the hosts, the Marsh League, counted 700”
  if (tokenAt(reading, verb).text === ',') {
    verb = phraseStartingAt(reading, verb + 1, ceiling)?.end ?? verb
    if (tokenAt(reading, verb).text === ',') verb++
  }
  while (verb < ceiling && isOneOf(tokenAt(reading, verb).tag, 'ADV', 'AUX')) verb++
  return countingVerbs.has(tokenAt(reading, verb)) || tokenAt(reading, verb + 1).lower === 'out'
}

/** True when nothing but a time, a place of speech or an apposition follows the cue in its sentence. */
function endsSentence(reading: Reading, cue: Cue, sentence: Sentence): boolean {
  const at = skipCircumstance(reading, cue.end, sentence.endToken, cue)
  const token = tokenAt(reading, at)
  return at >= sentence.endToken || token.text === '.' || token.text === '!' || token.text === '?'
}
