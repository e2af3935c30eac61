/** Makes a segment of some articles: reads their words field by field and sorts them by stem. */
import { columnsOf } from '../columns/document-columns.ts'
import { labelsOf } from '../columns/label-columns.ts'
import { groupVariants } from '../dictionary/dictionary.ts'
import { fieldPassages, fields, type SearchableArticle } from '../fields.ts'
import { GrowingUint32 } from '../storage/growing-array.ts'
import { tableOf } from '../storage/string-table.ts'
import { forEachWord } from '../text/analyse-words.ts'
import type { SegmentData } from './segment-data.ts'
import { TermWriter } from './term-writer.ts'

/** Word positions left free between two notes or two claimants, so that no phrase reaches across. */
const passageGap = 100
/** Stems written between two chances to step aside. */
const stemsPerStep = 256

/** One written word with one of its stems; `number` is the order in which it was met. */
type Form = { surface: string; term: string; number: number; other: Form | null }

/**
 * Every word of every article as three numbers, first all titles, then all texts and so on: the order in which postings
 * are written, so that sorting by stem is one counting pass. A `run` is one field of one document.
 */
type Tokens = {
  /** Per surface the form met last, which leads to the others. */
  first: Map<string, Form>
  form: GrowingUint32
  position: GrowingUint32
  runEnds: GrowingUint32
  lengths: Uint32Array[]
}

/** `stepAside` is called between small pieces of work. */
export function buildSegment(
  articles: readonly SearchableArticle[],
  firstSequence: number,
  stepAside: () => void = () => {},
): SegmentData {
  const tokens = readTokens(articles, stepAside)
  const sorted = sortForms(tokens.first)
  const { variants, variantEnds } = groupVariants(sorted.stemOf, sorted.terms.length)
  const written = writeTerms(tokens, sorted, variantEnds, articles.length, stepAside)
  return {
    dictionary: {
      surfaces: tableOf(sorted.forms.map(({ surface }) => surface)),
      stems: tableOf(sorted.terms),
      stemOf: sorted.stemOf,
      variants,
      variantEnds,
      postingsEnds: written.postingsEnds,
      positionsEnds: written.positionsEnds,
      frequencies: written.frequencies,
    },
    documents: columnsOf(articles, firstSequence, tokens.lengths),
    labels: labelsOf(articles),
    postings: written.postings,
    positions: written.positions,
  }
}

function readTokens(articles: readonly SearchableArticle[], stepAside: () => void): Tokens {
  let formCount = 0
  const tokens: Tokens = {
    first: new Map(),
    form: new GrowingUint32(1024),
    position: new GrowingUint32(1024),
    runEnds: new GrowingUint32(),
    lengths: fields.map(() => new Uint32Array(articles.length)),
  }
  const formOf = (surface: string, term: string): Form => {
    const first = tokens.first.get(surface)
    for (let form = first ?? null; form; form = form.other) if (form.term === term) return form
    const form = { surface, term, number: formCount++, other: first ?? null }
    tokens.first.set(surface, form)
    return form
  }
  fields.forEach((field, fieldNumber) => {
    articles.forEach((article, document) => {
      stepAside()
      let position = 0
      let length = 0
      for (const passage of fieldPassages(article, field)) {
        forEachWord(
          passage,
          ({ surface, term, stop }) => {
            tokens.form.push(formOf(surface, term).number)
            tokens.position.push(position++)
            if (!stop) length++
          },
          article.language,
        )
        position += passageGap
      }
      tokens.runEnds.push(tokens.form.length)
      const lengths = tokens.lengths[fieldNumber]
      if (lengths) lengths[document] = length
    })
  })
  return tokens
}

type SortedForms = {
  forms: Form[]
  terms: string[]
  stemOf: Uint32Array
  /** Per form, by its number: its ordinal among the surfaces. */
  ordinals: Uint32Array
}

/** Surfaces in code unit order, which is JavaScript's own; those of one surface by their stems. */
function sortForms(first: ReadonlyMap<string, Form>): SortedForms {
  const forms = [...first.keys()].sort().flatMap(surface => {
    const same: Form[] = []
    for (let form = first.get(surface) ?? null; form; form = form.other) same.push(form)
    return same.length === 1 ? same : same.sort((a, b) => (a.term < b.term ? -1 : 1))
  })
  const terms = [...new Set(forms.map(({ term }) => term))].sort()
  const stemNumbers = new Map(terms.map((term, stem) => [term, stem]))
  const ordinals = new Uint32Array(forms.length)
  forms.forEach(({ number }, ordinal) => {
    ordinals[number] = ordinal
  })
  return { forms, terms, stemOf: Uint32Array.from(forms, ({ term }) => stemNumbers.get(term) ?? 0), ordinals }
}

function writeTerms(
  tokens: Tokens,
  sorted: SortedForms,
  variantEnds: Uint32Array,
  documentCount: number,
  stepAside: () => void,
) {
  const stemCount = sorted.terms.length
  const variantOf = variantNumbers(sorted.stemOf, variantEnds)
  const { order, ends } = sortByStem(tokens, sorted, stemCount)
  const runs = runNumbers(tokens)
  const writer = new TermWriter()
  const [postingsEnds, positionsEnds, frequencies] = [
    new Uint32Array(stemCount),
    new Uint32Array(stemCount),
    new Uint32Array(stemCount),
  ]
  for (let stem = 0, at = 0; stem < stemCount; stem++) {
    if (stem % stemsPerStep === 0) stepAside()
    const end = ends[stem] ?? 0
    const variants = (variantEnds[stem] ?? 0) - (stem === 0 ? 0 : (variantEnds[stem - 1] ?? 0))
    writer.begin()
    let field = -1
    while (at < end) {
      const run = runs[order[at] ?? 0]
      let next = at + 1
      while (next < end && runs[order[next] ?? 0] === run) next++
      const ownField = Math.floor((run ?? 0) / documentCount)
      if (ownField !== field) writer.field(ownField)
      field = ownField
      writer.document((run ?? 0) % documentCount, next - at)
      for (let previous = 0; at < next; at++) {
        const token = order[at] ?? 0
        const position = tokens.position.at(token)
        const variant = variantOf[sorted.ordinals[tokens.form.at(token)] ?? 0] ?? 0
        writer.positions.varint((position - previous) * variants + variant)
        previous = position
      }
    }
    writer.end()
    postingsEnds[stem] = writer.postings.length
    positionsEnds[stem] = writer.positions.length
    frequencies[stem] = writer.frequency
  }
  const [postings, positions] = [writer.postings.written(), writer.positions.written()]
  return { postings, positions, postingsEnds, positionsEnds, frequencies }
}

/** Per surface: its number among the surfaces of its stem. */
function variantNumbers(stemOf: Uint32Array, variantEnds: Uint32Array): Uint32Array {
  const next = new Uint32Array(variantEnds.length)
  return stemOf.map(stem => {
    const number = next[stem] ?? 0
    next[stem] = number + 1
    return number
  })
}

/** The tokens stem after stem, in the order in which they were read, and where each stem's end. */
function sortByStem({ form }: Tokens, { stemOf, ordinals }: SortedForms, stemCount: number) {
  const stemOfForm = ordinals.map(ordinal => stemOf[ordinal] ?? 0)
  const ends = new Uint32Array(stemCount)
  for (const number of form.written()) {
    const stem = stemOfForm[number] ?? 0
    ends[stem] = (ends[stem] ?? 0) + 1
  }
  const next = new Uint32Array(stemCount)
  for (let stem = 0, sum = 0; stem < stemCount; stem++) {
    next[stem] = sum
    sum += ends[stem] ?? 0
    ends[stem] = sum
  }
  const order = new Uint32Array(form.length)
  form.written().forEach((number, token) => {
    const stem = stemOfForm[number] ?? 0
    const place = next[stem] ?? 0
    order[place] = token
    next[stem] = place + 1
  })
  return { order, ends }
}

/** Per token: the run it belongs to, `field * documentCount + document`. */
function runNumbers({ form, runEnds }: Tokens): Uint32Array {
  const runs = new Uint32Array(form.length)
  let start = 0
  runEnds.written().forEach((end, run) => {
    runs.fill(run, start, end)
    start = end
  })
  return runs
}
