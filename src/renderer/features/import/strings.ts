/** Every word the import says. */
import { formatCount, formatNumber } from '../../ui/formats.ts'

const articles = (count: number) => formatCount(count, 'article', 'articles')

export const importStrings = {
  title: 'Import',
  gathering: 'Looking through the folders…',
  handing: 'Reading the files…',
  importing: 'Importing…',
  stop: 'Stop',
  goOn: 'Go on reading meanwhile',
  doneBehind: 'The import is done.',
  showReport: 'Show the report',
  stopping: 'Stopping…',
  close: 'Close',
  openFirst: 'Open the first',
  dropTitle: 'Drop to import',
  dropText: 'Articles, saved pages, or whole folders of them',
  nothing: 'There was nothing to import.',
  noneOfKind: (extensions: string) => `None of these files is of a kind Counterclaim reads (${extensions}).`,
  skipped: (count: number) => `${formatCount(count, 'file', 'files')} of other kinds left out.`,
  imported: (count: number) => `Imported ${articles(count)}.`,
  importedNone: 'No new article was imported.',
  stoppedTitle: 'Import stopped',
  stopped: 'You stopped the import. What was imported before stays in the library.',
  failed: 'The import did not finish.',
  failedFiles: (count: number) => `${formatCount(count, 'file', 'files')} could not be imported`,
  duplicates: (count: number) => `${formatCount(count, 'file was', 'files were')} in the library already`,
  openExisting: 'Open',
  unreadableFile: 'The file could not be read. Was it moved or is it open elsewhere?',
  shown: (shown: number, total: number) => `The first ${formatNumber(shown)} of ${formatNumber(total)} are shown.`,
  paste: {
    title: 'Import pasted text',
    articleTitle: 'First line, as a title',
    articleTitleHint: 'Where the text shows its own headline elsewhere, that one is taken.',
    text: 'Text',
    words: (count: number) => formatCount(count, 'word', 'words'),
    import: 'Import',
    cancel: 'Cancel',
    denied: 'The clipboard can’t be read from here. Press Ctrl+V (⌘V) instead.',
    empty: 'There is no text in the clipboard.',
  },
}
