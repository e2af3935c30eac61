/** Turns the colour that another program gave a highlight into one of ours. */
import { HighlightColour } from '../../contract/notes.ts'

const names: Record<string, HighlightColour> = {
  red: 'vermillion',
  pink: 'purple',
  magenta: 'purple',
  violet: 'purple',
  amber: 'orange',
  cyan: 'sky',
  teal: 'sky',
  lightblue: 'sky',
  gray: 'grey',
  black: 'grey',
  lime: 'green',
}

/** Where each colour begins on the circle of hues, in degrees. */
const hues: readonly [number, HighlightColour][] = [
  [0, 'vermillion'],
  [18, 'orange'],
  [45, 'yellow'],
  [70, 'green'],
  [165, 'sky'],
  [210, 'blue'],
  [255, 'purple'],
  [335, 'vermillion'],
]

/** The nearest of the eight colours to a name or a `#rrggbb`; yellow, as everywhere, for what is unknown. */
export function toHighlightColour(colour: string | undefined): HighlightColour {
  const name = (colour ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
  const own = HighlightColour.safeParse(name)
  if (own.success) return own.data
  if (Object.hasOwn(names, name)) return names[name] ?? 'yellow'
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?$/.exec(name)
  if (!channels) return 'yellow'
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map(channel => Number.parseInt(channel, 16))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 24) return 'grey'
  const sixth =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread
  const hue = (sixth * 60 + 360) % 360
  return hues.findLast(([from]) => hue >= from)?.[1] ?? 'yellow'
}
