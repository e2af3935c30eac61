/** Reads Markdown with or without YAML front matter, as Obsidian's Web Clipper, Joplin and others write it. */
import type { Block } from '../../../article/document.ts'
import { inlineText, placeBlocks } from '../../../article/plain-text.ts'
import { findPublicationDate } from '../../../article/publication-date.ts'
import { cleanText, comparable } from '../clean-text.ts'
import { createDraft } from '../create-draft.ts'
import { decodeText, wideEncoding } from '../decode-text.ts'
import { languageOf } from '../detect-language.ts'
import { resolveLink } from '../html/dom-to-blocks.ts'
import { toPublishedAt } from '../html/page-metadata.ts'
import { setPicturesAside } from '../html/pictures.ts'
import { type FrontMatter, splitFrontMatter } from '../markdown/front-matter.ts'
import { toBlocks } from '../markdown/mdast-to-blocks.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { tidyBody } from '../tidy-body.ts'
import { type ArticleFormat, baseName, extensionOf, refuseLongText } from './format.ts'

const extensions = ['.md', '.markdown', '.mdown', '.mkd'] as const

/** The names each field goes by, in order of preference. `created` is when a clip was made, not when it was published. */
const names = {
  title: ['title', 'headline'],
  url: ['source', 'url', 'link', 'source_url', 'source-url', 'original_url', 'canonical'],
  author: ['author', 'authors', 'creator', 'by'],
  published: [
    'published',
    'date published',
    'date_published',
    'datepublished',
    'publishedat',
    'published_at',
    'pubdate',
    'date',
  ],
  description: ['description', 'standfirst', 'subtitle', 'excerpt', 'summary'],
  tags: ['tags', 'tag', 'keywords'],
  site: ['site', 'site_name', 'publisher', 'publication', 'domain'],
  language: ['language', 'lang'],
}

function readFields(values: FrontMatter) {
  const all = (field: keyof typeof names) =>
    names[field].map(name => values.get(name)).find(found => found !== undefined && found.length > 0) ?? []
  const first = (field: keyof typeof names) => all(field)[0] ?? null
  const url =
    names.url.map(name => resolveLink(values.get(name)?.[0] ?? null, null)).find(found => found !== null) ?? null
  // Clippers write people as links to their notes: `[[Mara Ilves]]`.
  const plain = (name: string) => name.replace(/^\[\[(?:[^|\]]*\|)?([^\]]+)\]\]$/, '$1').trim()
  const tags = all('tags').flatMap(tag => (all('tags').length === 1 ? tag.split(/\s*,\s*/) : [tag]))
  return {
    title: first('title'),
    description: first('description'),
    originalUrl: url,
    authors: all('author')
      .flatMap(name => (name.includes('[[') ? [name] : name.split(/\s*[,;]\s*/)))
      .map(plain),
    publishedAt:
      all('published')
        .map(toPublishedAt)
        .find(date => date !== null) ?? null,
    site: first('site') ?? (url ? new URL(url).hostname.replace(/^www\./, '') : null),
    language: languageOf(first('language')),
    tags: tags.map(tag => plain(tag).replace(/^#/, '')).filter(tag => tag !== ''),
  }
}

const looksLikeMarkdown = (text: string): boolean => {
  const { values } = splitFrontMatter(text)
  return values.size > 0 || /^\s*#{1,3} \S[^\n]*\n/.test(text)
}

/** A clip's description, unless it only quotes the beginning of a longer first paragraph. */
function findStandfirst(description: string | null, blocks: readonly Block[]): string | null {
  const key = comparable(description ?? '')
  if (key === '') return null
  const opening = blocks
    .slice(0, 3)
    .flatMap(block => (block.type === 'paragraph' ? [comparable(inlineText(block.children))] : []))
  if (opening.includes(key)) return blocks.length > 2 ? description : null
  return opening.some(text => text.startsWith(key)) ? null : description
}

export const markdown: ArticleFormat = {
  name: 'markdown',
  label: 'Markdown',
  extensions,
  matches: (head, name) => {
    if (head.includes(0) && !wideEncoding(head)) return false
    if (extensions.some(extension => extension === extensionOf(name))) return true
    return looksLikeMarkdown(cleanText(decodeText(head)))
  },
  read: ({ name, bytes, whole }) => {
    const shelf = setPicturesAside(cleanText(decodeText(bytes)))
    refuseLongText(shelf.markup)
    const { values, body: source } = splitFrontMatter(shelf.markup)
    const { title, description, ...fields } = readFields(values)
    const tree = parseMarkdown(source)
    const blocks = toBlocks(tree.children, { base: fields.originalUrl, takePicture: shelf.take })
    const [first] = blocks
    const isTitled = tree.children[0]?.type === 'heading' && tree.children[0].depth === 1 && first?.type === 'heading'
    const headline = title ?? (isTitled ? inlineText(first.children) : null)
    const standfirst = findStandfirst(description, blocks)
    const { body, ...top } = tidyBody(blocks, [headline, standfirst])
    const opening = placeBlocks({ type: 'document', children: body.slice(0, 20) }).text
    return [
      createDraft({
        ...fields,
        authors: fields.authors.length > 0 ? fields.authors : top.authors,
        headline,
        standfirst,
        fallbackTitle: whole ? '' : baseName(name),
        publishedAt: fields.publishedAt ?? top.publishedAt ?? findPublicationDate(opening)?.value ?? null,
        body,
        assets: shelf.taken(),
      }),
    ]
  },
}
