/** Asks the searching thread, and says when its index turned out damaged or another than the one kept up to date. */
import type { JobQuestion, JobResult } from '../job-messages.ts'
import type { ThreadLane } from '../thread-lane.ts'

type Asked<Name extends 'search.query' | 'search.facets' | 'search.similar'> = Omit<JobQuestion<Name>, 'folder'>
type State = { generation: string | null; damaged: boolean }

export type Index = ReturnType<typeof indexQuestions>

/** `onState` hears of every answer which index gave it. */
export function indexQuestions(lane: ThreadLane, folder: string, onState: (state: State) => void) {
  const told = <Answer extends State>(answer: Answer): Answer => {
    onState(answer)
    return answer
  }
  return {
    query: async (question: Asked<'search.query'>, signal: AbortSignal): Promise<JobResult<'search.query'>> =>
      told(await lane.urgent('search.query', { ...question, folder }, signal)),
    facets: async (question: Asked<'search.facets'>, signal: AbortSignal): Promise<JobResult<'search.facets'>> =>
      told(await lane.urgent('search.facets', { ...question, folder }, signal)),
    similar: async (question: Asked<'search.similar'>, signal: AbortSignal): Promise<JobResult<'search.similar'>> =>
      told(await lane.urgent('search.similar', { ...question, folder }, signal)),
    suggest: async (word: string, unfinished: boolean, signal: AbortSignal): Promise<string | null> => {
      const { suggestions } = await lane.urgent('search.suggest', { folder, word, unfinished }, signal)
      return suggestions[0]?.value ?? null
    },
    words: async (prefix: string, limit: number, signal: AbortSignal) =>
      (await lane.urgent('search.complete', { folder, prefix, limit }, signal)).words,
    values: async (field: JobQuestion<'search.values'>['field'], text: string, limit: number, signal: AbortSignal) =>
      (await lane.urgent('search.values', { folder, field, text, limit }, signal)).values,
  }
}
