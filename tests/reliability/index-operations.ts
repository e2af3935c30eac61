/** A long life of a small index, made from a seed: the same number always means the same change. */
import type { SearchableArticle } from '../../src/main/search/fields.ts'

export type Operation = { changed: SearchableArticle[]; deleted: string[] }

/** Articles there may be at one time. */
const articleCount = 160
const stems = 'harbour ferry bridge storm mayor council strike depot valley signal market tunnel'.split(' ')
const endings = ['', 's', 'ed', 'ing']

/** A repeatable source of numbers from 0 up to 1 (a linear congruential generator, Numerical Recipes' constants). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

const idOf = (number: number): string => number.toString(36).padStart(12, '0')

/** The change with a number, counted from 1. */
export function operation(number: number): Operation {
  const random = createRandom(number * 7919)
  for (let warmUp = 0; warmUp < 3; warmUp++) random()
  const pick = (list: readonly string[]) => list[Math.floor(random() ** 2 * list.length)] ?? 'harbour'
  const text = (length: number) =>
    Array.from({ length }, () => (random() < 0.2 ? 'the' : pick(stems) + pick(endings))).join(' ')
  const article = (): SearchableArticle => ({
    articleId: idOf(Math.floor(random() * articleCount)),
    title: text(4),
    text: `${text(20 + Math.floor(random() * 120))} word${number}`,
    notes: random() < 0.2 ? [text(5)] : [],
    claimants: random() < 0.3 ? [text(2)] : [],
    source: ['Dovra Post'],
  })
  const count = random() < 0.2 ? 1 + Math.floor(random() * 30) : 1
  return {
    changed: Array.from({ length: count }, article),
    deleted: random() < 0.3 ? [idOf(Math.floor(random() * articleCount))] : [],
  }
}

/** What an index holds after the first so many operations, in the order in which it came in. */
export function stateAfter(operations: number): Map<string, SearchableArticle> {
  const state = new Map<string, SearchableArticle>()
  for (let number = 1; number <= operations; number++) {
    const { changed, deleted } = operation(number)
    for (const id of deleted) state.delete(id)
    for (const article of changed) state.delete(article.articleId)
    for (const article of changed) state.set(article.articleId, article)
  }
  return state
}
