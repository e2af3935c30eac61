/** Keeps what grouping needs of each article beside its digest, and gives what changed piece by piece. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'

/** An article as of its newest change: its features where they are of that change, else its digest; neither without it. */
const Changed = z.object({
  articleId: z.string(),
  sequence: z.number(),
  features: z.string().nullable(),
  digest: z.string().nullable(),
})
export type ChangedArticle = z.infer<typeof Changed>

export type FeatureTable = {
  /** Articles that changed after a sequence number, oldest change first. */
  groupingNews: (afterSequence: number, limit: number) => ChangedArticle[]
  /** Keeps features that were read of an article at a change, unless it has changed again. */
  keepFeatures: (rows: readonly { articleId: string; sequence: number; features: string }[]) => void
  /** Forgets what was read of an article that is deleted. */
  forget: (articleId: string) => void
  /** How many characters the digests of articles have, about: those that are not ASCII count more. */
  sizeOfDigests: (articleIds: readonly string[]) => number
  /** The articles with the most features, of those that take part. */
  largestArticles: (limit: number) => string[]
}

export const featureSchema = `
  CREATE TABLE articleFeatures (
    articleId TEXT PRIMARY KEY,
    -- The article's change that they were read at.
    sequence INTEGER NOT NULL,
    size INTEGER NOT NULL,
    features TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articleFeatures_by_size ON articleFeatures (size DESC);
`

export function createFeatureTable(database: Database): FeatureTable {
  const select = database.prepare(
    `SELECT change.articleId, change.sequence,
       CASE WHEN hidden = 0 AND known.sequence = change.sequence THEN known.features END AS features,
       CASE WHEN hidden = 0 AND known.sequence IS NOT change.sequence THEN article.digest END AS digest
     FROM change LEFT JOIN article USING (articleId) LEFT JOIN articleFeatures AS known USING (articleId)
     WHERE change.sequence > ? ORDER BY change.sequence LIMIT ?`,
  )
  const upsert = database.prepare(
    `INSERT OR REPLACE INTO articleFeatures (articleId, sequence, size, features)
     SELECT :articleId, :sequence, :size, :features FROM change WHERE articleId = :articleId AND sequence = :sequence`,
  )
  const selectLargest = database
    .prepare(
      `SELECT articleFeatures.articleId FROM articleFeatures JOIN article USING (articleId)
       WHERE hidden = 0 ORDER BY size DESC LIMIT ?`,
    )
    .pluck()
  // SQLite knows the bytes of a value without reading it; its characters it would have to count.
  const selectSize = database.prepare('SELECT octet_length(digest) FROM article WHERE articleId = ?').pluck()
  const deletion = database.prepare('DELETE FROM articleFeatures WHERE articleId = ?')
  return {
    forget: articleId => void deletion.run(articleId),
    sizeOfDigests: articleIds => articleIds.reduce((sum, articleId) => sum + Number(selectSize.get(articleId) ?? 0), 0),
    groupingNews: (after, limit) => select.all(after, limit).map(row => Changed.parse(row)),
    keepFeatures: database.transaction(rows => {
      for (const row of rows) upsert.run({ ...row, size: row.features.length })
    }),
    largestArticles: limit => z.array(z.string()).parse(selectLargest.all(limit)),
  }
}
