/** Reads the names of a page's authors as its metadata and its bylines write them. */
import { findCalendarDates } from '../../../article/calendar-date.ts'
import { comparable, oneLine } from '../clean-text.ts'
import { readByline } from '../text/read-credit-lines.ts'
import type { DomDocument } from './dom.ts'
import { type Found, foundIn } from './found.ts'

/** “By” as languages write it before a name; a name follows, so that no sentence is taken for a byline. */
const by =
  /^(?:(?:written |posted |story |reported )?by|par|von|por|di|door|da|de|af|av|przez|автор|текст|text|texte|testo|autore?|autora?|author)\s*:?\s+(?=\p{Lu})/iu
const notNames = /^https?:|[@{}<>]|^www\.|^(?:admin|administrator|editor|staff|user|guest|unknown|null|undefined)$/i
const longestName = 120

/** A name without what stands around it; null for what is none. */
function cleanName(value: string): string | null {
  const name = oneLine(value, 300)
    .replace(/^by:?\s+/i, '')
    .replace(by, '')
    .replace(/\s[-–—|]\s+https?:\S*$/i, '')
    // Pages run the date into the byline.
    .replace(/[\s,|·•–-]*(?:\b\p{L}{3,9}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} \p{L}{3,9} \d{4}).*$/u, '')
    .trim()
  return name === '' || name.length > longestName || notNames.test(name) ? null : name
}

/** The people a page names, each once; a list in one string is split where every part is a full name. */
export function readAuthors(values: readonly string[]): string[] {
  const authors = values.flatMap(value => {
    const name = cleanName(value)
    if (name === null) return []
    const parts = name
      .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*/)
      .map(cleanName)
      .filter(part => part !== null)
    const isList = parts.length > 1 && parts.every(part => /^\p{Lu}\S*(?: \S+){1,4}$/u.test(part))
    if (isList) return parts
    const line = /^by\b/i.test(value.trim()) ? readByline(`By ${name}`) : null
    return line?.authors ?? [name]
  })
  const once = new Map(authors.map(name => [comparable(name), name]))
  return [...once.values()].filter(name => findCalendarDates(name).length === 0)
}

/** The names an element marked as the author's shows. */
export function findShownAuthors(document: DomDocument): Found<string[]> | null {
  const shown = [
    ...document.querySelectorAll(
      '[itemprop~="author"] [itemprop~="name"],[itemprop~="author"],a[rel~="author"],[class~="author-name"],[class~="byline__name"]',
    ),
  ]
    .slice(0, 5)
    .map(element => oneLine(element.textContent ?? '', 2000))
    .filter(name => name.length <= 80)
  return foundIn('byline', readAuthors(shown))
}
