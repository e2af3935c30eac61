/** What is measured of the whole service: threads, indexing beside queries, changes, removed articles. */
import { z } from 'zod'

/** Round trips of queries under some condition, and how late the main thread’s timers were meanwhile. */
export const Trips = z.object({ times: z.array(z.number()), longestDelay: z.number() })
export type Trips = z.infer<typeof Trips>

const Times = z.array(z.number())
export const ServiceTimes = z.object({
  idle: Trips,
  /** While so many articles are indexed and segments merged. */
  indexing: Trips.extend({ articles: z.number(), seconds: z.number() }),
  /** With a twentieth of the articles removed. */
  removed: Trips,
  /** Milliseconds until a query tells of a new article, of a changed one, and no longer of a removed one. */
  changes: z.object({ added: Times, updated: Times, removed: Times, addedWhileMerging: Times }),
  jobs: z.array(z.object({ job: z.string(), count: z.number(), seconds: z.number(), longest: z.number() })),
  memory: z.array(z.object({ thread: z.string(), heap: z.number(), external: z.number() })),
  rss: z.number(),
})
export type ServiceTimes = z.infer<typeof ServiceTimes>
