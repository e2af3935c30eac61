/** Tests the idioms by which news says that people were killed, hurt, held, taken, driven out, lost, or took part. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from '../steps/figures/figures-for-test.ts'

describe('fateIdioms', () => {
  it.each([
    ['killed', 'were cut down by machine-gun fire'],
    ['killed', 'were blown up by a mine'],
    ['killed', 'had their throats cut'],
    ['killed', 'met their end at the ford'],
    ['killed', 'passed away overnight'],
    ['killed', 'took their own lives'],
    ['killed', 'were mortally wounded'],
    ['killed', 'were tortured to death'],
    ['killed', 'were shot after they surrendered'],
    ['killed', 'went down with the ship'],
    ['killed', 'could not be saved'],
    ['wounded', 'were shot and wounded'],
    ['wounded', 'were taken away with burns'],
    ['wounded', 'are responding to treatment'],
    ['wounded', 'are fighting for their lives'],
    ['wounded', 'were hit by rubber bullets'],
    ['wounded', 'escaped with cuts and bruises'],
    ['wounded', 'had been diagnosed with brain injuries'],
    ['wounded', 'are in a critical condition'],
    ['arrested', 'were led away in handcuffs'],
    ['arrested', 'were thrown into jail'],
    ['arrested', 'languish in prison'],
    ['arrested', 'are locked up'],
    ['kidnapped', 'were held at gunpoint'],
    ['kidnapped', 'are still being held by the gang'],
    ['kidnapped', 'remain in captivity'],
    ['displaced', 'were forced to leave'],
    ['displaced', 'were made homeless'],
    ['displaced', 'spent the night in the open'],
    ['displaced', 'live in tents'],
    ['missing', 'were never seen again'],
    ['missing', 'did not answer the roll call'],
    ['participants', 'packed the square'],
    ['participants', 'streamed through the town'],
    ['participants', 'staged a sit-in'],
    ['participants', 'stood quietly in front of the town hall'],
    ['participants', 'clashed with police'],
    ['participants', 'were at the rally'],
    ['participants', 'have refused food'],
    ['other', 'fell ill'],
    ['other', 'were sentenced to death'],
    ['other', 'were wiped out of the records'],
    ['other', 'packed their bags'],
  ])('%s: seventy weavers %s', (quantity, told) => {
    expect(figuresForTest(`Seventy weavers ${told}.`)).toEqual([expect.stringContaining(`${quantity} 70 weavers`)])
  })
})
