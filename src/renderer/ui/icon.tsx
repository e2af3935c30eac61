/** Draws the interface's icons: one stroke weight on a grid of 16, coloured like the words beside them. */

const paths = {
  library: 'M2.5 3.5v9M5.5 3.5v9M8.5 3.5v9M10.6 3.9l2.9 8.4',
  unread: 'M8 5.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z',
  contested: 'M2.5 5.5h7.2M7.4 3.2l2.4 2.3-2.4 2.3M13.5 10.5H6.3M8.6 8.2l-2.4 2.3 2.4 2.3',
  archive: 'M2.5 3.5h11v2.6h-11zM3.5 6.1v6.4h9V6.1M6.5 8.5h3',
  trash: 'M3 4.5h10M6.3 4.3V3h3.4v1.3M4.2 4.5l.6 8.5h6.4l.6-8.5M6.8 7v3.5M9.2 7v3.5',
  restore: 'M3 8.2a5 5 0 1 0 1.6-3.7M3 3v3h3',
  tag: 'M2.5 3v4.2l6 6 4.7-4.7-6-6H3zM5.2 5.4h.01',
  search: 'M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM10 10l3.2 3.2',
  command: 'M3 4.5L6.5 8 3 11.5M8.5 11.8h4.8',
  add: 'M8 3.2v9.6M3.2 8h9.6',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.2 8.6l3 3 6.6-7.2',
  down: 'M4 6.2l4 4 4-4',
  unfold: 'M4.5 5.6L8 2.4l3.5 3.2M4.5 10.4L8 13.6l3.5-3.2M3 8h10',
  fold: 'M4.5 2.4L8 5.6l3.5-3.2M4.5 13.6L8 10.4l3.5 3.2M3 8h10',
  right: 'M6.2 4l4 4-4 4',
  left: 'M9.8 4l-4 4 4 4',
  up: 'M4 9.8l4-4 4 4',
  back: 'M13 8H3.4M7 4.2L3.2 8 7 11.8',
  forward: 'M3 8h9.6M9 4.2L12.8 8 9 11.8',
  settings: 'M2.5 5h6M11.5 5h2M10 3.4v3.2M2.5 11h2M7.5 11h6M6 9.4v3.2',
  help: 'M5.9 6.1a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.4M8 11.8h.01M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  import: 'M8 2.5v7.3M5 7l3 3 3-3M2.8 10.5v2.7h10.4v-2.7',
  export: 'M8 10V2.7M5 5.5l3-3 3 3M2.8 10.5v2.7h10.4v-2.7',
  note: 'M3.2 2.8h9.6v7l-3.2 3.4H3.2zM9.4 13v-3.4h3.4M5.4 5.6h5.2M5.4 8h3',
  highlight: 'M9.8 2.8l3.4 3.4-5.6 5.6H4.2V8.4zM2.5 13.5h11',
  quote:
    'M6.4 4.2C4.5 5 3.5 6.4 3.5 8.6v2.6h3V8.4h-1.4c.1-1.2.6-1.9 1.7-2.6zM12.4 4.2c-1.9.8-2.9 2.2-2.9 4.4v2.6h3V8.4h-1.4c.1-1.2.6-1.9 1.7-2.6z',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  folder: 'M2.5 4v8.5h11V5.5H8L6.6 4z',
  file: 'M4 2.5h5.2L12 5.3v8.2H4zM9 2.6v3h3',
  warning: 'M8 2.8l5.8 10.2H2.2zM8 6.8v3M8 11.4h.01',
  history: 'M3 8.2a5 5 0 1 0 1.6-3.7M3 3v3h3M8 5.4v3l2 1.2',
  link: 'M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2-2a2.5 2.5 0 0 0-3.6-3.6l-.9.9M9.2 6.8a2.5 2.5 0 0 0-3.6 0l-2 2a2.5 2.5 0 0 0 3.6 3.6l.9-.9',
  open: 'M9.5 2.8h3.7v3.7M13 3L7.6 8.4M11.5 9v4.2H2.8V4.5H7',
  panel: 'M2.5 3h11v10h-11zM9.8 3v10',
  beside: 'M2.5 3h4.6v10H2.5zM8.9 3h4.6v10H8.9zM4 5.6h1.6M4 8h1.6M10.4 5.6H12M10.4 8H12',
  swap: 'M3 5.5h9.4M9.8 2.9l2.6 2.6-2.6 2.6M13 10.5H3.6M6.2 7.9l-2.6 2.6 2.6 2.6',
  undo: 'M3.4 6.2h6a3.4 3.4 0 0 1 0 6.8H6.2M6 3.4L3.2 6.2 6 9',
  split: 'M8 2.5v11M2.5 8h3M10.5 8h3M3.8 6.4L2.2 8l1.6 1.6M12.2 6.4L13.8 8l-1.6 1.6',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  sort: 'M4.5 3v10M2.4 10.8l2.1 2.2 2.1-2.2M9 4.2h4.5M9 8h3.2M9 11.8h2',
  edit: 'M3 13l.6-3L10.8 2.8l2.4 2.4L6 12.4zM9.4 4.2l2.4 2.4',
  bookmark: 'M4.2 2.6h7.6v10.8L8 10.4l-3.8 3z',
  outline: 'M2.5 3.5h11M4.5 7h9M4.5 10h6M2.5 13h7',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 1.6v1.6M8 12.8v1.6M1.6 8h1.6M12.8 8h1.6M3.5 3.5l1.1 1.1M11.4 11.4l1.1 1.1M3.5 12.5l1.1-1.1M11.4 4.6l1.1-1.1',
} as const

export type IconName = keyof typeof paths

/** An icon beside words, hidden from screen readers. Its size is in rem. */
export function Icon({ name, size = 1 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width={`${size}rem`}
      height={`${size}rem`}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'tag' ? 1.5 : 1.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} fill={name === 'unread' ? 'currentColor' : 'none'} />
    </svg>
  )
}
