/** Decides what the file of an event holds: the reader's notes on it, every party's figures, the reports. */
import { createHash } from 'node:crypto'
import { claimStrings } from '../../contract/claim-strings.ts'
import type { GivenFigure, MatrixCell, MatrixRow } from '../../contract/claims.ts'
import { amountText } from '../../contract/figure-text.ts'
import { appLink, type NameSources, pointSections, sourceNames, subjectOf } from './conflict-sections.ts'
import type { EventData, EventHead } from './event-data.ts'
import { fileLink } from './file-links.ts'
import type { NamedArticle } from './file-name.ts'
import type { ManagedFile } from './managed-file.ts'
import { blockId, escapeInline, table } from './markdown-text.ts'
import { noteSection } from './note-sections.ts'

/** What its file goes by: of the form of an article's id, the same for the same event in every export. */
export const eventFileId = (eventId: string): string =>
  createHash('sha256').update(`event ${eventId}`).digest('hex').slice(0, 12)

/** What its file is named after; told apart from the report that lent the event its title. */
export const namedEvent = (fileId: string, { title, date }: Pick<EventHead, 'title' | 'date'>): NamedArticle => ({
  articleId: fileId,
  title: `Event: ${title}`,
  publishedAt: date,
})

/** The file of one event. `fileOf` names the file of an article, null where it has none. */
export function eventFile(fileId: string, data: EventData, fileOf: (articleId: string) => string | null): ManagedFile {
  const { title, date, place, notes, rows, conflicts, sources } = data
  const nameSources = sourceNames(sources, articleId => {
    const file = fileOf(articleId)
    const name = 'a report'
    return file === null
      ? { name, link: appLink(articleId) }
      : { name, link: null, write: shown => fileLink(file, shown, 'cell') }
  })
  const inTable = new Set(rows.flatMap(row => row.conflictIds))
  const disputes = conflicts.filter(({ kind, conflictId }) => kind !== 'revision' && !inTable.has(conflictId))
  const contested = rows.filter(row => row.conflictIds.length > 0)
  const others = rows.filter(row => row.conflictIds.length === 0)
  const written = notes.filter(note => note.body.trim() !== '')
  const sections = [
    ['notes', 'Notes', written.map(noteSection)],
    ['figures', 'Contested figures', contested.map(row => countSection(row, nameSources))],
    ['disputes', 'Words against words', pointSections(disputes, null, nameSources, () => [])],
    ['counts', 'Other figures', others.length === 0 ? [] : [otherFigures(others, nameSources)]],
    ['reports', 'Reports', [reports(data, fileOf)].filter(Boolean)],
  ] as const
  return {
    articleId: fileId,
    front: [
      ['title', title],
      ['kind', 'event'],
      ['date', date ?? ''],
      ['place', place ?? ''],
      ['tags', []],
      ['id', fileId],
      [
        'updated',
        written
          .map(note => note.updatedAt)
          .sort()
          .at(-1) ?? '',
      ],
    ],
    blocks: [
      { name: 'article', content: heading(data) },
      ...sections
        .filter(([, , parts]) => parts.length > 0)
        .map(([name, said, parts]) => ({ name, content: `## ${said}\n\n${parts.join('\n\n')}` })),
    ],
  }
}

function heading({ eventId, title, date, place, articleIds }: EventData): string {
  const count = articleIds.length
  const facts = [date ?? '', place ?? '', count === 1 ? '1 report' : `${count} reports`]
  const open = `[Open in Counterclaim](counterclaim://event/${encodeURIComponent(eventId).replace(/[()]/g, encoded)})`
  const said = facts.filter(fact => fact !== '').map(escapeInline)
  return `# ${escapeInline(title) || 'Untitled'}\n\n${[...said, open].join(' · ')}`
}

const encoded = (mark: string): string => `%${mark.charCodeAt(0).toString(16)}`

/** The reports, as they appeared; each leads to its file where it has one. */
function reports({ articleIds, sources }: EventData, fileOf: (articleId: string) => string | null): string {
  const publishedAt = (articleId: string) => sources.get(articleId)?.publishedAt ?? ''
  return [...articleIds]
    .filter(articleId => sources.has(articleId))
    .sort((a, b) => (publishedAt(a) < publishedAt(b) ? -1 : publishedAt(a) > publishedAt(b) ? 1 : a < b ? -1 : 1))
    .map(articleId => {
      const { title = '', site = null } = sources.get(articleId) ?? {}
      const file = fileOf(articleId)
      const link =
        file === null ? `[${escapeInline(title) || 'Untitled'}](${appLink(articleId)})` : fileLink(file, title)
      const facts = [escapeInline(site ?? ''), publishedAt(articleId).slice(0, 10)].filter(Boolean)
      return `- ${[link, ...facts].join(' · ')}`
    })
    .join('\n')
}

const headingOf = ({ quantity, target }: MatrixRow): string => subjectOf({ kind: 'numeric', quantity, target })

/** One count, each party from the lowest figure to the highest, and what it said before. */
function countSection(row: MatrixRow, nameSources: NameSources): string {
  const rows = inOrder(row).flatMap(cell => figuresOf(cell, nameSources).map(cells => [party(cell), ...cells]))
  return [
    `### ${escapeInline(headingOf(row))}`,
    table(['party', 'figure', 'words', 'source'], rows),
    `^${blockId('count', row.rowKey)}`,
  ].join('\n\n')
}

function otherFigures(rows: readonly MatrixRow[], nameSources: NameSources): string {
  const lines = rows.flatMap(row =>
    inOrder(row).flatMap(cell =>
      figuresOf(cell, nameSources).map(cells => [escapeInline(headingOf(row)), party(cell), ...cells]),
    ),
  )
  return table(['count', 'party', 'figure', 'words', 'source'], lines)
}

const party = ({ claimant }: MatrixCell): string =>
  escapeInline(claimant === 'unknown' || claimant === '' ? claimStrings.unnamed : claimant)

const lowest = ({ low, high, modifier }: GivenFigure): number => (modifier === 'up_to' && high !== null ? high : low)
const inOrder = ({ cells }: MatrixRow): MatrixCell[] => cells.toSorted((a, b) => lowest(a.latest) - lowest(b.latest))

const amountOf = (figure: GivenFigure): string =>
  figure.none ? 'none' : amountText({ ...figure, ...figure.told, exact: figure.span.exact })

/** What a party stands for now, and what it said before; each figure once, with every report that carries it. */
function figuresOf({ latest, alternatives, revised, places }: MatrixCell, nameSources: NameSources): string[][] {
  const said = [...[latest, ...alternatives].map(figure => ({ figure, earlier: false }))]
  said.push(...revised.toReversed().map(figure => ({ figure, earlier: true })))
  return said.map(({ figure, earlier }) => {
    const amount = amountOf(figure)
    const carried = places.filter(place => amountOf(place) === amount).map(({ articleId }) => articleId)
    return [
      escapeInline(earlier ? `${amount}, earlier` : amount),
      escapeInline(figure.quote.exact),
      nameSources([figure.articleId, ...carried]),
    ]
  })
}
