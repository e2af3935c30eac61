/** Tells headline, standfirst, date, writer and picture credit from the article's own paragraphs in a plain text. */
import { readDateLine } from '../../../article/publication-date.ts'
import { comparable } from '../clean-text.ts'
import { findRepeats } from './find-repeats.ts'
import { isSectionLabel, readAddress, readByline, readImageCredit } from './read-credit-lines.ts'
import type { RawBlock } from './split-blocks.ts'
import { type Decision, shown } from './strip-debris.ts'

/** Blocks from the top in which a headline and what belongs to it are looked for. */
const headerBlocks = 12
/** UTF-16 code units. */
const longestHeadline = 220
const longestStandfirst = 500
const leastProse = 80

export type RecognisedArticle = {
  headline: string | null
  standfirst: string | null
  publishedAt: string | null
  authors: string[]
  site: string | null
  imageCredit: string | null
  originalUrl: string | null
  body: RawBlock[]
  /** What was taken out of the text or given a role, and why, in reading order of the steps. */
  decisions: Decision[]
}

type Role = 'date' | 'byline' | 'credit' | 'address' | 'headline' | 'standfirst' | 'label' | 'repeat'

const textOf = (block: RawBlock | undefined): string | null =>
  block?.kind === 'paragraph' || block?.kind === 'heading' ? block.text : null

/** What a line is by its own words, before anything is known of its neighbours. */
function ownRole(text: string): Role | null {
  if (readImageCredit(text) !== null) return 'credit'
  // A date line can also name the writer (“By … | 7 May 2022”), so it is asked first.
  if (readDateLine(text) !== null) return 'date'
  if (readByline(text) !== null) return 'byline'
  if (readAddress(text) !== null) return 'address'
  return null
}

/** True for words that can be a headline: short, no sentence with its full stop, no line that leads on. */
function looksLikeHeadline(text: string): boolean {
  const words = comparable(text).split(' ').length
  return (
    text.length <= longestHeadline &&
    words >= 2 &&
    !/[.;,:]["”’)]?$/.test(text.replace(/\.\.\.$|\b(?:\p{L}\.){2,}$/u, ''))
  )
}

/** True for a paragraph of an article: long, or at least one whole sentence. */
function isProse(text: string): boolean {
  return text.length >= leastProse || (/[.!?]["”’)]?$/.test(text) && comparable(text).split(' ').length >= 6)
}

/** The index of the headline among the first blocks, or null where the text begins with its first paragraph. */
function findHeadline(blocks: readonly RawBlock[], roles: ReadonlyMap<number, Role>): number | null {
  const places = blocks.slice(0, headerBlocks).flatMap((block, at) => {
    const text = textOf(block)
    return text !== null && !roles.has(at)
      ? [{ at, text, key: comparable(text), underlined: block.kind === 'heading' }]
      : []
  })
  const proseAfter = (at: number) =>
    blocks.slice(at + 1).some(block => block.kind === 'list' || block.kind === 'quote' || isProse(textOf(block) ?? ''))
  // A line that comes twice near the top is the headline above and inside the page’s header.
  for (const { at, text, key } of places.slice(0, 4)) {
    const again = places.some(other => other.at > at && other.key === key)
    if (again && looksLikeHeadline(text) && key.split(' ').length >= 3) return at
  }
  const [first, second] = places
  if (!first || !proseAfter(first.at)) return null
  if (first.underlined) return first.at
  if (
    second &&
    isSectionLabel(first.text) &&
    looksLikeHeadline(second.text) &&
    comparable(second.text).split(' ').length >= 4 &&
    second.text.length > first.text.length &&
    proseAfter(second.at)
  ) {
    return second.at
  }
  return looksLikeHeadline(first.text) ? first.at : null
}

/**
 * Where the header ends: after the last date, byline, credit, address or repeated headline that follows the headline
 * with nothing but short blocks between. An index into `blocks`.
 */
function findHeaderEnd(blocks: readonly RawBlock[], roles: ReadonlyMap<number, Role>, headline: number | null): number {
  let end = (headline ?? -1) + 1
  for (let at = 0; at < Math.min(blocks.length, headerBlocks); at++) {
    if (roles.has(at)) end = Math.max(end, at + 1)
    else if ((textOf(blocks[at])?.length ?? Number.POSITIVE_INFINITY) > longestStandfirst) break
    else if (at - end >= 2) break
  }
  return end
}

/** A standfirst follows the headline and is itself followed, within two blocks, by a date line, byline or repeat. */
function findStandfirst(
  blocks: readonly RawBlock[],
  roles: ReadonlyMap<number, Role>,
  headline: number,
): number | null {
  let at = headline + 1
  while (roles.get(at) === 'credit') at++
  const text = textOf(blocks[at])
  if (text === null || roles.has(at) || text.length > longestStandfirst || comparable(text).split(' ').length < 5)
    return null
  if (blocks[at]?.kind !== 'paragraph') return null
  const next = [roles.get(at + 1), roles.get(at + 2)]
  const [first, second] = next
  const closes = (role: Role | undefined) => role === 'date' || role === 'byline' || role === 'repeat'
  return closes(first) || (first === 'credit' && closes(second)) ? at : null
}

/** A short line alone between paragraphs heads the section below it. */
function isSubheading(block: RawBlock, before: RawBlock | undefined, after: RawBlock | undefined): boolean {
  if (block.kind !== 'paragraph' || !block.alone || block.text.length > 80) return false
  if (!/^[\p{Lu}\d“"‘]/u.test(block.text) || /[.,;:…!”"’]$/.test(block.text)) return false
  const isLong = (other: RawBlock | undefined) => other?.kind === 'paragraph' && other.text.length >= leastProse
  return isLong(after) && (isLong(before) || before?.kind === 'list' || before?.kind === 'quote')
}

/** Reads the roles of a text’s blocks. Conservative: a block without a sure role stays in the body as it is. */
export function recogniseArticle(blocks: readonly RawBlock[]): RecognisedArticle {
  const decisions: Decision[] = []
  const roles = new Map<number, Role>()
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block)
    const role = text === null ? null : ownRole(text)
    const inHeader = at < headerBlocks
    const atEnd = at >= blocks.length - 3
    // A date or a writer is named around the headline; the same line further down belongs to a section or a box.
    if (role && (role === 'credit' || inHeader || (role === 'address' && atEnd))) roles.set(at, role)
  }
  const headline = findHeadline(blocks, roles)
  const headlineText = headline === null ? null : textOf(blocks[headline])
  if (headline !== null && headlineText !== null) {
    roles.set(headline, 'headline')
    for (const [at, block] of blocks.entries()) {
      const text = textOf(block)
      if (at !== headline && text !== null && comparable(text) === comparable(headlineText)) roles.set(at, 'repeat')
    }
    for (let at = 0; at < headline; at++) {
      const text = textOf(blocks[at])
      if (!roles.has(at) && text !== null && isSectionLabel(text)) roles.set(at, 'label')
    }
  }
  const standfirst = headline === null ? null : findStandfirst(blocks, roles, headline)
  if (standfirst !== null) roles.set(standfirst, 'standfirst')
  const headerEnd = findHeaderEnd(blocks, roles, headline)
  const repeats = findRepeats(
    blocks.map((block, at) => ({
      text: roles.has(at) || block.kind !== 'paragraph' ? null : block.text,
      beforeBody: at < headerEnd,
    })),
  )

  const found: Pick<RecognisedArticle, 'publishedAt' | 'site' | 'originalUrl'> = {
    publishedAt: null,
    site: null,
    originalUrl: null,
  }
  const authors: string[] = []
  const credits: string[] = []
  const body: RawBlock[] = []
  const keep = (what: string, reason: string) => decisions.push({ action: 'kept', what: shown(what), reason })
  const drop = (what: string, reason: string) => decisions.push({ action: 'dropped', what: shown(what), reason })
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block) ?? ''
    const role = roles.get(at)
    const repeat = repeats.get(at)
    if (role === 'headline' || role === 'standfirst') keep(text, `as the ${role}`)
    else if (role === 'repeat') drop(text, 'it repeats the headline')
    else if (role === 'label') drop(text, 'a section’s name above the headline')
    else if (role === 'credit') {
      credits.push(readImageCredit(text) ?? text)
      keep(text, 'as the picture’s credit')
    } else if (role === 'address') {
      found.originalUrl ??= readAddress(text)
      keep(text, 'as the article’s address')
    } else if (role === 'date') {
      const line = readDateLine(text)
      found.publishedAt ??= line?.value ?? null
      for (const name of line?.names ?? []) {
        const writer = readByline(name)
        if (writer) authors.push(...writer.authors)
        else if (name.length > 2) found.site ??= name
      }
      keep(text, 'as the date line')
    } else if (role === 'byline') {
      const writer = readByline(text)
      authors.push(...(writer?.authors ?? []))
      found.site ??= writer?.site ?? null
      keep(text, 'as the byline')
    } else if (repeat) drop(text, repeat)
    else if (isSubheading(block, body.at(-1), blocks[at + 1])) body.push({ kind: 'heading', text, level: 2 })
    else body.push(block)
  }
  return {
    headline: headlineText,
    standfirst: standfirst === null ? null : textOf(blocks[standfirst]),
    ...found,
    authors,
    imageCredit: credits.length === 0 ? null : [...new Set(credits)].join('; '),
    body,
    decisions,
  }
}
