/** Every word of the palette and of the help for shortcuts. */
export const commandStrings = {
  palette: 'Commands and articles',
  placeholder: 'Type a command or words of an article',
  results: 'Results',
  commands: 'Commands',
  articles: 'Articles',
  nothing: 'No command and no article matches.',
  helpTitle: 'Keyboard shortcuts',
  singleKeysOff: 'Shortcuts of a single key are switched off in the settings.',
  inList: 'In the list of articles',
  listKeys: [
    { title: 'Next or previous article', keys: ['ArrowDown', 'ArrowUp'] },
    { title: 'Choose several', keys: ['Shift+ArrowDown', 'Space'] },
    { title: 'Choose all', keys: ['Mod+A'] },
    { title: 'Open', keys: ['Enter'] },
  ],
  groups: {
    go: 'Find your way',
    library: 'Articles',
    article: 'Reading and notes',
    look: 'Appearance',
    program: 'Counterclaim',
  },
}
