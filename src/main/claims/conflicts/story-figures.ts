/** Gives a story's comparable figures under the names that its conflicts and its matrix both show. */

import { comparableFigures, type FigureGroup } from './comparable-figures.ts'
import { withNamedVoices } from './generic-voices.ts'
import { landsOf } from './lands.ts'
import type { Story } from './story-claims.ts'

/** Figures that count the same thing, in groups; “officials” are the body that gave their number, where only one did. */
export function storyFigures(story: Story): FigureGroup[] {
  return withNamedVoices(comparableFigures(story), landsOf(story))
}
