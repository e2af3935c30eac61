/** Tidies runs of inline nodes as a browser would show them: white space collapsed, nothing empty, text runs joined. */
import type { Inline } from '../../article/document.ts'
import { inlineText } from '../../article/plain-text.ts'
import { cleanText } from './clean-text.ts'

type Spacing = { afterSpace: boolean }

function collapse(inlines: readonly Inline[], spacing: Spacing): Inline[] {
  const tidy: Inline[] = []
  for (const inline of inlines) {
    if (inline.type === 'lineBreak') {
      trimEnd(tidy)
      tidy.push(inline)
      spacing.afterSpace = true
    } else if (inline.type === 'text') {
      let text = cleanText(inline.text).replace(/[ \t\n]+/g, ' ')
      if (spacing.afterSpace && text.startsWith(' ')) text = text.slice(1)
      if (text === '') continue
      spacing.afterSpace = text.endsWith(' ')
      const last = tidy.at(-1)
      if (last?.type === 'text') tidy[tidy.length - 1] = { type: 'text', text: last.text + text }
      else tidy.push({ type: 'text', text })
    } else if (inline.type === 'page') tidy.push(inline)
    else {
      const children = collapse(inline.children, spacing)
      if (children.length > 0) tidy.push({ ...inline, children })
    }
  }
  return tidy
}

/** Removes white space and line breaks from the end of a run, inside its last mark too. */
function trimEnd(inlines: Inline[]): void {
  for (let last = inlines.at(-1); last; last = inlines.at(-1)) {
    if (last.type === 'lineBreak') inlines.pop()
    else if (last.type === 'text') {
      const text = last.text.trimEnd()
      if (text !== '') {
        inlines[inlines.length - 1] = { type: 'text', text }
        return
      }
      inlines.pop()
    } else if (last.type === 'page') return
    else {
      trimEnd(last.children)
      if (last.children.length > 0) return
      inlines.pop()
    }
  }
}

function trimStart(inlines: Inline[]): void {
  while (inlines[0]?.type === 'lineBreak') inlines.shift()
}

/** Tidies the content of one text block. An empty result means that the block shows nothing. */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const tidy = collapse(inlines, { afterSpace: true })
  trimStart(tidy)
  trimEnd(tidy)
  return inlineText(tidy).trim() === '' ? [] : tidy
}
