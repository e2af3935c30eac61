/** Walks the trees in which browsers keep bookmarks, and gives each link with the folders it lies in. */
import { fieldsOf, type ItemFields } from './item-fields.ts'

export type TreeLink = { link: ItemFields; folders: readonly string[] }

/** Folders deeper than this are taken for one. */
const deepestFolder = 64

/**
 * The links below `roots` in their order. `folderName` is a folder’s own name, null for those every browser has.
 * Walks without recursion: a tree may be nested as deeply as JSON can be.
 */
export function* linksIn(
  roots: readonly unknown[],
  folderName: (folder: ItemFields) => string | null,
): Generator<TreeLink> {
  const open = roots.map(value => ({ value, folders: [] as readonly string[] })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const fields = fieldsOf(next.value)
    if (!fields) continue
    const children = fields.raw('children')
    if (!Array.isArray(children)) {
      yield { link: fields, folders: next.folders }
      continue
    }
    const name = folderName(fields)
    const isDeep = next.folders.length >= deepestFolder
    const folders = name === null || isDeep ? next.folders : [...next.folders, name]
    for (let at = children.length - 1; at >= 0; at--) open.push({ value: children[at], folders })
  }
}
