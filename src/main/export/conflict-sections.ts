/** Writes each contested figure as a small table: who says what, in which words. */
import { claimStrings } from '../../contract/claim-strings.ts'
import type { Conflict, ConflictSide } from '../../contract/claims.ts'
import { amountText } from '../../contract/figure-text.ts'
import { saidWords } from '../../contract/quoted-words.ts'
import type { ExportData } from './export-data.ts'
import { blockId, escapeInline, table } from './markdown-text.ts'

/** One heading, table and block id per conflict the article takes part in, in the given order. */
export function conflictSections({ article, claims, sources }: ExportData): string[] {
  return claims.conflicts.map(conflict => {
    const numeric = conflict.kind === 'numeric' || conflict.kind === 'revision'
    const rows = conflict.sides.map(side => [
      escapeInline(side.claimant),
      ...(numeric ? [figure(side)] : []),
      escapeInline(saidWords(side.quote.exact, side.quoteType)),
      source(side, article.articleId, sources),
    ])
    return [
      `### ${escapeInline(titleOf(conflict))}`,
      table(['claimant', ...(numeric ? ['figure'] : []), 'words', 'source'], rows),
      `^${blockId('conflict', conflict.conflictId)}`,
      ...(conflict.more === undefined ? [] : [claimStrings.more(conflict.more)]),
    ].join('\n\n')
  })
}

/** “Soldiers killed · Oskar Ridge · 2031-05-01”. */
function titleOf({ kind, quantity, target, event }: Conflict): string {
  const counted = quantity === 'other' ? null : quantity
  const subject = [target, counted].filter(word => word !== null).join(' ')
  const named: Record<Conflict['kind'], string> = {
    numeric: subject || 'Figures',
    revision: `${subject || 'Figures'}, revised`,
    polarity: `Whether it happened${target === null ? '' : `: ${target}`}`,
    responsibility: `Who is responsible${target === null ? '' : `: ${target}`}`,
  }
  const title = named[kind]
  return [title.charAt(0).toUpperCase() + title.slice(1), event.place, event.date]
    .filter(part => part !== null && part !== '')
    .join(' · ')
}

function figure(side: ConflictSide): string {
  return escapeInline(amountText({ ...side, exact: side.figure?.exact ?? '' }))
}

/** Where and when it was published: “The Lowland Courier, 2031-05-06”; another article is led to. */
function source({ articleId }: ConflictSide, here: string, sources: ExportData['sources']): string {
  const known = sources.get(articleId)
  const name =
    escapeInline(known?.site ?? known?.title ?? '') || (articleId === here ? 'this article' : 'another article')
  const linked = articleId === here ? name : `[${name}](counterclaim://article/${articleId})`
  return [linked, known?.publishedAt?.slice(0, 10)].filter(Boolean).join(', ')
}
