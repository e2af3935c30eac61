/** Evaluates the values of dates on GUM's news texts. Their first full date is the day of publication: it is given. */
import type { Extractor } from '../extract-texts.ts'
import { type Measure, type Miss, matched, type SetResult, share } from '../measure.ts'
import { countSlices } from '../slicing.ts'
import { inContext, overlap } from '../span.ts'
import { readGum } from './gum-gold.ts'

export async function evaluateGum(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const texts = readGum(folder).map(gold => ({
    ...gold,
    dateline: gold.dates.find(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value)) ?? null,
  }))
  const extractions = await extractor.extractAll(
    texts.map(({ text, dateline }) => ({ text, publishedAt: dateline?.value ?? null, sections: null })),
  )
  const misses: Miss[] = []
  const scored = texts.flatMap(({ id, text, dates, dateline }, index) => {
    const extraction = extractions[index]
    if (!extraction) return []
    const gold = dates.filter(date => date !== dateline)
    let found = 0
    let right = 0
    for (const date of gold) {
      const mine = extraction.dates.find(({ span }) => overlap(span, date))
      if (mine) found++
      if (mine?.value === date.value) right++
      else {
        misses.push({
          kind: mine ? 'date value wrong' : 'date missed',
          where: id,
          words: `${date.value}${mine ? `, not ${mine.value}` : ''} (published ${dateline?.value ?? '?'}): ${inContext(text, date)}`,
        })
      }
    }
    const slices = countSlices(text, extraction)
    return {
      all: share(right, gold.length),
      found: share(right, found),
      spans: matched(found, gold.length, gold.length),
      slices,
    }
  })
  const measure = (name: string, key: keyof (typeof scored)[number], more: Partial<Measure> = {}): Measure => ({
    name,
    score: 'recall',
    required: null,
    moonshot: null,
    ...more,
    articles: scored.map(counts => counts[key]),
  })
  return {
    set,
    missing: null,
    measures: [
      measure('date value right, of all dates', 'all', {
        required: 90,
        moonshot: 95,
        anchors: 'chrono-node 58.4, with two rules 83.8',
      }),
      measure('… of the dates found', 'found'),
      measure('dates found', 'spans'),
      measure('spans that slice to their words', 'slices', { required: 100, moonshot: 100 }),
    ],
    misses,
  }
}
