/** Every word the settings say. */
export const settingsStrings = {
  title: 'Settings',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  reading: 'Reading',
  fontSize: 'Text size',
  pixels: (value: number) => `${value} px`,
  measure: 'Line length',
  characters: (value: number) => `${value} characters`,
  reset: 'Back to the usual',
  colours: 'Colours of highlights',
  coloursHint: 'What a colour means to you. Its name stands wherever the colour is chosen, and in what you export.',
  nameOf: (colour: string) => `Name of ${colour}`,
  keyboard: 'Keyboard',
  singleKeys: 'Shortcuts of a single key',
  singleKeysHint:
    'J, K, E, / and others. Switch them off if your screen reader or your speech input sends single keys.',
  notSaved: (reason: string) => `The settings are not saved yet: ${reason}`,
  library: 'Library folder',
  version: (version: string) => `Counterclaim ${version}`,
  sample: 'The ferry was full, the minister said; the union had counted ninety empty seats.',
}
