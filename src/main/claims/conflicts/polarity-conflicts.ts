/** Finds where one party says what another says is not so. */

import type { Conflict } from '../../../contract/claims.ts'
import {
  type Answer,
  answerTo,
  isAccusing,
  isDenial,
  isOfParty,
  isToldWithin,
  type PartyStatement,
  type Statement,
  statementsOf,
} from './answers.ts'
import { conflictIdOf } from './conflict-id.ts'
import { sameTopic, topicOf } from './denied-topic.ts'
import { indexFrom, isPointingBack, nearbyAnswers } from './nearby-answers.ts'
import { opposedAnywhere, opposedStatements } from './opposed-statements.ts'
import { statementFinder, termRarity } from './statement-finder.ts'
import { isTold, statementSide } from './statement-side.ts'
import { eachListed } from './statement-terms.ts'
import type { Story, StoryClaim } from './story-claims.ts'

type Candidate = Answer & {
  denial: PartyStatement
  claim: Statement
  /** The same two parties may be shown at odds about more than this. */
  separate: boolean
}

/** Stances that say how things should be, not how they are. */
const wishes = new Set<StoryClaim['claim']['stance']>(['demand', 'predict'])
/** The score of an answer that only stands beside its denial. */
const byPlaceAlone = 0.5
/** Affirming voices shown against one denial. */
const mostVoices = 4
/** Of the best answer's score, what another voice's answer must reach to be shown with it. */
const alsoShare = 0.8
/** The same for voices that tell of the fate that is denied, in one article. */
const fateShare = 0.4

/** Polarity conflicts of a story: a statement and its denial, by different voices. */
export function polarityConflicts(story: Story): Conflict[] {
  const statements = statementsOf(story.claims)
  if (statements.length === 0) return []
  const answers = [...statements, ...statementsOf(story.elsewhere)]
  const rarity = termRarity(statements)
  let finder: ReturnType<typeof statementFinder> | null = null
  const nearest = (denial: PartyStatement) => {
    finder ??= statementFinder(answers, rarity)
    return finder(denial)
  }
  const byArticle = Map.groupBy([...answers].sort(inTextOrder), ({ articleId }) => articleId)
  const byVoice = new Map(
    [...byArticle].map(([articleId, each]) => [articleId, Map.groupBy(each, ({ voice }) => voice)] as const),
  )
  const saidBy = (articleId: string, voice: Statement['voice']) =>
    voice === null ? [] : (byVoice.get(articleId)?.get(voice) ?? [])
  const candidates: Candidate[] = []
  for (const statement of statements.flatMap(eachDenial)) {
    if (!isOfParty(statement) || wishes.has(statement.claim.stance) || !isDenial(statement)) continue
    const near = byArticle.get(statement.articleId) ?? []
    const denial = withTold(statement, near)
    const byPlace = (): Candidate[] =>
      nearbyAnswers(story, denial, near).map(claim => ({
        ...topicOf('', claim.said.terms, new Set()),
        denial,
        claim,
        score: byPlaceAlone,
        separate: false,
      }))
    const byWords = (): Candidate[] =>
      nearest(denial).flatMap((claim): Candidate[] => {
        const answer = answerTo(story, denial, claim, rarity)
        if (answer === null) return []
        const meant = isToldWithin(denial, claim)
          ? (ownWords(claim, saidBy(statement.articleId, claim.voice)) ?? claim)
          : claim
        return [{ denial, claim: meant, ...answer, separate: denial.separate }]
      })
    // “These allegations” share words by chance only.
    const [first, second] = isPointingBack(denial) ? [byPlace, byWords] : [byWords, byPlace]
    const answered = first()
    candidates.push(...(answered.length > 0 ? answered : second()))
  }
  const opposed = [
    ...[...byArticle.values()].flatMap(each => opposedStatements(story, each, rarity)),
    ...opposedAnywhere(statements, rarity).filter(({ claim, reply }) => claim.articleId !== reply.articleId),
  ]
  for (const { claim, reply, topic, score } of opposed)
    if (!reply.aside) candidates.push({ denial: reply, claim, ...topicOf('', topic, new Set()), score, separate: true })
  const byTopic = Map.groupBy(candidates, topicKey)
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
    sides: [first.claim, ...others.map(other => other.claim), first.denial].map(side =>
      statementSide(side, repeats(side, first, byTopic.get(topicKey(first)) ?? [])),
    ),
  }))
}

/** “Reports of typhus were untrue, and the porters had drunk spoilt milk” denies what the reports tell, and no more. */
function withTold<Denial extends PartyStatement>(denial: Denial, near: readonly Statement[]): Denial {
  if (!denial.said.callsUntrue) return denial
  const told = denial.claim.content
    .flatMap(({ start, end }) => near.slice(indexFrom(near, start), indexFrom(near, end)))
    .find(claim => isToldWithin(denial, claim) && claim.said.terms.size > 0)
  return told === undefined ? denial : { ...denial, said: { ...denial.said, denied: told.said.terms, tells: true } }
}

/** A statement that denies a list of things as one for each; `separate` says that it was one. */
function eachDenial(statement: Statement): (Statement & { separate: boolean })[] {
  const negations = statement.said.negations.map(eachListed)
  if (negations.every(({ length }) => length === 1)) return [{ ...statement, separate: false }]
  return negations.flat().map(one => ({
    ...statement,
    said: { ...statement.said, negations: [one], denied: one.terms },
    separate: true,
  }))
}

/** Of the words of what somebody is said to claim, how many his own statement must have to be it. */
const ownWordsShare = 0.6

/** Of what a speaker says in an article so many statements are looked through for his own words. */
const mostOwn = 100

/** Where the speaker of “X's claim about …” says it himself, in one of his statements: shown rather than the denier's words for it. */
function ownWords(told: Statement, own: readonly Statement[]): Statement | undefined {
  const terms = [...told.said.terms]
  const [content] = told.claim.content
  return own
    .slice(0, mostOwn)
    .find(
      ({ said, claim }) =>
        !isTold(claim.cueLemma) &&
        !claim.content.some(({ start, end }) => content !== undefined && start < content.end && content.start < end) &&
        terms.filter(term => said.terms.has(term)).length >= Math.max(2, ownWordsShare * terms.length),
    )
}

function inTextOrder({ claim: a }: Statement, { claim: b }: Statement): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)
}

/** Where a side's voice says the same again: what else was found for this denial. The side's own place comes first. */
function repeats(side: Statement, first: Candidate, candidates: readonly Candidate[]): Statement[] {
  const again = candidates
    .filter(candidate => sameDenial(first, candidate))
    .map(({ denial, claim }) => (side === first.denial ? denial : claim))
    .filter(({ voice }) => voice !== null && voice === side.voice)
  return [...new Set([side, ...again])]
}

/**
 * One conflict for each thing a voice denies, told where it is answered best, with the other voices that affirm it; the
 * strongest first. A statement answers one denial of a voice only.
 */
function chooseBest(candidates: Candidate[]): [Candidate, ...Candidate[]][] {
  const conflicts: [Candidate, ...Candidate[]][] = []
  const used = new Set<string>()
  const paired = new Set<string>()
  const byTopic = new Map<string, [Candidate, ...Candidate[]][]>()
  for (const candidate of candidates.sort((a, b) => b.score - a.score)) {
    const { denial, claim, separate } = candidate
    const said = `${claim.articleId} ${claim.claim.content[0]?.start ?? claim.claim.claimKey}`
    const answer = `${denial.voice.voiceId}\n${said}\n${separate ? `${candidate.fate} ${candidate.words}` : ''}`
    const pair = `${said}\n${denial.articleId} ${denial.claim.content[0]?.start ?? denial.claim.claimKey}`
    if (used.has(answer) || (paired.has(pair) && candidate.fate === '' && candidate.topic === '')) continue
    const alike = byTopic.get(topicKey(candidate)) ?? []
    const known = alike.find(([first]) => sameDenial(first, candidate))
    if (known === undefined) {
      const conflict: [Candidate, ...Candidate[]] = [candidate]
      conflicts.push(conflict)
      byTopic.set(topicKey(candidate), [...alike, conflict])
    } else if (mayJoin(known, candidate)) known.push(candidate)
    else continue
    used.add(answer)
    paired.add(pair)
  }
  return conflicts
}

/**
 * Another voice that says nearly as clearly what is denied; beside an accusation a plain statement says something else,
 * unless both tell of one fate in the article of the denial (“none were arrested”).
 */
function mayJoin(known: readonly [Candidate, ...Candidate[]], { claim, score, fate, denial }: Candidate): boolean {
  const [first] = known
  const sameFate = fate !== '' && isOfOneStory(claim, denial) && isOfOneStory(first.claim, denial)
  if (
    known.length >= mostVoices ||
    score < (sameFate || first.claim.voice === null ? fateShare : alsoShare) * first.score
  )
    return false
  if (
    claim.voice === null ||
    (!sameFate && first.claim.voice !== null && isAccusing(first.claim) && !isAccusing(claim))
  )
    return false
  return known.every(other => other.claim.voice !== claim.voice)
}

/** Told in one article of one happening, and no sum over others. */
function isOfOneStory({ articleId, claim }: Statement, denial: Statement): boolean {
  const sums = claim.figures.some(({ scope }) => scope === 'cumulative')
  return articleId === denial.articleId && claim.eventKey === denial.claim.eventKey && !sums
}

/** Denials of one voice that may be of one topic. */
function topicKey({ denial, fate, words }: Candidate): string {
  return `${denial.voice.voiceId}\n${fate}\n${words}`
}

function sameDenial(a: Candidate, b: Candidate): boolean {
  return a.denial.voice === b.denial.voice && sameTopic(a, b)
}
