import { expect, test } from 'vitest'
import { readHighlightList } from './omnivore-highlights.ts'

test('a quote keeps its paragraphs, labels and note; what stands before the first is on the article', () => {
  const markdown = `Read again

> The canton had promised
> 40 million. 

#money #promises

By whom?

And when?

> The town says 25.`
  expect(readHighlightList(markdown)).toEqual({
    notes: [{ text: 'Read again' }],
    highlights: [
      { exact: 'The canton had promised\n40 million.', tags: ['money', 'promises'], note: 'By whom?\n\nAnd when?' },
      { exact: 'The town says 25.' },
    ],
  })
})
