import { expect, test } from 'vitest'
import { fields } from '../fields.ts'
import { createRandom, pick } from '../test-library.ts'
import { parseQuery } from './parse-query.ts'

/** A clause in short: sign, fields, kind and words. */
function brief(query: string): string[] {
  return parseQuery(query).clauses.map(clause => {
    const sign = { optional: '', required: '+', prohibited: '-' }[clause.presence]
    const scope = clause.fields.length === fields.length ? '' : `${clause.fields.join()}:`
    if (clause.kind === 'word') return `${sign}${scope}${clause.surface}${clause.alsoPrefix ? '…' : ''}`
    if (clause.kind === 'pattern')
      return `${sign}${scope}${clause.pattern}${clause.distance === null ? '' : `~${clause.distance}`}`
    return `${sign}${scope}“${clause.surfaces.join(' ')}${clause.lastIsPrefix ? '…' : ''}”`
  })
}

test.each([
  ['army front', ['army', 'front…']],
  ['army front ', ['army', 'front']],
  ['the army of', ['army']],
  ['killed 80', ['killed', '80']],
  ['division b', ['division', 'b']],
  ['the', ['the…']],
  ['US raid ', ['us', 'raid']],
  ['us raid ', ['raid']],
  ['+army -front', ['+army', '-front']],
  ['"killed by the army" tarsk ', ['+“killed by the army”', 'tarsk']],
  ['“killed near”', ['+“killed near”']],
  ['-"killed near" army ', ['-“killed near”', 'army']],
  ['"killed ne', ['+“killed ne…”']],
  ['title:army note:"my view" claimant:front text:x ', ['0:army', '+2:“my view”', '3:front', '1:x']],
  ['+title:army', ['+0:army…']],
  ['fro*', ['fro*']],
  ['*nt f*t', ['*nt', 'f*t']],
  ['two-da*', ['two', 'da*']],
  ['frnot~1 kessin~', ['frnot~1', 'kessin~1']],
  ['kessin~9', ['kessin~2']],
  ['-two-day army ', ['-“two day”', 'army']],
  ['army/front ', ['army', 'front']],
  ['東京', ['“東 京”']],
  ['10:15 https://kessin.example/a ', ['10', '15', 'https', 'kessin', 'example']],
  ['(army AND front) ', ['army', 'front']],
])('%s', (query, expected) => {
  expect(brief(query)).toEqual(expected)
})

test.each([
  ['author:army ', ['author', 'army'], 'no field “author:”'],
  ['*', [], 'at least two letters'],
  ['*a* ', ['a'], 'at least two letters'],
  [`${'a'.repeat(30)}~2 `, ['a'.repeat(30)], null],
  ['a* b* c* d* e* f* g* h* i* ', ['a*', 'b*', 'c*', 'd*', 'e*', 'f*', 'g*', 'h*'], 'first 8'],
  ['kessin~9 ', ['kessin~2'], '2 letters'],
  ['!!!', [], 'no word'],
  ['army NOT front ', ['army', 'front'], '-word'],
])('%s is read with a hint', (query, expected, hint) => {
  expect(brief(query)).toEqual(expected)
  if (hint === null) expect(parseQuery(query).hint).toBeNull()
  else expect(parseQuery(query).hint).toContain(hint)
})

test('nothing typed gives nothing and no hint', () => {
  expect(parseQuery('   ')).toEqual({ clauses: [], hint: null })
})

test('no string makes it throw, and a pasted page is cut', () => {
  const random = createRandom(11)
  const parts = [
    '+',
    '-',
    '"',
    '“',
    ':',
    'title:',
    'note:',
    '*',
    '~',
    '~99999999999',
    '^',
    '\\',
    ' ',
    '\u0000',
    'é',
    '\ud800',
    '😀',
    'the',
    'army',
    '東',
    '(',
    '',
    "'",
    '\n',
  ]
  for (let round = 0; round < 5000; round++) {
    const query = Array.from({ length: Math.floor(random() * 12) }, () => pick(parts, random)).join('')
    for (const clause of parseQuery(query).clauses) expect(clause.fields.length).toBeGreaterThan(0)
  }
  const page = parseQuery('word '.repeat(400))
  expect(page.clauses.length).toBe(64)
  expect(page.hint).toContain('first 64')
})
