/** Takes a filter out of a query that was typed on since the filter was read. */

/** Takes out the filter's words alone: the rest stays as it is typed. */
export function withoutPart(typed: string, words: string): string {
  const at = typed.indexOf(words)
  if (at < 0) return typed
  return `${typed.slice(0, at).trimEnd()} ${typed.slice(at + words.length).trimStart()}`.trim()
}
