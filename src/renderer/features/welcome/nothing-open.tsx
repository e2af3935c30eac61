/** Fills the desk while no article is open. */
import { CommandText } from '../../commands/command-text.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { welcomeStrings as strings } from './strings.ts'

type NothingOpenProps = { contested: number | null; onContested: () => void; onImport: () => void }

export function NothingOpen({ contested, onContested, onImport }: NothingOpenProps) {
  return (
    <EmptyState
      title={strings.nothingOpen}
      action={
        contested ? (
          <Button onClick={onContested}>{strings.seeContested(contested)}</Button>
        ) : (
          <Button onClick={onImport}>{strings.import}</Button>
        )
      }
    >
      <CommandText text={strings.nothingOpenText} />
    </EmptyState>
  )
}
