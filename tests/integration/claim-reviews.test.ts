/** Proves that what a reader says of a row stands: through undo and redo, another extraction, another text. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createAnchor } from '../../src/article/anchor.ts'
import { plainText } from '../../src/article/plain-text.ts'
import type { Claim } from '../../src/contract/claims.ts'
import type { Client } from '../../src/contract/index.ts'
import type { ClaimEdit, FigureEdit } from '../../src/contract/review.ts'
import { createId } from '../../src/main/database/create-id.ts'
import { importTexts, openTestApp, replaceWords, temporaryFolder } from './library-app.ts'

const text = `Clash at Orsk Ford

March 4, 2031

The Norvanian Army said on Tuesday that nine soldiers were killed at Orsk Ford. The Marsh Front said it had killed 80 soldiers and lost two fighters. The mayor of Orsk said the bridge was closed.`

async function openArticle(library = temporaryFolder()) {
  const opened = openTestApp(library)
  const { articles } = await importTexts(opened, { 'clash.txt': text })
  const articleId = articles[0]?.id ?? ''
  return { ...opened, articleId }
}
const rowsOf = async (client: Client, articleId: string) => (await client['claims.forArticle']({ articleId })).claims
async function rowBy(client: Client, articleId: string, claimant: string): Promise<Claim> {
  const row = (await rowsOf(client, articleId)).find(claim => claim.claimant.canonicalName.includes(claimant))
  if (row === undefined) throw new Error(`Nobody called ${claimant} says anything.`)
  return row
}
const textOf = async (client: Client, articleId: string) =>
  plainText((await client['library.article']({ articleId })).document)
const sides = async (client: Client) =>
  (await client['claims.conflicts']({})).conflicts.map(({ sides }) =>
    sides.map(({ claimant, low }) => `${claimant} ${low}`).join(' / '),
  )

/** The row as an edit that changes nothing. */
function editOf({ claimant, stance, target, cue, content, figures, attributed }: Claim): ClaimEdit {
  return {
    claimant: attributed ? { name: claimant.canonicalName, type: claimant.type } : null,
    onBehalfOf: claimant.onBehalfOf,
    ...{ stance, target, cue, content },
    figures: figures.map(({ figureId: _, targetKey: __, ...figure }): FigureEdit => figure),
  }
}

test('a rejected row is shown and takes no part; undone, it does again', async () => {
  const { app, client, articleId } = await openArticle()
  const before = await rowsOf(client, articleId)
  const army = await rowBy(client, articleId, 'Army')
  expect(await sides(client)).toEqual(['Norvanian Army 9 / Marsh Front 80'])
  const rejected = await client['review.judge']({
    changeId: createId(),
    articleId,
    claimId: army.claimId,
    verdict: 'rejected',
  })
  expect(rejected).toMatchObject({ kind: 'judge', articleId, claimIds: [army.claimId], undoes: null })
  expect((await rowBy(client, articleId, 'Army')).review).toBe('rejected')
  expect(await sides(client)).toEqual([])
  await app.catchUp()
  expect((await client['search.query']({ query: 'claimant:army' })).groups).toEqual([])
  const table = async (claimIds?: string[]) =>
    (await client['export.claimTable']({ articleIds: [articleId], ...(claimIds && { claimIds }), format: 'csv' })).text
  expect(await table()).not.toContain('nine soldiers')
  expect(await table([army.claimId])).toContain('"rejected"')
  const undone = await client['review.undo']({ changeId: createId(), undoes: rejected.changeId })
  expect(await rowsOf(client, articleId)).toEqual(before)
  expect(await sides(client)).toEqual(['Norvanian Army 9 / Marsh Front 80'])
  const again = await client['review.undo']({ changeId: createId(), undoes: undone.changeId })
  expect((await rowBy(client, articleId, 'Army')).review).toBe('rejected')
  expect(await client['review.undo']({ changeId: createId(), undoes: undone.changeId })).toEqual(again)
  await client['review.judge']({ changeId: createId(), articleId, claimId: army.claimId, verdict: 'accepted' })
  await expect(client['review.undo']({ changeId: createId(), undoes: again.changeId })).rejects.toMatchObject({
    code: 'stale',
  })
  const { changes } = await client['review.history']({ articleId })
  expect(changes.map(({ summary }) => summary.split(':').slice(0, 2).join(':'))).toEqual([
    expect.stringMatching(/^Accepted/),
    expect.stringMatching(/^Done again: Rejected/),
    expect.stringMatching(/^Undone: Rejected/),
    expect.stringMatching(/^Rejected/),
  ])
})

test('an accepted row is kept as it stood, and given back to the machine on request', async () => {
  const { client, articleId } = await openArticle()
  const before = await rowsOf(client, articleId)
  const { claimId } = await rowBy(client, articleId, 'Front')
  await client['review.judge']({ changeId: createId(), articleId, claimId, verdict: 'accepted' })
  const accepted = await rowBy(client, articleId, 'Front')
  expect(accepted).toMatchObject({ claimId, review: 'accepted', reviewed: { found: true } })
  expect(accepted.reviewed?.original?.words).toContain('80 soldiers')
  await client['review.judge']({ changeId: createId(), articleId, claimId, verdict: 'machine' })
  expect(await rowsOf(client, articleId)).toEqual(before)
})

test('many rows are accepted as one change; what was reviewed before stays as it was said', async () => {
  const { client, articleId } = await openArticle()
  const before = await rowsOf(client, articleId)
  const claimIds = before.map(claim => claim.claimId)
  const army = await rowBy(client, articleId, 'Army')
  await client['review.judge']({ changeId: createId(), articleId, claimId: army.claimId, verdict: 'rejected' })
  const change = await client['review.acceptAll']({ changeId: createId(), articleId, claimIds: [...claimIds, 'gone'] })
  expect(change.claimIds).toHaveLength(before.length - 1)
  const reviews = (await rowsOf(client, articleId)).map(({ claimId, review }) => [claimId, review])
  expect(reviews).toEqual(claimIds.map(id => [id, id === army.claimId ? 'rejected' : 'accepted']))
  await expect(client['review.acceptAll']({ changeId: createId(), articleId, claimIds })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const gone = client['review.acceptAll']({ changeId: createId(), articleId, claimIds: ['gone'] })
  await expect(gone).rejects.toMatchObject({ code: 'not-found' })
  const undone = await client['review.undo']({ changeId: createId(), undoes: change.changeId })
  const states = (await rowsOf(client, articleId)).map(({ review }) => review)
  expect(states.filter(state => state === 'machine')).toHaveLength(before.length - 1)
  await client['review.undo']({ changeId: createId(), undoes: undone.changeId })
  expect((await rowBy(client, articleId, 'Front')).review).toBe('accepted')
})

test('a corrected row replaces the machine’s everywhere, and says what the machine had read', async () => {
  const { app, client, articleId } = await openArticle()
  const army = await rowBy(client, articleId, 'Army')
  const [figure] = editOf(army).figures
  if (figure === undefined) throw new Error('no figure')
  const edit: ClaimEdit = {
    ...editOf(army),
    claimant: { name: 'Norvanian Navy', type: 'state_force' },
    figures: [{ ...figure, value: 12, low: 12, high: 12 }],
  }
  const change = await client['review.edit']({ changeId: createId(), articleId, claimId: army.claimId, rows: [edit] })
  expect(change).toMatchObject({ kind: 'edit', claimIds: [army.claimId] })
  const navy = await rowBy(client, articleId, 'Navy')
  expect(navy).toMatchObject({ claimId: army.claimId, review: 'edited', content: army.content, cue: army.cue })
  expect(navy.figures.map(({ figureId, targetKey, low }) => [figureId, targetKey, low])).toEqual([
    [army.figures[0]?.figureId, 'soldier', 12],
  ])
  expect(navy.reviewed?.original).toMatchObject({ claimant: 'Norvanian Army', figures: ['9 soldiers killed'] })
  expect(await sides(client)).toEqual(['Norvanian Navy 12 / Marsh Front 80'])
  await app.catchUp()
  expect((await client['search.query']({ query: 'claimant:navy' })).groups).toHaveLength(1)
  const { text: csv } = await client['export.claimTable']({ articleIds: [articleId], format: 'csv' })
  expect(csv).toContain('"Norvanian Navy"')
  expect(csv).not.toContain('"Norvanian Army"')
  expect(csv).toContain('"edited"')
})

test('a split row gives several, of which the first keeps the id', async () => {
  const { client, articleId } = await openArticle()
  const plain = await textOf(client, articleId)
  const front = await rowBy(client, articleId, 'Front')
  const piece = (words: string) => [
    createAnchor(plain, { start: plain.indexOf(words), end: plain.indexOf(words) + words.length }),
  ]
  const edit = editOf(front)
  const rows = [
    { ...edit, content: piece('it had killed 80 soldiers'), figures: edit.figures.filter(({ low }) => low === 80) },
    { ...edit, content: piece('lost two fighters'), figures: edit.figures.filter(({ low }) => low === 2) },
  ]
  const { kind, claimIds, changeId } = await client['review.edit']({
    changeId: createId(),
    articleId,
    claimId: front.claimId,
    rows,
  })
  expect([kind, claimIds.length, claimIds[0]]).toEqual(['split', 2, front.claimId])
  const split = (await rowsOf(client, articleId)).filter(row => claimIds.includes(row.claimId))
  expect(split.map(({ content }) => content[0]?.exact)).toEqual(['it had killed 80 soldiers', 'lost two fighters'])
  // One half can be rejected without the other.
  await client['review.judge']({ changeId: createId(), articleId, claimId: claimIds[1] ?? '', verdict: 'rejected' })
  const states = (await rowsOf(client, articleId)).filter(row => claimIds.includes(row.claimId)).map(row => row.review)
  expect(states).toEqual(['edited', 'rejected'])
  await expect(client['review.undo']({ changeId: createId(), undoes: changeId })).rejects.toMatchObject({
    code: 'stale',
  })
})

test('a row added by hand is added once, can be edited, and is taken away by undo', async () => {
  const { client, articleId } = await openArticle()
  const before = await rowsOf(client, articleId)
  const plain = await textOf(client, articleId)
  const start = plain.indexOf('the bridge was closed')
  const row: ClaimEdit = {
    claimant: { name: 'Orsk Council', type: 'government' },
    onBehalfOf: null,
    stance: 'state',
    target: null,
    cue: [],
    content: [createAnchor(plain, { start, end: start + 21 })],
    figures: [],
  }
  const request = { changeId: 'abcdefghijkl', articleId, row }
  const added = await client['review.add'](request)
  expect(await client['review.add'](request)).toEqual(added)
  const council = await rowBy(client, articleId, 'Council')
  expect(council).toMatchObject({ claimId: added.claimIds[0], review: 'edited', reviewed: { original: null } })
  expect(await rowsOf(client, articleId)).toHaveLength(before.length + 1)
  await client['review.undo']({ changeId: createId(), undoes: added.changeId })
  expect(await rowsOf(client, articleId)).toEqual(before)
})

test('what does not stand in the text, or contradicts itself, is refused in a sentence', async () => {
  const { client, articleId } = await openArticle()
  const front = await rowBy(client, articleId, 'Front')
  const edit = editOf(front)
  const elsewhere = { start: 0, end: 12, exact: 'not in there', prefix: '', suffix: '' }
  const rows = (change: Partial<ClaimEdit>) =>
    client['review.edit']({ changeId: createId(), articleId, claimId: front.claimId, rows: [{ ...edit, ...change }] })
  await expect(rows({ content: [elsewhere] })).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('do not stand at their place'),
  })
  const figures = edit.figures.map(figure => ({ ...figure, low: 100, high: 80 }))
  await expect(rows({ figures })).rejects.toMatchObject({ code: 'invalid-input' })
  const judged = client['review.judge']({
    changeId: createId(),
    articleId,
    claimId: `${articleId}-nothing`,
    verdict: 'accepted',
  })
  await expect(judged).rejects.toMatchObject({ code: 'not-found' })
})

test('reviews stand when what was extracted is thrown away for another version of the extraction', async () => {
  const { app, client, library, articleId } = await openArticle()
  const army = await rowBy(client, articleId, 'Army')
  await client['review.edit']({
    changeId: createId(),
    articleId,
    claimId: army.claimId,
    rows: [{ ...editOf(army), claimant: { name: 'Norvanian Navy', type: 'state_force' } }],
  })
  const before = await rowsOf(client, articleId)
  await app.close()
  const claims = new Database(join(library, 'claims.db'))
  claims.pragma('user_version = 1')
  claims.close()
  const reopened = openTestApp(library)
  await reopened.app.catchUp()
  expect(await rowsOf(reopened.client, articleId)).toEqual(before)
})

test('reviews wait while their article is in the trash', async () => {
  const { app, client, articleId } = await openArticle()
  const { claimId } = await rowBy(client, articleId, 'Army')
  const made = await client['review.judge']({ changeId: createId(), articleId, claimId, verdict: 'rejected' })
  const before = await rowsOf(client, articleId)
  await client['library.update']({ articleIds: [articleId], change: { trashed: true } })
  const judged = client['review.judge']({ changeId: createId(), articleId, claimId, verdict: 'accepted' })
  const refused = { code: 'not-found', message: expect.stringMatching(/in the trash.*restore/i) }
  await expect(judged).rejects.toMatchObject(refused)
  const undone = client['review.undo']({ changeId: createId(), undoes: made.changeId })
  await expect(undone).rejects.toMatchObject(refused)
  await importTexts({ app, client }, { 'clash.txt': text })
  expect(await rowsOf(client, articleId)).toEqual(before)
  await client['review.undo']({ changeId: createId(), undoes: made.changeId })
})

test('reviews stand, at the moved words, when the text around them changed', async () => {
  const { app, client, library, articleId } = await openArticle()
  const army = await rowBy(client, articleId, 'Army')
  const front = await rowBy(client, articleId, 'Front')
  const navy = { name: 'Norvanian Navy', type: 'state_force' } as const
  await client['review.edit']({
    changeId: createId(),
    articleId,
    claimId: army.claimId,
    rows: [{ ...editOf(army), claimant: navy }],
  })
  await client['review.judge']({ changeId: createId(), articleId, claimId: front.claimId, verdict: 'rejected' })
  const before = await rowsOf(client, articleId)
  await app.close()
  replaceWords(
    library,
    articleId,
    /The Norvanian Army said/,
    'After a day of rain on the plain, the Norvanian Army announced',
  )
  const { client: later } = openTestApp(library)
  const plain = await textOf(later, articleId)
  const after = await rowsOf(later, articleId)
  expect(after.map(({ claimId, review }) => [claimId, review])).toEqual(
    before.map(({ claimId, review }) => [claimId, review]),
  )
  for (const row of after) {
    for (const { start, end, exact } of [...row.content, ...row.cue, ...row.figures.map(({ span }) => span)]) {
      expect(plain.slice(start, end)).toBe(exact)
    }
  }
  expect(after.find(({ claimId }) => claimId === army.claimId)?.content[0]?.start).not.toBe(army.content[0]?.start)
})

test('a reviewed row whose words are gone is shown as such and compared with nothing', async () => {
  const { app, client, library, articleId } = await openArticle()
  const army = await rowBy(client, articleId, 'Army')
  await client['review.judge']({ changeId: createId(), articleId, claimId: army.claimId, verdict: 'accepted' })
  await app.close()
  replaceWords(library, articleId, /nine soldiers were killed/, 'nobody was hurt')
  const { client: later } = openTestApp(library)
  const kept = (await rowsOf(later, articleId)).find(({ claimId }) => claimId === army.claimId)
  expect(kept).toMatchObject({ review: 'accepted', reviewed: { found: false }, content: army.content })
  expect(await sides(later)).toEqual([])
})

test('the date and the place of a row are the reader’s once corrected, and the text’s again once undone', async () => {
  const { app, client, library, articleId } = await openArticle()
  const army = await rowBy(client, articleId, 'Army')
  expect(army.event).toMatchObject({ place: null, date: '2031-03-04' })
  const edit = (change: Partial<ClaimEdit>) =>
    client['review.edit']({
      ...{ changeId: createId(), articleId, claimId: army.claimId },
      rows: [{ ...editOf(army), ...change }],
    })
  await expect(edit({ date: '2031-02-30' })).rejects.toMatchObject({ code: 'invalid-input' })
  const change = await edit({ place: 'Tessel', date: '2031-03-02/2031-03-03' })
  const corrected = await rowBy(client, articleId, 'Army')
  expect(corrected.event).toMatchObject({ place: 'Tessel', date: '2031-03-02/2031-03-03' })
  expect(corrected.reviewed?.original).toMatchObject({ place: null, date: '2031-03-04' })
  // The row is of the event it was of, and its figure stands against the others'.
  expect(await sides(client)).toEqual(['Norvanian Army 9 / Marsh Front 80'])
  // Another correction leaves them as they are.
  await edit({ stance: 'admit' })
  await app.close()
  rmSync(join(library, 'claims.db'))
  const { client: later } = openTestApp(library)
  const kept = await rowBy(later, articleId, 'Army')
  expect([kept.stance, kept.event?.place, kept.event?.date]).toEqual(['admit', 'Tessel', '2031-03-02/2031-03-03'])
  const { text: csv } = await later['export.claimTable']({ articleIds: [articleId], format: 'csv' })
  expect(csv).toContain('"Tessel"')
  const { changes } = await later['review.history']({ articleId })
  await later['review.undo']({ changeId: createId(), undoes: changes[0]?.changeId ?? '' })
  await later['review.undo']({ changeId: createId(), undoes: change.changeId })
  expect((await rowBy(later, articleId, 'Army')).event).toMatchObject({ place: null, date: '2031-03-04' })
})
