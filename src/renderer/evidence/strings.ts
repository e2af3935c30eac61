/** The words for what claims contain, the same in the text, the table and the comparison. */
import { claimStrings } from '../../contract/claim-strings.ts'
import type { Modifier, Quantity } from '../../contract/claims.ts'

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

export const strings = { ...claimStrings, quantity, modifier }
