/** One article that was found: its title, where and when it appeared, its best passages and its claims. */
import { memo, type ReactNode, type Ref } from 'react'
import type { ClaimHit, SearchGroup, Snippet } from '../../../contract/search.ts'
import { agreeing } from '../../../contract/verb-agreement.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatShortDay } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { type HitPlace, placesOf } from './hit-places.ts'
import { MarkedText } from './marked-text.tsx'
import { searchStrings as strings } from './strings.ts'

export const resultsId = 'search-results'
export const resultId = (position: number) => `search-result-${position}`

type ResultRowProps = {
  /** Undefined while its page is loading. */
  group: SearchGroup | undefined
  position: number
  count: number
  /** Whether the keyboard is on it, and on which of its places; null when it is elsewhere. */
  place: number | null
  open: boolean
  /** What the rows from here on have in common, said above this one. */
  divider: string | null
  ref: Ref<HTMLDivElement>
}

export const ResultRow = memo(function ResultRow({
  group,
  position,
  count,
  place,
  open,
  divider,
  ref,
}: ResultRowProps) {
  return (
    <div ref={ref} role="presentation" data-index={position}>
      {divider === null ? null : (
        <p className="search-divider" aria-hidden="true">
          {divider}
        </p>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the search box has the focus and points here; Enter there opens it. */}
      <div
        id={resultId(position)}
        role="option"
        className="search-hit"
        aria-selected={place !== null}
        aria-current={open ? 'true' : undefined}
        aria-posinset={position + 1}
        aria-setsize={count}
        aria-description={divider ?? undefined}
        data-unread={group?.readState === 'unread' || undefined}
      >
        {group ? <Hit group={group} place={place} /> : <Waiting />}
      </div>
    </div>
  )
})

function Waiting() {
  return (
    <>
      <div className="loading-line" />
      <div className="loading-line" />
      <div className="loading-line" />
    </>
  )
}

function Hit({ group, place }: { group: SearchGroup; place: number | null }) {
  const { title, titleMatches, site, publishedAt, readState, archived, moreClaims } = group
  return (
    <>
      <div className="search-hit-title">
        {readState === 'unread' ? <span className="for-screen-readers">{`${strings.unread}: `}</span> : null}
        {title === '' ? strings.untitled : <MarkedText text={title} matches={titleMatches} />}
      </div>
      <div className="search-hit-about">
        {site ? <span className="search-hit-site">{site}</span> : null}
        {publishedAt ? <span className="tabular">{formatShortDay(publishedAt)}</span> : null}
        {archived ? <span>{strings.archived}</span> : null}
      </div>
      {placesOf(group).map((hit, at) => (
        <HitLine key={hit.key} hit={hit} at={at} chosen={at === place} />
      ))}
      {moreClaims > 0 ? <div className="search-hit-more">{strings.moreClaims(moreClaims)}</div> : null}
    </>
  )
}

/** A place in the article: a press of the pointer opens it, Mod and the arrow keys choose it. */
function HitLine({ hit, at, chosen }: { hit: HitPlace; at: number; chosen: boolean }) {
  return (
    <div className={`search-place search-place-${kindOf(hit)}`} data-place={at} data-chosen={chosen || undefined}>
      {hit.kind === 'claim' ? <ClaimLine claim={hit.claim} /> : <SnippetLine snippet={hit.snippet} />}
    </div>
  )
}

const kindOf = (hit: HitPlace) => (hit.kind === 'claim' ? 'claim' : hit.snippet.field)

function SnippetLine({ snippet }: { snippet: Snippet }) {
  const { field, text, matches } = snippet
  const words = <MarkedText text={text} matches={matches} />
  if (field === 'text') return <Passage>{words}</Passage>
  return (
    <Passage>
      <span className="search-place-kind">
        {field === 'notes' ? <Icon name="note" size={0.8125} /> : null}
        {field === 'highlights' ? <Icon name="highlight" size={0.8125} /> : null}
        {strings.fields[field]}
      </span>{' '}
      {words}
    </Passage>
  )
}

function ClaimLine({ claim }: { claim: ClaimHit }) {
  const { claimant, stance, figures, snippet } = claim
  return (
    <>
      <span className="search-claim-head">
        <span className="for-screen-readers">{strings.claim}: </span>
        <strong>{claimant ?? words.unnamed}</strong> {agreeing(stance, claimant)}
        {figures.map(figure => (
          <span key={figure} className="search-claim-figure tabular">
            {figure}
          </span>
        ))}
      </span>
      <Passage>
        <MarkedText text={snippet.text} matches={snippet.matches} />
      </Passage>
    </>
  )
}

function Passage({ children }: { children: ReactNode }) {
  return <span className="search-passage">{children}</span>
}
