import { describe, expect, it } from 'vitest'
import { type ArticleInput, buildArticle } from '../build-extraction.ts'
import { candidatePairs } from './candidate-pairs.ts'
import { eventFeatures } from './event-features.ts'
import { groupEvents } from './group-events.ts'

type EventInput = { eventKey?: string; title?: string; place?: string; date?: string; words?: string; killed?: number }

/** An article that tells of events, one claim for each. */
function report(id: string, published: string, title: string, ...events: EventInput[]): ArticleInput {
  const keyed = events.map((event, index) => ({ eventKey: event.eventKey ?? `e${index}`, ...event }))
  return {
    id,
    title,
    published,
    events: keyed.map(({ eventKey, title: own, place, date }) => ({
      eventKey,
      title: own ?? title,
      place: place ?? null,
      date: date ?? null,
    })),
    claims: keyed.map(({ eventKey, words, killed }) => ({
      event: eventKey,
      words: `${words ?? title}${killed === undefined ? '' : ` ${killed} were killed.`}`,
      figures: killed === undefined ? [] : [{ exact: String(killed), low: killed }],
    })),
  }
}
const grouped = (...articles: ArticleInput[]) => groupEvents(articles.map(buildArticle))

const wire = report('wire', '2026-03-03', 'Shells kill 17 at Sorrel Ford', {
  place: 'Sorrel Ford, Marsh province',
  date: '2026-03-02',
  words: 'Shells hit the market of Sorrel Ford in Marsh province on Monday evening.',
  killed: 17,
})
const local = report('local', '2026-03-05', 'Sorrel Ford buries its dead', {
  place: 'Sorrel Ford',
  date: '2026-03-02',
  words: 'The shells fell on the market of Sorrel Ford shortly before dusk.',
  killed: 23,
})

describe('groupEvents', () => {
  it('recognises one happening in two articles', () => {
    const { events, eventOf } = grouped(wire, local)
    expect(events).toHaveLength(1)
    expect(events[0]?.articleIds).toEqual(['wire', 'local'])
    expect(eventOf('wire', 'e0')).toBe(eventOf('local', 'e0'))
  })

  it.each([
    ['another day', { place: 'Sorrel Ford', date: '2026-02-11' }],
    ['another year, roughly dated', { place: 'Sorrel Ford', date: '2021' }],
    [
      'another town on the same day',
      { place: 'Orsk', date: '2026-03-02', title: 'Rally in Orsk', words: 'Students marched in Orsk.' },
    ],
  ])('keeps apart what happened on %s', (_, event) => {
    const words = 'Shells hit the market of Sorrel Ford, killing people.'
    expect(
      grouped(wire, report('other', '2026-03-04', 'Shells', { title: 'Shells', words, ...event })).events,
    ).toHaveLength(2)
  })

  it('joins the findings of weeks later, whose only day is their own', () => {
    const findings = report('findings', '2026-03-18', 'Sorrel Ford: what we found', {
      place: 'Sorrel Ford',
      date: '2026-03-18',
      words: 'We spoke to those who carried the dead from the market of Sorrel Ford in Marsh province.',
      killed: 23,
    })
    expect(grouped(wire, local, findings).events).toHaveLength(1)
  })

  it('joins a background event only with the same background event', () => {
    const background = {
      eventKey: 'old',
      title: 'Raid on Sorrel Ford',
      place: 'Sorrel Ford',
      date: '2021-11',
      killed: 27,
    }
    const first = report(
      'first',
      '2026-03-03',
      'Shells at Sorrel Ford',
      { place: 'Sorrel Ford', date: '2026-03-02' },
      background,
    )
    const second = report(
      'second',
      '2026-03-04',
      'Sorrel Ford after the shells',
      { place: 'Sorrel Ford', date: '2026-03-02' },
      background,
    )
    const { events, eventOf } = grouped(first, second)
    expect(events).toHaveLength(2)
    expect(eventOf('first', 'old')).toBe(eventOf('second', 'old'))
    expect(eventOf('first', 'e0')).toBe(eventOf('second', 'e0'))
  })

  it('never joins two events that one article tells apart', () => {
    const twice = report(
      'twice',
      '2026-03-03',
      'Shells twice',
      { place: 'Sorrel Ford', date: '2026-03-02', title: 'Shells at Sorrel Ford' },
      { place: 'Sorrel Ford', date: '2026-03-02', title: 'Shells at Sorrel Ford' },
    )
    const { eventOf } = grouped(twice, wire, local)
    expect(eventOf('twice', 'e0')).not.toBe(eventOf('twice', 'e1'))
  })

  it('keeps the id of an event when later articles join it', () => {
    const before = grouped(wire, local).eventOf('wire', 'e0')
    const later = { ...local, id: 'later', published: '2026-03-09' }
    const { eventOf } = grouped(later, local, wire)
    expect(eventOf('wire', 'e0')).toBe(before)
    expect(eventOf('later', 'e0')).toBe(before)
  })

  it('compares no more than a bounded number of pairs for each event', () => {
    const pairsFor = (count: number) =>
      candidatePairs(
        Array.from({ length: count }, (_, index) =>
          buildArticle(
            report(`a${index}`, '2026-03-03', `Shells at Sorrel Ford ${index}`, {
              place: 'Sorrel Ford',
              date: '2026-03-02',
              words: 'Shells hit Sorrel Ford in Marsh province, the Marsh Front said.',
            }),
          ),
        ).flatMap(eventFeatures),
      ).length
    const [some, many] = [pairsFor(400), pairsFor(800)]
    expect(many).toBeGreaterThan(some)
    expect(many / some).toBeLessThan(2.5)
  })
})
