/** Finds the element that holds a page's article among menus, boxes and footers. */
import { Readability } from '@mozilla/readability'
import { type DomDocument, type DomElement, parseMarkup } from './dom.ts'
import { findLightContent, isLightPage, type LightContent } from './light-page.ts'

/** Elements; a page with more is no article, and looking through it would take minutes. */
const mostElements = 150_000
/** Words below which the extractor is taken to have missed the article. */
const leastWords = 25
/** The same for defuddle, which finds short notes too. */
const leastLightWords = 5

const countWords = (element: DomElement | null) => (element?.textContent?.match(/[\p{L}\p{N}]+/gu) ?? []).length

const boilerplate =
  'nav,header,footer,aside,form,[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"]'

/** The page's own word for its article, without what is plainly not part of it. */
function ownContainer(document: DomDocument): DomElement {
  for (const selector of ['article', '[itemprop="articleBody"]', 'main', '[role="main"]']) {
    const found = [...document.querySelectorAll(selector)].sort((a, b) => countWords(b) - countWords(a))[0]
    if (found && countWords(found) >= leastWords) return found
  }
  return document.body
}

/** `facts`: what was found on the page beside the text where each box was looked at by itself. */
export type MainContent = { element: DomElement; facts: Omit<LightContent, 'element'> | null }

/**
 * The main text's element: of a light page by defuddle, of every other by Mozilla's Readability, which reader modes use;
 * where that finds next to nothing, the page's own `article` or `main`, else all of it. Consumes `document`.
 */
export function findMainContent(document: DomDocument, markup: string, url: string | null): MainContent {
  const light = isLightPage(document, markup) ? findLightContent(markup, url) : null
  if (light && countWords(light.element) >= leastLightWords) return { element: light.element, facts: light }
  const reader = new Readability<DomElement>(
    // linkedom's document is a browser's in all that Readability uses.
    document as unknown as ConstructorParameters<typeof Readability<DomElement>>[0],
    {
      maxElemsToParse: mostElements,
      keepClasses: true,
      serializer: node => node as unknown as DomElement,
    },
  )
  const found = reader.parse()?.content ?? null
  if (found && countWords(found) >= leastWords) return { element: found, facts: null }
  // Readability has taken the document apart: the page is parsed anew.
  const container = ownContainer(parseMarkup(markup))
  for (const element of container.querySelectorAll(boilerplate)) {
    if (countWords(element) < countWords(container) / 2) removeElement(element)
  }
  const element = found === null || countWords(container) >= countWords(found) ? container : found
  return { element, facts: null }
}

const removeElement = (element: DomElement) => {
  if ('remove' in element && typeof element.remove === 'function') element.remove()
}
