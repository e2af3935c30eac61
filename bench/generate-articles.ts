/**
 * Generates libraries of any size from a seed: invented news with the word statistics of real text. Nothing of an article
 * depends on another, so that a million can be made one after the other in little memory.
 */
import type { ArticleDraft } from '../src/article/draft.ts'
import { parties, pickFrequent, pickSome, places, sites, tags } from './corpus/cast.ts'
import { TextWriter } from './corpus/write-text.ts'
import { createRandom, drawNormal, numberOf, type Random } from './seeded-random.ts'

/** An article with what readers and the claim extraction would add to it. */
export type GeneratedArticle = { draft: ArticleDraft; notes: string[]; claimants: string[]; places: string[] }

const medianLength = 500
const spreadOfLength = 0.55
const shareWithNotes = 0.05
const shareWithClaimants = 0.12
const shareWithPlaces = 0.6
const shareWithTags = 0.3
const firstDay = Date.UTC(2012, 0, 1)
const days = 5_100

/** About 580 words, lognormally spread, as the lengths of news articles are. */
const drawLength = (random: Random): number =>
  Math.min(8000, Math.max(60, Math.round(Math.exp(Math.log(medianLength) + spreadOfLength * drawNormal(random)))))

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The article of a number: the same in a library of any size with this seed. */
export function generateArticle(seed: number, number: number): GeneratedArticle {
  const random = createRandom(Math.floor(numberOf(seed, number) * 4_294_967_296))
  const writer = new TextWriter(random)
  const title = capitalise(writer.words(5 + Math.floor(random() * 7)))
  const paragraphs = writer.paragraphs(drawLength(random))
  const site = pickFrequent(sites, random)
  // Libraries hold more of late years than of early ones.
  const day = new Date(firstDay + Math.floor(random() ** 0.6 * days) * 86_400_000).toISOString().slice(0, 10)
  const some = (share: number, most: number) => (random() < share ? 1 + Math.floor(random() * most) : 0)
  return {
    draft: {
      document: {
        type: 'document',
        lang: 'en',
        children: [
          { type: 'title', children: [{ type: 'text', text: title }] },
          ...paragraphs.map(text => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })),
        ],
      },
      title,
      standfirst: null,
      authors: [],
      site,
      originalUrl: `https://${site.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${seed}/${number}`,
      publishedAt: day,
      language: 'en',
      imageCredit: null,
      tags: pickSome(tags, some(shareWithTags, 2), random),
      assets: [],
    },
    notes: Array.from({ length: some(shareWithNotes, 2) }, () => `${writer.sentence()} ${writer.sentence()}`),
    claimants: pickSome(parties, some(shareWithClaimants, 4), random),
    places: pickSome(places, some(shareWithPlaces, 3), random),
  }
}

/** Yields `count` articles; the first ones of a longer library are those of a shorter one with the same seed. */
export function* generateArticles(options: { count: number; seed: number }): Generator<GeneratedArticle> {
  for (let number = 0; number < options.count; number++) yield generateArticle(options.seed, number)
}
