/** Makes queries nobody should type, class by class, for tests and the benchmark: search answers all of them. */

import { fieldNames, filterNames, hostileStrings } from './hostile-strings.ts'

/** A repeatable source of numbers from 0 up to 1. */
export type Random = () => number

const pickFrom = <T>(list: readonly T[], random: Random, otherwise: T): T =>
  list[Math.floor(random() * list.length)] ?? otherwise
const wrappers: readonly ((text: string) => string)[] = [
  text => text,
  text => `"${text}"`,
  text => `+${text}`,
  text => `title:${text}`,
  text => `raid ${text} storm`,
]

/** Some hundreds of strings, in a fixed order, each with the name of its class. */
export function hostileQueries(): { kind: string; query: string }[] {
  const seen = new Set<string>()
  return Object.entries(hostileStrings).flatMap(([kind, strings]) =>
    strings.flatMap((text, place) => {
      // Half of them also as a part of something larger.
      const wrapped = (wrappers[place % wrappers.length] ?? (same => same))(text)
      return [...new Set([text, wrapped])].flatMap(query => {
        const cut = query.slice(0, 2000)
        return seen.size < seen.add(cut).size ? [{ kind, query: cut }] : []
      })
    }),
  )
}

/** One query put together at random from words of a library, every kind of operator, and hostile strings. */
export function randomQuery(vocabulary: readonly string[], random: Random): string {
  const hostile = Object.values(hostileStrings).flat()
  const count = 1 + Math.floor(random() * 7)
  const parts = Array.from({ length: count }, () => {
    const word = pickFrom(vocabulary, random, 'raid')
    const kind = random()
    if (kind < 0.35) return word
    if (kind < 0.45) return `${pickFrom(['+', '-'], random, '+')}${word}`
    if (kind < 0.52) return `"${word} ${pickFrom(vocabulary, random, 'storm')}"`
    if (kind < 0.6) return `${word.slice(0, 1 + Math.floor(random() * 4))}*`
    if (kind < 0.65) return `${word}~${1 + Math.floor(random() * 2)}`
    if (kind < 0.73) return `${pickFrom([...fieldNames, ...filterNames], random, 'title')}:${word}`
    if (kind < 0.78) return pickFrom(['OR', 'AND', 'NOT', '(', ')'], random, 'OR')
    if (kind < 0.83) return `${pickFrom(['after', 'before', 'on'], random, 'on')}:20${Math.floor(random() * 100)}`
    return pickFrom(hostile, random, '"')
  })
  return parts.join(random() < 0.9 ? ' ' : '').slice(0, 2000)
}
