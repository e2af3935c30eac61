/** Reads what changed in the library, page by page, with what an earlier round could not read. */
import type { SearchChanges, SearchSource } from '../search-source.ts'

/** Changes asked for at once. */
const changesPerPage = 200

/** What could not be read in an earlier round and did not change since, as a page that goes before the others. */
export function againPage(
  unread: readonly string[],
  position: string,
  pages: readonly SearchChanges[],
): SearchChanges | null {
  const mentioned = new Set(pages.flatMap(({ changed, deleted }) => [...changed, ...deleted]))
  const changed = unread.filter(articleId => !mentioned.has(articleId))
  return changed.length === 0 ? null : { changed, deleted: [], position, more: false }
}

/**
 * Reads all pages of changes first, which is cheap, so that what is pending can be said. An article is read at its
 * first mention only: what it says then is newer than any later mention.
 */
export async function readPages(
  source: SearchSource,
  from: string | null,
  stop: AbortSignal,
): Promise<SearchChanges[]> {
  const pages: SearchChanges[] = []
  const mentioned = new Set<string>()
  const isNew = (articleId: string) => mentioned.size < mentioned.add(articleId).size
  for (let position = from; !stop.aborted; ) {
    const page = source.changes(position, changesPerPage)
    const changed = page.changed.filter(isNew)
    if (changed.length > 0 || page.deleted.length > 0 || page.position !== position) pages.push({ ...page, changed })
    if (!page.more) return pages
    position = page.position
    await new Promise(resolve => setImmediate(resolve))
  }
  return pages
}
