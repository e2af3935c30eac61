/** Lists the parts of the query language with an example and their meaning: the window's help, the command line's and docs/search.md. */

export const queryPartGroups = ['words', 'fields', 'dates', 'states', 'figures'] as const
export type QueryPartGroup = (typeof queryPartGroups)[number]

/** One part of the language. `example` is a whole query that can be tried as it stands. */
export type QueryPart = { group: QueryPartGroup; name: string; example: string; meaning: string }

export const queryPartGroupNames: Record<QueryPartGroup, string> = {
  words: 'Words',
  fields: 'Where they stand',
  dates: 'When it was published',
  states: 'What you did with it',
  figures: 'Figures and claims',
}

export const queryLanguage: readonly QueryPart[] = [
  {
    group: 'words',
    name: 'words',
    example: 'harbour blast',
    meaning: 'Articles with both words come first, then those with one of them. The last word may be unfinished.',
  },
  {
    group: 'words',
    name: '"phrase"',
    example: '"killed near the bridge"',
    meaning: 'Exactly these words in this order.',
  },
  { group: 'words', name: '+must', example: '+harbour blast', meaning: 'The word must be there.' },
  {
    group: 'words',
    name: '-not',
    example: 'harbour -storm',
    meaning: 'The word must not be there; NOT says the same.',
  },
  {
    group: 'words',
    name: 'OR, AND',
    example: 'harbour OR port',
    meaning: 'Either word will do; AND: both must be there.',
  },
  {
    group: 'words',
    name: 'begin*',
    example: 'fortif*',
    meaning: 'Every word that begins like this; * may stand inside a word too.',
  },
  { group: 'words', name: 'word~1', example: 'Kesin~1', meaning: 'Words that differ by one letter, with ~2 by two.' },
  {
    group: 'words',
    name: 'word^3',
    example: 'harbour^3 blast',
    meaning: 'The word counts three times as much in the order.',
  },
  { group: 'fields', name: 'title:', example: 'title:ceasefire', meaning: 'In the headline.' },
  { group: 'fields', name: 'text:', example: 'text:ceasefire', meaning: 'In the article’s text.' },
  { group: 'fields', name: 'note:', example: 'note:compare', meaning: 'In your notes.' },
  { group: 'fields', name: 'highlight:', example: 'highlight:ceasefire', meaning: 'In passages you highlighted.' },
  {
    group: 'fields',
    name: 'claimant:',
    example: 'claimant:"Border Guard"',
    meaning: 'Where somebody of that name claims something. With = exactly that one: claimant:="Border Guard".',
  },
  {
    group: 'fields',
    name: 'source:',
    example: 'source:"Harbour Post"',
    meaning: 'On that site or in that paper; site: says the same.',
  },
  { group: 'fields', name: 'place:', example: 'place:Kessin', meaning: 'A place it tells of.' },
  { group: 'fields', name: 'tag:', example: 'tag:"to check"', meaning: 'With that tag.' },
  {
    group: 'dates',
    name: 'after:',
    example: 'after:2024-05-17',
    meaning: 'Published on that day or later. 2024 and 2024-05 are days too: their first.',
  },
  {
    group: 'dates',
    name: 'before:',
    example: 'before:2024-06',
    meaning: 'Published earlier than that day, month or year.',
  },
  {
    group: 'dates',
    name: 'on:',
    example: 'on:2024-05..2024-07',
    meaning:
      'Published in that day, month, year, or in a range of them. “today”, “yesterday” and “7d” (the last seven days) work in all three.',
  },
  {
    group: 'states',
    name: 'is:',
    example: 'is:unread',
    meaning:
      'unread, read, archived, noted, highlighted, or contested (with figures or words that contradict another article’s).',
  },
  { group: 'states', name: 'has:', example: 'has:note', meaning: 'note, highlight, figure, or conflict.' },
  {
    group: 'states',
    name: 'in:',
    example: 'ceasefire in:notes',
    meaning: 'Only one kind of hit: articles, claims, notes, highlights.',
  },
  {
    group: 'figures',
    name: 'figure:',
    example: 'figure:killed>20',
    meaning:
      'Where a claim gives such a figure: also =, <, >=, <=, a range (figure:killed:9..20), any figure (figure:>100), or whom it counts (figure:"soldiers killed">=9).',
  },
]
