/** Compares stretches of text: half-open, in UTF-16 code units. */

export type Span = { start: number; end: number }

/** Code units two spans have in common. */
export const common = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

export const overlap = (a: Span, b: Span): boolean => common(a, b) > 0

export const anyOverlap = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some(a => others.some(b => overlap(a, b)))

/** Dice coefficient of two spans, 0 to 1. */
export const dice = (a: Span, b: Span): number => (2 * common(a, b)) / (a.end - a.start + (b.end - b.start))

/** The words of `text` around a span, the span marked, on one line. */
export function inContext(text: string, { start, end }: Span, width = 70): string {
  const before = text.slice(Math.max(0, start - width), start)
  const after = text.slice(end, end + width)
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ').trim()
}
