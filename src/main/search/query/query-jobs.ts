/** The jobs of the searching thread: it only reads the index. */
import type { z } from 'zod'
import { JobInput, type SearchJobs } from '../job-messages.ts'
import { DamagedIndexError } from '../storage/byte-stream.ts'
import { completeWord } from './complete-word.ts'
import { countFacets } from './count-facets.ts'
import { findSimilar } from './find-similar.ts'
import type { DocumentFilter } from './index-filter.ts'
import { IndexReader } from './index-reader.ts'
import { listValues } from './list-values.ts'
import { QueryRunner } from './run-query.ts'
import type { Snapshot } from './snapshot.ts'
import { suggestWords } from './suggest-words.ts'

type QueryJob = Exclude<keyof SearchJobs, 'search.open' | 'search.apply' | 'search.tidy' | 'search.close'>

export function createQueryJobs(): Pick<SearchJobs, QueryJob> {
  let open: { folder: string; reader: IndexReader } | null = null
  const runner = new QueryRunner()

  const readerOf = (folder: string): IndexReader => {
    if (open?.folder !== folder) {
      open?.reader.close()
      open = { folder, reader: new IndexReader(folder) }
    }
    return open.reader
  }
  /** Answers from the index; from an empty one where it is damaged, naming the generation that is. */
  const read = <T>(folder: string, use: (snapshot: Snapshot) => T, otherwise: T) => {
    const reader = readerOf(folder)
    try {
      return { ...reader.read(use), damaged: false }
    } catch (error) {
      if (!(error instanceof DamagedIndexError)) throw error
      return { result: otherwise, generation: reader.generation, damaged: true }
    }
  }

  return {
    'search.query': input => {
      const { folder, clauses, ...options } = JobInput['search.query'].parse(input)
      const nothing = { hits: [], total: 0, capped: false, withAll: 0, terms: [] }
      const filter = filterOf(options)
      if (clauses.length === 0 && isOpen(filter)) {
        const { generation, damaged } = read(folder, () => null, null)
        return { ...nothing, generation, damaged }
      }
      const { result, ...state } = read(
        folder,
        snapshot => runner.run(snapshot, clauses, { ...options, filter }),
        nothing,
      )
      return { ...result, ...state }
    },
    'search.facets': input => {
      const { folder, clauses, ...options } = JobInput['search.facets'].parse(input)
      const nothing = {
        source: [],
        claimants: [],
        places: [],
        tags: [],
        month: [],
        counted: 0,
        leftOut: 0,
        capped: false,
      }
      const { result, ...state } = read(
        folder,
        snapshot => {
          const withAll: number[] = []
          const withSome: number[] = []
          const { capped } = runner.forEachMatch(
            snapshot,
            clauses,
            { filter: filterOf(options), exact: options.exact },
            (document, hasAll) => (hasAll ? withAll : withSome).push(document),
          )
          // The results begin with those that have all words: they are what somebody narrows.
          const [counted, leftOut] = withAll.length > 0 ? [withAll, withSome.length] : [withSome, 0]
          return { ...countFacets(snapshot, Uint32Array.from(counted)), leftOut, capped }
        },
        nothing,
      )
      return { ...result, ...state }
    },
    'search.suggest': input => {
      const { folder, word, unfinished } = JobInput['search.suggest'].parse(input)
      return read(folder, snapshot => suggestWords(snapshot, word, unfinished), { suggestions: [], frequency: 0 })
        .result
    },
    'search.complete': input => {
      const { folder, prefix, limit } = JobInput['search.complete'].parse(input)
      return { words: read(folder, snapshot => completeWord(snapshot, prefix, limit), []).result }
    },
    'search.values': input => {
      const { folder, field, text, limit } = JobInput['search.values'].parse(input)
      return { values: read(folder, snapshot => listValues(snapshot, field, text, limit), []).result }
    },
    'search.similar': input => {
      const { folder, article, limit, today } = JobInput['search.similar'].parse(input)
      const { result, ...state } = read(folder, snapshot => findSimilar(snapshot, runner, article, { limit, today }), {
        hits: [],
        terms: [],
      })
      return { ...result, ...state }
    },
    'search.release': () => {
      open?.reader.close()
      open = null
      return {}
    },
  }
}

const filterOf = ({
  filters,
  only,
  except,
}: z.infer<(typeof JobInput)['search.facets']> | DocumentFilter): DocumentFilter => ({
  filters,
  only,
  except,
})

const isOpen = ({ filters, only, except }: DocumentFilter): boolean =>
  filters.length === 0 && only === null && except === null
