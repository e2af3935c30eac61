/** Evaluates the values of dates on GUM's news texts. */
import { findPublicationDate } from '../../src/article/publication-date.ts'
import { type Extractor, rawInput } from '../extract-texts.ts'
import { type Counts, type Miss, type SetResult, share } from '../measure.ts'
import { inContext, overlap } from '../span.ts'
import { type GumText, readGum } from './gum-gold.ts'

/** Ours may be one range where two ends are annotated, as in “from 2004 to 2009”: each end is then right. */
function isRight(gold: string, ours: string): boolean {
  const ends = ours.split('/')
  return gold === ours || ends.includes(gold) || (ends.length === 1 && gold === `${ours}/${ours}`)
}

async function scoreText(gold: GumText, extractor: Extractor) {
  const { id, text } = gold
  // As at import: the date on the page, else the one that comes with it.
  const dateLine = findPublicationDate(text)
  const published = dateLine?.value ?? gold.publishedAt
  const { dates } = await extractor.extract(rawInput(text, published))
  // The date line is no date of the story, so it is not among them; its value is read all the same.
  const read = [
    ...dates.map(({ span, value }) => ({ span, value })),
    ...(dateLine ? [{ span: dateLine, value: dateLine.value }] : []),
  ]
  const judged = gold.dates.map(date => ({
    date,
    ours: read.filter(({ span }) => overlap(span, date)).map(({ value }) => value),
  }))
  const right = judged.filter(({ date, ours }) => ours.some(value => isRight(date.value, value)))
  const single = judged.filter(({ date }) => date.single)
  const found = judged.filter(({ ours }) => ours.length > 0)
  const misses = judged
    .filter(one => !right.includes(one))
    .map(({ date, ours }): Miss => {
      const kind = ours.length > 0 ? 'date value wrong' : 'date missed'
      const instead = ours.length > 0 ? `, not ${ours.join(', ')}` : ''
      return {
        kind: date.single ? kind : `${kind}, a range`,
        where: id,
        words: `${date.value}${instead} (published ${published}): ${inContext(text, date)}`,
      }
    })
  const counts = {
    single: share(right.filter(({ date }) => date.single).length, single.length),
    all: share(right.length, judged.length),
    found: share(right.length, found.length),
  } satisfies Record<string, Counts>
  return { counts, misses }
}

export async function evaluateGum(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const scored = await Promise.all(readGum(folder).map(text => scoreText(text, extractor)))
  const articles = (key: keyof (typeof scored)[number]['counts']) => scored.map(({ counts }) => counts[key])
  return {
    set,
    missing: null,
    measures: [
      {
        name: 'date value right (a day, month or year)',
        score: 'recall',
        articles: articles('single'),
        required: 90,
        moonshot: 95,
        anchors: 'chrono-node 58.4, with two rules 83.8',
      },
      { name: '… ranges too', score: 'recall', articles: articles('all') },
      { name: '… of all the dates found', score: 'recall', articles: articles('found') },
    ],
    misses: scored.flatMap(({ misses }) => misses),
  }
}
