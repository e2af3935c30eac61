/** Tests which figures are read from a sentence, with their quantity, bounds, group and scope. */
import { describe, expect, it } from 'vitest'
import { readForTest, silent } from '../reading/read-for-test.ts'
import { findFigures } from './find-figures.ts'

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
    ['Medics found 28 dead soldiers.', ['killed 28..28 exact soldiers incident']],
    ['The clinic took in 12 wounded men.', ['wounded 12..12 exact men incident']],
    ['At least 10 U.S. Marines died.', ['killed 10.. at_least U.S. Marines incident']],
    ['Nine Coast Guards drowned.', ['killed 9..9 exact Coast Guards incident']],
    ['The firm 42 Harbour Guards was hired.', []],
    ['Troops shelled the town, killing more than 40 civilians.', ['killed 40.. more_than civilians incident']],
    [
      'Twelve workers were killed and 17 wounded.',
      ['killed 12..12 exact workers incident', 'wounded 17..17 exact workers incident'],
    ],
    ['Several attacks were carried out.', ['attacks 3.. vague  incident']],
    ['Two drone attacks were carried out.', ['attacks 2..2 exact drone attacks incident']],
    ['The raid left five guards dead.', ['killed 5..5 exact guards incident']],
    ['Dozens of miners were trapped underground.', ['missing 12.. vague miners incident']],
    ['The toll climbed to 31 on Monday.', ['killed 31..31 exact people incident']],
    ['The front lost two of its gunners.', ['killed 2..2 exact gunners incident']],
    ['Thirteen of its gunners had given their lives.', ['killed 13..13 exact gunners incident']],
    ['As many as 400 boys were freed.', ['other 0..400 up_to boys incident']],
    ['No more than eight bodies were found.', ['killed 0..8 up_to bodies incident']],
    ['Between 20 and 30 villagers fled.', ['displaced 20..30 about villagers incident']],
    [
      'Police arrested 17 students, including three minors.',
      ['arrested 17..17 exact students incident', 'arrested 3..3 exact minors sub_count'],
    ],
    ['Four of them were seriously hurt.', ['wounded 4..4 exact people sub_count']],
    ['Thirty-four fighters were captured.', ['captured 34..34 exact fighters incident']],
    ['Gunmen abducted two nurses.', ['kidnapped 2..2 exact nurses incident']],
    ['Some 3,000 people marched through the town.', ['participants 3000..3000 about people incident']],
    ['The army put enemy losses at 50.', ['killed 50..50 exact people incident']],
    ['More than 900 people have been killed since 2014.', ['killed 900.. more_than people cumulative']],
    ['The repairs cost $6 billion.', ['money 6000000000..6000000000 exact USD incident']],
    ['They were held for three and a half years.', ['duration 3.5..3.5 exact years incident']],
    // How a bare number goes on.
    [
      'The ministry says nine dead, then eleven.',
      ['killed 9..9 exact people incident', 'killed 11..11 exact people incident'],
    ],
    [
      'Fifteen dead in Orsk\n\nFifteen. That is how many did not come home.',
      ['killed 15..15 exact people incident', 'killed 15..15 exact people incident'],
    ],
    ['They mourn every one of these deaths.', []],
    [
      'Eight men died. Its owner had sent 22 weavers. The union says 35.',
      ['killed 8..8 exact men incident', 'other 22..22 exact weavers incident', 'other 35..35 exact weavers incident'],
    ],
    [
      'Police held 128 men. About 1,100 people had lived there. The committee puts their number at 3,400.',
      [
        'arrested 128..128 exact men incident',
        'other 1100..1100 about people incident',
        'other 3400..3400 exact people incident',
      ],
    ],
    ['There are 73 dead left on the ground.', ['killed 73..73 exact people incident']],
    ['More than 400 of us walked to Orsk.', ['other 400.. more_than people incident']],
    ['Sixty-six clerks are still in the cells.', ['arrested 66..66 exact clerks incident']],
    ['Police beat us. Forty of us were taken away.', ['arrested 40..40 exact people incident']],
    ['Gunmen came. Forty of us were taken away.', ['kidnapped 40..40 exact people incident']],
    ['The army pulled down 340 shacks.', ['other 340..340 exact shacks incident']],
    ['It raised the number of officers hurt to 17.', ['wounded 17..17 exact officers incident']],
    ['The number of people killed rose to 17.', ['killed 17..17 exact people incident']],
    [
      'Nine were hurt. A lawyer for the detained has the names of 133.',
      ['wounded 9..9 exact people incident', 'arrested 133..133 exact people incident'],
    ],
    [
      'It treated 73 men, nine of them for burns and 22 for cuts.',
      ['wounded 73..73 exact men incident', 'wounded 9..9 exact men sub_count', 'wounded 22..22 exact men sub_count'],
    ],
    ['The boats came after nearly an hour.', ['duration 1..1 about hours incident']],
    ['The battle lasted half an hour.', ['duration 0.5..0.5 exact hours incident']],
    ['The bank had to pay hundreds of thousands of euros.', ['money 100000.. vague EUR incident']],
    ['The court called for a 10-million-euro fine.', ['money 10000000..10000000 exact EUR incident']],
    ['The methods led to at least 19 suicides.', ['killed 19.. at_least suicides incident']],
    // Years, marks and ages count nothing.
    ['An inquiry, with cases told in the press between 2018 and 2020, shows that those kidnapped were traders.', []],
    ['Cases exceeded the 100,000 mark.', []],
    ['The boy, eight years and four months, was hurt.', []],
    ['Her sister, eight years her junior, was freed.', []],
    // Nor does how long somebody did his work, or was what he is.
    ['He served eight years as a minister.', []],
    ['The singer had performed for 20 years.', []],
    ['She has been a coach for eight years.', []],
    ['They had been married for 30 years.', []],
    ['Eight years on, nobody was charged.', []],
    ['She spent eight years with the club.', []],
    ['She was jailed for eight years.', ['duration 8..8 exact years incident']],
    ['He served eight years for theft.', ['duration 8..8 exact years incident']],
    ['They had lived in tents for three weeks.', ['duration 3..3 exact weeks incident']],
    [
      'Thousands of weavers stayed away. The death toll rose to 2,000.',
      ['participants 1000.. vague weavers incident', 'killed 2000..2000 exact people incident'],
    ],
    ['Nineteen clerks, mostly from the port, were taken hostage.', ['kidnapped 19..19 exact clerks incident']],
    ['In 2020, 19 traders, mostly company workers, were taken hostage.', ['kidnapped 19..19 exact traders incident']],
    [
      'On Monday, five crew members of a barge, the Anna Marie, were kidnapped off Orsk.',
      ['kidnapped 5..5 exact crew members of a barge incident'],
    ],
    ['Some 20-30 weavers were hurt.', ['wounded 20..30 about weavers incident']],
    ['The team won 3-2, 5-1 and 2018-19 went well.', []],
    ['The junta re-arrested dozens of clerks.', ['arrested 12.. vague clerks incident']],
    ['An estimated 1-2 million weavers are imprisoned there.', ['arrested 1000000..2000000 about weavers incident']],
    ['She spoke for the Tamori, over 900 of whom were jailed.', ['arrested 900.. more_than Tamori sub_count']],
    ['Gunmen took hostages. Two were held over the theft.', ['arrested 2..2 exact people incident']],
    ['Seventeen soldiers received wounds.', ['wounded 17..17 exact soldiers incident']],
    ['Gunmen killed the mayor as well as two peasants.', ['killed 2..2 exact peasants incident']],
    ['She was shot dead along with two of her bodyguards.', ['killed 2..2 exact bodyguards incident']],
    [
      'He condemned the murder of four bakers and three grooms.',
      ['killed 4..4 exact bakers incident', 'killed 3..3 exact grooms incident'],
    ],
    [
      'Six cooks and three girls who helped in the kitchen were later killed.',
      ['killed 6..6 exact cooks incident', 'killed 3..3 exact girls incident'],
    ],
    ['Two officers are among the wounded.', ['wounded 2..2 exact officers incident']],
    ['The flood claimed the lives of 130 people.', ['killed 130..130 exact people incident']],
    ['Seven people have not been found.', ['missing 7..7 exact people incident']],
    ['Ninety families left their homes.', ['displaced 90..90 exact families incident']],
    ['On 23 September 28 bodies were found.', ['killed 28..28 exact bodies incident']],
    ['On Monday 14 rebels were killed.', ['killed 14..14 exact rebels incident']],
    ['The number of people who lost their lives climbs to twenty-two.', ['killed 22..22 exact people incident']],
    [
      'Fifty inmates were hurt; nine remain on the ward.',
      ['wounded 50..50 exact inmates incident', 'wounded 9..9 exact inmates sub_count'],
    ],
    ['Six of the fourteen guards died.', ['killed 6..6 exact guards sub_count']],
    [
      'Two doctors died and 20 people were hurt, among them three nurses.',
      [
        'killed 2..2 exact doctors incident',
        'wounded 20..20 exact people incident',
        'wounded 3..3 exact nurses sub_count',
      ],
    ],
    ['Villagers told of a five-hour gun battle.', ['duration 5..5 exact hours incident']],
    ['The office puts its loss at 4.6 million lorren.', ['money 4600000..4600000 exact lorren incident']],
    ['He fears to lose two or three more men.', ['killed 2..3 about men incident']],
    ['Some 12 000 people marched.', ['participants 12000..12000 about people incident']],
    ['Some 1.200 people marched.', ['participants 1200..1200 about people incident']],
    ['There were 36 cases of unlawful detention.', ['arrested 36..36 exact cases of unlawful detention incident']],
    ['One of the boys is believed to have died.', ['killed 1..1 exact boys incident']],
    ['Up to a quarter of a million pilgrims were killed.', ['killed 0..250000 up_to pilgrims incident']],
    [
      'He told of the abduction of 71 pupils (not confirmed) as well as six teachers.',
      ['kidnapped 71..71 exact pupils incident', 'kidnapped 6..6 exact teachers incident'],
    ],
    ['Four painters, who were sketching the quay, were also arrested.', ['arrested 4..4 exact painters incident']],
    ['Dead: 31. Injured: 112.', ['killed 31..31 exact people incident', 'wounded 112..112 exact people incident']],
    ['Our dead are nine.', ['killed 9..9 exact people incident']],
    [
      'Thirteen sappers died. Eighteen received wounds; four of the eighteen have died since.',
      [
        'killed 13..13 exact sappers incident',
        'wounded 18..18 exact sappers incident',
        'killed 4..4 exact sappers sub_count',
      ],
    ],
    ['The toll rose from 12 to 15.', ['killed 12..12 exact people incident', 'killed 15..15 exact people incident']],
    ['The union said 2,600 workers had walked out.', ['participants 2600..2600 exact workers incident']],
    ['The quake left 6,000 people without homes.', ['displaced 6000..6000 exact people incident']],
    ['Eleven miners are still missing.', ['missing 11..11 exact miners incident']],
    ['Hostages wept. The gunmen took 30 people.', ['kidnapped 30..30 exact people incident']],
    ['The strike costs 3 million a day.', ['money 3000000..3000000 exact  incident']],
    [
      'Three dancers, two of them hurt, have since died.',
      ['killed 3..3 exact dancers incident', 'wounded 2..2 exact dancers sub_count'],
    ],
    ['The flood claimed 30 lives.', ['killed 30..30 exact lives incident']],
    [
      'DEATHS. Seven certain (four in Bolin, three in Mopla).',
      ['killed 7..7 exact people incident', 'killed 4..4 exact people sub_count', 'killed 3..3 exact people sub_count'],
    ],
    ['That raises to 19 the number of deaths in the valley.', ['killed 19..19 exact people incident']],
    ['The office lists 22 behind the fall.', ['missing 22..22 exact people incident']],
    [
      'Some 9,000 were displaced. A child died. The governor spoke of ten to twelve thousand souls.',
      ['displaced 9000..9000 about people incident', 'displaced 10000..12000 about souls incident'],
    ],
    ['There were fifteen hundred of us.', ['participants 1500..1500 exact people incident']],
    ['The crowd was about 300 strong.', ['participants 300..300 about people incident']],
    ['She put the number on board at 146.', ['other 146..146 exact people incident']],
    [
      'Some 9,000 were displaced. She would not speak of the forty thousand claimed by the league.',
      ['displaced 9000..9000 about people incident', 'displaced 40000..40000 exact people incident'],
    ],
    [
      'The deaths of 25 were confirmed. Twenty-two, he says.',
      ['killed 25..25 exact people incident', 'killed 22..22 exact people incident'],
    ],
    [
      'They approved 90 million tovins for relief, 30 million of which goes to the wall.',
      ['money 90000000..90000000 exact tovins incident', 'money 30000000..30000000 exact tovins incident'],
    ],
    [
      'Only 4 million of the 70 million tovins for relief had left the bank. Clerks put it at 22 million.',
      [
        'money 4000000..4000000 exact tovins incident',
        'money 70000000..70000000 exact tovins incident',
        'money 22000000..22000000 exact tovins incident',
      ],
    ],
    [
      'The widows were paid 8,000 tovins, not twenty thousand.',
      ['money 8000..8000 exact tovins incident', 'money 20000..20000 exact tovins incident'],
    ],
    ['Some 1’234’567 people marched.', ['participants 1234567..1234567 about people incident']],
    ['Some 12,34,567 people marched.', ['participants 1234567..1234567 about people incident']],
    ['The blast killed １２ people.', ['killed 12..12 exact people incident']],
    ['The fine was HK$5 million.', ['money 5000000..5000000 exact HKD incident']],
    ['The fine was A$200,000.', ['money 200000..200000 exact AUD incident']],
    ['The fine was Rs 500 crore.', ['money 5000000000..5000000000 exact INR incident']],
    ['The fund paid Sh20,000 to each family.', ['money 20000..20000 exact KES incident']],
    ['The front lost 40 fighters.', ['killed 40..40 exact fighters incident']],
    ['The town buried five miners.', ['killed 5..5 exact miners incident']],
    ['The firm lost 300 workers.', ['other 300..300 exact workers incident']],
    ['Forty persons have been found deceased.', ['killed 40..40 exact persons incident']],
    ['Twelve porters remain to be accounted for.', ['missing 12..12 exact porters incident']],
    ['The office said 27 were cut off behind the fall.', ['missing 27..27 exact people incident']],
    ['Forty men had not come up.', ['missing 40..40 exact men incident']],
    ['Three dancers asked for treatment.', ['wounded 3..3 exact dancers incident']],
    ['Six wardens had been deprived of freedom.', ['kidnapped 6..6 exact wardens incident']],
    ['The barge foundered with the loss of three hands.', ['killed 3..3 exact hands incident']],
    ['Some 900 persons were registered in 11 camps.', ['displaced 900..900 about persons incident']],
    ['About 40 persons were present.', ['participants 40..40 about persons incident']],
    ['The union said 900 of its members were out.', ['participants 900..900 exact members incident']],
    ['One hundred and sixteen people drowned.', ['killed 116..116 exact people incident']],
    ['The damage is between nine and eleven million.', ['money 9000000..11000000 about  incident']],
    [
      'Of the 19 porters who left the yard, 13 have been recaptured.',
      ['other 19..19 exact porters incident', 'captured 13..13 exact porters sub_count'],
    ],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('lets a bare number count again what was counted before', () => {
    expect(figures('Defenders said 340 people had been arrested. The abbey says 70.')).toEqual([
      'arrested 340..340 exact people incident',
      'arrested 70..70 exact people incident',
    ])
  })

  it('tells what befell those of whom no other quantity does', () => {
    const fates = (text: string) => findFigures(readForTest(text), silent).map(figure => figure.fate)
    expect(fates('Police freed 400 boys. Three vehicles were burned. Two nurses spoke. Five were killed.')).toEqual([
      'freed',
      'burned',
      null,
      null,
    ])
    expect(fates('Police freed 400 boys, including 30 minors.')).toEqual(['freed', 'freed'])
    expect(fates('It says 146 people were on board. The union gives a figure of 171.')).toEqual(['aboard', 'aboard'])
  })

  it.each([
    'A 52-year-old teacher spoke.',
    'Prices rose by 20 percent.',
    'It happened on March 7.',
    'The law of 2015 is old.',
    'The camp lies 20 km from the border.',
    'He left two weeks ago.',
    'One of the ministers laughed.',
    'The 400 Brig gang took the road.',
    'A 300-kilo bomb fell.',
    'The land has a population of 500,000 people.',
    'A 13 year-old boy and Tor Veld, 37 years, came at 0315 hours.',
    'They sat on the four bridges.',
    'A six-year low was measured.',
    'Police arrested one Orsa Veld.',
    'They cheered the coaster Three Sisters.',
    'He called at twenty minutes past four.',
    'Tram lines 3 and 8 do not run.',
    'Sol Fen-ara, 46, a clerk at a mill, was jailed.',
    'The suspect, 22, a student, was detained.',
    'Police said 12,3456 people were killed.',
    'Police said 1’2345 people were killed.',
    'The fund paid ZX$20 million to each family.',
    'The team buried 5 chances.',
    '60,000 fans died a little when the ball hit the post.',
  ])('finds no figure in: %s', text => {
    expect(figures(text)).toEqual([])
  })
})
