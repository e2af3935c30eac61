/** Turns what the extractors and the expectations of pages say into text, and text into words that can be compared. */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { ArticleDocument, Block } from '../../src/article/document.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { comparable } from '../../src/main/import/clean-text.ts'
import { type DomNode, isElement, isText, parseMarkup } from '../../src/main/import/html/dom.ts'

/** Elements that stand within a line of text; every other one parts words. */
const withinLines = new Set(
  'a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,q,rb,ruby,s,samp,small,span,strike,strong,sub,sup,time,tt,u,var,wbr'.split(
    ',',
  ),
)
const unread = new Set('script,style,template,noscript,svg,iframe,object,video,audio,title,head'.split(','))

/** The text of markup as a reader sees it; pictures have none. */
export function textOfHtml(markup: string): string {
  const parts: string[] = []
  const visit = (node: DomNode) => {
    for (const child of node.childNodes) {
      if (isText(child)) parts.push(child.textContent ?? '')
      else if (isElement(child) && !unread.has(child.localName)) {
        const edge = withinLines.has(child.localName) ? '' : '\n'
        parts.push(edge)
        visit(child)
        parts.push(edge)
      }
    }
  }
  visit(parseMarkup(markup).body)
  return parts.join('')
}

type MarkdownNode = { type: string; value?: string; label?: string | null; children?: MarkdownNode[] }

/** The marker of a callout's kind (`[!note]`): no word of the page. */
const calloutKind = /^\[!\w+\][+-]?/

/** The text of Markdown as a reader sees it; a footnote's reference is its number. Drawings have none, as in markup. */
export function textOfMarkdown(source: string): string {
  const parts: string[] = []
  let drawing = false
  const visit = (node: MarkdownNode) => {
    const value = node.value ?? ''
    if (node.type === 'html') {
      parts.push(textOfHtml(value))
      if (/<svg\b/i.test(value)) drawing = true
      if (/<\/svg>/i.test(value)) drawing = false
    } else if (node.type === 'footnoteReference') parts.push(` ${node.label ?? ''} `)
    else if (!drawing) parts.push(node.type === 'text' ? value.replace(calloutKind, '') : value)
    for (const child of node.children ?? []) visit(child)
    if (!/^(?:text|emphasis|strong|link|inlineCode|html)$/.test(node.type)) parts.push('\n')
  }
  visit(
    fromMarkdown(source, {
      extensions: [gfmTable(), gfmFootnote()],
      mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    }),
  )
  return parts.join('')
}

/**
 * The main text of an article. Headline and standfirst, which extractors give in the text or apart from it, count where
 * the expected text has them.
 */
export function textOfArticle(document: ArticleDocument, expected: string): string {
  const lines = new Set(expected.split('\n').map(comparable))
  const isExpected = (block: Block) => lines.has(comparable(plainText({ type: 'document', children: [block] })))
  const children = document.children.filter(
    block => (block.type !== 'title' && block.type !== 'standfirst') || isExpected(block),
  )
  return plainText({ ...document, children })
}

/** Where a word may be broken, and joints that do not show. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g

/** Words in lower case; of scripts that write none, each character. */
export const wordsOf = (text: string): string[] =>
  text
    .replace(unseen, '')
    .normalize('NFC')
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
    ) ?? []

/** How many words of two texts are the same, each counted as often as both have it. */
export function wordsInBoth(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of other) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    both++
  }
  return both
}
