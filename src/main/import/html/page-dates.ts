/** Reads dates as pages write them: ISO, compact, spelled in several languages; and finds the one a page shows. */
import { findCalendarDates, toIsoDate } from '../../../article/calendar-date.ts'
import { readDateLine } from '../../../article/publication-date.ts'
import { oneLine } from '../clean-text.ts'
import { type DomDocument, type DomElement, isText } from './dom.ts'
import { type Found, firstFound, foundIn } from './found.ts'

const english = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
])

/** Month by month, as languages spell them and shorten them; words that English has too need no line. */
const foreign: readonly string[][] = [
  ['janvier', 'janv', 'januar', 'jänner', 'enero', 'gennaio', 'janeiro', 'januari', 'января', 'stycznia', 'ocak'],
  ['février', 'févr', 'februar', 'feber', 'febrero', 'febbraio', 'fevereiro', 'februari', 'февраля', 'lutego', 'şubat'],
  ['mars', 'märz', 'mär', 'marzo', 'março', 'maart', 'марта', 'marca', 'mart'],
  ['avril', 'avr', 'abril', 'aprile', 'апреля', 'kwietnia', 'nisan'],
  ['mai', 'mayo', 'maggio', 'maio', 'mei', 'maj', 'мая', 'maja', 'mayıs'],
  ['juin', 'juni', 'junio', 'giugno', 'junho', 'июня', 'czerwca', 'haziran'],
  ['juillet', 'juil', 'juli', 'julio', 'luglio', 'julho', 'июля', 'lipca', 'temmuz'],
  ['août', 'agosto', 'augustus', 'augusti', 'августа', 'sierpnia', 'ağustos'],
  ['septembre', 'septiembre', 'settembre', 'setembro', 'сентября', 'września', 'eylül'],
  ['octobre', 'oktober', 'okt', 'octubre', 'ottobre', 'outubro', 'октября', 'października', 'ekim'],
  ['novembre', 'noviembre', 'novembro', 'ноября', 'listopada', 'kasım'],
  ['décembre', 'déc', 'dezember', 'dez', 'diciembre', 'dicembre', 'dezembro', 'декабря', 'grudnia', 'aralık'],
]
const monthOf = new Map(foreign.flatMap((names, month) => names.map(name => [name, english[month] ?? ''] as const)))
const spelled = new RegExp(
  `(?<!\\p{L})(?:(\\d{1,2})(?:er|º|ª|\\.)? ?(?:de |d['’])?)(${[...monthOf.keys()].join('|')})\\.?,? ?(?:de |del )?(\\d{4})`,
  'giu',
)
const written = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/gu
const dotted = /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g

/** The text with its dates in English or ISO. `03.04.2022` is the third of April: only English writes months first. */
const inEnglish = (text: string): string =>
  text
    .replace(spelled, (_, day: string, month: string, year: string) => {
      return `${day} ${monthOf.get(month.toLowerCase()) ?? ''} ${year}`
    })
    .replace(written, (whole, year: string, month: string, day: string) => {
      return toIsoDate(Number(year), Number(month), Number(day)) ?? whole
    })
    .replace(dotted, (whole, day: string, month: string, year: string) => {
      return toIsoDate(Number(year), Number(month), Number(day)) ?? whole
    })

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
  const plain = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : text.replace(/(\d{4}-\d{2}-\d{2})T.*/, '$1')
  return findCalendarDates(inEnglish(plain))[0]?.value ?? null
}

const stated = [
  '[itemprop="datePublished"]',
  'time[pubdate],article header time[datetime],header time[datetime],[class*="publish"] time[datetime],[class*="byline"] time[datetime],[class*="dateline"] time[datetime]',
  'article time[datetime],main time[datetime]',
]

const otherBoxes = new Set(['aside', 'nav', 'footer'])
const otherNames = /related|recommend|suggest/i

/** True inside a box with other articles, whose dates are not this one's. */
function isOfOthers(element: DomElement): boolean {
  for (let box: DomElement | null = element; box; box = box.parentElement) {
    if (otherBoxes.has(box.localName) || otherNames.test(box.getAttribute('class') ?? '')) return true
    if (otherNames.test(box.getAttribute('id') ?? '')) return true
  }
  return false
}

const mostLooked = 60

/** UTF-16 code units of a line beside the headline, and how many of them are looked at on each side. */
const longestBeside = 160
const mostBeside = 3

/** The elements that follow the page's headline and those before it, also beyond the box it stands in. */
function besideHeadline(document: DomDocument): DomElement[] {
  const headline = document.querySelector('h1')
  const beside: DomElement[] = []
  for (let box = headline, level = 0; box && level < 2; box = box.parentElement, level++) {
    let next = box.nextElementSibling
    for (let count = 0; next && count < mostBeside; next = next.nextElementSibling, count++) beside.push(next)
    if (box.previousElementSibling) beside.push(box.previousElementSibling)
  }
  return beside
}

/** The date of a short line that holds one date and no sentence: “by Mara Ilves on June 5, 2023”. */
function dateOfLine(element: DomElement): string | null {
  const line = inEnglish(oneLine(element.textContent?.slice(0, 4 * longestBeside) ?? '', 2 * longestBeside))
  const dates = line.length <= longestBeside && !/[.!?]$/.test(line) ? findCalendarDates(line) : []
  return dates.length === 1 ? (dates[0]?.value ?? null) : null
}

/** The first date that an element near the headline states or shows. */
export function findShownDate(document: DomDocument): Found | null {
  for (const selector of stated) {
    const element = [...document.querySelectorAll(selector)].find(found => !isOfOthers(found))
    const value = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent
    const date = toPublishedAt(value)
    if (date) return { value: date, from: 'date on the page' }
  }
  let looked = 0
  for (const element of document.querySelectorAll(
    'time,[class*="date"],[class*="publish"],[class*="byline"],[class*="meta"]',
  )) {
    if (looked++ > mostLooked) break
    if (isOfOthers(element)) continue
    const found = readDateLine(inEnglish(oneLine(element.textContent?.slice(0, 1000) ?? '', 200)))
    if (found) return foundIn('date on the page', found.value)
  }
  const beside = besideHeadline(document).filter(element => !isOfOthers(element))
  return firstFound(
    foundIn('beside the headline', firstDate(beside, dateOfLine)),
    foundIn('date on the page', firstDate(labelsOf(document), dateOfLabel)),
  )
}

function firstDate(elements: Iterable<DomElement>, read: (element: DomElement) => string | null): string | null {
  for (const element of elements) {
    const date = read(element)
    if (date) return date
  }
  return null
}

const mostLabels = 400

/** The small elements of the article that hold text alone. */
const labelsOf = (document: DomDocument): DomElement[] =>
  [...document.querySelectorAll('article span,article small,article div,main span,main small,main div')]
    .slice(0, mostLabels)
    .filter(element => !isOfOthers(element) && [...element.childNodes].every(isText))

/** The date of an element that holds nothing else. */
function dateOfLabel(element: DomElement): string | null {
  const line = readDateLine(inEnglish(oneLine(element.textContent?.slice(0, 200) ?? '', 80)))
  return line && line.names.length === 0 ? line.value : null
}
