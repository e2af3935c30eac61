/** Groups what can be grouped in time: the articles it takes too long with are left out, and it is told which. */

import { AppError } from '../../contract/bridge.ts'
import type { ClaimsOptions } from './claims-options.ts'
import type { LibraryJudgements } from './group-claims.ts'
import type { GroupedStory, Ungrouped } from './story-tables.ts'

type Digest = { articleId: string; digest: string }
export type GroupInTime = (
  digests: readonly Digest[],
  said: LibraryJudgements,
  signal: AbortSignal,
) => Promise<{ story: GroupedStory; ungrouped: Ungrouped[] }>

/**
 * Where the grouping is given up, the largest article is the likeliest cause: it is left out, then the two next, the four
 * next. What was left out stays so while the program runs, until its words are others. Rejects on abort, and where nothing
 * can be grouped.
 */
export function createGroupInTime(group: ClaimsOptions['group']): GroupInTime {
  const leftOut = new Map<string, { digest: string; reason: string }>()
  return async (digests, said, signal) => {
    const current = new Map(digests.map(({ articleId, digest }) => [articleId, digest]))
    for (const [articleId, { digest }] of leftOut) if (current.get(articleId) !== digest) leftOut.delete(articleId)
    for (let next = 1; ; next *= 2) {
      const taken = digests.filter(({ articleId }) => !leftOut.has(articleId))
      try {
        const story = await group({ digests: taken.map(({ digest }) => digest), ...said }, { signal })
        const ungrouped = [...leftOut].map(([articleId, { reason }]) => ({ articleId, reason }))
        return { story, ungrouped: ungrouped.sort((a, b) => (a.articleId < b.articleId ? -1 : 1)) }
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof AppError) || error.code !== 'unreadable' || taken.length === 0) throw error
        const largest = taken.toSorted((a, b) => b.digest.length - a.digest.length).slice(0, next)
        for (const { articleId, digest } of largest) leftOut.set(articleId, { digest, reason: error.message })
      }
    }
  }
}
