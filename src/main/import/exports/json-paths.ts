/** Finds the names that stand in the beginning of a JSON file, cut off anywhere: by them a program’s export is known. */

/** Levels and names that are looked at; what tells programs apart stands in the first few. */
const deepest = 6
const mostPaths = 2000

/** The end of a string that opens at `start`, behind its closing quote; the text’s length where it is cut off. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const unit = text[at]
    if (unit === '\\') at += 2
    else if (unit === '"') return at + 1
    else at++
  }
  return text.length
}

/**
 * The paths of all names, as `[].title` for those of the objects in a list and `.roots.other` for objects in objects.
 * Linear, whatever the text is.
 */
export function jsonPaths(text: string): ReadonlySet<string> {
  const paths = new Set<string>()
  const levels: { path: string; isList: boolean }[] = []
  let name: string | null = null
  const here = () => {
    const level = levels.at(-1)
    if (!level) return ''
    return level.isList ? `${level.path}[]` : `${level.path}.${name ?? ''}`
  }
  for (let at = 0; at < text.length && paths.size < mostPaths; ) {
    const unit = text[at]
    if (unit === '"') {
      const end = endOfString(text, at)
      const level = levels.at(-1)
      let next = end
      while (next < text.length && /\s/.test(text[next] ?? '')) next++
      if (level && !level.isList && text[next] === ':') {
        name = text.slice(at + 1, end - 1)
        if (levels.length <= deepest && name.length <= 100) paths.add(`${level.path}.${name}`)
      }
      at = end
      continue
    }
    if (unit === '{' || unit === '[')
      levels.push({ path: levels.length > deepest ? '…' : here(), isList: unit === '[' })
    else if (unit === '}' || unit === ']') levels.pop()
    at++
  }
  return paths
}
