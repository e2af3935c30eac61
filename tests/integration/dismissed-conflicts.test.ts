/** Proves that a contradiction a reader dismissed stays dismissed wherever it was shown, until it is restored. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Client } from '../../src/contract/index.ts'
import { createId } from '../../src/main/database/create-id.ts'
import { importTexts, openTestApp, replaceWords, temporaryFolder } from './library-app.ts'

const texts = {
  'army.txt':
    'Clash at Orsk Ford\n\nMarch 4, 2031\n\nThe Norvanian Army said on Tuesday that nine villagers were killed in a raid on Orsk Ford.',
  'front.txt':
    'Raid on Orsk Ford claimed\n\nMarch 5, 2031\n\nThe Marsh Front said on Wednesday that 80 villagers were killed in its raid on Orsk Ford on Tuesday.',
}
const guard = {
  'guard.txt':
    'Raid on Orsk Ford\n\nMarch 5, 2031\n\nThe Tollen Guard said on Wednesday that 14 villagers were killed in the raid on Orsk Ford on Tuesday.',
}

async function openLibrary(library = temporaryFolder(), given: Record<string, string> = texts) {
  const opened = openTestApp(library)
  const { articles } = await importTexts(opened, given)
  const idOf = (source: string) => articles.find(article => article.source === source)?.id ?? ''
  return { ...opened, army: idOf('army.txt'), front: idOf('front.txt'), guard: idOf('guard.txt') }
}
const told = (conflicts: { sides: { claimant: string; low: number | null }[] }[]) =>
  conflicts.map(({ sides }) => sides.map(({ claimant, low }) => `${claimant} ${low}`).join(' / '))
const standing = async (client: Client) => told((await client['claims.conflicts']({})).conflicts)
const dismissed = async (client: Client) => told((await client['claims.conflicts']({})).dismissed)
const conflictIds = async (client: Client) =>
  (await client['claims.conflicts']({})).conflicts.map(({ conflictId }) => conflictId)
const dismiss = async (client: Client, reason = '') =>
  client['review.dismissConflicts']({ changeId: createId(), conflictIds: await conflictIds(client), reason })
const both = 'Norvanian Army 9 / Marsh Front 80'

test('a dismissed contradiction is nowhere among the others, and told apart with its reason', async () => {
  const { client, army } = await openLibrary()
  const change = await dismiss(client, 'Two raids')
  expect(change).toMatchObject({ kind: 'dismiss', articleId: null, undoes: null })
  expect(change.summary).toBe('Not a contradiction: villagers killed, Norvanian Army 9 / Marsh Front 80 — “Two raids”')
  expect([await standing(client), await dismissed(client)]).toEqual([[], [both]])
  const table = await client['claims.forArticle']({ articleId: army })
  expect(table.conflicts).toEqual([])
  expect(table.dismissed.map(({ dismissal }) => dismissal.reason)).toEqual(['Two raids'])
  const [event] = (await client['claims.events']({})).events
  expect(event?.contested).toBe(0)
  const dossier = await client['claims.event']({ eventId: event?.id ?? '' })
  expect(dossier.rows.map(({ conflictIds, cells }) => [conflictIds, cells.length])).toEqual([[[], 2]])
  expect([dossier.conflicts, told(dossier.dismissed)]).toEqual([[], [both]])
  const { markdown } = await client['export.preview']({ articleId: army })
  expect(markdown).not.toContain('Marsh Front')
})

test('it is restored, undone, done again; another reason takes the place of the first', async () => {
  const { client } = await openLibrary()
  const first = await dismiss(client)
  const [conflict] = (await client['claims.conflicts']({})).dismissed
  const ids = [conflict?.conflictId ?? '']
  expect(conflict?.dismissal.reason).toBeNull()
  const said = (reason: string) => client['review.dismissConflicts']({ changeId: createId(), conflictIds: ids, reason })
  const second = await said('Other days')
  expect(await said('Other days')).toEqual(second)
  const reasons = async () => (await client['claims.conflicts']({})).dismissed.map(({ dismissal }) => dismissal.reason)
  expect(await reasons()).toEqual(['Other days'])
  await expect(client['review.undo']({ changeId: createId(), undoes: first.changeId })).rejects.toMatchObject({
    code: 'stale',
  })
  const restored = await client['review.restoreConflicts']({ changeId: createId(), conflictIds: ids })
  expect([await standing(client), await dismissed(client)]).toEqual([[both], []])
  const again = client['review.restoreConflicts']({ changeId: createId(), conflictIds: ids })
  await expect(again).rejects.toMatchObject({ code: 'invalid-input' })
  await client['review.undo']({ changeId: createId(), undoes: restored.changeId })
  expect(await reasons()).toEqual(['Other days'])
  await client['review.undo']({ changeId: createId(), undoes: second.changeId })
  expect(await reasons()).toEqual([null])
  const undone = await client['review.undo']({ changeId: createId(), undoes: first.changeId })
  expect(await standing(client)).toEqual([both])
  await client['review.undo']({ changeId: createId(), undoes: undone.changeId })
  expect(await standing(client)).toEqual([])
  const unknown = client['review.dismissConflicts']({ changeId: createId(), conflictIds: ['nothing'] })
  await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
})

test('asked for again, it is done once', async () => {
  const { client } = await openLibrary()
  const changeId = createId()
  const ids = await conflictIds(client)
  const ask = () => client['review.dismissConflicts']({ changeId, conflictIds: ids })
  const [one, other] = await Promise.all([ask(), ask()])
  expect(other).toEqual(one)
  const restore = { changeId: createId(), conflictIds: ids }
  const restored = await client['review.restoreConflicts'](restore)
  expect(await client['review.restoreConflicts'](restore)).toEqual(restored)
  expect(await ask()).toEqual(one)
  expect((await client['review.history']({ articleId: null })).changes).toHaveLength(2)
})

test('it stays so when all is extracted and grouped anew, and when an article comes back from the trash', async () => {
  const { app, client, library, front } = await openLibrary()
  await dismiss(client, 'Two raids')
  await app.close()
  rmSync(join(library, 'claims.db'))
  const later = openTestApp(library)
  await later.app.catchUp()
  expect([await standing(later.client), await dismissed(later.client)]).toEqual([[], [both]])
  await later.client['library.update']({ articleIds: [front], change: { trashed: true } })
  expect(await dismissed(later.client)).toEqual([])
  await importTexts(later, texts)
  expect([await standing(later.client), await dismissed(later.client)]).toEqual([[], [both]])
  await later.app.close()
  const claims = new Database(join(library, 'claims.db'))
  claims.pragma('user_version = 1')
  claims.close()
  const { client: last } = openTestApp(library)
  expect([await standing(last), await dismissed(last)]).toEqual([[], [both]])
})

test('it is found again where its words moved, and stands again where they changed', async () => {
  const { app, client, library, army } = await openLibrary()
  await dismiss(client)
  await app.close()
  replaceWords(library, army, /The Norvanian Army said/, 'After a day of rain on the plain, the Norvanian Army said')
  const later = openTestApp(library)
  expect([await standing(later.client), await dismissed(later.client)]).toEqual([[], [both]])
  await later.app.close()
  replaceWords(library, army, /nine villagers were killed/, 'as many as 12 villagers had been killed')
  const { client: last } = openTestApp(library)
  expect(await dismissed(last)).toEqual([])
  expect(await standing(last)).toHaveLength(1)
})

test('a third party’s figure brings it back, and one side alone can be dismissed', async () => {
  const opened = await openLibrary()
  const { client } = opened
  await dismiss(client)
  await importTexts(opened, guard)
  const three = 'Norvanian Army 9 / Tollen Guard 14 / Marsh Front 80'
  expect(await standing(client)).toEqual([three])
  const [conflict] = (await client['claims.conflicts']({})).conflicts
  const guards = conflict?.sides.find(({ claimant }) => claimant === 'Tollen Guard')?.claimId ?? ''
  const ids = [conflict?.conflictId ?? '']
  const ask = (claimIds: string[]) =>
    client['review.dismissConflicts']({ changeId: createId(), conflictIds: ids, claimIds })
  await expect(ask(['nobody'])).rejects.toMatchObject({ code: 'invalid-input' })
  const change = await ask([guards])
  expect(change.summary).toBe('Contradicts nobody: villagers killed, Tollen Guard 14')
  // The army and the front were told apart before: nobody is left to contradict anybody.
  expect([await standing(client), await dismissed(client)]).toEqual([[], [three]])
  await client['review.restoreConflicts']({ changeId: createId(), conflictIds: ids })
  expect(await standing(client)).toEqual([three])
  await ask([guards])
  expect([await standing(client), await dismissed(client)]).toEqual([[both], ['Tollen Guard 14']])
})

test('deleting an article for good takes its words out of what was dismissed', async () => {
  const { app, client, library, front } = await openLibrary()
  const change = await dismiss(client, 'Two raids')
  await client['library.update']({ articleIds: [front], change: { trashed: true } })
  await client['library.deleteForever']({ articleIds: [front] })
  const { changes } = await client['review.history']({ articleId: null })
  expect(changes[0]?.summary).toBe('Not a contradiction: (deleted since) — “Two raids”')
  expect(await dismissed(client)).toEqual([])
  // What is left of it can be taken back all the same.
  await client['review.undo']({ changeId: createId(), undoes: change.changeId })
  await app.close()
  expect(readFileSync(join(library, 'library.db')).includes('80 villagers')).toBe(false)
})
