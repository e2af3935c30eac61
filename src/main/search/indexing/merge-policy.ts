/** Decides which segments to merge, so that there are few and each document is rewritten a handful of times. */
import type { ListedSegment } from './listed-segment.ts'

/** Neighbours of one size class are merged when there are this many; a class is eight times the one before. */
const segmentsPerClass = 8
const classLimits = [16, 128, 1024, 8192, 65_536]
const mostDocuments = 40_000
/** A segment with a larger part dead is rewritten. */
const deadPart = 0.3
const fewDead = 16

const liveCount = ({ documentCount, deadCount }: ListedSegment): number => documentCount - deadCount

/**
 * Segments stand from oldest to newest, and only neighbours are merged, so that documents stay in the order in which
 * they came. Null when there is nothing to merge.
 */
export function chooseMerge(segments: readonly ListedSegment[]): readonly ListedSegment[] | null {
  let start = segments.length
  for (const limit of classLimits) {
    for (let before = segments[start - 1]; before && liveCount(before) <= limit; before = segments[start - 1]) start--
    if (segments.length - start >= segmentsPerClass) {
      const chosen = withinSize(segments.slice(start))
      if (growsEnough(chosen)) return chosen
    }
  }
  const mostlyDead = segments.find(segment => segment.deadCount > Math.max(fewDead, segment.documentCount * deadPart))
  return mostlyDead ? [mostlyDead] : null
}

/** Whether the largest at least doubles: so often a document may be rewritten, and no oftener. */
function growsEnough(segments: readonly ListedSegment[]): boolean {
  const sizes = segments.map(liveCount)
  const sum = sizes.reduce((total, size) => total + size, 0)
  return segments.length > 1 && Math.max(...sizes) * 2 <= sum
}

/** The newest neighbours that together stay below the largest size. */
function withinSize(segments: readonly ListedSegment[]): readonly ListedSegment[] {
  let sum = 0
  let start = segments.length
  for (let before = segments[start - 1]; before; before = segments[start - 1]) {
    sum += liveCount(before)
    if (sum > mostDocuments) break
    start--
  }
  return segments.slice(start)
}
