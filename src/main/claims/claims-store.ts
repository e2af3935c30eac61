/** Keeps extractions, events and conflicts in a disposable database beside the library, so that reading them is quick. */

import { z } from 'zod'
import { type ClaimantTable, claimantsIn, createClaimantTable } from './claimant-table.ts'
import { openClaimsDatabase } from './claims-database.ts'
import type { Extraction } from './extraction.ts'
import { createFigureTable, type FigureTable } from './figure-table.ts'
import { createFeatureTable, type FeatureTable } from './grouping/feature-table.ts'
import { createPlaceTable, type PlaceTable } from './place-table.ts'
import { countedClaims, type ReviewedClaims } from './review/apply-reviews.ts'
import { nameKey } from './review/claimant-aliases.ts'
import type { AliasJudgement, StandingDismissal } from './review/judgement.ts'
import { createStoryTables, type StoryTables } from './story-tables.ts'

/** What is kept of one article. `extraction` is validated only by who wrote it: this program, the same version. */
export type StoredExtraction = {
  articleId: string
  documentRevision: number
  /** Hash of everything the extraction was made from. */
  inputHash: string
  title: string
  publishedAt: string | null
  extraction: Extraction
  /** Hash of the reviews that `reviewed` was made with; empty without any. */
  reviewHash: string
  /** The rows with the reader's reviews applied; null without any. */
  reviewed: ReviewedClaims | null
  /** What counts of it, cut down to what grouping reads: JSON of an `ArticleExtraction`. */
  digest: string
  /** Why there is no extraction, in words for the reader; null when there is one. */
  failure: string | null
}

export type ClaimsStore = StoryTables &
  Omit<FeatureTable, 'forget'> & {
    /** The library revision up to which changes were taken over. */
    position: () => number
    setPosition: (revision: number) => void
    documentRevision: (articleId: string) => number | null
    read: (articleId: string) => StoredExtraction | null
    /** The same for an article that is taking no part just now as well. */
    readKept: (articleId: string) => (StoredExtraction & { hidden: boolean }) | null
    put: (stored: StoredExtraction) => void
    /** Notes that a newer revision of the article has the same text. */
    setDocumentRevision: (articleId: string, documentRevision: number) => void
    /** Forgets everything, to begin at revision 0. */
    clear: () => void
    /** Takes the article out of grouping; its extraction is kept in case it comes back from the trash. */
    hide: (articleId: string) => boolean
    remove: (articleId: string) => boolean
    count: () => number
    failures: () => { articleId: string; reason: string }[]
    /** How often everything was forgotten: what was read of the articles before is of another library. */
    timesCleared: () => number
    /** Grows with every change to what takes part in grouping. */
    generation: () => number
    /** True when articles or a reader's judgements changed since the story was made. */
    storyIsStale: (judgementRevision: number) => boolean
    /** The revision of the judgements that the story was finished under last. */
    judgedRevision: () => number
    /** Says that events and conflicts are those of a generation, under a revision of the judgements and these dismissals. */
    finishStory: (generation: number, judgementRevision: number, dismissals: readonly StandingDismissal[]) => void
    /** The dismissals that the story was finished under last. */
    toldDismissals: () => StandingDismissal[]
    /** JSON of an article's `ArticleExtraction`; null for one that takes no part. */
    digest: (articleId: string) => string | null
    claimants: ClaimantTable
    figures: Pick<FigureTable, 'articlesWith'>
    placesOf: PlaceTable['placesOf']
    places: Pick<PlaceTable, 'totals' | 'articlesTelling'>
    /** The aliases that search names were told with. */
    toldAliases: () => AliasJudgement[]
    /** Tells search names anew of every article with a claimant of these name keys. Returns those articles. */
    tellAliases: (aliases: readonly AliasJudgement[], renamed: readonly string[]) => string[]
    changesAfter: (sequence: number, limit: number) => { articleId: string; sequence: number }[]
    close: () => void
  }

const ArticleRow = z.object({
  articleId: z.string(),
  documentRevision: z.number(),
  inputHash: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  extraction: z.string(),
  reviewHash: z.string(),
  reviewed: z.string().nullable(),
  digest: z.string(),
  failure: z.string().nullable(),
  hidden: z.number().transform(value => value === 1),
})
const ChangeRow = z.object({ articleId: z.string(), sequence: z.number() })

/** Opens the store of a library's folder; `openClaimsDatabase` says when it starts empty. */
export function openClaimsStore(folder: string, extractionVersion: number): ClaimsStore {
  const database = openClaimsDatabase(folder, extractionVersion)
  const selectState = database.prepare('SELECT value FROM state WHERE name = ?').pluck()
  const upsertState = database.prepare(
    'INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const state = (name: string): number => Number(selectState.get(name) ?? 0)
  const selectArticle = database.prepare(
    `SELECT articleId, documentRevision, inputHash, title, publishedAt, extraction, reviewHash, reviewed, digest,
       failure, hidden
     FROM article WHERE articleId = ?`,
  )
  const selectRevision = database
    .prepare('SELECT documentRevision FROM article WHERE articleId = ? AND hidden = 0')
    .pluck()
  const upsertArticle = database.prepare(
    `INSERT OR REPLACE INTO article
       (articleId, documentRevision, inputHash, title, publishedAt, extraction, reviewHash, reviewed, digest,
        failure, hidden)
     VALUES (:articleId, :documentRevision, :inputHash, :title, :publishedAt, :extraction, :reviewHash, :reviewed, :digest,
       :failure, 0)`,
  )
  const hideArticle = database.prepare('UPDATE article SET hidden = 1 WHERE articleId = ? AND hidden = 0')
  const deleteArticle = database.prepare('DELETE FROM article WHERE articleId = ?')
  const claimants = createClaimantTable(database)
  const figures = createFigureTable(database)
  const places = createPlaceTable(database)
  /** What is kept beside the extraction of an article that takes part. */
  const tables = [claimants, figures, places]
  const stories = createStoryTables(database)
  const features = createFeatureTable(database)
  const selectDigest = database.prepare('SELECT digest FROM article WHERE articleId = ? AND hidden = 0').pluck()
  const selectDismissals = database.prepare('SELECT dismissals FROM toldDismissals').pluck()
  const selectAliases = database.prepare('SELECT aliases FROM toldAliases').pluck()
  // A new row with a higher number replaces the article's old one: each article is listed once, at its newest change.
  const insertChange = database.prepare('INSERT OR REPLACE INTO change (articleId) VALUES (?)')
  const selectChanges = database.prepare(
    'SELECT articleId, sequence FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?',
  )

  const markChanged = (articleId: string) => {
    insertChange.run(articleId)
    upsertState.run('generation', state('generation') + 1)
  }
  const readKept = (articleId: string) => {
    const row = selectArticle.get(articleId)
    if (row === undefined) return null
    const parsed = ArticleRow.parse(row)
    return {
      ...parsed,
      extraction: JSON.parse(parsed.extraction),
      reviewed: JSON.parse(parsed.reviewed ?? 'null'),
    }
  }

  /** Articles that may have a claimant of one of these name keys whom the table of claimants leaves out. */
  const otherwiseNaming = (keys: readonly string[]): string[] => {
    const isNobody = keys.some(key => key === '' || key === nameKey('unknown'))
    const select = `SELECT articleId FROM article WHERE hidden = 0${isNobody ? '' : " AND reviewHash <> ''"}`
    return z.array(z.string()).parse(keys.length === 0 ? [] : database.prepare(select).pluck().all())
  }

  return {
    position: () => state('position'),
    setPosition: revision => void upsertState.run('position', revision),
    documentRevision: articleId =>
      z
        .number()
        .nullable()
        .parse(selectRevision.get(articleId) ?? null),
    read: articleId => {
      const kept = readKept(articleId)
      return kept === null || kept.hidden ? null : kept
    },
    readKept,
    put: database.transaction((stored: StoredExtraction) => {
      const { articleId, documentRevision, inputHash, title, publishedAt, reviewHash, digest, failure } = stored
      upsertArticle.run({
        ...{ articleId, documentRevision, inputHash, title, publishedAt, reviewHash, digest, failure },
        extraction: JSON.stringify(stored.extraction),
        reviewed: stored.reviewed === null ? null : JSON.stringify(stored.reviewed),
      })
      const counted = countedClaims(stored.reviewed ?? { claims: stored.extraction.claims, marks: {} })
      claimants.put(articleId, claimantsIn(counted))
      figures.put(articleId, counted)
      places.put(articleId, stored.extraction)
      markChanged(stored.articleId)
    }),
    setDocumentRevision: (articleId, documentRevision) =>
      void database
        .prepare('UPDATE article SET documentRevision = ? WHERE articleId = ?')
        .run(documentRevision, articleId),
    clear: database.transaction(() => {
      database.exec('DELETE FROM article; DELETE FROM articleFeatures')
      for (const table of tables) table.clear()
      upsertState.run('position', 0)
      upsertState.run('generation', state('generation') + 1)
      upsertState.run('cleared', state('cleared') + 1)
    }),
    hide: database.transaction((articleId: string) => {
      const hidden = hideArticle.run(articleId).changes > 0
      for (const table of tables) table.remove(articleId)
      if (hidden) markChanged(articleId)
      return hidden
    }),
    remove: database.transaction((articleId: string) => {
      const removed = deleteArticle.run(articleId).changes > 0
      features.forget(articleId)
      for (const table of tables) table.remove(articleId)
      if (removed) markChanged(articleId)
      return removed
    }),
    count: () => Number(database.prepare('SELECT count(*) FROM article WHERE hidden = 0').pluck().get()),
    failures: () =>
      database
        .prepare('SELECT articleId, failure AS reason FROM article WHERE failure IS NOT NULL AND hidden = 0')
        .all()
        .map(row => z.object({ articleId: z.string(), reason: z.string() }).parse(row)),
    timesCleared: () => state('cleared'),
    generation: () => state('generation'),
    storyIsStale: judgementRevision =>
      state('generation') !== state('grouped') || state('judged') !== judgementRevision,
    judgedRevision: () => state('judged'),
    finishStory: database.transaction(
      (generation: number, judgementRevision: number, dismissals: readonly StandingDismissal[]) => {
        upsertState.run('grouped', generation)
        upsertState.run('judged', judgementRevision)
        database.exec('DELETE FROM toldDismissals')
        database.prepare('INSERT INTO toldDismissals (dismissals) VALUES (?)').run(JSON.stringify(dismissals))
      },
    ),
    toldDismissals: () => JSON.parse(z.string().parse(selectDismissals.get() ?? '[]')),
    ...stories,
    ...features,
    digest: articleId =>
      z
        .string()
        .nullable()
        .parse(selectDigest.get(articleId) ?? null),
    claimants,
    figures,
    placesOf: places.placesOf,
    places,
    toldAliases: () => JSON.parse(z.string().parse(selectAliases.get() ?? '[]')),
    tellAliases: database.transaction((aliases: readonly AliasJudgement[], renamed: readonly string[]) => {
      database.exec('DELETE FROM toldAliases')
      database.prepare('INSERT INTO toldAliases (aliases) VALUES (?)').run(JSON.stringify(aliases))
      const articleIds = claimants.articlesNaming(renamed)
      for (const articleId of new Set([...articleIds, ...otherwiseNaming(renamed)])) insertChange.run(articleId)
      return articleIds
    }),
    changesAfter: (sequence, limit) => selectChanges.all(sequence, limit).map(row => ChangeRow.parse(row)),
    close: () => database.close(),
  }
}
