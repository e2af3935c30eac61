/** Finds the first line of pasted text that a reader wrote, over what was left of a page's markup and scripts. */

const looksLikeMarkup = (line: string) =>
  !/\p{L}/u.test(line) || /^(?:<|!--|&lt;|\/\/|\/\*|@import\b|[[{(])/.test(line) || /(?:[;{}]|--|\/?>|\*\/)$/.test(line)

/** The line and what stands after it. Where every line looks like markup, the first is taken as it is. */
export function splitFirstLine(text: string): { first: string; rest: string } {
  const lines = text.trim().split(/\r?\n/)
  const found = lines.findIndex(line => !looksLikeMarkup(line.trim()))
  const at = Math.max(0, found)
  return { first: (lines[at] ?? '').trim(), rest: lines.slice(at + 1).join('\n') }
}
