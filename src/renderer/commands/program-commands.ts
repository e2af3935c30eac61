/** The commands of the program itself: settings, help, and what it does behind the reader. */
import type { Command } from './command.ts'

export const programCommands: readonly Command[] = [
  {
    id: 'program.pauseWork',
    title: 'Pause finding claims and indexing, or go on',
    titleNow: ({ settings }) =>
      settings.pausedWork.length > 0 ? 'Go on finding claims and indexing' : 'Pause finding claims and indexing',
    group: 'program',
    keys: [],
    run: ({ settings, change }) => change({ pausedWork: settings.pausedWork.length > 0 ? [] : ['claims', 'index'] }),
  },
  {
    id: 'program.settings',
    title: 'Settings…',
    group: 'program',
    keys: ['Mod+,'],
    whileTyping: true,
    run: ({ open }) => open.settings(),
  },
  {
    id: 'program.keys',
    title: 'Change keyboard shortcuts…',
    group: 'program',
    keys: [],
    run: ({ open }) => open.keyboard(),
  },
  {
    id: 'program.activity',
    title: 'Activity: what runs, was done and was said',
    group: 'program',
    keys: [],
    run: ({ open }) => open.activity(),
  },
  {
    id: 'program.firstSteps',
    title: 'First steps',
    group: 'program',
    keys: [],
    run: ({ open }) => open.firstSteps(),
  },
  { id: 'program.help', title: 'Keyboard shortcuts', group: 'program', keys: ['?'], run: ({ open }) => open.help() },
]
