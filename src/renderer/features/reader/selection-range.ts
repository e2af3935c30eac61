/** Maps a place in the drawn article back to its offset in the plain text. */
import type { Range } from '../../../article/plain-text.ts'

/** As much of a DOM node as the mapping reads, so that it can be tested without a browser. */
export type TreeNode = {
  readonly parentNode: TreeNode | null
  readonly childNodes: ArrayLike<TreeNode>
  /** The characters of a text node; null for elements. */
  readonly nodeValue: string | null
}

/** The plain-text offset an element says its text starts at (`data-start`), or null where it says nothing. */
export type StartOf = (node: TreeNode) => number | null

export type TreePosition = { node: TreeNode; offset: number }

const textLength = (node: TreeNode): number => {
  if (node.nodeValue !== null) return node.nodeValue.length
  let length = 0
  for (let index = 0; index < node.childNodes.length; index++) {
    const child = node.childNodes[index]
    if (child) length += textLength(child)
  }
  return length
}

/** The elements that carry text of the article, in document order. */
function placedElements(root: TreeNode, startOf: StartOf, found: TreeNode[] = []): TreeNode[] {
  if (root.nodeValue !== null) return found
  if (startOf(root) !== null) {
    found.push(root)
    return found
  }
  for (let index = 0; index < root.childNodes.length; index++) {
    const child = root.childNodes[index]
    if (child) placedElements(child, startOf, found)
  }
  return found
}

/** The path of child indices from the root down to a node, or null when the node is not inside the root. */
function pathTo(root: TreeNode, node: TreeNode): number[] | null {
  const path: number[] = []
  for (let at = node; at !== root; ) {
    const parent = at.parentNode
    if (!parent) return null
    path.unshift(Array.prototype.indexOf.call(parent.childNodes, at))
    at = parent
  }
  return path
}

/** Negative when path `a` comes before `b` in document order; an ancestor comes before what it contains. */
function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const difference = (a[depth] ?? 0) - (b[depth] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Index of the first element not before `path`, by bisection: elements stand in document order. */
function firstAtOrAfter(root: TreeNode, elements: readonly TreeNode[], path: readonly number[]): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = elements[middle]
    if (element && comparePaths(pathTo(root, element) ?? [], path) >= 0) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The plain-text offset of a position. Inside article text it is exact. Anywhere else (between blocks, in a date line)
 * the edge decides: the start of a selection moves on to the next article text, its end back to the text before.
 */
function offsetOf(root: TreeNode, position: TreePosition, edge: 'start' | 'end', startOf: StartOf): number | null {
  for (let at: TreeNode | null = position.node; at && at !== root; at = at.parentNode) {
    const start = startOf(at)
    if (start === null) continue
    const inside = position.node.nodeValue !== null ? position.offset : position.offset > 0 ? textLength(at) : 0
    return start + Math.min(inside, textLength(at))
  }
  const nodePath = position.node === root ? [] : pathTo(root, position.node)
  if (!nodePath) return null
  const path = position.node.nodeValue === null ? [...nodePath, position.offset] : nodePath
  const elements = placedElements(root, startOf)
  const nextIndex = firstAtOrAfter(root, elements, path)
  const next = elements[nextIndex]
  const previous = elements[nextIndex - 1]
  if (edge === 'start' && next) return startOf(next)
  if (edge === 'end' && previous) return (startOf(previous) ?? 0) + textLength(previous)
  return null
}

/**
 * The range of plain text a selection covers, without white space at its ends; null when it covers no article text.
 * `from` must not come after `to` (a DOM Range's ends never do).
 */
export function selectionRange(
  root: TreeNode,
  from: TreePosition,
  to: TreePosition,
  startOf: StartOf,
  text: string,
): Range | null {
  const start = offsetOf(root, from, 'start', startOf)
  const end = offsetOf(root, to, 'end', startOf)
  if (start === null || end === null || end <= start) return null
  const selected = text.slice(start, end)
  const lead = selected.length - selected.trimStart().length
  const kept = selected.trim().length
  return kept === 0 ? null : { start: start + lead, end: start + lead + kept }
}
