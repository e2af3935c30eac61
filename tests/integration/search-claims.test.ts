/** Proves that search finds what claims know: figures, contradictions, claimants and places, through the whole program. */
import { expect, test } from 'vitest'
import { createId } from '../../src/main/database/create-id.ts'
import { importTexts, openTestApp, temporaryFolder } from './library-app.ts'

const texts = {
  'army.txt':
    'Clash at Orsk Ford\n\nMarch 4, 2031\n\nThe Norvanian Army said on Tuesday that nine villagers were killed in a raid on Orsk Ford.',
  'guard.txt':
    'Raid on Orsk Ford\n\nMarch 5, 2031\n\nThe Tollen Guard said on Wednesday that 14 villagers were killed in the raid on Orsk Ford on Tuesday.',
  'mill.txt':
    'Mill burns in Tessel\n\nJuly 9, 2031\n\nThe mill owner said on Wednesday that two workers were wounded in a blaze in Tessel.',
}

test('figures, contradictions, claimants and places narrow what is found, and follow what the reader says', async () => {
  const library = temporaryFolder()
  const { app, client } = openTestApp(library)
  const { articles } = await importTexts({ app, client }, texts)
  const sourceOf = new Map(articles.map(({ id, source }) => [id, source.replace('.txt', '')]))
  const found = async (query: string) =>
    (await client['search.query']({ query })).groups.map(({ articleId }) => sourceOf.get(articleId)).sort()

  expect(await found('figure:killed>10')).toEqual(['guard'])
  expect(await found('figure:killed:5..20')).toEqual(['army', 'guard'])
  expect(await found('figure:"workers wounded"')).toEqual(['mill'])
  expect(await found('-figure:killed')).toEqual(['mill'])
  expect(await found('is:contested')).toEqual(['army', 'guard'])
  expect(await found('claimant:="Tollen Guard"')).toEqual(['guard'])
  expect(await found('place:tessel')).toEqual(['mill'])
  expect(await found('on:2031-03 villagers')).toEqual(['army', 'guard'])

  const claims = await client['search.query']({ query: 'villagers killed', kind: 'claims' })
  expect(claims.claimTotal).toEqual({ count: 2, atLeast: false })
  const hits = claims.groups.flatMap(group => group.claims)
  expect(hits.map(({ claimant, figures }) => `${claimant}: ${figures.join()}`).sort()).toEqual([
    'Norvanian Army: 9 villagers killed',
    'Tollen Guard: 14 villagers killed',
  ])

  const { facets } = await client['search.facets']({ query: 'raid' })
  const guard = facets.find(({ field }) => field === 'claimant')?.values.find(({ value }) => value === 'Tollen Guard')
  expect(await found(guard?.query ?? '')).toEqual(['guard'])

  const mill = articles.find(({ source }) => source === 'mill.txt')?.id ?? ''
  await client['library.update']({ articleIds: [mill], change: { readState: 'read', tags: ['To check'] } })
  await app.catchUp()
  expect(await found('is:read tag:="to check"')).toEqual(['mill'])

  const savedSearchId = createId()
  await client['search.save']({ savedSearchId, name: 'Tolls', query: 'figure:killed', kind: 'claims', sort: 'newest' })
  await app.close()
  const again = openTestApp(library)
  expect(await again.client['search.saved']({})).toMatchObject([{ savedSearchId, name: 'Tolls' }])
})
