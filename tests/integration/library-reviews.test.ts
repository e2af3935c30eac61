/** Proves that what a reader says of claimants and events holds in the whole library, and can be taken back. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Client } from '../../src/contract/index.ts'
import { createId } from '../../src/main/database/create-id.ts'
import { importTexts, openTestApp, temporaryFolder } from './library-app.ts'

const texts = {
  'army.txt':
    'Clash at Orsk Ford\n\nMarch 4, 2031\n\nThe Norvanian Army said on Tuesday that nine villagers were killed in a raid on Orsk Ford.',
  'guard.txt':
    'Raid on Orsk Ford\n\nMarch 5, 2031\n\nThe Tollen Guard said on Wednesday that 14 villagers were killed in the raid on Orsk Ford on Tuesday.',
  'front.txt':
    'Raid on Orsk Ford claimed\n\nMarch 5, 2031\n\nThe Marsh Front said on Wednesday that 80 villagers were killed in its raid on Orsk Ford on Tuesday.',
  'mill.txt':
    'Mill burns in Tessel\n\nJuly 9, 2031\n\nThe mill owner said on Wednesday that two workers were wounded in a blaze in Tessel.',
}

async function openLibrary(library = temporaryFolder()) {
  const opened = openTestApp(library)
  const { articles } = await importTexts(opened, texts)
  const idOf = (source: string) => articles.find(article => article.source === source)?.id ?? ''
  return {
    ...opened,
    army: idOf('army.txt'),
    guard: idOf('guard.txt'),
    front: idOf('front.txt'),
    mill: idOf('mill.txt'),
  }
}
const conflictsOf = async (client: Client) =>
  (await client['claims.conflicts']({})).conflicts.map(
    ({ kind, sides }) => `${kind}: ${sides.map(({ claimant, low }) => `${claimant} ${low}`).join(' / ')}`,
  )
const eventsOf = async (client: Client) =>
  (await client['claims.events']({})).events
    .map(({ id, title, named, articleIds }) => ({
      id,
      title,
      named: named ?? false,
      articleIds: articleIds.toSorted(),
    }))
    .sort((a, b) => b.articleIds.length - a.articleIds.length || (a.title < b.title ? -1 : 1))
const matrix = async (client: Client, eventId: string) =>
  (await client['claims.event']({ eventId })).rows.map(row => row.cells.map(cell => cell.claimant).sort())

test('merged claimants are one voice everywhere, found by either name, and two again after undo', async () => {
  const { app, client, army, guard } = await openLibrary()
  const before = await conflictsOf(client)
  expect(before).toEqual(['numeric: Norvanian Army 9 / Tollen Guard 14 / Marsh Front 80'])
  const merged = await client['review.mergeClaimants']({
    changeId: createId(),
    names: ['the tollen guard'],
    into: 'Norvanian Army',
  })
  expect(merged).toMatchObject({ kind: 'alias', articleId: null, claimIds: [] })
  expect(await conflictsOf(client)).toEqual([
    'numeric: Norvanian Army 14 / Marsh Front 80',
    'revision: Norvanian Army 9 / Norvanian Army 14',
  ])
  const [event] = await eventsOf(client)
  expect(await matrix(client, event?.id ?? '')).toEqual([['Marsh Front', 'Norvanian Army']])
  const [row] = (await client['claims.forArticle']({ articleId: guard })).claims
  expect(row?.claimant.canonicalName).toBe('Norvanian Army')
  await app.catchUp()
  const found = async (query: string) =>
    (await client['search.query']({ query })).groups.map(hit => hit.articleId).sort()
  expect(await found('claimant:norvanian')).toEqual([army, guard].sort())
  expect(await found('claimant:tollen')).toEqual([guard])
  const { claimants } = await client['claims.claimants']({ query: 'guard' })
  expect(claimants).toEqual([
    { name: 'Norvanian Army', type: 'state_force', claims: 2, articles: 2, aliases: ['Tollen Guard'] },
  ])
  expect((await client['review.aliases']({})).aliases).toEqual([{ name: 'Tollen Guard', standsFor: 'Norvanian Army' }])

  const undone = await client['review.undo']({ changeId: createId(), undoes: merged.changeId })
  expect(await conflictsOf(client)).toEqual(before)
  await app.catchUp()
  expect(await found('claimant:norvanian')).toEqual([army])
  await client['review.undo']({ changeId: createId(), undoes: undone.changeId })
  expect(await conflictsOf(client)).toHaveLength(2)
})

test('a learned name is taken back by itself, and learned again by undo', async () => {
  const { client } = await openLibrary()
  const before = await conflictsOf(client)
  const names = ['Tollen Guard', 'Marsh Front']
  await client['review.mergeClaimants']({ changeId: createId(), names, into: 'Norvanian Army' })
  const forget = (name: string) => client['review.forgetAlias']({ changeId: createId(), name })
  const taken = await forget('the marsh front')
  expect(taken.summary).toBe('Taken back: Marsh Front is Norvanian Army')
  expect((await client['review.aliases']({})).aliases).toEqual([{ name: 'Tollen Guard', standsFor: 'Norvanian Army' }])
  expect(await conflictsOf(client)).toContain('numeric: Norvanian Army 14 / Marsh Front 80')
  await expect(forget('Marsh Front')).rejects.toMatchObject({ code: 'invalid-input' })
  await client['review.undo']({ changeId: createId(), undoes: taken.changeId })
  expect((await client['review.aliases']({})).aliases).toHaveLength(2)
  await forget('Marsh Front')
  await forget('Tollen Guard')
  expect(await conflictsOf(client)).toEqual(before)
})

test('chains resolve, a party can be called by another of its names, and itself is refused', async () => {
  const { client } = await openLibrary()
  const merge = (names: string[], into: string) =>
    client['review.mergeClaimants']({ changeId: createId(), names, into })
  const aliases = async () =>
    (await client['review.aliases']({})).aliases.map(({ name, standsFor }) => `${name} = ${standsFor}`)
  await expect(merge(['Tollen Guard'], 'The Tollen  guard')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(merge(['unknown'], 'Norvanian Army')).rejects.toMatchObject({ code: 'invalid-input' })
  // “Residents” are others in every article.
  await expect(merge(['residents'], 'Norvanian Army')).rejects.toThrow(/edit the row/)
  await expect(merge(['Tollen Guard'], 'the police')).rejects.toMatchObject({ code: 'invalid-input' })
  // All of one name become one party by being of one type; that gives it no other name.
  const typed = { names: ['Tollen Guard'], into: 'Tollen Guard', type: 'rebel_group' as const }
  const settled = await client['review.mergeClaimants']({ changeId: createId(), ...typed })
  const { claimants } = await client['claims.claimants']({ query: 'guard' })
  expect(claimants.map(({ name, type }) => [name, type])).toEqual([['Tollen Guard', 'rebel_group']])
  expect(await aliases()).toEqual([])
  expect((await client['review.aliases']({})).settled).toEqual([{ name: 'Tollen Guard', type: 'rebel_group' }])
  await expect(client['review.mergeClaimants']({ changeId: createId(), ...typed })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await client['review.undo']({ changeId: createId(), undoes: settled.changeId })
  const first = await merge(['Tollen Guard'], 'Norvanian Army')
  await merge(['Norvanian Army'], 'State of Norvania')
  expect(await aliases()).toEqual(['Norvanian Army = State of Norvania', 'Tollen Guard = State of Norvania'])
  // Round about: the party takes the name that stood for it.
  await merge(['State of Norvania'], 'Tollen Guard')
  expect(await aliases()).toEqual(['Norvanian Army = Tollen Guard', 'State of Norvania = Tollen Guard'])
  await expect(merge(['Norvanian Army'], 'Tollen Guard')).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(client['review.undo']({ changeId: createId(), undoes: first.changeId })).rejects.toMatchObject({
    code: 'stale',
  })
})

test('a named event keeps its name, and gives it up', async () => {
  const { app, client, library, army } = await openLibrary()
  const [raid] = await eventsOf(client)
  const eventId = raid?.id ?? ''
  const named = await client['review.nameEvent']({ changeId: createId(), eventId, title: 'The raid of March' })
  expect((await eventsOf(client))[0]).toMatchObject({ title: 'The raid of March', named: true })
  await client['review.nameEvent']({ changeId: createId(), eventId, title: 'The March raid' })
  await expect(client['review.undo']({ changeId: createId(), undoes: named.changeId })).rejects.toMatchObject({
    code: 'stale',
  })
  await app.close()
  rmSync(join(library, 'claims.db'))
  const { client: later } = openTestApp(library)
  expect((await eventsOf(later))[0]).toMatchObject({ id: eventId, title: 'The March raid', named: true })
  // Known by its article and key before the first grouping.
  const taken = await later['review.nameEvent']({ changeId: createId(), eventId: `${army}-main`, title: '' })
  expect((await eventsOf(later))[0]).toEqual(raid)
  await later['review.undo']({ changeId: createId(), undoes: taken.changeId })
  expect((await eventsOf(later))[0]?.title).toBe('The March raid')
  await expect(
    later['review.nameEvent']({ changeId: createId(), eventId: 'nothing', title: 'x' }),
  ).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('naming what was split off leaves the other part its name, and each gives up its own only', async () => {
  const { client, guard, army, front } = await openLibrary()
  const raid = (await eventsOf(client))[0]?.id ?? ''
  const titles = async () =>
    (await eventsOf(client)).filter(({ named }) => named).map(({ title, articleIds }) => [title, articleIds.length])
  await client['review.nameEvent']({ changeId: createId(), eventId: raid, title: 'The raid' })
  await client['review.splitEvent']({ changeId: createId(), eventId: raid, articleIds: [guard] })
  const part = (await client['claims.events']({ articleId: guard })).events[0]?.id ?? ''
  const untitled = client['review.nameEvent']({ changeId: createId(), eventId: part, title: '' })
  await expect(untitled).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await titles()).toEqual([['The raid', 2]])
  const named = await client['review.nameEvent']({ changeId: createId(), eventId: part, title: 'The guard’s raid' })
  expect(await titles()).toEqual([
    ['The raid', 2],
    ['The guard’s raid', 1],
  ])
  // What is left of the first is renamed, not what was split off.
  const rest = (await client['claims.events']({ articleId: army })).events[0]?.id ?? ''
  await client['review.nameEvent']({ changeId: createId(), eventId: rest, title: 'The ford' })
  expect(await titles()).toEqual([
    ['The ford', 2],
    ['The guard’s raid', 1],
  ])
  await client['review.undo']({ changeId: createId(), undoes: named.changeId })
  expect(await titles()).toEqual([['The ford', 2]])
  expect((await client['claims.events']({ articleId: front })).events[0]?.title).toBe('The ford')
})

test('two named events that were merged, renamed and taken apart again are both named', async () => {
  const { client, guard, mill } = await openLibrary()
  const titleOf = async (articleId: string) => (await client['claims.events']({ articleId })).events[0]?.title
  const [raid = '', blaze = ''] = (await eventsOf(client)).map(({ id }) => id)
  await client['review.nameEvent']({ changeId: createId(), eventId: blaze, title: 'The blaze' })
  const merged = await client['review.mergeEvents']({ changeId: createId(), eventIds: [blaze, raid] })
  await client['review.nameEvent']({ changeId: createId(), eventId: blaze, title: 'The blaze of July' })
  expect(await titleOf(guard)).toBe('The blaze of July')
  const apart = await client['review.undo']({ changeId: createId(), undoes: merged.changeId })
  expect(await titleOf(mill)).toBe('The blaze of July')
  expect(await titleOf(guard)).not.toBe('The blaze of July')
  await client['review.nameEvent']({ changeId: createId(), eventId: raid, title: 'The raid' })
  await client['review.undo']({ changeId: createId(), undoes: apart.changeId })
  // The larger one lends its name; taking that away leaves the other's.
  expect(await titleOf(mill)).toBe('The raid')
  await client['review.nameEvent']({ changeId: createId(), eventId: blaze, title: 'The year' })
  await client['review.nameEvent']({ changeId: createId(), eventId: blaze, title: '' })
  expect(await titleOf(guard)).toBe('The blaze of July')
})

test('a merged event keeps the title of the one the reader started from', async () => {
  const { client, guard, mill } = await openLibrary()
  const titleOf = async (articleId: string) => (await client['claims.events']({ articleId })).events[0]?.title
  const [raid, blaze] = await eventsOf(client)
  expect(raid?.articleIds.length).toBeGreaterThan(blaze?.articleIds.length ?? 0)
  const merged = await client['review.mergeEvents']({
    changeId: createId(),
    eventIds: [blaze?.id ?? '', raid?.id ?? ''],
  })
  expect([await titleOf(mill), await titleOf(guard)]).toEqual([blaze?.title, blaze?.title])
  await client['review.undo']({ changeId: createId(), undoes: merged.changeId })
  expect([await titleOf(mill), await titleOf(guard)]).toEqual([blaze?.title, raid?.title])
})

test('events are merged and split by the reader, again after all is extracted anew, until undone', async () => {
  const { app, client, library, army, guard, front, mill } = await openLibrary()
  const before = await eventsOf(client)
  expect(before.map(event => event.articleIds)).toEqual([[army, guard, front].sort(), [mill]])
  const [raid, blaze] = before
  const merged = await client['review.mergeEvents']({
    changeId: createId(),
    eventIds: [raid?.id ?? '', blaze?.id ?? ''],
  })
  const all = [army, guard, front, mill].sort()
  expect((await eventsOf(client)).map(event => event.articleIds)).toEqual([all])
  // Either id leads to what both are now.
  for (const event of before) {
    expect((await client['claims.event']({ eventId: event.id })).event.articleIds.toSorted()).toEqual(all)
  }
  await expect(
    client['review.mergeEvents']({ changeId: createId(), eventIds: [raid?.id ?? '', blaze?.id ?? ''] }),
  ).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const split = await client['review.splitEvent']({
    changeId: createId(),
    eventId: raid?.id ?? '',
    articleIds: [guard],
  })
  const apart = [[army, front, mill].sort(), [guard]]
  expect((await eventsOf(client)).map(event => event.articleIds)).toEqual(apart)
  expect(await conflictsOf(client)).toEqual(['numeric: Norvanian Army 9 / Marsh Front 80'])
  await expect(client['review.undo']({ changeId: createId(), undoes: merged.changeId })).rejects.toMatchObject({
    code: 'stale',
  })
  const whole = client['review.splitEvent']({
    changeId: createId(),
    eventId: raid?.id ?? '',
    articleIds: [army, front, mill],
  })
  await expect(whole).rejects.toMatchObject({ code: 'invalid-input' })
  await app.close()
  rmSync(join(library, 'claims.db'))

  const { client: later } = openTestApp(library)
  expect((await eventsOf(later)).map(event => event.articleIds)).toEqual(apart)
  const joined = await later['review.undo']({ changeId: createId(), undoes: split.changeId })
  expect((await eventsOf(later)).map(event => event.articleIds)).toEqual([all])
  await later['review.undo']({ changeId: createId(), undoes: merged.changeId })
  expect(await eventsOf(later)).toEqual(before)
  expect(joined).toMatchObject({ kind: 'split-event', undoes: split.changeId })
  const { changes } = await later['review.history']({ articleId: null })
  expect(changes.map(({ kind }) => kind)).toEqual(['merge-events', 'split-event', 'split-event', 'merge-events'])
})

test('an article deleted for good leaves none of its words in what was said of events, which still can be taken back', async () => {
  const { app, client, library, army, guard, mill } = await openLibrary()
  const [raid = '', blaze = ''] = (await eventsOf(client)).map(({ id }) => id)
  const named = await client['review.nameEvent']({ changeId: createId(), eventId: raid, title: 'The raid of March' })
  await client['review.nameEvent']({ changeId: createId(), eventId: raid, title: '' })
  const titles = (await eventsOf(client)).map(({ title }) => title)
  const merged = await client['review.mergeEvents']({ changeId: createId(), eventIds: [raid, blaze] })
  expect(merged.summary).toContain(titles[1])
  await client['review.splitEvent']({ changeId: createId(), eventId: raid, articleIds: [guard] })
  const onDisk = () =>
    ['library.db', 'library.db-wal']
      .map(name => join(library, name))
      .map(file => (existsSync(file) ? readFileSync(file, 'latin1') : ''))
      .join('')
  const words = ['nine villagers were killed', 'Clash at Orsk Ford', 'blaze in Tessel', 'Mill burns']
  expect(words.filter(each => onDisk().includes(each))).toEqual(words)
  await client['library.update']({ articleIds: [army, mill], change: { trashed: true } })
  await client['library.deleteForever']({ articleIds: [army, mill] })
  expect(words.filter(each => onDisk().includes(each))).toEqual([])
  expect(onDisk()).toContain('14 villagers were killed')
  const { changes } = await client['review.history']({ articleId: null })
  expect(changes.map(({ kind }) => kind)).toEqual(['split-event', 'merge-events', 'name-event', 'name-event'])
  expect(changes.at(-1)).toMatchObject({ changeId: named.changeId, summary: 'Named an event: The raid of March' })
  await client['review.undo']({ changeId: createId(), undoes: changes[0]?.changeId ?? '' })
  await client['review.undo']({ changeId: createId(), undoes: merged.changeId })
  await app.close()
})
