/** Stands at the head of a link whose text is still to be brought: one step brings a saved page for it. */
import { useEffect, useId, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { type NamedFile, pickedFiles } from './collect-files.ts'
import { importStrings } from './strings.ts'
import './needs-content.css'

const strings = importStrings.needsContent

type NeedsContentProps = {
  articleId: string
  originalUrl: string | null
  onAttach: (file: NamedFile) => void
  /** Takes a file that is dropped while it is there; returns a way to stop. */
  onWaiting: (attach: (file: NamedFile) => void) => () => void
}

export function NeedsContent({ articleId, originalUrl, onAttach, onWaiting }: NeedsContentProps) {
  const picker = useRef<HTMLInputElement>(null)
  const title = useId()
  const attach = useRef(onAttach)
  attach.current = onAttach
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article waits for another file.
  useEffect(() => onWaiting(file => attach.current(file)), [articleId, onWaiting])
  return (
    <section className="needs-content" aria-labelledby={title}>
      <h2 id={title}>{strings.title}</h2>
      <p>{strings.text}</p>
      <div className="needs-content-ways">
        <Button kind="primary" icon="file" onClick={() => picker.current?.click()}>
          {strings.attach}
        </Button>
        {originalUrl === null ? null : (
          <a href={originalUrl} rel="noreferrer">
            {strings.open}
          </a>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={event => {
          const [file] = pickedFiles(event.currentTarget.files)
          if (file) onAttach(file)
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
