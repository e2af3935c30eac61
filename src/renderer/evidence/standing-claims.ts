/** Tells the claims that stand in the text from those a reader rejected, or whose words are gone from it. */
import type { Claim } from '../../contract/claims.ts'

/** False for a row that is kept and shown in the table, and nowhere else. */
export const isStanding = ({ review, reviewed }: Pick<Claim, 'review' | 'reviewed'>): boolean =>
  review !== 'rejected' && reviewed?.found !== false

/** How many of the parties' claims stand: what a heading counts. */
export const countClaims = (claims: readonly Claim[]): number =>
  claims.filter(claim => claim.attributed && isStanding(claim)).length
