/** Evaluates attribution spans on PolNeAR: exact spans, relations, and what is overlooked. */
import { type Extractor, rawInput } from '../extract-texts.ts'
import { type Counts, type Measure, type Miss, matched, type SetResult, share, sum } from '../measure.ts'
import { anyOverlap, inContext, type Span } from '../span.ts'
import { asPolnear } from './as-polnear.ts'
import { isCommunicationCue } from './communication-cues.ts'
import { type Attribution, type GoldText, readPolnear } from './polnear-gold.ts'

const roles = ['source', 'cue', 'content'] as const
/** UTF-16 code units from which a quoted piece is a quotation and no quoted term. */
const shortestQuotation = 16

/** Spaces and stops at either end do not count. */
function trimmed(text: string, { start, end }: Span): string {
  while (start < end && /[\s.,;:]/.test(text[start] ?? '')) start++
  while (end > start && /[\s.,;:]/.test(text[end - 1] ?? '')) end--
  return `${start}-${end}`
}

const wordsOf = (text: string, spans: readonly Span[]) =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ')

function scoreText({ id, text, attributions: gold }: GoldText, system: readonly Attribution[]) {
  const exact = (role: (typeof roles)[number]): Counts => {
    const keys = (all: readonly Attribution[]) =>
      new Set(all.flatMap(one => one[role].map(span => trimmed(text, span))))
    const [ours, theirs] = [keys(system), keys(gold)]
    return matched([...ours].filter(key => theirs.has(key)).length, ours.size, theirs.size)
  }
  const told = (g: Attribution, s: Attribution) => anyOverlap(g.cue, s.cue) && anyOverlap(g.content, s.content)
  const sameSource = (g: Attribution, s: Attribution) =>
    anyOverlap(g.source, s.source) || (g.source.length === 0 && s.source.length === 0)

  const used = new Set<Attribution>()
  const misses: Miss[] = []
  const miss = (kind: string, { cue, content }: Attribution, note = '') => {
    const [at] = cue.length > 0 ? cue : content
    misses.push({ kind, where: id, words: `${at ? inContext(text, at, 90) : ''}${note}` })
  }
  let relations = 0
  let cuesFound = 0
  let quotesFound = 0
  const spoken = gold.filter(({ cue }) => isCommunicationCue(wordsOf(text, cue)))
  const quotations = gold.filter(({ content }) =>
    content.some(({ start, end }) => /^[“"]/.test(text.slice(start, end)) && end - start >= shortestQuotation),
  )
  for (const g of gold) {
    const relation = system.find(s => !used.has(s) && told(g, s) && sameSource(g, s))
    if (relation) {
      used.add(relation)
      relations++
    }
    const seen = system.find(s => told(g, s))
    if (!seen) miss(spoken.includes(g) ? 'communication cue overlooked' : 'other cue overlooked', g)
    else {
      if (spoken.includes(g)) cuesFound++
      for (const role of roles) {
        const [a, b] = [g[role], seen[role]].map(spans => spans.map(span => trimmed(text, span)).join(' '))
        if (a !== b)
          miss(`${role} differs`, g, ` | gold “${wordsOf(text, g[role])}” | ours “${wordsOf(text, seen[role])}”`)
      }
    }
    if (quotations.includes(g)) {
      const heard = system.filter(s => anyOverlap(g.content, s.content))
      if (heard.some(s => g.source.length === 0 || anyOverlap(g.source, s.source))) quotesFound++
      else miss(heard.length > 0 ? 'quotation given to another' : 'quotation overlooked', g)
    }
  }
  for (const s of system) {
    if (!gold.some(g => anyOverlap(g.cue, s.cue))) miss('cue spurious', s)
  }
  return {
    counts: {
      source: exact('source'),
      cue: exact('cue'),
      content: exact('content'),
      relation: matched(relations, system.length, gold.length),
      communication: share(cuesFound, spoken.length),
      quotations: share(quotesFound, quotations.length),
    },
    misses,
  }
}

type Row = Omit<Measure, 'articles'> & { key: keyof ReturnType<typeof scoreText>['counts'] }

const rows: readonly Row[] = [
  {
    key: 'source',
    name: 'source, exact',
    score: 'f1',
    required: 66,
    moonshot: 76,
    anchors: 'rules 10.7, CRF 50.6, BiLSTM-CRF 69.6, BERT 83.2, annotators 77.7',
  },
  {
    key: 'cue',
    name: 'cue, exact',
    score: 'f1',
    required: 64,
    moonshot: 70,
    anchors: 'rules 22.8, CRF 53.4, BiLSTM-CRF 66.7, BERT 75.3, annotators 70.5',
  },
  {
    key: 'content',
    name: 'content, exact',
    score: 'f1',
    required: 55,
    moonshot: 66,
    anchors: 'rules 5.6, CRF 28.6, BiLSTM-CRF 59.0, BERT 72.9, annotators 68.4',
  },
  {
    key: 'relation',
    name: 'relations (all three overlap)',
    score: 'f1',
    required: 65,
    moonshot: 75,
    anchors: 'rules 56.9, tagger 62.6, annotators 78.7',
  },
  {
    key: 'communication',
    name: 'communication cues found',
    score: 'recall',
    required: 85,
    moonshot: 92,
    anchors: 'rules 70.5, tagger 79.1',
  },
  {
    key: 'quotations',
    name: 'direct quotes found',
    score: 'recall',
    required: 93,
    moonshot: 97,
    anchors: 'rules 78, tagger 86',
  },
]

/** Scores the attributions of each text of a part of the corpus. A text that two people annotated counts for each. */
export async function evaluatePolnear(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const scored = await Promise.all(
    readPolnear(folder).map(async gold => {
      const { claims } = await extractor.extract(rawInput(gold.text, gold.publishedAt))
      return { id: gold.id, ...scoreText(gold, asPolnear(gold.text, claims)) }
    }),
  )
  // The interval is drawn over texts, not over annotations.
  const texts = Object.values(Object.groupBy(scored, ({ id }) => id)).map(all => all ?? [])
  return {
    set,
    missing: null,
    measures: rows.map(({ key, ...row }) => ({
      ...row,
      articles: texts.map(all => sum(all.map(({ counts }) => counts[key]))),
    })),
    misses: scored.flatMap(({ misses }) => misses),
  }
}
