/** The pairs that are kept up to date are those of a comparison of all with all, to the last digit of their scores. */

import { describe, expect, it } from 'vitest'
import { buildArticle } from '../build-extraction.ts'
import { candidatePairs } from '../events/candidate-pairs.ts'
import { eventFeatures } from '../events/event-features.ts'
import { createSimilarity, sameEventThreshold } from '../events/event-similarity.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { createAlikeEvents } from './alike-events.ts'
import { createEventIndex } from './event-index.ts'
import { featureRowOf } from './feature-row.ts'
import { createRandom, report } from './invented-reports.ts'

type Told = { articleId: string; eventKey: string }
const lineOf = (a: Told, b: Told, score: number) => `${a.articleId} ${a.eventKey} ${b.articleId} ${b.eventKey} ${score}`

function kept() {
  const articles = new Map<string, ArticleExtraction>()
  const index = createEventIndex()
  const alike = createAlikeEvents(index)
  const remove = (articleId: string) => {
    const known = index.articles.get(articleId)
    if (known === undefined) return
    articles.delete(articleId)
    alike.removed(known)
    index.remove(known, alike.closing)
  }
  return {
    articles,
    remove,
    put: (article: ArticleExtraction) => {
      remove(article.articleId)
      articles.set(article.articleId, article)
      alike.added(index.add(article.articleId, featureRowOf(article)))
    },
    pairs: () => alike.pairs().map(({ a, b, score }) => lineOf(a, b, score)),
  }
}

/** All of them, compared at once. */
function compared(articles: ReadonlyMap<string, ArticleExtraction>): string[] {
  const sorted = [...articles.values()].sort((a, b) => (a.articleId < b.articleId ? -1 : 1))
  const features = sorted.flatMap(eventFeatures)
  const similarity = createSimilarity(features)
  return candidatePairs(features).flatMap(([first, second]) => {
    const [a, b] = [features[first], features[second]]
    if (a === undefined || b === undefined) return []
    const score = similarity(a, b)
    return score >= sameEventThreshold ? lineOf(a, b, score) : []
  })
}

/** A report whose words nothing else has. */
const strange = (id: string, number: number): ArticleExtraction =>
  buildArticle({
    id,
    published: '2029-01-01',
    claims: [{ claimant: `Guild${number}`, words: `zephyr${number} quorum${number} lantern${number} was counted` }],
  })

describe('pairs kept up to date', () => {
  it('are those of all compared with all while reports come, change and go one after the other', () => {
    const random = createRandom(5)
    const library = kept()
    for (let round = 0; round < 60; round++) {
      const id = `a${random.next(90)}`
      if (random.chance(0.2)) library.remove(id)
      else library.put(buildArticle(report(random, id)))
      expect(library.pairs().sort()).toEqual(compared(library.articles).sort())
    }
  })

  it('are found where strangers make the words they share rare, and lost where they make them common', () => {
    const random = createRandom(7)
    const library = kept()
    for (let number = 0; number < 60; number++) library.put(buildArticle(report(random, `a${number}`)))
    const before = library.pairs().length
    for (let number = 0; number < 900; number++) {
      library.put(strange(`s${number}`, number))
      if (number % 30 === 0) expect(library.pairs().sort()).toEqual(compared(library.articles).sort())
    }
    expect(library.pairs().length).toBeGreaterThan(before)
    for (let number = 0; number < 900; number++) {
      library.remove(`s${number}`)
      if (number % 90 === 0) expect(library.pairs().sort()).toEqual(compared(library.articles).sort())
    }
  })

  it('come and go as others of one place and day stand between them', () => {
    const library = kept()
    const pad = (number: number) => String(number).padStart(3, '0')
    const told = (number: number, words: string) =>
      buildArticle({
        ...{ id: `a${pad(number)}`, title: words, published: '2031-03-04' },
        events: [{ eventKey: 'main', title: words, place: 'Orlo', date: '2031-03-02' }],
        claims: [{ claimant: null, words }],
      })
    const isTwin = (line: string) => /^a00[01] /.test(line)
    const twins = () => library.pairs().filter(isTwin).sort()
    for (let number = 0; number < 900; number++) library.put(strange(`s${number}`, number))
    const first = 'lanterns drifted over frozen orchards while ferrymen argued'
    const second = 'glaziers repaired broken windows beneath copper gutters'
    library.put(told(0, first))
    library.put(told(119, first))
    expect(twins()).toHaveLength(1)
    for (let number = 2; number < 119; number++) {
      library.put(
        told(number, `quarry${pad(number)} bellows${pad(number)} thimble${pad(number)} sundial${pad(number)}`),
      )
    }
    expect(twins()).toHaveLength(0)
    // Never near until now, and each a step further apart than the other.
    library.put(told(1, second))
    library.put(told(120, second))
    library.put(told(121, second))
    library.remove('a120')
    library.pairs()
    for (let number = 2; number < 118; number++) {
      library.remove(`a${pad(number)}`)
      const now = twins()
      if (number > 80) expect(now).toEqual(compared(library.articles).filter(isTwin).sort())
    }
    expect(twins()).toHaveLength(2)
  })

  it('are those of a crowded place and week, where only neighbours in time are compared, when the crowd thins', () => {
    const random = createRandom(11)
    const library = kept()
    const ids = Array.from({ length: 160 }, (_, number) => `a${number}`)
    for (const id of ids) library.put(buildArticle(report(random, id)))
    expect(library.pairs().sort()).toEqual(compared(library.articles).sort())
    for (const id of ids.slice(0, 120)) {
      library.remove(id)
      if (random.chance(0.3)) expect(library.pairs().sort()).toEqual(compared(library.articles).sort())
    }
  })
})
