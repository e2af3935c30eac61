/** Fills the desk while no article is open. */
import { EmptyState } from '../../ui/states.tsx'
import { welcomeStrings as strings } from './strings.ts'

export function NothingOpen() {
  return <EmptyState title={strings.nothingOpen}>{strings.nothingOpenText}</EmptyState>
}
