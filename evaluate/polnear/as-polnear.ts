/** Puts our claims into PolNeAR's spans, whose conventions are others than ours. */
import type { ExtractedClaim } from '../../src/main/claims/extraction.ts'
import type { Span } from '../span.ts'
import type { Attribution } from './polnear-gold.ts'

/**
 * PolNeAR's content holds its quotation marks, with the comma or stop before the closing one, and the “that” that
 * introduces it; ours leaves both out.
 */
function widen(text: string, { start, end }: Span, quoted: boolean): Span {
  if (quoted) {
    if (/^(?:''|``)$/.test(text.slice(Math.max(0, start - 2), start))) start -= 2
    else if (/[“"'‘]/.test(text[start - 1] ?? '')) start--
    const closing = /^[,.!?]?(?:[”"]|''|’)/.exec(text.slice(end, end + 4))
    if (closing) end += closing[0].length
  }
  if (/\bthat\s$/.test(text.slice(Math.max(0, start - 6), start))) start -= 5
  return { start, end }
}

export function asPolnear(text: string, claims: readonly ExtractedClaim[]): Attribution[] {
  const place = ({ start, end }: Span): Span => ({ start, end })
  return claims
    .filter(({ attributed }) => attributed)
    .map(({ source, cue, content, quoteType }) => ({
      source: source.map(place),
      cue: cue.map(place),
      content: content.map(piece => widen(text, piece, quoteType !== 'indirect')),
    }))
}
