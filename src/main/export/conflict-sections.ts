/** Writes each contested point as a small table: who says what, in which words, where and when. */
import { claimStrings } from '../../contract/claim-strings.ts'
import type { Conflict } from '../../contract/claims.ts'
import { type ContestedPoint, contestedPoints, type PointSide } from '../../contract/contested-points.ts'
import { amountText } from '../../contract/figure-text.ts'
import { saidWords } from '../../contract/quoted-words.ts'
import type { ExportData } from './export-data.ts'
import { blockId, escapeInline, table } from './markdown-text.ts'

/** Says where words stand: outlet and date, with a way there. Fit for table cells. */
export type NameSources = (articleIds: readonly string[]) => string

/** One heading, table and block id per contested point the article takes part in, as the screen shows them. */
export function conflictSections({ article, claims, sources }: ExportData): string[] {
  const { articleId } = article
  const here = (id: string) => (id === articleId ? { name: 'this article', link: null } : null)
  const nameSources = sourceNames(sources, id => here(id) ?? { name: 'another article', link: appLink(id) })
  return pointSections(claims.conflicts, articleId, nameSources, event => [event.place, event.date])
}

/** `about` says what stands behind a point's name. Points of the same heading are counted. */
export function pointSections(
  conflicts: readonly Conflict[],
  here: string | null,
  nameSources: NameSources,
  about: (event: Conflict['event']) => (string | null)[],
): string[] {
  const times = new Map<string, number>()
  return contestedPoints(conflicts, here).map(point => {
    const title = [subjectOf(point), ...about(point.event)].filter(part => part !== null && part !== '').join(' · ')
    const time = (times.get(title) ?? 0) + 1
    times.set(title, time)
    return pointSection(point, time === 1 ? title : `${title} (${time})`, nameSources)
  })
}

function pointSection(point: ContestedPoint, title: string, nameSources: NameSources): string {
  const numeric = point.kind === 'numeric' || point.kind === 'revision'
  const rows = point.sides.map(side => [
    escapeInline(side.claimant),
    ...(numeric ? [figure(side)] : []),
    escapeInline(saidWords(side.quote.exact, side.quoteType)),
    // First the one whose words these are: others give the figure in words of their own.
    nameSources([side.articleId, ...side.sources.map(({ articleId }) => articleId)]),
  ])
  return [
    `### ${escapeInline(title)}`,
    table(['claimant', ...(numeric ? ['figure'] : []), 'words', 'source'], rows),
    ...point.conflictIds.slice(0, 1).map(conflictId => `^${blockId('conflict', conflictId)}`),
    ...(point.more === undefined ? [] : [claimStrings.more(point.more)]),
  ].join('\n\n')
}

/** “Soldiers killed”. */
export function subjectOf({ kind, quantity, target }: Pick<Conflict, 'kind' | 'quantity' | 'target'>): string {
  const counted = quantity === 'other' ? null : quantity
  const subject = [target, counted].filter(word => word !== null).join(' ')
  const named: Record<Conflict['kind'], string> = {
    numeric: subject || 'Figures',
    revision: `${subject || 'Figures'}, revised`,
    polarity: `Whether it happened${target === null ? '' : `: ${target}`}`,
    responsibility: `Who is responsible${target === null ? '' : `: ${target}`}`,
  }
  const title = named[kind]
  return title.charAt(0).toUpperCase() + title.slice(1)
}

function figure(side: PointSide): string {
  return escapeInline(amountText({ ...side, exact: side.figure?.exact ?? '' }))
}

export const appLink = (articleId: string): string => `counterclaim://article/${articleId}`

/**
 * Where and when it was published: “The Lowland Courier, 2031-05-06”, each article once. `place` gives the way to an
 * article and what it is called where nothing is known of it; a link is an address, or a link ready written.
 */
export function sourceNames(
  sources: ExportData['sources'],
  place: (articleId: string) => { name: string; link: string | null; write?: (name: string) => string },
): NameSources {
  return articleIds =>
    [...new Set(articleIds)]
      .map(articleId => {
        const known = sources.get(articleId)
        const { name: unknown, link, write } = place(articleId)
        const plain = known?.site ?? known?.title ?? ''
        const name = escapeInline(plain) || unknown
        const linked = write ? write(plain || unknown) : link === null ? name : `[${name}](${link})`
        return [linked, known?.publishedAt?.slice(0, 10)].filter(Boolean).join(', ')
      })
      .join('; ')
}
