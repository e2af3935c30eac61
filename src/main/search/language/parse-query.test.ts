import { expect, test } from 'vitest'
import { fields } from '../fields.ts'
import { createRandom, pick } from '../test-library.ts'
import type { Filter } from './clause.ts'
import { parseQuery } from './parse-query.ts'

const now = new Date(2031, 4, 17, 15)

/** A clause in short: its alternatives, sign, field, kind, words and boost. */
function brief(query: string): string[] {
  return parseQuery(query, now).clauses.map(clause => {
    const sign = { optional: '', required: '+', prohibited: '-' }[clause.presence]
    const scope = clause.fields.length === fields.length ? '' : `${clause.fields.map(field => fields[field]).join()}:`
    const tie = clause.alternative === undefined ? '' : `${clause.alternative}|`
    const boost = clause.boost === undefined ? '' : `^${clause.boost}`
    const words =
      clause.kind === 'word'
        ? `${typeof clause.apart === 'object' ? clause.apart.join('~') : clause.surface}${clause.alsoPrefix ? '…' : ''}`
        : clause.kind === 'pattern'
          ? `${clause.pattern}${clause.distance === null ? '' : `~${clause.distance}`}`
          : `“${clause.surfaces.join(' ')}${clause.lastIsPrefix ? '…' : ''}”`
    return `${tie}${sign}${scope}${words}${boost}`
  })
}

const day = (number: number | null) => (number === null ? '' : new Date(number * 86_400_000).toISOString().slice(0, 10))

function briefFilter(filter: Filter): string {
  const tie = filter.alternative === undefined ? '' : `${filter.alternative}|`
  const sign = filter.presence === 'prohibited' ? '-' : ''
  if (filter.kind === 'days') return `${tie}${sign}${day(filter.from)}..${day(filter.until)}`
  if (filter.kind === 'state') return `${tie}${sign}${filter.state}`
  if (filter.kind === 'value') return `${tie}${sign}${filter.field}=${filter.value}`
  if (filter.kind === 'contested') return `${tie}${sign}contested`
  const { quantity, group, low, high, lowOpen, highOpen } = filter.question
  return `${tie}${sign}${quantity ?? ''}/${group ?? ''}/${lowOpen ? '(' : '['}${low ?? ''},${high ?? ''}${highOpen ? ')' : ']'}`
}
const briefFilters = (query: string) => parseQuery(query, now).filters.map(briefFilter)
const hints = (query: string) => parseQuery(query, now).hints.map(({ text }) => text)

test.each([
  ['army front', ['army', 'front…']],
  ['army front ', ['army', 'front']],
  ['the army of', ['army']],
  ['killed 80', ['killed', '80']],
  ['division b', ['division', 'b']],
  ['the', ['the…']],
  ['US raid ', ['us', 'raid']],
  ['us raid ', ['raid']],
  ['u.s. raid ', ['us', 'raid']],
  ['u.s.-led raid ', ['0|us', '0|led', '0|us~led', 'us~led', 'raid']],
  ['+army -front', ['+army', '-front']],
  ['"killed by the army" tarsk ', ['+“killed by the army”', 'tarsk']],
  ['“killed near”', ['+“killed near”']],
  ['-"killed near" army ', ['-“killed near”', 'army']],
  ['"killed ne', ['+“killed ne…”']],
  ['"killed n', ['+“killed n”']],
  ['"killed 12', ['+“killed 12”']],
  ['"東', ['+“東…”']],
  [
    'title:army note:"my view" claimant:front text:x ',
    ['title:army', '+notes:“my view”', '+claimants:front', 'text:x'],
  ],
  [
    'site:post tag:urgent place:kessin highlight:raid ',
    ['+source:post', '+tags:urgent', '+places:kessin', 'highlights:raid'],
  ],
  ['+title:army', ['+title:army…']],
  ['fro*', ['fro*']],
  ['*nt f*t', ['*nt', 'f*t']],
  ['two-da*', ['two', 'da*']],
  ['frnot~1 kessin~', ['frnot~1', 'kessin~1']],
  ['kessin~9', ['kessin~2']],
  ['army^3 "two day"^2 front~1^5 ', ['army^3', '+“two day”^2', 'front~1^5']],
  ['army~1 army~1 army~2 conv* conv* ', ['army~1^2', 'army~2', 'conv*^2']],
  ['army^0 ', ['army^0.01']],
  ['-two-day army ', ['-two~day', 'army']],
  ['pro-peace march ', ['0|pro', '0|peace', '0|pro~peace', 'pro~peace', 'march']],
  ['pro-pea', ['0|pro', '0|pea', '0|pro~pea…', 'pro~pea…']],
  ['+pro-peace ', ['+pro~peace']],
  ['9/11 march ', ['9~11', 'march']],
  ['covid-19 ', ['0|covid', '0|covid~19', 'covid~19']],
  ['end-of-year ', ['0|end', '0|year', '0|end~of~year', 'end~of~year']],
  ['one-a two-b ', ['0|one', '0|one~a', 'one~a', '1|two', '1|two~b', 'two~b']],
  ['tarsk,merenk ', ['tarsk', 'merenk']],
  ['army/front ', ['0|army', '0|front', '0|army~front', 'army~front']],
  ['東京', ['東京…']],
  ['東京都 ', ['“東京 京都”']],
  ['"東京都へ"', ['+“東京 京都 都へ”']],
  ['京', ['京*']],
  ['10:15 https://kessin.example/a ', ['10', '15', 'https', 'kessin', 'example']],
  ['title:10:15 ', ['title:10', 'title:15']],
  ['(army AND front) ', ['+army', '+front']],
  ['army OR navy front ', ['0|army', '0|navy', 'front']],
  ['army OR navy AND front ', ['0|+army', '0|+navy', '+front']],
  ['(army OR "two day") AND front ', ['0|+army', '0|+“two day”', '+front']],
  ['a1 OR b1 OR two-day c1 OR d1 ', ['0|a1', '0|b1', '0|two~day', '1|c1', '1|d1']],
  ['army NOT front ', ['army', '-front']],
  ['army NOT (front OR camp) ', ['army', '-front', '-camp']],
  ['-(front camp) army ', ['-front', '-camp', 'army']],
  ['-( amber birch ) cedar ', ['-amber', '-birch', 'cedar']],
  ['NOT ( amber OR birch ) cedar ', ['-amber', '-birch', 'cedar']],
  [
    '(amber AND birch) OR (cedar AND delta) ',
    ['0|+amber', '0|+cedar', '1|+amber', '1|+delta', '2|+birch', '2|+cedar', '3|+birch', '3|+delta'],
  ],
  ['(amber birch) OR cedar delta ', ['0|+amber', '0|+cedar', '1|+birch', '1|+cedar', 'delta']],
  ['(amber birch) AND (cedar delta) ', ['+amber', '+birch', '+cedar', '+delta']],
  ['(amber OR birch) AND (cedar OR delta) ', ['0|+amber', '0|+birch', '1|+cedar', '1|+delta']],
  ['amber OR ((birch)) OR () cedar ', ['0|amber', '0|birch', 'cedar']],
  ['source:post source:echo ', ['0|+source:post', '0|+source:echo']],
  ['source:=post source:echo raid ', ['0|+source:“post”', '0|+source:echo', 'raid']],
  ['army OR ', ['army']],
  ['OR', ['or…']],
  ['army AND', ['army']],
])('%s', (query, expected) => {
  expect(brief(query)).toEqual(expected)
})

test.each([
  ['after:2031-05-17', ['2031-05-17..']],
  ['before:2031-06', ['..2031-06-01']],
  ['after:2030 before:2031', ['2030-01-01..', '..2031-01-01']],
  ['on:2031', ['1|2031-01-01..2032-01-01']],
  ['on:2031-05..2031-07', ['1|2031-05-01..2031-08-01']],
  ['on:2031-07..2031-05', ['1|2031-05-01..2031-08-01']],
  ['on:2031-05..', ['2031-05-01..']],
  ['on:today', ['1|2031-05-17..2031-05-18']],
  ['after:7d', ['2031-05-11..']],
  ['-on:yesterday', ['-2031-05-16..2031-05-17']],
  ['is:unread -is:archived has:note has:highlight', ['unread', '-archived', 'noted', 'highlighted']],
  ['is:contested', ['contested']],
  ['has:figure', ['//[,]']],
  ['claimant:="The army"', ['claimants=The army']],
  ['tag:=urgent -tag:="to check"', ['tags=urgent', '-tags=to check']],
  ['source:="Kessin Post" site:=Herald', ['0|source=Kessin Post', '0|source=Herald']],
  ['tag:=a OR tag:=b', ['0|tags=a', '0|tags=b']],
  ['place:="Ust \\"Tarsk\\""', ['places=Ust "Tarsk"']],
  ['figure:killed>20', ['killed//(20,]']],
  ['figure:killed:9..20', ['killed//[9,20]']],
  ['figure:>100', ['//(100,]']],
  ['figure:9..', ['//[9,]']],
  ['figure:killed:9..', ['killed//[9,]']],
  ['figure:..9', ['//[,9]']],
  ['figure:killed:..9', ['killed//[,9]']],
  ['on:0030', ['1|0030-01-01..0031-01-01']],
  ['figure:"soldiers killed">=9', ['killed/soldiers/[9,]']],
  ['figure:dead=1,200', ['killed//[1200,1200]']],
  ['figure:money<2.5m', ['money//[,2500000)']],
  ['figure:soldiers', ['/soldiers/[,]']],
  ['-figure:killed', ['-killed//[,]']],
])('%s filters', (query, expected) => {
  expect(briefFilters(query)).toEqual(expected)
  expect(hints(query)).toEqual([])
})

test.each([
  ['author:army ', ['author', 'army'], 'no field “author:”'],
  ['*', [], 'at least two letters'],
  ['*a* ', ['a'], 'at least two letters'],
  [`${'a'.repeat(30)}~2 `, ['a'.repeat(30)], null],
  ['a* b* c* d* e* f* g* h* i* ', ['a*', 'b*', 'c*', 'd*', 'e*', 'f*', 'g*', 'h*'], 'first 8'],
  ['kessin~9 ', ['kessin~2'], '2 letters'],
  ['army^x ', ['army', 'x'], 'a number'],
  ['!!!', [], 'no word'],
  ['on:2031-13 ', ['2031~13'], 'no date'],
  ['on:2031-06-31 ', ['2031~06~31'], 'no date'],
  ['is:lost ', ['lost'], 'is:unread'],
  ['has:wings ', ['wings'], 'has:note'],
  ['in:space ', ['space'], 'in:claims'],
  ['figure:??', [], 'figure:killed>20'],
  [`figure:=${'9'.repeat(400)} `, ['9'.repeat(64)], 'no figure'],
  ['army OR tag:=x ', ['army'], 'OR works between'],
  ['figure:killed OR tag:=x', [], 'all of them must hold'],
  ['army OR navy AND front ', ['0|+army', '0|+navy', '+front'], 'right beside'],
  ['(army OR navy AND front) camp ', ['0|+army', '0|+navy', '+front', 'camp'], 'right beside'],
  ['amber OR NOT birch ', ['amber', '-birch'], 'must not be there'],
  ['amber OR -(birch cedar) ', ['amber', '-birch', '-cedar'], 'must not be there'],
  ['NOT (amber AND birch) cedar ', ['-amber', '-birch', 'cedar'], 'any of them'],
  ['-(amber -birch) cedar ', ['-amber', '-birch', 'cedar'], 'any of them'],
  [
    `${Array.from({ length: 6 }, (_, n) => `(a${n} AND b${n})`).join(' OR ')} `,
    expect.arrayContaining(['0|+a0', '0|+b4']),
    'too many',
  ],
])('%s is read with a hint', (query, expected, hint) => {
  expect(brief(query)).toEqual(expected)
  if (hint === null) expect(hints(query)).toEqual([])
  else expect(hints(query).join()).toContain(hint)
})

test('a word stands for its stem in every language it may be of', () => {
  const [clause] = parseQuery('soldaten ').clauses
  expect(clause).toMatchObject({ terms: expect.arrayContaining(['soldaten', 'de:soldat', 'nl:soldat']) })
})

test('the kind of hit is read, and every part with what it means and the query without it', () => {
  const query = 'raid  on:2031-05 tag:="to check" in:notes "near the'
  const { kind, parts } = parseQuery(query, now)
  expect(kind).toBe('notes')
  expect(parts.map(({ start, end, kind: of, meaning }) => [query.slice(start, end), of, meaning])).toEqual([
    ['raid', 'word', null],
    ['on:2031-05', 'filter', 'published from 1 May 2031 to 31 May 2031'],
    ['tag:="to check"', 'filter', 'tagged “to check”'],
    ['in:notes', 'filter', 'only notes'],
    ['"near the', 'phrase', null],
  ])
  expect(parts[2]?.without).toBe('raid on:2031-05 in:notes "near the')
})

test.each([
  ...['claimant:', 'raid claimant:', 'raid -tag:=', 'on: raid', 'figure:', 'is:unr', 'raid has:no', 'in:cl', 'on:20'],
  ...['after:2031-0', 'raid before:2031-05-', 'on:tod', 'figure:killed>', 'raid figure:killed:9.'],
])('%s waits for its value', query => {
  expect(brief(query)).toEqual(query.includes('raid') ? [expect.stringMatching(/^raid/)] : [])
  expect(briefFilters(query)).toEqual([])
  expect(hints(query)).toEqual([])
  expect(parseQuery(query).parts.map(({ kind }) => kind)).toContain('ignored')
})

test.each([
  ['amber OR birch', 0, 'birch'],
  ['amber OR birch', 2, 'amber'],
  ['tag:=a OR tag:=b raid', 0, 'tag:=b raid'],
  ['amber AND birch OR cedar', 2, 'amber AND cedar'],
  ['amber AND NOT birch cedar', 3, 'amber cedar'],
  ['(amber OR birch) cedar', 0, '( birch) cedar'],
])('%s without its part %i is %s', (query, place, without) => {
  expect(parseQuery(query).parts[place]?.without).toBe(without)
})

test.each([...['amber on:202', 'is:unr', 'figure:killed>', 'in:cla', 'raid claimant:']])(
  '%s, submitted, says what was left out',
  query => {
    const { hints: told, filters } = parseQuery(query, now, { submitted: true })
    expect(filters).toEqual([])
    expect(told.map(({ text }) => text).join()).toContain('not finished')
  },
)

test('a kind that is to be left out is told, and nothing is searched for it', () => {
  expect(brief('-in:articles raid ')).toEqual(['raid'])
  expect(parseQuery('-in:articles raid ')).toMatchObject({ kind: null, parts: [{ kind: 'ignored' }, {}] })
  expect(hints('-in:articles raid ').join()).toContain('leaves out no kind')
})

test('a value whose quotation mark is open is looked for as a beginning', () => {
  expect(brief('claimant:="Border Gu')).toEqual(['+claimants:“border gu…”'])
  expect(briefFilters('claimant:="Border Gu"')).toEqual(['claimants=Border Gu'])
})

test('nothing typed gives nothing and no hint', () => {
  expect(parseQuery('   ')).toEqual({ clauses: [], filters: [], kind: null, parts: [], hints: [] })
})

test('no string makes it throw, and a pasted page is cut', () => {
  const random = createRandom(11)
  const parts = [
    ...['+', '-', '"', '“', ':', 'title:', 'note:', '*', '~', '~99999999999', '^', '\\', ' ', '\u0000', 'é', '\ud800'],
    ...[
      '😀',
      'the',
      'army',
      '東',
      '(',
      ')',
      '',
      "'",
      '\n',
      'OR',
      ' OR ',
      ' AND ',
      ' NOT ',
      'figure:',
      'on:',
      'is:',
      ':=',
    ],
    ...['..', '2031', '>', '=', '"x"'],
  ]
  for (let round = 0; round < 5000; round++) {
    const query = Array.from({ length: Math.floor(random() * 12) }, () => pick(parts, random)).join('')
    const read = parseQuery(query)
    for (const clause of read.clauses) expect(clause.fields.length).toBeGreaterThan(0)
    for (const { start, end } of read.parts) expect(end > start && end <= query.length).toBe(true)
  }
  const page = parseQuery('word '.repeat(400))
  expect(page.clauses.length).toBe(64)
  expect(page.hints[0]?.text).toContain('first 64')
})

test.each([
  ['tag:="a" OR tag:="b" raid', 'tag:="a"', 'tag:="b" raid'],
  ['tag:="a" OR tag:="b" raid', 'tag:="b"', 'tag:="a" raid'],
  ['raid AND on:2031', 'on:2031', 'raid'],
  ['raid OR NOT on:2031 storm', 'NOT on:2031', 'raid storm'],
  ['NOT on:2031 OR storm', 'NOT on:2031', 'storm'],
  ['a OR b OR c', 'b', 'a OR c'],
  ['raid NOT storm', 'storm', 'raid'],
])('of %s without %s no operator is left with nothing to tie', (query, part, left) => {
  const written = part.replace('NOT ', '')
  const found = parseQuery(query).parts.find(({ start, end }) => query.slice(start, end) === written)
  expect(found?.without).toBe(left)
})
