/** Tests whom a count counts, where the number has a list, a pronoun or nothing beside it. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('groupOf', () => {
  it.each([
    ['At least 40 printers and academics were held.', ['arrested 40.. printers and academics incident']],
    ['Some 38 clerks, porters and cooks were held.', ['arrested 38 clerks, porters and cooks incident']],
    ['Police arrested 20 pupils and teachers fled.', ['arrested 20 pupils incident']],
    ['Troops captured 12 rebels and weapons were seized.', ['captured 12 rebels incident']],
    ['It said 40 members of the Salt Front had surrendered.', ['captured 40 members of the Salt Front incident']],
    [
      'The league counted 14 attacks on clinics and their staff.',
      ['attacks 14 attacks on clinics and their staff incident'],
    ],
    ['Three blasts shook the town, leaving five wounded.', ['attacks 3 blasts incident', 'wounded 5 people incident']],
    [
      'Guards beat porters and carters who had sat down: three of them died and several more were hurt.',
      ['killed 3 porters and carters sub_count', 'wounded 3.. porters and carters incident'],
    ],
    [
      'Dozens of weavers — and lately thousands — have joined the march.',
      ['participants 12.. weavers incident', 'participants 1000.. weavers incident'],
    ],
    ['The office called 70 murders per month too many.', ['killed 70 murders per month cumulative']],
    ['Six people a day were killed.', ['killed 6 people per day cumulative']],
    [
      'Of the 40 people killed, 32 were Norvanian citizens, six were Ostran and one was a Velmaran national.',
      [
        'killed 40 people incident',
        'killed 32 Norvanian citizens sub_count',
        'killed 6 Ostran sub_count',
        'killed 1 Velmaran national sub_count',
      ],
    ],
    ['Femicides rose by a fifth in one spring to 214.', ['killed 214 femicides incident']],
    [
      'Some 60 rebels were killed, among them two captains, and nine were taken prisoner.',
      ['killed 60 rebels incident', 'killed 2 captains sub_count', 'captured 9 rebels incident'],
    ],
    [
      'The front killed 50 soldiers and took 21 prisoner.',
      ['killed 50 soldiers incident', 'captured 21 soldiers incident'],
    ],
    ['Forty-one inmates, 12 of them minors, died.', ['killed 41 inmates incident', 'killed 12 minors sub_count']],
    ['They were put into three prisoner vans.', ['other 3 prisoner vans incident']],
    ['The rebels kidnapped a 12-person crew.', ['kidnapped 12 crew incident']],
    ['The army has shelled the town 40 times.', ['attacks 40 incident']],
    ['The news of 50 deaths shocks the town.', ['killed 50 deaths incident']],
    ['Six sailors were killed a day after the truce.', ['killed 6 sailors incident']],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })
})
