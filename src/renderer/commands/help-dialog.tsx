/** Lists every shortcut, from the list of commands. */
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/keys.tsx'
import type { Command, CommandGroup } from './command.ts'
import { commandGroups } from './commands.ts'
import { commandStrings as strings } from './strings.ts'
import { useBoundCommands } from './use-commands.ts'
import './help-dialog.css'

type HelpLine = { title: string; keys: readonly string[] }

/** The commands of a group that have keys; those that share a line have all their keys in it. */
function helpLines(commands: readonly Command[], group: CommandGroup): HelpLine[] {
  const lines = new Map<string, string[]>()
  for (const command of commands) {
    if (command.group !== group || command.keys.length === 0) continue
    const title = command.helpTitle ?? command.title
    lines.set(title, [...(lines.get(title) ?? []), ...command.keys])
  }
  return [...lines].map(([title, keys]) => ({ title, keys }))
}

function HelpGroup({ title, lines }: { title: string; lines: readonly HelpLine[] }) {
  return (
    <section className="help-group">
      <h3>{title}</h3>
      <dl>
        {lines.map(line => (
          <div key={line.title} className="help-line">
            <dt>{line.title}</dt>
            <dd>
              {line.keys.map(keys => (
                <Keys key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type HelpDialogProps = {
  singleKeys: boolean
  onChangeKeys: () => void
  onFirstSteps: () => void
  onClose: () => void
}

export function HelpDialog({ singleKeys, onChangeKeys, onFirstSteps, onClose }: HelpDialogProps) {
  const commands = useBoundCommands()
  return (
    <Dialog
      title={strings.helpTitle}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onFirstSteps}>{strings.firstSteps}</Button>
          <Button onClick={onChangeKeys}>{strings.changeKeys}</Button>
        </>
      }
    >
      {singleKeys ? null : <p className="help-off">{strings.singleKeysOff}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className="help" tabIndex={0} data-autofocus aria-label={strings.helpTitle}>
        {commandGroups.map(group => {
          const lines = helpLines(commands, group)
          return lines.length > 0 ? <HelpGroup key={group} title={strings.groups[group]} lines={lines} /> : null
        })}
        <HelpGroup title={strings.inList} lines={strings.listKeys} />
        <HelpGroup title={strings.inSearch} lines={strings.searchKeys} />
        <HelpGroup title={strings.inClaims} lines={strings.claimKeys} />
      </section>
    </Dialog>
  )
}
