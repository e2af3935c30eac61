/** Shows Markdown as it reads while it is written: its marks are drawn only where the caret is. */
import { syntaxTree } from '@codemirror/language'
import type { EditorState, Extension, Range } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'

class Bullet extends WidgetType {
  override eq(): boolean {
    return true
  }
  override toDOM(): HTMLElement {
    const bullet = document.createElement('span')
    bullet.className = 'cm-bullet'
    bullet.textContent = '•'
    return bullet
  }
}

const hidden = Decoration.replace({})
const bullet = Decoration.replace({ widget: new Bullet() })
const quoteLine = Decoration.line({ class: 'cm-quote' })
const listLine = Decoration.line({ class: 'cm-list' })
const headingLine = (level: string) => Decoration.line({ class: `cm-heading cm-heading-${level}` })

/** Marks that say only how their words look. */
const marks = new Set(['EmphasisMark', 'StrikethroughMark', 'HeaderMark', 'LinkMark', 'CodeMark', 'QuoteMark'])

/** Lines on which the reader writes keep their marks. */
function linesAtCaret(state: EditorState): Set<number> {
  const lines = new Set<number>()
  for (const { from, to } of state.selection.ranges) {
    const last = state.doc.lineAt(to).number
    for (let line = state.doc.lineAt(from).number; line <= last; line++) lines.add(line)
  }
  return lines
}

function decorate(view: EditorView): DecorationSet {
  const { state } = view
  const atCaret = view.hasFocus ? linesAtCaret(state) : new Set<number>()
  const drawn: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: node => {
        const { name } = node
        const heading = /^ATXHeading([1-6])$/.exec(name)?.[1]
        if (heading !== undefined) drawn.push(headingLine(heading).range(state.doc.lineAt(node.from).from))
        if (name === 'Blockquote' || name === 'ListItem') {
          const line = name === 'Blockquote' ? quoteLine : listLine
          for (let at = state.doc.lineAt(node.from); ; at = state.doc.line(at.number + 1)) {
            drawn.push(line.range(at.from))
            if (at.to >= node.to) break
          }
        }
        if (node.from === node.to || atCaret.has(state.doc.lineAt(node.from).number)) return
        if (name === 'ListMark' && /^[-*+]$/.test(state.sliceDoc(node.from, node.to))) {
          drawn.push(bullet.range(node.from, node.to))
        } else if (name === 'URL' && node.node.parent?.name === 'Link') drawn.push(hidden.range(node.from, node.to))
        else if (marks.has(name) && node.node.parent?.name !== 'FencedCode') {
          // The space after a heading's or a quotation's mark belongs to it.
          const space = /^(?:Header|Quote)Mark$/.test(name) && state.sliceDoc(node.to, node.to + 1) === ' ' ? 1 : 0
          drawn.push(hidden.range(node.from, node.to + space))
        }
      },
    })
  }
  return Decoration.set(drawn, true)
}

export const livePreview: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate): void {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.selectionSet || update.viewportChanged || update.focusChanged || parsed) {
        this.decorations = decorate(update.view)
      }
    }
  },
  { decorations: plugin => plugin.decorations },
)
