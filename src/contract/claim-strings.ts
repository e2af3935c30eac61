/** The words for what claims hold: the same on the screen, in exports and on the clipboard. */
import type { Claim, ClaimantType, ConflictKind, Stance } from './claims.ts'

const stance: Record<Stance, string> = {
  state: 'says',
  report: 'reports',
  allege: 'alleges',
  accuse: 'accuses',
  deny: 'denies',
  claim_responsibility: 'claims responsibility',
  admit: 'admits',
  condemn: 'condemns',
  demand: 'demands',
  predict: 'predicts',
  confirm: 'confirms',
}

const claimantType: Record<ClaimantType, string> = {
  state_force: 'state force',
  government: 'government',
  rebel_group: 'armed group',
  political: 'political body',
  organisation: 'organisation',
  media: 'media',
  witness: 'witness',
  person: 'person',
  unknown: '',
}

/** FactBank's values, as the claimant puts it: saying flatly that it is so needs no word. */
const certainty: Record<Claim['certainty'], string> = {
  'CT+': '',
  'PR+': 'probable',
  'PS+': 'possible',
  'CT-': 'denied',
  Uu: 'open',
}

const quoteType: Record<Claim['quoteType'], string> = {
  direct: 'quoted',
  indirect: 'paraphrased',
  mixed: 'partly quoted',
}

const conflictKind: Record<ConflictKind, string> = {
  numeric: 'Figures contradict each other',
  polarity: 'One says it, another denies it',
  responsibility: 'Each names another culprit',
  revision: 'The figure was revised',
}

const review: Record<Claim['review'], string> = {
  machine: 'Not reviewed',
  accepted: 'Accepted',
  edited: 'Edited',
  rejected: 'Rejected',
}

export const claimStrings = {
  stance,
  claimantType,
  certainty,
  quoteType,
  conflictKind,
  review,
  addedByHand: 'Added by hand',
  wordsGone: 'Its words are no longer in the text',
  unnamed: 'Not named',
  writer: 'The writer',
  against: (target: string) => `→ ${target}`,
  for: (body: string) => `for ${body}`,
  via: (relay: string) => `via ${relay}`,
  /** Of a crowd only some are set against each other. */
  more: (count: number) => `… and at least ${count} more in this dispute`,
}
