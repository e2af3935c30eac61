/** The reports of an event down a line of days: who said what when, each figure leading to its sentence. */
import { useMemo, useState } from 'react'
import type { EventDossier } from '../../../../contract/claims.ts'
import { type Party, unnamedParty } from '../../../evidence/party.ts'
import { PartyMark } from '../../../evidence/party-mark.tsx'
import type { OpenPlace } from '../../../evidence/place.ts'
import type { ArticleName } from '../../../evidence/use-article-names.ts'
import { partyStyle } from '../../../theme/party.ts'
import { IconButton } from '../../../ui/button.tsx'
import { formatDay } from '../../../ui/formats.ts'
import { reportFacts } from '../event-facts.ts'
import { strings } from '../event-strings.ts'
import { figureLabel, rowHeading } from '../given-words.ts'
import { eventTimeline, type TimelineEntry } from './event-timeline.ts'
import './timeline.css'

type TimelineListProps = {
  dossier: Pick<EventDossier, 'articles' | 'rows'>
  parties: ReadonlyMap<string, Party>
  names: ReadonlyMap<string, ArticleName>
  onOpen: OpenPlace
  /** Asks which other report to read beside one. */
  onBeside: (articleId: string) => void
}

/** Figures told of one report at first: a list of every district's count would hide the days. */
const shownOfReport = 6

export function TimelineList({ dossier, parties, names, onOpen, onBeside }: TimelineListProps) {
  const days = useMemo(() => eventTimeline(dossier), [dossier])
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set())
  return (
    <ol className="timeline">
      {days.map(({ day, reports }) => (
        <li key={day ?? ''} className="timeline-day">
          <h3 className="timeline-date">{day === null ? strings.undated : formatDay(day)}</h3>
          <ul className="timeline-reports">
            {reports.map(({ articleId, title, entries }) => {
              const shown = whole.has(articleId) ? entries : entries.slice(0, shownOfReport)
              return (
                <li key={articleId} className="timeline-report">
                  <div className="event-report">
                    <button type="button" className="event-link" onClick={() => onOpen(articleId, null)}>
                      <span className="event-report-title">{title}</span>
                      <span className="event-link-facts">{reportFacts(names.get(articleId), null)}</span>
                    </button>
                    {dossier.articles.length > 1 ? (
                      <IconButton
                        icon="beside"
                        label={strings.readBeside(title)}
                        side="left"
                        onClick={() => onBeside(articleId)}
                      />
                    ) : null}
                  </div>
                  {shown.length > 0 ? (
                    <ul className="timeline-entries" aria-label={strings.figuresOf(title)}>
                      {shown.map(entry => (
                        <Entry
                          key={`${entry.row.rowKey} ${entry.cell.voiceId} ${entry.figure.span.start}`}
                          entry={entry}
                          party={parties.get(entry.cell.claimant) ?? unnamedParty}
                          onOpen={onOpen}
                        />
                      ))}
                    </ul>
                  ) : null}
                  {entries.length > shown.length ? (
                    <button
                      type="button"
                      className="contested-more"
                      onClick={() => setWhole(new Set([...whole, articleId]))}
                    >
                      {strings.moreFigures(entries.length - shown.length)}
                    </button>
                  ) : null}
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}

type EntryProps = { entry: TimelineEntry; party: Party; onOpen: OpenPlace }

function Entry({ entry, party, onOpen }: EntryProps) {
  const { row, cell, figure, before, repeats } = entry
  const { start, end } = figure.span
  return (
    <li>
      <button
        type="button"
        className="timeline-entry"
        style={partyStyle(party.colour)}
        title={strings.openArticle}
        data-repeats={repeats || undefined}
        onClick={() => onOpen(figure.articleId, { kind: 'passage', start, end })}
      >
        <PartyMark party={party} />
        <span className="timeline-party">{cell.claimant}</span>
        <span className="timeline-figure">{figureLabel(figure)}</span>
        <span className="timeline-count">{rowHeading(row)}</span>
        {before ? <span className="timeline-before">{strings.was(figureLabel(before))}</span> : null}
        {repeats ? <span className="timeline-count">{strings.asBefore}</span> : null}
      </button>
    </li>
  )
}
