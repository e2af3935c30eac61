import { describe, expect, it } from 'vitest'
import { extractClaims } from '../extract-claims.ts'

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

  it('takes the day somebody spoke where nothing else is dated', () => {
    expect(mainDate('The Norvanian Army said on Tuesday that nine troopers were killed.')).toBe('2031-03-11')
  })
})
