/** The words for what claims contain, the same in the text, the table and the comparison. */
import type { ClaimantType, Modifier, Quantity, Stance } from '../../contract/claims.ts'

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

const quantity: Record<Quantity, string> = {
  killed: 'killed',
  wounded: 'wounded',
  captured: 'captured',
  arrested: 'arrested',
  displaced: 'displaced',
  missing: 'missing',
  kidnapped: 'kidnapped',
  attacks: 'attacks',
  participants: 'participants',
  money: 'money',
  duration: 'duration',
  other: 'figure',
}

const modifier: Record<Modifier, string> = {
  exact: '',
  at_least: 'at least',
  more_than: 'more than',
  up_to: 'up to',
  about: 'about',
  vague: '',
}

export const strings = {
  stance,
  claimantType,
  quantity,
  modifier,
  quoteType: { direct: 'quoted', indirect: 'paraphrased', mixed: 'partly quoted' },
  unnamed: 'Not named',
  writer: 'The writer',
}
