/** Decides what befell the counted by the surest sign around a number, or that it counts nothing the table shows. */

import type { Quantity } from '../../../../contract/claims.ts'
import {
  befallsPeople,
  countedNouns,
  countedThings,
  fateByVerb,
  standingThings,
  stateWords,
} from '../../lexicon/casualties.ts'
import { eventWords } from '../../lexicon/events.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass, wordOf } from '../../lexicon/word-class.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'
import { actorOf, type Cause, causeOfList, verbBefore } from './cause-before.ts'
import { goesOn, isBareSubject, isCited } from './continued-counts.ts'
import { isAmong, isBareLevel, rateBehind } from './count-scope.ts'
import { type Fate, fateBehind } from './fate-behind.ts'
import { isHuman, isPlace } from './human-nouns.ts'
import { labelBefore, nounBefore, nounBehind } from './level-before.ts'
import type { Count, Verdict } from './raw-figure.ts'
import type { NumberPhrase } from './read-numbers.ts'
import { causeBefore, frees, isListed, isLost, isOfConscience, isThere, losesLives, weWere } from './signs-of-fate.ts'

/** What the count counts. Where a sickness is told of and nobody was hurt, those in hospital are ill and not wounded. */
export function quantityOf(count: Count): Verdict {
  const verdict = surestSign(count)
  const ill = 'quantity' in verdict && verdict.quantity === 'wounded' && count.reading.tellsOfSickness()
  return ill ? { ...verdict, quantity: 'other' } : verdict
}

/** By the surest sign around a count: the order of the rules is their rank. */
function surestSign(count: Count): Verdict {
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
      isOneOf(before, 'another', 'the', 'this', 'that', 'no', 'only', 'including') ||
      tokenAt(reading, number.first).lower === 'another'
    )
      return { why: '“one” that only points at somebody' }
  const own = headToken ? (countedNouns.get(headToken) ?? null) : null
  // “There were more than 300 of us”: whoever came counts himself among them.
  if (isThereOfUs(reading, number)) return { quantity: 'participants', actor: null, whole: true }
  // “Twelve prisoners of conscience”, “political prisoners”: held by the law, not by an enemy.
  if (own === 'captured' && isOfConscience(reading, count)) return { quantity: 'arrested', actor: null }
  // “We were three hundred”
  if (head === null && weWere(reading, number)) return { quantity: 'participants', actor: null, whole: true }
  const weak = own === 'participants' || own === 'displaced' || own === 'captured' || own === 'kidnapped'
  // “Shelled the town 40 times”
  if (head === 'time' && isOften(reading, number, firstToken)) return { quantity: 'attacks', actor: null }
  const end = counted.state && counted.head === null ? number.end : Math.max(counted.end, number.end)
  // “Six people a day were killed”
  const rate = rateBehind(reading, end) === null ? 0 : /ly$/.test(tokenAt(reading, end).lower) ? 1 : 2
  const fate = fateBehind(reading, end + rate, endToken, isThere(reading, number.first))
  const points = head === null && counted.state === null && counted.partitive === null && before === 'the'
  // “The three lost on the barge” are told by their fate, “the 63 whom the office admits” by whose number it is.
  const isTold = fate?.verb === number.end || isCited(reading, number) || isBareLevel(reading, number, firstToken)
  if (points && number.high !== null && !isTold) return { why: 'points back at those named before' }
  const direct = causeBefore(count) ?? verbBefore(reading, number.first, firstToken)
  const settled = (quantity: Quantity, actor: TokenRun | null = null): Verdict => ({ quantity, actor })
  const caused = ({ quantity, verb }: Cause): Verdict => ({
    quantity,
    actor: actorOf(reading, verb, false, firstToken, endToken),
    verb,
  })
  const byCaptors = (quantity: Quantity, verb: number) =>
    quantity === 'arrested' &&
    reading.tellsOfHostages() &&
    tokenAt(reading, verb).lower === 'held' &&
    !byPolice(count) &&
    !isForDeed(reading, verb)
  const bySeizure = (verb: number) =>
    tokenAt(reading, verb).lower === 'seized' && head !== null && isHuman(wordOf(head))
      ? byPolice(count)
        ? 'arrested'
        : 'kidnapped'
      : null
  const suffered = ({ quantity, passive, verb }: Fate): Verdict => ({
    quantity:
      bySeizure(verb) ??
      (byCaptors(quantity, verb)
        ? 'kidnapped'
        : quantity === 'kidnapped' && takenByPolice(count, verb)
          ? 'arrested'
          : quantity),
    actor: passive ? actorOf(reading, verb, true, firstToken, endToken) : null,
    verb,
  })
  const suits = (quantity: Quantity) => mayBefall(head, quantity)

  // “Freed twelve kidnapped pupils”, “Five detained weavers were released”: what came of it last.
  if (counted.state && counted.head !== null && isHuman(wordOf(head ?? ''))) {
    if (direct && frees.has(tokenAt(reading, direct.verb))) return caused(direct)
    if (fate && !fate.inRelative && frees.has(tokenAt(reading, fate.verb))) return suffered(fate)
  }
  if (counted.state && counted.partitive && fate && fate.quantity !== counted.state) return suffered(fate)
  if (counted.state) return settled(counted.state)
  if (own && !weak) return settled(own)
  // “60 rebels were killed, among them two captains, and nine were taken”
  const listed = antecedent?.sentence === sentence.index && isAmong(reading, number, count.run.end)
  if (
    listed &&
    direct === null &&
    head !== null &&
    isHuman(wordOf(head)) &&
    /^[,.;)]$/.test(tokenAt(reading, count.run.end).text)
  )
    if (befallsPeople.has(antecedent.quantity)) return settled(antecedent.quantity)
  // “Twelve lives were lost”, “the blast ended nine lives”
  if (head === 'life' && (losesLives.has(tokenAt(reading, number.first - 1)) || isLost(reading, count.run.end)))
    return settled('killed')
  if (direct && suits(direct.quantity) && !(head === 'life' && direct.quantity !== 'killed')) return caused(direct)
  // “destroyed three vehicles”: what is done to things makes them a loss.
  if (direct && head !== null && countedThings.hasWord(head)) return { ...caused(direct), quantity: 'other' }
  const subject = fate && !fate.inRelative && suits(fate.quantity) ? fate : null
  if (subject?.passive) return suffered(subject)
  if (subject && isNextVerb(reading, count.run.end, subject.verb)) return suffered(subject)
  const list = causeOfList(reading, number.first, firstToken)
  const told = list?.loose === true && fate?.inRelative === true
  if (list && !told && suits(list.quantity) && !startsClause(reading, count.run.end)) return caused(list)
  if (subject) return suffered(subject)
  const noun =
    nounBefore(reading, number.first, firstToken) ??
    (head === null ? (labelBefore(reading, number, sentence) ?? nounBehind(reading, number.end, endToken)) : null)
  if (noun && suits(noun)) return settled(noun)
  if (fate && suits(fate.quantity)) return suffered(fate)
  if (head !== null && own === null && counted.kind !== null) return settled(counted.kind)
  // “The number on board at 146”
  if (isAboard(reading, number, firstToken) && (head === null || isHuman(wordOf(head))))
    return { quantity: 'other', actor: null, told: 'aboard' }
  if (isStrong(count)) return settled('participants')
  const kept = head === null ? namesOf(count) : null
  if (kept !== null) return { ...settled(kept), goesOn: true }
  if (antecedent && head === null && goesOn({ ...count, partitive: counted.partitive }))
    return { ...settled(antecedent.quantity), goesOn: true }
  // “The union has 26 names”, behind the dead or the missing
  if (antecedent && head !== null && /^names?$/.test(head) && befallsPeople.has(antecedent.quantity))
    return { ...settled(antecedent.quantity), goesOn: true }
  // “The League has the names of 20 weavers”, “she also counts nine clerks”, behind the dead
  if (antecedent && befallsPeople.has(antecedent.quantity) && isListed(count))
    return { ...settled(antecedent.quantity), goesOn: true }
  if (antecedent && isSpokenOf(count)) return { ...settled(antecedent.quantity), goesOn: true }
  if (own) return number.high === 1 ? { why: '“one” that only points at something' } : settled(own)
  // A bare “including three” is part of what this sentence counts, not of what an earlier one did.
  const near = head !== null || antecedent?.sentence === sentence.index
  const includes = near && isAmong(reading, number, count.run.end)
  const among = counted.among || includes
  if (antecedent && among && (head === null || isHuman(wordOf(head)))) return settled(antecedent.quantity)
  if (head === null && isBareSubject(count)) return settled('other')
  return otherOf(count, fate)
}

const attacking = wordClass(
  'attacked shelled bombed bombarded struck hit raided violated broken broke breached fired stormed ambushed',
)

/** “Has shelled the port 15 times”. */
function isOften(reading: Reading, number: NumberPhrase, floor: number): boolean {
  for (let at = number.first - 1; at >= Math.max(floor, number.first - 9); at--)
    if (attacking.has(tokenAt(reading, at))) return true
  return false
}

const byPolice = ({ reading, sentence }: Count) =>
  /\b(?:police|jail|prison|custody|court|detention|detained|arrested|charged)\b/i.test(
    reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)),
  )

/** “Police came. Forty of us were taken away”: the text knows of nobody else who takes people. */
const takenByPolice = ({ reading }: Count, verb: number): boolean =>
  isOneOf(tokenAt(reading, verb).lower, 'taken', 'led', 'dragged', 'carried', 'marched') && reading.tellsOfPolice()

/** “Held over the theft”, “held for abduction”: by the law; “held for ransom” and “for three days” tell nothing of it. */
function isForDeed(reading: Reading, held: number): boolean {
  const joint = tokenAt(reading, held + 1).lower
  const what = tokenAt(reading, held + 2)
  return joint === 'over' || (joint === 'for' && what.lower !== 'ransom' && isOneOf(what.tag, 'NOUN', 'VERB'))
}

/** True where the phrase is the subject of a clause of its own: “…, two policemen said”. */
const startsClause = (reading: Reading, at: number) =>
  isOneOf(tokenAt(reading, at).tag, 'AUX', 'VERB') && !/(?:ed|ing|en)$/.test(tokenAt(reading, at).lower)

/** “…, and three of his aides also vanished”: a verb of their own, whatever was done to those named before. */
function isNextVerb(reading: Reading, from: number, verb: number): boolean {
  if (!fateByVerb.has(tokenAt(reading, verb)) || tokenAt(reading, verb).tag !== 'VERB') return false
  for (let at = from; at < verb; at++) if (!isOneOf(tokenAt(reading, at).tag, 'ADV', 'AUX')) return false
  return verb < from + 5
}

/** What kills, wounds, arrests or kidnaps does so to people; other verbs say nothing of what a noun is. */
function mayBefall(head: string | null, quantity: Quantity): boolean {
  if (head === null) return true
  const noun = wordOf(head)
  if (isHuman(noun)) return true
  return befallsPeople.has(quantity) && !countedThings.has(noun) && !isPlace(noun) && !eventWords.has(noun)
}

const aboard =
  /\b(?:number|total|figure|count) (?:of (?:people|persons|souls|passengers) )?(?:on board|aboard)(?: \w+){0,2} (?:at|as|to|was|is|of)$/

const leadsToLevel = wordClass('at as to was is of')

const isAboard = (reading: Reading, { first }: NumberPhrase, floor: number) =>
  leadsToLevel.has(tokenAt(reading, first - 1)) &&
  aboard.test(
    reading.tokens
      .slice(Math.max(floor, first - 8), first)
      .map(token => token.lower)
      .join(' '),
  )

/** “The crowd was about 300 strong”. */
const isStrong = ({ reading, sentence, number }: Count) =>
  tokenAt(reading, number.end).lower === 'strong' &&
  /\b(?:crowd|march|column|rally|picket|protest|procession|gathering|demonstration)\b/i.test(
    reading.text.slice(sentence.start, tokenAt(reading, number.first).start).slice(-200),
  )

/** “Fifty were hurt; nine remain on the ward”. */
export const isRest = ({ reading, number, head, antecedent }: Count) =>
  head === null &&
  antecedent !== null &&
  number.low < antecedent.low &&
  isOneOf(tokenAt(reading, number.end).lower, 'remain', 'remained', 'remains')

/** “A lawyer for the detained has the names of 133”: whose names they are is told before in the sentence. */
function namesOf({ reading, sentence, number }: Count): Quantity | null {
  if (tokenAt(reading, number.first - 1).lower !== 'of' || !/^names?$/.test(tokenAt(reading, number.first - 2).lower))
    return null
  for (let at = number.first - 3; at > sentence.firstToken; at--) {
    const state = stateWords.get(tokenAt(reading, at))
    if (state && tokenAt(reading, at - 1).lower === 'the') return state
  }
  return null
}

/** “He told of eight to nine thousand souls”: just people, of whom somebody gives another number. */
const isSpokenOf = ({ reading, number, head }: Count) =>
  head !== null &&
  isOneOf(head, 'person', 'people', 'soul', 'individual') &&
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
  if (head === null && number.modifier === 'vague' && tokenAt(reading, number.afterNumeral - 1).lower.endsWith('s'))
    return { quantity: 'other', actor: null }
  // “More than 400 of us walked to Orsk”
  if (head === null && counted.among && counted.partitive === 'whole' && counted.group !== null)
    return { quantity: 'other', actor: null }
  if (head === null) return { why: 'nothing is said to be counted' }
  if (tokenAt(reading, number.first - 2).lower === 'population') return { why: 'how many live there' }
  if (kin.test(head) && isOneOf(counted.possessive ?? ownerBefore(reading, number), 'his', 'her', 'my'))
    return { why: 'somebody’s family' }
  const noun = wordOf(head)
  const human = isHuman(noun)
  if (human && fate === null && counted.partitive === null && number.low < crowd && speaks(reading, counted.end))
    return { why: 'those who speak' }
  if (human || counted.strong || (counted.total && !isPlace(noun))) return { quantity: 'other', actor: null }
  const before = tokenAt(reading, number.first - 1)
  const preposition = before.lower === 'the' ? tokenAt(reading, number.first - 2) : before
  const placed = /^(?:on|onto|at|in|into|from|to|across|along)$/.test(preposition.lower)
  if (countedThings.has(noun) && !(placed && standingThings.has(noun) && fate === null))
    return { quantity: 'other', actor: null, ...(fate && { verb: fate.verb }) }
  return { why: `counts ${head}, not people or losses` }
}

/** As many do not speak as one: of them a number is told. */
const crowd = 10

/** “Three envoys told the Herald”, “two officers from the town, who gave no names, said”: sources, not counted by anybody. */
function speaks(reading: Reading, from: number): boolean {
  for (let at = from; at < from + 12; at++) {
    const { tag, lower, text } = tokenAt(reading, at)
    if (speech.test(lower)) return true
    if (/^[.;:!?]$/.test(text) || (tag === 'VERB' && at === from) || tag === 'NUM') return false
  }
  return false
}

const speech = /^(?:said|says|say|told|tell|tells|added|testified|recounted)$/

const kin = /^(?:son|daughter|child|brother|sister|wife|husband|uncle|aunt|cousin|nephew|niece|sibling|grandchild)$/

const ownerBefore = (reading: Reading, number: NumberPhrase) => tokenAt(reading, number.first - 1).lower
