/**
 * Lets a reader write in an exported file: what Counterclaim writes stands in blocks between markers, and only those
 * are ever replaced.
 *
 * Each marker carries the hash of the block it opens, so a block somebody edited is recognised from the file alone, even
 * when the folder's manifest is lost. The closing marker repeats the hash: a note that quotes an exported file, markers
 * and all, can't close the block it stands in.
 */
import { createHash } from 'node:crypto'
import { withoutTargets } from './file-links.ts'
import {
  type FrontMatter,
  frontMatterSource,
  type ReadFrontMatter,
  readFrontMatter,
  writeFrontMatter,
} from './front-matter.ts'

/** `content` is Markdown; the first block is always `article` and answers for the front matter too. */
export type ManagedBlock = { name: string; content: string }
export type ManagedFile = { articleId: string; front: FrontMatter; blocks: readonly ManagedBlock[] }

export type Merge =
  /** The file says it all already. */
  | { outcome: 'unchanged'; tags: readonly string[] }
  /** The file with its blocks renewed and everything else as it was. */
  | { outcome: 'merged'; text: string; tags: readonly string[] }
  /** Somebody changed what Counterclaim wrote: the file must be left alone. */
  | { outcome: 'edited' }

const tagsKey = 'tags'
const keysOf = (file: ManagedFile) => new Set(file.front.map(([key]) => key))

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

/** What an editor changes without being asked (line ends, white space at their ends) is no edit. */
function normalise(content: string): string {
  return content
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .trim()
}

/** The front matter as its values, however they are written. Tags are left out: readers add their own. */
function canonicalFront(values: Iterable<readonly [string, string | readonly string[]]>): string {
  return [...values]
    .filter(([key]) => key !== tagsKey)
    .map(([key, value]) => `${key}\0${[value].flat().filter(Boolean).join('\u0001').toWellFormed()}`)
    .sort()
    .join('\n')
}

/** Blocks that hold links to other files and nothing of the reader's: where those lead is no edit of theirs. */
const linking = new Set(['happenings', 'figures', 'disputes', 'counts', 'reports'])

/** The hash in a block's markers. That of `article` also covers the front matter and which blocks there are. */
function blockHash(block: ManagedBlock, front: string, names: readonly string[]): string {
  const whole = block.name === 'article' ? `${front}\0${[...names].sort().join(' ')}\0` : ''
  const content = linking.has(block.name) ? withoutTargets(block.content) : block.content
  return hash(`${block.name}\0${whole}${normalise(content)}`)
}

type HashedBlock = ManagedBlock & { hash: string }

function hashBlocks(file: ManagedFile): HashedBlock[] {
  const front = canonicalFront(file.front)
  const names = file.blocks.map(({ name }) => name)
  return file.blocks.map(block => ({ ...block, hash: blockHash(block, front, names) }))
}

const renderBlock = (articleId: string, block: HashedBlock): string =>
  `<!-- counterclaim ${articleId} ${block.name} ${block.hash} -->\n\n${block.content.trim()}\n\n` +
  `<!-- /counterclaim ${articleId} ${block.name} ${block.hash} -->`

/** The whole text of a file that does not exist yet. */
export function composeFile(file: ManagedFile): string {
  const blocks = hashBlocks(file).map(block => renderBlock(file.articleId, block))
  return `---\n${writeFrontMatter(file.front)}\n---\n\n${blocks.join('\n\n')}\n`
}

/** The id of the article a file was written for, from its front matter or a marker; null when it is not ours. */
export function articleIdOf(text: string): string | null {
  const front = frontMatterSource(text)?.source ?? ''
  const id = /^id:[ \t]*["']?([0-9a-z]{12})["']?[ \t]*\r?$/m.exec(front)
  const marker = /^<!-- counterclaim ([0-9a-z]{12}) [a-z]+ [0-9a-f]{12} -->/m.exec(text)
  return id?.[1] ?? marker?.[1] ?? null
}

type FoundBlock = HashedBlock & { start: number; end: number }

/** Finds an article's blocks. A second block of the same name is the reader's copy; an opened one must be closed. */
function findBlocks(text: string, articleId: string): { blocks: FoundBlock[]; whole: boolean } {
  const opening = new RegExp(`^<!-- counterclaim ${articleId} ([a-z]+) ([0-9a-f]{12}) -->`, 'gm')
  const blocks: FoundBlock[] = []
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [marker, name = '', hash = ''] = match
    if (blocks.some(block => block.name === name)) continue
    const closing = `\n<!-- /counterclaim ${articleId} ${name} ${hash} -->`
    const contentEnd = text.indexOf(closing, match.index + marker.length)
    if (contentEnd < 0) return { blocks, whole: false }
    const end = contentEnd + closing.length
    blocks.push({ name, hash, content: text.slice(match.index + marker.length, contentEnd), start: match.index, end })
    opening.lastIndex = end
  }
  return { blocks, whole: true }
}

function isUntouched(file: ManagedFile, front: ReadFrontMatter | null, blocks: readonly FoundBlock[]): boolean {
  if (front === null || front.values === null) return false
  const names = blocks.map(({ name }) => name)
  if (!names.includes('article')) return false
  const values = canonicalFront(file.front.map(([key]) => [key, front.values?.get(key) ?? []] as const))
  return blocks.every(block => blockHash(block, values, names) === block.hash)
}

/** Tags of both sides: what either added since `base` stays, what either took away goes. */
function mergeTags(base: readonly string[], theirs: readonly string[], ours: readonly string[]): string[] {
  const kept = ours.filter(tag => theirs.includes(tag) || !base.includes(tag))
  return [...kept, ...theirs.filter(tag => !base.includes(tag) && !kept.includes(tag))]
}

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().every((item, index) => item === [...b].sort()[index])

/**
 * Renews the blocks and the front matter of an existing file. Front matter keys of the reader, text between, before and
 * after the blocks, line ends and a byte order mark stay. `writtenTags` are the tags the last export wrote; none when
 * nobody remembers, and then no tag is taken away.
 */
export function mergeFile(existing: string, file: ManagedFile, writtenTags: readonly string[]): Merge {
  const ours = [file.front.find(([key]) => key === tagsKey)?.[1] ?? []].flat()
  // By far the most files are as they were written; they need no YAML parser to say so.
  if (existing === composeFile(file)) return { outcome: 'unchanged', tags: ours }
  const front = readFrontMatter(existing, keysOf(file))
  const { blocks: found, whole } = findBlocks(existing, file.articleId)
  if (!whole || front === null || !isUntouched(file, front, found)) return { outcome: 'edited' }

  const theirs = front.values?.get(tagsKey) ?? []
  const tags = mergeTags(writtenTags, theirs, ours)
  const fresh = hashBlocks(file)
  // The hash of a block of links says nothing of where they lead: a file renamed by the reader is followed.
  const same = fresh.every(({ name, hash, content }) =>
    found.some(block => block.name === name && block.hash === hash && normalise(block.content) === normalise(content)),
  )
  if (same && found.length === fresh.length && sameList(tags, theirs)) return { outcome: 'unchanged', tags: ours }

  const lineEnd = existing.includes('\r\n') ? '\r\n' : '\n'
  const written = (text: string) => text.replaceAll('\n', lineEnd)
  const entries = file.front.map(([key, value]) => [key, key === tagsKey ? tags : value] as const)
  const head = `${existing.startsWith('\ufeff') ? '\ufeff' : ''}${written(`---\n${writeFrontMatter(entries)}\n`)}`
  const parts = [head, front.others, written('---\n')]

  // A block new to the file goes behind the one it follows; one no longer written goes with the empty line behind it.
  const placed = new Map<string, string>()
  let anchor = ''
  for (const block of fresh) {
    const text = written(renderBlock(file.articleId, block))
    if (found.some(({ name }) => name === block.name)) anchor = block.name
    const before = placed.get(anchor)
    placed.set(anchor, before === undefined ? text : `${before}${lineEnd}${lineEnd}${text}`)
  }
  let from = front.end
  for (const { name, start, end } of found) {
    const text = placed.get(name)
    parts.push(existing.slice(from, start), text ?? '')
    from = text === undefined ? end + (/^(?:\r?\n){0,2}/.exec(existing.slice(end, end + 4))?.[0].length ?? 0) : end
  }
  parts.push(existing.slice(from))
  return { outcome: 'merged', text: parts.join(''), tags: ours }
}
