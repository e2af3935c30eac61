/** Sets the selected words of a note bold or in italics, or takes that away again. */
import { EditorSelection, type StateCommand } from '@codemirror/state'
import type { KeyBinding } from '@codemirror/view'

/** Wraps every selection in `mark`; where the mark is already around it, takes it off. */
function toggle(mark: string): StateCommand {
  return ({ state, dispatch }) => {
    const changes = state.changeByRange(range => {
      const before = state.sliceDoc(range.from - mark.length, range.from)
      const after = state.sliceDoc(range.to, range.to + mark.length)
      if (before === mark && after === mark) {
        return {
          changes: [
            { from: range.from - mark.length, to: range.from },
            { from: range.to, to: range.to + mark.length },
          ],
          range: EditorSelection.range(range.anchor - mark.length, range.head - mark.length),
        }
      }
      return {
        changes: [
          { from: range.from, insert: mark },
          { from: range.to, insert: mark },
        ],
        range: EditorSelection.range(range.anchor + mark.length, range.head + mark.length),
      }
    })
    dispatch(state.update(changes, { userEvent: 'input' }))
    return true
  }
}

export const emphasisKeymap: KeyBinding[] = [
  { key: 'Mod-b', run: toggle('**') },
  { key: 'Mod-i', run: toggle('_') },
]
