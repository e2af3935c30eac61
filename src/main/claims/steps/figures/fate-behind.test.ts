/** Tests what befell the counted where asides, lists and clauses stand before the verb. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('fateBehind', () => {
  it.each([
    [
      'Six monks -- five from Oltmar and one Ostran -- and two women were murdered.',
      ['killed 6 monks incident', 'killed 5 monks incident', 'killed 2 women incident'],
    ],
    [
      'Some 480 families, or 2,400 persons, have been registered in 18 camps.',
      ['displaced 480 families incident', 'displaced 2400 persons incident'],
    ],
    ['Thousands of people involved in the marches have been detained.', ['arrested 1000.. people incident']],
    ['They drove her away and two of her allies also disappeared.', ['missing 2 allies incident']],
    ['Eleven poets are serving life sentences.', ['arrested 11 poets incident']],
    ['Police held the man who had ordered the raid and six others.', ['arrested 6 people incident']],
    ['More than 10 persons suspected of arson are known.', ['other 10.. persons suspected incident']],
    ['Two defendants were found guilty of arson.', ['other 2 defendants found guilty incident']],
    ['The kingdom executed a record 81 people in one day.', ['killed 81 people incident']],
    ['Two people, a teacher and her grown son, were killed.', ['killed 2 people incident']],
    ['The prosecutor had two managers of the mill arrested.', ['arrested 2 managers incident']],
    ['Contact had been lost with six men on an outpost.', ['missing 6 men incident']],
    ['Three of its employees were among those killed.', ['killed 3 employees incident']],
    ['Some 23 women and girls had been marched into the forest.', ['kidnapped 23 women and girls incident']],
    ['Two members of the watch paid the supreme price.', ['killed 2 members of the watch incident']],
    ['Ten people could be buried in the hall.', ['missing 10 people incident']],
    ['The district moved 640 residents to the works.', ['displaced 640 residents incident']],
    ['Three members of the staff were seized and beaten.', ['kidnapped 3 members of the staff incident']],
    ['The office says 140 persons are registered as missing.', ['missing 140 persons incident']],
    ['Thirty-three are our prisoners.', ['captured 33 people incident']],
    ['Workers held seven managers against their will.', ['kidnapped 7 managers incident']],
    ['A court denied bail for four editors held on charges of libel.', ['arrested 4 editors incident']],
    ['The office gave no information about two men.', ['other 2 men incident']],
    [
      'At least 16 members of the “Hill Patrol” (the village militia) died.',
      ['killed 16.. members of the Hill Patrol incident'],
    ],
    ['We mourn six soldiers.', ['killed 6 soldiers incident']],
    ['Nine of our own fell.', ['killed 9 people incident']],
    ['Gunmen seized three clerks.', ['kidnapped 3 clerks incident']],
    ['By evening his wards had admitted 84 workers.', ['wounded 84 workers incident']],
    ['They live in Velmar, where they fled with their three children.', ['other 3 children incident']],
    ['Police shot dead five protesters.', ['killed 5 protesters incident']],
    ['Police shot five protesters.', ['wounded 5 protesters incident']],
    ['A mob beat to death two clerks.', ['killed 2 clerks incident']],
    ['Police are holding 12 men.', ['arrested 12 men incident']],
    ['He pulled out 1,000 troops.', ['other 1000 troops withdrawn incident']],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })

  it('counts nobody who only speaks', () => {
    expect(figuresForTest('Three Norvanian envoys told the Herald that talks had failed.')).toEqual([])
  })
})
