/** Reads OPML, the lists of feeds that feed readers export: each feed becomes a link with the tag `feed`. */
import { decodeMarkup } from '../exports/decode-markup.ts'
import { type PlacedItem, serviceExport } from '../exports/service-export.ts'
import { attribute, childOf, childrenOf, parseXml, type XmlElement } from '../exports/xml-tree.ts'

/** The outlines with an address below one, each with the names of those it lies in. */
function* outlinesIn(
  parent: XmlElement,
  folders: readonly string[],
): Generator<{ outline: XmlElement; folders: readonly string[] }> {
  for (const outline of childrenOf(parent, 'outline')) {
    const name = attribute(outline, 'text') ?? attribute(outline, 'title')
    const address = attribute(outline, 'xmlUrl') ?? attribute(outline, 'url') ?? attribute(outline, 'htmlUrl')
    if (address !== null) yield { outline, folders }
    yield* outlinesIn(outline, address === null && name ? [...folders, name] : folders)
  }
}

export const opml = serviceExport({
  name: 'opml',
  label: 'List of feeds (OPML)',
  extensions: ['.opml', '.xml'],
  shapes: [
    {
      matches: ({ root }) => root === 'opml',
      *read({ bytes }): Iterable<PlacedItem> {
        const body = childOf(parseXml(decodeMarkup(bytes)), 'body')
        let count = 0
        for (const { outline, folders } of body ? outlinesIn(body, []) : []) {
          count++
          const feed = attribute(outline, 'xmlUrl')
          const page = attribute(outline, 'htmlUrl')
          const categories = (attribute(outline, 'category') ?? '').split(',').map(part => part.replace(/^.*\//, ''))
          yield {
            place: `outline ${count}`,
            item: {
              address: feed ?? attribute(outline, 'url') ?? page,
              title: attribute(outline, 'text') ?? attribute(outline, 'title'),
              excerpt: [attribute(outline, 'description'), feed && page].filter(Boolean).join('\n\n'),
              tags: [...folders, ...categories.filter(tag => tag.trim() !== ''), ...(feed ? ['feed'] : [])],
            },
          }
        }
      },
    },
  ],
})
