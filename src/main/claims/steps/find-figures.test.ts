/** Tests which figures are read from a sentence, with their quantity, bounds, group and scope. */
import { describe, expect, it } from 'vitest'
import { findFigures } from './find-figures.ts'
import { readForTest, silent } from './read-for-test.ts'

const figures = (text: string) =>
  findFigures(readForTest(text), silent).map(figure =>
    [
      figure.quantity,
      `${figure.low}..${figure.high ?? ''}`,
      figure.modifier,
      figure.targetGroup ?? figure.unit,
      figure.scope,
    ].join(' '),
  )

describe('findFigures', () => {
  it.each([
    [
      'Twenty rebels and nine soldiers were killed.',
      ['killed 20..20 exact rebels incident', 'killed 9..9 exact soldiers incident'],
    ],
    [
      'The blast killed 12 people and wounded at least 30.',
      ['killed 12..12 exact people incident', 'wounded 30.. at_least people incident'],
    ],
    ['Troops shelled the town, killing more than 40 civilians.', ['killed 40.. more_than civilians incident']],
    [
      'Twelve workers were killed and 19 wounded.',
      ['killed 12..12 exact workers incident', 'wounded 19..19 exact workers incident'],
    ],
    ['Several attacks were carried out.', ['attacks 3.. vague  incident']],
    ['Two drone attacks were carried out.', ['attacks 2..2 exact drone attacks incident']],
    ['The raid left five guards dead.', ['killed 5..5 exact guards incident']],
    ['Dozens of miners were trapped underground.', ['missing 12.. vague miners incident']],
    ['The death toll rose to 31 on Monday.', ['killed 31..31 exact people incident']],
    ['The front lost two of its gunners.', ['killed 2..2 exact gunners incident']],
    ['Twelve of its gunners had given their lives.', ['killed 12..12 exact gunners incident']],
    ['As many as 400 boys were freed.', ['other 0..400 up_to boys incident']],
    ['No more than five bodies were found.', ['killed 0..5 up_to bodies incident']],
    ['Between 20 and 30 villagers fled.', ['displaced 20..30 about villagers incident']],
    [
      'Police arrested 17 students, including three minors.',
      ['arrested 17..17 exact students incident', 'arrested 3..3 exact minors sub_count'],
    ],
    ['Four of them were seriously hurt.', ['wounded 4..4 exact people sub_count']],
    ['Thirty-four fighters were captured.', ['captured 34..34 exact fighters incident']],
    ['Gunmen abducted two nurses.', ['kidnapped 2..2 exact nurses incident']],
    ['Some 3,000 people marched through the town.', ['participants 3000..3000 about people incident']],
    ['The army put rebel losses at 34.', ['killed 34..34 exact people incident']],
    ['More than 900 people have been killed since 2014.', ['killed 900.. more_than people cumulative']],
    ['The repairs cost $6 billion.', ['money 6000000000..6000000000 exact USD incident']],
    ['They were held for two and a half years.', ['duration 2.5..2.5 exact years incident']],
    ['Nineteen soldiers received wounds.', ['wounded 19..19 exact soldiers incident']],
    ['The flood claimed 30 lives.', ['killed 30..30 exact lives incident']],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('lets a bare number count again what was counted before', () => {
    expect(figures('Defenders said 210 people had been arrested. The ministry says 64.')).toEqual([
      'arrested 210..210 exact people incident',
      'arrested 64..64 exact people incident',
    ])
  })

  it.each([
    'A 34-year-old teacher spoke.',
    'Prices rose by 20 percent.',
    'It happened on March 7.',
    'The law of 2015 is old.',
    'The camp lies 20 km from the border.',
    'He left two weeks ago.',
    'One of the ministers laughed.',
  ])('finds no figure in: %s', text => {
    expect(figures(text)).toEqual([])
  })
})
