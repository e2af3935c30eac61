/** What program this is, and the way back to the first steps in it. */
import { app } from '../../../bridge.ts'
import { Button } from '../../../ui/button.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { settingsStrings as strings } from '../strings.ts'

export function AboutSection({ onFirstSteps }: { onFirstSteps: () => void }) {
  const info = useRequest('info', signal => app['app.info']({}, { signal }))
  return (
    <section className="settings-section">
      <p className="settings-name">{info.value ? strings.version(info.value.version) : strings.name}</p>
      <p>{strings.about}</p>
      <p className="field-hint">{strings.offline}</p>
      <Button onClick={onFirstSteps}>{strings.firstSteps}</Button>
    </section>
  )
}
