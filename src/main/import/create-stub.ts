/** Makes the article that stands for a link whose content is still to be brought. */
import type { Block } from '../../article/document.ts'
import type { ArticleDraft } from '../../article/draft.ts'
import { AppError } from '../../contract/bridge.ts'
import { createDraft } from './create-draft.ts'
import { detectLanguage } from './detect-language.ts'
import type { KnownFacts } from './formats/format.ts'
import { resolveLink } from './html/dom-to-blocks.ts'

/**
 * A draft of title, description and address, marked as needing content. The address is part of its text, so that two
 * links of one title are two articles. Throws `AppError('unreadable')` for what is no address of the web.
 */
export function createStub({ excerpt, title, reading, provenance, ...known }: KnownFacts): ArticleDraft {
  const address = resolveLink(known.originalUrl ?? null, null)
  if (address === null) {
    const given = known.originalUrl ? `“${known.originalUrl.slice(0, 100)}” is` : 'It has'
    throw new AppError('unreadable', `${given} no web address, so there is nothing to keep.`)
  }
  const body: Block[] = [
    { type: 'paragraph', children: [{ type: 'link', href: address, children: [{ type: 'text', text: address }] }] },
  ]
  const paragraphs = (excerpt ?? '').split(/\n{2,}/).map(text => text.trim())
  const about: Block[] = paragraphs
    .filter(text => text !== '')
    .map(text => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
  // An address is in no language: only the words about it tell.
  const language = known.language ?? detectLanguage(excerpt ?? '')
  const { hostname } = new URL(address)
  const draft = createDraft({
    ...known,
    site: known.site ?? hostname.replace(/^www\./, ''),
    originalUrl: address,
    headline: title?.trim() ? title : address,
    fallbackTitle: address,
    body: [...about, ...body],
  })
  return {
    ...draft,
    language,
    document: { type: 'document', ...(language && { lang: language }), children: draft.document.children },
    ...(reading && { reading }),
    ...(provenance && { provenance }),
    needsContent: true,
  }
}
