/** Every word the export says. */
import { formatCount, formatNumber } from '../../ui/formats.ts'

const articles = (count: number) => formatCount(count, 'article', 'articles')
const files = (count: number) => formatCount(count, 'file', 'files')

export const exportStrings = {
  title: 'Export as Markdown',
  what: 'What to export',
  scopes: {
    article: 'This article',
    selection: (count: number) => `Selection (${formatNumber(count)})`,
    all: 'The whole library',
  },
  all: 'Every article that is not in the trash, and their events.',
  explanation:
    'Each article becomes one file with your notes, your highlights and its claim table. Each event with contested figures or notes of yours becomes one too, and the files lead to each other.',
  folder: 'Folder',
  noFolder: 'No folder chosen yet',
  chooseFolder: 'Choose a folder…',
  changeFolder: 'Change…',
  export: 'Export',
  cancel: 'Cancel',
  close: 'Close',
  stop: 'Stop',
  again: 'Back',
  running: 'Writing files…',
  goOn: 'Go on reading meanwhile',
  doneBehind: 'The export is done.',
  showReport: 'Show the report',
  underWay: 'An export is under way. It is shown under Activity.',
  preview: 'Preview',
  hidePreview: 'Hide the preview',
  copy: 'Copy Markdown',
  copied: 'Copied the Markdown.',
  copyFailed: 'The Markdown could not be copied. Select it in the preview and copy it from there.',
  previewFailed: 'The preview could not be made.',
  failed: 'The export did not finish.',
  done: (folder: string) => `Exported to ${folder}`,
  stoppedTitle: 'Export stopped',
  stopped: 'You stopped the export. The files written before are complete.',
  written: (count: number) => `${files(count)} written.`,
  unchanged: (count: number) => `${formatCount(count, 'file was', 'files were')} up to date already.`,
  conflicts: (count: number) => `${formatCount(count, 'file', 'files')} you had changed`,
  conflictText: 'These were left as they are. The new text stands beside each.',
  beside: (copy: string) => `New text in ${copy}`,
  failedArticles: (count: number) => `${articles(count)} could not be exported`,
  shown: (shown: number, total: number) => `The first ${formatNumber(shown)} of ${formatNumber(total)} are shown.`,
  browser: {
    title: 'Choose a folder',
    up: 'Up',
    empty: 'There are no folders in here.',
    use: 'Use this folder',
    newFolder: 'New folder…',
    newName: 'Name of the new folder',
    create: 'Create',
    failed: 'The folder could not be opened.',
  },
}
