/** Finds the figures of a text: how many of whom were killed, hurt, held, gathered, paid – and in what scope. */
import type { Quantity } from '../../../../contract/claims.ts'
import { befallsPeople, countedNouns, countedThings, standingThings } from '../../lexicon/casualties.ts'
import { eventWords } from '../../lexicon/events.ts'
import { singular } from '../../lexicon/inflection.ts'
import {
  type Explain,
  type Reading,
  runText,
  type Sentence,
  type Token,
  type TokenRun,
  tokenAt,
} from '../reading/reading.ts'
import { actorOf, type Cause, causeOfList, labelBefore, nounBefore, nounBehind, verbBefore } from './cause-before.ts'
import { goesOn, isBareSubject, isCited } from './continued-counts.ts'
import { type Counted, countedAfter, isHuman, isPlace, noFigure } from './count-phrases.ts'
import { isAmong, isBareLevel, isBracketed, scopeOf } from './count-scope.ts'
import { type Fate, fateBehind, tellingAt } from './fate-behind.ts'
import { type NumberPhrase, numberAt } from './read-numbers.ts'
import { lengthOfTime, remember, type Sums, sumOfMoney } from './read-sums.ts'

export type RawFigure = NumberPhrase & {
  quantity: Quantity
  /** The whole phrase: modifier, number and counted noun. */
  run: TokenRun
  /** Head noun of what is counted, lower case singular; null when the text leaves it out. */
  head: string | null
  /** What is counted as the text says it, without the number. */
  group: TokenRun | null
  targetGroup: string | null
  unit: string | null
  scope: 'incident' | 'cumulative' | 'sub_count'
  /** “its fighters”: whose pronoun owns the counted group. */
  possessive: string | null
  /** Who did it, where the sentence says so. */
  actor: TokenRun | null
  sentence: number
  /** “Six of the fourteen”: the second number is the total, no figure of its own. */
  ofTotal: boolean
  /** What befell those of quantity `other`, as a participle: “freed”. */
  fate: string | null
}

/** A number with what stands around it, as the rules for its quantity read it. */
type Count = {
  reading: Reading
  sentence: Sentence
  number: NumberPhrase
  counted: Counted
  head: string | null
  headToken: Token | null
  run: TokenRun
  /** The last count before this one, at most three sentences back: what a bare number goes on counting. */
  antecedent: RawFigure | null
}

type Verdict =
  | { quantity: Quantity; actor: TokenRun | null; verb?: number; goesOn?: boolean; whole?: boolean; told?: string }
  | { why: string }

/** Sentences after which a bare number no longer goes on with the last count. */
const memory = 5

/** True for counts of people and things, which a bare number may go on with; sums and times are none. */
const isCount = (figure: RawFigure) => figure.quantity !== 'money' && figure.quantity !== 'duration'

/** How often the smaller of two counts of the same may go into the larger; below it any two may be such. */
const spread = 30

/** Twelve thousand go on with no count of one. */
function isOfItsSize(figure: RawFigure, { low, high }: NumberPhrase): boolean {
  const one = Math.max(figure.low, figure.high ?? 0, spread)
  const other = Math.max(low, high ?? 0, spread)
  return one <= spread * other && other <= spread * one
}

/** All figures of the text in reading order; those of repeated paragraphs are left out. */
export function findFigures(reading: Reading, explain: Explain): RawFigure[] {
  const figures: RawFigure[] = []
  let recent: RawFigure[] = []
  const sums: Sums = { latest: null, units: new Set() }
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.repeated) continue
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const number = numberAt(reading, at)
      if (!number) continue
      const place = { start: tokenAt(reading, number.first).start, end: tokenAt(reading, number.end - 1).end }
      recent = recent.filter(figure => sentence.index - figure.sentence <= memory).slice(-memory)
      const antecedent = recent.findLast(figure => isOfItsSize(figure, number)) ?? null
      const result = figureAt(reading, sentence, number, antecedent, sums)
      if ('why' in result) {
        explain('figures', 'dropped', place, result.why)
        at = Math.max(at, number.end - 1)
      } else {
        explain('figures', 'kept', place, `${result.quantity}: ${result.targetGroup ?? result.unit ?? ''}`)
        figures.push(result)
        if (isCount(result)) recent.push(result)
        if (result.quantity === 'money') remember(sums, result)
        // “40 of its 900 shops” is one figure, with its total inside.
        at = Math.max(at, (result.ofTotal ? result.run.end : number.end) - 1)
      }
    }
  }
  return figures
}

function figureAt(
  reading: Reading,
  sentence: Sentence,
  number: NumberPhrase,
  antecedent: RawFigure | null,
  sums: Sums,
): RawFigure | { why: string } {
  if (isPartOfName(reading, sentence, number)) return { why: 'part of a name' }
  const blank = {
    ...number,
    possessive: null,
    actor: null,
    sentence: sentence.index,
    head: null,
    group: null,
    ofTotal: false,
    fate: null,
  }
  for (const sum of [sumOfMoney(reading, number, sentence, sums), lengthOfTime(reading, number)]) {
    if (sum === null) continue
    return 'why' in sum ? sum : { ...blank, ...sum, scope: 'incident' }
  }
  const counted = countedAfter(reading, number.end, sentence.endToken)
  const reason = noFigure(reading, number, counted)
  if (reason) return { why: reason }
  const headToken = counted.head === null ? null : tokenAt(reading, counted.head)
  const head = headToken ? singular(headToken.lower) : null
  const run = { first: number.first, end: Math.max(number.end, counted.end) }
  const count: Count = { reading, sentence, number, counted, head, headToken, run, antecedent }
  const verdict = quantityOf(count)
  if ('why' in verdict) return verdict
  const { quantity, actor, verb } = verdict
  if (quantity === 'other' && number.high === 1 && counted.group && tokenAt(reading, number.end).lower === 'of')
    return { why: '“one” that only points at somebody' }
  const fate = verdict.told ?? (quantity === 'other' && verb !== undefined ? tellingAt(reading, verb) : null)
  const shares = verdict.goesOn === true || isAmong(reading, number, run.end)
  const inSentence = antecedent !== null && antecedent.sentence === sentence.index
  const isPart = inSentence && (isBracketed(reading, number, sentence.firstToken) || isRest(count))
  const group = groupOf(count)
  return {
    ...blank,
    run,
    quantity,
    actor,
    unit: null,
    ofTotal: counted.total,
    // Of a dozen taken in hospital, “including ten children”, and of 158 aboard “the union says 231”: theirs was the same.
    fate: fate ?? (quantity === 'other' && shares ? (antecedent?.fate ?? null) : null),
    group: counted.group,
    head: group.head,
    possessive: counted.possessive ?? group.possessive,
    scope: isPart ? 'sub_count' : scopeOf(reading, number, run.end, verdict.whole ? null : counted.partitive, sentence),
    // “Several attacks” counts attacks: said once is enough.
    targetGroup: group.words.toLowerCase() === quantity ? null : group.words,
  }
}

/** “Bloc 9”, “Radio 4”: but a date, a title in capitals and a vague word are no name before a number. */
function isPartOfName(reading: Reading, sentence: Sentence, number: NumberPhrase): boolean {
  const before = tokenAt(reading, number.first - 1)
  return (
    number.modifier === 'exact' &&
    before.capital &&
    before.tag === 'PROPN' &&
    before.sentence === sentence.index &&
    reading.paragraphs[sentence.paragraph]?.kind !== 'title' &&
    !isCalendarWord(before) &&
    /^\d/.test(tokenAt(reading, number.numeral).text)
  )
}

const isCalendarWord = (token: Token) =>
  /(?:day|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(token.lower)

/** What the count counts, by the surest sign around it: the order of the rules is their rank. */
function quantityOf(count: Count): Verdict {
  const { reading, sentence, number, counted, head, headToken, antecedent } = count
  const { firstToken, endToken } = sentence
  const before = tokenAt(reading, number.first - 1).lower
  if (
    head === null &&
    number.high === 1 &&
    tokenAt(reading, number.numeral).lower === 'one' &&
    counted.partitive === null
  )
    if (
      /^(?:another|the|this|that|no|only|including)$/.test(before) ||
      tokenAt(reading, number.first).lower === 'another'
    )
      return { why: '“one” that only points at somebody' }
  const own = headToken ? (countedNouns.get(headToken.lower) ?? null) : null
  // “There were more than 300 of us”: whoever came counts himself among them.
  if (isThereOfUs(reading, number)) return { quantity: 'participants', actor: null, whole: true }
  const weak = own === 'participants' || own === 'displaced' || own === 'captured' || own === 'kidnapped'
  const fate = fateBehind(
    reading,
    counted.state && counted.head === null ? number.end : Math.max(counted.end, number.end),
    endToken,
  )
  const points = head === null && counted.state === null && counted.partitive === null && before === 'the'
  // “The three lost on the barge” are told by their fate, “the 63 whom the office admits” by whose number it is.
  const isTold = fate?.verb === number.end || isCited(reading, number) || isBareLevel(reading, number, firstToken)
  if (points && number.high !== null && !isTold) return { why: 'points back at those named before' }
  const direct = verbBefore(reading, number.first, firstToken)
  const noun =
    nounBefore(reading, number.first, firstToken) ??
    (head === null ? (labelBefore(reading, number, sentence) ?? nounBehind(reading, number.end, endToken)) : null)
  const settled = (quantity: Quantity, actor: TokenRun | null = null): Verdict => ({ quantity, actor })
  const caused = ({ quantity, verb }: Cause): Verdict => ({
    quantity,
    actor: actorOf(reading, verb, false, firstToken, endToken),
    verb,
  })
  const byCaptors = (quantity: Quantity, verb: number) =>
    quantity === 'arrested' && reading.tellsOfHostages && tokenAt(reading, verb).lower === 'held' && !byPolice(count)
  const suffered = ({ quantity, passive, verb }: Fate): Verdict => ({
    quantity: byCaptors(quantity, verb) ? 'kidnapped' : quantity,
    actor: passive ? actorOf(reading, verb, true, firstToken, endToken) : null,
    verb,
  })
  const suits = (quantity: Quantity) => mayBefall(head, quantity)

  if (counted.state && counted.partitive && fate && fate.quantity !== counted.state) return suffered(fate)
  if (counted.state) return settled(counted.state)
  if (own && !weak) return settled(own)
  if (direct && suits(direct.quantity) && !(head === 'life' && direct.quantity !== 'killed')) return caused(direct)
  // “destroyed three vehicles”: what is done to things makes them a loss.
  if (direct && head !== null && countedThings.has(head)) return { ...caused(direct), quantity: 'other' }
  const subject = fate && !fate.inRelative && suits(fate.quantity) ? fate : null
  if (subject?.passive) return suffered(subject)
  const list = causeOfList(reading, number.first, firstToken)
  const told = list?.loose === true && fate?.inRelative === true
  if (list && !told && suits(list.quantity) && !startsClause(reading, count.run.end)) return caused(list)
  if (subject) return suffered(subject)
  if (noun && suits(noun)) return settled(noun)
  if (fate && suits(fate.quantity)) return suffered(fate)
  if (head !== null && own === null && counted.kind !== null) return settled(counted.kind)
  // “The number on board at 212”
  if (aboard.test(wordsBefore(reading, number, firstToken)) && (head === null || isHuman(head)))
    return { quantity: 'other', actor: null, told: 'aboard' }
  if (isStrong(count)) return settled('participants')
  if (antecedent && head === null && goesOn({ ...count, partitive: counted.partitive }))
    return { ...settled(antecedent.quantity), goesOn: true }
  if (antecedent && isSpokenOf(count)) return { ...settled(antecedent.quantity), goesOn: true }
  if (own) return number.high === 1 ? { why: '“one” that only points at something' } : settled(own)
  // A bare “including three” is part of what this sentence counts, not of what an earlier one did.
  const near = head !== null || antecedent?.sentence === sentence.index
  const includes = near && isAmong(reading, number, count.run.end)
  const among = counted.among || includes
  if (antecedent && among && (head === null || isHuman(head))) return settled(antecedent.quantity)
  if (head === null && isBareSubject(count)) return settled('other')
  return otherOf(count, fate)
}

const byPolice = ({ reading, sentence }: Count) =>
  /\b(?:police|jail|prison|custody|court|detention|detained|arrested|charged)\b/i.test(
    reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)),
  )

/** True where the phrase is the subject of a clause of its own: “…, two policemen said”. */
const startsClause = (reading: Reading, at: number) =>
  /^(?:AUX|VERB)$/.test(tokenAt(reading, at).tag) && !/(?:ed|ing|en)$/.test(tokenAt(reading, at).lower)

/** What kills, wounds, arrests or kidnaps does so to people; other verbs say nothing of what a noun is. */
function mayBefall(head: string | null, quantity: Quantity): boolean {
  if (head === null || isHuman(head)) return true
  return befallsPeople.has(quantity) && !countedThings.has(head) && !isPlace(head) && !eventWords.has(head)
}

const aboard =
  /\b(?:number|total|figure|count) (?:of (?:people|persons|souls|passengers) )?(?:on board|aboard)(?: \w+){0,2} (?:at|as|to|was|is|of)$/

const wordsBefore = (reading: Reading, number: NumberPhrase, floor: number) =>
  reading.tokens
    .slice(Math.max(floor, number.first - 8), number.first)
    .map(token => token.lower)
    .join(' ')

/** “The crowd was about 300 strong”. */
const isStrong = ({ reading, sentence, number }: Count) =>
  tokenAt(reading, number.end).lower === 'strong' &&
  /\b(?:crowd|march|column|rally|picket|protest|procession|gathering|demonstration)\b/i.test(
    reading.text.slice(sentence.start, tokenAt(reading, number.first).start).slice(-200),
  )

/** “Fifty were hurt; nine remain on the ward”. */
const isRest = ({ reading, number, head, antecedent }: Count) =>
  head === null &&
  antecedent !== null &&
  number.low < antecedent.low &&
  /^(?:remain|remained|remains)$/.test(tokenAt(reading, number.end).lower)

/** “He told of eight to nine thousand souls”: just people, of whom somebody gives another number. */
const isSpokenOf = ({ reading, number, head }: Count) =>
  head !== null &&
  /^(?:person|people|soul|individual)$/.test(head) &&
  tokenAt(reading, number.first - 1).lower.replace(/^["“”]$/, 'of') === 'of' &&
  /\b(?:spoke|speaks|speak) of\b/.test(reading.text.slice(0, tokenAt(reading, number.first).start).slice(-14))

/** “There were fifteen hundred of us”. */
function isThereOfUs(reading: Reading, number: NumberPhrase): boolean {
  if (tokenAt(reading, number.end).lower !== 'of' || tokenAt(reading, number.end + 1).lower !== 'us') return false
  const back = tokenAt(reading, number.first - 1).lower === 'been' ? 3 : 2
  return tokenAt(reading, number.first - back).lower === 'there'
}

/** Counted people, vehicles, weapons and buildings of which nothing else is told. */
function otherOf({ reading, number, counted, head }: Count, fate: Fate | null): Verdict {
  if (number.high === 1) return { why: '“one” that only points at somebody' }
  // “Thousands fled, millions go hungry”: many without a noun are people.
  if (head === null && number.modifier === 'vague' && /s$/.test(tokenAt(reading, number.afterNumeral - 1).lower))
    return { quantity: 'other', actor: null }
  if (head === null) return { why: 'nothing is said to be counted' }
  if (tokenAt(reading, number.first - 2).lower === 'population') return { why: 'how many live there' }
  if (kin.test(head) && /^(?:his|her|my)$/.test(counted.possessive ?? ownerBefore(reading, number)))
    return { why: 'somebody’s family' }
  if (isHuman(head) || (counted.total && !isPlace(head))) return { quantity: 'other', actor: null }
  const before = tokenAt(reading, number.first - 1)
  const preposition = before.lower === 'the' ? tokenAt(reading, number.first - 2) : before
  const placed = /^(?:on|onto|at|in|into|from|to|across|along)$/.test(preposition.lower)
  if (countedThings.has(head) && !(placed && standingThings.has(head) && fate === null))
    return { quantity: 'other', actor: null, ...(fate && { verb: fate.verb }) }
  return { why: `counts ${head}, not people or losses` }
}

const kin = /^(?:son|daughter|child|brother|sister|wife|husband|uncle|aunt|cousin|nephew|niece|sibling|grandchild)$/

const ownerBefore = (reading: Reading, number: NumberPhrase) => tokenAt(reading, number.first - 1).lower

/** Words for the dead, the held and for anybody: what is counted next need not be such. */
const noGroup = /^(?:person|body|corpse|death|fatality|casualty|coffin|arrest|injury)$/

type Group = { words: string; head: string | null; possessive: string | null }

/** What is counted, as the text says it; a bare number borrows it from the count it goes on with. */
function groupOf({ reading, sentence, number, counted, head, antecedent }: Count): Group {
  const plain = { words: 'people', head, possessive: null }
  if (counted.group && head && head !== 'other')
    return {
      ...plain,
      words: runText(reading, counted.group)
        .replace(/\s+/g, ' ')
        .replace(/^person$/, 'people'),
    }
  const near = antecedent?.sentence === sentence.index
  const opensNext = number.first === sentence.firstToken && antecedent?.sentence === sentence.index - 1
  const carried = near || opensNext || counted.partitive === 'part' || isBareLevel(reading, number, sentence.firstToken)
  if (!antecedent?.targetGroup || !(carried || isBareSubject({ reading, sentence, number }))) return plain
  const { targetGroup, possessive } = antecedent
  // “One sailor was killed and fifteen taken”: those others need not be sailors.
  const bareWord = number.modifier === 'vague' && counted.partitive !== 'part'
  const vaguer = antecedent.high === 1 || bareWord || noGroup.test(antecedent.head ?? '')
  const words = vaguer ? 'people' : targetGroup
  return { words, head: antecedent.head, possessive: near ? possessive : null }
}
