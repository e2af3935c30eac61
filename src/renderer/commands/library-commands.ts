/** The commands on articles as the library keeps them: bringing them in, sorting them away, taking changes back. */
import type { Command, CommandContext } from './command.ts'

const hasArticle = (context: CommandContext) => context.article !== null
const hasList = (context: CommandContext) => context.list.length > 0
const hasChosen = (context: CommandContext) => context.chosen.length > 0
const inTrash = (context: CommandContext) => context.view === 'trash'

/** “Undo the last change: archived 3 articles”. */
const withWords = (title: string, words: string | null) => (words === null ? null : `${title}: ${words}`)

export const libraryCommands: readonly Command[] = [
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
    id: 'library.importWeb',
    title: 'Import from the web…',
    group: 'library',
    keys: [],
    run: ({ open }) => open.web(),
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
    whileTyping: true,
    run: ({ open }) => open.export('here'),
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
]
