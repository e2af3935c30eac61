/** What the benchmark tells an engine's process to do, and what it answers. */
import { z } from 'zod'

export const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('build'), seconds: z.number() }),
  z.object({ do: z.literal('open') }),
  /** Opens and answers one query: what a reader waits for after starting the program. */
  z.object({ do: z.literal('first') }),
  z.object({ do: z.literal('save') }),
  z.object({ do: z.literal('disk') }),
  z.object({ do: z.literal('round'), seconds: z.number() }),
  z.object({ do: z.literal('memory') }),
  z.object({ do: z.literal('changes') }),
  z.object({ do: z.literal('close') }),
])
export type Command = z.infer<typeof Command>

/** The queries of one row of the tables in one round. */
export const RowTimes = z.object({
  row: z.string(),
  /** Wall milliseconds of each query that was run. */
  times: z.array(z.number()),
  /** How many there were to run; more than were run where the time was over. */
  queries: z.number(),
  /** Milliseconds of CPU a query, in all threads of the process. */
  cpu: z.number(),
  /** Articles found by the median query. */
  found: z.number(),
})
export type RowTimes = z.infer<typeof RowTimes>

/** Milliseconds the control loop took before and after. */
const Control = z.tuple([z.number(), z.number()])

const schemas = {
  build: z.object({ articles: z.number(), seconds: z.number() }),
  open: z.object({ milliseconds: z.number() }),
  first: z.object({ milliseconds: z.number() }),
  /** Null where the engine can't be saved any more. */
  save: z.object({ seconds: z.number().nullable() }),
  disk: z.object({ bytes: z.number().nullable(), free: z.number().nullable() }),
  round: z.object({ control: Control, rows: z.array(RowTimes) }),
  memory: z.object({ heap: z.number(), external: z.number(), rss: z.number(), threads: z.number() }),
  changes: z.object({ put: z.array(z.number()), remove: z.array(z.number()) }),
  close: z.object({}),
}
type Answers = { [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> }
export const answers: { readonly [Name in keyof Answers]: z.ZodType<Answers[Name]> } = schemas
export type AnswerTo<Name extends Command['do']> = Answers[Name]
export type Round = AnswerTo<'round'>

export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), answer: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
])
