/** What the reader can set, and what the program and its host can be asked about themselves. */
import { z } from 'zod'
import { call, event } from './bridge.ts'
import { Folder, FolderHandle } from './export.ts'
import { HighlightColour } from './notes.ts'

/** What a newcomer does first, in this order. */
export const FirstStep = z.enum(['open', 'mark', 'compare'])
export type FirstStep = z.infer<typeof FirstStep>

/** The sets of colours there are; `contrast` is drawn light or dark as the system is. */
export const Theme = z.enum(['light', 'sepia', 'dark', 'black', 'contrast'])
export type Theme = z.infer<typeof Theme>
/** How contested points stand beside an article: one line each, or with every side's words and sources. */
export const ContestedAs = z.enum(['lines', 'cards'])
export type ContestedAs = z.infer<typeof ContestedAs>
/** What the program does by itself behind the reader. */
export const BackgroundWork = z.enum(['claims', 'index'])
export type BackgroundWork = z.infer<typeof BackgroundWork>
/** What can go onto paper below an article. */
export const Printable = z.enum(['claims', 'notes'])
export type Printable = z.infer<typeof Printable>
/** What articles are set in; `system` is the system's own serif, `legible` tells every letter apart. */
export const Typeface = z.enum(['serif', 'sans', 'legible', 'system'])
export type Typeface = z.infer<typeof Typeface>

const number = (range: { min: number; max: number }) => z.number().min(range.min).max(range.max)

/** How far each measure of the text goes, and by how much it is changed at a time. */
export const readingScales = {
  /** Reading size in CSS pixels. */
  fontSize: { min: 14, max: 34, step: 1 },
  /** Line height in font sizes. */
  leading: { min: 1.2, max: 2.4, step: 0.05 },
  /** Reading measure in characters. */
  measure: { min: 40, max: 110, step: 1 },
  /** Added between letters, and between words, in thousandths of the font size. */
  letterSpacing: { min: -20, max: 120, step: 5 },
  wordSpacing: { min: -50, max: 500, step: 10 },
} as const

export const Settings = z.object({
  theme: z.enum(['system', ...Theme.options]),
  /** What is drawn while the system is light, and while it is dark, where the theme is the system's. */
  lightTheme: z.enum(['light', 'sepia']),
  darkTheme: z.enum(['dark', 'black']),
  typeface: Typeface,
  fontSize: number(readingScales.fontSize),
  leading: number(readingScales.leading),
  measure: number(readingScales.measure),
  letterSpacing: number(readingScales.letterSpacing),
  wordSpacing: number(readingScales.wordSpacing),
  /** Both edges of the text are straight. */
  justified: z.boolean(),
  hyphenated: z.boolean(),
  /** Everything but the paragraph being read is dimmed. */
  paragraphFocus: z.boolean(),
  /** An article is marked as read when its end is reached. */
  readAtEnd: z.boolean(),
  /** Pane sizes in per cent, by layout name, as the resizable panes report them. */
  layout: z.record(z.string().max(50), z.record(z.string().max(50), z.number())),
  /** On which side of the text its claims and notes stand. */
  sideAt: z.enum(['left', 'right']),
  contestedAs: ContestedAs,
  /** The sections beside the text that are folded to their headings. Notes fold by themselves where there are none. */
  foldedSections: z.array(z.enum(['contested', 'claims'])).max(2),
  /** What the reader paused: it stays so, also when the program is started anew, until they let it go on. */
  pausedWork: z.array(BackgroundWork).max(2),
  /** What goes onto paper with an article. */
  printWith: z.array(Printable).max(2),
  /** False switches off shortcuts of one key without a modifier, for screen readers. */
  singleKeys: z.boolean(),
  /** What the reader means by a highlight's colour (“figures to check”). A colour without a name goes by its own. */
  colourNames: z.partialRecord(HighlightColour, z.string().max(40)),
  /** The keys the reader gave commands, by the command's id; none for a command means it has no key. */
  keys: z.record(z.string().max(60), z.array(z.string().min(1).max(40)).max(8)),
  /** What a newcomer has tried so far. The list of it waits for an empty library, and can be put away. */
  firstSteps: z.object({ done: z.array(FirstStep), state: z.enum(['waiting', 'shown', 'hidden']) }),
})
export type Settings = z.infer<typeof Settings>

/** The settings of a reader who never changed any. */
export const defaultSettings: Settings = {
  theme: 'system',
  lightTheme: 'light',
  darkTheme: 'dark',
  typeface: 'serif',
  fontSize: 18,
  leading: 1.6,
  measure: 68,
  letterSpacing: 0,
  wordSpacing: 0,
  justified: false,
  hyphenated: true,
  paragraphFocus: false,
  readAtEnd: true,
  layout: {},
  sideAt: 'right',
  contestedAs: 'lines',
  foldedSections: [],
  pausedWork: [],
  printWith: ['claims', 'notes'],
  singleKeys: true,
  colourNames: {},
  keys: {},
  firstSteps: { done: [], state: 'waiting' },
}

/** A part of the menu: the commands of one group, with the keys that run them. */
export const MenuGroup = z.object({
  title: z.string().max(60),
  commands: z
    .array(z.object({ id: z.string().max(60), title: z.string().max(200), keys: z.array(z.string().max(40)).max(8) }))
    .max(300),
})
export type MenuGroup = z.infer<typeof MenuGroup>

export const settings = {
  'settings.get': call(z.object({}), Settings),
  'settings.set': call(Settings.partial(), Settings),
  'settings.changed': event(Settings),
  'app.info': call(
    z.object({}),
    z.object({
      version: z.string(),
      host: z.enum(['electron', 'browser', 'cli']),
      /** Where the library is, for display only. */
      library: z.string(),
    }),
  ),
  /** Checks that everything in the library can be read and is what was written. */
  'app.check': call(
    z.object({}),
    z.object({ findings: z.array(z.object({ what: z.string(), ok: z.boolean(), detail: z.string() })) }),
  ),
  /** Shows the commands in the host's own menu, where it has one. */
  'app.showMenu': call(z.object({ groups: z.array(MenuGroup).max(20) }), z.object({})),
  /** A command was chosen in the host's menu. */
  'app.command': event(z.object({ id: z.string().max(60) })),
  /** Opens a web page in the reader's own browser. */
  'app.openLink': call(z.object({ url: z.url({ protocol: /^https?$/ }) }), z.object({})),
  /** Asks for a folder with the host's own dialog. `unavailable` where there is none: browse with `app.folders`. */
  'app.chooseFolder': call(z.object({}), Folder.nullable()),
  /**
   * The folders inside a folder, for a host without a dialog of its own: inside `parent`, inside the one whose `path` the
   * reader typed, else inside the home folder.
   */
  'app.folders': call(
    z.object({ parent: FolderHandle.nullable(), path: z.string().trim().min(1).max(4000).optional() }),
    z.object({ folder: Folder, up: Folder.nullable(), children: z.array(Folder) }),
  ),
  'app.createFolder': call(z.object({ parent: FolderHandle, name: z.string().trim().min(1).max(100) }), Folder),
}
