/** What the list of events and the page of one event say. */
import { formatCount, formatNumber } from '../../ui/formats.ts'

export const strings = {
  viewTitle: 'Contested in your library',
  filter: 'Filter by words of the event, its place or its reports',
  filterPlaceholder: 'Filter events',
  clearFilter: 'Clear the filter',
  contestedEvents: 'Contested events',
  further: (count: number) => `${formatNumber(count)} more`,
  found: (count: number) => formatCount(count, 'event', 'events'),
  nothingFound: (words: string) => `No event has all the words of “${words}”`,
  nothingFoundHint: 'Titles of events, their places and the titles of their reports are looked through.',
  failed: 'The events could not be gathered',
  emptyTitle: 'No events yet',
  emptyHint:
    'Reports that tell of the same thing are gathered here, with what their parties contradict each other about.',
  reading: (count: number) => `Still reading ${formatCount(count, 'article', 'articles')}: more may follow.`,
  contradictions: (count: number) => formatCount(count, 'contradiction', 'contradictions'),
  uncontested: 'Nothing contradicts in these',
  reports: (count: number) => formatCount(count, 'report', 'reports'),
  claims: (count: number) => formatCount(count, 'claim', 'claims'),
  more: (count: number) => `Show ${formatNumber(count)} more`,

  allEvents: 'All events',
  eventFailed: 'The event could not be opened',
  figures: 'Figures, party by party',
  figuresHint: 'Arrow keys move, Enter shows the words behind a figure.',
  noFigures: 'No party gives a figure that can be counted.',
  count: 'Count',
  span: 'Lowest – highest',
  contested: 'contested',
  noFigure: 'no figure',
  orMore: (range: string) => `${range} or more`,
  was: (said: string) => `was ${said}`,
  on: (figure: string, day: string) => `${figure} on ${day}`,
  sources: (count: number) => formatCount(count, 'source', 'sources'),
  independent: (count: number) => formatCount(count, 'independent source', 'independent sources'),
  oneParty: (count: number) =>
    count === 1
      ? 'Show one more count, which one party alone gives'
      : `Show ${formatNumber(count)} more counts, each given by one party alone`,
  onlyCompared: 'Show only counts that several parties give',
  saidBy: (claimant: string, count: string) => `${claimant}: ${count}`,
  sameText: 'reports that repeat the same text count as one',
  corrected: 'corrected since',
  relayed: (relayer: string) => `passed on by ${relayer}`,
  openArticle: 'Open the report at this sentence',
  untitledArticle: 'A report of your library',
  closeWords: 'Close',
  disputes: 'Word against word',
  articles: 'Reports',
} as const
