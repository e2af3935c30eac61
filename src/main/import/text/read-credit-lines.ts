/** Reads the lines around a headline that are not prose: who wrote it, whose picture it is, where it was found. */
import { comparable } from '../clean-text.ts'

const longestCredit = 200

const imageLabel =
  /^[([]?\s*(?:(?:main|header|lead|cover|featured)\s+)?(?:image|photo|picture|photograph|pic|graphic|illustration)s?(?:\s+(?:source|credit|courtesy|copyright|provided|taken)s?)?\s*(?:[:|–—-]\s*(?:by\s+)?|\s(by|courtesy\s+of)\s+)(.+?)\s*[)\]]?$/iu
const agencyCredit =
  /^[\p{L}\d .,'’/&@-]{0,80}(?:Getty Images|AFP Photo|AP Photo|Reuters Photo|EPA-EFE|Shutterstock)[\p{L}\d .,'’/&@-]{0,40}$/u

/** The holder named by a whole line of image credit (`IMAGE SOURCE: …`), as written; null when it is no such line. */
export function readImageCredit(line: string): string | null {
  const text = line.trim()
  if (text.length > longestCredit) return null
  const label = text.match(imageLabel)
  const holder = label?.[2]
  if (holder === undefined) return agencyCredit.test(text) ? text : null
  // “Photos by the dozen were shown” is a sentence: after “by” stands a name.
  if (label?.[1] !== undefined && !/^\p{Lu}/u.test(holder)) return null
  return isCaption(holder) ? null : holder
}

/** True for what a label may stand before without crediting anyone: words that describe the picture. */
function isCaption(text: string): boolean {
  const words = text.split(/\s+/)
  const small = words.filter(word => /^\p{Ll}/u.test(word)).length
  return words.length > 4 && (small > words.length / 2 || /[.!?]$/.test(text))
}

const byline =
  /^(?:(?:written|reported|posted|story|text|words|report|analysis)\s+by|by|authors?\s*:|written\s*:)\s*(?=\S)/i
const calendarWord =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i
const outlet =
  /\b(?:agency|bureau|correspondent|courier|daily|desk|editor|gazette|herald|journal|magazine|media|network|news|observer|online|post|press|radio|reporter|service|staff|standard|television|times|today|tribune|tv|wire|writer)s?$/i

const isName = (text: string) =>
  /^\p{Lu}/u.test(text) &&
  !/[.!?:;]$/.test(text.replace(/\b\p{Lu}\.$/u, '')) &&
  text.split(/\s+/).length <= 6 &&
  text
    .split(/\s+/)
    .every(
      word =>
        /^[\p{Lu}\d(]/u.test(word) ||
        /^(?:de|del|der|den|van|von|bin|ibn|al|el|la|le|di|da|dos|of|the|and|y|ten|ter)$/.test(word) ||
        /^(?:al|el|d|l)[-’']\p{Lu}/u.test(word),
    ) &&
  !calendarWord.test(text)

/** The names in a byline, or null when the line is none: a sentence that begins with “By” is none. */
export function readByline(line: string): { authors: string[]; site: string | null } | null {
  const text = line.trim()
  const label = text.match(byline)
  if (text.length > longestCredit || !label) return null
  const names = text
    .slice(label[0].length)
    .replace(/\s+(?:in|at|from|for|with)\s+\p{Lu}.*$/u, '')
    .split(/\s*(?:,|;|&|\||·|•|\/|\s[–—-]+\s|\band\b)\s*/)
    .map(name => name.replace(/\s*\(.*\)$/, '').trim())
    .filter(name => name !== '')
  const [first] = names
  if (first === undefined || !isName(first)) return null
  // Anything after the first name that is neither a name nor a short description (“Velmora correspondent”) is prose.
  if (names.some(name => name.split(/\s+/).length > 6)) return null
  // After a full name, a single word is the place it was written in.
  const isFull = first.includes(' ')
  const people = names.filter(
    (name, at) => isName(name) && (at === 0 || (!outlet.test(name) && (!isFull || name.includes(' ')))),
  )
  const site = names
    .slice(1)
    .find(name => isName(name) && outlet.test(name) && !/(?:correspondent|editor|reporter|writer|staff)s?$/i.test(name))
  return { authors: people, site: site ?? null }
}

const address =
  /^(?:(?:source|url|link|original|from|via|retrieved from|read at)\s*(?:url)?\s*:\s*)?<?(https?:\/\/[^\s<>]{4,2000}?)>?$/i

/** The address a whole line consists of, with or without a label; null otherwise. */
export function readAddress(line: string): string | null {
  const found = line.trim().slice(0, 2100).match(address)?.[1]
  return found && URL.canParse(found) ? found : null
}

/** True for what stands above a headline without being one: a section's name or a trail of them. */
export function isSectionLabel(line: string): boolean {
  const text = line.trim()
  if (text.length > 80) return false
  if (/\s[>›»/|]\s/.test(text) && !/[.!?]$/.test(text))
    return text.split(/\s[>›»/|]\s/).every(part => part.split(' ').length <= 3)
  return comparable(text).split(' ').length <= 2 && !/[.!?”"]$/.test(text)
}
