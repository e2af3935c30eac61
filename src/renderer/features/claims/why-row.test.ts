import { expect, test } from 'vitest'
import type { TraceEntry } from '../../../contract/claims.ts'
import { exampleClaim } from './example-claim.ts'
import { whyRow } from './why-row.ts'

const text = 'The coast guard said twelve drowned. Nobody answered in Tessin.'
const at = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, exact: words, prefix: '', suffix: '' }
}
const entry = (step: string, words: string, action: TraceEntry['action'] = 'kept'): TraceEntry => ({
  step,
  action,
  ...at(words),
  why: 'because',
})
const claim = exampleClaim({ source: [at('The coast guard')], cue: [at('said')], content: [at('twelve drowned')] })

test('what touches the row’s words explains it, in the order of the steps; the rest of the text does not', () => {
  const trace = [
    entry('sections', text),
    entry('cues', 'said'),
    entry('cues', 'answered', 'dropped'),
    entry('figures', 'twelve', 'dropped'),
    entry('a-later-step', 'coast'),
    entry('places', 'Tessin'),
  ]
  expect(whyRow(claim, trace).map(({ step, action, exact }) => [step, action, exact])).toEqual([
    ['Part of the text', 'taken', text],
    ['Word that attributes', 'taken', 'said'],
    ['Number', 'left out', 'twelve'],
    ['A later step', 'taken', 'coast'],
  ])
})

test.each([
  ['verb cue “say”', 'the verb “say”'],
  ['indirect content, source before', 'words in the writer’s own sentence, with who says it before them'],
  ['army (state_force, document_noun)', 'army (state force, by a word for what it issued)'],
  ['army (state_force, self): the last so called', 'army (state force, named here): the last so called'],
  ['nothing is said to be counted', 'nothing is said to be counted'],
])('“%s” is said in a reader’s words', (why, words) => {
  expect(whyRow(claim, [{ ...entry('cues', 'said'), why }])[0]?.why).toBe(words)
})
