import { expect, test } from 'vitest'
import { jsonPaths } from './json-paths.ts'

test('names are found in lists and objects, also where the text is cut off', () => {
  const paths = jsonPaths('[{"title":"a \\"b\\": c","tags":[{"name":"x"}],"inner":{"deep":1}},{"late":"cut o')
  expect([...paths].sort()).toEqual(['[].inner', '[].inner.deep', '[].late', '[].tags', '[].tags[].name', '[].title'])
})

test('text of strings that never end takes no longer than others', () => {
  const paths = jsonPaths(`{"a":"${'\\"'.repeat(500_000)}`)
  expect([...paths]).toEqual(['.a'])
})

test('brackets without end are none of its business', () => {
  expect(jsonPaths('['.repeat(60_000)).size).toBe(0)
  expect(jsonPaths(']'.repeat(60_000)).size).toBe(0)
})
