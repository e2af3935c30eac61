/** Evaluates the main text and the metadata read out of saved pages, beside Readability and defuddle on the same pages. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Extractor } from '../extract-texts.ts'
import { type Counts, type Measure, type Miss, type SetResult, scoreOf, share, sum } from '../measure.ts'
import { type PageExtractor, readWithDefuddle, readWithOurs, readWithReadability } from './page-extractors.ts'
import { type GoldPage, readDefuddlePages, readReadabilityPages } from './pages-gold.ts'
import { type PageScore, scorePage } from './score-page.ts'

const extractors = { ours: readWithOurs, Readability: readWithReadability, defuddle: readWithDefuddle } as const
type Name = keyof typeof extractors
const names = ['ours', 'Readability', 'defuddle'] as const satisfies readonly Name[]

type Judged = { page: GoldPage; scores: Record<Name, PageScore> }
type JudgedFolder = { pages: Judged[]; misses: Miss[]; milliseconds: Record<Name, number> }

const worstShown = 10
/** Share of the words from which on a page's text counts as the one expected. */
const sameText = 0.95

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** The middle one of an odd number of values, else the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1))
}

async function judgePages(pages: readonly GoldPage[]): Promise<JudgedFolder> {
  const milliseconds: Record<Name, number> = { ours: 0, Readability: 0, defuddle: 0 }
  const judged: Judged[] = []
  const misses: Miss[] = []
  const judge = async (page: GoldPage, name: Name, read: PageExtractor): Promise<PageScore> => {
    const start = performance.now()
    const found = await read(page)
    milliseconds[name] += performance.now() - start
    const score = scorePage(page.expected, found)
    if (name !== 'ours') return score
    const { title, author, publishedAt } = page.expected
    if (score.title === false) misses.push({ kind: 'title', where: page.name, words: `${found.title}, not ${title}` })
    if (score.authors === false)
      misses.push({ kind: 'authors', where: page.name, words: `${found.authors.join(', ')}, not ${author}` })
    if (score.date === false)
      misses.push({ kind: 'date', where: page.name, words: `${found.publishedAt}, not ${publishedAt}` })
    return score
  }
  for (const page of pages) {
    const scores = {
      ours: await judge(page, 'ours', extractors.ours),
      Readability: await judge(page, 'Readability', extractors.Readability),
      defuddle: await judge(page, 'defuddle', extractors.defuddle),
    }
    judged.push({ page, scores })
  }
  return { pages: judged, misses, milliseconds }
}

/** What a measure counts of one extractor's scores: a share of each page it judges. */
type Figure = { name: string; of: (scores: PageScore[]) => Counts[]; required?: true }

const shares = (values: readonly (number | boolean | null)[]): Counts[] =>
  values.filter(value => value !== null).map(value => share(Number(value), 1))

const figures: Figure[] = [
  { name: 'main text, mean F1', of: scores => shares(scores.map(({ text }) => text)), required: true },
  { name: 'main text, median F1', of: scores => shares([median(scores.map(({ text }) => text))]), required: true },
  { name: `pages with F1 of at least ${sameText}`, of: scores => shares(scores.map(({ text }) => text >= sameText)) },
  {
    name: '… mean F1 of every third page',
    of: scores => shares(scores.filter((_, at) => at % 3 === 2).map(({ text }) => text)),
  },
  { name: 'date of publication', of: scores => shares(scores.map(({ date }) => date)), required: true },
  { name: 'title', of: scores => shares(scores.map(({ title }) => title)) },
  { name: 'authors', of: scores => shares(scores.map(({ authors }) => authors)) },
]

/** Where ours must be better than the others, it is so by this much at least. */
const leastMore = 0.01

/** One row: ours, with the better of the two others as what must be reached. */
function toMeasure(figure: Figure, pages: readonly Judged[], beats: boolean): Measure {
  const countsOf = (name: Name) => figure.of(pages.map(({ scores }) => scores[name]))
  const percentOf = (name: Name) => 100 * scoreOf('recall', sum(countsOf(name)))
  const better = Math.max(percentOf('Readability'), percentOf('defuddle'))
  return {
    name: figure.name,
    score: 'recall',
    articles: countsOf('ours'),
    anchors: `Readability ${percentOf('Readability').toFixed(2)}, defuddle ${percentOf('defuddle').toFixed(2)}`,
    ...(figure.required && { required: beats && better < 100 ? better + leastMore : better }),
  }
}

function worstPages(pages: readonly Judged[]): string[] {
  const worst = pages.toSorted((a, b) => a.scores.ours.text - b.scores.ours.text).slice(0, worstShown)
  return [
    `pages read worst (F1 ours, Readability, defuddle):`,
    ...worst.map(({ page, scores }) => `  ${names.map(name => scores[name].text.toFixed(3)).join('  ')}  ${page.name}`),
  ]
}

const timeTaken = ({ milliseconds, pages }: JudgedFolder) =>
  `milliseconds a page, parsing it with linkedom included: ${names
    .map(name => `${name} ${(milliseconds[name] / Math.max(1, pages.length)).toFixed(1)}`)
    .join(', ')}`

/** Each folder is read once, though its pages count in two sets. */
const judgedFolders = new Map<string, Promise<JudgedFolder>>()
function judgeFolder(folder: string, read: (folder: string) => GoldPage[]): Promise<JudgedFolder> {
  const known = judgedFolders.get(folder) ?? judgePages(read(folder))
  judgedFolders.set(folder, known)
  return known
}

const evaluateFolder =
  (read: (folder: string) => GoldPage[]) =>
  async (set: string, folder: string, _: Extractor): Promise<SetResult> => {
    const judged = await judgeFolder(folder, read)
    return {
      set,
      missing: null,
      measures: figures.map(figure => toMeasure(figure, judged.pages, false)),
      misses: judged.misses,
      notes: [...worstPages(judged.pages), timeTaken(judged)],
    }
  }

const folders = { 'readability-pages': readReadabilityPages, 'defuddle-fixtures': readDefuddlePages }

export const evaluateReadabilityPages = evaluateFolder(folders['readability-pages'])
export const evaluateDefuddlePages = evaluateFolder(folders['defuddle-fixtures'])

/** The pages of all folders together, where ours is to be better than either of the two others. */
export async function evaluateAllPages(set: string, folder: string): Promise<SetResult> {
  const pages: Judged[] = []
  for (const [name, read] of Object.entries(folders)) {
    if (existsSync(join(folder, name))) pages.push(...(await judgeFolder(join(folder, name), read)).pages)
  }
  return { set, missing: null, measures: figures.map(figure => toMeasure(figure, pages, true)), misses: [] }
}
