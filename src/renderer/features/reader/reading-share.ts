/** Tells how much of an article was read: what came into view without a leap over what stands before it. */

/** What is in view, as shares of the article's text from 0 to 1. */
export type View = { from: number; to: number }

/** As far as the view reaches, unless there is a stretch between it and what was read before. */
export function readThrough(read: number, { from, to }: View): number {
  // The last line of one screen is the first of the next.
  return from <= read + 0.002 ? Math.max(read, to) : read
}

/** Words a practised reader reads in a minute. */
export const wordsPerMinute = 230

/** Whole minutes of what is left; 0 for less than half of one. */
export const minutesLeft = (words: number, share: number): number =>
  Math.round((words * Math.max(0, 1 - share)) / wordsPerMinute)

/** Milliseconds below which nobody has read so many words, however fast: a quarter of the usual time, 20 s at most. */
export const leastReadingTime = (words: number): number =>
  Math.min(20_000, Math.max(2000, (words / wordsPerMinute) * 60_000 * 0.25))
