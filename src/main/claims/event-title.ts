/** Makes a title of the first words that tell of an event. */

/** Characters of a title. */
const longest = 120

/** The words on one line; what is too long ends after a whole word, with “…”. */
export function eventTitle(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut.slice(0, -1)).replace(/[\s,;:–—-]+$/u, '')}…`
}
