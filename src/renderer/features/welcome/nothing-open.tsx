/** Fills the desk while no article is open. */
import { CommandText } from '../../commands/command-text.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { welcomeStrings as strings } from './strings.ts'

type NothingOpenProps = {
  contested: number | null
  onContested: () => void
  /** Opens the first article of the list; null where it is empty. */
  onFirst: (() => void) | null
  onImport: () => void
}

export function NothingOpen({ contested, onContested, onFirst, onImport }: NothingOpenProps) {
  return (
    <EmptyState
      title={strings.nothingOpen}
      action={
        contested ? (
          <Button onClick={onContested}>{strings.seeContested(contested)}</Button>
        ) : onFirst ? (
          <Button onClick={onFirst}>{strings.openFirst}</Button>
        ) : (
          <Button onClick={onImport}>{strings.import}</Button>
        )
      }
    >
      <CommandText text={strings.nothingOpenText} />
    </EmptyState>
  )
}
