/** Invents reports of a handful of happenings, for the tests of grouping. */
import type { ArticleInput } from '../build-extraction.ts'

export type Random = {
  next: (below: number) => number
  pick: <One>(list: readonly One[]) => One
  chance: (share: number) => boolean
}

/** The same numbers in every run. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return {
    next,
    pick: list => {
      const one = list[next(list.length)]
      if (one === undefined) throw new Error('There is nothing to pick from.')
      return one
    },
    chance: share => next(1000) < share * 1000,
  }
}

const places = ['Orlo', 'Sorrel Ford', 'Tarn', 'Velm', 'Port Ister', 'Harrow Bridge, Orlo', 'Marsh Gate']
export const parties = [
  'Tavarian Army',
  'Tarn Corps',
  'Orlo Front',
  'Marsh Union',
  'Velm Ministry',
  'Ister Guard',
  'Harrow Council',
]
export const deeds = [
  'shells struck the grain market while farmers queued',
  'gunmen stormed the customs depot before sunrise',
  'a ferry capsized beside the old lighthouse',
  'protesters blocked the refinery gates overnight',
  'the reservoir wall burst above the orchards',
]
export const extras = [
  'morning',
  'convoy',
  'harbour',
  'teachers',
  'smoke',
  'clinic',
  'brigade',
  'bakery',
  'bridge',
  'witnesses',
  'sirens',
  'village',
]
const days = ['2031-03-02', '2031-03-03', '2031-03-09', '2031-03-17', '2031-03', '2031', null]

/** An invented report: of a handful of happenings, so that many tell of one, in words that vary. */
export function report(random: Random, id: string): ArticleInput {
  const events = Array.from({ length: 1 + random.next(3) }, (_, index) => {
    const place = random.chance(0.8) ? random.pick(places) : null
    return { eventKey: index === 0 ? 'main' : `e${index}`, place, date: random.pick(days), deed: random.pick(deeds) }
  })
  const claims = events.flatMap(({ eventKey, place, deed }) =>
    Array.from({ length: 1 + random.next(3) }, () => {
      const count = 2 + random.next(14)
      const words = `${deed} near ${place ?? 'the border'}, the ${random.pick(extras)} and ${random.pick(extras)}; ${count} soldiers were killed`
      const claimant = random.chance(0.15) ? null : random.pick(parties)
      return {
        ...{ claimant, words, event: random.chance(0.1) ? null : eventKey },
        figures: [{ exact: String(count), low: count, targetGroup: 'soldiers' }],
      }
    }),
  )
  return {
    id,
    title: `${random.pick(deeds)} in ${random.pick(places)}`,
    published: random.pick(['2031-03-04', '2031-03-05', '2031-03-18', '2031-04-02']),
    events: events.map(({ deed, ...event }) => ({
      ...event,
      title: deed,
      type: random.pick(['battle', 'explosion', null]),
    })),
    claims,
  }
}
