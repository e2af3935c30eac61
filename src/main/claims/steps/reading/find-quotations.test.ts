/** Tests how quotation marks are paired. */
import { describe, expect, it } from 'vitest'
import { readForTest } from './read-for-test.ts'

const quotations = (text: string) =>
  readForTest(text).quotations.map(quotation => [
    quotation.speech ? 'speech' : 'words',
    text.slice(quotation.inner.start, quotation.inner.end),
  ])

describe('findQuotations', () => {
  it.each([
    ['“We saw it all,” he said.', [['speech', 'We saw it all,']]],
    ['"We saw it all," he said.', [['speech', 'We saw it all,']]],
    ["''We saw it all,'' he said.", [['speech', 'We saw it all,']]],
    ['‘We saw it all,’ he said.', [['speech', 'We saw it all,']]],
    ['“He said ‘run’ and we all ran,” she said.', [['speech', 'He said ‘run’ and we all ran,']]],
    ['The so-called “council” met.', [['words', 'council']]],
    ["The guards' post and the dogs' kennel burned.", []],
    ['It’s the army’s town.', []],
    ['“We saw it all and nobody came', [['speech', 'We saw it all and nobody came']]],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected)
  })

  it('continues a speech that the paragraph before left open', () => {
    const reading = readForTest('“We saw it all.\n\n“Nobody came to help us.”')
    expect(reading.quotations.map(quotation => quotation.continues)).toEqual([false, true])
  })
})
