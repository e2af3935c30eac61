/** Begins notes and claims where the reader points: at words of the text, at a claim, or on the whole article. */
import { createAnchor } from '../../article/anchor.ts'
import type { Range } from '../../article/plain-text.ts'
import type { Claim } from '../../contract/claims.ts'
import { rangeOfClaim } from './claim-places.ts'
import type { DeskHandles, DeskPart } from './desk-handles.ts'

type Options = { text: string | null; handles: DeskHandles; onShowPart: (part: DeskPart) => void }

/** The part that is begun in may have been folded: it is there after the next drawing. */
const whenDrawn = (work: () => void) => requestAnimationFrame(work)

export function useNewEntries({ text, handles: { column, table, panel }, onShowPart }: Options) {
  return {
    note: (range: Range | null) => {
      if (text === null) return
      onShowPart('notes')
      column.current?.clearPassage()
      if (range) column.current?.goTo(range, false)
      const target = range
        ? { kind: 'passage' as const, anchor: createAnchor(text, range) }
        : { kind: 'article' as const }
      whenDrawn(() => panel.current?.start(target))
    },
    claimNote: (claim: Claim) => {
      const range = rangeOfClaim(claim)
      if (text === null || range === null) return
      onShowPart('notes')
      const anchor = createAnchor(text, range)
      whenDrawn(() => panel.current?.start({ kind: 'claim', claimId: claim.claimId, anchor }))
    },
    claim: (range: Range) => {
      onShowPart('claims')
      whenDrawn(() => table.current?.add(range))
    },
  }
}
