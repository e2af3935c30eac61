/** Which articles of a change are still there: what was deleted for good meanwhile must not hold the others back. */
import { AppError } from '../../contract/bridge.ts'
import type { ArticleSummary } from '../../contract/library.ts'
import { app } from '../bridge.ts'
import { strings } from './strings.ts'

/** The contract's limit of one request. */
const batch = 1000

/** Ids in as many parts as requests are needed for them. */
export const inBatches = (articleIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(articleIds.length / batch) }, (_, at) =>
    articleIds.slice(at * batch, (at + 1) * batch),
  )

/** As they are now; those that are gone are left out. */
export async function summariesOf(articleIds: readonly string[]): Promise<ArticleSummary[]> {
  const answers = await Promise.all(inBatches(articleIds).map(ids => app['library.summaries']({ articleIds: ids })))
  return answers.flat()
}

/** The same for taking a change back, which can't be done any more once all of them are gone. */
export async function articlesLeft(articleIds: readonly string[]): Promise<ArticleSummary[]> {
  const left = await summariesOf(articleIds)
  if (left.length === 0) throw new AppError('not-found', strings.articlesGone)
  return left
}
