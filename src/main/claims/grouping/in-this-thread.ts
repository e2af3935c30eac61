/** Runs the grouping engine in the thread that asks: for tests and measurements. */
import type { GroupingThread } from '../claims-options.ts'
import { createGroupingEngine, type GroupingEngine } from './grouping-engine.ts'

export function groupingInThisThread(engine: GroupingEngine = createGroupingEngine()): GroupingThread {
  return {
    begin: async input => engine.begin(input),
    take: async input => engine.take(input),
    told: async input => engine.told(input),
    group: async input => engine.group(input),
    next: async input => engine.next(input),
    hold: async input => engine.hold(input),
    conflicts: async input => engine.conflicts(input),
  }
}
