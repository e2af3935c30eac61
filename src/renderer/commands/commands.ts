/** The one list of commands. Palette, shortcuts and the help for them are made from it. */
import { HighlightColour } from '../../contract/notes.ts'
import { readingScales, type Settings } from '../../contract/settings.ts'
import { colourName } from '../theme/colour-names.ts'
import type { ArticleCommands, Command, CommandContext, CommandGroup, EventCommands, PairCommands } from './command.ts'

const hasArticle = (context: CommandContext) => context.article !== null
const hasChosen = (context: CommandContext) => context.chosen.length > 0
const hasList = (context: CommandContext) => context.list.length > 0
const inTrash = (context: CommandContext) => context.view === 'trash'

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

/** A command of the event whose page is open; `act` answers null where it can't be done now. */
const onEvent = (id: string, title: string, act: (event: EventCommands) => (() => void) | null): Command => ({
  id: `event.${id}`,
  title,
  group: 'article',
  keys: [],
  when: ({ event }) => event !== null && act(event) !== null,
  run: ({ event }) => event && act(event)?.(),
})

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

/** “Undo the last change: archived 3 articles”. */
const withWords = (title: string, words: string | null) => (words === null ? null : `${title}: ${words}`)

const onTheme = (theme: Settings['theme'], name: string): Command => ({
  id: `look.${theme}`,
  title: `Colours: ${name}`,
  group: 'look',
  keys: [],
  run: ({ change }) => change({ theme }),
})

/** The groups in the order in which palette, menu and help show them. */
export const commandGroups: readonly CommandGroup[] = ['go', 'library', 'article', 'look', 'program']

export const commands: readonly Command[] = [
  {
    id: 'go.palette',
    title: 'All commands',
    group: 'go',
    keys: ['Mod+K', 'Mod+Shift+P'],
    whileTyping: true,
    keyOnly: true,
    run: ({ open }) => open.palette(),
  },
  {
    id: 'go.search',
    title: 'Search the library',
    group: 'go',
    keys: ['/', 'Mod+Shift+F'],
    whileTyping: true,
    run: ({ go }) => go.search(),
  },
  {
    id: 'search.save',
    title: 'Save this search…',
    group: 'go',
    keys: ['Mod+S'],
    whileTyping: true,
    when: ({ search }) => search.isOn(),
    run: ({ search }) => search.save(),
  },
  {
    id: 'search.narrow',
    title: 'Narrow the results (or hide what narrows them)',
    group: 'go',
    keys: [],
    when: ({ search }) => search.isOn(),
    run: ({ search }) => search.narrow(),
  },
  {
    id: 'go.list',
    title: 'Go to the list of articles',
    group: 'go',
    keys: [],
    when: hasList,
    run: ({ list }) => list.focus(),
  },
  {
    id: 'go.next',
    title: 'Next article in the list',
    group: 'go',
    keys: ['j'],
    when: hasList,
    run: ({ list }) => list.next(),
  },
  {
    id: 'go.previous',
    title: 'Previous article in the list',
    group: 'go',
    keys: ['k'],
    when: hasList,
    run: ({ list }) => list.previous(),
  },
  {
    id: 'go.open',
    title: 'Open the article in the list',
    group: 'go',
    keys: ['o'],
    when: hasList,
    run: ({ list }) => list.open(),
  },
  { id: 'go.back', title: 'Back', group: 'go', keys: ['Alt+ArrowLeft'], run: ({ go }) => go.back() },
  {
    id: 'go.forward',
    title: 'Forward',
    group: 'go',
    keys: ['Alt+ArrowRight'],
    run: ({ go }) => go.forward(),
  },
  { id: 'go.library', title: 'Go to Library', group: 'go', keys: [], run: ({ go }) => go.view('library') },
  { id: 'go.unread', title: 'Go to Unread', group: 'go', keys: [], run: ({ go }) => go.view('unread') },
  { id: 'go.contested', title: 'Go to Contested', group: 'go', keys: [], run: ({ go }) => go.contested() },
  {
    id: 'go.notes',
    title: 'Go to Notes and highlights',
    group: 'go',
    keys: ['Mod+Shift+H'],
    run: ({ go }) => go.notes(),
  },
  {
    id: 'go.reviews',
    title: 'Go to What you taught it (names and reviews)',
    group: 'go',
    keys: [],
    run: ({ go }) => go.reviews(),
  },
  { id: 'go.duplicates', title: 'Go to Duplicates', group: 'go', keys: [], run: ({ go }) => go.duplicates() },
  { id: 'go.archive', title: 'Go to Archive', group: 'go', keys: [], run: ({ go }) => go.view('archive') },
  { id: 'go.trash', title: 'Go to Trash', group: 'go', keys: [], run: ({ go }) => go.view('trash') },

  { id: 'library.import', title: 'Import files…', group: 'library', keys: ['i'], run: ({ open }) => open.files() },
  {
    id: 'library.importFolder',
    title: 'Import a folder…',
    group: 'library',
    keys: [],
    run: ({ open }) => open.folder(),
  },
  {
    id: 'library.paste',
    title: 'Import the text in the clipboard…',
    group: 'library',
    keys: [],
    run: ({ open }) => open.clipboard(),
  },
  {
    id: 'library.sample',
    title: 'Add the sample reports',
    group: 'library',
    keys: [],
    run: ({ open }) => open.sample(),
  },
  {
    id: 'library.archive',
    title: 'Archive, or back to the library',
    group: 'library',
    keys: ['e'],
    when: context => hasChosen(context) && !inTrash(context),
    run: ({ chosenArticles }) => chosenArticles.archive(),
  },
  {
    id: 'library.trash',
    title: 'Move to trash',
    group: 'library',
    keys: ['#'],
    when: context => hasChosen(context) && !inTrash(context),
    run: ({ chosenArticles }) => chosenArticles.trash(),
  },
  {
    id: 'library.restore',
    title: 'Restore from the trash',
    group: 'library',
    keys: [],
    when: context => hasChosen(context) && inTrash(context),
    run: ({ chosenArticles }) => chosenArticles.restore(),
  },
  {
    id: 'library.deleteForever',
    title: 'Delete for good…',
    helpTitle: 'Delete for good, in the trash',
    group: 'library',
    keys: ['#'],
    when: context => hasChosen(context) && inTrash(context),
    run: ({ chosenArticles }) => chosenArticles.deleteForever(),
  },
  {
    id: 'library.read',
    title: 'Mark as read or unread',
    group: 'library',
    keys: ['u'],
    when: hasChosen,
    run: ({ chosenArticles }) => chosenArticles.toggleRead(),
  },
  {
    id: 'library.tags',
    title: 'Tags…',
    group: 'library',
    keys: ['l'],
    when: hasChosen,
    run: ({ chosenArticles }) => chosenArticles.editTags(),
  },
  {
    id: 'library.select',
    title: 'Select the article in the list',
    group: 'library',
    keys: ['x'],
    when: hasList,
    run: ({ list }) => list.toggleSelected(),
  },
  {
    id: 'library.selectAll',
    title: 'Select all articles in the list',
    group: 'library',
    keys: [],
    when: hasList,
    run: ({ list }) => list.selectAll(),
  },
  {
    id: 'library.export',
    title: 'Export as Markdown…',
    group: 'library',
    keys: ['Mod+E'],
    run: ({ open, article }) => open.export(article ? 'article' : 'all'),
  },
  {
    id: 'library.exportAll',
    title: 'Export the whole library…',
    group: 'library',
    keys: [],
    run: ({ open }) => open.export('all'),
  },
  {
    id: 'library.copyMarkdown',
    title: 'Copy this article as Markdown',
    group: 'library',
    keys: [],
    when: hasArticle,
    run: ({ copyMarkdown }) => copyMarkdown(),
  },
  {
    id: 'library.undo',
    title: 'Undo the last change',
    titleNow: ({ undoes }) => withWords('Undo the last change', undoes()),
    group: 'library',
    keys: ['Mod+Z'],
    run: ({ undo }) => undo(),
  },
  {
    id: 'library.redo',
    title: 'Redo what was undone last',
    titleNow: ({ redoes }) => withWords('Redo what was undone last', redoes()),
    group: 'library',
    keys: ['Mod+Shift+Z'],
    run: ({ redo }) => redo(),
  },

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
  onArticle('outline', 'Outline', ['Mod+Shift+O'], article => article.outline()),
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
  // Before the step back to the text, whose key it shares.
  {
    id: 'look.leaveFocus',
    title: 'Show everything again',
    group: 'look',
    keys: ['Escape'],
    keyOnly: true,
    when: ({ focusMode }) => focusMode.isOn(),
    run: ({ focusMode }) => focusMode.toggle(),
  },
  { ...onArticle('back', 'Back to the text', ['Escape'], article => article.back()), keyOnly: true },

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

  onEvent('rename', 'Rename the event', event => event.rename),
  onEvent('merge', 'Merge the event with another…', event => event.merge),
  onEvent('split', 'Split the event…', event => event.split),

  {
    id: 'look.side',
    title: 'Claims and notes on the other side of the text',
    group: 'look',
    keys: ['|'],
    run: ({ settings, change }) => change({ sideAt: settings.sideAt === 'left' ? 'right' : 'left' }),
  },
  {
    id: 'look.fullScreen',
    title: 'Fill the screen, or not',
    group: 'look',
    keys: ['f'],
    run: ({ focusMode }) => focusMode.fullScreen(),
  },
  {
    id: 'look.focus',
    title: 'Only the text, or everything again',
    group: 'look',
    keys: ['z'],
    when: hasArticle,
    run: ({ focusMode }) => focusMode.toggle(),
  },
  {
    id: 'look.paragraph',
    title: 'Dim all but the paragraph you read, or not',
    group: 'look',
    keys: [],
    when: hasArticle,
    run: ({ settings, change }) => change({ paragraphFocus: !settings.paragraphFocus }),
  },
  onTheme('system', 'as the system'),
  onTheme('light', 'light'),
  onTheme('sepia', 'sepia'),
  onTheme('dark', 'dark'),
  onTheme('black', 'black'),
  onTheme('contrast', 'high contrast'),
  {
    id: 'look.larger',
    title: 'Larger text',
    group: 'look',
    keys: [],
    when: ({ settings }) => settings.fontSize < readingScales.fontSize.max,
    run: ({ settings, change }) => change({ fontSize: settings.fontSize + 1 }),
  },
  {
    id: 'look.smaller',
    title: 'Smaller text',
    group: 'look',
    keys: [],
    when: ({ settings }) => settings.fontSize > readingScales.fontSize.min,
    run: ({ settings, change }) => change({ fontSize: settings.fontSize - 1 }),
  },

  {
    id: 'program.pauseWork',
    title: 'Pause finding claims and indexing, or go on',
    titleNow: ({ settings }) =>
      settings.pausedWork.length > 0 ? 'Go on finding claims and indexing' : 'Pause finding claims and indexing',
    group: 'program',
    keys: [],
    run: ({ settings, change }) => change({ pausedWork: settings.pausedWork.length > 0 ? [] : ['claims', 'index'] }),
  },
  {
    id: 'program.settings',
    title: 'Settings…',
    group: 'program',
    keys: ['Mod+,'],
    whileTyping: true,
    run: ({ open }) => open.settings(),
  },
  {
    id: 'program.keys',
    title: 'Change keyboard shortcuts…',
    group: 'program',
    keys: [],
    run: ({ open }) => open.keyboard(),
  },
  {
    id: 'program.activity',
    title: 'Activity: what runs, was done and was said',
    group: 'program',
    keys: [],
    run: ({ open }) => open.activity(),
  },
  {
    id: 'program.firstSteps',
    title: 'First steps',
    group: 'program',
    keys: [],
    run: ({ open }) => open.firstSteps(),
  },
  { id: 'program.help', title: 'Keyboard shortcuts', group: 'program', keys: ['?'], run: ({ open }) => open.help() },
]
