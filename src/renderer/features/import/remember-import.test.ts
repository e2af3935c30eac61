import { expect, test, vi } from 'vitest'
import type { Change } from '../../reviews/changes.ts'

const asked = vi.hoisted((): string[] => [])
vi.mock('../../bridge.ts', () => ({
  app: {
    'import.undo': async ({ importId }: { importId: string }) => {
      asked.push(`undo ${importId}`)
      return { undone: 2, kept: [{ articleId: 'kept', title: 'Two Boats Lost' }] }
    },
    'import.redo': async ({ importId }: { importId: string }) => {
      asked.push(`redo ${importId}`)
      return { redone: 2 }
    },
  },
}))

const report = { importId: '0123456789ab', skipped: [], failed: [], files: [], cancelled: false }
const article = (id: string) => ({ id, title: id, publishedAt: null, source: id })

test('an import is taken back as a whole, and what stays is named', async () => {
  const { rememberImport } = await import('./remember-import.ts')
  const done: Change[] = []
  const told: string[] = []
  const remember = (parts: Partial<Parameters<typeof rememberImport>[0]>) =>
    rememberImport(
      { ...report, articles: [], duplicates: [], ...parts },
      { did: change => void done.push(change) },
      ({ text }) => void told.push(text),
    )
  remember({
    articles: [article('new')],
    duplicates: [
      { source: 'a', articleId: 'there' },
      { source: 'b', articleId: 'back', restored: true, changed: true },
    ],
  })
  expect(done[0]).toMatchObject({ said: 'Imported 2 articles.', articleIds: ['new', 'back'] })
  await done[0]?.undo()
  await done[0]?.redo()
  expect(asked).toEqual(['undo 0123456789ab', 'redo 0123456789ab'])
  expect(told).toEqual([expect.stringContaining('“Two Boats Lost” stays')])
  remember({ duplicates: [{ source: 'a', articleId: 'there', changed: true }] })
  expect(done[1]?.said).toMatch(/^Added tags/)
  remember({ duplicates: [{ source: 'a', articleId: 'there' }] })
  expect(done).toHaveLength(2)
})
