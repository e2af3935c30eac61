/** Every word about what the program does and what was done. */
export const strings = {
  activity: 'Activity',
  quiet: 'Up to date',
  importing: (done: string, total: string) => `Importing: ${done} of ${total}`,
  reading: (pending: string) => `Reading claims: ${pending} left`,
  indexing: (pending: string) => `Indexing: ${pending} left`,
  running: 'Running now',
  nothingRuns: 'Nothing. Everything is read and can be searched.',
  import: 'Importing files',
  claims: 'Finding claims',
  index: 'Indexing for the search',
  byItself:
    'This goes on by itself while you read. Closing the window only puts it off: it goes on where it was the next time.',
  stop: 'Stop',
  changes: 'Your changes',
  noChanges: 'Nothing was changed since this window was opened.',
  undo: (what: string) => `Undo: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  messages: 'Messages',
  noMessages: 'Nothing was said since this window was opened.',
}
