/** Offers the open article to the command list: what a key or the palette can do with it. */
import { useEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import { createAnchor } from '../../article/anchor.ts'
import type { Range } from '../../article/plain-text.ts'
import type { Claim } from '../../contract/claims.ts'
import { stanceWords } from '../../contract/stance-words.ts'
import { agreeing } from '../../contract/verb-agreement.ts'
import type { ArticleCommands } from '../commands/command.ts'
import { strings as words } from '../evidence/strings.ts'
import { claimAt, claimsInText, contestedPlaces, rangeOfClaim, stepFrom } from './claim-places.ts'
import type { DeskHandles, DeskPart } from './desk-handles.ts'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'
import type { Marking } from './use-marking.ts'
import type { MatchStepping } from './use-matches.ts'

type Options = {
  articleId: string
  state: DeskState
  handles: DeskHandles
  marking: Marking
  chosenClaimId: string | null
  /** Lights up a claim in the text and in the table. */
  onChoose: (claim: Claim | null) => void
  onShowPart: (part: DeskPart) => void
  onToggleSide: () => void
  onAnnounce: (sentence: string) => void
  onReviews: () => void
  matches: MatchStepping
  onSimilar: () => void
  onCommands: (commands: ArticleCommands | null) => void
}

export function useArticleCommands({ onCommands, ...options }: Options): void {
  const latest = useRef(options)
  const contestedAt = useRef(-1)
  useEffect(() => {
    latest.current = options
  })
  const { articleId } = options
  // Another article's contradictions are walked from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the article is what is new.
  useEffect(() => {
    contestedAt.current = -1
  }, [articleId])
  const isOpen = options.state.article.state === 'ready'
  const commands = useMemo(() => createCommands(() => latest.current, contestedAt), [])
  useEffect(() => {
    if (!isOpen) return
    onCommands(commands)
    return () => onCommands(null)
  }, [isOpen, commands, onCommands])
}

function createCommands(now: () => Omit<Options, 'onCommands'>, contestedAt: { current: number }): ArticleCommands {
  const chosen = () => now().state.claims.find(claim => claim.claimId === now().chosenClaimId) ?? null
  /** The selected words, else those of the chosen claim. */
  const passage = (): Range | null => {
    const claim = chosen()
    return now().handles.column.current?.passage() ?? (claim ? rangeOfClaim(claim) : null)
  }
  const stepClaim = (step: 1 | -1) => {
    const { state, handles, onChoose, onAnnounce } = now()
    const ordered = claimsInText(state.claims)
    const claim = chosen()
    const visible = (handles.column.current?.firstVisibleOffset() ?? 0) - 1
    const from = (claim ? rangeOfClaim(claim)?.start : undefined) ?? visible
    const next = stepFrom(ordered, item => item.range.start, from, step)
    if (!next) return strings.noClaims
    onChoose(next.claim)
    handles.column.current?.jumpTo(next.range, true)
    const { claimant, content } = next.claim
    const who = claimant.canonicalName === 'unknown' ? words.unnamed : claimant.canonicalName
    const says = stanceWords({ ...next.claim, content: content.map(anchor => anchor.exact).join(' … ') })
    onAnnounce(strings.claimOf(ordered.indexOf(next) + 1, ordered.length, who, agreeing(says, who)))
    return null
  }
  const show = (part: DeskPart, focus: () => void) => {
    // Drawn at once, so that no key typed next is lost.
    flushSync(() => now().onShowPart(part))
    focus()
    return null
  }
  const focusText = () => show('text', () => now().handles.column.current?.focus())
  return {
    highlight: colour => {
      const range = passage()
      if (!range) return strings.selectFirst
      now().marking.highlight(range, colour)
      now().handles.column.current?.clearPassage(range)
      return null
    },
    note: () => {
      const { state, handles } = now()
      const { text } = state
      if (text === null) return strings.selectFirst
      const selected = handles.column.current?.passage() ?? null
      const claim = chosen()
      const claimRange = claim ? rangeOfClaim(claim) : null
      return show('notes', () => {
        if (selected) {
          handles.column.current?.clearPassage()
          // The words stay marked while the note is written.
          handles.column.current?.goTo(selected, false)
          handles.panel.current?.start({ kind: 'passage', anchor: createAnchor(text, selected) })
        } else if (claim && claimRange) {
          const anchor = createAnchor(text, claimRange)
          handles.panel.current?.start({ kind: 'claim', claimId: claim.claimId, anchor })
        } else handles.panel.current?.start({ kind: 'article' })
      })
    },
    hasSelection: () => now().handles.column.current?.hasSelection() ?? false,
    claim: () => {
      const { state, handles } = now()
      const range = handles.column.current?.passage() ?? null
      if (!range || state.text === null) return strings.selectFirst
      return show('claims', () => handles.table.current?.add(range))
    },
    copyQuote: () => {
      const range = passage()
      if (!range) return strings.selectFirst
      now().marking.copyQuote(range)
      return null
    },
    selectSentence: () => {
      const claim = chosen()
      const from = claim ? (rangeOfClaim(claim)?.start ?? null) : null
      return now().handles.column.current?.selectSentence(from) ? null : strings.lastSentence
    },
    nextClaim: () => stepClaim(1),
    previousClaim: () => stepClaim(-1),
    nextContested: () => {
      const { articleId, state, handles, onChoose } = now()
      const next = stepFrom(contestedPlaces(articleId, state.conflicts), place => place.start, contestedAt.current, 1)
      if (!next) return strings.noContested
      contestedAt.current = next.start
      onChoose(claimAt(state.claims, next))
      now().onShowPart('text')
      handles.column.current?.jumpTo(next, true)
      return null
    },
    reviews: () => {
      now().onReviews()
      return null
    },
    focusText,
    focusClaims: () => show('claims', () => now().handles.table.current?.focus()),
    focusNotes: () => show('notes', () => now().handles.panel.current?.focus()),
    toggleSide: () => {
      now().onToggleSide()
      return null
    },
    hasMatches: () => now().matches.bar !== null,
    nextMatch: () => now().matches.next(),
    previousMatch: () => now().matches.previous(),
    find: () => show('text', () => now().handles.column.current?.find()),
    findState: () => now().handles.column.current?.findState() ?? 'none',
    findStep: direction => {
      now().handles.column.current?.findStep(direction)
      return null
    },
    outline: () => {
      now().onShowPart('text')
      return now().handles.column.current?.showOutline() ? null : strings.noOutline
    },
    place: () => now().handles.column.current?.firstVisibleOffset() ?? 0,
    similar: () => {
      now().onSimilar()
      return null
    },
    back: () => {
      if (now().matches.bar) now().matches.leave()
      return focusText()
    },
  }
}
