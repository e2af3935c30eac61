/** Lists the pure jobs that run off the main thread. A job is loaded when it is first asked for. */

/** A job takes and returns structured-clonable values; it holds no write connection to the library. */
export type Job = (input: never) => unknown

/** Where each job is found. One line per capability: its own files name their jobs. */
const sources: Record<string, () => Promise<Record<string, Job>>> = {
  import: async () => (await import('../import/import-jobs.ts')).importJobs,
  claims: async () => (await import('../claims/claims-jobs.ts')).claimsJobs,
  search: async () => (await import('../search/search-jobs.ts')).searchJobs,
}

/** Finds a job by its name, `capability.verb`. Throws for a name nobody provides: a mistake in the program. */
export async function findJob(name: string): Promise<(input: unknown) => unknown> {
  const capability = name.split('.')[0] ?? ''
  const jobs = Object.hasOwn(sources, capability) ? await sources[capability]?.() : undefined
  const job = jobs && Object.hasOwn(jobs, name) ? jobs[name] : undefined
  if (!job) throw new Error(`No worker job is named ${name}.`)
  // Input comes from this program's own main thread; the thread boundary is where its type is lost.
  return job as (input: unknown) => unknown
}
