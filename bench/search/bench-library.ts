/** The corpus as search sees a library: articles that come, change and go, each change with the next number. */
import { rememberAnswers } from '../../src/main/remember-answers.ts'
import type { SearchableClaim, SearchDocument, SearchSource } from '../../src/main/search/search.ts'
import type { BenchArticle } from './bench-article.ts'
import type { Corpus } from './corpus.ts'

/** An article of a real library has about so many claims, and a sentence is claimed about this often. */
const mostClaims = 12
const sentencesAClaim = 3
/** As the program does: the next letter typed asks for most of them again. */
const mostRemembered = 500

type Change = { sequence: number; articleId: string }

export class BenchLibrary implements SearchSource {
  readonly #corpus: Corpus
  /** In the order in which they changed. The corpus’s articles have the numbers from 1 on. */
  readonly #log: Change[]
  readonly #changed = new Map<string, BenchArticle | null>()
  readonly #claims = new Map<string, readonly SearchableClaim[]>()
  readonly #documents = rememberAnswers(
    (articleId: string) => this.#readDocument(articleId),
    document => document?.text.length ?? 0,
  )

  constructor(corpus: Corpus) {
    this.#corpus = corpus
    this.#log = corpus.ids().map((articleId, place) => ({ sequence: place + 1, articleId }))
  }

  /** Numbers start at the clock, so that they are new to an index that another process has brought up to date. */
  #note(articleId: string): void {
    const last = this.#log.at(-1)?.sequence ?? 0
    this.#log.push({ sequence: Math.max(last + 1, Date.now()), articleId })
  }

  follows(): boolean {
    return true
  }

  put(article: BenchArticle): void {
    this.#changed.set(article.articleId, article)
    this.#note(article.articleId)
  }

  remove(articleId: string): void {
    this.#changed.set(articleId, null)
    this.#note(articleId)
  }

  changes(position: string | null, limit: number) {
    const after = Number(position ?? '0')
    const page: Change[] = []
    // The corpus’s own numbers are places in the log.
    for (let at = Math.min(after, this.#corpus.articles); at < this.#log.length && page.length < limit; at++) {
      const change = this.#log[at]
      if (change && change.sequence > after) page.push(change)
    }
    const last = page.at(-1)?.sequence ?? after
    const isGone = ({ articleId }: Change) => this.#changed.get(articleId) === null
    const ids = (changes: Change[]) => changes.map(({ articleId }) => articleId)
    return {
      changed: ids(page.filter(change => !isGone(change))),
      deleted: ids(page.filter(isGone)),
      position: String(last),
      more: last < (this.#log.at(-1)?.sequence ?? 0),
    }
  }

  /** As in the program, the articles shown last are remembered until something changes. */
  document(articleId: string): SearchDocument | null {
    return this.#documents(articleId, `${this.#log.length}`)
  }

  /** As the program reads an article: its text is made from its document. */
  #readDocument(articleId: string): SearchDocument | null {
    const changed = this.#changed.get(articleId)
    const article = changed === undefined ? this.#corpus.readWhole(articleId) : changed
    if (article === null) return null
    const { notes, ...rest } = article
    return {
      ...rest,
      notes: notes.map((body, place) => ({ noteId: `${articleId}-${place}`, body })),
      claimantNames: rest.claimants,
      highlights: [],
      language: 'en',
      readState: 'unread',
      archived: false,
    }
  }

  claims(articleId: string): readonly SearchableClaim[] {
    if (this.#claims.size >= mostRemembered) this.#claims.clear()
    const known = this.#claims.get(articleId)
    if (known) return known
    const document = this.document(articleId)
    const claims = document === null ? [] : claimsIn(articleId, document)
    this.#claims.set(articleId, claims)
    return claims
  }

  articlesWithFigure(): string {
    return ''
  }

  contestedArticles(): string {
    return ''
  }

  claimState(): string {
    return ''
  }
}

/** Every few sentences one is somebody's claim. */
function claimsIn(articleId: string, { text, claimants }: SearchDocument): SearchableClaim[] {
  const sentences = [...text.matchAll(/[^.\n]+\./g)].filter((_, place) => place % sentencesAClaim === 0)
  return sentences.slice(0, mostClaims).map(({ 0: exact, index }, place) => {
    const claimant = claimants[place % Math.max(1, claimants.length)] ?? null
    return {
      claimId: `${articleId}-${place}`,
      claimant,
      names: claimant === null ? [] : [claimant],
      stance: claimant === null ? '' : 'says',
      figures: [],
      content: [{ start: index, end: index + exact.length, exact }],
      answers: () => false,
    }
  })
}
