/** Cuts a snippet into the words that matched and what stands between them. */

export type MarkedPart = { start: number; text: string; marked: boolean }

/** Overlapping matches are drawn as one; matches outside the text are clipped. Offsets are UTF-16 code units. */
export function markedParts(text: string, matches: readonly { start: number; end: number }[]): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    const to = Math.min(text.length, end)
    if (to <= from) continue
    if (from > at) parts.push({ start: at, text: text.slice(at, from), marked: false })
    const previous = parts.at(-1)
    if (previous?.marked && from === at) previous.text += text.slice(from, to)
    else parts.push({ start: from, text: text.slice(from, to), marked: true })
    at = to
  }
  if (at < text.length) parts.push({ start: at, text: text.slice(at), marked: false })
  return parts
}
