/** Tests what befell the counted where asides, lists and clauses stand before the verb. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('fateBehind', () => {
  it.each([
    [
      'Four monks -- three from Oltmar and one Ostran -- and two cooks were murdered.',
      ['killed 4 monks incident', 'killed 3 monks incident', 'killed 2 cooks incident'],
    ],
    [
      'Some 90 households, or 430 persons, have been registered in four camps.',
      ['displaced 90 households incident', 'displaced 430 persons incident'],
    ],
    ['Dozens of porters involved in the strike have been detained.', ['arrested 12.. porters incident']],
    ['They drove the mayor away and three of his aides also vanished.', ['missing 3 aides incident']],
    ['Eleven poets are serving long sentences.', ['arrested 11 poets incident']],
    ['Police held the man who had ordered the raid and six others.', ['arrested 6 people incident']],
    ['At least 15 persons suspected of arson are known.', ['other 15.. persons suspected incident']],
    ['Three clerks were found guilty of arson.', ['other 3 clerks found guilty incident']],
    ['The island executed a record 30 people last week.', ['killed 30 people incident']],
    ['Two people, a baker and his injured cousin, were killed.', ['killed 2 people incident']],
    ['The judge had three clerks of the bank detained.', ['arrested 3 clerks incident']],
    ['The harbour said it had lost contact with four divers.', ['missing 4 divers incident']],
    ['Four of his pupils were among those killed.', ['killed 4 pupils incident']],
    ['About 15 shepherds were led into the hills.', ['kidnapped 15 shepherds incident']],
    ['Five members of the watch paid with their lives.', ['killed 5 members of the watch incident']],
    ['Some 30 porters may be buried there.', ['missing 30 porters incident']],
    ['The council moved 300 villagers to the school.', ['displaced 300 villagers incident']],
    ['Four members of the choir were seized.', ['kidnapped 4 members of the choir incident']],
    ['Some 75 sailors are listed as missing.', ['missing 75 sailors incident']],
    ['Twenty are our prisoners.', ['captured 20 people incident']],
    ['Strikers held four foremen against their will.', ['kidnapped 4 foremen incident']],
    ['The judge would free none of six printers held on charges of libel.', ['arrested 6 printers incident']],
    ['There was no news about five nurses.', ['other 5 nurses incident']],
    [
      'At least 25 members of the “Hill Patrol” (a village guard) died.',
      ['killed 25.. members of the Hill Patrol incident'],
    ],
    ['The town mourns nine gunners.', ['killed 9 gunners incident']],
    ['Twelve of their own fell.', ['killed 12 people incident']],
    ['Gunmen seized three clerks.', ['kidnapped 3 clerks incident']],
    ['Her clinic had admitted 31 clerks.', ['wounded 31 clerks incident']],
    ['Her four pupils are in Velmar, where they fled.', ['other 4 pupils incident']],
    ['Police shot dead five protesters.', ['killed 5 protesters incident']],
    ['Police shot five protesters.', ['wounded 5 protesters incident']],
    ['A mob beat to death two clerks.', ['killed 2 clerks incident']],
    ['Police are holding 12 men.', ['arrested 12 men incident']],
    ['Twelve patients, aged 30 to 80, have died.', ['killed 12 patients incident']],
    ['Twelve patients, aged 71, 78 and 80, have died.', ['killed 12 patients incident']],
    ['Twelve patients, according to the clinic, have died.', ['killed 12 patients incident']],
    ['Twelve weavers, who had gone to market, died.', ['killed 12 weavers incident']],
    ['Twelve weavers were stopped and detained.', ['arrested 12 weavers incident']],
    ['The 12 clerks whom the rebels held hostage are safe and well.', ['kidnapped 12 clerks incident']],
    ['There were 300 weavers at the rally.', ['participants 300 weavers incident']],
    ['Dozens of US sailors were wounded.', ['wounded 12.. US sailors incident']],
    ['Troops have freed twelve kidnapped pupils.', ['other 12 kidnapped pupils freed incident']],
    ['Five detained weavers were released.', ['other 5 detained weavers released incident']],
    ['Twelve lives were lost.', ['killed 12 lives incident']],
    ['The court named twelve prisoners of conscience.', ['arrested 12 prisoners incident']],
    ['We were three hundred.', ['participants 300 people incident']],
    ['We also grieve for three weavers.', ['killed 3 weavers incident']],
    ['Those detained include 23 weavers.', ['arrested 23 weavers incident']],
    ['The final figure is 468 cases; deaths, three.', ['other 468 cases incident', 'killed 3 people incident']],
    ['The injured number twelve.', ['wounded 12 people incident']],
    ['A march by 300 dockers ended in calm.', ['participants 300 dockers incident']],
    ['Divers are searching for twelve sailors.', ['missing 12 sailors incident']],
    ['There is no trace of twelve sailors.', ['missing 12 sailors incident']],
    [
      'The union has the dead by name: of 23 dead it has 20 names.',
      ['killed 23 people incident', 'killed 20 names incident'],
    ],
    ['“60 clerks, and not one more,” were hurt.', ['wounded 60 clerks incident']],
    [
      'Police detained forty weavers over twelve days.',
      ['arrested 40 weavers incident', 'duration 12.. days incident'],
    ],
    [
      'Eleven rebels and four of the Harbour Guard were killed.',
      ['killed 11 rebels incident', 'killed 4 Harbour Guard incident'],
    ],
    ['Cholera has reached Velmar. Twelve weavers are in hospital.', ['other 12 weavers incident']],
    [
      'Forty clerks died. The league has the names of 20 weavers.',
      ['killed 40 clerks incident', 'killed 20 weavers incident'],
    ],
    ['Forty clerks died. The ministry stands by its 21.', ['killed 40 clerks incident', 'killed 21 clerks incident']],
    [
      'Forty clerks died. The ministry will go no further than 21.',
      ['killed 40 clerks incident', 'killed 21 clerks incident'],
    ],
    [
      'Forty clerks died. The ministry has not moved from 21.',
      ['killed 40 clerks incident', 'killed 21 clerks incident'],
    ],
    ['The general pulled out 700 troops.', ['other 700 troops withdrawn incident']],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })

  it('counts nobody who only speaks', () => {
    expect(figuresForTest('Four Norvanian envoys told the Herald that talks had failed.')).toEqual([])
  })
})
