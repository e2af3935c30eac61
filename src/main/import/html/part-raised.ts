/** Parts raised and lowered figures from the figures before them, which the plain text would run together. */
import type { Inline } from '../../../article/document.ts'
import { inlineText } from '../../../article/plain-text.ts'

/**
 * Writes `10^6` for a six raised behind a ten, and a space before a lowered figure: without it, a million would be read as
 * a hundred and six. Units (`m2`) and formulas (`CO2`) stay as they are.
 */
export function partRaised(inlines: readonly Inline[]): Inline[] {
  const parted: Inline[] = []
  let before = ''
  for (const inline of inlines) {
    const part: Inline = 'children' in inline ? { ...inline, children: partRaised(inline.children) } : inline
    const text = inlineText([part])
    if ((inline.type === 'superscript' || inline.type === 'subscript') && /\d$/.test(before) && /^\d/.test(text)) {
      parted.push({ type: 'text', text: inline.type === 'superscript' ? '^' : ' ' })
    }
    parted.push(part)
    if (text !== '') before = text
  }
  return parted
}
