/** Counts the words of a corpus as search sees them, so that a reader can tell how near to real news it is. */
import { forEachWord } from '../../src/main/search/text/analyse-words.ts'
import { type CorpusArticle, flatFields, textBytes } from './bench-article.ts'

export type CorpusStatistics = {
  articles: number
  megabytes: number
  words: number
  /** Different folded words, and different stems of those that are not stop words. */
  surfaces: number
  stems: number
  /** Stems counted once for each article and field. */
  postings: number
}

/** Passes the articles on and counts them; `at` is told what was counted after each of these numbers of articles. */
export function* counted(
  articles: Iterable<CorpusArticle>,
  sizes: readonly number[],
  at: (statistics: CorpusStatistics) => void,
): Generator<CorpusArticle> {
  const surfaces = new Set<string>()
  const stems = new Set<string>()
  const sum = { articles: 0, bytes: 0, words: 0, postings: 0 }
  const report = () =>
    at({
      articles: sum.articles,
      megabytes: sum.bytes / 1e6,
      words: sum.words,
      surfaces: surfaces.size,
      stems: stems.size,
      postings: sum.postings,
    })
  for (const stored of articles) {
    const { article } = stored
    for (const text of Object.values(flatFields(article))) {
      const inField = new Set<string>()
      forEachWord(text, ({ surface, term, stop }) => {
        sum.words++
        surfaces.add(surface)
        if (!stop) inField.add(term)
      })
      for (const term of inField) stems.add(term)
      sum.postings += inField.size
    }
    sum.articles++
    sum.bytes += textBytes(article)
    yield stored
    if (sizes.includes(sum.articles)) report()
  }
  if (!sizes.includes(sum.articles)) report()
}
