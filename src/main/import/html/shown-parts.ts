/** Finds the parts of an article that pages show around its text: standfirst, byline, the picture's credit. */
import { comparable, oneLine } from '../clean-text.ts'
import { readByline, readImageCredit } from '../text/read-credit-lines.ts'
import type { DomDocument, DomElement } from './dom.ts'

export type ShownParts = { standfirst: string | null; authors: string[]; imageCredit: string | null }

/** UTF-16 code units. */
const shortestStandfirst = 20
const longestStandfirst = 600
const mostLooked = 400

const standfirstClass =
  /(?:^|[-_ ])(?:standfirst|dek|deck|strapline|sub-?(?:title|head|heading|headline|deck)|article-(?:summary|intro|description)|summary|lead-?in)(?:$|[-_ ])/i

const textOf = (element: DomElement) => oneLine(element.textContent?.slice(0, 4000) ?? '', 2000)

/**
 * The standfirst: an element whose class or role says so, or a heading or paragraph beside the headline that reads like
 * the page's own description. A description that the page shows nowhere is no part of the article.
 */
function findStandfirst(document: DomDocument, headline: string | null, description: string | null): string | null {
  const fits = (text: string) =>
    text.length >= shortestStandfirst &&
    text.length <= longestStandfirst &&
    comparable(text) !== comparable(headline ?? '')
  let looked = 0
  for (const element of document.querySelectorAll(
    '[itemprop="alternativeHeadline"],h2[class],h3[class],p[class],div[class]',
  )) {
    if (looked++ > mostLooked) break
    const isSo =
      element.getAttribute('itemprop') === 'alternativeHeadline' ||
      standfirstClass.test(element.getAttribute('class') ?? '')
    if (isSo && fits(textOf(element))) return textOf(element)
  }
  if (description === null || !fits(oneLine(description))) return null
  const key = comparable(description)
  const beside = [...document.querySelectorAll('h1 ~ h2,h1 ~ p,header h2,header p')].slice(0, 20)
  const found = beside.find(element => comparable(textOf(element)) === key)
  return found ? textOf(found) : null
}

/** Reads what the page shows. Call before the main text is looked for, which takes the page apart. */
export function findShownParts(document: DomDocument, headline: string | null, description: string | null): ShownParts {
  const lines = [...document.querySelectorAll('[class*="byline"],[class*="author"]')].slice(0, 20).map(textOf)
  const authors = lines.map(line => readByline(line)?.authors).find(names => names !== undefined) ?? []
  const credits = [
    ...document.querySelectorAll(
      'figure [class*="credit"],figure [class*="copyright"],figcaption [class*="source"],figure [itemprop="copyrightHolder"]',
    ),
  ]
  const credit = credits.map(textOf).find(text => text !== '' && text.length <= 200)
  return {
    standfirst: headline === null ? null : findStandfirst(document, headline, description),
    authors,
    imageCredit: credit === undefined ? null : (readImageCredit(credit) ?? credit),
  }
}
