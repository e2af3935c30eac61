import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findConflicts } from './conflicts/find-conflicts.ts'
import { groupEvents } from './events/group-events.ts'
import { extractClaims } from './extract-claims.ts'
import type { ArticleExtraction } from './extraction.ts'

const folder = new URL('../../../resources/sample/', import.meta.url)

/** The sample reports as an import would hand them over: headline, then the text below the front matter. */
function sampleArticles(): ArticleExtraction[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'README.md')
  return names.sort().map((name, index) => {
    const [, frontMatter = '', ...body] = readFileSync(new URL(name, folder), 'utf8').split('---\n')
    const field = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(frontMatter)?.[1] ?? ''
    const publishedAt = field('published')
    const text = `${field('title')}\n\n${body.join('---\n').trim()}`
    const extraction = extractClaims({ text, publishedAt, sections: null })
    return { articleId: `sample${index}`, title: field('title'), publishedAt, extraction }
  })
}

describe('the sample library', () => {
  const articles = sampleArticles()
  const conflicts = findConflicts(articles)
  const told = (kind: string) =>
    conflicts
      .filter(conflict => conflict.kind === kind)
      .map(
        ({ target, sides }) =>
          `${target}: ${sides.map(side => `${side.claimant} ${side.low ?? ''}`.trim()).join(' / ')}`,
      )

  it('is three reports of one battle', () => {
    const [event] = groupEvents(articles).events.filter(each => each.articleIds.length > 1)
    expect(event?.articleIds).toHaveLength(3)
    expect(event?.date).toBe('2026-05-11')
    expect(event?.place).toContain('Varrow')
  })

  it('shows at a glance that the two sides count the dead differently, and nothing false', () => {
    expect(told('numeric').sort()).toEqual([
      'fighters: Orlo Liberation Front 5 / Tavarian Army 34',
      'soldiers: Tavarian Army 9 / Orlo Liberation Front 41',
      'soldiers: Tavarian Army 9 / clerk at Varrow station 28',
    ])
    expect(told('revision')).toEqual(['civilians: Saint Ivo Hospital 17 / Saint Ivo Hospital 23'])
  })

  it('shows the rival tolls in each report, also in the one that only repeats them', () => {
    const battle = conflicts.filter(({ kind, target }) => kind === 'numeric' && target === 'soldiers')
    const exact = (articleId: string) =>
      battle
        .flatMap(({ sides }) => sides.flatMap(({ places }) => places))
        .filter(place => place.articleId === articleId)
    expect(new Set(exact('sample0').map(place => place.exact))).toEqual(new Set(['nine soldiers', '41 soldiers']))
    expect(new Set(exact('sample1').map(place => place.exact))).toEqual(new Set(['nine soldiers']))
    expect(exact('sample2').map(place => place.exact)).toEqual(expect.arrayContaining(['nine soldiers', '41 soldiers']))
    const [, , courier] = articles
    expect(
      findConflicts(courier === undefined ? [] : [courier]).map(({ sides }) => sides.map(side => side.low)),
    ).toContainEqual([9, 41])
  })

  it('shows who denies what and who blames whom', () => {
    expect(told('polarity')).toContain('civilians killed: Saint Ivo Hospital / Tavarian Army')
    expect(told('responsibility')).toHaveLength(2)
  })
})
