/** What the claim table says around the claims. */
import type { ClaimOrder } from './claim-rows.ts'

const orders: Record<ClaimOrder, string> = {
  text: 'Order in the text',
  claimant: 'Claimant',
  figure: 'Largest figure',
}

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
  order: 'Order',
  orders,
  copyMenu: 'Order and copy',
  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  copied: 'The claim table is on the clipboard.',
  empty: 'No claims found',
  emptyHint: 'Nobody is quoted or named as the source of anything in this text.',
  noMatch: (filter: string) => `No claim matches “${filter}”.`,
  clear: 'Show all',
  against: (target: string) => `→ ${target}`,
  for: (body: string) => `for ${body}`,
  via: (relay: string) => `via ${relay}`,
  resolved: (mention: string) => `“${mention}”`,
  contested: 'Contested',
  goToMention: 'Show who says it in the text',
  goToCue: 'Show the word that attributes it',
  goToWords: 'Show the words in the text',
  goToFigure: 'Show the figure in the text',
}
