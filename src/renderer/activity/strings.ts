/** Every word about what the program does and what was done. */
export const strings = {
  activity: 'Activity',
  quiet: 'Up to date',
  importing: (done: string, total: string) => `Importing: ${done} of ${total}`,
  reading: (pending: string) => `Reading claims: ${pending} left`,
  comparing: 'Setting figures against each other…',
  indexing: (pending: string) => `Indexing: ${pending} left`,
  exporting: (done: string, total: string) => `Exporting: ${done} of ${total}`,
  paused: (waiting: string) => `Paused: ${waiting} wait`,
  running: 'Running now',
  stopThis: (what: string) => `Stop: ${what}`,
  stopText: 'What was done before you stop stays, and can be taken back.',
  nothingRuns: 'Nothing. Everything is read and can be searched.',
  import: 'Importing files',
  export: 'Writing files',
  work: { claims: 'Finding claims', index: 'Indexing for the search' },
  isPaused: { claims: 'Finding claims is paused', index: 'Indexing is paused' },
  /** What pausing means, and what it does not. */
  whilePaused: {
    claims:
      'Nothing is lost: new articles wait until you let it go on. An article you open is read all the same, and what is known already stays.',
    index:
      'Nothing is lost: what is new waits until you let it go on, and is not found by the search until then. What was indexed before is found.',
  },
  pause: 'Pause',
  goOn: 'Go on',
  pauseThis: (what: string) => `Pause: ${what}`,
  goOnWith: (what: string) => `Go on: ${what}`,
  waiting: (count: string) => `${count} waiting`,
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
