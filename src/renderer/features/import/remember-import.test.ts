import { expect, test, vi } from 'vitest'
import type { Change } from '../../reviews/changes.ts'

const moved = vi.hoisted((): { articleIds: string[]; trashed: boolean | undefined }[] => [])
const there = vi.hoisted(() => new Set(['new', 'kept', 'back']))
vi.mock('../../bridge.ts', () => ({
  app: {
    'library.summaries': async ({ articleIds }: { articleIds: string[] }) =>
      articleIds.filter(id => there.has(id)).map(articleId => ({ articleId })),
    'library.update': async ({ articleIds, change }: { articleIds: string[]; change: { trashed?: boolean } }) => {
      if (!articleIds.every(id => there.has(id))) throw new Error('not found')
      moved.push({ articleIds, trashed: change.trashed })
    },
  },
}))

test('an import goes back with what it took out of the trash, without what is gone for good since', async () => {
  const { rememberImport } = await import('./remember-import.ts')
  const done: Change[] = []
  const article = (id: string) => ({ id, title: id, publishedAt: null, source: id })
  rememberImport(
    {
      articles: [article('new'), article('gone')],
      duplicates: [
        { source: 'a', articleId: 'kept' },
        { source: 'b', articleId: 'back', restored: true },
      ],
      failed: [],
      cancelled: false,
    },
    { did: change => void done.push(change) },
  )
  await done[0]?.undo()
  await done[0]?.redo()
  expect(moved).toEqual([
    { articleIds: ['new', 'back'], trashed: true },
    { articleIds: ['new', 'back'], trashed: false },
  ])
  there.clear()
  await expect(done[0]?.undo()).rejects.toMatchObject({ code: 'not-found' })
})
