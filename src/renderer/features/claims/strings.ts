/** What the claim table says around the claims. */
import { claimStrings } from '../../../contract/claim-strings.ts'
import type { EventType } from '../../../contract/claims.ts'
import { formatCount, formatNumber } from '../../ui/formats.ts'
import type { ClaimOrder } from './claim-rows.ts'
import type { Facet } from './filter-claims.ts'
import type { Grouping } from './group-rows.ts'

const orders: Record<ClaimOrder, string> = {
  text: 'Order in the text',
  claimant: 'Claimant',
  stance: 'How it is said',
  figure: 'Largest figure',
  date: 'Date',
}

const groupings: Record<Grouping, string> = {
  none: 'No groups',
  claimant: 'Claimant',
  event: 'Event',
  stance: 'How it is said',
  quantity: 'What is counted',
}

const facets: Record<Facet, string> = {
  claimants: 'Claimant',
  stances: 'Says',
  quantities: 'Figures',
  reviews: 'Review',
}

const eventType: Record<EventType, string> = {
  battle: 'Battle',
  explosion: 'Explosion',
  violence_against_civilians: 'Violence against civilians',
  protest: 'Protest',
  riot: 'Riot',
  strategic_development: 'Development',
}

const rows = (count: number) => formatCount(count, 'row', 'rows')

export const strings = {
  title: 'Claims',
  claimant: 'Claimant',
  says: 'Says',
  words: 'The words',
  figures: 'Figures',
  whereWhen: 'Where and when',
  writers: 'The writer’s own statements',
  filter: 'Filter the claims',
  filterHint: 'Filter…',
  filters: 'What the table shows',
  order: 'Order',
  orders,
  reversed: 'Reversed',
  sortBy: (order: string) => `Sort by ${order}`,
  grouping: 'Groups',
  groupings,
  facets,
  reviews: claimStrings.review,
  eventType,
  noEvent: 'No event',
  someEvent: 'An event',
  noFigure: 'No figure',
  noPlace: 'no place',
  noDate: 'no date',
  viewMenu: 'Order and groups',
  tableMenu: 'Copy and review the table',
  reviewsMenu: 'Reviews of this article',
  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  copyHtml: 'Copy as HTML',
  copied: (count: number) => `${rows(count)} of the claim table are on the clipboard.`,
  onlyContested: 'Contested rows',
  rejectedToo: 'Rejected',
  shown: (shown: number, all: number) => `${formatNumber(shown)} of ${rows(all)}`,
  failed: 'The claims of this text could not be read',
  ungrouped: 'These claims could not be compared with those of other articles.',
  failedHint: 'Rows you reviewed or added stay. You can add more from words you select.',
  tryAgain: 'Try again',
  tryingAgain: 'Reading…',
  empty: 'No claims found',
  emptyHint: 'Nobody is quoted or named as the source of anything in this text. Select words in it to add a claim.',
  addSelected: 'Add a claim from the selected words',
  selectFirst: 'Select the words of the claim in the text first.',
  noMatch: 'No claim matches what you chose.',
  clear: 'Show all',
  against: claimStrings.against,
  for: claimStrings.for,
  via: claimStrings.via,
  resolved: (mention: string) => `“${mention}”`,
  contested: 'Contested',
  contestedOnPaper: '(contested)',
  goToMention: 'Show who says it in the text',
  goToCue: 'Show the word that attributes it',
  goToWords: 'Show the words in the text',
  goToFigure: 'Show the figure in the text',
  goToPlace: 'Show the place in the text',
  goToDate: 'Show the date in the text',
  inherited: (from: string | null) =>
    from === null
      ? 'Not in these words: read from what the event’s reports tell'
      : `Not in these words: read from “… ${from} …”`,

  tools: 'Review this row',
  accept: 'Accept',
  reject: 'Reject',
  edit: 'Correct who says what in this row…',
  more: 'More for this row',
  giveBack: 'Give back to the program',
  remove: 'Remove this row',
  sameParty: 'Same party as…',
  note: 'Write a note on this claim',
  why: 'Why this row?',
  addedByHand: claimStrings.addedByHand,
  standsCorrected: 'This row stands as you corrected it. Give it back to the program with its menu.',
  noteNeedsWords: 'Its words are no longer in the text: write the note on the article.',
  wordsGone: claimStrings.wordsGone,
  was: (what: string) => `was: ${what}`,

  acceptMenu: (count: number) => `Accept the ${rows(count)} shown…`,
  acceptTitle: (count: number) => `Accept ${rows(count)}?`,
  acceptText:
    'They are kept as they stand, whatever the program reads in this text later. Rows you have reviewed already stay as they are. You can undo it.',
  acceptAll: 'Accept',
  cancel: 'Cancel',

  mergeTitle: 'One party under two names',
  mergeText: (name: string) => `“${name}” is the same party as`,
  mergeSay: (from: string, into: string) =>
    `Everywhere in the library, “${from}” will be called “${into}”, in articles that are added later, too. What the two said against each other no longer counts as a conflict. You can undo it.`,
  nameHereSay: (from: string, into: string) =>
    `In this article only, every row of “${from}” will name “${into}”: a word like that is somebody else in other articles. You can undo it.`,
  nameHere: 'Name it so here',
  nameHereNone: 'There is no row left in this article that can be given the name.',
  mergeNoName: 'Write or choose the name both shall have.',
  mergeSame: 'That is the name it has already. Choose another.',
  merge: 'Make them one',

  whyTitle: 'Why this row?',
  whyText: 'What the program read at these words, in the order it read it.',
  whyByHand: 'You added this row by hand; this is what the program reads at its words.',
  whyNothing: 'The program reads nothing at these words.',
  whyFailed: 'The text could not be read again',
  close: 'Close',
}
