import { expect, test } from 'vitest'
import { readArticles } from '../read-file.ts'
import { splitFrontMatter } from './front-matter.ts'

const read = (lines: string) => Object.fromEntries(splitFrontMatter(`---\n${lines}\n---\nText`).values)

test('a quotation mark that is not closed drops its value and no other', async () => {
  expect(read('title: "The lamps of Tarn\nauthor: Mara Ilves\ntags: ["oil, lamps]')).toEqual({
    title: [],
    author: ['Mara Ilves'],
    tags: ['lamps'],
  })
  const bytes = Buffer.from('---\ntitle: "The lamps\n---\n# The lamps of Tarn\n\nOil is dear.\n')
  expect((await readArticles({ name: 'a.md', bytes }))[0]?.title).toBe('The lamps of Tarn')
})

test('front matter with colons in its titles is read line by line, with its quotes', () => {
  expect(read(`title: 'Tis: the keeper's lamp\nauthors: ["Ilves, Mara", 'Oru']\ntags:\n  - "oil"`)).toEqual({
    title: ["'Tis: the keeper's lamp"],
    authors: ['Ilves, Mara', 'Oru'],
    tags: ['oil'],
  })
})
