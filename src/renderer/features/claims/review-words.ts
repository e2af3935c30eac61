/** Says what a person made of a row: its mark, and what the program had read where that was something else. */
import type { Claim } from '../../../contract/claims.ts'
import { figureText } from '../../../contract/figure-text.ts'
import { stanceWords } from '../../../contract/stance-words.ts'
import { strings as words } from '../../evidence/strings.ts'
import { formatDay } from '../../ui/formats.ts'
import { claimStance, claimWords } from './claim-rows.ts'
import { strings } from './strings.ts'

/** “Accepted”, “Added by hand”; null for the machine's own row. */
export function reviewMark({ review, reviewed }: Claim): string | null {
  if (review === 'machine') return null
  if (review === 'edited' && reviewed && reviewed.original === null) return strings.addedByHand
  return strings.reviews[review] ?? null
}

/** Words of the text that are shown beside others keep to a line. */
const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text)

/** What the program had read differently, in a few words; null where nothing differs. */
export function wasWords(claim: Claim): string | null {
  const original = claim.review === 'edited' ? claim.reviewed?.original : null
  if (!original) return null
  const name = (text: string) => (text === 'unknown' || text === '' ? words.unnamed : text)
  const told = claimWords(claim)
  const stance = stanceWords({ ...original, cueLemma: claim.cueLemma, content: original.words })
  const figures = claim.figures.map(figureText)
  const was = [
    name(original.claimant) === name(claim.claimant.canonicalName) ? null : name(original.claimant),
    stance === claimStance(claim) ? null : stance,
    original.target === claim.target || original.target === null ? null : strings.against(original.target),
    original.words === told ? null : `“${short(original.words)}”`,
    original.figures.join('; ') === figures.join('; ') ? null : original.figures.join('; ') || strings.noFigure,
    original.place === undefined || original.place === (claim.event?.place ?? null)
      ? null
      : (original.place ?? strings.noPlace),
    original.date === undefined || original.date === (claim.event?.date ?? null)
      ? null
      : original.date === null
        ? strings.noDate
        : formatDay(original.date),
  ].filter(part => part !== null)
  return was.length > 0 ? was.join(' · ') : null
}
