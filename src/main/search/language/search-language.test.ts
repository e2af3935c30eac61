import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { queryLanguage } from '../../../contract/search-language.ts'
import { parseQuery } from './parse-query.ts'

const page = readFileSync(new URL('../../../../docs/search.md', import.meta.url), 'utf8')

test.each(queryLanguage)('$name: its example means something, and docs/search.md says what', ({ example, meaning }) => {
  const { clauses, filters, kind, hints } = parseQuery(example)
  expect(clauses.length + filters.length + (kind === null ? 0 : 1)).toBeGreaterThan(0)
  expect(hints).toEqual([])
  expect(page).toContain(`| \`${example}\` | ${meaning} |`)
})
