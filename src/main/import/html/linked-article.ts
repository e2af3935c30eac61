/** Reads the article a page describes as JSON-LD (schema.org), taking only what has the shape it should have. */
import { z } from 'zod'
import type { DomDocument } from './dom.ts'

/** UTF-16 code units of one script that are parsed. */
const longestScript = 1_000_000
const deepest = 8

const Name = z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)])
const some = <T extends z.ZodType>(schema: T) =>
  z.preprocess(value => (Array.isArray(value) ? value : [value]), z.array(schema.nullable().catch(null)))
const optionalText = z.string().trim().min(1).nullable().catch(null)

const LinkedArticle = z.looseObject({
  headline: optionalText.default(null),
  name: optionalText.default(null),
  description: optionalText.default(null),
  datePublished: optionalText.default(null),
  inLanguage: optionalText.default(null),
  url: optionalText.default(null),
  author: some(Name).default([]),
  creator: some(Name).default([]),
  publisher: Name.nullable().catch(null).default(null),
})

export type LinkedArticle = {
  headline: string | null
  description: string | null
  datePublished: string | null
  language: string | null
  url: string | null
  authors: string[]
  publisher: string | null
}

const articleType = /Article$|^(?:BlogPosting|LiveBlogPosting|Report|NewsArticle|SocialMediaPosting)$/

/** The first object of an article type in a JSON-LD value: itself, in its list, its graph or its main entity. */
function findArticle(value: unknown, depth: number): object | null {
  if (depth > deepest || typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 200)) {
      const found = findArticle(item, depth + 1)
      if (found) return found
    }
    return null
  }
  const types: unknown[] = '@type' in value ? [value['@type']].flat() : []
  if (types.some(type => typeof type === 'string' && articleType.test(type))) return value
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'] as const) {
    const found =
      key in value ? findArticle(Object.entries(value).find(([name]) => name === key)?.[1], depth + 1) : null
    if (found) return found
  }
  return null
}

/** The article described in the page's JSON-LD, or null. Scripts that are not JSON are passed over: pages have many. */
export function findLinkedArticle(document: DomDocument): LinkedArticle | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = (script.textContent ?? '').trim().replace(/^<!\[CDATA\[|\]\]>$/g, '')
    if (source === '' || source.length > longestScript) continue
    const parsed = LinkedArticle.safeParse(findArticle(parseJson(source), 0))
    if (!parsed.success) continue
    const { author, creator, ...article } = parsed.data
    const people = author.some(name => name !== null) ? author : creator
    return {
      headline: article.headline ?? article.name,
      description: article.description,
      datePublished: article.datePublished,
      language: article.inLanguage,
      url: article.url,
      authors: people.filter(name => name !== null),
      publisher: article.publisher,
    }
  }
  return null
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
