/** Says of JSON that is no export of a known program what can be done with it. Tried after all that read JSON. */
import { AppError } from '../../../contract/bridge.ts'
import { exportHead } from '../exports/export-head.ts'
import { parseJson } from '../exports/service-export.ts'
import { type ContainerFormat, extensionOf } from './format.ts'

export const otherJson: ContainerFormat = {
  name: 'json',
  label: 'JSON',
  extensions: [],
  matches: (head, name) => {
    const { text, paths } = exportHead(head)
    return (
      /^\s*[[{]/.test(text) &&
      (extensionOf(name) === '.json' || paths.size > 2 || /^\s*(?:\[\s*\]|\{\s*\})\s*$/.test(text))
    )
  },
  unpack: ({ bytes }) => {
    const json = parseJson(bytes)
    const isEmpty = typeof json === 'object' && json !== null && Object.keys(json).length === 0
    throw new AppError(
      'unreadable',
      isEmpty
        ? 'This is an empty export: its JSON holds no items, so there is nothing to import.'
        : 'This JSON file is from no program whose exports Counterclaim knows, and lists no web addresses. If its program can export HTML, CSV or Markdown, import that.',
    )
  },
}
