/** Says what one contested point is, so that whoever tells how many there are tells the same number. */
import type { Conflict } from './claims.ts'

type About = Pick<Conflict, 'conflictId' | 'kind' | 'quantity' | 'target'> & { event: { id: string } }

/** A party that corrects itself is contradicted by nobody. */
export const isContest = ({ kind }: Pick<Conflict, 'kind'>): boolean => kind !== 'revision'

/** The same for conflicts of one point: sets of claimants who differ on one count of one event, else each by itself. */
export const pointKey = ({ conflictId, kind, event, quantity, target }: About): string =>
  kind === 'numeric' ? ['numeric', event.id, quantity, target].join('\n') : conflictId

/** How many points are contested. */
export const countContested = (conflicts: readonly About[]): number =>
  new Set(conflicts.filter(isContest).map(pointKey)).size
