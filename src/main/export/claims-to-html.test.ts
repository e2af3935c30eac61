import { expect, test } from 'vitest'
import { claimsToHtml } from './claims-to-html.ts'
import { exampleClaim } from './example-data.ts'

test('words that look like HTML stay words', () => {
  const hostile = '</td><script>alert("x")</script> &amp; more'
  const html = claimsToHtml([exampleClaim('k', hostile, 'nine soldiers')], null)
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;/td&gt;&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;amp; more')
})

test('each claim is a row under one heading row, every row with the same number of cells', () => {
  const claims = [exampleClaim('k', 'Velmar Guard', 'nine soldiers'), exampleClaim('l', 'Tarn Front', 'nine soldiers')]
  const rows = claimsToHtml(claims, null)
    .split('\n')
    .filter(line => line.startsWith('<tr>'))
  expect(rows).toHaveLength(3)
  expect(new Set(rows.map(row => row.match(/<t[hd]/g)?.length)).size).toBe(1)
})

test('a table says what a reader made of its rows, when one made something of any', () => {
  const claim = exampleClaim('k', 'Velmar Guard', 'nine soldiers')
  const reviewed = { at: '2031-03-04T00:00:00.000Z', found: false, original: null }
  expect(claimsToHtml([claim], null)).not.toContain('review')
  const html = claimsToHtml([claim, { ...claim, review: 'edited', reviewed }], null)
  expect(html).toContain('<th scope="col">review</th>')
  expect(html).toContain('<td>added by hand; its words are no longer in the text</td>')
})
