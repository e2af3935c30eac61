import { expect, test } from 'vitest'
import { readNote } from './read-note.ts'

test('tags are words after a hash, each once however it is written', () => {
  const { tags } = readNote('#Toll of the #harbour-fire/day-2, again #toll.\n# Heading\n#3 and a#b and x/#c')
  expect(tags).toEqual([
    { tag: 'toll', shown: 'Toll' },
    { tag: 'harbour-fire/day-2', shown: 'harbour-fire/day-2' },
  ])
})

test('links name an article and a place in it', () => {
  const body =
    'See [one](counterclaim://article/abc123abc123) and [two](counterclaim://article/abc123abc123#h-xyz000xyz000).'
  expect(readNote(body).links).toEqual([
    { articleId: 'abc123abc123', fragment: '' },
    { articleId: 'abc123abc123', fragment: 'h-xyz000xyz000' },
  ])
})

test('code names nothing', () => {
  const body = '`#inline`\n```\n#fenced counterclaim://article/abc123abc123\n```\n#real'
  expect(readNote(body)).toEqual({ tags: [{ tag: 'real', shown: 'real' }], links: [] })
})
