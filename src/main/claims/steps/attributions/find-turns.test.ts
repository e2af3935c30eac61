import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'
import { readForTest } from '../reading/read-for-test.ts'
import type { Attribution } from './find-attributions.ts'
import { findTurns } from './find-turns.ts'

const transcript = `Press briefing at the Ministry of Defence, Oltmar

March 9, 2031

MR. KALT: Good morning. Our forces killed 34 rebels at Halden Ford on Monday. Nine of our soldiers fell.

We hold the ford. We lost two boats.

QUESTION: The Marsh Front says 80 soldiers died. Do you dispute that? Were 12 boats sunk?

MR. KALT: That is false. Nobody was captured.

UN SPOKESWOMAN (by telephone): We have counted three craters, all of them on the river bank.`

const rows = (text: string) =>
  extractClaims({ text, publishedAt: '2031-03-09', sections: null }).claims.map(
    ({ claimant, attributed, content }) =>
      `${attributed ? claimant.canonicalName : 'writer'}: ${content.map(({ exact }) => exact).join(' … ')}`,
  )

describe('findTurns', () => {
  it('gives what counts or contests something to whoever’s turn it is', () => {
    expect(rows(transcript)).toEqual([
      'Kalt: Our forces killed 34 rebels at Halden Ford on Monday',
      'Kalt: Nine of our soldiers fell',
      'Kalt: We lost two boats',
      'Marsh Front: 80 soldiers died',
      'writer: Were 12 boats sunk?',
      'Kalt: That is false',
      'Kalt: Nobody was captured',
      'UN Spokeswoman: We have counted three craters, all of them on the river bank',
    ])
  })

  it('takes the notes of a page for no speakers', () => {
    const notes = 'Shells hit Halden\n\nNote: Nine died.\n\nPhoto: Nine died there.\n\nNote: Two boats sank.'
    expect(rows(notes).every(row => row.startsWith('writer'))).toBe(true)
  })
})

it('looks through what is told already once, however many speak', () => {
  const looks = (speakers: number) => {
    let count = 0
    const given = new Proxy<Attribution[]>([], {
      get: (target, name, receiver): unknown => {
        count++
        return Reflect.get(target, name, receiver)
      },
    })
    const text = Array.from({ length: speakers }, (_, at) => `MR. KALT: We never lost boat ${at}.`).join('\n\n')
    const turns = findTurns(readForTest(`Briefing\n\n${text}`), given, [], () => undefined)
    return { count, turns: turns.length }
  }
  const [few, many] = [looks(3), looks(30)]
  expect([few.turns, many.turns]).toEqual([3, 30])
  expect(many.count).toBe(few.count)
})
