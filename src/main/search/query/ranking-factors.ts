/** What the order of hits takes into account besides lunr's score: the title as a whole, and how new an article is. */
import { noDay } from '../columns/document-columns.ts'
import { titleHasWords, titleIsWords } from './title-match.ts'

/** Each multiplies lunr's score; 1 changes nothing. */
export type RankingFactors = { title: number; age: number }

const titleFactors = new Map([
  [titleHasWords, 1.25],
  [titleIsWords, 1.5],
])
const highestTitle = Math.max(...titleFactors.values())
/** An article of today counts this much more than one without a date, one of a year ago half as much more. */
const newness = 0.1
const halfLifeDays = 365

/** The most a score may be multiplied by, whatever the document's age. */
export const highestFactor = (titleMark: number): number => (titleMark === 0 ? 1 : highestTitle) * (1 + newness)

export function rankingFactors(titleMark: number, publishedDay: number, today: number | null): RankingFactors {
  return { title: titleFactors.get(titleMark) ?? 1, age: ageFactor(publishedDay, today) }
}

function ageFactor(publishedDay: number, today: number | null): number {
  if (today === null || publishedDay === noDay) return 1
  return 1 + newness * 2 ** (-Math.max(0, today - publishedDay) / halfLifeDays)
}
