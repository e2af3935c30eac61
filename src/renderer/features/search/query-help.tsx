/** One page on what can be typed, each part with an example to try. */
import { useState } from 'react'
import { queryLanguage, queryPartGroupNames, queryPartGroups } from '../../../contract/search-language.ts'
import { commandStrings } from '../../commands/strings.ts'
import { IconButton } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Popover } from '../../ui/popover.tsx'
import { searchStrings as strings } from './strings.ts'
import './query-help.css'

export function QueryHelp({ onTry }: { onTry: (example: string) => void }) {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={strings.help}
      open={open}
      onOpenChange={setOpen}
      align="start"
      className="query-help"
      trigger={<IconButton icon="help" label={strings.help} />}
    >
      <p className="query-help-intro">{strings.helpIntro}</p>
      {queryPartGroups.map(group => (
        <section key={group} aria-label={queryPartGroupNames[group]}>
          <h2>{queryPartGroupNames[group]}</h2>
          <dl>
            {queryLanguage
              .filter(part => part.group === group)
              .map(({ name, example, meaning }) => (
                <div key={name}>
                  <dt>
                    <button
                      type="button"
                      title={strings.tryIt}
                      onClick={() => {
                        setOpen(false)
                        onTry(example)
                      }}
                    >
                      <code>{example}</code>
                    </button>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section aria-label={strings.helpKeys}>
        <h2>{strings.helpKeys}</h2>
        <dl>
          {commandStrings.searchKeys.map(({ title, keys }) => (
            <div key={title}>
              <dt>
                {keys.map(shortcut => (
                  <Keys key={shortcut} keys={shortcut} />
                ))}
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Popover>
  )
}
