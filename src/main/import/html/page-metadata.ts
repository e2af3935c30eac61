/** Gathers what a page says about itself: JSON-LD, meta elements, address, saving program's comment. */
import { comparable, oneLine } from '../clean-text.ts'
import { languageOf } from '../detect-language.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { resolveLink } from './dom-to-blocks.ts'
import { type Found, firstFound, foundIn } from './found.ts'
import { findLinkedArticle } from './linked-article.ts'
import { findShownAuthors, readAuthors } from './page-authors.ts'
import { findShownDate, toPublishedAt } from './page-dates.ts'

export { toPublishedAt } from './page-dates.ts'

export type PageMetadata = {
  headline: Found | null
  description: string | null
  authors: Found<string[]> | null
  site: Found | null
  originalUrl: Found | null
  /** What the page states in its metadata; where it states nothing, what it shows. */
  statedDate: Found | null
  shownDate: Found | null
  language: Found | null
  /** Address that the page's relative links are resolved against. */
  base: string | null
  /** ISO instant when a saving program kept the page, where it says so. */
  savedAt: string | null
}

/** The contents of meta elements by lower-case name or property; the first of a name wins. */
function readMeta(document: DomDocument): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '', 4000)
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      // Several names may stand in one attribute, and Dublin Core is written with dots, colons and dashes.
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        const key = name.replace(/^(dc|dcterms?)[.:-]/, (_, family: string) => `${family.slice(0, 7)}.`)
        if (key !== '') meta.set(key, [...(meta.get(key) ?? []), content])
      }
    }
  }
  return meta
}

/** The comments that browsers and SingleFile leave at the top of a page they save. */
const savedComment =
  /<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s>]{1,2000})(?:\s+saved date:\s*([^\n>]{1,100}))?/i

/** The instant that a saving program wrote, as JavaScript writes dates. */
function toInstant(date: string | undefined): string | null {
  const time = Date.parse(date?.replace(/\([^)]*\)/, '').trim() ?? '')
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const textOf = (element: DomElement | null) => oneLine(element?.textContent ?? '', 2000)

/** The part of a `<title>` that names the article: without the site's name before or after a bar or dash. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(/\s+[|·•»«—–:-]+\s+/)
  if (parts.length < 2) return title
  const key = site === null ? null : comparable(site)
  const kept = parts.filter(part => key === null || comparable(part) !== key)
  if (kept.length < parts.length && kept.length > 0)
    return title.slice(title.indexOf(kept[0] ?? ''), title.lastIndexOf(kept.at(-1) ?? '') + (kept.at(-1)?.length ?? 0))
  const last = parts.at(-1) ?? ''
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|·•»«—–:-]+\s+$/, '')
  return last.split(' ').length <= 4 && rest.split(' ').length >= 4 ? rest : title
}

/** The headline as the page shows it, where one of its first-level headings agrees with what the page calls itself. */
function findHeadline(document: DomDocument, called: readonly Found[], site: string | null): Found | null {
  const pageTitle = textOf(document.querySelector('title'))
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter(text => text.length >= 4)
  const names = [...called.map(({ value }) => value), pageTitle].map(comparable)
  const agreed = headings.find(heading => {
    const key = comparable(heading)
    return (
      key !== '' &&
      comparable(site ?? '') !== key &&
      names.some(name => name === key || (key.length >= 0.5 * name.length && name.includes(key)))
    )
  })
  if (agreed) return { value: agreed, from: 'heading' }
  const [named] = called
  if (named) return { value: withoutSite(named.value, site), from: named.from }
  // A title of one or two words is the site’s; then the page’s only heading says more.
  const [only] = headings
  if (headings.length === 1 && only && pageTitle.split(' ').length <= 2) return { value: only, from: 'heading' }
  return foundIn('page title', pageTitle === '' ? null : withoutSite(pageTitle, site))
}

/** Meta elements that name authors and dates of publication, the most reliable first. */
const authorNames = [
  ...[
    'author',
    'dc.creator',
    'dcterm.creator',
    'dcterms.creator',
    'article:author',
    'citation_author',
    'parsely-author',
  ],
  ...['sailthru.author', 'byl', 'og:article:author', 'article_author', 'weibo:article:author'],
]
const dateNames = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date'],
  ...[
    'publishdate',
    'pubdate',
    'publish-date',
    'publish_date',
    'published',
    'date_published',
    'dc.date.issued',
    'dc.date',
  ],
  ...['dcterms.issued', 'dcterms.created', 'dcterms.date', 'citation_publication_date', 'citation_date', 'date'],
  'cxenseparse:recs:publishtime',
]

/**
 * Reads a parsed page's metadata. `markup` is the page as it came, for the comment that saving programs leave; `found`,
 * where it was found, if that is known.
 */
export function readPageMetadata(document: DomDocument, markup: string, found: string | null): PageMetadata {
  const meta = readMeta(document)
  const first = (...names: string[]) =>
    names.map(name => meta.get(name)?.[0]).find(value => value !== undefined) ?? null
  /** The first of these meta elements whose content can be read. */
  const firstMeta = <T>(names: readonly string[], read: (values: readonly string[]) => T | null): Found<T> | null =>
    firstFound(...names.map(name => foundIn(`meta ${name}`, meta.has(name) ? read(meta.get(name) ?? []) : null)))
  const metaText = (...names: string[]) => firstMeta(names, values => values[0] ?? null)
  const linked = findLinkedArticle(document)

  const saved = markup.slice(0, 4096).match(savedComment)
  const savedFrom = resolveLink(saved?.[1] ?? found, null)
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  const shared = resolveLink(first('og:url'), savedFrom)
  const originalUrl = firstFound(
    foundIn('canonical link', resolveLink(canonical, shared ?? savedFrom)),
    foundIn('meta og:url', shared),
    foundIn(saved ? 'saved page' : 'file', savedFrom),
    foundIn('JSON-LD url', resolveLink(linked?.url ?? null, null)),
  )
  const address = originalUrl?.value ?? null
  const base =
    resolveLink(document.querySelector('base')?.getAttribute('href') ?? null, address) ?? savedFrom ?? address

  const site = firstFound(
    metaText('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'),
    foundIn('JSON-LD publisher', linked?.publisher),
  )
  const called = [
    foundIn('JSON-LD headline', linked?.headline),
    metaText('dc.title', 'dcterm.title', 'dcterms.title', 'og:title', 'twitter:title', 'citation_title'),
  ].filter(name => name !== null)
  const readNames = (values: readonly string[]) => {
    const names = readAuthors(values)
    return names.length > 0 ? names : null
  }
  const statedDate = firstFound(
    foundIn('JSON-LD datePublished', toPublishedAt(linked?.datePublished)),
    firstMeta(dateNames, ([value]) => toPublishedAt(value)),
  )
  const statedAuthors = firstFound(
    foundIn('JSON-LD author', readNames(linked?.authors ?? [])),
    firstMeta(authorNames, readNames),
  )
  return {
    headline: findHeadline(document, called, site?.value ?? null),
    description:
      linked?.description ??
      first('og:description', 'description', 'twitter:description', 'dc.description', 'dcterm.description'),
    authors: statedAuthors ?? findShownAuthors(document),
    site: site ?? foundIn('address', address === null ? null : new URL(address).hostname.replace(/^www\./, '')),
    originalUrl,
    statedDate,
    shownDate: statedDate === null ? findShownDate(document) : null,
    language: firstFound(
      foundIn('lang attribute', languageOf(document.documentElement.getAttribute('lang'))),
      foundIn('JSON-LD inLanguage', languageOf(linked?.language)),
      firstMeta(['og:locale', 'content-language', 'dc.language'], ([value]) => languageOf(value)),
    ),
    base,
    savedAt: toInstant(saved?.[2]),
  }
}
