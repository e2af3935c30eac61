/** The commands of two articles side by side, and the one that sets a second beside the first. */
import type { Command, PairCommands } from './command.ts'

/** A command of two articles side by side, whose refusal is told to the reader. */
const onPair = (
  id: string,
  title: string,
  keys: readonly string[],
  act: (pair: PairCommands) => string | null,
): Command => ({
  id: `pair.${id}`,
  title,
  group: 'article',
  keys,
  when: ({ pair }) => pair !== null,
  run: ({ pair, say }) => {
    const refusal = pair ? act(pair) : null
    if (refusal !== null) say(refusal)
  },
})

export const pairCommands: readonly Command[] = [
  {
    id: 'article.beside',
    title: 'Read beside another article…',
    helpTitle: 'Read beside another article, or the two selected side by side',
    group: 'article',
    keys: ['b'],
    when: ({ beside }) => beside !== null,
    run: ({ beside }) => beside?.(),
  },
  onPair('nextRow', 'Next matched claim of the two texts', [']'], pair => pair.nextRow()),
  onPair('previousRow', 'Previous matched claim of the two texts', ['['], pair => pair.previousRow()),
  onPair('link', 'Scroll the two texts together, or each by itself', [], pair => pair.toggleLink()),
  onPair('swap', 'Swap the two texts', [], pair => pair.swap()),
  onPair('focusLeft', 'Go to the left text', ['t'], pair => pair.focusLeft()),
  onPair('focusRight', 'Go to the right text', [], pair => pair.focusRight()),
  onPair('focusRows', 'Go to the matched claims', ['g'], pair => pair.focusRows()),
  onPair('toggleRows', 'Show or hide the matched claims', ['\\'], pair => pair.toggleRows()),
]
