/** The commands of the open article: marking and noting it, going about in it, and its claims. */
import { HighlightColour } from '../../contract/notes.ts'
import type { Settings } from '../../contract/settings.ts'
import { colourName } from '../theme/colour-names.ts'
import type { ArticleCommands, Command, CommandContext } from './command.ts'

const hasArticle = (context: CommandContext) => context.article !== null

/** A command of the open article, whose refusal is told to the reader. */
function onArticle(
  id: string,
  title: string,
  keys: readonly string[],
  act: (article: ArticleCommands) => string | null,
): Command {
  const run = ({ article, say }: CommandContext) => {
    const refusal = article ? act(article) : null
    if (refusal !== null) say(refusal)
  }
  return { id: `article.${id}`, title, group: 'article', keys, when: hasArticle, run }
}

/** A command on the words of a search that are marked in the open article; it works from the search box too. */
const onMatches = (...command: Parameters<typeof onArticle>): Command => ({
  ...onArticle(...command),
  whileTyping: true,
  when: ({ article }) => article?.hasMatches() === true,
})

/** A command on what the find bar found: first of all while it is there, else where no search has marked words. */
const onFound = (...command: Parameters<typeof onArticle>): Command => ({
  ...onArticle(...command),
  whileTyping: true,
  when: ({ article }) =>
    article !== null && (article.findState() === 'open' || (article.findState() === 'asked' && !article.hasMatches())),
})

export const articleCommands: readonly Command[] = [
  onArticle('highlight', 'Highlight the selected words', ['h'], article => article.highlight()),
  ...HighlightColour.options.map((colour, at) => ({
    ...onArticle(`highlight.${colour}`, `Highlight in ${colour}`, [String(at + 1)], article =>
      article.highlight(colour),
    ),
    titleIn: (settings: Settings) => `Highlight in ${colourName(settings, colour)}`,
    helpTitle: 'Highlight in a colour',
  })),
  onArticle('note', 'Write a note here', ['n'], article => article.note()),
  onArticle('copyQuote', 'Copy the words with their source', ['y'], article => article.copyQuote()),
  onArticle('selectSentence', 'Select the next sentence', ['s'], article => article.selectSentence()),
  onArticle('nextClaim', 'Next claim', [']'], article => article.nextClaim()),
  onArticle('previousClaim', 'Previous claim', ['['], article => article.previousClaim()),
  // With words selected the same key is about them.
  {
    ...onArticle('claim', 'Add a claim from the selected words', ['c'], article => article.claim()),
    when: ({ article }) => article?.hasSelection() === true,
  },
  {
    ...onArticle('nextContested', 'Next contested figure', ['c'], article => article.nextContested()),
    when: ({ article }) => article !== null && article.hasSelection() !== true,
    helpTitle: 'Next contested figure, with nothing selected',
  },
  { ...onArticle('find', 'Find in the article', ['Mod+F'], article => article.find()), whileTyping: true },
  onFound('findNext', 'Next place found in the article', ['Mod+G', 'F3'], article => article.findStep(1)),
  onFound('findPrevious', 'Previous place found in the article', ['Mod+Shift+G', 'Shift+F3'], article =>
    article.findStep(-1),
  ),
  { ...onArticle('outline', 'Outline', ['Mod+Shift+O'], article => article.outline()), whileTyping: true },
  {
    id: 'article.print',
    title: 'Print the article…',
    group: 'article',
    keys: ['Mod+P'],
    when: hasArticle,
    whileTyping: true,
    run: ({ open }) => open.print(),
  },
  onMatches('nextMatch', 'Next match of the search', ['F3', 'Mod+G'], article => article.nextMatch()),
  onMatches('previousMatch', 'Previous match of the search', ['Shift+F3', 'Mod+Shift+G'], article =>
    article.previousMatch(),
  ),
  onArticle('similar', 'Similar articles', [], article => article.similar()),
  onArticle('reviews', 'Reviews of this article', [], article => article.reviews()),
  onArticle('focusText', 'Go to the text', ['t'], article => article.focusText()),
  onArticle('focusClaims', 'Go to the claims', ['g'], article => article.focusClaims()),
  onArticle('focusNotes', 'Go to the notes', [], article => article.focusNotes()),
  onArticle('toggleSide', 'Show or hide the claims and notes', ['\\'], article => article.toggleSide()),
  {
    ...onArticle('back', 'Back to the text', ['Escape'], article => article.back()),
    keyOnly: true,
    // The same key first brings everything else back.
    when: ({ article, focusMode }) => article !== null && !focusMode.isOn(),
  },
]
