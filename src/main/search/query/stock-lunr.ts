/** Unmodified lunr over the same articles, for tests: only finding and folding words is ours, as it is in the index. */
import lunr from 'lunr'
import { fieldBoosts, fieldPassages, fields, type SearchableArticle } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import { words } from '../text/analyse-words.ts'

/**
 * Builds the index with `lunr.Builder`. lunr's wildcards and fuzzy words meet stems, ours meet words as they are
 * written: with `bySurface` the index's token set is put in place of one that finds the stems of matching words.
 */
export function stockLunr(articles: readonly SearchableArticle[], bySurface: boolean): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('articleId')
  fields.forEach((field, place) => {
    builder.field(field, { boost: fieldBoosts[place] ?? 1 })
  })
  const stems = new Map<string, Set<string>>()
  builder.tokenizer = Object.assign(
    (text?: null | string | object | object[]) =>
      words(String(text ?? '')).flatMap(({ surface, term, stop }) => {
        if (stop) return []
        stems.set(surface, (stems.get(surface) ?? new Set()).add(term))
        return [new lunr.Token(surface, {})]
      }),
    { separator: lunr.tokenizer.separator },
  )
  builder.pipeline.add(lunr.stopWordFilter, lunr.stemmer)
  builder.searchPipeline.add(lunr.stemmer)
  for (const article of articles) {
    const texts = fields.map(field => [field, fieldPassages(article, field).join('\n')])
    builder.add({ articleId: article.articleId, ...Object.fromEntries(texts) })
  }
  const index = builder.build()
  if (bySurface) Reflect.set(index, 'tokenSet', new SurfaceTokens(stems, Reflect.get(index, 'tokenSet')))
  return index
}

/** Stands in for a `lunr.TokenSet`: plain terms are looked up as they are, patterns among the written words. */
class SurfaceTokens {
  readonly #stems: ReadonlyMap<string, ReadonlySet<string>>
  readonly #terms: lunr.TokenSet
  readonly #surfaces: unknown

  constructor(stems: ReadonlyMap<string, ReadonlySet<string>>, terms: unknown) {
    if (!(terms instanceof lunr.TokenSet)) throw new Error('lunr made no token set.')
    this.#stems = stems
    this.#terms = terms
    this.#surfaces = Reflect.get(lunr.TokenSet, 'fromArray').call(lunr.TokenSet, [...stems.keys()].sort())
  }

  intersect(wanted: lunr.TokenSet): { toArray: () => string[] } {
    const surfaces = this.#surfaces
    if (!(surfaces instanceof lunr.TokenSet)) throw new Error('lunr made no token set.')
    if (isOneWord(wanted)) return this.#terms.intersect(wanted)
    const found = surfaces.intersect(wanted).toArray()
    return { toArray: () => [...new Set(found.flatMap(surface => [...(this.#stems.get(surface) ?? [])]))] }
  }
}

/** Whether an automaton accepts one word only: it has one edge at every state, and none for any character. */
function isOneWord(automaton: lunr.TokenSet): boolean {
  for (let state: unknown = automaton; ; ) {
    const edges: Record<string, unknown> = Reflect.get(Object(state), 'edges')
    const [edge, ...others] = Object.entries(edges)
    if (!edge) return true
    if (others.length > 0 || edge[0] === '*') return false
    state = edge[1]
  }
}

/** Asks stock lunr the same clauses; it has no phrases and no beginnings beside words. */
export function askStock(index: lunr.Index, clauses: readonly Clause[]): Map<string, number> {
  const { REQUIRED, PROHIBITED, OPTIONAL } = lunr.Query.presence
  const results = index.query(query => {
    for (const clause of clauses) {
      const presence = { required: REQUIRED, prohibited: PROHIBITED, optional: OPTIONAL }[clause.presence]
      const options = {
        presence,
        fields: clause.fields.map(field => fields[field] ?? ''),
        boost: clause.boost ?? 1,
      }
      if (clause.kind === 'word') query.term(clause.surface, { ...options, usePipeline: true })
      else if (clause.kind === 'pattern' && clause.distance !== null) {
        query.term(clause.pattern, { ...options, usePipeline: false, editDistance: clause.distance })
      } else if (clause.kind === 'pattern') query.term(clause.pattern, { ...options, usePipeline: false })
    }
  })
  return new Map(results.map(({ ref, score }) => [ref, score]))
}
