/** What the page of all notes and highlights says around the reader's own words. */
import type { NoteEntryKind } from '../../../../contract/notes.ts'
import { formatCount } from '../../../ui/formats.ts'

const about: Record<NoteEntryKind, string> = {
  highlight: 'Highlight',
  article: 'Note on the article',
  passage: 'Note on a passage',
  claim: 'Note on a claim',
  event: 'Note on the event',
}

export const pageStrings = {
  title: 'Notes and highlights',
  export: 'Export these…',
  list: 'Notes and highlights of the library',
  count: (count: number) => formatCount(count, 'entry', 'entries'),
  filterWords: 'Words in notes and highlights',
  order: 'Order',
  newest: 'Newest first',
  byArticle: 'By article',
  colours: 'Colours',
  kind: 'Kind',
  kinds: {
    all: 'Everything',
    highlights: 'Highlights',
    notes: 'Notes',
    article: 'Notes on articles',
    passage: 'Notes on passages',
    claim: 'Notes on claims',
    event: 'Notes on events',
  },
  tag: 'Tag',
  anyTag: 'Any tag',
  article: 'Article',
  anyArticle: 'Any article',
  onlyArticle: 'Only this article',
  linkedFrom: (count: number) => `Linked from ${formatCount(count, 'note', 'notes')}`,
  linkingTo: (what: string) => `Notes that lead to “${what}”`,
  allEntries: 'All entries',
  lostOnly: 'Only those whose words are gone from the text',
  clear: 'Clear',
  about,
  inColour: (name: string) => `in ${name}`,
  lost: 'No longer in the text',
  emptyNote: 'Empty note',
  failed: 'The notes could not be listed',
  none: 'No notes or highlights yet',
  noneHint:
    'Open an article, select words and press {article.highlight} to highlight them or {article.note} to write a note. All of them are gathered here.',
  toLibrary: 'Choose an article',
  nothing: 'Nothing is left by these filters',
  everything: 'Show every note and highlight',
}
