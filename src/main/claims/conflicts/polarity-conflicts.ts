/** Finds where one party says what another says is not so. */

import type { Conflict, ConflictSide } from '../../../contract/claims.ts'
import { claimIdOf } from '../claim-id.ts'
import { isParty, type Voice } from './claimant-identity.ts'
import { conflictIdOf } from './conflict-id.ts'
import { denyingCue } from './denying-cue.ts'
import { type Negation, type StatementTerms, statementTerms, termsOf } from './statement-terms.ts'
import type { Story, StoryClaim } from './story-claims.ts'

type Statement = StoryClaim & { voice: Voice; said: StatementTerms }
type Contradiction = {
  /** What is denied, in a few words; empty where no noun names it. */
  topic: string
  /** The same for comparing: denials of one topic by one voice are one denial. */
  fate: string
  kinds: string
  words: string
  score: number
}
type Candidate = Contradiction & { denial: Statement; claim: Statement }

/** Of the denied words' weight, how much the other statement must share when no noun is named that there was none of. */
const sharedShare = 0.5
/** The same where nothing but the words shows that one denies the other. */
const closeShare = 0.65
/** Where the denial says so by its verb. */
const outrightShare = 0.6
/** And how many words. */
const sharedCount = 3
/** Stances that say how things should be, not how they are. */
const wishes = new Set<StoryClaim['claim']['stance']>(['demand', 'predict'])
/** Affirming voices shown against one denial. */
const mostVoices = 3
/** Of the best answer's score, what another voice's answer must reach to be shown with it. */
const alsoShare = 0.8

/** Polarity conflicts of a story: a statement and its denial, by different voices. */
export function polarityConflicts(story: Story): Conflict[] {
  const statements = story.claims.flatMap((each): Statement[] =>
    each.voice !== null && isParty(each.voice)
      ? [{ ...each, voice: each.voice, said: statementTerms(each.claim) }]
      : [],
  )
  const rarity = termRarity(statements)
  const candidates: Candidate[] = []
  const nearest = statementFinder(statements, rarity)
  for (const denial of statements) {
    if (wishes.has(denial.claim.stance) || (!denial.said.rejects && denial.said.negations.length === 0)) continue
    for (const claim of nearest(denial)) {
      const found = contradiction(story, denial, claim, rarity)
      if (found !== null) candidates.push({ denial, claim, ...found })
    }
  }
  return chooseBest(candidates).map(([first, ...others]) => ({
    conflictId: conflictIdOf(
      story.event.id,
      'polarity',
      first.fate,
      first.kinds,
      first.words,
      first.denial.voice.voiceId,
    ),
    kind: 'polarity',
    quantity: null,
    target: first.topic === '' ? null : first.topic,
    event: story.event,
    sides: [first.claim, ...others.map(other => other.claim), first.denial].map(statementSide),
  }))
}

/** One side of a conflict of statements. */
export function statementSide({ articleId, claim, voice }: StoryClaim): ConflictSide {
  return {
    claimant: voice?.name ?? claim.claimant.canonicalName,
    claimantType: voice?.type ?? claim.claimant.type,
    low: null,
    high: null,
    modifier: null,
    claimId: claimIdOf(articleId, claim.claimKey),
    stance: claim.stance,
    accused: claim.target,
    cueLemma: claim.cueLemma,
    figure: null,
    places: [],
    articleId,
    quote: claim.content[0] ?? claim.cue[0] ?? { start: 0, end: 0, exact: '', prefix: '', suffix: '' },
  }
}

/** How telling a term is within the story. */
function termRarity(statements: Statement[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const { said } of statements) for (const term of said.terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return term => Math.log((statements.length + 6) / ((counts.get(term) ?? 0) + 1))
}

/** Only this many of the statements that share most with a denial are looked at closely. */
const mostCompared = 24

/** Finds the statements of other voices that share words with a denial, those that share most first, by an index of terms. */
function statementFinder(
  statements: Statement[],
  rarity: (term: string) => number,
): (denial: Statement) => Statement[] {
  const holders = new Map<string, number[]>()
  const add = (term: string, index: number) => {
    const list = holders.get(term)
    if (list) list.push(index)
    else holders.set(term, [index])
  }
  statements.forEach(({ said, claim }, index) => {
    if (said.rejects || claim.stance === 'deny' || claim.stance === 'demand') return
    for (const term of said.affirmed) add(term, index)
    if (claim.stance === 'accuse') add('accusation', index)
  })
  return denial => {
    const asked = new Set(denial.said.negations.flatMap(negation => [...negation.terms]))
    if (denial.said.rejects) for (const term of denial.said.terms) asked.add(term)
    const shared = new Map<number, number>()
    const count = (term: string, weight: number) => {
      for (const index of holders.get(term) ?? []) shared.set(index, (shared.get(index) ?? 0) + weight)
    }
    for (const term of asked) count(term, rarity(term))
    count('accusation', 1)
    return [...shared]
      .filter(([index]) => statements[index]?.voice !== denial.voice)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, mostCompared)
      .flatMap(([index]) => statements[index] ?? [])
  }
}

function contradiction(
  story: Story,
  denial: Statement,
  claim: Statement,
  rarity: (term: string) => number,
): Contradiction | null {
  let best: Contradiction | null = null
  const offer = (topic: string, terms: Set<string>, score: number, near = terms) => {
    if (best === null || score > best.score) best = { ...topicOf(topic, terms, near), score }
  }
  for (const negation of denial.said.negations) {
    const score = negationScore(negation, claim.said.affirmed, rarity)
    if (score > 0)
      offer(negation.head ?? '', negation.head === null ? negation.near : termsOf(negation.head), score, negation.near)
  }
  const accused = claim.claim.stance === 'accuse' && claim.claim.target !== null ? claim.claim.target : null
  const answers = accused !== null && story.voices.named(accused) === denial.voice
  if (denial.said.rejects) {
    const share = sharedWeight(denial.said.terms, claim.said.affirmed, rarity)
    const outright = denyingCue.test(denial.claim.cueLemma ?? '') && share.count >= 2 && share.part >= outrightShare
    const accusation =
      claim.claim.stance === 'accuse' &&
      share.count >= 2 &&
      share.part >= 0.4 &&
      [...denial.said.terms].some(term => isShared(term, claim))
    if (outright || accusation || (share.count > sharedCount && share.part >= closeShare)) {
      offer('', denial.said.terms, share.part)
    }
  }
  // Who is accused and then denies something answers the accusation, in whatever words.
  if (answers && (denial.said.rejects || denial.said.negations.length > 0)) {
    const share = sharedWeight(denial.said.terms, claim.said.terms, rarity)
    const bare = [...claim.said.terms].every(term => termsOf(accused).has(term))
    const outspoken = denyingCue.test(denial.claim.cueLemma ?? '')
    if (bare || outspoken || share.count > 0)
      offer('', denial.said.terms, 0.5 + share.part + (denial.articleId === claim.articleId ? 0.2 : 0))
  }
  return best
}

/** Whether an idea is in both: an accusation and its rejection speak of one deed. */
function isShared(term: string, { said }: Statement): boolean {
  return term.startsWith('idea ') && said.affirmed.has(term)
}

const fateWords: Record<string, string> = {
  'idea killing': 'killed',
  'idea wounding': 'wounded',
  'idea captivity': 'captured',
  'idea arrest': 'arrested',
}

/** A fate of a kind of people (“soldiers captured”) is a topic in whatever words; else the noun denied, else all its words. */
function topicOf(head: string, terms: Set<string>, near: Set<string>): Omit<Contradiction, 'score'> {
  const fate = fates.filter(each => near.has(each))[0] ?? ''
  const kinds = [...terms].filter(term => term.startsWith('kind ')).map(term => term.slice('kind '.length))
  if (fate === '')
    return { topic: head, fate, kinds: '', words: [...(head === '' ? terms : termsOf(head))].sort().join(' ') }
  const label = [kinds[0] === undefined ? '' : plural(kinds[0]), fateWords[fate] ?? ''].join(' ').trim()
  return { topic: label, fate, kinds: kinds.sort().join(' '), words: '' }
}

const irregularPlurals: Record<string, string> = {
  woman: 'women',
  child: 'children',
  police: 'police',
  crew: 'crew',
  family: 'families',
}

function plural(kind: string): string {
  return irregularPlurals[kind] ?? `${kind}s`
}

const fates = ['idea killing', 'idea wounding', 'idea captivity', 'idea arrest']

/** How well an affirmation answers a negation; 0 where it does not. */
function negationScore(negation: Negation, affirmed: Set<string>, rarity: (term: string) => number): number {
  const { head, near, noun, verb, terms, first } = negation
  if (noun && head === null) return 0
  const fate = fates.filter(each => near.has(each))
  const share = sharedWeight(terms, affirmed, rarity)
  const sameVerb = [...first].some(term => affirmed.has(term))
  const enough = sameVerb && share.count >= sharedCount && share.part >= sharedShare
  if (fate.length > 0) {
    // “No civilians were killed” is answered by killed civilians, “nobody died” by any dead.
    if (!fate.some(each => affirmed.has(each))) return 0
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
    return words.length > 0 && words.length >= headTerms.length / 2 && share.count >= 2 ? 0.3 + share.part : 0
  }
  return verb && enough && share.count > sharedCount && share.part >= closeShare ? share.part : 0
}

/** Which part of the weight of `asked` is shared, and by how many terms. */
function sharedWeight(
  asked: Set<string>,
  given: Set<string>,
  rarity: (term: string) => number,
): { part: number; count: number } {
  let total = 0
  let shared = 0
  let count = 0
  for (const term of asked) {
    total += rarity(term)
    if (!given.has(term)) continue
    shared += rarity(term)
    count++
  }
  return { part: total === 0 ? 0 : shared / total, count }
}

/**
 * One conflict for each thing a voice denies, told where it is answered best, with the other voices that affirm it; the
 * strongest first. A statement answers one denial of a voice only.
 */
function chooseBest(candidates: Candidate[]): [Candidate, ...Candidate[]][] {
  const conflicts: [Candidate, ...Candidate[]][] = []
  const used = new Set<string>()
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    const { denial, claim } = candidate
    const answer = `${denial.voice.voiceId}\n${claim.articleId} ${claim.claim.claimKey}`
    if (used.has(answer)) continue
    const known = conflicts.find(([first]) => sameDenial(first, candidate))
    if (known === undefined) conflicts.push([candidate])
    else if (
      known.length < mostVoices &&
      candidate.score >= alsoShare * known[0].score &&
      known.every(other => other.claim.voice !== claim.voice)
    )
      known.push(candidate)
    else continue
    used.add(answer)
  }
  return conflicts
}

function sameDenial(a: Candidate, b: Candidate): boolean {
  if (a.denial.voice !== b.denial.voice || a.fate !== b.fate || a.words !== b.words) return false
  return a.kinds === b.kinds || a.kinds === '' || b.kinds === ''
}
