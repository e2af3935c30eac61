/** The desk of two articles: their texts side by side, and under them the claims both tell of, each leading into both texts. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PairRow } from '../../contract/pair.ts'
import type { PairCommands } from '../commands/command.ts'
import { assignParties } from '../evidence/party.ts'
import { usePartyRegistry } from '../evidence/party-registry.ts'
import type { OpenPlace } from '../evidence/place.ts'
import type { ArticleColumnHandle } from '../features/reader/use-column-handle.ts'
import type { MatchStripHandle } from '../features/side-by-side/match-strip.tsx'
import { oppositeOf, shownSides } from '../features/side-by-side/opposed-sides.ts'
import { rowHeading } from '../features/side-by-side/side-words.ts'
import { usePair } from '../features/side-by-side/use-pair.ts'
import type { Desk } from '../use-navigation.ts'
import { rowOfClaim } from './matched-places.ts'
import { PairColumn } from './pair-column.tsx'
import { PairLayout, type PairLayoutHandle } from './pair-layout.tsx'
import { PairRows } from './pair-rows.tsx'
import { pairStrings as strings } from './pair-strings.ts'
import { useDeskState } from './use-desk-state.ts'
import { otherHalf, type PairHalf, useLinkedScroll } from './use-linked-scroll.ts'
import './article-desk.css'
import './pair-desk.css'

type PairDeskProps = {
  left: string
  right: string
  onShow: (desk: Desk) => void
  /** Opens one article alone. */
  onOpen: OpenPlace
  /** Asks which article to read beside this one. */
  onChooseOther: (articleId: string) => void
  /** Hands out what can be done with the two; null when none are open. Must keep its identity. */
  onCommands: (commands: PairCommands | null) => void
}

const noRows: readonly PairRow[] = []

export function PairDesk({ left, right, onShow, onOpen, onChooseOther, onCommands }: PairDeskProps) {
  const ids = { left, right }
  const states = { left: useDeskState(left), right: useDeskState(right) }
  const pair = usePair(left, right)
  const rows = pair.value?.rows ?? noRows
  const columns = { left: useRef<ArticleColumnHandle>(null), right: useRef<ArticleColumnHandle>(null) }
  const boxes = { left: useRef<HTMLDivElement>(null), right: useRef<HTMLDivElement>(null) }
  const strip = useRef<MatchStripHandle>(null)
  const layout = useRef<PairLayoutHandle>(null)
  const [linked, setLinked] = useState(true)
  const [chosen, setChosen] = useState(-1)
  const [near, setNear] = useState(-1)
  const [pointed, setPointed] = useState<{ half: PairHalf; claimId: string } | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const { rest } = useLinkedScroll({ boxes, columns, rows, linked, onNear: setNear })

  const registry = usePartyRegistry()
  const parties = useMemo(() => {
    const names = rows.flatMap(row => [...row.left, ...row.right].map(side => side.claimant))
    return new Map([...assignParties(names, registry), ...states.right.parties, ...states.left.parties])
  }, [rows, registry, states.left.parties, states.right.parties])

  // Others took the rows' places: what was chosen is not there any more.
  const keyOfChosen = useRef<string | null>(null)
  useEffect(() => {
    setChosen(rows.findIndex(row => row.rowKey === keyOfChosen.current))
    setNear(-1)
  }, [rows])

  const choose = (at: number, from: { half: PairHalf; claimId: string } | null = null) => {
    const row = rows[at]
    if (!row) return
    setChosen(at)
    keyOfChosen.current = row.rowKey
    rest()
    const pointedAt = from ? row[from.half].find(({ claimId }) => claimId === from.claimId) : undefined
    // Where the reader pointed at the words, they stay where they are.
    if (from && pointedAt) {
      const opposite = oppositeOf(row, from.half, pointedAt)
      if (opposite) columns[otherHalf(from.half)].current?.goTo(opposite.place, false)
      return
    }
    const shown = shownSides(row)
    for (const half of ['left', 'right'] as const) {
      const side = shown[half]
      if (side) columns[half].current?.goTo(side.place, false)
    }
  }

  const name = (half: PairHalf) => states[half].article.value?.article.site ?? strings.unnamed[half]
  const stepTo = (at: number) => {
    const row = rows[at]
    if (!row) return strings.noRows
    choose(at)
    setAnnouncement(strings.rowOf(at + 1, rows.length, rowHeading(row)))
    return null
  }
  const latest = useRef({ step: (_by: 1 | -1): string | null => null, toggleLink: () => {}, swap: () => {} })
  const toggleLink = () => {
    setLinked(!linked)
    setAnnouncement(linked ? strings.unlinkedNow : strings.linkedNow)
  }
  const swap = () => onShow({ kind: 'pair', left: right, right: left, mode: 'beside' })
  useEffect(() => {
    latest.current = {
      step: by =>
        stepTo(chosen < 0 && by < 0 ? rows.length - 1 : (chosen + by + rows.length) % Math.max(1, rows.length)),
      toggleLink,
      swap,
    }
  })
  const { left: leftColumn, right: rightColumn } = columns
  useEffect(() => {
    const done = (act: () => void) => () => {
      act()
      return null
    }
    onCommands({
      nextRow: () => latest.current.step(1),
      previousRow: () => latest.current.step(-1),
      toggleLink: done(() => latest.current.toggleLink()),
      swap: done(() => latest.current.swap()),
      focusLeft: done(() => leftColumn.current?.focus()),
      focusRight: done(() => rightColumn.current?.focus()),
      focusRows: done(() => {
        layout.current?.showRows()
        strip.current?.focus()
      }),
      toggleRows: done(() => layout.current?.toggleRows()),
    })
    return () => onCommands(null)
  }, [onCommands, leftColumn, rightColumn])

  // Whoever opened the two goes on with what they share.
  const isAsked = pair.state !== 'loading'
  useEffect(() => {
    if (isAsked && (document.activeElement === null || document.activeElement === document.body)) strip.current?.focus()
  }, [isAsked])

  const activeIn = (half: PairHalf): string | null => {
    if (pointed?.half === half) return pointed.claimId
    const row = rows[pointed ? rowOfClaim(rows, pointed.half, pointed.claimId) : chosen]
    return (row && shownSides(row)[half]?.claimId) ?? null
  }
  const text = (half: PairHalf) => (
    <PairColumn
      half={half}
      articleId={ids[half]}
      state={states[half]}
      activeClaimId={activeIn(half)}
      onPointClaim={claimId => setPointed(claimId === null ? null : { half, claimId })}
      onChooseClaim={claimId => choose(rowOfClaim(rows, half, claimId), { half, claimId })}
      onOpen={onOpen}
      onChooseOther={() => onChooseOther(ids[otherHalf(half)])}
      onEscape={() => strip.current?.focus()}
      box={boxes[half]}
      column={columns[half]}
    />
  )
  return (
    <section className="desk pair-desk" aria-label={strings.desk}>
      <PairLayout
        ref={layout}
        left={text('left')}
        right={text('right')}
        names={{ left: name('left'), right: name('right') }}
        rows={
          <PairRows
            strip={strip}
            pair={pair}
            chosen={chosen}
            near={near}
            parties={parties}
            names={{ left: name('left'), right: name('right') }}
            linked={linked}
            onLink={toggleLink}
            onSwap={swap}
            onClose={() => onOpen(left, null)}
            onChooseOther={() => onChooseOther(left)}
            onChoose={choose}
            onRead={() => columns.left.current?.focus()}
          />
        }
      />
      <div className="for-screen-readers" role="status">
        {announcement}
      </div>
    </section>
  )
}
