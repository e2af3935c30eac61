import { expect, test } from 'vitest'
import { type ArticleInput, buildArticle } from './build-extraction.ts'
import { type GroupingInput, groupClaims } from './group-claims.ts'
import type { AliasJudgement, EventJudgement, EventMember, StandingEventJudgement } from './review/judgement.ts'

const report = (id: string, claimant: string, low: number, more: Partial<ArticleInput> = {}): ArticleInput => ({
  id,
  published: '2026-03-02',
  events: [{ eventKey: 'main', title: 'Battle at Sorrel Ford', place: 'Sorrel Ford', date: '2026-03-02' }],
  claims: [
    {
      claimant,
      words: `it counted ${low} soldiers killed at Sorrel Ford`,
      figures: [{ exact: String(low), low, targetGroup: 'soldiers' }],
    },
  ],
  ...more,
})
const articles = [report('a', 'Tavarian Army', 9), report('b', 'Tarn Corps', 14), report('c', 'Orlo Front', 80)]
const input = (said: Partial<GroupingInput> = {}): GroupingInput => ({
  digests: articles.map(article => JSON.stringify(buildArticle(article))),
  ...{ aliases: [], events: [] },
  ...said,
})
const sidesOf = ({ conflicts }: ReturnType<typeof groupClaims>) =>
  conflicts.map(({ kind, sides }) => `${kind}: ${sides.map(({ claimant, low }) => `${claimant} ${low}`).join(' / ')}`)
const corpsIsArmy: AliasJudgement = {
  ...{ kind: 'alias', name: 'Tarn Corps', standsFor: 'Tavarian Army', type: 'state_force' },
}
const member = (articleId: string, exact?: string): EventMember => ({
  ...{ articleId, eventKey: 'main' },
  words: exact === undefined ? null : { start: 0, end: exact.length, exact, prefix: '', suffix: '' },
})
const judged = (...acts: EventJudgement['act'][]): StandingEventJudgement[] =>
  acts.map((act, index) => ({ subject: `event:${index}`, judgement: { kind: 'event', order: index + 1, act } }))
const groupsOf = (...acts: EventJudgement['act'][]) =>
  groupClaims(input({ events: judged(...acts) }))
    .events.map(({ articleIds, title, named }) => `${articleIds.join('')}${named ? ` “${title}”` : ''}`)
    .sort()

test('merged claimants of types that exclude each other are one voice all the same', () => {
  const typed = input()
  const army = { ...articles[0], ...report('a', 'Tavarian Army', 9) }
  army.claims = army.claims.map(claim => ({ ...claim, claimantDetails: { type: 'state_force' as const } }))
  const corps = report('b', 'Tarn Corps', 14)
  corps.claims = corps.claims.map(claim => ({ ...claim, claimantDetails: { type: 'rebel_group' as const } }))
  const digests = [army, corps].map(article => JSON.stringify(buildArticle(article)))
  expect(sidesOf(groupClaims({ ...typed, digests }))).toEqual(['numeric: Tavarian Army 9 / Tarn Corps 14'])
  expect(sidesOf(groupClaims({ ...typed, digests, aliases: [corpsIsArmy] }))).toEqual([])
})

test('two parties of one name are one once the reader says of which type they are', () => {
  const typed = (type: 'state_force' | 'rebel_group', id: string, low: number) => {
    const article = report(id, 'Tavarian Army', low)
    return { ...article, claims: article.claims.map(claim => ({ ...claim, claimantDetails: { type } })) }
  }
  const digests = [typed('state_force', 'a', 9), typed('rebel_group', 'b', 14)].map(article =>
    JSON.stringify(buildArticle(article)),
  )
  expect(sidesOf(groupClaims({ ...input(), digests }))).toEqual(['numeric: Tavarian Army 9 / Tavarian Army 14'])
  const one: AliasJudgement = { ...corpsIsArmy, name: 'Tavarian Army' }
  expect(sidesOf(groupClaims({ ...input(), digests, aliases: [one] }))).toEqual([])
})

test('judgements are applied in their order, each over what the ones before it left', () => {
  expect(groupsOf()).toEqual(['abc'])
  const split: EventJudgement['act'] = { kind: 'split', members: [member('b')] }
  const name: EventJudgement['act'] = { kind: 'name', title: 'The ford', members: [member('a'), member('c')] }
  expect(groupsOf(split)).toEqual(['ac', 'b'])
  expect(groupsOf(split, name)).toEqual(['ac “The ford”', 'b'])
  expect(groupsOf(split, { kind: 'merge', members: [member('a'), member('b')] })).toEqual(['abc'])
  expect(groupsOf(name, split)).toEqual(['ac “The ford”', 'b'])
  // What is merged keeps the name one of them had, and can be split anew.
  const merge: EventJudgement['act'] = { kind: 'merge', members: [member('b'), member('a')] }
  expect(groupsOf(split, name, merge)).toEqual(['abc “The ford”'])
  expect(groupsOf(split, name, merge, { kind: 'split', members: [member('c')] })).toEqual(['ab “The ford”', 'c'])
})

test('a member is found by its words where its key is another now, and passed over where it is gone', () => {
  const words = 'it counted 14 soldiers killed at Sorrel Ford'
  expect(groupsOf({ kind: 'split', members: [{ ...member('b', words), eventKey: 'e7' }] })).toEqual(['ac', 'b'])
  expect(groupsOf({ kind: 'split', members: [member('z'), { ...member('b', 'gone'), eventKey: 'e7' }] })).toEqual([
    'abc',
  ])
})
