/** Every word the search says. */
import type { Count, SearchAnswer, SearchField } from '../../../contract/search.ts'
import { formatCount, formatNumber } from '../../ui/formats.ts'

const fields: Record<SearchField, string> = {
  title: 'Title',
  text: 'Text',
  notes: 'Your note',
  claimants: 'Claimant',
  source: 'Source',
  tags: 'Tag',
  places: 'Place',
  highlights: 'Highlight',
}

const counted = ({ count, atLeast }: Count, one: string, many: string) =>
  `${atLeast ? 'At least ' : ''}${formatCount(count, one, many)}`
/** Whether some have all of the words, and others only some. */
const isParted = ({ total, withAll }: Pick<SearchAnswer, 'total' | 'withAll'>) =>
  withAll.count > 0 && withAll.count < total.count
const articles = (total: Count) => counted(total, 'article', 'articles')

export const searchStrings = {
  label: 'Search the library',
  placeholder: 'Search articles, notes, claims',
  clear: 'Clear the search',
  results: 'Search results',
  found: ({ total, withAll, claimTotal }: Pick<SearchAnswer, 'total' | 'withAll' | 'claimTotal'>) =>
    claimTotal !== null
      ? counted(claimTotal, 'claim', 'claims')
      : isParted({ total, withAll })
        ? `${articles(withAll)} with all words`
        : articles(total),
  /** Stands between the rows that have all words and those that have some. */
  onlySome: ({ total, withAll, claimTotal }: Pick<SearchAnswer, 'total' | 'withAll' | 'claimTotal'>) => {
    const more = total.count - withAll.count
    const have = more === 1 && !total.atLeast ? 'has' : 'have'
    return `${total.atLeast ? 'At least ' : ''}${formatNumber(more)} more ${have} only some of these words${claimTotal === null ? '' : ' in a claim'}`
  },
  overview: 'What was found',
  foundFor: (query: string) => `for “${query}”. Choose one on the left, or narrow them here.`,
  chosenPlace: (place: number, count: number, words: string) => `Place ${place} of ${count}: ${words}`,
  searching: 'Searching…',
  failed: 'The search did not work.',
  fields,
  unread: 'Unread',
  untitled: 'Untitled',
  archived: 'Archived',
  claim: 'Claim',
  moreClaims: (count: number) => `${formatCount(count, 'more claim', 'more claims')}`,

  kind: 'What is searched',
  kinds: { everything: 'All', articles: 'Articles', claims: 'Claims', notes: 'Notes', highlights: 'Highlights' },
  sortBy: 'Order',
  sorts: { best: 'Best match first', newest: 'Newest first', oldest: 'Oldest first' },
  didYouMean: 'Did you mean',
  exactly: 'Search every word',

  nothing: (query: string) => `Nothing found for “${query}”`,
  nothingHint: 'Try fewer or other words. Titles, texts, notes, highlights, tags, and who claims what are searched.',
  indexing: (pending: number) => `${formatCount(pending, 'article is', 'articles are')} still being indexed.`,
  searchFor: (query: string) => `Search for “${query}”`,
  without: (filter: string) => `Search without “${filter}”`,
  everywhere: 'Search everything',

  filters: 'Filters of this search',
  removeFilter: (words: string) => `Remove the filter: ${words}`,
  narrow: 'Narrow the results',
  facets: { claimant: 'Claimant', source: 'Site', place: 'Place', tag: 'Tag', month: 'Published' },
  counting: 'Counting…',
  facetsFailed: (reason: string) => `The results could not be counted. ${reason}`,
  nothingToNarrow: 'There is nothing to narrow these by.',
  countedIn: ({ count, atLeast }: Count, onlyWithAll: boolean) =>
    `Counted in the ${atLeast ? 'first ' : ''}${formatCount(count, 'article', 'articles')}${onlyWithAll ? ' with all words' : ''}.`,
  more: (count: number) => `${formatNumber(count)} more`,
  moreOf: (facet: string, count: number) => `${facet}: show ${formatNumber(count)} more`,
  fewer: 'Fewer',
  fewerOf: (facet: string) => `${facet}: show fewer`,

  completions: 'Completions',
  completionKeys: [
    { keys: 'Tab', does: 'takes it' },
    { keys: 'Escape', does: 'closes' },
  ],
  pastSearches: 'Past and saved searches',
  pastKeys: [
    { keys: 'Enter', does: 'searches again' },
    { keys: 'Delete', does: 'forgets' },
  ],
  recent: 'Recent',
  saved: 'Saved',
  help: 'What you can type',
  helpIntro: 'Plain words are enough. For more, try one of these.',
  tryIt: 'Search for this',
  helpKeys: 'Keys in the box',

  save: 'Save this search',
  saveIt: 'Save',
  savedAs: 'Saved search: rename or remove',
  name: 'Name of the search',
  rename: 'Rename',
  renameIt: 'Rename',
  remove: 'Remove',
  undo: 'Undo',
  savedSearches: 'Saved searches',
  actionsOn: (name: string) => `What can be done with “${name}”`,
  nameOf: (name: string) => `New name of “${name}”`,
  savedIt: (name: string) => `Saved as “${name}”.`,
  renamedIt: (before: string, name: string) => `Renamed the saved search “${before}” to “${name}”.`,
  removedIt: (name: string) => `Removed the saved search “${name}”.`,
  notDone: (reason: string) => `Nothing was changed. ${reason}`,

  matches: 'Matches of the search',
  matchOf: (place: number, count: number, atLeast: boolean) =>
    `${formatNumber(place)} of ${atLeast ? 'at least ' : ''}${formatNumber(count)}`,
  matchCount: (count: number, atLeast: boolean) => counted({ count, atLeast }, 'match', 'matches'),
  noMatches: 'No match in this article',
  nextMatch: 'Next match',
  previousMatch: 'Previous match',
  leaveMatches: 'Leave the matches',

  similar: 'Similar in your library',
  similarLoading: 'Looking for similar articles…',
  noSimilar: 'Nothing in your library has much in common with this article.',
  similarFailed: 'Similar articles could not be looked for.',
  inCommon: (words: readonly string[]) => `In common: ${words.join(', ')}`,
}
