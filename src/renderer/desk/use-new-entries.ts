/** Begins notes and claims where the reader points: at words of the text, at a claim, or on the whole article. */
import { flushSync } from 'react-dom'
import { createAnchor } from '../../article/anchor.ts'
import type { Range } from '../../article/plain-text.ts'
import type { Claim } from '../../contract/claims.ts'
import { rangeOfClaim } from './claim-places.ts'
import type { DeskHandles, DeskPart } from './desk-handles.ts'

type Options = { text: string | null; handles: DeskHandles; onShowPart: (part: DeskPart) => void }

export function useNewEntries({ text, handles: { column, table, panel }, onShowPart }: Options) {
  // The part that is begun in may have been folded. It is drawn at once, so that no key typed next is lost.
  const show = (part: DeskPart) => flushSync(() => onShowPart(part))
  return {
    note: (range: Range | null) => {
      if (text === null) return
      column.current?.clearPassage()
      if (range) column.current?.goTo(range, false)
      const target = range
        ? { kind: 'passage' as const, anchor: createAnchor(text, range) }
        : { kind: 'article' as const }
      show('notes')
      panel.current?.start(target)
    },
    claimNote: (claim: Claim) => {
      const range = rangeOfClaim(claim)
      if (text === null || range === null) return
      show('notes')
      panel.current?.start({ kind: 'claim', claimId: claim.claimId, anchor: createAnchor(text, range) })
    },
    claim: (range: Range) => {
      show('claims')
      table.current?.add(range)
    },
  }
}
