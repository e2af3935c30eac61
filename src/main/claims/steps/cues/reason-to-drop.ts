/** Says why a form of a reporting verb reports nothing where it stands. */

import { type CueEntry, documentNouns, standingAims } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns, spokespersonNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { headOf, isPossessive, isTimeWord, isVerb, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, sentenceOf, tokenAt } from '../reading/reading.ts'
import { be, bridgesToInfinitive, modals } from '../reading/verb-group.ts'
import { noDenial, standsInCondition } from './no-denial.ts'

/** Infinitives of purpose that are speech acts themselves: crowds gather “to demand”, “to denounce”. */
const purposes = /^(?:demand|denounce|decry|condemn|protest|call|accuse|blame|criticize|criticise)$/

/** Nouns whose infinitive tells what somebody would do, or may: “a conspiracy to accuse”, “no reason to blame”. */
const takesInfinitive = wordClass(
  'conspiracy plot plots plan plans scheme schemes attempt attempts bid effort efforts campaign intention intentions desire wish ' +
    'reason reasons right need cause ground grounds basis evidence decision threat threats order orders pressure temptation ' +
    'tendency readiness willingness reluctance refusal failure inability ability chance opportunity way power',
)

/** “called the plan ‘madness’”: a short quotation within the next words. */
function quotesSoon(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 10; next++) {
    const token = tokenAt(reading, next)
    if (/^[.;:]$/.test(token.text)) return false
    if (isMark(token) && token.lower !== "'") return true
  }
  return false
}

/** “called the plan a hoax”, “called him corrupt”: a thing, and what it was said to be. */
function callsSomething(reading: Reading, at: number): boolean {
  const { endToken } = sentenceOf(reading, at)
  const thing = phraseStartingAt(reading, at + 1, endToken)
  if (!thing) return false
  const after = tokenAt(reading, thing.end)
  if (after.tag === 'ADJ' || (after.tag === 'VERB' && after.lower.endsWith('ed'))) return true
  if (after.tag !== 'DET') return false
  const said = phraseStartingAt(reading, thing.end, endToken)
  return said !== null && !isTimeWord(tokenAt(reading, said.end - 1))
}

/** “citing two officials”: a name, a party or a document, which is the claim’s source and not its content. */
export function namesSpeaker(reading: Reading, at: number): boolean {
  const cited = phraseStartingAt(reading, at + 1, at + 12)
  if (!cited) return true
  const head = tokenAt(reading, headOf(reading, cited))
  const noun = head.singular.lower
  return (
    head.capital ||
    partyNouns.has(head) ||
    partyNouns.hasWord(noun) ||
    spokespersonNouns.hasWord(noun) ||
    documentNouns.hasWord(noun)
  )
}

const accounts = wordClass('story stories account accounts version versions tale tales lie lies truth joke jokes')

/** “told two very different stories of the night”: that something was told, not what. */
function tellsAnAccount(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 8; next++) {
    const token = tokenAt(reading, next)
    if (accounts.has(token)) return true
    if (!isOneOf(token.tag, 'DET', 'NUM', 'ADJ', 'ADV', 'NOUN')) return false
  }
  return false
}

/** “will end the strike and encourage …”: the verb before the conjunction stands behind “to” or a modal. */
function followsInfinitive(reading: Reading, at: number): boolean {
  for (let verb = at - 2; verb > at - 24 && verb >= 0; verb--) {
    const token = tokenAt(reading, verb)
    if (token.tag !== 'VERB' || token.quotation >= 0) continue
    const { lower } = tokenAt(reading, verb - 1)
    return lower === 'to' || modals.hasWord(lower)
  }
  return false
}

/** Verbs that report nothing before these words. */
const otherSenses: ReadonlyMap<string, string> = new Map([
  ['ask', 'around'],
  ['swear', 'by'],
])

/** Verbs that stand right before another verb only inside a relative clause: “a man the police say claimed …”. */
const saysOfThing = wordClass(
  'say says said claim claims claimed allege alleges alleged believe believes believed insist insists insisted',
)

/** Why a form of a cue verb reports nothing here; null when it may. */
export function reasonToDrop(
  reading: Reading,
  first: number,
  at: number,
  entry: CueEntry,
  passive: boolean,
): string | null {
  const token = tokenAt(reading, at)
  const next = tokenAt(reading, at + 1)
  const group = reading.tokens.slice(first, at)
  // “to independently confirm”, “95 openly recorded cases”
  const adverb = tokenAt(reading, first - 1).tag === 'ADV' ? 1 : 0
  const left = tokenAt(reading, first - 1 - adverb)
  const negated = group.some(word => word.lower === 'not' || word.lower === "n't" || word.lower === 'never')
  if (negated) return 'negated: nothing was said'
  const undenied = entry.stance === 'deny' ? noDenial(reading, first, at) : null
  if (undenied !== null) return undenied
  const modal = group.some(word => modals.has(word))
  if (modal && (token.tag !== 'VERB' || isOneOf(entry.lemma, 'say', 'tell', 'add') || passive))
    return 'only possible speech'
  const governor = tokenAt(reading, first - 2 - adverb)
  const goesOn = governor.lower === 'on' && bridgesToInfinitive.test(tokenAt(reading, first - 3 - adverb).lower)
  if (left.lower === 'to' && !goesOn && !bridgesToInfinitive.test(governor.lower)) {
    const doer = phraseEndingAt(reading, first - 1 - adverb, sentenceOf(reading, at).firstToken)
    // “unusual for a court to denounce” has its own subject.
    const own = doer !== null && tokenAt(reading, doer.first - 1).lower === 'for'
    const purpose =
      purposes.test(entry.lemma) &&
      !own &&
      !isVerb(governor) &&
      governor.tag !== 'ADJ' &&
      governor.tag !== 'PRON' &&
      !takesInfinitive.has(governor)
    if (!purpose) return 'an intended, not a reported speech'
  }
  const participle = token.lower.endsWith('ing') && first === at
  // “a neighbour’s alleged attempts”
  const past = token.lower.endsWith('ed') && first === at
  if (
    participle &&
    (left.tag === 'ADP' || left.lower === 'for') &&
    !(left.lower === 'as' && !entry.takes.includes('person')) &&
    left.lower !== 'by' &&
    !opensSentence(reading, left.index) &&
    !(entry.kind === 'speech' && speechSoon(reading, at))
  )
    return 'a gerund after a preposition'
  // “the self-described prophet”
  if (first === at && left.text === '-' && left.end === token.start) return 'a part of the word before it'
  if (first === at && left.tag === 'CCONJ' && token.lower === entry.lemma && followsInfinitive(reading, at))
    return 'an intended, not a reported speech'
  // “Freedom has been threatened”, “threatened by the council, she fled”: a danger, and no words.
  const endangered = passive || next.lower === 'by'
  if (endangered && entry.lemma === 'threaten' && !isOneOf(next.lower, 'to', 'that')) return 'in danger, not told'
  // “Police questioned the student”: asked, not doubted.
  if (entry.lemma === 'question' && asksPerson(reading, at)) return 'asked, not doubted'
  // “Responded with raids that …”: by deeds.
  if (entry.lemma === 'respond' && tokensAhead(reading, at, 8).some(word => word.lower === 'with')) return 'by deeds'
  // “A man suspected of theft”
  if (entry.lemma === 'suspect' && past && next.lower === 'of' && group.length === 0) return 'names the suspect'
  // “Two weavers charged with theft”
  if (entry.lemma === 'charge' && past && next.lower === 'with') return 'before a court'
  // “The accused”, “of accused weaver Reyl”, “he (accused)”
  const between = left.text === '(' && next.text === ')'
  const title = entry.lemma === 'accuse' && past && (between || (left.tag === 'ADP' && next.tag === 'PROPN'))
  if (title) return 'names the accused'
  // “Were shortchanged and denied of a voice”
  if (entry.lemma === 'deny' && next.lower === 'of') return 'refused, not contradicted'
  // “The only known clerk”, “the most well known effects”
  if (token.lower === 'known' && group.length === 0 && isOneOf(next.tag, 'NOUN', 'ADJ'))
    return 'only describes the noun after it'
  if (isOneOf(entry.lemma, 'characterise', 'characterize') && next.lower === 'by') return 'another sense of the verb'
  // “Advised him on a dispute”
  if (entry.lemma === 'advise' && isOneOf(next.lower, 'on', 'about')) return 'another sense of the verb'
  // “Loomers who swore fealty”
  if (entry.lemma === 'swear' && tokensAhead(reading, at, 4).some(word => vows.has(word))) return 'bound, not told'
  // “Such as questioning the law”
  if (participle && left.lower === 'as' && tokenAt(reading, left.index - 1).lower === 'such') return 'an example'
  // “Limits speech if it mocks the king”
  if (entry.stance !== 'deny' && conditional(entry) && standsInCondition(reading, first)) return 'a condition'
  // “Lawyers defending weavers”, “seen mocking a man”: what somebody does, told right behind him.
  if (participle && attitudes.test(entry.lemma) && isOneOf(left.tag, 'NOUN', 'PROPN', 'VERB'))
    return 'only tells what somebody does'
  // “Guilds that oppose the tax”
  if (entry.lemma === 'oppose' && isOneOf(left.lower, 'who', 'that', 'which')) return 'tells an attitude'
  // “Showed the paper a letter”
  if (entry.lemma === 'show' && handsOver(reading, at)) return 'hands a thing over'
  // “And who could blame them?”
  if (modal && left.lower === 'who' && purposes.test(entry.lemma)) return 'only asked'
  // “Denied accusing the union”: what nobody said.
  if (participle && /^den(?:y|ies|ied|ying)$/.test(left.lower)) return 'denied, not said'
  if (participle && entry.kind === 'belief') return 'only tells why somebody acted'
  if (entry.lemma === 'know' && isOneOf(next.lower, 'as', 'for', 'to', 'by', 'locally'))
    return 'gives a name and quotes nobody'
  if (entry.lemma === 'swear' && passive) return 'another sense of the verb'
  if (entry.lemma === 'oppose' && (passive || (next.lower === 'to' && first === at))) return 'tells an attitude'
  if (passive && isOneOf(entry.lemma, 'describe', 'portray', 'characterise', 'characterize') && first === at)
    return 'described by nobody named'
  // “Had been invited for questioning”, “when asked if”: somebody wanted it, nobody says who.
  const wanted = entry.takes.includes('person') && next.lower !== 'by'
  const questioned =
    past && first === at && isOneOf(tokenAt(reading, at - 1).lower, 'when', 'if', 'once', 'as', 'until', 'unless')
  if (wanted && (passive || questioned)) return 'asked by nobody named'
  // “a group Norvane says threatens the port”: the speaker is whoever says it of the group.
  if (first === at && !participle && saysOfThing.has(left) && left.index > 0 && left.sentence === token.sentence)
    return 'what somebody says of the thing before'
  // “She was told not to leave”: an order, not a statement.
  const orders = next.lower === 'to' || (next.lower === 'not' && tokenAt(reading, at + 2).lower === 'to')
  if (passive && orders && isOneOf(entry.lemma, 'tell', 'ask', 'order', 'warn', 'urge', 'instruct'))
    return 'an order of nobody named'
  // “Arrested alleged robbers”: a verb has a subject before it.
  const subjectless = isVerb(left) || isPossessive(left) || left.sentence !== token.sentence
  if (
    past &&
    next.tag === 'NOUN' &&
    subjectless &&
    isOneOf(entry.lemma, 'accuse', 'allege', 'suspect') &&
    group.length === 0
  )
    return 'only describes the noun after it'
  // “The robbery suspect, Tomas R., …”
  if (
    token.lower === 'suspect' &&
    group.length === 0 &&
    left.tag === 'NOUN' &&
    left.singular.lower === left.lower &&
    !partyNouns.has(left)
  )
    return 'names the suspect'
  if (past && left.tag === 'NUM' && entry.lemma === 'accuse') return 'names the accused'
  if (passive && next.lower === 'to' && entry.lemma === 'propose') return 'a plan of nobody named'
  if (entry.lemma === 'claim' && takesLives(reading, at)) return 'kills and says nothing'
  // “Nineteen had been admitted, two with burns”: into a hospital.
  if (passive && entry.lemma === 'admit' && !isOneOf(next.lower, 'by', 'that')) return 'let in, not conceded'
  if (participle && isOneOf(entry.lemma, 'refer', 'reference', 'allude')) return 'explains what was meant'
  if (entry.lemma === 'deny' && (passive || refuses(reading, at))) return 'refused, not contradicted'
  if (entry.lemma === 'find' && reading.tokens.slice(at + 1, at + 6).some(word => word.lower === 'guilty'))
    return 'a verdict'
  // “the freedoms promised by the charter”: what is promised stands before the verb.
  const promised = past && first === at && left.tag === 'NOUN' && left.singular.lower !== left.lower
  if (promised && !passive && (next.lower === 'by' || (next.tag === 'ADP' && wantsObject.test(entry.lemma))))
    return 'only describes the noun before it'
  const agent = entry.lemma === 'report' && next.lower === 'by'
  if (passive && entry.kind !== 'speech' && entry.lemma !== 'suspect' && !agent) return 'a belief of nobody named'
  if (
    past &&
    (next.tag === 'NOUN' || next.tag === 'ADJ') &&
    (isOneOf(left.tag, 'ADJ', 'ADP', 'DET', 'NUM') || isOneOf(left.lower, "'s", "'", 'including'))
  ) {
    return 'only describes the noun after it'
  }
  if (isOneOf(next.lower, 'on', 'from') && entry.lemma === 'report') return 'tells of a journalist’s work'
  if (isOneOf(next.lower, 'to', 'on', 'upon') && entry.lemma === 'agree') return 'a deal, not a statement'
  if (
    next.lower === 'to' &&
    isOneOf(entry.lemma, 'add', 'point', 'post', 'relate', 'report') &&
    entry.particle === null
  )
    return 'another sense of the verb'
  // “asked around before the vote”, “swears by the soup that …”
  if (entry.particle === null && otherSenses.get(entry.lemma) === next.lower) return 'another sense of the verb'
  if (
    isOneOf(entry.lemma, 'call', 'label', 'brand', 'dub') &&
    entry.particle === null &&
    !quotesSoon(reading, at) &&
    !callsSomething(reading, at)
  ) {
    return 'gives a name and quotes nobody'
  }
  if (entry.lemma === 'attack' && !isMark(next)) return 'a blow, not a word'
  if (entry.lemma === 'tell' && tellsAnAccount(reading, at)) return 'names an account, not its content'
  if (next.lower === 'so' && tokenAt(reading, at + 2).lower !== 'that') return 'points back to what was said'
  if (isOneOf(next.lower, 'themselves', 'himself', 'herself', 'itself', 'guilty')) return 'another sense of the verb'
  if (entry.lemma === 'demand' && (participle || be.has(tokenAt(reading, at - 1)))) {
    for (let word = at + 1; word < at + 5; word++) {
      if (standingAims.has(tokenAt(reading, word))) return 'a standing aim, not a claim about what happened'
    }
  }
  return null
}

const vows = wordClass('fealty allegiance loyalty oath oaths revenge vengeance')
const tokensAhead = (reading: Reading, at: number, many: number) => reading.tokens.slice(at + 1, at + 1 + many)
const attitudes = /^(?:defend|mock|ridicule|oppose|attack|applaud|praise|hail|deride)$/
/** What is only possible under “if”: who “says if” tells something all the same. */
const conditional = ({ stance }: CueEntry) => isOneOf(stance, 'condemn', 'accuse', 'demand')

/** “Questioned the student”, “questioned him”, “questioned Reyl”; “questioned the mayor's figures” doubts. */
function asksPerson(reading: Reading, at: number): boolean {
  const object = phraseStartingAt(reading, at + 1, at + 9)
  if (!object) return false
  const head = tokenAt(reading, headOf(reading, object))
  return (
    isOneOf(head.lower, 'him', 'her', 'them') ||
    personNouns.has(head) ||
    personNouns.has(head.singular) ||
    asked.has(head)
  )
}
const asked = wordClass(
  'student students suspect suspects man woman men women boy girl teenager driver drivers detainee detainees witness witnesses',
)

/** “Showed them a letter”: to whom, and then what. */
function handsOver(reading: Reading, at: number): boolean {
  const receiver = phraseStartingAt(reading, at + 1, at + 9)
  if (!receiver) return false
  const last = tokenAt(reading, receiver.end - 1)
  const thing = tokenAt(reading, receiver.end)
  return (last.capital || last.tag === 'PRON') && (thing.tag === 'DET' || isPossessive(thing)) && thing.lower !== 'that'
}

/** “has claimed more than 40 lives”: a number and lives right behind the verb. */
function takesLives(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokenAt(reading, next)
    if (isOneOf(token.lower, 'life', 'lives', 'victims', 'victim')) return next > at + 1 || token.lower === 'lives'
    if (!isOneOf(token.tag, 'NUM', 'ADJ', 'ADV', 'DET', 'ADP') && !isPossessive(token)) return false
  }
  return false
}

/** “After denying that …, the army said”: who speaks is the subject behind the comma. */
const opensSentence = (reading: Reading, at: number) =>
  isOneOf(tokenAt(reading, at).lower, 'after', 'before', 'while', 'despite', 'besides', 'in') &&
  sentenceOf(reading, at).firstToken === at

/** Verbs that say nothing without an object. */
const wantsObject = /^(?:reference|mention|cite|quote|describe|announce|promise|propose|reject)$/

const refused =
  /^(?:bail|parole|entry|access|visas?|asylum|permission|permits?|treatment|care|attention|food|water|contact|visits?|leave|release|citizenship|admission|passage|licen[cs]es?)$/

/** “Denied bail to nine men”, “denied them medical care”: something was not given. */
function refuses(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 6; next++) {
    const { lower, tag } = tokenAt(reading, next)
    if (refused.test(lower)) return true
    if (!isOneOf(tag, 'PRON', 'DET', 'ADJ', 'NOUN', 'PROPN') || lower === 'that') return false
  }
  return false
}

/** “before asking her, ‘…’”: speech within the next words. */
function speechSoon(reading: Reading, at: number): boolean {
  for (let next = at + 1; next < at + 6; next++) if (tokenAt(reading, next).quotation >= 0) return true
  return false
}
