/** Reads the articles of a page of changes in batches, each of which becomes one segment of the index. */
import type { SearchableArticle } from '../fields.ts'
import { fewArticles, type OpenQuestions } from '../open-questions.ts'
import { type SearchChanges, type SearchSource, searchableArticle } from '../search-source.ts'

/** The most a batch may hold. */
const articlesPerBatch = 200
const charactersPerBatch = 1_500_000
/** How long articles are read before other work of this thread gets its turn, in milliseconds. */
const longestTurn = 4

/** What is applied at once; `size` says how many articles of the page it is made of. */
export type ArticleBatch = {
  articles: SearchableArticle[]
  deleted: string[]
  position: string | null
  size: number
  erased: boolean
}

/**
 * Splits a page; the position moves only with its last batch, so a crash in between repeats some of them. An article that
 * cannot be read must not keep the others from being found: its id is added to `unread`, and it stays as it was. Reading many
 * steps aside for questions, which this thread answers too.
 */
export async function* readBatches(
  { changed, deleted, position }: SearchChanges,
  {
    source,
    questions,
    onProblem,
  }: { source: Pick<SearchSource, 'document'>; questions: OpenQuestions; onProblem: (error: unknown) => void },
  unread: Set<string>,
): AsyncGenerator<ArticleBatch> {
  const read = (articleId: string): SearchableArticle | null => {
    try {
      const document = source.document(articleId)
      return document && searchableArticle(articleId, document)
    } catch (error) {
      onProblem(error)
      unread.add(articleId)
      return null
    }
  }
  const gone = [...deleted]
  let articles: SearchableArticle[] = []
  let size = 0
  let characters = 0
  let turn = performance.now()
  for (const articleId of changed) {
    if (performance.now() - turn > longestTurn) {
      await new Promise(resolve => setImmediate(resolve))
      turn = performance.now()
    }
    if (changed.length > fewArticles) await questions.stepAside()
    const article = read(articleId)
    size++
    if (article) articles.push(article)
    else if (!unread.has(articleId)) gone.push(articleId)
    characters += article?.text.length ?? 0
    if (articles.length < articlesPerBatch && characters < charactersPerBatch) continue
    yield { articles, deleted: gone.splice(0), position: null, size, erased: false }
    articles = []
    size = 0
    characters = 0
  }
  yield { articles, deleted: gone, position, size, erased: deleted.length > 0 }
}
