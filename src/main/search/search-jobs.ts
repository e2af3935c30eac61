/** The jobs of the search thread: they own the index and its files, and do everything that takes time. */
import { z } from 'zod'
import { DamagedIndexError } from './byte-stream.ts'
import { parseQuery } from './query/parse-query.ts'
import { runQuery } from './run-query.ts'
import { SearchIndex } from './search-index.ts'

/** How long one `search.tidy` may work before it lets a query in, in milliseconds. */
const tidyTime = 25

const InFolder = z.object({ folder: z.string() })
const ApplyInput = InFolder.extend({
  /** The generation the batch was gathered for; another one means that earlier batches may be lost. */
  generation: z.string(),
  articles: z.array(
    z.object({
      articleId: z.string(),
      title: z.string(),
      text: z.string(),
      notes: z.array(z.string()),
      claimants: z.array(z.string()),
    }),
  ),
  deleted: z.array(z.string()),
  /** What the index reaches up to after this batch; null while more of the same change list follows. */
  position: z.string().nullable(),
})
const QueryInput = InFolder.extend({ query: z.string(), offset: z.number(), limit: z.number() })

/** What each job answers. */
export const JobOutput = {
  'search.open': z.object({ generation: z.string(), position: z.string().nullable(), articles: z.number() }),
  'search.apply': z.object({ accepted: z.boolean() }),
  'search.tidy': z.object({ more: z.boolean() }),
  'search.query': z.object({
    hits: z.array(z.object({ articleId: z.string(), score: z.number() })),
    total: z.number(),
    hint: z.string().nullable(),
    /** The generation that answered; an unknown one was opened anew and may lack the latest changes. */
    generation: z.string(),
  }),
  'search.close': z.object({}),
}
export type JobName = keyof typeof JobOutput
export type JobResult<Name extends JobName> = z.infer<(typeof JobOutput)[Name]>
export type SearchJobs = { [Name in JobName]: (input: unknown) => JobResult<Name> }

/** Makes a set of jobs with an index of their own; a thread has one, a test as many as it likes. */
export function createSearchJobs(): SearchJobs {
  let open: { folder: string; index: SearchIndex } | null = null

  /** Opens the folder's index unless it is open: a thread that was replaced goes on by itself. */
  const indexOf = (folder: string): SearchIndex => {
    if (open?.folder !== folder) {
      open?.index.close()
      open = { folder, index: SearchIndex.open(folder) }
    }
    return open.index
  }

  /** Runs `use`; a file that turns out damaged is closed, and opening again finds and removes it. */
  const guarded = <T>(folder: string, use: (index: SearchIndex) => T, otherwise: T): T => {
    try {
      return use(indexOf(folder))
    } catch (error) {
      if (!(error instanceof DamagedIndexError)) throw error
      open?.index.discard()
      open = null
      return otherwise
    }
  }

  return {
    'search.open': input => {
      const index = indexOf(InFolder.parse(input).folder)
      return { generation: index.generation, position: index.position, articles: index.articleCount }
    },
    'search.apply': input => {
      const { folder, generation, articles, deleted, position } = ApplyInput.parse(input)
      const index = indexOf(folder)
      if (index.generation !== generation) return { accepted: false }
      index.apply(articles, deleted, position)
      return { accepted: true }
    },
    'search.tidy': input => {
      const { folder } = InFolder.parse(input)
      return guarded(folder, index => ({ more: index.tidy(performance.now() + tidyTime) }), { more: false })
    },
    'search.query': input => {
      const { folder, query, offset, limit } = QueryInput.parse(input)
      const { clauses, hint } = parseQuery(query)
      const nothing = { hits: [], total: 0, hint }
      if (clauses.length === 0) return { ...nothing, generation: indexOf(folder).generation }
      return guarded<JobResult<'search.query'>>(
        folder,
        index => {
          const { hits, total, someHaveAll } = runQuery(index.snapshot(), clauses, { offset, limit })
          const partly =
            total > 0 && !someHaveAll ? 'No article has all of these words; these have some of them.' : null
          return { hits, total, hint: hint ?? partly, generation: index.generation }
        },
        { ...nothing, generation: 'damaged' },
      )
    },
    'search.close': input => {
      const { folder } = InFolder.parse(input)
      const index = indexOf(folder)
      if (index.unsaved) guarded(folder, () => index.save(), undefined)
      index.close()
      open = null
      return {}
    },
  }
}

/** The jobs as the search thread runs them. */
export const searchJobs = createSearchJobs()
