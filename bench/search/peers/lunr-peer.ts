/** lunr as people use it: one index in memory, its default pipeline, the whole index built anew for each change. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { fieldBoosts, flatFields } from '../bench-article.ts'
import type { BenchQuery, QueryPart } from '../bench-query.ts'
import type { Peer } from './peer.ts'

const signs: Readonly<Record<QueryPart['presence'], string>> = { must: '+', not: '-', may: '' }

/** The query in lunr’s language; null for phrases, which it has not. */
export function spellLunr({ parts }: BenchQuery): string | null {
  if (parts.some(({ form }) => form === 'phrase')) return null
  return parts
    .map(({ form, text, presence, field }) => {
      const ending = form === 'prefix' ? '*' : form === 'fuzzy' ? '~1' : ''
      return `${signs[presence]}${field === null ? '' : `${field}:`}${text}${ending}`
    })
    .join(' ')
}

export function createLunrPeer(folder: string): Peer {
  const file = join(folder, 'lunr.json')
  let index: lunr.Index | null = null
  return {
    build: (corpus, isOver) => {
      const builder = new lunr.Builder()
      builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
      builder.searchPipeline.add(lunr.stemmer)
      builder.ref('articleId')
      for (const [field, boost] of Object.entries(fieldBoosts)) builder.field(field, { boost })
      let built = 0
      for (const article of corpus.read()) {
        if (isOver()) return built
        builder.add({ articleId: article.articleId, ...flatFields(article) })
        built++
      }
      index = builder.build()
      return built
    },
    open: () => {
      index ??= lunr.Index.load(JSON.parse(readFileSync(file, 'utf8')))
    },
    save: () => writeFileSync(file, JSON.stringify(index)),
    prepare: query => {
      const spelled = spellLunr(query)
      return spelled === null ? null : () => index?.search(spelled).length ?? 0
    },
    disk: () => ({ bytes: existsSync(file) ? statSync(file).size : Number.NaN, free: 0 }),
    put: null,
    remove: null,
    close: () => undefined,
  }
}
