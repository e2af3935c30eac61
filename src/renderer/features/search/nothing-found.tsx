/** Says that nothing was found, why that may be, and offers the one thing that most likely helps. */
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { Asked, Found } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'

/** `keys` take it too while the search box has the focus. */
type Way = { label: string; ask: Partial<Asked>; keys?: string }

/** The likeliest first: another spelling, then less narrow, then from the start. */
function wayOut({ asked, about }: Found): Way {
  const { didYouMean, parts, kind } = about
  if (didYouMean) return { label: strings.searchFor(didYouMean.text), ask: { query: didYouMean.query }, keys: 'Enter' }
  const filter = parts.findLast(part => part.kind === 'filter')
  if (filter && filter.without.trim() !== '') {
    const words = filter.meaning ?? asked.query.trim().slice(filter.start, filter.end)
    return { label: strings.without(words), ask: { query: filter.without } }
  }
  if (kind !== 'everything' && kind === asked.kind) return { label: strings.everywhere, ask: { kind: 'everything' } }
  return { label: strings.clear, ask: { query: '' } }
}

export function NothingFound({ found, onAsk }: { found: Found; onAsk: (change: Partial<Asked>) => void }) {
  const { asked, about } = found
  const way = wayOut(found)
  return (
    <EmptyState
      icon="search"
      title={strings.nothing(asked.query.trim())}
      action={
        <Button onClick={() => onAsk(way.ask)}>
          {way.label}
          {way.keys === undefined ? null : <Keys keys={way.keys} />}
        </Button>
      }
    >
      {about.hints.map(hint => (
        <p key={hint.text}>{hint.text}</p>
      ))}
      <p>{about.pending > 0 ? strings.indexing(about.pending) : strings.nothingHint}</p>
    </EmptyState>
  )
}
