/** The jobs of the indexing thread: it alone changes the index. */
import { JobInput, type SearchJobs, unknownGeneration } from '../job-messages.ts'
import { stepsAside } from '../open-questions.ts'
import { isDamage } from '../storage/search-database.ts'
import { IndexWriter } from './index-writer.ts'

type IndexingJob = 'search.open' | 'search.apply' | 'search.tidy' | 'search.close'

export function createIndexingJobs(): Pick<SearchJobs, IndexingJob> {
  let open: { folder: string; writer: IndexWriter } | null = null

  /** Until the thread knows of questions it has none to step aside for. */
  let stepAside = () => {}

  const close = () => {
    open?.writer.close()
    open = null
  }
  /** Opens the folder's index unless it is open and still there: a thread that was replaced goes on by itself. */
  const writerOf = (folder: string): IndexWriter => {
    if (open && (open.folder !== folder || !open.writer.isInPlace)) close()
    open ??= { folder, writer: IndexWriter.open(folder, () => stepAside()) }
    return open.writer
  }
  /**
   * Runs `use`; an index that turns out damaged is closed, and what is wrong with it is told. Whoever asked opens it
   * anew, saying so, once nobody else has its file open: Windows removes no file in use.
   */
  const guarded = <T>(folder: string, use: (writer: IndexWriter) => T, otherwise: T): T & { damage: string | null } => {
    const writer = writerOf(folder)
    try {
      return { ...use(writer), damage: null }
    } catch (error) {
      if (!isDamage(error)) throw error
      close()
      return { ...otherwise, damage: error instanceof Error ? error.message : String(error) }
    }
  }
  const describe = ({ generation, position, unread, articleCount }: IndexWriter) => ({
    generation,
    position,
    unread,
    articles: articleCount,
  })
  const unknown = { generation: unknownGeneration, position: null, unread: [], articles: 0 }

  return {
    'search.open': input => {
      const { folder, damaged, questions } = JobInput['search.open'].parse(input)
      if (questions) stepAside = stepsAside(questions)
      if (damaged !== null && [writerOf(folder).generation, unknownGeneration].includes(damaged)) {
        open?.writer.discard()
        open = null
      }
      return guarded(folder, describe, unknown)
    },
    'search.apply': input => {
      const { folder, generation, articles, deleted, position, unread, erased } = JobInput['search.apply'].parse(input)
      return guarded(
        folder,
        writer => {
          if (writer.generation !== generation) return { accepted: false }
          writer.apply(articles, deleted, position, { unread, erased })
          return { accepted: true }
        },
        { accepted: false },
      )
    },
    'search.tidy': input => {
      const { folder, time } = JobInput['search.tidy'].parse(input)
      return guarded(
        folder,
        writer => ({ more: writer.tidy(performance.now() + time), segments: writer.segmentCount }),
        { more: false, segments: 0 },
      )
    },
    'search.close': () => {
      close()
      return {}
    },
  }
}
