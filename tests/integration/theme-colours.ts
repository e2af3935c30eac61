/** Reads the colours of a theme out of the style sheets, for the test that measures their contrast. */

/** Red, green and blue from 0 to 255, and how opaque it is from 0 to 1. */
export type Colour = { rgb: readonly [number, number, number]; alpha: number }

/** The custom properties a theme ends up with: those of each sheet that names it, or the root, in order. */
export function readTokens(sheets: readonly string[], theme: string): Map<string, string> {
  const tokens = new Map<string, string>()
  for (const sheet of sheets) {
    const rules = sheet.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)
    for (const [, selectors = '', body = ''] of rules) {
      const names = selectors.split(',').map(selector => selector.trim())
      if (!names.some(name => name === ':root' || name === `[data-theme="${theme}"]`)) continue
      for (const [, name, value] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
        if (name !== undefined && value !== undefined) tokens.set(name, value.trim())
      }
    }
  }
  return tokens
}

/** The colour of a token: `#rrggbb`, or one mixed with transparency. */
export function colourOf(tokens: ReadonlyMap<string, string>, name: string): Colour {
  const resolve = (value: string): string =>
    value.replace(/var\((--[\w-]+)\)/g, (_, inner: string) => resolve(tokens.get(inner) ?? `missing ${inner}`))
  const value = resolve(tokens.get(name) ?? `missing ${name}`)
  const mixed = /^color-mix\(in oklab, (#[0-9a-f]{6}) ([\d.]+)%, transparent\)$/.exec(value)
  const hex = mixed?.[1] ?? (/^#[0-9a-f]{6}$/.test(value) ? value : null)
  if (hex === null) throw new Error(`${name} is no colour this test can read: ${value}`)
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return { rgb: [part(1), part(3), part(5)], alpha: mixed ? Number(mixed[2]) / 100 : 1 }
}

/** What is seen where one colour lies over an opaque one. */
export function over(top: Colour, ground: Colour): Colour {
  const mix = (at: 0 | 1 | 2) => top.rgb[at] * top.alpha + ground.rgb[at] * (1 - top.alpha)
  return { rgb: [mix(0), mix(1), mix(2)], alpha: 1 }
}

function luminance({ rgb }: Colour): number {
  const [red, green, blue] = rgb.map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast of WCAG 2: from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((first, second) => second - first)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
