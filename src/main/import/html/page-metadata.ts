/** Gathers what a page says about itself: JSON-LD, meta elements, address, saving program's comment. */
import { z } from 'zod'
import { findCalendarDates } from '../../../article/calendar-date.ts'
import { readDateLine } from '../../../article/publication-date.ts'
import { comparable, oneLine } from '../clean-text.ts'
import { languageOf } from '../detect-language.ts'
import { readByline } from '../text/read-credit-lines.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { resolveLink } from './dom-to-blocks.ts'
import { findLinkedArticle } from './linked-article.ts'

export type PageMetadata = {
  headline: string | null
  description: string | null
  authors: string[]
  site: string | null
  originalUrl: string | null
  publishedAt: string | null
  language: string | null
  /** Address that the page's relative links are resolved against. */
  base: string | null
}

/** ISO date or instant of a date as pages write it; null for what is no date or could be two. */
export function toPublishedAt(value: string | null | undefined): string | null {
  const text = value?.trim().slice(0, 200) ?? ''
  const iso = text.match(/^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})$/i)
  if (iso) {
    const [, date = '', minutes = '', seconds = '00', zone = ''] = iso
    // The page's own offset stays: the first ten characters are the day its readers saw.
    const offset = /z/i.test(zone) ? 'Z' : zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2')
    const instant = `${date}T${minutes}:${seconds}${offset}`
    return Number.isNaN(Date.parse(instant)) ? null : instant
  }
  const compact = text.match(/^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?$/)
  const spelled = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : text.replace(/(\d{4}-\d{2}-\d{2})T.*/, '$1')
  return findCalendarDates(spelled)[0]?.value ?? null
}

/** The contents of meta elements by lower-case name or property; the first of a name wins. */
function readMeta(document: DomDocument): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = oneLine(element.getAttribute('content') ?? '', 4000)
    if (content === '') continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase()
      if (name) meta.set(name, [...(meta.get(name) ?? []), content])
    }
  }
  return meta
}

const savedComment =
  /<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s>]{1,2000})/i

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
function findHeadline(document: DomDocument, called: readonly string[], site: string | null): string | null {
  const pageTitle = textOf(document.querySelector('title'))
  const headings = [...document.querySelectorAll('h1')].map(textOf).filter(text => text.length >= 4)
  const names = [...called, pageTitle].map(comparable)
  const agreed = headings.find(heading => {
    const key = comparable(heading)
    return (
      key !== '' &&
      comparable(site ?? '') !== key &&
      names.some(name => name === key || (key.length >= 0.5 * name.length && name.includes(key)))
    )
  })
  if (agreed) return agreed
  const [named] = called
  if (named) return withoutSite(named, site)
  // A title of one or two words is the site’s; then the page’s only heading says more.
  const [only] = headings
  if (headings.length === 1 && only && pageTitle.split(' ').length <= 2) return only
  return pageTitle === '' ? null : withoutSite(pageTitle, site)
}

const personName = z
  .string()
  .transform(name => oneLine(name, 300).replace(/^by:?\s+/i, ''))
  .refine(name => name !== '' && !/^https?:|[@{}<>]|^www\./i.test(name))

/** The people a page names, each once; a list in one string is split where every part is a full name. */
function readAuthors(values: readonly string[]): string[] {
  const authors = values.flatMap(value => {
    const parsed = personName.safeParse(value)
    if (!parsed.success) return []
    const line = readByline(`By ${parsed.data}`)
    const parts = parsed.data.split(/\s*(?:,|;|&|\band\b)\s*/).filter(part => part !== '')
    const isList = parts.length > 1 && parts.every(part => /^\p{Lu}\S*(?: \S+){1,4}$/u.test(part))
    return isList ? parts : (line?.authors ?? [parsed.data])
  })
  return [...new Set(authors)]
}

/** The first date that an element near the headline shows or states. */
function findShownDate(document: DomDocument): string | null {
  const stated =
    document.querySelector('[itemprop="datePublished"]') ??
    document.querySelector(
      'time[pubdate],article header time[datetime],header time[datetime],[class*="publish"] time[datetime],[class*="byline"] time[datetime],[class*="dateline"] time[datetime]',
    ) ??
    document.querySelector('article time[datetime],main time[datetime]')
  const value = stated?.getAttribute('datetime') ?? stated?.getAttribute('content') ?? stated?.textContent
  const date = toPublishedAt(value)
  if (date) return date
  let looked = 0
  for (const element of document.querySelectorAll(
    'time,[class*="date"],[class*="publish"],[class*="byline"],[class*="meta"]',
  )) {
    if (looked++ > 60) break
    const found = readDateLine(oneLine(element.textContent?.slice(0, 1000) ?? '', 200))
    if (found) return found.value
  }
  return null
}

/**
 * Reads a parsed page's metadata. `markup` is the page as it came, for the comment that saving programs leave; `found`,
 * where it was found, if that is known.
 */
export function readPageMetadata(document: DomDocument, markup: string, found: string | null): PageMetadata {
  const meta = readMeta(document)
  const first = (...names: string[]) =>
    names.map(name => meta.get(name)?.[0]).find(value => value !== undefined) ?? null
  const all = (...names: string[]) => names.map(name => meta.get(name)).find(values => values !== undefined) ?? []
  const linked = findLinkedArticle(document)

  const savedFrom = markup.slice(0, 4096).match(savedComment)?.[1] ?? resolveLink(found, null)
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null
  const shared = resolveLink(first('og:url'), savedFrom)
  const originalUrl =
    resolveLink(canonical, shared ?? savedFrom) ??
    shared ??
    resolveLink(savedFrom, null) ??
    resolveLink(linked?.url ?? null, null)
  const base =
    resolveLink(document.querySelector('base')?.getAttribute('href') ?? null, originalUrl) ?? savedFrom ?? originalUrl

  const site =
    first('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title') ?? linked?.publisher ?? null
  const called = [
    linked?.headline,
    first('og:title'),
    first('twitter:title', 'citation_title', 'dc.title', 'dcterms.title'),
  ].filter(name => name !== null && name !== undefined)
  const shownAuthors = [
    ...document.querySelectorAll(
      '[itemprop~="author"] [itemprop~="name"],[itemprop~="author"],a[rel~="author"],[class~="author-name"],[class~="byline__name"]',
    ),
  ]
    .slice(0, 5)
    .map(element => textOf(element))
  const stated = linked?.authors.length
    ? linked.authors
    : all('author', 'dc.creator', 'article:author', 'citation_author', 'parsely-author', 'sailthru.author', 'byl')
  const statedAuthors = readAuthors(stated)
  return {
    headline: findHeadline(document, called, site),
    description: linked?.description ?? first('og:description', 'description', 'twitter:description', 'dc.description'),
    authors: statedAuthors.length > 0 ? statedAuthors : readAuthors(shownAuthors.filter(name => name.length <= 80)),
    site: site ?? (originalUrl ? new URL(originalUrl).hostname.replace(/^www\./, '') : null),
    originalUrl,
    publishedAt:
      toPublishedAt(linked?.datePublished) ??
      toPublishedAt(
        first(
          'article:published_time',
          'og:article:published_time',
          'datepublished',
          'parsely-pub-date',
          'sailthru.date',
          'publishdate',
          'pubdate',
          'publish-date',
          'publish_date',
          'dc.date.issued',
          'dc.date',
          'dcterms.issued',
          'dcterms.created',
          'citation_publication_date',
          'date',
          'cxenseparse:recs:publishtime',
        ),
      ) ??
      findShownDate(document),
    language:
      languageOf(document.documentElement.getAttribute('lang')) ??
      languageOf(linked?.language) ??
      languageOf(first('og:locale', 'content-language', 'dc.language')),
    base,
  }
}
