/** Says at an article's head that its page was captured more than once, with the way to each and to what changed. */
import { formatInstant } from '../../../ui/formats.ts'
import { strings } from './strings.ts'
import { useCaptures } from './use-captures.ts'
import './other-captures.css'

type OtherCapturesProps = {
  articleId: string
  onOpen: (articleId: string) => void
  onCompare: (articleId: string, otherId: string) => void
}

/** Captures named at the head; all can be chosen where they are compared. */
const most = 3

export function OtherCaptures({ articleId, onOpen, onCompare }: OtherCapturesProps) {
  const captures = useCaptures(articleId).value ?? []
  const latest = captures.at(-1)
  if (!latest) return null
  const named = captures.slice(-most)
  return (
    <p className="other-captures">
      <span className="other-captures-title">{strings.others(captures.length)}</span>
      {named.map(capture => (
        <button
          key={capture.articleId}
          type="button"
          className="other-capture"
          aria-label={strings.openCapture(formatInstant(capture.capturedAt))}
          onClick={() => onOpen(capture.articleId)}
        >
          {formatInstant(capture.capturedAt)}
        </button>
      ))}
      {captures.length > most ? <span>{strings.more(captures.length - most)}</span> : null}
      <button type="button" className="compare-captures" onClick={() => onCompare(articleId, latest.articleId)}>
        {strings.compare}
      </button>
    </p>
  )
}
