/** Tests the extraction as a reader meets it: who claims what, with which figures, in invented reports. */
import { describe, expect, it } from 'vitest'
import { extractClaims } from './extract-claims.ts'
import type { Extraction, TextSection } from './extraction.ts'

const siege = `Norvane army says 14 rebels killed in Halden siege

Rebels have fought for the independence of the southern marshes for more than ten years.

March 9, 2031
Norvane army says 14 rebels killed in Halden siege
A statement by the Norvanian Army said, “Every armed rebel in the town was killed after refusing to lay down his weapons.”

On Friday, the Norvanian Army said that it had ended the siege of Halden. According to the released statement, 14 rebels and six soldiers were killed in the fighting.

The statement said, “Every armed rebel in the town was killed after refusing to lay down his weapons.” Furthermore, the military blamed Karsten Oil for arming rebel groups in the south.

Answering the military’s account, the Saltmarsh Liberation Front (SLF) — the armed group behind the siege — said that “every aim [had been] reached” and that its men had killed 60 soldiers. The release also said that 11 of its fighters had “given their lives” in the town.`

const extract = (text: string, publishedAt: string | null = '2031-03-09'): Extraction =>
  extractClaims({ text, publishedAt, sections: null })

const attributed = (extraction: Extraction) => extraction.claims.filter(claim => claim.attributed)
const words = (extraction: Extraction) =>
  attributed(extraction).map(
    claim =>
      `${claim.claimant.canonicalName} | ${claim.cueLemma} | ${claim.content.map(anchor => anchor.exact).join(' … ')}`,
  )
const figuresOf = (extraction: Extraction) =>
  extraction.claims.flatMap(claim =>
    claim.figures.map(
      figure =>
        `${claim.attributed ? claim.claimant.canonicalName : 'writer'}: ${figure.quantity} ${figure.low}..${figure.high ?? ''} ${figure.targetKey}`,
    ),
  )

describe('a report with two sides', () => {
  const extraction = extract(siege, null)

  it('finds the day of publication on its date line', () => {
    expect(extraction.publishedAt).toBe('2031-03-09')
  })

  it('gives each figure to the side that states it, through “the statement” and “the release”', () => {
    const figures = figuresOf(extraction)
    expect(figures).toContain('Norvanian Army: killed 14..14 fighter')
    expect(figures).toContain('Norvanian Army: killed 6..6 soldier')
    expect(figures).toContain('Saltmarsh Liberation Front: killed 60..60 soldier')
    expect(figures).toContain('Saltmarsh Liberation Front: killed 11..11 fighter')
  })

  it('knows the abbreviation as another name', () => {
    const front = attributed(extraction).find(claim => claim.claimant.canonicalName === 'Saltmarsh Liberation Front')
    expect(front?.claimant.aliases).toContain('SLF')
    expect(front?.claimant.type).toBe('rebel_group')
  })

  it('makes one claim of a pull quote and the same words in the body', () => {
    const quoted = attributed(extraction).filter(claim => claim.content[0]?.exact.startsWith('Every armed rebel'))
    expect(quoted).toHaveLength(1)
    expect(quoted[0]?.quoteType).toBe('direct')
    expect(quoted[0]?.claimant).toMatchObject({ canonicalName: 'Norvanian Army', resolution: 'document_noun' })
    expect(quoted[0]?.claimant.mention?.exact).toBe('The statement')
  })

  it('names who is blamed', () => {
    const blame = attributed(extraction).find(claim => claim.cueLemma === 'blame')
    expect(blame).toMatchObject({ stance: 'accuse', target: 'Karsten Oil' })
    expect(blame?.claimant.canonicalName).toBe('Norvanian Army')
  })

  it('puts the fighters of both tellings on one side', () => {
    const sides = extraction.claims.flatMap(claim => claim.figures.filter(figure => figure.targetKey === 'fighter'))
    expect(new Set(sides.map(figure => figure.targetSide))).toEqual(new Set(['Saltmarsh Liberation Front']))
  })

  it('finds the same in the imported article, where headline and standfirst are blocks', () => {
    const paragraphs = siege.split('\n').filter(line => line !== '')
    const kept = paragraphs.filter((_, index) => index !== 2 && index !== 3 && index !== 4)
    const text = kept.join('\n\n')
    let at = 0
    const sections: TextSection[] = kept.map((paragraph, index) => {
      const start = text.indexOf(paragraph, at)
      at = start + paragraph.length
      const kind = index === 0 ? 'title' : index === 1 ? 'standfirst' : 'body'
      return { start, end: at, kind }
    })
    const imported = extractClaims({ text, publishedAt: '2031-03-09', sections })
    expect(words(imported)).toEqual(words(extraction))
    expect(figuresOf(imported).sort()).toEqual(figuresOf(extraction).sort())
  })
})

describe('sources', () => {
  const claimants = (text: string) => attributed(extract(text)).map(claim => claim.claimant.canonicalName)

  it.each([
    ['“We heard two blasts,” said Orla Fenwick, a baker in the old town.', 'Orla Fenwick'],
    ['The bridge was closed, Interior Minister Tomas Reld said on Tuesday.', 'Tomas Reld'],
    ['According to the Lowland Relief Committee, nobody slept in the camp.', 'Lowland Relief Committee'],
    ['The Lowland Relief Committee, which runs the camp, said nobody slept there.', 'Lowland Relief Committee'],
    ['Nobody slept in the camp, the Lowland Relief Committee told the Harbour Courier.', 'Lowland Relief Committee'],
  ])('%s', (text, name) => {
    expect(claimants(text)).toEqual([name])
  })

  it('resolves pronouns to who spoke last', () => {
    const text =
      'Mayor Ines Dorval said the water was safe to drink. “Boil it if you doubt us,” she said. The Lowland Relief Committee said the wells were foul. It said 40 people had fallen ill.'
    expect(claimants(text)).toEqual([
      'Ines Dorval',
      'Ines Dorval',
      'Lowland Relief Committee',
      'Lowland Relief Committee',
    ])
  })

  it('names both who speaks and who passes it on', () => {
    const text = 'The Harbour Courier quoted a dock worker as saying the crane had been rusty for years.'
    const claims = attributed(extract(text))
    expect(claims.map(claim => claim.claimant.canonicalName)).toEqual(['Harbour Courier', 'dock worker'])
    expect(claims[1]?.relayedBy).toBe('Harbour Courier')
    expect(claims[0]?.content).toEqual(claims[1]?.content)
  })

  it('lets a spokesman speak for the body named beside him', () => {
    const [claim] = attributed(extract('Harbour police spokesman Edo Marsh said the road was open.'))
    expect(claim?.claimant).toMatchObject({
      canonicalName: 'Edo Marsh',
      onBehalfOf: 'Harbour police',
      type: 'state_force',
    })
  })

  it('takes a release for the words of the body that issued it', () => {
    const text = `Statement on the fire at the Brook Street depot

Tarn Valley Fire Service, May 4, 2030

Our crews reached the depot at noon. Twelve workers were rescued and two were killed. We deny that our engines arrived late. Our inquiry is open.`
    expect(figuresOf(extract(text, null))).toContain('Tarn Valley Fire Service: killed 2..2 worker')
    // An imported article has that line among its metadata, no longer in its text.
    const [title, , ...body] = text.split('\n\n')
    const imported = { text: [title, ...body].join('\n\n'), publishedAt: '2030-05-04', sections: null }
    const issued = extractClaims({ ...imported, site: 'Tarn Valley Fire Service' })
    expect(figuresOf(issued)).toContain('Tarn Valley Fire Service: killed 2..2 worker')
    expect(figuresOf(extractClaims({ ...imported, site: 'Tarn Daily' })).join()).not.toContain('Tarn Daily')
  })
})

describe('contents', () => {
  const contents = (text: string) =>
    attributed(extract(text)).map(claim => [claim.quoteType, ...claim.content.map(anchor => anchor.exact)])

  it.each([
    ['The mayor said that the road, closed since May, was safe.', ['indirect', 'the road, closed since May, was safe']],
    ['“The road is safe,” the mayor said.', ['direct', 'The road is safe']],
    ['The mayor called for calm, adding that the road was safe.', ['indirect', 'calm']],
    [
      '“The road,” the mayor said, “is as safe as it was before the war.”',
      ['direct', 'The road', 'is as safe as it was before the war'],
    ],
    [
      'The mayor said the road was “as safe as a church” at night.',
      ['mixed', 'the road was “as safe as a church” at night'],
    ],
    [
      'The mayor said: “The road is safe. Drive slowly.” Nobody asked more.',
      ['direct', 'The road is safe. Drive slowly'],
    ],
  ])('%s', (text, expected) => {
    expect(contents(text)[0]).toEqual(expected)
  })

  it('joins a speech that goes on in the next paragraph', () => {
    const text =
      '“The road is safe,” said Mayor Ines Dorval.\n\n“It was checked twice by two engineers from the coast.”'
    expect(contents(text)).toEqual([
      ['direct', 'The road is safe', 'It was checked twice by two engineers from the coast'],
    ])
  })

  it.each([
    'Anyone who says so is welcome to try.',
    'The minister declined to say why.',
    'Northmark state lies in the east.',
    'The army did not say how many had died.',
  ])('reports nothing in: %s', text => {
    expect(attributed(extract(text))).toEqual([])
  })
})

describe('stance', () => {
  it.each([
    ['The Norvanian Army denied that its troops had fired on the market.', 'deny', null],
    ['The council accused the Norvanian Army of firing on the market.', 'accuse', 'Norvanian Army'],
    ['The council said the Norvanian Army had fired on the market.', 'accuse', 'Norvanian Army'],
    ['The council said the market was bombed by Norvanian Army planes.', 'accuse', null],
    ['The council called for a hearing on the fire.', 'demand', null],
    ['The council urged the army to leave the town.', 'demand', null],
    ['The Salt Front claimed responsibility for the blast.', 'claim_responsibility', null],
    ['The minister admitted that mistakes had been made.', 'admit', null],
    ['“The reports are false and baseless,” the minister said.', 'deny', null],
    ['The minister warned that the dam could break.', 'predict', null],
    ['The council condemned the killing of two nurses.', 'condemn', null],
    ['The ministry confirmed that the bridge had fallen.', 'confirm', null],
    ['The council said the road was open.', 'state', null],
  ])('%s', (text, stance, target) => {
    const [claim] = attributed(extract(text))
    expect(claim?.stance).toBe(stance)
    if (target) expect(claim?.target).toBe(target)
  })
})

describe('trace', () => {
  it('says what each step kept and dropped, only when asked', () => {
    const input = { text: siege, publishedAt: null, sections: null }
    expect(extractClaims(input).trace).toEqual([])
    const { trace } = extractClaims(input, { trace: true })
    expect(new Set(trace.map(entry => entry.step))).toEqual(
      new Set([
        'publication-date',
        'sections',
        'quotations',
        'cues',
        'attributions',
        'claimants',
        'figures',
        'dates',
        'places',
        'events',
        'claims',
      ]),
    )
    for (const entry of trace) expect(siege.slice(entry.start, entry.end)).toBe(entry.exact)
  })
})

describe('a background sentence told again', () => {
  const background = 'armed groups of the southern marshes have fought the Norvanian state for more than ten years'
  const retold = extract(
    `Siege of Halden ends\n\nMarch 9, 2031\n\nThe army said six soldiers were killed. While marsh elders ask for talks, ${background}, asking for a land of their own.\n\nThe marshes are poor. While marsh elders still ask for talks, ${background}, asking for a land of their own.\n\nWhile marsh elders ask for talks, ${background.replace('ten', '12')}, asking for a land of their own.`,
  )

  it('is one row of the writer’s; another number is another row', () => {
    const own = retold.claims.filter(claim => !claim.attributed)
    expect(own.flatMap(claim => claim.figures.map(figure => figure.low))).toEqual([10, 12])
  })
})
