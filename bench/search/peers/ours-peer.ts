/** Our search: its engine alone, or the whole service with its threads and ten hits with snippets. */
import { parseQuery } from '../../../src/main/search/language/parse-query.ts'
import { dayOf } from '../../../src/main/search/language/read-date.ts'
import { createSearchJobs } from '../../../src/main/search/search-jobs.ts'
import { BenchLibrary } from '../bench-library.ts'
import type { Corpus } from '../corpus.ts'
import { searchFileUse } from '../disk-use.ts'
import { createOursService, type OursService, spellOurs } from './ours-service.ts'
import { hitsWanted, type Peer } from './peer.ts'

async function buildOurs(folder: string, corpus: Corpus, isOver: () => boolean): Promise<number> {
  const service = createOursService(folder, new BenchLibrary(corpus))
  let over = false
  const watch = setInterval(() => {
    over = isOver()
    if (over) void service.close()
  }, 500)
  await service.catchUp()
  clearInterval(watch)
  if (!over) await service.close()
  return over ? 0 : corpus.articles
}

/** Parses, looks up, scores and ranks, in one thread; no text is read. */
export function createOursPeer(folder: string): Peer {
  const jobs = createSearchJobs()
  const today = dayOf(new Date())
  return {
    build: (corpus, isOver) => buildOurs(folder, corpus, isOver),
    open: () => undefined,
    save: () => undefined,
    prepare: query => {
      const spelled = spellOurs(query)
      return () => {
        const { clauses } = parseQuery(spelled)
        return jobs['search.query']({ folder, clauses, offset: 0, limit: hitsWanted, today }).total
      }
    },
    disk: () => searchFileUse(folder),
    put: null,
    remove: null,
    close: () => {
      jobs['search.release']({ folder })
    },
  }
}

/** The service as the window calls it: messages to the thread and back, ten hits with highlighted snippets. */
export function createOursServicePeer(folder: string, corpus: Corpus): Peer {
  const library = new BenchLibrary(corpus)
  let service: OursService | null = null
  const catchUp = async () => service?.catchUp()
  return {
    build: (corpus, isOver) => buildOurs(folder, corpus, isOver),
    open: () => {
      service = createOursService(folder, library)
    },
    settle: catchUp,
    save: () => undefined,
    prepare: query => {
      const spelled = spellOurs(query)
      return () => service?.ask(spelled) ?? 0
    },
    disk: () => searchFileUse(folder),
    put: article => {
      library.put(article)
      return catchUp()
    },
    remove: articleId => {
      library.remove(articleId)
      return catchUp()
    },
    close: async () => service?.close(),
  }
}
