/** Lays what a container knows of an item over what the item's own content says. */
import type { ArticleDraft } from '../../article/draft.ts'
import { inlineText } from '../../article/plain-text.ts'
import { comparable, oneLine } from './clean-text.ts'
import type { KnownFacts } from './formats/format.ts'
import { resolveLink } from './html/dom-to-blocks.ts'

/**
 * Returns the draft with the container's facts in front: it knows the address and what the reader did. A title becomes the
 * headline of a text that has none; tags of both are kept.
 */
export function layKnownOver(draft: ArticleDraft, known: KnownFacts): ArticleDraft {
  const title = oneLine(known.title ?? '')
  const [first, ...rest] = draft.document.children
  const isTitled = first === undefined || first.type === 'title' || title === ''
  const repeats = first?.type === 'heading' && comparable(inlineText(first.children)) === comparable(title)
  const children = isTitled
    ? draft.document.children
    : [
        { type: 'title' as const, children: [{ type: 'text' as const, text: title }] },
        ...(repeats ? rest : draft.document.children),
      ]
  return {
    ...draft,
    document: { ...draft.document, children },
    title: title || draft.title,
    standfirst: draft.standfirst ?? known.standfirst ?? null,
    authors: known.authors?.length ? known.authors : draft.authors,
    site: known.site ?? draft.site,
    originalUrl: resolveLink(known.originalUrl ?? null, null) ?? draft.originalUrl,
    publishedAt: known.publishedAt ?? draft.publishedAt,
    language: known.language ?? draft.language,
    tags: [...new Set([...draft.tags, ...(known.tags ?? [])])],
    ...((draft.reading ?? known.reading) && { reading: { ...draft.reading, ...known.reading } }),
    ...((draft.provenance ?? known.provenance) && { provenance: { ...draft.provenance, ...known.provenance } }),
  }
}
