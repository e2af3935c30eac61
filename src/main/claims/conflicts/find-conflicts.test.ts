import { describe, expect, it } from 'vitest'
import { type ArticleInput, buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const killed = (exact: string, low: number, targetGroup: string, more: object = {}) => ({
  exact,
  low,
  targetGroup,
  ...more,
})
const conflictsOf = (...articles: ArticleInput[]) => findConflicts(articles.map(buildArticle))
const brief = (conflicts: ReturnType<typeof findConflicts>) =>
  conflicts.map(({ kind, sides }) => `${kind}: ${sides.map(side => `${side.claimant} ${side.low}`).join(' / ')}`)

const army: ClaimInput = {
  claimant: 'the Army',
  words: 'nine soldiers and 20 militants were killed at Sorrel Ford',
  figures: [killed('nine soldiers', 9, 'soldiers'), killed('20 militants', 20, 'militants')],
}
const front: ClaimInput = {
  claimant: 'Marsh Front',
  words: 'its men killed 80 troops at Sorrel Ford and 16 of its fighters fell',
  figures: [killed('80 troops', 80, 'troops'), killed('16 of its fighters', 16, 'fighters')],
}

describe('numeric conflicts', () => {
  it('sets the figures of two parties for the same thing against each other', () => {
    const conflicts = conflictsOf({ id: 'a', published: '2026-03-02', claims: [army, front] })
    expect(brief(conflicts).sort()).toEqual([
      'numeric: Marsh Front 16 / the Army 20',
      'numeric: the Army 9 / Marsh Front 80',
    ])
    expect(conflicts.map(({ target }) => target).sort()).toEqual(['militants', 'soldiers'])
  })

  it('leads each side back to its words', () => {
    const [conflict] = conflictsOf({ id: 'a', published: '2026-03-02', claims: [army, front] })
    const side = conflict?.sides[0]
    expect(side?.figure?.exact).toBe('nine soldiers')
    expect(side?.claimId).toBe('a-c0')
    expect(side?.quote.exact).toContain('nine soldiers')
  })

  it('names every place where a claimant gives the figure, and none where he gives another', () => {
    const told = (id: string, exact: string, low: number, targetGroup: string): ArticleInput => ({
      id,
      title: 'Battle at Sorrel Ford',
      published: '2026-03-02',
      events: [place('2026-03-02')],
      claims: [
        { claimant: 'Marsh Army', words: `${exact} fell at Sorrel Ford`, figures: [killed(exact, low, targetGroup)] },
        ...(id === 'a' ? [front] : []),
      ],
    })
    const [conflict] = conflictsOf(
      told('a', 'nine soldiers', 9, 'soldiers'),
      told('b', 'nine troopers', 9, 'soldiers'),
      told('c', '20 militants', 20, 'militants'),
    ).filter(({ target }) => target === 'soldiers')
    const [armySide, frontSide] = conflict?.sides ?? []
    expect(armySide?.places.map(({ articleId, exact, claimId }) => `${articleId}: ${exact} (${claimId})`)).toEqual([
      'a: nine soldiers (a-c0)',
      'b: nine troopers (b-c0)',
    ])
    expect(armySide?.places[0]).toEqual({ ...armySide?.figure, claimId: armySide?.claimId })
    expect(frontSide?.places.map(({ exact }) => exact)).toEqual(['80 troops'])
  })

  it('sets things against each other within one article where the same is said of them', () => {
    const homes = (claimant: string, words: string, exact: string, low: number): ClaimInput => ({
      claimant,
      words,
      figures: [{ exact, low, quantity: 'other', targetGroup: 'homes', targetKey: 'home' }],
    })
    const mayor = homes('the mayor', '1,200 homes were destroyed in the storm', '1,200 homes', 1200)
    const against = (words: string) =>
      brief(
        conflictsOf({
          id: 'a',
          published: '2026-03-02',
          claims: [mayor, homes('Reed Party', words, '400 homes', 400)],
        }),
      )
    expect(against('only 400 homes were destroyed')).toEqual(['numeric: Reed Party 400 / the mayor 1200'])
    expect(against('the storm destroyed 400 homes')).toEqual(['numeric: Reed Party 400 / the mayor 1200'])
    expect(against('400 homes were searched')).toEqual([])
    expect(against('400 homes are without power')).toEqual([])
  })

  it('sets sums of one subject against each other where one article puts them side by side', () => {
    const sum = (claimant: string, words: string, exact: string, low: number): ClaimInput => ({
      claimant,
      words,
      figures: [{ exact, low, quantity: 'money', unit: 'crown' }],
    })
    const member = sum('Ann Moss', 'only 3 million crowns had left the treasury', '3 million crowns', 3e6)
    const office = sum('Reed Office', 'the amount released was 22 million crowns', '22 million crowns', 22e6)
    const between: ClaimInput = { claimant: 'a clerk', words: 'the tea was cold. '.repeat(30) }
    const of = (...claims: ClaimInput[]) => brief(conflictsOf({ id: 'a', published: '2026-03-02', claims }))
    expect(of(member, office)).toEqual(['numeric: Ann Moss 3000000 / Reed Office 22000000'])
    expect(of(member, between, office)).toEqual([])
  })

  it('lets a bare number count whom its claimant counts elsewhere', () => {
    const articles = ['a', 'b'].map(id => ({
      id,
      title: 'Shots at Sorrel Ford',
      published: '2026-03-02',
      events: [place('2026-03-02')],
    }))
    const [one, other] = articles
    if (one === undefined || other === undefined) throw new Error('No articles.')
    const police = { claimant: 'Reed Police', claimantDetails: { type: 'state_force' } } satisfies Partial<ClaimInput>
    const conflicts = conflictsOf(
      {
        ...one,
        claims: [
          { ...police, words: 'two workers had died', figures: [killed('two workers', 2, 'workers')] },
          { claimant: 'Loom Union', words: 'five workers had died', figures: [killed('five workers', 5, 'workers')] },
          { claimant: 'Reed Hotel', words: 'nine guards had died', figures: [killed('nine guards', 9, 'guards')] },
        ],
      },
      {
        ...other,
        published: '2026-03-03',
        claims: [{ ...police, words: 'it was now 3', figures: [killed('3', 3, '')] }],
      },
    )
    expect(brief(conflicts)).toEqual([
      'numeric: Reed Police 3 / Loom Union 5',
      'revision: Reed Police 2 / Reed Police 3',
    ])
  })

  it('counts “80 of the regime’s soldiers” as a whole', () => {
    const claims: ClaimInput[] = [
      { ...army, figures: [killed('nine soldiers', 9, 'soldiers')] },
      {
        claimant: 'Marsh Front',
        words: "80 of the regime's soldiers fell",
        figures: [killed("80 of the regime's soldiers", 80, 'soldiers')],
      },
    ]
    expect(brief(conflictsOf({ id: 'a', published: '2026-03-02', claims }))).toEqual([
      'numeric: the Army 9 / Marsh Front 80',
    ])
  })

  it('stands by a promised sum, and by no number that is foreseen', () => {
    const promise = (claimant: string, exact: string, low: number, more: object): ClaimInput => ({
      claimant,
      stance: 'predict',
      words: `each bereaved family will receive ${exact}`,
      figures: [{ exact, low, ...more }],
    })
    const sum = { quantity: 'money', unit: 'crown' }
    const claims = [promise('Reed Mines', '15,000', 15_000, sum), promise('Loom Union', '4,000', 4000, sum)]
    expect(conflictsOf({ id: 'a', published: '2026-03-02', claims })).toHaveLength(1)
  })

  it('takes the officers of a jail for its guards where guards are counted', () => {
    const taken = (claimant: string, exact: string, low: number, targetGroup: string): ClaimInput => ({
      claimant,
      words: `${exact} were taken`,
      figures: [killed(exact, low, targetGroup, { quantity: 'kidnapped' })],
    })
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [taken('the jail', 'seven officers', 7, 'officers'), taken('Reed Union', 'twelve guards', 12, 'guards')],
    })
    expect(brief(conflicts)).toEqual(['numeric: the jail 7 / Reed Union 12'])
  })

  it('tells an enemy’s losses from the speaker’s own', () => {
    const general = (claimant: string, words: string, ...figures: ClaimInput['figures'] & object): ClaimInput => ({
      claimant,
      claimantDetails: { type: 'state_force' },
      words,
      figures,
    })
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        general('Orskan Army', 'our men killed 40 enemy soldiers', killed('40 enemy soldiers', 40, 'enemy soldiers')),
        general('Orskan Army', 'it lost seven soldiers', killed('seven soldiers', 7, 'soldiers')),
        general('Veldish Guards', 'they had lost 12 soldiers', killed('12 soldiers', 12, 'soldiers')),
      ],
    })
    expect(brief(conflicts)).toEqual(['numeric: Veldish Guards 12 / Orskan Army 40'])
  })

  it('takes no side for the writer, a part of a count, a running total, a denial or a wish', () => {
    const against = (more: Partial<ClaimInput>, figure: object = {}): ArticleInput => ({
      id: 'a',
      published: '2026-03-02',
      claims: [
        { ...army, figures: [killed('nine soldiers', 9, 'soldiers')] },
        {
          claimant: 'Marsh Front',
          words: '80 soldiers',
          figures: [killed('80 soldiers', 80, 'soldiers', figure)],
          ...more,
        },
      ],
    })
    expect(conflictsOf(against({}))).toHaveLength(1)
    expect(conflictsOf(against({ claimant: null }))).toEqual([])
    expect(conflictsOf(against({}, { scope: 'sub_count' }))).toEqual([])
    expect(conflictsOf(against({}, { scope: 'cumulative' }))).toEqual([])
    expect(conflictsOf(against({}, { quantity: 'wounded' }))).toEqual([])
    expect(conflictsOf(against({ stance: 'deny', cueLemma: 'deny' })).filter(({ kind }) => kind === 'numeric')).toEqual(
      [],
    )
    expect(conflictsOf(against({ stance: 'predict' }))).toEqual([])
  })

  it('tells lengths of time as they were told, however they were measured', () => {
    const outage = (claimant: string, exact: string, low: number, unit: string, low0 = low): ClaimInput => ({
      claimant,
      words: `the outage at Sorrel Ford lasted ${exact}`,
      figures: [{ quantity: 'duration', exact, low: low0, high: low, unit, targetKey: unit }],
    })
    const found = conflictsOf(
      {
        id: 'a',
        published: '2026-03-02',
        events: [place('2026-03-02')],
        claims: [outage('the ministry', 'up to 40 minutes', 40, 'minutes', 0)],
      },
      {
        id: 'b',
        published: '2026-03-02',
        events: [place('2026-03-02')],
        claims: [outage('the union', 'three hours', 3, 'hours'), outage('the mayor', '180 minutes', 180, 'minutes')],
      },
    )
    expect(
      found.map(({ target, sides }) => [target, ...sides.map(({ low, high, unit }) => `${low}-${high} ${unit}`)]),
    ).toEqual([
      [null, '0-40 minutes', '180-180 minutes'],
      [null, '0-40 minutes', '3-3 hours'],
    ])
  })

  it('hears a number that stands beside a denial', () => {
    const words = 'it lost nine soldiers at Sorrel Ford, and that none were captured'
    const figures = [killed('nine soldiers', 9, 'soldiers')]
    const claims: ClaimInput[] = [{ ...army, words, figures, stance: 'deny', certainty: 'CT-' }, front]
    expect(brief(conflictsOf({ id: 'a', published: '2026-03-02', claims }))).toContain(
      'numeric: the Army 9 / Marsh Front 80',
    )
  })

  it('finds no conflict between ranges that one number could satisfy', () => {
    const claims: ClaimInput[] = [
      {
        claimant: 'the hospital',
        words: 'at least 20 people',
        figures: [killed('at least 20', 20, 'people', { high: null })],
      },
      { claimant: 'the council', words: '31 people', figures: [killed('31', 31, 'people')] },
    ]
    expect(conflictsOf({ id: 'a', published: '2026-03-02', claims })).toEqual([])
  })

  it('shows a claimant’s later figure as a revision, and sets only the later against the others', () => {
    const said = (low: number): ClaimInput => ({
      claimant: 'the hospital',
      words: `${low} villagers`,
      figures: [killed(String(low), low, 'villagers')],
    })
    const conflicts = conflictsOf(
      {
        id: 'a',
        title: 'Shells hit Sorrel Ford',
        published: '2026-03-02',
        claims: [said(17)],
        events: [place('2026-03-02')],
      },
      {
        id: 'b',
        title: 'Sorrel Ford buries its dead',
        published: '2026-03-04',
        events: [place('2026-03-02')],
        claims: [said(23), { ...said(4), claimant: 'the governor' }],
      },
    )
    expect(brief(conflicts)).toEqual([
      'numeric: the governor 4 / the hospital 23',
      'revision: the hospital 17 / the hospital 23',
    ])
  })

  it('knows an old number for old though a later article repeats it', () => {
    const toll = (exact: string, low: number): ClaimInput => ({
      claimant: 'the ministry',
      words: `the toll stood at ${exact}`,
      figures: [killed(exact, low, 'soldiers')],
    })
    const articles = [toll('12', 12), toll('15', 15), toll('12', 12)].map((claim, index) => ({
      id: `a${index}`,
      title: 'Ambush at Sorrel Ford',
      published: `2026-03-0${index + 3}`,
      events: [place('2026-03-02')],
      claims: [claim],
    }))
    expect(brief(conflictsOf(...articles))).toEqual(['revision: the ministry 12 / the ministry 15'])
  })

  it('keeps what happened in another year apart', () => {
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      events: [place('2026-03-02'), { eventKey: 'old', title: 'Ambush at Sorrel Ford in 2021', date: '2021' }],
      claims: [
        { ...army, figures: [killed('nine soldiers', 9, 'soldiers')] },
        { claimant: 'Marsh Front', event: 'old', words: '27 soldiers', figures: [killed('27', 27, 'soldiers')] },
      ],
    })
    expect(conflicts).toEqual([])
  })

  it('lists each set of claimants who all contradict each other', () => {
    const crowd = (claimant: string, exact: string, low: number, high: number): ClaimInput => ({
      claimant,
      words: `${exact} marched`,
      figures: [killed(exact, low, 'people', { high, quantity: 'participants' })],
    })
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        crowd('the police', '1,500', 1500, 1500),
        crowd('the organisers', '20,000', 20_000, 20_000),
        crowd('Wendle College', '7,000 to 9,000', 7000, 9000),
        crowd('the Tribune', '8,000', 8000, 8000),
      ],
    })
    expect(brief(conflicts).sort()).toEqual([
      'numeric: the police 1500 / Wendle College 7000 / the organisers 20000',
      'numeric: the police 1500 / the Tribune 8000 / the organisers 20000',
    ])
  })

  it('gives the same answer whatever the order of the articles', () => {
    const articles = [
      army,
      front,
      { ...front, claimant: 'a doctor', figures: [killed('80 troops', 80, 'troops')] },
    ].map((claim, index) =>
      buildArticle({
        id: `a${index}`,
        title: 'Battle at Sorrel Ford',
        published: `2026-03-0${index + 2}`,
        events: [place('2026-03-02')],
        claims: [claim],
      }),
    )
    const forward = findConflicts(articles)
    expect(forward.length).toBeGreaterThan(0)
    expect(findConflicts(articles.toReversed())).toEqual(forward)
  })
})

describe('polarity conflicts', () => {
  const two = (first: ClaimInput, second: ClaimInput) =>
    brief(conflictsOf({ id: 'a', published: '2026-03-02', claims: [first, second] }))

  it('sets “no civilians were killed” against a count of them', () => {
    const count: ClaimInput = {
      claimant: 'Orsk Hospital',
      words: '17 civilians were killed',
      figures: [killed('17 civilians', 17, 'civilians')],
    }
    expect(two(count, { claimant: 'the Army', words: 'No villagers were killed.' })).toEqual([
      'polarity: Orsk Hospital null / the Army null',
    ])
    expect(two(count, { claimant: 'the Army', words: 'No soldiers were killed.' })).toEqual([])
  })

  it('sets a thing that was there against the same thing denied, in other words', () => {
    expect(
      two(
        { claimant: 'Orsk Clinic', words: 'planes were heard before the first blast' },
        { claimant: 'the Army', words: 'no aircraft flew over the town that day' },
      ),
    ).toEqual(['polarity: Orsk Clinic null / the Army null'])
  })

  it('sets an accusation against the accused who denies it', () => {
    expect(
      two(
        { claimant: 'the Army', stance: 'accuse', target: 'Marsh Front', words: 'broke the truce' },
        { claimant: 'Marsh Front', stance: 'deny', cueLemma: 'deny', words: 'its fighters had attacked first' },
      ),
    ).toContain('polarity: the Army null / Marsh Front null')
  })

  it('sets a claim against who calls it false, where the denial tells it', () => {
    const words = 'the mayor’s claim that the bridge is safe had no foundation'
    const article = buildArticle({
      id: 'a',
      published: '2026-03-02',
      claims: [
        { claimant: 'Road Workers Union', stance: 'deny', cueLemma: 'say', words },
        { claimant: 'Mayor Tesk', stance: 'allege', cueLemma: 'claim', words: 'the bridge is safe' },
      ],
    })
    const [denial, told] = article.extraction.claims
    const start = words.indexOf('the bridge')
    if (denial === undefined || told === undefined) throw new Error('no claims')
    told.content = [{ start, end: start + 18, exact: 'the bridge is safe', prefix: '', suffix: '' }]
    expect(brief(findConflicts([article]))).toEqual(['polarity: Mayor Tesk null / Road Workers Union null'])
  })

  it('sets a denial of one thing against who calls it a wrong', () => {
    const accusation: ClaimInput = {
      claimant: 'Marsh Council',
      stance: 'accuse',
      target: 'the governor',
      words: 'the blockade had led to famine in the marshes',
    }
    const denial: ClaimInput = { claimant: 'the Farm Ministry', stance: 'deny', cueLemma: 'deny', words: 'any famine' }
    expect(two(accusation, denial)).toEqual(['polarity: Marsh Council null / the Farm Ministry null'])
    expect(two(accusation, { ...denial, words: 'any delay' })).toEqual([])
  })

  it('shows of a long statement the sentence that denies', () => {
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        { claimant: 'Orsk Clinic', words: 'Our doors stayed open all day. Planes were heard before the first blast.' },
        { claimant: 'the Army', words: 'Stories about a massacre go round. No aircraft flew over the town that day.' },
      ],
    })
    expect(conflicts[0]?.sides.map(({ quote }) => quote.exact)).toEqual([
      'Planes were heard before the first blast.',
      'No aircraft flew over the town that day.',
    ])
  })

  it('hears a denial of what the article tells of another event', () => {
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      events: [
        { eventKey: 'main', date: '2026-03-02' },
        { eventKey: 'at-2025', date: '2025-05' },
      ],
      claims: [
        {
          claimant: 'Prosecutor Venn',
          stance: 'accuse',
          target: 'Iven Sarl',
          event: 'at-2025',
          words: 'having ties to the smugglers of Orsk',
        },
        { claimant: 'Marsh Council', stance: 'deny', cueLemma: 'deny', words: 'any ties to the smugglers' },
      ],
    })
    expect(brief(conflicts)).toEqual(['polarity: Prosecutor Venn null / Marsh Council null'])
  })

  it('counts one denial told twice as one', () => {
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        {
          claimant: 'Marsh Front',
          words: 'its men captured six soldiers',
          figures: [killed('six soldiers', 6, 'soldiers', { quantity: 'captured' })],
        },
        { claimant: 'the Army', words: 'no soldiers were captured' },
        { claimant: 'the Army', words: 'none were captured' },
      ],
    })
    expect(brief(conflicts)).toEqual(['polarity: Marsh Front null / the Army null'])
    expect(conflicts[0]?.target).toBe('soldiers captured')
    expect(conflicts[0]?.sides.at(-1)?.places.map(({ exact }) => exact)).toEqual([
      'no soldiers were captured',
      'none were captured',
    ])
  })

  it('hears “nobody is” and “not any warning”, and no denial in a refusal, a wish or ignorance', () => {
    const alive: ClaimInput = { claimant: 'Pit Union', words: 'there are men alive behind the fall' }
    expect(two(alive, { claimant: 'Mines Ministry', words: 'nobody is alive down there' })).toHaveLength(1)
    expect(two(alive, { claimant: 'Mines Ministry', words: 'nobody alive today remembers it' })).toEqual([])
    const warned: ClaimInput = { claimant: 'Pit Union', words: 'it had warned the manager about Panel 7 in March' }
    const company = (words: string, more: Partial<ClaimInput> = {}) => ({ claimant: 'Orsk Coal', words, ...more })
    expect(two(warned, company('the manager did not receive a warning about Panel 7'))).toHaveLength(1)
    expect(two(warned, company('the manager did not know of a warning about Panel 7'))).toEqual([])
    const refused = { stance: 'deny', cueLemma: 'deny' } as const
    expect(two(warned, company('a request to look at the warning about Panel 7', refused))).toEqual([])
    expect(two(warned, company('them a warning about Panel 7', refused))).toEqual([])
    expect(two(warned, company('a warning about Panel 7', refused))).toHaveLength(1)
  })

  it('hears a deed denied with one thing more that is shared, and a wrong that is no practice', () => {
    const theft: ClaimInput = { claimant: 'Harbour Guard', words: 'the baker was held for the theft of a car' }
    expect(two(theft, { claimant: 'Dara Venn', stance: 'deny', words: 'he never robbed her of her car' })).toHaveLength(
      1,
    )
    expect(two(theft, { claimant: 'Dara Venn', stance: 'deny', words: 'he never robbed the mill' })).toEqual([])
    const torture: ClaimInput = { claimant: 'Marsh Watch', stance: 'accuse', words: 'torture is the rule in the cells' }
    const practice: ClaimInput = { claimant: 'Harbour Guard', stance: 'deny', words: 'we do not condone torture' }
    expect(two(torture, practice)).toHaveLength(1)
    expect(two({ ...torture, stance: 'state', words: 'a book about torture was printed' }, practice)).toEqual([])
  })

  it('shows all who tell of the fate that is denied, but no sum of other days', () => {
    const held = (claimant: string, words: string, more: Partial<ClaimInput> = {}) => ({ claimant, words, ...more })
    const sum = { exact: '300', low: 300, quantity: 'arrested', scope: 'cumulative' } as const
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        held('Reed Party', 'the head of the party has been arrested', { stance: 'accuse' }),
        held('Loom Union', 'Tavi Orlan, its clerk, had also been detained'),
        held('Marsh Watch', '300 were arrested this year', { figures: [sum] }),
        held('Harbour Guard', 'any of them had been arrested or detained', { stance: 'deny', cueLemma: 'deny' }),
      ],
    })
    expect(conflicts.map(({ sides }) => sides.map(({ claimant }) => claimant))).toEqual([
      ['Reed Party', 'Loom Union', 'Harbour Guard'],
    ])
  })

  it('takes no sum over months for an answer about one day', () => {
    const sum: ClaimInput = { claimant: 'Marsh Watch', words: 'in March alone raids had killed 40 civilians' }
    expect(two(sum, { claimant: 'the Army', words: 'no civilians were killed' })).toEqual([])
    const day = { ...sum, words: 'the raid had killed four civilians' }
    expect(two(day, { claimant: 'the Army', words: 'no civilians were killed' })).toHaveLength(1)
  })

  it('hears no denial in that nobody has been brought to justice', () => {
    const held: ClaimInput = { claimant: 'Harbour Guard', words: '74 people were arrested in the yard' }
    expect(two(held, { claimant: 'Loom Union', words: 'nobody has been arrested over the death in the yard' })).toEqual(
      [],
    )
    expect(two(held, { claimant: 'Loom Union', words: 'nobody was arrested in the yard' })).toHaveLength(1)
  })

  it('sets opposite words of two articles against each other where they share enough', () => {
    const told = (id: string, claimant: string, words: string): ArticleInput => ({
      id,
      title: 'Fire at Orsk Hospital',
      published: '2026-03-02',
      claims: [{ claimant, words }],
    })
    const found = (first: string, second: string) =>
      brief(conflictsOf(told('a', 'Health Office', first), told('b', 'Nurses Union', second)))
    expect(found('the guards left of their own will', 'the guards were held against their will by the mob')).toEqual([])
    expect(
      found(
        'the three guards came to the camp of their own will',
        'three guards were held at the camp against their will',
      ),
    ).toEqual(['polarity: Health Office null / Nurses Union null'])
  })

  it('takes what is fewer, or not there for now, for no contradiction', () => {
    const fewer: ClaimInput = {
      claimant: 'Marsh Watch',
      words: 'the fall in kidnappings since spring was due to rain',
    }
    expect(two(fewer, { claimant: 'the Army', words: 'there is no kidnapping any longer' })).toEqual([])
    const taken: ClaimInput = {
      claimant: 'Farmer Loe',
      stance: 'accuse',
      words: 'gunmen kidnapped two boys in the farm',
    }
    expect(two(taken, { claimant: 'the Army', words: 'At present there is no kidnapping in the farm' })).toEqual([])
    expect(two(taken, { claimant: 'the Army', words: 'there was no kidnapping in the farm' })).toHaveLength(1)
  })

  it('sets against reports who says the same elsewhere, and answers by them only where they are told', () => {
    const words = 'reports of typhus were untrue and the porters at the quay had drunk spoilt milk'
    const article = buildArticle({
      id: 'a',
      title: 'Flood at Orsk',
      published: '2026-03-02',
      claims: [
        { claimant: 'Health Office', stance: 'deny', cueLemma: 'say', words },
        { claimant: null, stance: 'report', cueLemma: 'report', words: 'typhus' },
      ],
    })
    const [, told] = article.extraction.claims
    if (told === undefined) throw new Error('no claims')
    told.attributed = true
    told.content = [{ start: 11, end: 17, exact: 'typhus', prefix: '', suffix: '' }]
    const relief = buildArticle({
      id: 'b',
      title: 'Flood at Orsk',
      published: '2026-03-02',
      claims: [{ claimant: 'Harbour Relief', words: 'its doctors had seen 23 cases of typhus' }],
    })
    expect(findConflicts([article]).map(({ sides }) => sides.map(({ claimant }) => claimant))).toEqual([
      ['unnamed reports', 'Health Office'],
    ])
    expect(findConflicts([article, relief]).map(({ sides }) => sides.map(({ claimant }) => claimant))).toEqual([
      ['unnamed reports', 'Harbour Relief', 'Health Office'],
    ])
  })

  it('shows of two quotations the one that is denied', () => {
    const article = buildArticle({
      id: 'a',
      published: '2026-03-02',
      claims: [
        { claimant: 'Reed Party', stance: 'accuse', words: 'We were kept out of the room. The marsh is in a crisis.' },
        { claimant: 'Governor Tesk', words: 'there was no crisis in the marsh' },
      ],
    })
    const [said] = article.extraction.claims
    const piece = (exact: string, start: number) => ({
      start,
      end: start + exact.length,
      exact,
      prefix: '',
      suffix: '',
    })
    if (said === undefined) throw new Error('no claims')
    said.content = [piece('We were kept out of the room', 0), piece('The marsh is in a crisis', 30)]
    expect(findConflicts([article])[0]?.sides[0]?.quote.exact).toBe('The marsh is in a crisis')
  })

  it('sees no contradiction in a negation about something else', () => {
    expect(
      two(
        { claimant: 'Orsk Clinic', words: 'planes were heard before the first blast' },
        { claimant: 'the Army', words: 'no journalists may enter the district' },
      ),
    ).toEqual([])
  })
})

describe('responsibility conflicts', () => {
  it('sets different culprits for one act against each other', () => {
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        { claimant: 'Elder Tesk', stance: 'accuse', target: 'the army', words: 'of shelling the village' },
        { claimant: 'the Army', words: 'mortar bombs were fired by the fleeing rebels' },
      ],
    })
    expect(conflicts.map(({ kind }) => kind)).toContain('responsibility')
  })

  const rivals = (...claims: ClaimInput[]) =>
    conflictsOf({ id: 'a', published: '2026-03-02', claims })
      .filter(({ kind }) => kind === 'responsibility')
      .map(({ sides }) => sides.map(({ claimant, quote }) => `${claimant}: ${quote.exact}`).join(' / '))

  it('sets a cause that is no party against who blames the one that names it', () => {
    const line: ClaimInput = {
      claimant: 'Marsh Ferries',
      words: 'We grieve. The boat was hit by a freak wave.',
    }
    const union: ClaimInput = { claimant: 'Dockers Union', words: 'Marsh Ferries killed these people' }
    expect(rivals(line, union)).toEqual([
      'Marsh Ferries: The boat was hit by a freak wave. / Dockers Union: Marsh Ferries killed these people',
    ])
    expect(rivals({ ...line, words: 'The boat left in the rain.' }, union)).toEqual([])
    expect(rivals({ ...line, claimant: 'Weather Office' }, union)).toEqual([])
  })

  it('sets different causes of one harm against each other', () => {
    const wiring: ClaimInput = { claimant: 'Nurses Union', words: 'the fire was caused by bad wiring' }
    const oven: ClaimInput = { claimant: 'Health Office', words: 'the fire began when a stove in the ward exploded' }
    expect(rivals(wiring, oven)).toHaveLength(1)
    expect(rivals(wiring, { ...oven, words: 'the fire was due to the old cables' })).toEqual([])
  })

  it('sets two causes that are told side by side against each other', () => {
    const union: ClaimInput = {
      claimant: 'Nurses Union',
      stance: 'accuse',
      target: 'wiring',
      words: 'wiring it had reported',
    }
    const office: ClaimInput = { claimant: 'Health Office', words: 'the blaze had begun in a heater of a patient' }
    expect(rivals(union, office)).toHaveLength(1)
    expect(rivals(union, { ...office, words: 'the blaze had begun after midnight' })).toEqual([])
  })

  it('knows the soldiers of two lands apart', () => {
    const ours: ClaimInput = {
      claimant: 'Defence Ministry',
      words: 'units of the Norvanian army opened fire on the post at Orsk bridge',
    }
    const theirs: ClaimInput = {
      claimant: 'General Staff',
      words: 'the Kestrian army opened fire on the village at Orsk bridge',
    }
    expect(rivals(ours, theirs)).toHaveLength(1)
    expect(rivals(ours, { ...theirs, words: ours.words })).toEqual([])
  })

  it('sees no conflict where both name the same culprit', () => {
    const conflicts = conflictsOf({
      id: 'a',
      published: '2026-03-02',
      claims: [
        { claimant: 'Elder Tesk', stance: 'accuse', target: 'the army', words: 'of shelling the village' },
        { claimant: 'Nurse Ellin', stance: 'accuse', target: 'army', words: 'of firing on the village' },
      ],
    })
    expect(conflicts).toEqual([])
  })
})

function place(date: string) {
  return { eventKey: 'main', title: 'Battle at Sorrel Ford', place: 'Sorrel Ford', date }
}
