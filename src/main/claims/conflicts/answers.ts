/** Judges whether one statement says what another denies. */

import { claimSentences } from './claim-sentences.ts'
import { isParty, type Voice } from './claimant-identity.ts'
import { type DeniedTopic, fates, topicOf } from './denied-topic.ts'
import { denyingCue } from './denying-cue.ts'
import { nameWithin, readName } from './names.ts'
import { mayBeOneDeed } from './same-deed.ts'
import { isTold, isUnnamed } from './statement-side.ts'
import { type Negation, type StatementTerms, statementTerms } from './statement-terms.ts'
import { type Story, type StoryClaim, wordsOf } from './story-claims.ts'
import { ideaOf, termsOf } from './terms.ts'

/** A claim with its terms; `voice` is null for what unnamed reports say. */
export type Statement = StoryClaim & { said: StatementTerms }
/** One that a party makes. */
export type PartyStatement = Statement & { voice: Voice }
export type Answer = DeniedTopic & {
  /** How sure it is that the statement is what is denied: 0.5 to about 2. */
  score: number
}

/** Of the denied words' weight, how much the other statement must share when no noun is named that there was none of. */
const sharedShare = 0.5
/** The same where nothing but the words shows that one denies the other. */
const closeShare = 0.65
/** Where the denial says so by its verb. */
const outrightShare = 0.6
/** The same where the thing there was none of is named by the same word. */
const sharedHead = 0.4
/** The same where both speak of one deed in whatever words. */
const deedShare = 0.4
/** And how many words. */
const sharedCount = 3
/** A denial answers an accusation rather than a plain statement about the same. */
const forAccusing = 0.25
/** “There was no looting” is answered best by who counted cases of it. */
const forCounting = 0.4
const lessening = /\b(?:reduction|decline|decrease|drop|fall) (?:[\p{L}]+ ){0,3}?(?:in|of)\b/iu
/** What befell people over months says nothing of one day. */
const overTime =
  /\b(?:(?:month|year|week|January|February|March|April|May|June|July|August|September|October|November|December) alone|this year|(?:in|over|during) the (?:past|last) \p{L}+ ?(?:months|years)|since (?:19|20)\d\d|so far this)\b|\bmonth of \p{L}+ alone\b/iu
const accusing = new Set<StoryClaim['claim']['stance']>(['accuse', 'allege', 'condemn'])

export function isAccusing({ claim }: StoryClaim): boolean {
  return accusing.has(claim.stance)
}

export function isOfParty(statement: Statement): statement is PartyStatement {
  return statement.voice !== null && isParty(statement.voice)
}

/** The statements of a story that can be one side: those of parties, and what unnamed reports say. */
export function statementsOf(claims: readonly StoryClaim[]): Statement[] {
  return claims
    .filter(each => (each.voice === null ? isUnnamed(each) : isParty(each.voice)))
    .flatMap(each => readSentences(each.claim).map(read => ({ ...each, ...read })))
}

type ReadSentence = Pick<Statement, 'claim' | 'said'>

/** What an article says beside one event it says beside the next: the last claims that were read are kept. */
const read = new Map<StoryClaim['claim'], ReadSentence[]>()
const mostRead = 10_000

function readSentences(claim: StoryClaim['claim']): ReadSentence[] {
  const sentences = read.get(claim) ?? claimSentences(claim).map(each => ({ claim: each, said: statementTerms(each) }))
  if (read.size >= mostRead) read.clear()
  read.set(claim, sentences)
  return sentences
}

/** How well `claim` is what `denial` says is not so; null where it is not. `rarity` weighs a term within the story. */
export function answerTo(
  story: Story,
  denial: PartyStatement,
  claim: Statement,
  rarity: (term: string) => number,
): Answer | null {
  if (!isMeant(story, denial, claim)) return null
  // Who speaks of fewer of them does not say that there are any.
  if (denial.said.negations.some(({ existential }) => existential) && lessening.test(wordsOf(claim.claim))) return null
  const offers: Answer[] = []
  const offer = (topic: string, terms: ReadonlySet<string>, score: number, near = terms) => {
    offers.push({ ...topicOf(topic, terms, near), score })
  }
  const outspoken = denyingCue.test(denial.claim.cueLemma ?? '')
  if (overlap(denial, claim)) {
    if (!isToldWithin(denial, claim)) return null
    if (!(outspoken || denial.said.callsUntrue || isNegatedAround(denial, claim))) return null
    // What unnamed reports say must be a deed, not just a topic (“reports on the situation”).
    if (claim.voice !== null) offer('', denial.said.denied, 1.5)
    else if ([...claim.said.terms].some(term => term.startsWith('idea '))) offer('', denial.said.denied, 0.9)
  }
  for (const negation of denial.said.negations) {
    const counted = countsThem(negation, claim)
    const score =
      Math.max(negationScore(negation, claim, rarity), counted ? forCounting : 0) + (counted ? forCounting : 0)
    if (score > 0)
      offer(negation.head ?? '', negation.head === null ? negation.near : termsOf(negation.head), score, negation.near)
  }
  if (denial.said.rejects) {
    const { denied } = denial.said
    const share = sharedWeight(denied, claim.said.affirmed, rarity)
    // “Denied any genocide”: where one word is all that is denied, it is enough.
    const enough = share.count >= 2 || (share.count === 1 && denied.size <= 2 && share.part > 0.8)
    const outright = (outspoken || denial.said.tells === true) && enough && share.part >= outrightShare
    const accusation =
      claim.claim.stance === 'accuse' &&
      share.count >= 2 &&
      Math.max(share.part, sharedWeight(claim.said.affirmed, denied, rarity).part) >= 0.4 &&
      [...denied].some(term => term.startsWith('idea ') && claim.said.affirmed.has(term))
    if (outright || accusation || (share.count > sharedCount && share.part >= closeShare)) offer('', denied, share.part)
  }
  // Who is accused and then denies something answers the accusation, in whatever words.
  const accused = claim.claim.stance === 'accuse' ? claim.claim.target : null
  const denies = outspoken || denial.claim.stance === 'deny'
  if (accused !== null && denies && denial.said.rejects && story.voices.named(accused) === denial.voice) {
    const share = sharedWeight(denial.said.denied, claim.said.terms, rarity)
    const bare = [...claim.said.terms].every(term => termsOf(accused).has(term))
    // Shared only where the other says himself that it was not so: two denials.
    const denied = share.count > 0 && sharedWeight(denial.said.denied, claim.said.affirmed, rarity).count === 0
    if (!denied && (bare || outspoken || share.count > 0))
      offer('', denial.said.denied, 0.5 + share.part + (denial.articleId === claim.articleId ? 0.2 : 0))
  }
  // Of equals the first.
  const [best] = offers.sort((a, b) => b.score - a.score)
  if (best === undefined) return null
  return isAccusing(claim) ? { ...best, score: best.score + forAccusing } : best
}

/** Whether a statement says of anything that it is not so. */
export function isDenial({ said, claim }: Statement): boolean {
  // Who asks “whether” says nothing yet.
  if (said.open || /^\W*(?:whether|why|how)\b/i.test(claim.content[0]?.exact ?? '')) return false
  return said.rejects || said.negations.length > 0 || claim.stance === 'deny'
}

const othersWords =
  '(?:accusation|allegation|assertion|charge|claim|report|version|account|suggestion|criticism|narrative)s?'
const possessor = new RegExp(`^(?:any |all )?(?:the )?([^,.;]{2,60}?)['’]s?\\s+(?:[\\p{L}-]+ )?${othersWords}\\b`, 'iu')
const author = new RegExp(
  `^(?:[\\p{L}-]+ ){0,3}${othersWords} (?:made |levell?ed )?(?:by|from) (?:the |some )?([^,.;]{2,50}?)(?= that\\b| of\\b|[,.;]|$)`,
  'iu',
)

/** “The union's claims”, “reports by monitors”: where a denial names whose words it denies, nobody else's are meant. */
export function isMeant(story: Story, denial: Statement, claim: Statement): boolean {
  const { voice, said } = claim
  if (said.open || !mayBeOneDeed(story, denial, claim)) return false
  if (!denial.said.rejects) return true
  const words = denial.claim.content[0]?.exact ?? ''
  const name = possessor.exec(words)?.[1] ?? author.exec(words)?.[1]
  if (name === undefined || voice === null) return true
  const named = story.voices.named(name)
  // “The president's claim”: who holds the office may be known by name only.
  if (named === null && /^\p{Ll}[\p{Ll} ]*[^s]$/u.test(name)) return true
  const asked = readName(name)
  return named === voice || voice.names.some(each => nameWithin(asked, each) || nameWithin(each, asked))
}

/** Whether one statement's words stand in the other's, as when one article nests them. */
function overlap(a: Statement, b: Statement): boolean {
  if (a.articleId !== b.articleId) return false
  return a.claim.content.some(one => b.claim.content.some(other => one.start < other.end && other.start < one.end))
}

/** “The claim that … is false”, “the reports of …”: what is denied stands inside the denial, with its own word of speech. */
export function isToldWithin(denial: Statement, { claim }: Statement): boolean {
  const [inner] = claim.content
  if (inner === undefined || claim.claimKey === denial.claim.claimKey || !isTold(claim.cueLemma)) return false
  return denial.claim.content.some(piece => piece.start <= inner.start && inner.end <= piece.end)
}

/** “Was not beaten as reported in the press”: the denial's own negation stands outside the words it tells. */
function isNegatedAround({ claim: denial }: Statement, { claim }: Statement): boolean {
  const [piece] = denial.content
  if (piece === undefined || claim.content.length < 2) return false
  const around = claim.content
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start - piece.start) + text.slice(end - piece.start), piece.exact)
  return /\b(?:not|never)\b|n['’]t\b/i.test(around)
}

function countsThem({ head, existential }: Negation, { claim }: Statement): boolean {
  if (!existential || head === null || /\s/.test(head)) return false
  const asked = termsOf(head)
  return claim.figures.some(({ low, span }) => low >= 1 && [...termsOf(span.exact)].some(term => asked.has(term)))
}

/** How well an affirmation answers a negation; 0 where it does not. */
function negationScore(negation: Negation, claim: Statement, rarity: (term: string) => number): number {
  const { head, near, noun, verb, terms, first } = negation
  const { affirmed } = claim.said
  if (noun && head === null) return 0
  const fate = fates.filter(each => near.has(each))
  const share = sharedWeight(terms, affirmed, rarity)
  const sameVerb = [...first].some(term => affirmed.has(term))
  const enough = sameVerb && share.count >= sharedCount && share.part >= sharedShare
  if (fate.length > 0) {
    // “No villagers were killed” is answered by killed civilians, “nobody died” by any dead.
    if (!fate.some(each => affirmed.has(each)) || overTime.test(wordsOf(claim.claim))) return 0
    const kinds = [...near].filter(term => term.startsWith('kind '))
    if (kinds.length > 0 && !kinds.some(kind => affirmed.has(kind))) return 0
    return verb && !enough ? 0 : 0.6 + share.part
  }
  if (head !== null) {
    const headTerms = [...termsOf(head)]
    const shared = headTerms.filter(term => affirmed.has(term))
    // One idea in different words (“planes”, “aircraft”) is enough; a kind of people alone is not.
    if (shared.some(term => term.startsWith('idea '))) return 0.4 + share.part
    const words = shared.filter(term => !term.startsWith('kind '))
    // “There is no famine” answers who speaks of famine as a wrong.
    if (negation.existential && words.length === headTerms.length && words.length > 0 && isAccusing(claim)) return 0.6
    const mostOfHead = words.length > 0 && words.length >= headTerms.length / 2
    return mostOfHead && share.count >= 2 && share.part >= sharedHead ? 0.3 + share.part : 0
  }
  // “Nobody is alive there” is answered by “there are men alive”.
  if (!verb && sameVerb && share.part >= deedShare) return 0.3 + share.part
  // “Never robbed her of a horse” by “held for the theft of a horse”: the deed, and one thing more.
  const denied = [...first].filter(term => term.startsWith('idea ') && affirmed.has(term))
  if (verb && denied.length > 0) {
    const besides = [...terms].some(term => affirmed.has(term) && !first.has(term) && !term.startsWith('kind '))
    if (besides || (negation.practice && isAccusing(claim))) return 0.3 + share.part
  }
  // “Did not receive any warning about the roof” by “warned them about the roof”.
  const deed = [...near].some(term => term.startsWith('idea ') && affirmed.has(term))
  if (verb && deed && share.count >= sharedCount && share.part >= deedShare) return 0.2 + share.part
  return verb && enough && share.count > sharedCount && share.part >= closeShare ? share.part : 0
}

/** Which part of the weight of `asked` is shared, and by how many terms. */
function sharedWeight(
  asked: ReadonlySet<string>,
  given: ReadonlySet<string>,
  rarity: (term: string) => number,
): { part: number; count: number } {
  let total = 0
  let shared = 0
  let count = 0
  for (const term of asked) {
    total += rarity(term)
    // “Arrested or detained” is answered by either word.
    const idea = ideaOf(term)
    if (!given.has(term) && !(idea !== null && given.has(idea))) continue
    shared += rarity(term)
    count++
  }
  return { part: total === 0 ? 0 : shared / total, count }
}
