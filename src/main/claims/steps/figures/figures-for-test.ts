/** Reads a sentence's figures as lines of words, for tests. */
import { readForTest, silent } from '../reading/read-for-test.ts'
import { findFigures } from './find-figures.ts'

/** Each figure as “killed 12 shepherds incident”; a range, a bound and a fate stand with it. */
export const figuresForTest = (text: string): string[] =>
  findFigures(readForTest(text), silent).map(({ quantity, low, high, targetGroup, unit, fate, scope }) =>
    [quantity, low === high ? low : `${low}..${high ?? ''}`, targetGroup ?? unit, fate, scope]
      .filter(word => word !== null)
      .join(' '),
  )
