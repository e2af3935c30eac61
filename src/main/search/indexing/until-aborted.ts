/** Waits for work that goes on when nobody waits for it any more. */

/** Settles with the promise, or as soon as the signal ends the waiting. */
export function untilAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
    work.then(resolve, reject)
  })
}
