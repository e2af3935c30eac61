/** The words of the window itself; each feature has its own beside it. */
export const strings = {
  name: 'Counterclaim',
  windowTitle: (article: string) => `${article} – Counterclaim`,
  startFailed: 'Counterclaim could not be opened here',
  paneFailed: 'This part of the window failed',
  main: 'Reading desk',
  sidebar: 'Library',
  resize: 'Width of the library list',
  backToList: 'Library',
  import: 'Import',
  importFiles: 'Files…',
  importFolder: 'A folder…',
  importClipboard: 'Text from the clipboard…',
  settings: 'Settings',
  help: 'Keyboard shortcuts',
  palette: 'Commands',
  more: 'More',
  export: 'Export as Markdown…',
  disconnected:
    'Counterclaim is not running any more. Start it again and open the address it shows. Copy from this page first what is not saved yet.',
  reading: (pending: string) => `Reading claims: ${pending} left`,
  indexing: (pending: string) => `Indexing: ${pending} left`,
}
