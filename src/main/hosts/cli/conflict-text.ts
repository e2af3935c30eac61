/** Puts contradictions into words for a terminal. */
import { claimStrings } from '../../../contract/claim-strings.ts'
import type { Conflict, ConflictSide } from '../../../contract/claims.ts'
import { amountText } from '../../../contract/figure-text.ts'
import type { ArticleSummary } from '../../../contract/library.ts'
import { saidWords } from '../../../contract/quoted-words.ts'
import { stanceWords } from '../../../contract/stance-words.ts'
import { agreeing } from '../../../contract/verb-agreement.ts'

/** Where an article was published, by its id. */
export type Sources = Map<string, Pick<ArticleSummary, 'site' | 'title' | 'publishedAt'>>

/** What it is about, then a line for each side: how many, who, how, in which words, where and when. */
export function conflictText({ kind, quantity, target, event, sides, more }: Conflict, sources: Sources): string {
  const about = [quantity, target].filter(word => word !== null).join(', ')
  const where = [event.title, event.place, event.date].filter(word => word !== null && word !== '').join(' · ')
  const named = claimStrings.conflictKind[kind]
  return [
    `${about === '' ? named : `${about} (${named})`} — ${where}`,
    ...sides.map(
      side =>
        `  ${amountOf(side).padStart(14)}  ${side.claimant}${sourceOf(side, sources)}: ` +
        `${stanceOf(side)}${saidWords(side.quote.exact, side.quoteType)}`,
    ),
    ...(more === undefined ? [] : [`  ${claimStrings.more(more)}`]),
  ].join('\n')
}

function sourceOf({ articleId }: ConflictSide, sources: Sources): string {
  const source = sources.get(articleId)
  const told = [source?.site ?? source?.title, source?.publishedAt?.slice(0, 10)].filter(Boolean).join(', ')
  return told === '' ? '' : ` (${told})`
}

/** “denies: ”, where words stand against words; plain saying and figures need none. */
function stanceOf({ claimant, low, stance, accused, cueLemma, quote }: ConflictSide): string {
  if (low !== null || stance === undefined) return ''
  const says = stanceWords({ stance, cueLemma, content: quote.exact })
  const isPlain = says === claimStrings.stance.state || says === claimStrings.stance.report
  return isPlain ? '' : `${[agreeing(says, claimant), accused].filter(Boolean).join(' ')}: `
}

function amountOf({ low, high, modifier, unit, figure }: ConflictSide): string {
  return low === null && high === null ? '—' : amountText({ low, high, modifier, unit, exact: figure?.exact ?? '' })
}
