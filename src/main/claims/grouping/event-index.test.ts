import { expect, test } from 'vitest'
import { buildArticle } from '../build-extraction.ts'
import { candidatePairs } from '../events/candidate-pairs.ts'
import { eventFeatures } from '../events/event-features.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { createEventIndex, type IndexedEvent } from './event-index.ts'
import { featureRowOf } from './feature-row.ts'
import { createRandom, report } from './invented-reports.ts'

const lineOf = (...pair: { articleId: string; eventKey: string }[]) =>
  pair
    .map(({ articleId, eventKey }) => `${articleId} ${eventKey}`)
    .sort()
    .join(' ')

/** The pairs that a comparison of all at once looks at. */
function candidatesOf(articles: ReadonlyMap<string, ArticleExtraction>): Set<string> {
  const sorted = [...articles.values()].sort((a, b) => (a.articleId < b.articleId ? -1 : 1))
  const features = sorted.flatMap(eventFeatures)
  return new Set(candidatePairs(features).map(pair => lineOf(...pair.flatMap(at => features[at] ?? []))))
}

test('the events to compare are those of a comparison of all at once, and what comes within reach is told', () => {
  const random = createRandom(3)
  const articles = new Map<string, ArticleExtraction>()
  const index = createEventIndex()
  const events = () => [...index.articles.values()].flatMap(article => article.events)
  const partnersOf = (onlyLater: boolean) => {
    const pairs = new Set<string>()
    for (const event of events()) index.partners(event, onlyLater, other => pairs.add(lineOf(event, other)))
    return pairs
  }
  for (let number = 0; number < 110; number++) {
    const article = buildArticle(report(random, `a${number}`))
    articles.set(article.articleId, article)
    index.add(article.articleId, featureRowOf(article))
  }
  let told = 0
  for (let round = 0; round < 20; round++) {
    const before = candidatesOf(articles)
    expect(partnersOf(true)).toEqual(before)
    if (round % 10 === 0) {
      expect(partnersOf(false)).toEqual(before)
      const all = events()
      const meeting = all.flatMap((a, at) =>
        all
          .slice(at + 1)
          .filter(b => a.article !== b.article && index.areCandidates(a, b))
          .map(b => lineOf(a, b)),
      )
      expect(new Set(meeting)).toEqual(before)
    }
    const gone = random.pick([...index.articles.values()])
    const closing = new Set<string>()
    const isLeft = ({ article }: IndexedEvent) => article !== gone
    index.remove(gone, (a, b) => {
      if (isLeft(a) && isLeft(b)) closing.add(lineOf(a, b))
    })
    articles.delete(gone.articleId)
    const after = candidatesOf(articles)
    const fresh = [...after].filter(pair => !before.has(pair))
    // Some of those told of stand within reach elsewhere already.
    expect(fresh.filter(pair => !closing.has(pair))).toEqual([])
    expect([...closing].filter(pair => !after.has(pair))).toEqual([])
    told += fresh.length
  }
  expect(told).toBeGreaterThan(20)
})
