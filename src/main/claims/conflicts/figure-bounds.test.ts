import { describe, expect, it } from 'vitest'
import { type ArticleInput, buildArticle } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const conflicts = (...articles: ArticleInput[]) =>
  findConflicts(articles.map(buildArticle)).filter(({ kind }) => kind === 'numeric').length

const counts = (claimant: string, words: string, low: number) => ({
  claimant,
  words,
  figures: [{ exact: `${low} people`, low, targetGroup: 'people' }],
})
const inOneText = (police: string, front: string) =>
  conflicts({
    id: 'a',
    published: '2026-03-10',
    claims: [counts('the police', police, 12), counts('Salt Front', front, 40)],
  })

describe('numbers of one text', () => {
  it.each([
    ['places', '12 people were killed in Tessel', '40 people were killed in Orsk'],
    ['places', 'in Tessel 12 people were killed', 'in the village of Orsk, 40 people were killed'],
    ['places', '12 people died near Tessel, and the mill in Orsk burned', '40 people died in Orsk'],
    ['weekdays', '12 people were killed on Monday', '40 people were killed on Tuesday'],
    ['dates', '12 people were killed on March 8', '40 people were killed on 9 March'],
    ['spans', '12 people were killed on Monday', '40 people had been killed since Friday'],
    ['spans', '12 people were killed in a raid on the mill', '40 people had been killed this week'],
    ['spans', '12 people were killed over the weekend', '40 people were killed in the last three weeks'],
    ['widths', '12 people were killed in Tessel', '40 people were killed across the province'],
  ])('contradict nothing where they count other %s', (_, police, front) => expect(inOneText(police, front)).toBe(0))

  it.each([
    ['12 people were killed in Orsk on Monday', '40 people were killed in Orsk on Monday'],
    ['12 people were killed in Orsk', '40 people were killed'],
    ['12 people were killed', '40 people had been killed since Friday'],
    ['12 people were killed since Friday', '40 people had been killed since Friday'],
    ['12 people were killed in the Norvan attack', '40 people were killed in March'],
    ['12 people were killed in Tessel, Orsk', '40 people were killed in Orsk'],
  ])('contradict each other else: %s | %s', (police, front) => expect(inOneText(police, front)).toBe(1))

  it('are compared across texts, which may name one place or day differently', () => {
    const article = (id: string, claim: ReturnType<typeof counts>): ArticleInput => ({
      id,
      title: 'Raid on the mill in Orsk',
      published: '2026-03-10',
      events: [{ eventKey: 'main', title: 'Raid on the mill in Orsk', place: 'Orsk', date: '2026-03-09' }],
      claims: [claim],
    })
    const one = article(
      'a',
      counts('the police', '12 people were killed in Orsk in the raid on the mill on Monday', 12),
    )
    const two = article(
      'b',
      counts('Salt Front', '40 people were killed in Tessel in the raid on the mill on Sunday', 40),
    )
    expect(conflicts(one, two)).toBe(1)
  })
})
