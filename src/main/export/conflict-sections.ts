/** Writes each contested figure as a small table: who says what, in which words. */
import type { Conflict, ConflictSide } from '../../contract/claims.ts'
import { amountText } from '../../contract/figure-text.ts'
import { quotedWords } from '../../contract/quoted-words.ts'
import type { ExportData } from './export-data.ts'
import { blockId, escapeInline, table } from './markdown-text.ts'

/** One heading, table and block id per conflict the article takes part in, in the given order. */
export function conflictSections({ article, claims }: ExportData): string[] {
  return claims.conflicts.map(conflict => {
    const numeric = conflict.kind === 'numeric' || conflict.kind === 'revision'
    const rows = conflict.sides.map(side => [
      escapeInline(side.claimant),
      ...(numeric ? [figure(side)] : []),
      words(side, article.articleId),
    ])
    return [
      `### ${escapeInline(titleOf(conflict))}`,
      table(['claimant', ...(numeric ? ['figure'] : []), 'words'], rows),
      `^${blockId('conflict', conflict.conflictId)}`,
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

/** The side's own words; those of another article lead there. */
function words(side: ConflictSide, articleId: string): string {
  const quote = escapeInline(quotedWords(side.quote.exact))
  return side.articleId === articleId ? quote : `${quote} ([another article](counterclaim://article/${side.articleId}))`
}
