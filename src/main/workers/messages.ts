/** Types what the main thread and a worker tell each other. */
import { z } from 'zod'
import { ErrorValue } from '../../contract/bridge.ts'

/** What a thread is started with. */
export const ThreadSettings = z.object({ yields: z.boolean() })

export const JobRequest = z.object({ id: z.number(), job: z.string(), input: z.unknown() })
export type JobRequest = z.infer<typeof JobRequest>

export const JobReply = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), output: z.unknown() }),
  z.object({ id: z.number(), ok: z.literal(false), error: ErrorValue }),
])
export type JobReply = z.infer<typeof JobReply>
