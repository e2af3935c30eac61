/** Finds the article of a light page, one of few elements or of bare markup, by defuddle: it judges each box by rules, not by weight. */
import Defuddle from 'defuddle/full'
import { type DomDocument, type DomElement, type DomNode, isElement, isText, parseMarkup } from './dom.ts'

/**
 * Readability weighs paragraphs against each other, which takes many of them to tell an article from its page; defuddle
 * looks at every box by hundreds of rules, which takes too long where there are thousands. Pages that big sites make,
 * with their scripts, are what Readability was made for.
 */
const fewElements = 180
const mostElements = 2000
/** UTF-16 code units of the page without its pictures. */
const longestPage = 1_000_000

/** What a site's own page has, and what a program leaves out that cuts an article out of it. */
const machinery = 'script:not([type="application/ld+json"]),link[rel="stylesheet"],style'

/** Formulas as MathJax sets them. */
const formulas = 'script[type^="math/"],mjx-container'

/** True for a page that is worth looking at box by box. Such formulas are read by defuddle alone. */
export function isLightPage(document: DomDocument, markup: string): boolean {
  if (markup.length > longestPage) return false
  const count = [...document.body.querySelectorAll('*')].length
  if (count <= fewElements) return true
  if (count > mostElements) return false
  return document.querySelector(machinery) === null || document.querySelector(formulas) !== null
}

/** Stands between two line breaks for a new paragraph: defuddle makes one break of several. */
const paragraphMark = '\ue000'
const markedBreaks = new RegExp(`\\s*(?:<br\\s*/?>)?\\s*${paragraphMark}\\s*(?:<br\\s*/?>)?\\s*`, 'g')

/** What a list of dates, reading times and sharing says; a list with other figures in it is part of the report. */
const postingFigures =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.? \p{L}{3,10}\.?,? \d{4}\b|\b\p{L}{3,10}\.? \d{1,2},? \d{4}\b|\b\d+ ?(?:min|minutes?)\b|\b\d{1,2}:\d{2}\b|[\d.,]+k? (?:shares?|comments?|likes?|views?|claps?)\b/giu

/** The elements that are changed are linkedom's: these are what is used of them beside what import reads. */
type Changeable = DomElement & {
  before: (node: string | DomNode) => void
  closest: (selector: string) => object | null
}
const isChangeable = (element: DomElement): element is Changeable => 'before' in element && 'closest' in element

/** Marks where two line breaks part paragraphs, but in preformatted text. */
function markParagraphs(document: DomDocument): void {
  for (const second of document.querySelectorAll('br + br')) {
    if (!isChangeable(second) || second.closest('pre')) continue
    let between = second.previousSibling
    while (between && isText(between) && (between.textContent ?? '').trim() === '') between = between.previousSibling
    if (between && isElement(between)) second.before(paragraphMark)
  }
}

/**
 * Puts an empty heading before each short list of figures that follows a paragraph or a table, since defuddle takes a
 * list of labels and values for what blogs say of a post, unless a heading leads to it. It drops empty headings itself.
 */
function keepLists(document: DomDocument): void {
  for (const list of document.querySelectorAll(
    'p + ul,p + ol,p + dl,table + ul,table + ol,blockquote + ul,figure + ul',
  )) {
    const figures = (list.textContent ?? '').slice(0, 2000).replace(postingFigures, '')
    if (/\d/.test(figures) && isChangeable(list)) list.before(document.createElement('h6'))
  }
}

/**
 * Runs defuddle, which tells the console of every damaged page, where nobody looks for it. Null where it gave up and
 * answered with the whole page.
 */
function readQuietly(reader: Defuddle): ReturnType<Defuddle['parse']> | null {
  const { error, warn, log } = console
  let gaveUp = false
  const hear = (...words: unknown[]) => {
    if (words.some(word => typeof word === 'string' && word.includes('Error processing document'))) gaveUp = true
  }
  Object.assign(console, { error: hear, warn: hear, log: hear })
  try {
    const read = reader.parse()
    return gaveUp ? null : read
  } finally {
    Object.assign(console, { error, warn, log })
  }
}

/**
 * The article's element and what is known of it. `ofSite`: the page is one of those sites (forums, networks, code hosts)
 * whose make is known, so that its facts are certain.
 */
export type LightContent = { element: DomElement; title: string; author: string; published: string; ofSite: boolean }

/** Finds the article; null where there is none. Nothing is ever fetched. */
export function findLightContent(markup: string, url: string | null): LightContent | null {
  const document = parseMarkup(markup.replaceAll(paragraphMark, ''))
  markParagraphs(document)
  keepLists(document)
  const reader = new Defuddle(document as unknown as ConstructorParameters<typeof Defuddle>[0], {
    // Without an address relative links stay as they are.
    url: url ?? 'about:blank',
    useAsync: false,
    fetch: () => Promise.reject(new Error('Reading a page loads nothing.')),
  })
  const read = readQuietly(reader)
  const content = read?.content.replace(markedBreaks, '</p><p>').trim()
  if (!read || !content) return null
  const { title, author, published, extractorType } = read
  const ofSite = extractorType !== undefined && extractorType !== ''
  // What is found near a headline elsewhere may be a date of the story.
  return { element: parseMarkup(content).body, title, author, published: ofSite ? published : '', ofSite }
}
