/** The sentences behind one cell, each with the report it stands in, leading there. */
import { useEffect, useRef } from 'react'
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import type { Party } from '../../../evidence/party.ts'
import { PartyMark } from '../../../evidence/party-mark.tsx'
import type { OpenPlace } from '../../../evidence/place.ts'
import type { ArticleName } from '../../../evidence/use-article-names.ts'
import { partyStyle } from '../../../theme/party.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/formats.ts'
import { useKeptFocus } from '../../../ui/use-kept-focus.ts'
import { strings } from '../event-strings.ts'
import { rowHeading } from '../given-words.ts'
import { placeKey, quotedSentence, useSentences } from '../use-sentences.ts'

type CellWordsProps = {
  id: string
  row: MatrixRow
  cell: MatrixCell
  party: Party
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
  /** Asks whether the figures of this count contradict each other at all; null where none do. */
  onDismiss: (() => void) | null
  onClose: () => void
}

export function CellWords({ id, row, cell, party, names, onOpen, onDismiss, onClose }: CellWordsProps) {
  const places = cell.places.toReversed()
  const sentences = useSentences(places)
  const first = useRef<HTMLButtonElement>(null)
  const section = useRef<HTMLElement>(null)
  // What is dismissed is contested no more, and has nothing to dismiss.
  useKeptFocus(section, 'button', onDismiss === null)
  // Enter on a cell, and Enter once more, lands on the sentence.
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const isSuperseded = (place: GivenFigure) =>
    cell.revised.some(({ low, high }) => low === place.low && high === place.high)
  const standing = new Set(places.filter(place => !isSuperseded(place)).map(place => place.articleId)).size
  const title = strings.saidBy(cell.claimant, rowHeading(row))
  return (
    <section ref={section} id={id} className="matrix-words" aria-label={title} style={partyStyle(party.colour)}>
      <header className="matrix-words-head">
        <h3 className="matrix-words-title">
          <PartyMark party={party} /> {title}
        </h3>
        <IconButton icon="close" label={strings.closeWords} onClick={onClose} />
      </header>
      <ol className="matrix-places">
        {places.map((place, index) => {
          const name = names.get(place.articleId)
          const { before, figure, after } = sentences.get(placeKey(place)) ?? quotedSentence(place)
          const about = [
            place.publishedAt === null ? null : formatDay(place.publishedAt),
            place.relayedBy === null ? null : strings.relayed(place.relayedBy),
            isSuperseded(place) ? strings.corrected : null,
          ].filter(Boolean)
          return (
            <li key={placeKey(place)}>
              <button
                ref={index === 0 ? first : null}
                type="button"
                className="matrix-place"
                title={strings.openArticle}
                onClick={() =>
                  onOpen(place.articleId, { kind: 'passage', start: place.span.start, end: place.span.end })
                }
              >
                <span className="matrix-sentence">
                  {before}
                  <mark>{figure}</mark>
                  {after}
                </span>
                <span className="matrix-quiet">
                  {name?.site ? `${name.site} · ` : null}
                  <cite>{name?.title ?? strings.untitledArticle}</cite>
                  {about.map(words => ` · ${words}`)}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <footer className="matrix-words-foot">
        <p className="matrix-quiet">
          {strings.inReports(cell.sources)}
          {standing > cell.sources ? ` (${strings.sameText})` : null}
        </p>
        <Button
          kind="quiet"
          icon="note"
          onClick={() => onOpen(cell.latest.articleId, { kind: 'claim', claimId: cell.latest.claimId, note: true })}
        >
          {strings.noteOnClaim}
        </Button>
        {onDismiss ? (
          <Button kind="quiet" onClick={onDismiss}>
            {strings.dismissHint}
          </Button>
        ) : null}
      </footer>
    </section>
  )
}
