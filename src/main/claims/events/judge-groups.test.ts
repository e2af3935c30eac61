import { expect, test } from 'vitest'
import { buildArticle } from '../build-extraction.ts'
import type { EventJudgement, EventMember } from '../review/judgement.ts'
import { type EventFeatures, eventFeatures } from './event-features.ts'
import { isToldIn } from './group-events.ts'
import { judgeGroups } from './judge-groups.ts'

const features = new Map(
  ['a', 'b', 'c', 'd'].map((id): [string, EventFeatures | undefined] => {
    const claims = [{ claimant: 'Tarn Corps', words: `it counted nine killed (${id})` }]
    return [id, eventFeatures(buildArticle({ id, published: '2026-03-02', claims }))[0]]
  }),
)
const group = (ids: string) => [...ids].flatMap(id => features.get(id) ?? [])
const members = (ids: string): EventMember[] =>
  [...ids].map(articleId => ({ articleId, eventKey: 'main', words: null }))
const name = (title: string, ids: string): EventJudgement['act'] => ({ kind: 'name', title, members: members(ids) })
const merge = (ids: string): EventJudgement['act'] => ({ kind: 'merge', members: members(ids) })
const split = (ids: string): EventJudgement['act'] => ({ kind: 'split', members: members(ids) })

/** The groups as “articles name subject”; each judgement's subject is s and its place. */
const judged = (groups: string[], ...acts: EventJudgement['act'][]) =>
  judgeGroups(
    groups.map(group),
    acts.map((act, index) => ({ subject: `s${index}`, judgement: { kind: 'event', order: index, act } })),
    isToldIn,
  )
    .map(each => {
      const ids = each.members.map(({ articleId }) => articleId).sort()
      return [ids.join(''), ...(each.name === null ? [] : [each.name.title, each.name.subject])].join(' ')
    })
    .sort()

test('each name is told with the judgement that gave it', () => {
  expect(judged(['ab', 'cd'], name('Ford', 'ab'), name('Mill', 'cd'))).toEqual(['ab Ford s0', 'cd Mill s1'])
  expect(judged(['abc'], name('Ford', 'abc'), split('c'), name('Mill', 'c'))).toEqual(['ab Ford s0', 'c Mill s2'])
  expect(judged(['abc'], name('Ford', 'abc'), split('c'))).toEqual(['ab Ford s0', 'c'])
})

test('the foremost of those merged lends its name, else the other', () => {
  expect(judged(['ab', 'c'], name('Ford', 'ab'), name('Mill', 'c'), merge('cab'))).toEqual(['abc Ford s0'])
  expect(judged(['ab', 'c'], name('Mill', 'c'), merge('cab'))).toEqual(['abc Mill s0'])
  expect(judged(['ab', 'c'], name('Mill', 'c'), merge('cab'), name('Ford', 'c'))).toEqual(['abc Ford s2'])
})

test('a name goes to the group that holds most of its members, and to none where all are gone', () => {
  expect(judged(['a', 'bc'], name('Ford', 'abc'))).toEqual(['a', 'bc Ford s0'])
  expect(judged(['a'], name('Ford', 'cd'))).toEqual(['a'])
})

test('a split takes what it leaves nothing of along, and moves no member twice', () => {
  expect(judged(['ab', 'cd'], split('abc'))).toEqual(['abc', 'd'])
  expect(judged(['ab'], split('aa'))).toEqual(['a', 'b'])
})
