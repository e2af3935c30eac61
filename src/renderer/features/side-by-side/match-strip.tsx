/** The rows of claims that two articles share: left what one gives, right what the other gives, walked by the arrow keys. */
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef } from 'react'
import type { PairRow } from '../../../contract/pair.ts'
import { type Party, unnamedParty } from '../../evidence/party.ts'
import { PartyMark } from '../../evidence/party-mark.tsx'
import { isOpposed } from './opposed-sides.ts'
import { claimantName, rowHeading, sideWords } from './side-words.ts'
import { strings } from './strings.ts'
import './match-strip.css'

export type MatchStripHandle = { focus: () => void }

type MatchStripProps = {
  rows: readonly PairRow[]
  /** The chosen row; -1 for none. */
  chosen: number
  /** The row whose words stand at the reading line of the text that is scrolled; -1 for none. */
  near: number
  onChoose: (at: number) => void
  /** Enter: to the words in the left text. */
  onRead: () => void
  parties: ReadonlyMap<string, Party>
  /** What the two articles are called beside the figures, for screen readers. */
  names: { left: string; right: string }
  ref?: Ref<MatchStripHandle>
}

export function MatchStrip({ rows, chosen, near, onChoose, onRead, parties, names, ref }: MatchStripProps) {
  const list = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus() }))
  const shown = chosen >= 0 ? chosen : near
  useEffect(() => {
    list.current?.querySelector(`[data-row="${shown}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [shown])
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: Math.min(rows.length - 1, chosen + 1),
      ArrowUp: Math.max(0, chosen - 1),
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (event.key === 'Enter') {
      if (chosen < 0) onChoose(0)
      else onRead()
    } else if (to !== undefined) onChoose(to)
    else return
    event.preventDefault()
  }
  const severalEvents = new Set(rows.map(({ event }) => event.id)).size > 1
  return (
    <div
      ref={list}
      className="match-strip"
      role="listbox"
      tabIndex={0}
      aria-label={strings.rows}
      aria-activedescendant={chosen >= 0 ? `${idPrefix}-${chosen}` : undefined}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys.
        <div
          key={row.rowKey}
          id={`${idPrefix}-${at}`}
          data-row={at}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          className={`match-row match-row-${row.relation} ${at === near ? 'match-row-near' : ''}`}
          onClick={() => onChoose(at)}
        >
          <span className="match-about">
            <span className="match-heading">{rowHeading(row)}</span>
            <span className="match-relation">
              <span className="match-glyph" aria-hidden="true">
                {strings.relationMark[row.relation]}
              </span>
              {strings.relation[row.relation]}
            </span>
            {severalEvents ? <span className="match-event">{strings.inEvent(row.event.title)}</span> : null}
          </span>
          <Sides row={row} half="left" name={names.left} parties={parties} />
          <Sides row={row} half="right" name={names.right} parties={parties} />
        </div>
      ))}
    </div>
  )
}

type SidesProps = { row: PairRow; half: 'left' | 'right'; name: string; parties: ReadonlyMap<string, Party> }

function Sides({ row, half, name, parties }: SidesProps) {
  return (
    <span className={`match-sides match-sides-${half}`}>
      <span className="for-screen-readers">{strings.inText(name)} </span>
      {row[half].map(side => (
        <span
          key={`${side.claimId} ${side.place.start}`}
          className={isOpposed(row, half, side) ? 'match-side match-side-opposed' : 'match-side'}
        >
          <PartyMark party={parties.get(side.claimant) ?? unnamedParty} />
          <span className="match-claimant">{claimantName(side.claimant)}</span>
          <strong className={side.figure === null ? 'match-words' : 'match-figure'}>{sideWords(side)}</strong>
        </span>
      ))}
    </span>
  )
}
