/** Picks from what the extraction explains of a text what concerns one row, in words a reader understands. */
import type { Range } from '../../../article/plain-text.ts'
import type { Claim, TraceEntry } from '../../../contract/claims.ts'

/** What a step of the extraction looks at; an unknown step is named as it names itself. */
const steps: Record<string, string> = {
  sections: 'Part of the text',
  'publication-date': 'Date of publication',
  quotations: 'Quotation marks',
  cues: 'Word that attributes',
  figures: 'Number',
  crowds: 'Number of people',
  attributions: 'Who says what',
  'figure-sources': 'Who counted',
  issuer: 'Who issued the text',
  claimants: 'Who it is',
  offices: 'Office',
  dates: 'Date',
  places: 'Place',
  events: 'What happened',
  claims: 'The row',
}

/** The extraction explains itself to those who write it; these are its terms in a reader's words. */
const terms: readonly (readonly [term: RegExp, words: string])[] = [
  [/^(verb|noun|adverb) cue /, 'the $1 '],
  [/^indirect content\b/, 'words in the writer’s own sentence'],
  [/^direct content\b/, 'words in quotation marks'],
  [/^mixed content\b/, 'words partly in quotation marks'],
  [/\bsource before\b/, 'with who says it before them'],
  [/\bsource after\b/, 'with who says it behind them'],
  [/\bsource shared\b/, 'said by the one before'],
  [/\bno source\b/, 'with nobody who says it'],
  [/\bself\)/, 'named here)'],
  [/\bapposition\)/, 'by another of its names)'],
  [/\bpronoun\)/, 'by a pronoun)'],
  [/\bdocument_noun\)/, 'by a word for what it issued)'],
  [/, none\)/, ')'],
  [/_/g, ' '],
]

const inWords = (why: string) => terms.reduce((text, [term, words]) => text.replace(term, words), why)

const actions: Record<TraceEntry['action'], string> = { kept: 'taken', dropped: 'left out', changed: 'changed' }

export type Reason = {
  step: string
  action: string
  left: boolean
  range: Range
  exact: string
  why: string
}

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end

/** The words of a row in the text: who says it, the word that attributes it, what is said, and every figure. */
const rangesOf = ({ source, cue, content, claimant, figures }: Claim): Range[] => [
  ...source,
  ...cue,
  ...content,
  ...(claimant.mention ? [claimant.mention] : []),
  ...figures.map(figure => figure.span),
]

/** What was decided at the words of a row, in the order of the steps. */
export function whyRow(claim: Claim, trace: readonly TraceEntry[]): Reason[] {
  const ranges = rangesOf(claim)
  return trace
    .filter(entry => ranges.some(range => overlap(range, entry)))
    .map(({ step, action, start, end, exact, why }) => ({
      step: steps[step] ?? step.charAt(0).toUpperCase() + step.slice(1).replaceAll('-', ' '),
      action: actions[action],
      left: action === 'dropped',
      range: { start, end },
      exact,
      why: inWords(why),
    }))
}
