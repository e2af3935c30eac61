/** Finds articles that look like the same: as each is stored, and in the background those stored by an older program. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { DuplicateReason } from '../../contract/library.ts'
import { comparedKey, type Likened, likenessKeys, sharedPart, shingles } from './likeness.ts'

export type Duplicates = {
  /** Compares a stored article with all that were compared before, in the caller's transaction. */
  compare: (articleId: string, article: Likened) => void
  /** Forgets what an article was compared by, and what it looked like: it has another text. */
  forget: (articleId: string) => void
  of: (articleId: string) => { articleId: string; reason: DuplicateReason }[]
  /** Groups of ids, the group with the newest article first, with every reason in it. */
  groups: () => { articleIds: string[]; reasons: DuplicateReason[] }[]
  tellApart: (articleIds: readonly string[], apart: boolean) => void
  /** Compares what an older program stored, a few at a time. Returns how many are left. */
  catchUp: () => number
  close: () => void
}

/** What part of their shingles two texts share at least. */
const alike = 0.7
/** Others with a key in common that are looked at: a form letter may be in thousands. */
const mostCandidates = 40
const atOnce = 4
/** What is left to everybody else between two steps: milliseconds at least, and how many times as long as the step took. */
const pause = { least: 12, times: 3 }
/** Milliseconds between two times that others hear of pairs found: each time, windows ask for their lists anew. */
const tellPause = 3000

const PairRow = z.object({ articleId: z.string(), otherId: z.string(), reason: DuplicateReason })
const Ids = z.array(z.string())

/** `read` gives an article as it is compared, null for one that can't be read; `changed` hears of new pairs found later. */
export function createDuplicates(
  database: Database,
  read: (articleId: string) => Likened | null,
  changed: () => void,
): Duplicates {
  const insertKey = database.prepare('INSERT OR IGNORE INTO likeness (key, articleId) VALUES (?, ?)')
  const sharing = database
    .prepare(
      `SELECT DISTINCT articleId FROM likeness
       WHERE key IN (SELECT value FROM json_each(?)) AND articleId != ? LIMIT ${mostCandidates}`,
    )
    .pluck()
  const hasKey = database.prepare('SELECT 1 FROM likeness WHERE key = ? AND articleId = ?')
  const insertPair = database.prepare(
    'INSERT OR IGNORE INTO duplicatePair (articleId, otherId, reason) VALUES (?, ?, ?)',
  )
  const pairsOf = database.prepare(
    `SELECT pair.articleId, pair.otherId, reason FROM duplicatePair AS pair
     JOIN article AS one ON one.articleId = pair.articleId JOIN article AS other ON other.articleId = pair.otherId
     WHERE apart = 0 AND one.trashedAt IS NULL AND other.trashedAt IS NULL
       AND (:articleId IS NULL OR pair.articleId = :articleId OR pair.otherId = :articleId)`,
  )
  const pairs = (articleId: string | null) => pairsOf.all({ articleId }).map(row => PairRow.parse(row))
  const notCompared = database
    .prepare(
      `SELECT articleId FROM article
       WHERE articleId > ? AND NOT EXISTS (
         SELECT 1 FROM likeness WHERE key = ${comparedKey} AND likeness.articleId = article.articleId)
       ORDER BY articleId LIMIT ?`,
    )
    .pluck()
  let isComplete = false
  /** What is stored from then on is compared at once: nothing is left again. */
  const countLeft = (): number => {
    if (isComplete) return 0
    const all = Number(database.prepare('SELECT coalesce(sum(count), 0) FROM shelfCount').pluck().get())
    const left =
      all - Number(database.prepare(`SELECT count(*) FROM likeness WHERE key = ${comparedKey}`).pluck().get())
    isComplete = left <= 0
    return Math.max(0, left)
  }

  const compare = (articleId: string, article: Likened): number => {
    const hashes = shingles(article.text)
    const { address, headline, text } = likenessKeys(article, hashes)
    const keys = [address, headline, ...text].filter(key => key !== null)
    let found = 0
    for (const otherId of Ids.parse(sharing.all(JSON.stringify(keys), articleId))) {
      const has = (key: number | null) => key !== null && hasKey.get(key, otherId) !== undefined
      const isAlike = () => {
        const other = read(otherId)
        return other !== null && sharedPart(hashes, shingles(other.text)) >= alike
      }
      const reason = has(address) ? 'address' : has(headline) ? 'headline' : isAlike() ? 'text' : null
      if (reason === null) continue
      const [first, second] = articleId < otherId ? [articleId, otherId] : [otherId, articleId]
      insertPair.run(first, second, reason)
      found++
    }
    for (const key of [comparedKey, ...keys]) insertKey.run(key, articleId)
    return found
  }
  const compareSome = database.transaction((articleIds: string[]) =>
    articleIds.reduce((found, articleId) => {
      const article = read(articleId)
      if (article !== null) return found + compare(articleId, article)
      insertKey.run(comparedKey, articleId)
      return found
    }, 0),
  )

  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  /** Where the last step ended: what is stored meanwhile is compared at once, so that nothing is left behind it. */
  let after = ''
  let untold = false
  let toldAt = 0
  const tell = () => {
    untold = false
    toldAt = performance.now()
    changed()
  }
  const step = () => {
    timer = undefined
    if (closed) return
    const start = performance.now()
    const articleIds = Ids.parse(notCompared.all(after, atOnce))
    after = articleIds.at(-1) ?? ''
    if (articleIds.length === 0) return tell()
    if (compareSome(articleIds) > 0) untold = true
    if (untold && performance.now() - toldAt > tellPause) tell()
    timer = setTimeout(step, Math.max(pause.least, pause.times * (performance.now() - start)))
  }

  return {
    compare: (articleId, article) => void compare(articleId, article),
    forget: articleId => {
      database.prepare('DELETE FROM likeness WHERE articleId = ?').run(articleId)
      database.prepare('DELETE FROM duplicatePair WHERE articleId = :id OR otherId = :id').run({ id: articleId })
    },
    of: articleId =>
      pairs(articleId).map(pair => ({
        articleId: pair.articleId === articleId ? pair.otherId : pair.articleId,
        reason: pair.reason,
      })),
    groups: () => {
      const found = pairs(null)
      const groupOf = new Map<string, Set<string>>()
      for (const { articleId, otherId } of found) {
        const [one, other] = [
          groupOf.get(articleId) ?? new Set([articleId]),
          groupOf.get(otherId) ?? new Set([otherId]),
        ]
        if (one === other) continue
        for (const id of other) one.add(id)
        for (const id of one) groupOf.set(id, one)
      }
      const reasons = Map.groupBy(found, ({ articleId }) => groupOf.get(articleId))
      const captured = database.prepare('SELECT capturedAt FROM article WHERE articleId = ?').pluck()
      return [...new Set(groupOf.values())]
        .map(group => {
          const members = [...group].map(articleId => ({ articleId, at: String(captured.get(articleId)) }))
          members.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.articleId < b.articleId ? -1 : 1))
          return {
            articleIds: members.map(({ articleId }) => articleId),
            reasons: DuplicateReason.options.filter(reason => reasons.get(group)?.some(pair => pair.reason === reason)),
            newest: members.at(-1)?.at ?? '',
          }
        })
        .sort((a, b) => (a.newest < b.newest ? 1 : -1))
    },
    tellApart: database.transaction((articleIds: readonly string[], apart: boolean) => {
      const set = database.prepare('UPDATE duplicatePair SET apart = ? WHERE articleId = ? AND otherId = ?')
      for (const articleId of articleIds) {
        for (const otherId of articleIds) if (articleId < otherId) set.run(apart ? 1 : 0, articleId, otherId)
      }
    }),
    catchUp: () => {
      const left = countLeft()
      if (left > 0 && timer === undefined && !closed) timer = setTimeout(step, pause.least)
      return left
    },
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}
