import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** Published on a Wednesday. */
function mainDate(body: string): string | null | undefined {
  const text = `Raid on a post at Halden\n\n${body}`
  const { events } = extractClaims({ text, publishedAt: '2031-03-12', sections: null })
  return events.find(event => event.eventKey === 'main')?.date
}

describe('findEvents', () => {
  it('dates the happening by what is said, not by when it was said', () => {
    const body = `The Norvanian Army said on Tuesday that nine troopers were killed when rebels attacked its post at Halden on Monday evening. The Marsh Front said on Tuesday that its men had killed 41 troopers.`
    expect(mainDate(body)).toBe('2031-03-10')
  })

  it('prefers the day beside a figure to one of the writer’s other sentences', () => {
    const body = `On Monday, 14 rebels were killed at Halden. The road was closed on Tuesday. On Tuesday the shops were shut.`
    expect(mainDate(body)).toBe('2031-03-10')
  })

  it('takes no day on which a video was shown for that of the deed', () => {
    const body = `A raid on Sunday left nine dead. The Marsh Front released a video on Tuesday in which 11 men speak. On Tuesday it aired again, with 11 more.`
    expect(mainDate(body)).toBe('2031-03-09')
    const later = `A week after the battle nobody agrees. On Monday the Marsh Front released a video in which 11 men speak. The army said on Tuesday that nine had died.`
    expect(mainDate(later)).toBe(null)
  })

  it('knows the place of the text in its headline', () => {
    const placeOf = (title: string) =>
      extractClaims({
        text: `${title}\n\nThe planes came back. Nobody is left in Halden, she said.`,
        publishedAt: '2031-03-12',
        sections: null,
      }).events[0]?.place
    expect(placeOf('Halden: two truths')).toBe('Halden')
    expect(placeOf('The dead of Halden')).toBe('Halden')
  })

  it('names no place twice', () => {
    const placeOf = (body: string) =>
      extractClaims({ text: `Raid near a ford\n\n${body}`, publishedAt: '2031-03-12', sections: null }).events[0]?.place
    expect(placeOf('Three people were hurt in Halden, Halden region, on Monday.')).toBe('Halden')
    expect(placeOf('Three people were hurt in Halden, Tarvo region, on Monday.')).toBe('Halden, Tarvo region')
  })

  it('takes no year of comparison for that of the happening', () => {
    const keysOf = (sentence: string) =>
      extractClaims({ text: `Blast at Halden\n\n${sentence}`, publishedAt: '2031-03-12', sections: null }).claims.map(
        claim => claim.eventKey,
      )
    expect(keysOf('Nine miners were killed in the worst accident since 2012, the Mines Ministry said.')).toEqual([
      'main',
    ])
    expect(keysOf('It was the worst accident since 2012, when 27 miners were killed.')).toEqual(['at-2012'])
  })

  it('takes a day in the dateline for that of the report', () => {
    expect(mainDate('HALDEN, March 12 — The Norvanian Army said nine troopers were killed on Tuesday.')).toBe(
      '2031-03-11',
    )
    expect(mainDate('HALDEN, March 12 — Nine troopers were killed. The ford was lost on Tuesday.')).toBe('2031-03-11')
  })

  it('takes the day a clause gives the deed, whoever tells of it', () => {
    const body = `The Norvanian Army has held Halden, Colonel Brenn told a briefing on Tuesday. He said nine rebels were killed in the battle, which began at dusk on Monday.`
    expect(mainDate(body)).toBe('2031-03-10')
  })

  it('takes the day somebody spoke where nothing else is dated', () => {
    expect(mainDate('The Norvanian Army said on Tuesday that nine troopers were killed.')).toBe('2031-03-11')
  })
})
