/** Drops what a page's machinery left in its text: scripts, tags, share buttons, cookie and advertising lines. */
import { decodeEntities } from './decode-entities.ts'
import { isPageFurniture } from './page-furniture.ts'

/** What a step did with a piece of the text, and why. */
export type Decision = { action: 'dropped' | 'kept'; what: string; reason: string }

/** UTF-16 code units: a longer line is prose, whatever words it contains. */
const longestDebris = 400
const shownLength = 120

const tagNames =
  'a|abbr|article|aside|b|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|ins|input|label|li|link|main|meta|nav|noscript|ol|option|p|picture|pre|q|s|section|select|small|source|span|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|u|ul|video'
const tag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>\\n]{0,2000})?/?>`, 'gi')

const cookieNotice =
  /\b(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|closing)[^.]{0,80}(?:site|page|browse|banner|accept))\b[^.]{0,120}\bcookies?\b|\bcookies?\b[^.]{0,80}\b(?:on|by) (?:this|our) (?:web)?site\b/i
const readAlso =
  /^\W*(?:also read|read also|read more|read next|see also|also see|watch|related|more on this(?: story)?)\s*[:|]\s*\S/i
const script =
  /^\s*(?:window\.|document\.|var \w|let \w+ ?=|const \w+ ?=|function\b ?\w*\(|\(function|!function|gtag\(|googletag\b|dataLayer\b|fbq\(|ga\(|jQuery|\$\(|\}\)|\}\s*[;,)]*\s*$|\/\/ ?<!\[CDATA|\/\* ?<!\[CDATA|@media\b|@import\b|[.#][\w-]+[^.]{0,60}\{)/
const scriptEnd = /[;{}>)\]]\s*$/

/** Why a whole line is debris, or null when it may be the article's. */
function debrisReason(line: string): string | null {
  const trimmed = line.trim()
  if (trimmed === '' || trimmed.length > longestDebris) return null
  if (/^<?!--/.test(trimmed) && trimmed.endsWith('-->')) return 'a comment of the page’s markup'
  if (isPageFurniture(trimmed)) return 'a button or label of the page'
  if (script.test(line) && scriptEnd.test(line)) return 'a line of script or style'
  if (cookieNotice.test(trimmed)) return 'a cookie notice'
  if (readAlso.test(trimmed) && trimmed.length <= 200 && !/[.”"]$/.test(trimmed)) return 'a link to another article'
  return null
}

/** Removes `<script>…</script>` and `<style>…</style>` with what they hold. Linear: each search starts where the last ended. */
function withoutScripts(text: string, decisions: Decision[]): string {
  const opening = /<(script|style|noscript|template)\b[^<>]{0,2000}>/gi
  let kept = ''
  let from = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const closing = new RegExp(`</${match[1]}\\s*>`, 'gi')
    closing.lastIndex = opening.lastIndex
    const end = closing.exec(text)
    // Without its end, only the tag goes: what follows may be the article.
    const stop = end ? closing.lastIndex : opening.lastIndex
    decisions.push({ action: 'dropped', what: shown(text.slice(match.index, stop)), reason: 'a script or style sheet' })
    kept += `${text.slice(from, match.index)}\n`
    from = stop
    opening.lastIndex = stop
    if (!end) break
  }
  return kept + text.slice(from)
}

/** Removes `<!-- … -->`, over several lines too. Linear, as above. */
function withoutComments(text: string, decisions: Decision[]): string {
  let kept = ''
  let from = 0
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4)
    if (end < 0) break
    decisions.push({
      action: 'dropped',
      what: shown(text.slice(start, end + 3)),
      reason: 'a comment of the page’s markup',
    })
    kept += text.slice(from, start)
    from = end + 3
  }
  return kept + text.slice(from)
}

export const shown = (text: string): string => {
  const line = text
    .slice(0, 2 * shownLength)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line
}

/**
 * Removes debris from a text dump. Only whole lines that can be nothing else go; tags inside a line go without their
 * words. Lines stay lines, so that what follows can still see the layout.
 */
export function stripDebris(text: string): { text: string; decisions: Decision[] } {
  const decisions: Decision[] = []
  const hasTags = text.includes('<')
  let rest = hasTags ? withoutScripts(text, decisions) : text
  if (hasTags) rest = withoutComments(rest, decisions)
  let tags = 0
  if (hasTags) {
    rest = rest.replace(tag, found => {
      tags++
      return /^<\/?(?:p|div|br|li|h\d|tr|blockquote|article|section|ul|ol|table|figure)\b/i.test(found) ? '\n' : ''
    })
  }
  if (tags > 0) decisions.push({ action: 'dropped', what: `${tags} tags`, reason: 'markup around words, which stay' })
  const lines = decodeEntities(rest)
    .split('\n')
    .filter(line => {
      const reason = debrisReason(line)
      if (reason) decisions.push({ action: 'dropped', what: shown(line), reason })
      return reason === null
    })
  return { text: lines.join('\n'), decisions }
}
