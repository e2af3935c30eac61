/** Every word the search says. */
import { formatCount } from '../../ui/formats.ts'

export const searchStrings = {
  label: 'Search the library',
  placeholder: 'Search articles and notes',
  clear: 'Clear the search',
  results: 'Search results',
  found: (total: number) => formatCount(total, 'article', 'articles'),
  searching: 'Searching…',
  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingHint:
    'Try fewer or other words. Words are found in titles, texts, your notes and the names of who claims what.',
  failed: 'The search did not work.',
  indexing: (pending: number) => `${formatCount(pending, 'article is', 'articles are')} still being indexed.`,
  more: 'Show more',
  fields: { title: 'Title', text: 'Text', notes: 'Your note', claimants: 'Claimant' },
}
