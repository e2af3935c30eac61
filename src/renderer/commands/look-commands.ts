/** The commands on how everything looks: what is shown beside the text, colours and sizes. */
import { readingScales, type Settings } from '../../contract/settings.ts'
import type { Command, CommandContext } from './command.ts'

const hasArticle = (context: CommandContext) => context.article !== null

const onTheme = (theme: Settings['theme'], name: string): Command => ({
  id: `look.${theme}`,
  title: `Colours: ${name}`,
  group: 'look',
  keys: [],
  run: ({ change }) => change({ theme }),
})

export const lookCommands: readonly Command[] = [
  {
    id: 'look.leaveFocus',
    title: 'Show everything again',
    group: 'look',
    keys: ['Escape'],
    keyOnly: true,
    when: ({ focusMode }) => focusMode.isOn(),
    run: ({ focusMode }) => focusMode.toggle(),
  },
  {
    id: 'look.side',
    title: 'Claims and notes on the other side of the text',
    group: 'look',
    keys: ['|'],
    run: ({ settings, change }) => change({ sideAt: settings.sideAt === 'left' ? 'right' : 'left' }),
  },
  {
    id: 'look.fullScreen',
    title: 'Fill the screen, or not',
    group: 'look',
    keys: ['f'],
    run: ({ focusMode }) => focusMode.fullScreen(),
  },
  {
    id: 'look.focus',
    title: 'Only the text, or everything again',
    group: 'look',
    keys: ['z'],
    when: hasArticle,
    run: ({ focusMode }) => focusMode.toggle(),
  },
  {
    id: 'look.paragraph',
    title: 'Dim all but the paragraph you read, or not',
    group: 'look',
    keys: [],
    when: hasArticle,
    run: ({ settings, change }) => change({ paragraphFocus: !settings.paragraphFocus }),
  },
  onTheme('system', 'as the system'),
  onTheme('light', 'light'),
  onTheme('sepia', 'sepia'),
  onTheme('dark', 'dark'),
  onTheme('black', 'black'),
  onTheme('contrast', 'high contrast'),
  {
    id: 'look.larger',
    title: 'Larger text',
    group: 'look',
    keys: [],
    when: ({ settings }) => settings.fontSize < readingScales.fontSize.max,
    run: ({ settings, change }) => change({ fontSize: settings.fontSize + 1 }),
  },
  {
    id: 'look.smaller',
    title: 'Smaller text',
    group: 'look',
    keys: [],
    when: ({ settings }) => settings.fontSize > readingScales.fontSize.min,
    run: ({ settings, change }) => change({ fontSize: settings.fontSize - 1 }),
  },
]
