/** Proves that every review is safe to ask for again: after a lost answer nobody knows whether it was made. */
import { expect, test } from 'vitest'
import type { Client } from '../../src/contract/index.ts'
import type { ClaimEdit } from '../../src/contract/review.ts'
import { createId } from '../../src/main/database/create-id.ts'
import { importTexts, openTestApp } from './library-app.ts'

const texts = {
  'ford.txt':
    'Raid on Orsk Ford\n\nMarch 4, 2031\n\nThe Norvanian Army said that nine villagers were killed in a raid on Orsk Ford. The Tollen Guard said that 14 villagers were killed. The mayor of Orsk said the bridge was closed.',
  'front.txt':
    'Raid on Orsk Ford claimed\n\nMarch 5, 2031\n\nThe Marsh Front said on Wednesday that 80 villagers were killed in its raid on Orsk Ford on Tuesday.',
  'mill.txt':
    'Mill burns in Tessel\n\nJuly 9, 2031\n\nThe mill owner said on Wednesday that two workers were wounded in a blaze in Tessel.',
}

async function openLibrary() {
  const opened = openTestApp()
  const { articles } = await importTexts(opened, texts)
  const idOf = (source: string) => articles.find(article => article.source === source)?.id ?? ''
  const { claims } = await opened.client['claims.forArticle']({ articleId: idOf('ford.txt') })
  const [row, other] = claims
  if (row === undefined || other === undefined) throw new Error('The report has two rows at least.')
  return { ...opened, row, other, ford: idOf('ford.txt'), front: idOf('front.txt') }
}
type Library = Awaited<ReturnType<typeof openLibrary>>

const eventIds = async (client: Client) => (await client['claims.events']({})).events.map(({ id }) => id)
const raidOf = async (client: Client, articleId: string) =>
  (await client['claims.events']({ articleId })).events[0]?.id ?? ''
const editOf = ({ row }: Library): ClaimEdit => {
  const { stance, target, cue, content } = row
  return {
    claimant: { name: 'Tarn Corps', type: 'state_force' },
    onBehalfOf: null,
    ...{ stance, target, cue, content },
    figures: [],
  }
}

type Ask = (changeId: string) => Promise<{ changeId: string }>
const requests: Record<string, (library: Library) => Ask | Promise<Ask>> = {
  judge:
    ({ client, ford, row }) =>
    changeId =>
      client['review.judge']({ changeId, articleId: ford, claimId: row.claimId, verdict: 'rejected' }),
  acceptAll:
    ({ client, ford, row, other }) =>
    changeId =>
      client['review.acceptAll']({ changeId, articleId: ford, claimIds: [row.claimId, other.claimId] }),
  edit: library => changeId =>
    library.client['review.edit']({
      changeId,
      articleId: library.ford,
      claimId: library.row.claimId,
      rows: [editOf(library)],
    }),
  split: library => changeId =>
    library.client['review.edit']({
      changeId,
      articleId: library.ford,
      claimId: library.row.claimId,
      rows: [editOf(library), editOf(library)],
    }),
  add: library => changeId => library.client['review.add']({ changeId, articleId: library.ford, row: editOf(library) }),
  mergeClaimants:
    ({ client }) =>
    changeId =>
      client['review.mergeClaimants']({ changeId, names: ['Tollen Guard'], into: 'Norvanian Army' }),
  forgetAlias: async ({ client }) => {
    await client['review.mergeClaimants']({ changeId: createId(), names: ['Tollen Guard'], into: 'Norvanian Army' })
    return changeId => client['review.forgetAlias']({ changeId, name: 'Tollen Guard' })
  },
  nameEvent: async ({ client, ford }) => {
    const eventId = await raidOf(client, ford)
    return changeId => client['review.nameEvent']({ changeId, eventId, title: 'The raid' })
  },
  unnameEvent: async ({ client, ford }) => {
    const eventId = await raidOf(client, ford)
    await client['review.nameEvent']({ changeId: createId(), eventId, title: 'The raid' })
    return changeId => client['review.nameEvent']({ changeId, eventId, title: '' })
  },
  mergeEvents: async ({ client }) => {
    const all = await eventIds(client)
    return changeId => client['review.mergeEvents']({ changeId, eventIds: all })
  },
  splitEvent: async ({ client, ford, front }) => {
    const eventId = await raidOf(client, ford)
    return changeId => client['review.splitEvent']({ changeId, eventId, articleIds: [front] })
  },
  undo: async ({ client, ford, row }) => {
    const judged = { changeId: createId(), articleId: ford, claimId: row.claimId, verdict: 'rejected' as const }
    const { changeId: undoes } = await client['review.judge'](judged)
    return changeId => client['review.undo']({ changeId, undoes })
  },
}

test.each(Object.keys(requests))('%s, asked for three times, is done once', async name => {
  const library = await openLibrary()
  const { client, ford } = library
  const history = async () =>
    (await Promise.all([client['review.history']({ articleId: ford }), client['review.history']({ articleId: null })]))
      .flatMap(({ changes }) => changes)
      .map(change => change.changeId)
  // The events wait for the grouping, which names the rows' events anew.
  const state = async () => {
    const { events } = await client['claims.events']({})
    return { events, claims: (await client['claims.forArticle']({ articleId: ford })).claims }
  }
  const ask = await requests[name]?.(library)
  if (ask === undefined) throw new Error(`There is no request called ${name}.`)
  const before = await history()
  const changeId = createId()
  // Two at once: the second comes while the first waits for the article.
  const [made, repeated] = await Promise.all([ask(changeId), ask(changeId)])
  expect(made.changeId).toBe(changeId)
  expect(repeated).toEqual(made)
  const stands = await state()
  expect(await ask(changeId)).toEqual(made)
  expect(await state()).toEqual(stands)
  expect((await history()).filter(id => !before.includes(id))).toEqual([changeId])
})

test('an edit that changes nothing more is no change of its own', async () => {
  const library = await openLibrary()
  const { client, ford, row } = library
  const edit = { articleId: ford, claimId: row.claimId, rows: [editOf(library)] }
  const made = await client['review.edit']({ changeId: createId(), ...edit })
  expect(await client['review.edit']({ changeId: createId(), ...edit })).toEqual(made)
})

test('an id that was used for one change is refused for another, and the first is answered as before', async () => {
  const { client, ford, row, other } = await openLibrary()
  const changeId = createId()
  const first = { changeId, articleId: ford, claimId: row.claimId, verdict: 'rejected' as const }
  const made = await client['review.judge'](first)
  const refused = { code: 'invalid-input', message: expect.stringContaining('Another change') }
  await expect(client['review.judge']({ ...first, verdict: 'accepted' })).rejects.toMatchObject(refused)
  await expect(client['review.judge']({ ...first, claimId: other.claimId })).rejects.toMatchObject(refused)
  const named = client['review.mergeClaimants']({ changeId, names: ['Tollen Guard'], into: 'Norvanian Army' })
  await expect(named).rejects.toMatchObject(refused)
  await expect(client['review.undo']({ changeId, undoes: changeId })).rejects.toMatchObject(refused)
  expect(await client['review.judge'](first)).toEqual(made)
})

test('two changes asked for at once under one id: one is made, the other refused', async () => {
  const { client, ford, row, other } = await openLibrary()
  const changeId = createId()
  const judge = (claimId: string) => client['review.judge']({ changeId, articleId: ford, claimId, verdict: 'rejected' })
  const outcomes = await Promise.allSettled([judge(row.claimId), judge(other.claimId)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
