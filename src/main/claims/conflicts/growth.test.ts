/** The work of finding conflicts grows with a story, not with its square: comparisons are counted, of a text and of one twice as long. */

import { beforeEach, describe, expect, it, vi } from 'vitest'

const work = vi.hoisted(() => ({ count: 0 }))

/** The functions of a module, each call of them counted. */
const counted = vi.hoisted(() => <Module extends object>(module: Module): Module => {
  return new Proxy(module, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        work.count++
        return Reflect.apply(value, undefined, given)
      }
    },
  })
})
vi.mock(import('./names.ts'), async original => counted(await original()))
vi.mock(import('./terms.ts'), async original => counted(await original()))
vi.mock(import('./statement-terms.ts'), async original => counted(await original()))
vi.mock(import('./denied-topic.ts'), async original => counted(await original()))
vi.mock(import('./target-kind.ts'), async original => counted(await original()))
vi.mock(import('../events/event-features.ts'), async original => counted(await original()))

const { extractClaims } = await import('../extract-claims.ts')
const { findConflicts } = await import('./find-conflicts.ts')

/** An invented name for each number, all unlike. */
function nameOf(number: number): string {
  let [name, rest] = ['', number + 1]
  for (; rest > 0; rest = Math.floor(rest / 70))
    name += `${'bdfgklmnprstvz'[rest % 14]}${'aeiou'[Math.floor(rest / 14) % 5]}`
  return `${name[0]?.toUpperCase()}${name.slice(1)}${'ra'.repeat(Math.max(0, 3 - name.length / 2))}`
}

/** The conflicts of a text of so many of the sentences, with the calls that finding them took. */
function conflictsOf(sentence: (number: number) => string, count: number) {
  const text = Array.from({ length: count }, (_, number) => sentence(number)).join(' ')
  const extraction = extractClaims({ text, publishedAt: '2031-05-06', sections: null })
  work.count = 0
  const conflicts = findConflicts([{ articleId: 'a', title: '', publishedAt: '2031-05-06', extraction }])
  return { claims: extraction.claims.length, calls: work.count, conflicts, bytes: JSON.stringify(conflicts).length }
}

beforeEach(() => {
  work.count = 0
})

describe('a text twice as long takes about twice the work', () => {
  it.each<[string, (number: number) => string]>([
    ['many who blame as many others', at => `${nameOf(at)} blamed the ${nameOf(at * 7 + 3)} Front for the attack.`],
    ['many who blame one', at => `${nameOf(at)} blamed the Marsh Front for the attack.`],
    ['many who claim one deed', at => `The ${nameOf(at)} Front claimed responsibility for the attack.`],
    [
      'a denial and its accusers',
      at =>
        at === 0
          ? 'The Marsh Front denied the attack.'
          : `The ${nameOf(at)} Union accused the Marsh Front of the attack.`,
    ],
    [
      'a happening for each day',
      at =>
        `${nameOf(at)} said on ${1 + (at % 28)} May ${1900 + (at % 120)} that the army had killed ${at + 5} villagers.`,
    ],
    [
      'denials of one deed and its tellers',
      at =>
        at % 2 === 0
          ? `The ${nameOf(at)} Front denied killing ${at + 5} villagers.`
          : `The ${nameOf(at)} Union said the Front had killed ${at + 5} villagers.`,
    ],
    ['tales called false', at => `The claim that ${nameOf(at)} burned the mill is false, the army said.`],
    ['numbers of one writer', at => `${at + 4} people were killed.`],
    ['numbers of one side', at => `The Marsh Front said it had killed ${at + 4} Velmarian soldiers.`],
    ['numbers of lands', at => `${nameOf(at)} said ${at + 4} ${nameOf(at + 1)}n soldiers were killed.`],
    ['names that all speak', at => `${nameOf(at)} ${nameOf(at * 3 + 2)} said the bridge was closed.`],
  ])('%s', (_, sentence) => {
    const [once, twice] = [conflictsOf(sentence, 300), conflictsOf(sentence, 600)]
    expect(twice.claims).toBeGreaterThan(1.8 * once.claims)
    expect(twice.calls / once.calls).toBeLessThan(2.5)
    expect(twice.bytes).toBeLessThan(2.5 * once.bytes + 2_000)
  })
})

it('of a crowd who all blame one another some are set against each other, and the rest are told by their number', () => {
  const everyone = (count: number) =>
    conflictsOf(at => `${nameOf(at)} accused ${nameOf(at + 1)} of the shelling.`, count).conflicts
  const [few, many] = [everyone(20), everyone(400)]
  expect(few.length).toBeGreaterThan(100)
  expect(few.filter(conflict => conflict.more !== undefined)).toEqual([])
  expect(many.length).toBeLessThan(800)
  expect(many.every(({ more }) => more !== undefined && more >= 300 && more < 400)).toBe(true)
})

it('of a crowd who all give another number some are set against each other, and the rest are told by their number', () => {
  const { conflicts } = conflictsOf(at => `${nameOf(at)} said ${at + 10} villagers were killed.`, 200)
  expect(conflicts.filter(({ kind }) => kind === 'numeric')).toMatchObject([{ more: 160 }])
})
