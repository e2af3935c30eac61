/** Runs the extraction on damaged texts: none may throw, none may take long, every span must hold its words. */
import { countSlices } from '../../evaluate/slicing.ts'
import { extract, timeOf } from './measure-speed.ts'
import { mutateText } from './mutate-text.ts'

export type MutantReport = {
  count: number
  /** Seeds of mutants that threw, with what they threw. */
  thrown: { seed: number; error: string }[]
  /** Seeds of mutants with a span that does not hold its words. */
  unsliced: number[]
  slowest: { seed: number; milliseconds: number; length: number }
}

/** Extracts the mutants `first` to `first + count - 1`. */
export function runMutants(texts: readonly string[], count: number, first: number): MutantReport {
  const report: MutantReport = { count, thrown: [], unsliced: [], slowest: { seed: 0, milliseconds: 0, length: 0 } }
  // The model is loaded before the clock runs.
  extract(texts[0] ?? '')
  for (let seed = first; seed < first + count; seed++) {
    const text = mutateText(texts, seed)
    const milliseconds = timeOf(() => {
      try {
        const { right, system } = countSlices(text, extract(text))
        if (right < system) report.unsliced.push(seed)
      } catch (error) {
        const [what, where] = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)]
        report.thrown.push({ seed, error: `${what} ${where?.trim() ?? ''}` })
      }
    })
    if (milliseconds > report.slowest.milliseconds) report.slowest = { seed, milliseconds, length: text.length }
  }
  return report
}
