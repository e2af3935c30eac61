/** Tests whom a count counts, where the number has a list, a pronoun or nothing beside it. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('groupOf', () => {
  it.each([
    ['At least 38 writers and academics were held.', ['arrested 38.. writers and academics incident']],
    ['Some 38 clerks, porters and cooks were held.', ['arrested 38 clerks, porters and cooks incident']],
    ['Police arrested 20 pupils and teachers fled.', ['arrested 20 pupils incident']],
    ['Troops captured 12 rebels and weapons were seized.', ['captured 12 rebels incident']],
    ['It said 40 members of the Salt Front had surrendered.', ['captured 40 members of the Salt Front incident']],
    [
      'The league counted 14 crimes against reporters and the press.',
      ['attacks 14 crimes against reporters and the press incident'],
    ],
    ['Three blasts shook the town, leaving five wounded.', ['attacks 3 blasts incident', 'wounded 5 people incident']],
    [
      'Soldiers beat weavers and dockers who had gathered: two of them died and several more were hurt.',
      ['killed 2 weavers and dockers sub_count', 'wounded 3.. weavers and dockers incident'],
    ],
    [
      'Thousands of weavers — and sometimes hundreds of thousands — have taken to the streets.',
      ['participants 1000.. weavers incident', 'participants 100000.. weavers incident'],
    ],
    ['The office called 99 murders per day too many.', ['killed 99 murders per day cumulative']],
    ['Six people a day were killed.', ['killed 6 people per day cumulative']],
    [
      'Of the 81 people killed, 73 were Norvanian citizens, seven were Ostran and one was a Velmaran national.',
      [
        'killed 81 people incident',
        'killed 73 Norvanian citizens sub_count',
        'killed 7 Ostran sub_count',
        'killed 1 Velmaran national sub_count',
      ],
    ],
    ['Femicides rose by a tenth in the first half of the year to 566.', ['killed 566 femicides incident']],
    [
      'Some 147 rebels were killed, among them three leaders, and 12 were taken prisoner.',
      ['killed 147 rebels incident', 'killed 3 leaders sub_count', 'captured 12 rebels incident'],
    ],
    [
      'The front killed 84 soldiers and took 33 prisoner.',
      ['killed 84 soldiers incident', 'captured 33 soldiers incident'],
    ],
    ['Forty-one inmates, 12 of them minors, died.', ['killed 41 inmates incident', 'killed 12 minors sub_count']],
    ['They were loaded onto two prisoner trucks.', ['other 2 prisoner trucks incident']],
    ['The rebels kidnapped a 12-person crew.', ['kidnapped 12 crew incident']],
    ['The army has shelled the town 40 times.', ['attacks 40 incident']],
    ['The announcement of 81 deaths marks a change.', ['killed 81 deaths incident']],
    ['Six people were killed a day after the truce.', ['killed 6 people incident']],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })
})
