/** Decides what the file of an article holds: its front matter and its blocks, in the order they are read. */
import type { Article } from '../../contract/library.ts'
import { claimsToMarkdown } from './claims-to-markdown.ts'
import { conflictSections } from './conflict-sections.ts'
import type { EventHead } from './event-data.ts'
import type { ExportData } from './export-data.ts'
import { fileLink } from './file-links.ts'
import type { FrontMatter } from './front-matter.ts'
import type { ManagedBlock, ManagedFile } from './managed-file.ts'
import { blockId, escapeInline } from './markdown-text.ts'
import { articleNotes, claimNotes, highlightSections, passageNotes } from './note-sections.ts'

/** An event with a file of its own. */
export type EventWithFile = Pick<EventHead, 'title' | 'date' | 'place'> & { file: string }

/**
 * The file of one article. Nothing in it depends on when it is written: the same data is the same file. `events` are
 * those it tells of that have files.
 */
export function articleFile(data: ExportData, events: readonly EventWithFile[] = []): ManagedFile {
  return {
    articleId: data.article.articleId,
    front: frontMatter(data),
    blocks: [{ name: 'article', content: heading(data.article) }, ...blocks(data, events)],
  }
}

/** The Web Clipper's keys in the Web Clipper's order, then our own. */
function frontMatter({ article, claims, notes, highlights }: ExportData): FrontMatter {
  const changes = [
    ...notes.map(note => note.updatedAt),
    ...highlights.map(({ createdAt }) => createdAt),
    ...claims.claims.flatMap(claim => claim.reviewed?.at ?? []),
  ]
  return [
    ['title', article.title],
    ['source', article.originalUrl ?? article.sourceName ?? ''],
    ['author', article.authors],
    ['published', article.publishedAt?.slice(0, 10) ?? ''],
    ['created', article.capturedAt.slice(0, 10)],
    ['description', article.standfirst ?? ''],
    ['tags', article.tags],
    ['id', article.articleId],
    ['updated', [article.capturedAt, ...changes].sort().at(-1) ?? ''],
    ['site', article.site ?? ''],
    ['language', article.language ?? ''],
    ['sha256', article.contentHash],
    ['captured', article.capturedAt],
    ['claims', String(claims.claims.filter(claim => claim.review !== 'rejected').length)],
  ]
}

function heading(article: Article): string {
  const facts = [article.site ?? '', article.authors.join(', '), article.publishedAt?.slice(0, 10) ?? '']
    .filter(fact => fact !== '')
    .map(escapeInline)
  const url = article.originalUrl
  const links = [
    `[Open in Counterclaim](counterclaim://article/${article.articleId})`,
    ...(url !== null && /^https?:\/\//i.test(url) ? [`[Original](<${encodeAddress(url)}>)`] : []),
  ]
  return `# ${escapeInline(article.title) || 'Untitled'}\n\n${[...facts, ...links].join(' · ')}`
}

/** A link target between angle brackets may hold anything but these; `&` may start an entity there. */
function encodeAddress(url: string): string {
  const encoded = url.toWellFormed().replace(/[\s<>\\"`|\0]/g, character => encodeURIComponent(character))
  return encoded.replace(/&(?=#?\w+;)/g, '\\&')
}

function blocks(data: ExportData, events: readonly EventWithFile[]): ManagedBlock[] {
  const kept = data.claims.claims.filter(claim => claim.review !== 'rejected')
  const sections = [
    ['notes', 'Notes', articleNotes(data)],
    ['figures', 'Contested figures', conflictSections(data)],
    ['highlights', 'Highlights', highlightSections(data)],
    ['passages', 'Notes on passages', passageNotes(data)],
    ['remarks', 'Notes on claims', claimNotes(data)],
    ['happenings', 'Events', events.length === 0 ? [] : [eventLinks(events)]],
    [
      'claims',
      'Claims',
      claimTable(
        kept.filter(claim => claim.attributed),
        'claims',
      ),
    ],
    [
      'statements',
      'The article’s own statements',
      claimTable(
        kept.filter(claim => !claim.attributed),
        'statements',
      ),
    ],
  ] as const
  return sections
    .filter(([, , parts]) => parts.length > 0)
    .map(([name, title, parts]) => ({ name, content: `## ${title}\n\n${parts.join('\n\n')}` }))
}

/** The way to the events' own files, where their figures of all reports and the notes on them stand. */
function eventLinks(events: readonly EventWithFile[]): string {
  return events
    .map(({ file, title, date, place }) => {
      const facts = [date, place].filter(fact => fact !== null && fact !== '').map(fact => escapeInline(fact ?? ''))
      return `- ${[fileLink(file, title), ...facts].join(' · ')}`
    })
    .join('\n')
}

function claimTable(claims: ExportData['claims']['claims'], name: string): string[] {
  const byPlace = [...claims].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
  return claims.length === 0 ? [] : [claimsToMarkdown(byPlace, null).trim(), `^${blockId('table', name)}`]
}
