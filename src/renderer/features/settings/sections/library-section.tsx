/** Where the library is, and a check that everything in it can be read. */
import { useState } from 'react'
import { app } from '../../../bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { settingsStrings as strings } from '../strings.ts'
import { WatchedFolder } from './watched-folder.tsx'

type Finding = Awaited<ReturnType<(typeof app)['app.check']>>['findings'][number]
type Check =
  | { state: 'idle' }
  | { state: 'running' }
  | { state: 'done'; findings: Finding[] }
  | { state: 'failed'; why: string }

export function LibrarySection() {
  const info = useRequest('info', signal => app['app.info']({}, { signal }))
  const [check, setCheck] = useState<Check>({ state: 'idle' })
  const run = async () => {
    setCheck({ state: 'running' })
    try {
      setCheck({ state: 'done', ...(await app['app.check']({})) })
    } catch (error) {
      setCheck({ state: 'failed', why: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <section className="settings-section">
      <dl className="settings-facts">
        <dt>{strings.library}</dt>
        <dd>{info.value?.library ?? ''}</dd>
      </dl>
      <p className="field-hint">{strings.libraryHint}</p>
      <WatchedFolder />
      <Button icon="check" disabled={check.state === 'running'} onClick={() => void run()}>
        {check.state === 'running' ? strings.checking : strings.check}
      </Button>
      <div role="status">
        {check.state === 'failed' ? <p className="field-error">{check.why}</p> : null}
        {check.state === 'done' ? (
          <ul className="settings-findings">
            {check.findings.map(({ what, ok, detail }) => (
              <li key={what}>
                <Icon name={ok ? 'check' : 'warning'} />
                <span>
                  {what}: {detail}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  )
}
