/** What the page of a reader's reviews says. */
import type { ClaimantType } from '../../../contract/claims.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatCount, formatNumber } from '../../ui/formats.ts'

export const strings = {
  title: 'What you taught it',
  titleOf: (article: string) => `Your reviews of “${article}”`,
  thisArticle: 'this article',
  everything: 'All you taught it',
  openArticle: 'Open the article',
  names: 'Names',
  namesHint: 'Wherever one of these names is met, in any article, it counts as the party beside it.',
  noNames: 'No names yet. Where one party goes by two names, choose “Same party as…” in the menu of one of its rows.',
  isCalled: (name: string) => `“${name}”`,
  settled: (type: ClaimantType | null) =>
    type === null || words.claimantType[type] === ''
      ? 'All who are called so are one party'
      : `All who are called so are one party (${words.claimantType[type]})`,
  takeBack: 'Take back',
  takeBackName: (name: string, party: string) => `Take back: “${name}” is ${party}`,
  takeBackSettled: (name: string) => `Take back: all called “${name}” are one party`,
  reviews: 'Reviews',
  reviewsHint: 'Everything you did, the last first. What is taken back can be done again.',
  toLibrary: 'Choose an article',
  noReviews: 'No reviews yet. Accept, correct or reject a row of a claim table, and it is remembered here.',
  takenBack: 'taken back',
  takeBackReview: (summary: string) => `Take back: ${summary}`,
  again: 'Do again',
  againReview: (summary: string) => `Do again: ${summary}`,
  wholeLibrary: 'The whole library',
  goneArticle: 'An article of your library',
  failed: 'Your reviews could not be read',
  more: (count: number) => `Show ${formatNumber(count)} more`,
  count: (count: number) => formatCount(count, 'review', 'reviews'),
}
