/** Writes a drawing as an SVG file. */
import type { Shape } from './scene.ts'

/** These names are written as they are; all others are CSS properties with dashes. */
const asWritten = new Set(['viewBox', 'preserveAspectRatio'])

const attributeName = (name: string): string =>
  asWritten.has(name) ? name : name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)

/** Characters XML 1.0 has no place for (section 2.2) are left out, the rest escaped. */
const escapeText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

function write({ tag, attributes, children }: Shape): string {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${attributeName(name)}="${escapeText(String(value))}"`,
  )
  const inner = children.map(child => (typeof child === 'string' ? escapeText(child) : write(child))).join('')
  return inner === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inner}</${tag}>`
}

/** A complete, standalone SVG document. `root` is an `svg` shape; hostile text in it stays text. */
export function sceneToSvg(root: Shape): string {
  const standalone = { ...root, attributes: { xmlns: 'http://www.w3.org/2000/svg', ...root.attributes } }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(standalone)}\n`
}
