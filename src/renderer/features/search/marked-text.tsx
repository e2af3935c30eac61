/** Shows a snippet with the words that matched. */
import type { Snippet } from '../../../contract/search.ts'
import { markedParts } from './marked-parts.ts'

export function MarkedText({ snippet }: { snippet: Snippet }) {
  return (
    <>
      {markedParts(snippet.text, snippet.matches).map(part =>
        part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </>
  )
}
