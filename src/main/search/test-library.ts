/** A small library in memory and search threads without threads, for the tests of search. */
import Database from 'better-sqlite3'
import type { FigureQuestion } from '../../contract/claims.ts'
import type { Emit } from '../../contract/index.ts'
import { searches } from '../database/migrations/0004-searches.ts'
import type { SearchableArticle } from './fields.ts'
import type { SearchJobs } from './job-messages.ts'
import { createSearch, type Search, type SearchableClaim, type SearchDocument, type SearchSource } from './search.ts'
import { createSearchJobs } from './search-jobs.ts'
import type { SearchThread } from './thread-lane.ts'

/** A repeatable source of numbers from 0 up to 1 (a linear congruential generator, Numerical Recipes' constants). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

export function pick<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('There is nothing to pick from.')
  return chosen
}

/** Text of `count` words; early words of the list are much more frequent than late ones. */
export function randomText(vocabulary: readonly string[], count: number, random: () => number): string {
  const word = () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)] ?? ''
  return Array.from({ length: count }, word).join(' ')
}

export const articleId = (number: number): string => number.toString(36).padStart(12, '0')

/** An article with nothing in it but what is given. */
export const bareArticle = (number: number, rest: Partial<SearchableArticle>): SearchableArticle => ({
  ...{ articleId: articleId(number), title: '', text: '', notes: [], claimants: [] },
  ...rest,
})

export const emptyDocument: SearchDocument = {
  ...{ title: '', text: '', site: null, publishedAt: null, language: null, readState: 'unread', archived: false },
  ...{ notes: [], highlights: [], claimants: [], claimantNames: [], tags: [], places: [] },
}

/** A library that remembers in which order its articles changed. */
export class TestLibrary implements SearchSource {
  readonly #documents = new Map<string, SearchDocument | null>()
  readonly #changes: { id: string; deleted: boolean }[] = []
  /** Ids whose document cannot be read. */
  readonly unreadable = new Set<string>()
  readonly claimsOf = new Map<string, SearchableClaim[]>()
  /** What the claims' own tables answer. */
  figures = (_question: FigureQuestion): string => ''
  contested = ''
  documentReads = 0

  put(id: string, document: Partial<SearchDocument>): void {
    this.#documents.set(id, { ...emptyDocument, ...document })
    this.#changes.push({ id, deleted: false })
  }

  /** As an article in the trash: still there, and not to be searched. */
  hide(id: string): void {
    this.#documents.set(id, null)
    this.#changes.push({ id, deleted: false })
  }

  remove(id: string): void {
    this.#documents.delete(id)
    this.#changes.push({ id, deleted: true })
  }

  follows(position: string): boolean {
    return Number(position) <= this.#changes.length
  }

  changes(position: string | null, limit: number) {
    const from = Number(position ?? '0')
    if (Number.isNaN(from)) throw new Error('This position cannot be read.')
    const page = this.#changes.slice(from, from + limit)
    const isGone = (id: string) => !this.#documents.has(id)
    return {
      changed: page.filter(({ id }) => !isGone(id)).map(({ id }) => id),
      deleted: page.filter(({ id }) => isGone(id)).map(({ id }) => id),
      position: String(from + page.length),
      more: from + page.length < this.#changes.length,
    }
  }

  claims(id: string): SearchableClaim[] {
    return this.claimsOf.get(id) ?? []
  }

  articlesWithFigure(question: FigureQuestion): string {
    return this.figures(question)
  }

  contestedArticles(): string {
    return this.contested
  }

  claimState(): string {
    return ''
  }

  document(id: string): SearchDocument | null {
    this.documentReads++
    if (this.unreadable.has(id)) throw new Error(`${id} cannot be read`)
    return this.#documents.get(id) ?? null
  }
}

/** Runs jobs in this process; `log` keeps their names in the order in which they ran. */
export function inProcessThread(jobs: SearchJobs = createSearchJobs()): SearchThread & { log: string[] } {
  const byName = new Map<string, (input: unknown) => unknown>(Object.entries(jobs))
  const log: string[] = []
  return {
    log,
    run: async (job, input) => {
      log.push(job)
      // Crossing to a real thread copies what is passed and takes a turn.
      await new Promise(resolve => setImmediate(resolve))
      return structuredClone(byName.get(job)?.(structuredClone(input)))
    },
  }
}

export type TestSearch = { search: Search; events: { pending: number }[]; problems: unknown[] }

/** Both roles run in one pretended thread unless another is given for indexing. */
export function openTestSearch(
  folder: string,
  source: SearchSource,
  thread: SearchThread,
  indexThread: SearchThread = thread,
): TestSearch {
  const events: { pending: number }[] = []
  const problems: unknown[] = []
  const emit: Emit = (name, payload) => {
    if (name === 'search.changed' && 'pending' in payload && typeof payload.pending === 'number') {
      events.push({ pending: payload.pending })
    }
  }
  const database = new Database(':memory:')
  database.exec(searches)
  const search = createSearch({
    ...{ folder, database, source, emit },
    threads: { query: thread, index: indexThread },
    onProblem: problem => problems.push(problem),
    now: () => new Date(2031, 4, 17, 12),
  })
  const close = async () => {
    await search.close()
    database.close()
  }
  return { search: { ...search, close }, events, problems }
}

type Question = Parameters<Search['handlers']['search.query']>[0]
export const plainQuestion: Omit<Question, 'query'> = {
  ...{ kind: 'everything', sort: 'best', limit: 20, offset: 0, exact: false, explain: false },
}

/** Asks as the bridge would. */
export async function ask(search: Search, query: string, rest: Partial<Question> = {}) {
  return search.handlers['search.query']({ ...plainQuestion, query, ...rest }, { signal: new AbortController().signal })
}
