import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReviewChange } from '../../../contract/review.ts'
import { type Database, openDatabase } from '../../database/open.ts'
import { currentRevision } from '../../database/revision.ts'
import { extractClaims } from '../extract-claims.ts'
import { applyReviews } from './apply-reviews.ts'
import { createClaimReviews, type ReadArticle } from './claim-reviews.ts'
import { resolveAliases } from './claimant-aliases.ts'
import { createReviewLog, type ReviewLog } from './review-log.ts'

const articleId = 'aaaaaaaaaaaa'
const text = `Clash at Orsk Ford

The Norvanian Army said on Tuesday that nine soldiers were killed at Orsk Ford. The Marsh Front said it had killed 80 soldiers and lost two fighters. The mayor of Orsk said the bridge was closed. Officials in Tessel denied that the clinic had been hit.`
const extraction = extractClaims({ text, publishedAt: '2031-03-04', sections: null })

let folder: string
let database: Database
let log: ReviewLog
let emitted: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-reviews-'))
  database = openDatabase(folder)
  database
    .prepare(
      `INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
       VALUES (?, '', '[]', '', '', 0, '', 1, 1)`,
    )
    .run(articleId)
  emitted = []
  log = createReviewLog({ database, emit: name => void emitted.push(name) })
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const applied = () =>
  applyReviews(
    text,
    extraction,
    log.claimReviews(articleId).map(({ review }) => review),
  )
const read = (): ReadArticle => ({ articleId, text, machine: extraction.claims, standing: applied().claims })
const reviews = () => createClaimReviews(log, () => resolveAliases([]))
const idOf = (index: number) => `${articleId}-${applied().claims[index]?.claimKey}`

/** Does one thing after the other to rows all over the table; returns what was done. */
function reviewAtRandom(steps: number, seed: number): ReviewChange[] {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: steps }, (_, step) => {
    const { claims } = applied()
    const index = random(claims.length)
    const [claim, claimId] = [claims[index], idOf(index)]
    if (claim === undefined) throw new Error('no row')
    const { stance, target, cue, content } = claim
    const row = {
      claimant: { name: `Party ${step}`, type: 'government' as const },
      onBehalfOf: null,
      stance,
      target,
      cue,
    }
    const act = random(4)
    if (act === 0) return reviews().judge(read(), claimId, 'rejected')
    if (act === 1) return reviews().judge(read(), claimId, 'accepted')
    if (act === 2) return reviews().add(read(), `r${step}`.padEnd(12, '0'), { ...row, content, figures: [] })
    const edit = { ...row, content, figures: [] }
    return reviews().edit(read(), claimId, random(2) === 0 ? [edit] : [edit, edit])
  })
}

test('undoing everything, newest first, restores the machine’s table; undoing the undoing restores the reader’s', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const done = [...new Map(reviewAtRandom(25, seed).map(change => [change.changeId, change])).values()]
    const reviewed = applied()
    const undone = done.toReversed().map(({ changeId }) => log.undo(changeId))
    expect(applied().claims).toEqual(extraction.claims)
    for (const { changeId } of undone.toReversed()) log.undo(changeId)
    expect(applied()).toEqual(reviewed)
    for (const { changeId } of done.toReversed()) log.undo(changeId)
    expect(log.claimReviews(articleId)).toEqual([])
  }
})

test('a change marks its article as changed, and tells of it, once', () => {
  const before = currentRevision(database)
  const accepted = reviews().judge(read(), idOf(0), 'accepted')
  expect(currentRevision(database)).toBe(before + 1)
  expect(emitted).toEqual(['review.changed', 'library.changed'])
  expect(reviews().judge(read(), idOf(0), 'accepted')).toEqual(accepted)
  expect(currentRevision(database)).toBe(before + 1)
  expect(log.libraryRevision()).toBe(0)
})

test('many rows are accepted by one change, which marks their article and tells of it once', () => {
  const before = currentRevision(database)
  const claimIds = extraction.claims.map((_, index) => idOf(index))
  expect(claimIds.length).toBeGreaterThan(3)
  const accepted = reviews().acceptAll(read(), claimIds)
  expect(accepted.claimIds).toEqual(claimIds)
  expect(currentRevision(database)).toBe(before + 1)
  expect(emitted).toEqual(['review.changed', 'library.changed'])
  expect(log.history(articleId, 10).total).toBe(1)
  log.undo(accepted.changeId)
  expect(log.claimReviews(articleId)).toEqual([])
  expect(emitted).toHaveLength(4)
})

test('a change is not undone from under a newer one; asked twice, it is undone once', () => {
  const rejected = reviews().judge(read(), idOf(0), 'rejected')
  const accepted = reviews().judge(read(), idOf(0), 'accepted')
  expect(() => log.undo(rejected.changeId)).toThrow(expect.objectContaining({ code: 'stale' }))
  const undone = log.undo(accepted.changeId)
  expect(log.undo(accepted.changeId)).toEqual(undone)
  expect(log.undo(rejected.changeId)).toMatchObject({ undoes: rejected.changeId })
  expect(() => log.undo('nothing')).toThrow(expect.objectContaining({ code: 'not-found' }))
})

test('the history tells what was taken back, and by what, through undoing and doing again', () => {
  const first = reviews().judge(read(), idOf(0), 'rejected')
  const second = reviews().judge(read(), idOf(1), 'accepted')
  const told = () => log.history(undefined, 10).changes.map(({ changeId, takenBackBy }) => [changeId, takenBackBy])
  const undone = log.undo(first.changeId)
  expect(told()).toEqual([
    [undone.changeId, null],
    [second.changeId, null],
    [first.changeId, undone.changeId],
  ])
  const again = log.undo(undone.changeId)
  const last = log.undo(first.changeId)
  expect(told()).toEqual([
    [last.changeId, null],
    [again.changeId, null],
    [undone.changeId, again.changeId],
    [second.changeId, null],
    [first.changeId, last.changeId],
  ])
  expect(log.history(articleId, 2)).toMatchObject({ changes: [{}, {}], total: 5 })
  expect(log.history(null, 10).total).toBe(0)
})

test('taking back a rejection leaves the reader’s own words, then gives the row to the machine', () => {
  const [claimId, claim] = [idOf(0), extraction.claims[0]]
  if (claim === undefined) throw new Error('no row')
  const { stance, target, cue, content } = claim
  const row = { claimant: { name: 'Tarn Corps', type: 'state_force' as const }, onBehalfOf: null, stance, target, cue }
  reviews().edit(read(), claimId, [{ ...row, content, figures: [] }])
  reviews().judge(read(), claimId, 'rejected')
  const states = () => Object.values(applied().marks).map(({ state }) => state)
  expect(states()).toEqual(['rejected'])
  reviews().judge(read(), claimId, 'machine')
  expect(states()).toEqual(['edited'])
  reviews().judge(read(), claimId, 'machine')
  expect(applied().claims).toBe(extraction.claims)
  expect(() => reviews().judge(read(), idOf(1), 'machine')).toThrow(/Nobody has reviewed/)
})

test('one damaged review is named and hurts no other', () => {
  reviews().judge(read(), idOf(0), 'rejected')
  reviews().judge(read(), idOf(1), 'rejected')
  const damaged = `claim:${idOf(0)}`
  database.prepare("UPDATE judgement SET state = '{' WHERE subject = ?").run(damaged)
  expect(log.claimReviews(articleId).map(({ subject }) => subject)).toEqual([`claim:${idOf(1)}`])
  expect(log.damaged()).toEqual({ read: 4, damaged: [damaged] })
})

test('reviews go with an article that is deleted for good', () => {
  reviews().judge(read(), idOf(0), 'rejected')
  database.prepare('DELETE FROM article WHERE articleId = ?').run(articleId)
  expect(log.history(articleId, 10)).toEqual({ changes: [], total: 0 })
  expect(log.damaged()).toEqual({ read: 0, damaged: [] })
})
