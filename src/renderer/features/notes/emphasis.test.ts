import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { emphasisKeymap } from './emphasis.ts'

const press = (key: string, state: EditorState) => {
  const run = emphasisKeymap.find(binding => binding.key === key)?.run as
    | ((target: { state: EditorState; dispatch: (transaction: { state: EditorState }) => void }) => boolean)
    | undefined
  let next = state
  run?.({ state, dispatch: transaction => (next = transaction.state) })
  return next
}

test('the same key sets words bold and takes it away, and they stay selected', () => {
  const start = EditorState.create({ doc: 'nine drowned', selection: { anchor: 0, head: 4 } })
  const bold = press('Mod-b', start)
  expect(bold.doc.toString()).toBe('**nine** drowned')
  const { from, to } = bold.selection.main
  expect(bold.sliceDoc(from, to)).toBe('nine')
  expect(press('Mod-b', bold).doc.toString()).toBe('nine drowned')
  expect(press('Mod-i', bold).doc.toString()).toBe('**_nine_** drowned')
})
