/** Finds the words that report: verbs, “according to”, nouns such as “claim”, “allegedly”, and the colon of a headline. */
import type { Stance } from '../../../contract/claims.ts'
import { adverbCues, type Complement, type CueEntry, type CueKind, nounCues, verbCues } from '../lexicon/cues.ts'
import { isPossessive, isVerb } from './noun-phrases.ts'
import { type Explain, isMark, type Reading, runRange, type Token, type TokenRun, tokenAt } from './reading.ts'

export type CueForm = 'verb' | 'noun' | 'according' | 'adverb' | 'colon'

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
const nounLike = new Set([
  'claim',
  'claims',
  'report',
  'reports',
  'demand',
  'demands',
  'note',
  'notes',
  'comment',
  'comments',
  'estimate',
  'estimates',
  'document',
  'documents',
  'record',
  'records',
  'show',
  'shows',
  'plan',
  'plans',
  'request',
  'requests',
  'forecast',
  'promise',
  'promises',
  'support',
  'hope',
  'hopes',
  'wish',
  'fear',
  'fears',
  'answer',
  'question',
  'questions',
  'protest',
  'protests',
  'blame',
  'object',
  'try',
  'pledge',
  'pledges',
  'vow',
  'vows',
  'blast',
  'slam',
  'dispute',
  'mention',
  'caution',
  'stress',
  'reason',
  'joke',
  'laugh',
  'concern',
  'post',
  'posts',
  'fault',
  'counter',
  'back',
  'aim',
  'reply',
  'test',
  'rebuke',
  'tweet',
  'tweets',
  'alarm',
  'appeal',
  'call',
  'calls',
  'sigh',
  'shout',
  'cry',
  'doubt',
  'doubts',
  'praise',
  'attempt',
  'offer',
  'offers',
  'talk',
  'talks',
  'point',
  'points',
])

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

function isNounUse(reading: Reading, at: number, token: Token): boolean {
  if (!nounLike.has(token.lower)) return false
  const before = tokenAt(reading, at - 1)
  if (
    before.tag === 'DET' ||
    before.tag === 'ADJ' ||
    before.lower === "'s" ||
    isPossessive(before) ||
    before.tag === 'NUM'
  )
    return true
  const title = reading.paragraphs[token.paragraph]?.kind === 'title'
  return token.tag !== 'VERB' && !(title && before.tag === 'PROPN')
}

/** True when the form can only be a past participle beside “be”, or the writer's tense says so. */
function isPassive(reading: Reading, first: number, verb: number): boolean {
  if (!/(?:ed|d|t|n)$/.test(tokenAt(reading, verb).lower)) return false
  for (let at = first; at < verb; at++) if (be.has(tokenAt(reading, at).lower)) return true
  return false
}

function verbCueAt(reading: Reading, at: number, floor: number, ceiling: number, explain: Explain): Cue | null {
  const token = tokenAt(reading, at)
  const entries = verbCues.get(token.lower)
  if (!entries) return null
  const here = { start: token.start, end: token.end }
  const title = reading.paragraphs[token.paragraph]?.kind === 'title'
  if (!title && /^\p{Lu}/u.test(token.text) && at > floor && !isMark(tokenAt(reading, at - 1))) return null
  if (isNounUse(reading, at, token)) return null
  if (
    token.tag !== 'VERB' &&
    token.tag !== 'NOUN' &&
    token.tag !== 'PROPN' &&
    token.tag !== 'ADJ' &&
    token.tag !== 'AUX'
  )
    return null
  const before = tokenAt(reading, at - 1)
  if (
    token.tag === 'NOUN' &&
    (before.tag === 'DET' || before.tag === 'ADJ' || before.tag === 'ADP' || isPossessive(before))
  )
    return null
  if (before.tag === 'DET' || isPossessive(before)) return null
  const first = groupStart(reading, at, floor)
  const group = reading.tokens.slice(first, at)
  const lemma = entries[0]?.lemma ?? token.lower
  if (group.some(word => word.lower === 'not' || word.lower === "n't" || word.lower === 'never') && lemma !== 'deny') {
    explain('cues', 'dropped', here, 'negated: nothing was said')
    return null
  }
  if (
    group.some(word => modals.has(word.lower)) &&
    (lemma === 'say' || lemma === 'tell' || lemma === 'add' || token.tag !== 'VERB')
  ) {
    explain('cues', 'dropped', here, 'only possible speech')
    return null
  }
  if (
    tokenAt(reading, first - 1).lower === 'to' &&
    !bridgesToInfinitive.test(tokenAt(reading, first - 2).lower) &&
    tokenAt(reading, first - 2).lower !== 'on'
  ) {
    explain('cues', 'dropped', here, 'an intended, not a reported speech')
    return null
  }
  const passive = isPassive(reading, first, at)
  let end = at + 1
  let entry: CueEntry | null = null
  for (const candidate of entries) {
    if (candidate.particle === null) {
      entry ??= candidate
      continue
    }
    const next = tokenAt(reading, at + 1)
    if (next.lower === candidate.particle && at + 1 < ceiling) {
      entry = candidate
      end = at + 2
      const third = tokenAt(reading, end).lower
      if (candidate.lemma === 'speak' && third === 'against') end++
      if (candidate.stance === 'condemn' && (third === 'over' || third === 'about' || third === 'at' || third === 'on'))
        end++
      if (candidate.stance === 'claim_responsibility' && third === 'for') end++
      if (candidate.lemma === 'express' && third === 'for') end++
      break
    }
  }
  if (!entry) return null
  // “was quoted as saying”, “cited police as saying”
  const takes = new Set(entries.filter(other => other.particle === entry.particle).flatMap(other => other.takes))
  const quotedAs =
    passive &&
    tokenAt(reading, at + 1).lower === 'as' &&
    /^(?:saying|telling|writing)$/.test(tokenAt(reading, at + 2).lower)
  return {
    first: first,
    end: quotedAs ? at + 3 : end,
    form: 'verb',
    lemma: entry.lemma,
    stance: entry.stance,
    kind: entry.kind,
    takes: [...takes],
    addressee: entry.addressee,
    verb: at,
    passive: passive && !quotedAs,
    participle: /ing$/.test(token.lower) && !group.some(word => be.has(word.lower)),
    quotedAs,
  }
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
  if (adverb) return { ...plain, first: at, end: at + 1, verb: at, form: 'adverb', lemma: token.lower, stance: adverb }
  const noun = nounCues.get(token.lower)
  if (noun && at + 1 < ceiling && !(isVerb(token) && !isNounUse(reading, at, token))) {
    const after = next.lower
    const ofReport = after === 'of' && /^(?:report|allegation|accusation)$/.test(noun.lemma)
    const forCalls = after === 'for' && token.lower === 'calls'
    if (after === 'that' || ofReport || forCalls) {
      return { ...plain, first: at, end: at + 1, verb: at, form: 'noun', lemma: noun.lemma, stance: noun.stance }
    }
  }
  return null
}

/** The colon of “Army will go: minister”, where at most six words without a verb follow or precede it. */
function colonCue(reading: Reading, first: number, end: number): Cue | null {
  for (let at = first + 1; at < end - 1; at++) {
    if (tokenAt(reading, at).text !== ':') continue
    const after = reading.tokens.slice(at + 1, end)
    const namesSomebody =
      after.length <= 6 && !after.some(isVerb) && after.some(token => token.tag === 'PROPN' || token.tag === 'NOUN')
    if (namesSomebody) return { ...plain, first: at, end: at + 1, verb: at, form: 'colon', lemma: ':' }
  }
  return null
}

/** All cues outside quotations, in reading order. Verbs before nouns: “reports that” is a verb after a name. */
export function findCues(reading: Reading, explain: Explain): Cue[] {
  const cues: Cue[] = []
  for (const sentence of reading.sentences) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated) continue
    const before = cues.length
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const token = tokenAt(reading, at)
      if (token.quotation >= 0) continue
      const cue =
        verbCueAt(reading, at, sentence.firstToken, sentence.endToken, explain) ??
        otherCueAt(reading, at, sentence.endToken)
      if (!cue) continue
      cues.push(cue)
      explain('cues', 'kept', runRange(reading, cue), `${cue.form} cue “${cue.lemma}”`)
      at = Math.max(at, cue.end - 1)
    }
    if (paragraph.kind === 'title' && cues.length === before) {
      const cue = colonCue(reading, sentence.firstToken, sentence.endToken)
      if (cue) cues.push(cue)
    }
  }
  return cues
}
