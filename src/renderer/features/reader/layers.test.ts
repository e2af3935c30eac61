import { expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import type { Claim, Conflict } from '../../../contract/claims.ts'
import type { Highlight, Note } from '../../../contract/notes.ts'
import { claimLayers, noteLayers } from './layers.ts'

const text = 'The guard said nine drowned. Twelve, the union said. Tessin lies in the north.'
const at = (words: string) =>
  createAnchor(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)

const claim = (claimId: string, content: string[], figure: string | null, attributed = true) =>
  ({
    claimId,
    attributed,
    quoteType: 'indirect',
    claimant: { canonicalName: 'Guard' },
    content: content.map(at),
    figures: figure === null ? [] : [{ span: at(figure) }],
  }) as Claim
const party = { name: 'Guard', initials: 'G', colour: 2 }

test('what a reader rejected, and what stands in the text no more, is not marked in it', () => {
  const rejected = { ...claim('1', ['nine drowned'], 'nine'), review: 'rejected' as const }
  const gone = {
    ...claim('2', ['Twelve'], 'Twelve'),
    review: 'accepted' as const,
    reviewed: { at: '', found: false, original: null },
  }
  expect(claimLayers('a', [rejected, gone], [], new Map())).toEqual([])
})

test('claims of parties are marked, the writer’s own statements only in their figures', () => {
  const { start, end } = at('nine')
  const conflict = {
    sides: [
      { figure: { articleId: 'c', start: 0, end: 4 }, places: [{ articleId: 'a', start, end, claimId: '1' }] },
      { figure: { articleId: 'b', start: 29, end: 35 }, places: [] },
    ],
  }
  const layers = claimLayers(
    'a',
    [claim('1', ['nine drowned', 'Twelve'], 'nine'), claim('2', ['Tessin lies in the north.'], 'Twelve', false)],
    [conflict as Conflict],
    new Map([['Guard', party]]),
  )
  expect(layers.map(layer => [layer.kind, words(layer)])).toEqual([
    ['claim', 'nine drowned'],
    ['claim', 'Twelve'],
    ['figure', 'nine'],
    ['figure', 'Twelve'],
  ])
  expect(layers.flatMap(layer => (layer.kind === 'claim' ? [layer.first] : []))).toEqual([true, false])
  // A figure at the same offsets of another article is not contested here.
  expect(layers.flatMap(layer => (layer.kind === 'figure' ? [layer.contested] : []))).toEqual([true, false])
})

test('notes and highlights stand where their words stand today, or nowhere', () => {
  const moved = { ...at('Twelve'), start: 0, end: 6 }
  const gone = { ...at('Twelve'), exact: 'Thirteen' }
  const note = (noteId: string, anchor: typeof moved) => ({ noteId, target: { kind: 'passage', anchor } }) as Note
  const highlight = { highlightId: 'h', anchor: at('north'), colour: 'sky' } as Highlight
  const layers = noteLayers(
    text,
    [note('moved', moved), note('gone', gone), { noteId: 'article', target: { kind: 'article' } } as Note],
    [highlight],
  )
  expect(layers.map(layer => [layer.kind, words(layer)])).toEqual([
    ['highlight', 'north'],
    ['note', 'Twelve'],
  ])
})
