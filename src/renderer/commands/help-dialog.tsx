/** Lists every shortcut, from the list of commands. */
import { Dialog } from '../ui/dialog.tsx'
import { Keys } from '../ui/keys.tsx'
import type { CommandGroup } from './command.ts'
import { commands } from './commands.ts'
import { commandStrings as strings } from './strings.ts'
import './help-dialog.css'

const groups: CommandGroup[] = ['go', 'library', 'article', 'look', 'program']

type HelpLine = { title: string; keys: readonly string[] }

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

export function HelpDialog({ singleKeys, onClose }: { singleKeys: boolean; onClose: () => void }) {
  return (
    <Dialog title={strings.helpTitle} size="wide" onClose={onClose}>
      {singleKeys ? null : <p className="help-off">{strings.singleKeysOff}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <section className="help" tabIndex={0} data-autofocus aria-label={strings.helpTitle}>
        {groups.map(group => {
          const lines = commands.filter(command => command.group === group && command.keys.length > 0)
          return lines.length > 0 ? <HelpGroup key={group} title={strings.groups[group]} lines={lines} /> : null
        })}
        <HelpGroup title={strings.inList} lines={strings.listKeys} />
      </section>
    </Dialog>
  )
}
