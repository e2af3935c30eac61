/** Thrown where a benchmark is asked for something it can't do; its message is all that is printed. */
export class UsageError extends Error {
  override name = 'UsageError'
}
