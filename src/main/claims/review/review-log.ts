/** Keeps a reader's judgements in the library: what stands now, and an append-only log of all that was done. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../../contract/bridge.ts'
import type { Emit } from '../../../contract/index.ts'
import type { RememberedChange, ReviewChange, ReviewKind } from '../../../contract/review.ts'
import { createId } from '../../database/create-id.ts'
import { touchArticle } from '../../database/revision.ts'
import { claimIdOf } from '../claim-id.ts'
import type {
  AliasJudgement,
  ClaimReview,
  Judgement,
  StandingDismissal,
  StandingEventJudgement,
  Write,
} from './judgement.ts'
import {
  changeColumns,
  type LoggedChange,
  readChange,
  readState,
  requestHashOf,
  toChange,
  toLogged,
} from './review-rows.ts'

export type NewChange = {
  kind: ReviewKind
  articleId: string | null
  /** In words for the reader. */
  summary: string
  /** The claims that stand after it, first the one it is about. */
  claimIds: string[]
  /** Subjects with what is to stand; what stands now is looked up. Null takes the judgement away. */
  sets: { subject: string; after: Judgement | null }[]
}

/** A request for a change: its name, the id it chose, and all else it says. */
export type AskedChange = { name: string; input: { changeId: string } }

export type ReviewLog = {
  /**
   * Lets `work` make the change that a request asks for under an id. Where it was made already, that is the answer and
   * nothing is done: a request that is sent again after a lost reply changes nothing twice. An id that another request
   * used is refused.
   */
  once: (request: AskedChange, work: (log: ReviewLog) => ReviewChange) => ReviewChange
  /** Writes a change and what it sets in one transaction, which also marks its article as changed. */
  record: (change: NewChange) => ReviewChange
  /** Takes a change back. `stale` where its subjects were changed since; `refuse` may name another reason. */
  undo: (changeId: string, refuse?: (change: LoggedChange) => void) => ReviewChange
  /** Newest first: of an article, with null of the whole library, with undefined of everything. */
  history: (articleId: string | null | undefined, limit: number) => { changes: RememberedChange[]; total: number }
  /** The newest change of a subject. */
  latestOf: (articleId: string | null, subject: string) => ReviewChange | null
  standing: (subject: string) => Judgement | null
  /** The reviews of an article's rows by subject, in the order of the subjects; only those that name `claimKey`, if given. */
  claimReviews: (articleId: string, claimKey?: string) => { subject: string; review: ClaimReview }[]
  aliases: () => AliasJudgement[]
  /** In the order in which they are applied. */
  eventJudgements: () => StandingEventJudgement[]
  dismissals: () => StandingDismissal[]
  /** Grows with every change that concerns the whole library. */
  libraryRevision: () => number
  /** Subjects and changes that can't be read; whoever reads judgements goes on without them. */
  damaged: () => { read: number; damaged: string[] }
}

/** Opens the judgements of a library; a change is told through `emit` after it is on disk. */
export function createReviewLog(options: { database: Database; emit: Emit; now?: () => Date }): ReviewLog {
  const { database, emit, now = () => new Date() } = options
  const selectStanding = database.prepare('SELECT subject, state FROM judgement WHERE subject = ?')
  const selectOfArticle = database.prepare(
    'SELECT subject, state FROM judgement WHERE articleId = ? AND instr(state, ?) > 0 ORDER BY subject',
  )
  const selectOfKind = database.prepare('SELECT subject, state FROM judgement WHERE subject GLOB ? ORDER BY subject')
  const upsert = database.prepare(
    `INSERT INTO judgement (subject, articleId, state) VALUES (:subject, :articleId, :state)
     ON CONFLICT (subject) DO UPDATE SET state = excluded.state`,
  )
  const remove = database.prepare('DELETE FROM judgement WHERE subject = ?')
  const insertChange = database.prepare(
    `INSERT INTO reviewChange (changeId, kind, at, articleId, summary, undoes, claimIds, writes, requestHash)
     VALUES (:changeId, :kind, :at, :articleId, :summary, :undoes, :claimIds, :writes, :requestHash)`,
  )
  const selectChange = database.prepare('SELECT * FROM reviewChange WHERE changeId = ?')
  const selectHistory = database.prepare(
    `SELECT ${changeColumns} FROM reviewChange WHERE :all OR articleId IS :articleId ORDER BY sequence DESC LIMIT :limit`,
  )
  const countHistory = database
    .prepare('SELECT count(*) FROM reviewChange WHERE :all OR articleId IS :articleId')
    .pluck()
  const selectUndoings = database.prepare(
    'SELECT changeId, undoes FROM reviewChange WHERE undoes IS NOT NULL ORDER BY sequence DESC',
  )
  /** By each change that is taken back now the one that did it. */
  const takenBack = (): Map<string, string> => {
    const byChange = new Map<string, string>()
    for (const row of selectUndoings.iterate()) {
      const { changeId, undoes } = z.object({ changeId: z.string(), undoes: z.string() }).parse(row)
      // From the newest on: an undoing that was itself undone took nothing back.
      if (!byChange.has(changeId) && !byChange.has(undoes)) byChange.set(undoes, changeId)
    }
    return byChange
  }
  const selectLatest = database.prepare(
    `SELECT ${changeColumns} FROM reviewChange WHERE articleId IS :articleId AND EXISTS
       (SELECT 1 FROM json_each(writes) WHERE json_extract(value, '$.subject') = :subject)
     ORDER BY sequence DESC LIMIT 1`,
  )
  const selectRevision = database
    .prepare('SELECT coalesce(max(sequence), 0) FROM reviewChange WHERE articleId IS NULL')
    .pluck()

  const standing = (subject: string): Judgement | null => {
    const row = selectStanding.get(subject)
    if (row === undefined) return null
    const judgement = readState(row)?.judgement
    if (judgement !== undefined) return judgement
    throw new AppError('unreadable', 'What was said of this before is damaged on disk. See: counterclaim doctor')
  }
  const read = (rows: unknown[]) => rows.map(readState).filter(each => each !== null)

  const write = (
    { changeId, requestHash }: ChangeName,
    change: Omit<NewChange, 'sets'> & { writes: Write[]; undoes: string | null },
  ): ReviewChange => {
    const { kind, articleId, summary, claimIds, writes, undoes } = change
    const logged = { changeId, kind, at: now().toISOString(), articleId, summary, undoes, claimIds }
    insertChange.run({ ...logged, requestHash, claimIds: JSON.stringify(claimIds), writes: JSON.stringify(writes) })
    for (const { subject, after } of writes) {
      if (after === null) remove.run(subject)
      else upsert.run({ subject, articleId, state: JSON.stringify(after) })
    }
    return logged
  }
  /** Runs a change in one transaction, then announces it; null means that nothing changed. */
  const commit = (work: () => { change: ReviewChange; isNew: boolean }): ReviewChange => {
    const { change, isNew, revision } = database.transaction(() => {
      const done = work()
      const { articleId } = done.change
      return { ...done, revision: done.isNew && articleId !== null ? touchArticle(database, articleId) : null }
    })()
    const { articleId } = change
    if (isNew) emit('review.changed', { articleId })
    if (articleId !== null && revision !== null) emit('library.changed', { articleIds: [articleId], revision })
    return change
  }

  const undoNow = (named: ChangeName, changeId: string, refuse: (change: LoggedChange) => void) => {
    const row = selectChange.get(changeId)
    if (row === undefined)
      throw new AppError(
        'not-found',
        'There is no such change any more, so nothing was undone. If it was made to an article, that was deleted.',
      )
    const done = toLogged(row)
    const [first] = done.writes
    const latest = first === undefined ? null : selectLatest.get({ articleId: done.articleId, subject: first.subject })
    // A request sent again after a lost reply finds what the first one did.
    if (latest !== undefined && latest !== null && toChange(latest).undoes === changeId) {
      return { change: toChange(latest), isNew: false }
    }
    for (const { subject, after } of done.writes) {
      if (isDeepStrictEqual(standing(subject), after)) continue
      throw new AppError('stale', 'Something newer was done to it since: take that back first.')
    }
    refuse(done)
    const undone = done.undoes === null ? null : selectChange.get(done.undoes)
    const change = write(named, {
      kind: done.kind,
      articleId: done.articleId,
      summary: undone === null || undone === undefined ? `Undone: ${done.summary}` : againOf(toChange(undone)),
      claimIds: standingIds(done),
      writes: done.writes.map(({ subject, before, after }) => ({ subject, before: after, after: before })),
      undoes: changeId,
    })
    return { change, isNew: true }
  }

  const logWith = (newName: () => ChangeName): ReviewLog => ({
    once: ({ name, input }, work) => {
      const { changeId } = input
      const requestHash = createHash('sha256')
        .update(JSON.stringify([name, input]))
        .digest('hex')
      const made = selectChange.get(changeId)
      if (made === undefined) return work(logWith(() => ({ changeId, requestHash })))
      const known = requestHashOf(made)
      if (known === null || known === requestHash) return toChange(made)
      throw new AppError(
        'invalid-input',
        'Another change was made under this id already, so nothing was done. Ask for this one under an id of its own.',
      )
    },
    record: ({ sets, ...change }) =>
      commit(() => ({
        change: write(newName(), {
          ...change,
          undoes: null,
          writes: sets.map(({ subject, after }) => ({ subject, before: standing(subject), after })),
        }),
        isNew: true,
      })),
    undo: (changeId, refuse = () => undefined) => commit(() => undoNow(newName(), changeId, refuse)),
    history: (articleId, limit) => {
      const of = { all: articleId === undefined ? 1 : 0, articleId: articleId ?? null }
      const undoings = takenBack()
      const changes = selectHistory.all({ ...of, limit }).flatMap(row => readChange(row) ?? [])
      return {
        changes: changes.map(each => ({ ...each, takenBackBy: undoings.get(each.changeId) ?? null })),
        total: Number(countHistory.get(of)),
      }
    },
    latestOf: (articleId, subject) => {
      const row = selectLatest.get({ articleId, subject })
      return row === undefined ? null : toChange(row)
    },
    standing,
    claimReviews: (articleId, claimKey = '') =>
      read(selectOfArticle.all(articleId, claimKey)).flatMap(({ subject, judgement }) =>
        judgement.kind === 'claim' ? [{ subject, review: judgement }] : [],
      ),
    aliases: () =>
      read(selectOfKind.all('alias:*')).flatMap(({ judgement }) => (judgement.kind === 'alias' ? [judgement] : [])),
    eventJudgements: () =>
      read(selectOfKind.all('event:*'))
        .flatMap(({ subject, judgement }) => (judgement.kind === 'event' ? [{ subject, judgement }] : []))
        .sort((a, b) => a.judgement.order - b.judgement.order),
    dismissals: () =>
      read(selectOfKind.all('conflict:*')).flatMap(({ subject, judgement }) =>
        judgement.kind === 'conflict' ? [{ subject, dismissal: judgement }] : [],
      ),
    libraryRevision: () => Number(selectRevision.get()),
    damaged: () => {
      let count = 0
      const damaged: string[] = []
      for (const row of database.prepare('SELECT subject, state FROM judgement').iterate()) {
        count++
        if (readState(row) === null) damaged.push(z.object({ subject: z.string() }).parse(row).subject)
      }
      for (const row of database.prepare('SELECT * FROM reviewChange').iterate()) {
        count++
        try {
          toLogged(row)
        } catch {
          damaged.push(`change ${z.object({ changeId: z.string() }).parse(row).changeId}`)
        }
      }
      return { read: count, damaged }
    },
  })
  return logWith(() => ({ changeId: createId(), requestHash: null }))
}

/** What a change goes by, and the hash of the request that asked for it; null where none chose its id. */
type ChangeName = { changeId: string; requestHash: string | null }

/** What undoing an undoing does: the change before both, once more. */
function againOf({ undoes, summary }: ReviewChange): string {
  return undoes === null ? `Done again: ${summary}` : summary
}

/** The rows that stand when a change is taken back; for one that added a row, none. */
function standingIds({ articleId, writes }: LoggedChange): string[] {
  return writes.flatMap(({ before, after }) => {
    if (articleId === null) return []
    if (before?.kind === 'claim') return before.rows.map(({ claim }) => claimIdOf(articleId, claim.claimKey))
    return after?.kind === 'claim' && after.machine !== null ? [claimIdOf(articleId, after.machine.claimKey)] : []
  })
}
