/** Evaluates the recall of casualty figures on the MUC-3 and MUC-4 texts, fed as they stand: in capitals. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Extraction } from '../../src/main/claims/extraction.ts'
import { sameHeadNoun } from '../claims/same-name.ts'
import { type Extractor, rawInput } from '../extract-texts.ts'
import { type Measure, type Miss, type SetResult, share } from '../measure.ts'
import { inContext } from '../span.ts'
import { type GoldToll, type NumberRange, readMuc } from './muc-gold.ts'

type Figure = Extraction['claims'][number]['figures'][number]

/** Who is not told more closely: any of these stands for another. */
const anybody = /\b(?:people|persons?|victims?|dead|wounded|injured|casualt(?:y|ies)|individuals?|others?)\b/i

function sameNumber({ low, high }: NumberRange, figure: Figure): boolean {
  return low === null ? figure.high === high : figure.low === low
}

function sameTarget(targets: readonly string[], { targetGroup }: Figure): boolean {
  const group = targetGroup ?? ''
  return targets.some(target => {
    const wanted = target.toLowerCase()
    return sameHeadNoun(wanted, group) || (anybody.test(wanted) && (group === '' || anybody.test(group)))
  })
}

const describe = ({ quantity, numbers, targets }: GoldToll) =>
  `${quantity} ${numbers.map(({ low, high }) => `${low ?? 0}–${high ?? '…'}`).join(' or ')} ${targets.join(' / ')}`

/** A number of two or more: a single person is a name or “a soldier” there, and no figure. */
const isFigure = ({ numbers }: GoldToll) => numbers.some(({ low, high }) => (low ?? high ?? 0) >= 2)

export async function evaluateMuc(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const files = readdirSync(folder)
    .filter(name => /^muc-.*\.json$/.test(name))
    .sort()
  const texts = files.flatMap(file => readMuc(join(folder, file)))
  const extractions = await Promise.all(texts.map(({ text }) => extractor.extract(rawInput(text))))
  const misses: Miss[] = []
  const scored = texts.flatMap(({ id, text, tolls }, index) => {
    const extraction = extractions[index]
    if (!extraction) return []
    const figures = extraction.claims.flatMap(claim => claim.figures)
    const fitting = (toll: GoldToll) =>
      figures.filter(
        figure => figure.quantity === toll.quantity && toll.numbers.some(range => sameNumber(range, figure)),
      )
    const wanted = tolls.filter(({ optional, numbers }) => !optional && numbers.length > 0)
    const isFound = (toll: GoldToll) => fitting(toll).some(figure => sameTarget(toll.targets, figure))
    const several = wanted.filter(isFigure)
    for (const toll of several) {
      if (isFound(toll)) continue
      const number = String(toll.numbers[0]?.low ?? toll.numbers[0]?.high)
      const any = figures.filter(figure => toll.numbers.some(range => sameNumber(range, figure)))
      const got = any.map(
        ({ quantity, targetGroup, span }) => `${quantity} of “${targetGroup ?? ''}” ${inContext(text, span)}`,
      )
      misses.push({
        kind: fitting(toll).length > 0 ? 'target wrong' : any.length > 0 ? 'quantity wrong' : 'figure missed',
        where: id,
        words: `${describe(toll)}${got.length > 0 ? ` | found ${got.join(' | ')}` : ''}${any.length === 0 ? ` | ${sentenceWith(text, number, toll.targets)}` : ''}`,
      })
    }
    const casualties = figures.filter(({ quantity, low }) => /^(killed|wounded)$/.test(quantity) && low >= 2)
    const isRight = (figure: Figure) =>
      tolls.some(toll => toll.quantity === figure.quantity && toll.numbers.some(range => sameNumber(range, figure)))
    return {
      withTarget: share(several.filter(isFound).length, several.length),
      number: share(several.filter(toll => fitting(toll).length > 0).length, several.length),
      single: share(wanted.filter(isFound).length, wanted.length),
      precision: share(
        tolls.length > 0 ? casualties.filter(isRight).length : 0,
        tolls.length > 0 ? casualties.length : 0,
      ),
    }
  })
  const measure = (name: string, key: keyof (typeof scored)[number], more: Partial<Measure> = {}): Measure => ({
    name,
    score: 'recall',
    ...more,
    articles: scored.map(counts => counts[key]),
  })
  return {
    set,
    missing: null,
    measures: [
      measure('figures of two or more, with target', 'withTarget', {
        required: 72,
        moonshot: 85,
        anchors: 'prototype 58; GE 1992 recall 66, precision 56',
      }),
      measure('… number and quantity alone', 'number'),
      measure('… and single persons, mostly by name', 'single'),
      measure('casualty figures that the key has too (texts with a key)', 'precision'),
    ],
    misses,
  }
}

/** Where a target of the key stands in the text, for the reader of the list. */
function sentenceWith(text: string, number: string, targets: readonly string[]): string {
  for (const needle of [...targets, number]) {
    const start = text.replace(/\s/g, ' ').indexOf(needle)
    if (start >= 0) return inContext(text, { start, end: start + needle.length }, 110)
  }
  return ''
}
