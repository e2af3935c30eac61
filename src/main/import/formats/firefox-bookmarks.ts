/** Reads the JSON backups of Firefox’s bookmarks. */
import { linksIn } from '../exports/bookmark-tree.ts'
import { fieldsOf, type ItemFields } from '../exports/item-fields.ts'
import { type PlacedItem, parseJson, type ReadItem, serviceExport } from '../exports/service-export.ts'

/** What a reader wrote below a bookmark, in backups of older versions. */
function descriptionOf(link: ItemFields): string | null {
  const note = link.items('annos').find(item => item.text('name') === 'bookmarkProperties/description')
  return note?.prose('value') ?? null
}

/** Older backups hold the tags as folders of their own, with each tagged page once more. */
const isOfTags = (folder: ItemFields) => folder.text('root') === 'tagsFolder' || folder.text('guid') === 'tags________'

/** The browser’s own folders are called as its language has it: their names are no tags. */
const folderName = (folder: ItemFields) =>
  folder.text('root') !== null || /_{4,}$/.test(folder.text('guid') ?? '') ? null : folder.line('title')

function tagsByAddress(folder: ItemFields | undefined): Map<string, string[]> {
  const tags = new Map<string, string[]>()
  for (const { link, folders } of linksIn(childrenOf(folder), folderName)) {
    const address = link.text('uri')
    if (address !== null) tags.set(address, [...(tags.get(address) ?? []), ...folders])
  }
  return tags
}

const childrenOf = (folder: ItemFields | null | undefined): unknown[] => {
  const children = folder?.raw('children')
  return Array.isArray(children) ? children : []
}

const isFolderOfTags = (value: unknown) => {
  const folder = fieldsOf(value)
  return folder !== null && isOfTags(folder)
}

export const firefoxBookmarks = serviceExport({
  name: 'firefox-bookmarks',
  label: 'Firefox bookmarks',
  extensions: ['.json'],
  shapes: [
    {
      matches: ({ text, paths }) => paths.has('.children') && text.includes('"text/x-moz-place'),
      *read({ bytes }): Iterable<PlacedItem> {
        const top = childrenOf(fieldsOf(parseJson(bytes)))
        const tags = tagsByAddress(fieldsOf(top.find(isFolderOfTags)) ?? undefined)
        let count = 0
        for (const { link, folders } of linksIn(
          top.filter(value => !isFolderOfTags(value)),
          folderName,
        )) {
          const address = link.text('uri')
          if (address === null) continue
          count++
          const own = descriptionOf(link)
          const item: ReadItem = address.startsWith('place:')
            ? { leftOut: 'It is a search in the browser’s own history, not a page.', name: link.line('title') ?? '' }
            : {
                address,
                title: link.text('title'),
                tags: [...folders, ...link.list(['tags']), ...(tags.get(address) ?? [])],
                savedAt: link.instant('dateAdded', 'lastModified'),
                notes: own === null ? [] : [{ text: own }],
              }
          yield { place: `bookmark ${count}`, item }
        }
      },
    },
  ],
})
