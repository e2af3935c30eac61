/** Every word the settings say. */
import type { Settings, Theme, Typeface } from '../../../contract/settings.ts'

const list = (titles: readonly string[]) => titles.map(title => `“${title}”`).join(' and ')
const themes: Record<Theme, string> = {
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
  contrast: 'High contrast',
}
const typefaces: Record<Typeface, string> = {
  serif: 'Serif',
  sans: 'Sans',
  legible: 'Legible',
  system: 'System',
}

/** What a scale is called, and how its value is said. */
type ScaleWords = { label: string; say: (value: number) => string }
type Scaled = 'fontSize' | 'leading' | 'measure' | 'letterSpacing' | 'wordSpacing'

const twoDigits = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat(undefined, {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const spacing = (thousandths: number) => (thousandths === 0 ? 'as drawn' : percent.format(thousandths / 1000))
const scales: Record<Scaled, ScaleWords> = {
  fontSize: { label: 'Text size', say: value => `${value} px` },
  leading: { label: 'Line height', say: value => twoDigits.format(value) },
  measure: { label: 'Line length', say: value => `${value} characters` },
  letterSpacing: { label: 'Between letters', say: spacing },
  wordSpacing: { label: 'Between words', say: spacing },
}

export const settingsStrings = {
  title: 'Settings',
  sections: { reading: 'Reading', colours: 'Colours', keyboard: 'Keyboard', library: 'Library', about: 'About' },
  theme: 'Colours',
  themes: { ...themes, system: 'As the system' } satisfies Record<Settings['theme'], string>,
  lightTheme: 'While the system is light',
  darkTheme: 'While the system is dark',
  reading: 'Reading',
  typeface: 'Typeface',
  typefaces,
  scales,
  justified: 'Straight right edge',
  hyphenated: 'Break words at line ends',
  hyphenatedHint: 'By the rules of the article’s language, where the system knows them.',
  paragraphFocus: 'Dim all but the paragraph you read',
  readAtEnd: 'Mark as read at the end',
  resetOne: (what: string) => `Reset: ${what}`,
  reset: 'Back to the usual',
  side: 'Claims and notes',
  sides: { left: 'Left of the text', right: 'Right of the text' },
  printed: 'What is printed with an article',
  contested: 'Contested points beside an article',
  colours: 'Colours of highlights',
  coloursHint: 'What a colour means to you. Its name stands wherever the colour is chosen, and in what you export.',
  nameOf: (colour: string) => `Name of ${colour}`,
  settingOfText: 'How the text is set',
  moreSettings: 'All settings…',
  singleKeys: 'Shortcuts of a single key',
  singleKeysHint:
    'J, K, E, / and others. Switch them off if your screen reader or your speech input sends single keys.',
  keys: {
    find: 'Find a command',
    nothing: 'No command is called that.',
    showAll: 'Show all commands',
    resetAll: 'All back to the usual',
    allReset: 'Every command has its usual keys again.',
    change: (keys: string, title: string) => `${keys}, for “${title}”: change`,
    changeHint: 'Change this key',
    add: (title: string) => `Add a key for “${title}”`,
    reset: (title: string) => `“${title}”: back to the usual keys`,
    wasReset: (title: string) => `“${title}” has its usual keys again.`,
    press: 'Press the new keys…',
    pressFor: (title: string) => `Press the new keys for “${title}”`,
    remove: 'Without this key',
    taken: (title: string) => `The key of “${title}” was taken away.`,
    cancel: 'Leave it',
    given: (keys: string, title: string) => `${keys} now runs “${title}”.`,
    clash: (keys: string, titles: readonly string[]) =>
      `${keys} runs ${list(titles)}. Press other keys, or take it from there.`,
    take: 'Take it from there',
    shared: (titles: readonly string[]) => `Shares a key with ${list(titles)}: only the first of them runs.`,
    refused: {
      control: (keys: string) => `${keys} moves through lists and fields. Choose another key.`,
      text: (keys: string) => `${keys} copies, cuts, pastes or selects. Choose another key.`,
      window: (keys: string) => `The browser or the system keeps ${keys} to itself. Choose another key.`,
    },
  },
  changed: (name: string) => `Changed the setting “${name}”.`,
  notSaved: (reason: string) => `The settings are not saved yet: ${reason}`,
  library: 'Library folder',
  libraryHint:
    'Everything is in this folder: articles, notes, reviews and these settings. Copy it, and you have a backup.',
  watched: {
    title: 'Watched folder',
    hint: 'Files that newly appear in it are imported by themselves. Nothing in the folder is changed or deleted, and what is in it already stays out.',
    path: 'Folder',
    example: '~/Downloads/To read',
    watch: 'Watch this folder',
    choose: 'Choose…',
    typeIt: 'This window has no folder dialog of its own: write the folder’s path.',
    missing: 'The folder is not there now. Nothing is lost: it is watched again once it is back.',
    stop: 'Stop watching',
  },
  check: 'Check the library',
  checking: 'Checking…',
  name: 'Counterclaim',
  version: (version: string) => `Counterclaim ${version}`,
  about: 'Reads contested news, finds who claims what, and sets the figures of different parties against each other.',
  offline: 'Nothing leaves this computer: no account, no cloud, no language model.',
  firstSteps: 'Show the first steps again',
  sample: 'The ferry was full, the minister said; the union had counted ninety empty seats.',
}

/** What the history calls each setting that undo leads back to. */
export const settingNames: Partial<Record<keyof Settings, string>> = {
  theme: settingsStrings.theme,
  lightTheme: settingsStrings.lightTheme,
  darkTheme: settingsStrings.darkTheme,
  typeface: settingsStrings.typeface,
  fontSize: scales.fontSize.label,
  leading: scales.leading.label,
  measure: scales.measure.label,
  letterSpacing: scales.letterSpacing.label,
  wordSpacing: scales.wordSpacing.label,
  justified: settingsStrings.justified,
  hyphenated: settingsStrings.hyphenated,
  paragraphFocus: settingsStrings.paragraphFocus,
  readAtEnd: settingsStrings.readAtEnd,
  sideAt: settingsStrings.side,
  contestedAs: settingsStrings.contested,
  printWith: settingsStrings.printed,
  singleKeys: settingsStrings.singleKeys,
  colourNames: settingsStrings.colours,
  keys: settingsStrings.sections.keyboard,
}
