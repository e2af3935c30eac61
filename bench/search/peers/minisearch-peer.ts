/** MiniSearch with lunr’s stemmer and stop words, as somebody would set it up who leaves lunr for it. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import MiniSearch, { type Options, type Query, type QueryCombination } from 'minisearch'
import { type BenchArticle, fieldBoosts, flatFields } from '../bench-article.ts'
import type { BenchQuery, QueryPart } from '../bench-query.ts'
import type { Peer } from './peer.ts'

type Indexed = Record<string, string> & { articleId: string }

function stem(term: string): string | null {
  const token = new lunr.Token(term.toLowerCase(), {})
  // Typed as always returning a token, lunr's filter returns nothing for a stop word.
  const kept: lunr.Token | undefined = lunr.stopWordFilter(token)
  return kept === undefined ? null : lunr.stemmer(kept).toString()
}

const remembered = new Map<string, string | null>()

const options: Options<Indexed> = {
  idField: 'articleId',
  fields: Object.keys(fieldBoosts),
  processTerm: term => {
    const known = remembered.get(term)
    if (known !== undefined) return known
    const stemmed = stem(term)
    if (remembered.size < 500_000) remembered.set(term, stemmed)
    return stemmed
  },
  searchOptions: { boost: { ...fieldBoosts } },
}

function spellPart({ form, text, field }: QueryPart): QueryCombination | null {
  if (form === 'phrase' || form === 'wildcard') return null
  return {
    queries: [text],
    ...(field !== null && { fields: [field] }),
    ...(form === 'prefix' && { prefix: true, processTerm: (term: string) => term.toLowerCase() }),
    ...(form === 'fuzzy' && { fuzzy: 1 }),
  }
}

/** The query as MiniSearch takes it; null for phrases and wildcards, which it has not. */
export function spellMiniSearch({ parts }: BenchQuery): QueryCombination | null {
  const spell = (presence: QueryPart['presence']) =>
    parts.filter(part => part.presence === presence).map(part => spellPart(part))
  const isKnown = (query: QueryCombination | null): query is QueryCombination => query !== null
  const [must, may, not] = [spell('must'), spell('may'), spell('not')]
  if (![...must, ...may, ...not].every(isKnown)) return null
  const wanted: Query = must.some(isKnown)
    ? { combineWith: 'AND', queries: must.filter(isKnown) }
    : { combineWith: 'OR', queries: may.filter(isKnown) }
  return not.length === 0 ? wanted : { combineWith: 'AND_NOT', queries: [wanted, ...not.filter(isKnown)] }
}

const toIndexed = (article: BenchArticle): Indexed => ({ articleId: article.articleId, ...flatFields(article) })

export function createMiniSearchPeer(folder: string): Peer {
  const file = join(folder, 'minisearch.json')
  let index: MiniSearch<Indexed> | null = null
  return {
    build: (corpus, isOver) => {
      index = new MiniSearch(options)
      let built = 0
      for (const article of corpus.read()) {
        if (isOver()) return built
        index.add(toIndexed(article))
        built++
      }
      return built
    },
    open: () => {
      index ??= MiniSearch.loadJSON(readFileSync(file, 'utf8'), options)
    },
    save: () => writeFileSync(file, JSON.stringify(index)),
    prepare: query => {
      const spelled = spellMiniSearch(query)
      return spelled === null ? null : () => index?.search(spelled).length ?? 0
    },
    disk: () => ({ bytes: existsSync(file) ? statSync(file).size : Number.NaN, free: 0 }),
    put: article => {
      if (index?.has(article.articleId)) index.replace(toIndexed(article))
      else index?.add(toIndexed(article))
    },
    remove: articleId => index?.discard(articleId),
    close: () => undefined,
  }
}
