/** Shows words with those that matched marked. */
import type { TextRange } from '../../../contract/search.ts'
import { markedParts } from './marked-parts.ts'

export function MarkedText({ text, matches }: { text: string; matches: readonly TextRange[] }) {
  return (
    <>
      {markedParts(text, matches).map(part =>
        part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </>
  )
}
