/** Reads the HTML lists of links that browsers and reading services export: what stands where, without building a page. */
import { Parser } from 'htmlparser2'
import { AppError } from '../../../contract/bridge.ts'
import { oneLine } from '../clean-text.ts'
import { nestingDepth } from '../html/nesting-depth.ts'

export type ListedLink = {
  address: string
  title: string
  /** Names of attributes, lower case. */
  attributes: ReadonlyMap<string, string>
  /** What stands below the link (`<DD>`). */
  description: string
  /** Names of the folders it lies in, outermost first; those that every browser has are left out. */
  folders: readonly string[]
  /** The last first-level heading before it: “Unread”, “Read Archive”. */
  heading: string
}

/** Folders deeper than this are taken for one. */
const deepestFolder = 64

/** Attributes by which browsers mark the folders that are no reader’s own. */
const ownFolders = ['personal_toolbar_folder', 'unfiled_bookmarks_folder']

/** Collects the text between two tags. */
type Capture = { kind: 'link' | 'folder' | 'heading' | 'description'; text: string }

/** Levels of elements; the parser’s time grows with depth times length. */
const deepestList = 1000

/** Throws `AppError('unreadable')` for a list nested over a thousand levels deep. */
export function readLinkList(html: string): ListedLink[] {
  if (nestingDepth(html) > deepestList) {
    throw new AppError(
      'unreadable',
      `The list’s folders are nested over ${deepestList} levels deep: the file is damaged.`,
    )
  }
  const links: ListedLink[] = []
  /** The folder of each open list; null for a list that is none. */
  const folders: (string | null)[] = []
  let named: string | null = null
  let isNamed = true
  let heading = ''
  let capture: Capture | null = null
  let attributes: ReadonlyMap<string, string> = new Map()

  const finish = () => {
    if (capture === null) return
    const text = capture.text.trim()
    const last = links.at(-1)
    if (capture.kind === 'heading') heading = oneLine(text, 200)
    if (capture.kind === 'folder') named = isNamed ? oneLine(text, 100) : null
    if (capture.kind === 'description' && last) links[links.length - 1] = { ...last, description: text }
    if (capture.kind === 'link') {
      links.push({
        address: attributes.get('href') ?? '',
        title: oneLine(text),
        attributes,
        description: '',
        folders: folders.flatMap(folder => folder ?? []),
        heading,
      })
    }
    capture = null
  }

  const parser = new Parser(
    {
      onopentag: (name, given) => {
        // A link or a line break in a description is part of it.
        if (capture?.kind === 'description' && (name === 'br' || (name === 'a' && given.add_date === undefined))) {
          if (name === 'br') capture.text += '\n'
          return
        }
        if (name === 'a' || name === 'h1' || name === 'h3' || name === 'dd' || name === 'dt' || name === 'dl') finish()
        if (name === 'a') {
          attributes = new Map(Object.entries(given))
          capture = { kind: 'link', text: '' }
        } else if (name === 'h1') {
          capture = { kind: 'heading', text: '' }
        } else if (name === 'h3') {
          isNamed = !ownFolders.some(own => own in given)
          capture = { kind: 'folder', text: '' }
        } else if (name === 'dd' && links.length > 0 && named === null) {
          capture = { kind: 'description', text: '' }
        } else if (name === 'dl') {
          folders.push(folders.length < deepestFolder ? named : null)
          named = null
        }
      },
      ontext: data => {
        if (capture) capture.text += data
      },
      onclosetag: name => {
        const closes = { a: 'link', h1: 'heading', h3: 'folder', dl: 'description' }[name]
        if (capture && closes === capture.kind) finish()
        if (name === 'dl') folders.pop()
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  // Paragraphs mean nothing in these lists, and left open by the thousand they would cost much.
  parser.end(html.replace(/<\/?p\b[^<>]*>/gi, ''))
  finish()
  return links
}
