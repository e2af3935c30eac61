/** Finds the statements that share words with a denial, without comparing each with each. */

import type { PartyStatement, Statement } from './answers.ts'
import type { StoryClaim } from './story-claims.ts'

/** Of a prediction, the sentence that tells what is so already is none (“I have eleven patients. Two will …”). */
function isWish({ stance, content }: StoryClaim['claim']): boolean {
  return (
    stance === 'demand' || (stance === 'predict' && /\b(?:will|would|shall|going to)\b/i.test(content[0]?.exact ?? ''))
  )
}

/** How telling a term is within the story. */
export function termRarity(statements: Statement[]): (term: string) => number {
  const counts = new Map<string, number>()
  for (const { said } of statements) for (const term of said.terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return term => Math.log((statements.length + 6) / ((counts.get(term) ?? 0) + 1))
}

/** Only this many of the statements that share most with a denial are looked at closely. */
const mostCompared = 24

/** Of the statements that have a term so many are counted, those nearest to the denial: what most have tells little. */
const mostHolders = 400

/** The nearest to `place` of ascending indexes. */
function nearestTo(indexes: readonly number[], place: number): readonly number[] {
  if (indexes.length <= mostHolders) return indexes
  const at = indexes.findLastIndex(index => index <= place)
  const from = Math.min(Math.max(0, at - mostHolders / 2), indexes.length - mostHolders)
  return indexes.slice(from, from + mostHolders)
}

/** Finds the statements of other voices that share words with a denial, those that share most first, by an index of terms. */
export function statementFinder(
  statements: Statement[],
  rarity: (term: string) => number,
): (denial: PartyStatement) => Statement[] {
  const holders = new Map<string, number[]>()
  const add = (term: string, index: number) => {
    const list = holders.get(term)
    if (list) list.push(index)
    else holders.set(term, [index])
  }
  const places = new Map(statements.map(({ claim }, index) => [claim, index]))
  statements.forEach(({ said, claim, voice }, index) => {
    if (isWish(claim) || (voice !== null && (said.rejects || claim.stance === 'deny'))) return
    for (const term of said.affirmed) add(term, index)
    if (claim.stance === 'accuse') add('accusation', index)
  })
  return denial => {
    const asked = new Set(denial.said.negations.flatMap(negation => [...negation.terms]))
    if (denial.said.rejects) for (const term of denial.said.terms) asked.add(term)
    const shared = new Map<number, number>()
    const place = places.get(denial.claim) ?? 0
    const count = (term: string, weight: number) => {
      for (const index of nearestTo(holders.get(term) ?? [], place))
        shared.set(index, (shared.get(index) ?? 0) + weight)
    }
    for (const term of asked) count(term, rarity(term))
    count('accusation', 1)
    return (
      [...shared]
        .filter(([index]) => statements[index]?.voice !== denial.voice)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, mostCompared)
        .flatMap(([index]) => statements[index] ?? [])
        // What unnamed reports say is told where it is denied.
        .filter(({ aside, articleId, voice }) => (!aside && voice !== null) || articleId === denial.articleId)
    )
  }
}
