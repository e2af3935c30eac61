/** Shows the Markdown one article or event would be written as, to read and to copy. */
import { app } from '../../bridge.ts'
import { writtenFirst } from '../../reviews/written-first.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { copyMarkdown } from './copy-markdown.ts'
import { exportStrings as strings } from './strings.ts'

type PreviewProps = { of: { articleId: string } | { eventId: string } }

export function MarkdownPreview({ of }: PreviewProps) {
  const showToast = useToast()
  const preview = useRequest(JSON.stringify(of), async signal => {
    await writtenFirst()
    return 'articleId' in of ? app['export.preview'](of, { signal }) : app['export.previewEvent'](of, { signal })
  })
  if (preview.state === 'loading') return <Loading />
  if (preview.state === 'failed') {
    return <ErrorState title={strings.previewFailed} error={preview.error} onRetry={preview.refresh} />
  }
  const { fileName, markdown } = preview.value
  return (
    <section className="export-preview" aria-label={strings.preview}>
      <div className="export-preview-bar">
        <span className="export-title">{fileName}</span>
        <Button kind="quiet" icon="copy" onClick={() => void copyMarkdown(markdown, showToast)}>
          {strings.copy}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
      <pre tabIndex={0}>{markdown}</pre>
    </section>
  )
}
