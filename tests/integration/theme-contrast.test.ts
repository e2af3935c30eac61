/** Every pair of colours that is read has the contrast WCAG asks for: AA in every theme, AAA where contrast is what it is for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Colour, colourOf, contrast, over, readTokens } from './theme-colours.ts'

const themes = { light: 4.5, sepia: 4.5, dark: 4.5, black: 4.5, contrast: 7, 'contrast-dark': 7 }
const sheets = [...Object.keys(themes).map(theme => `colours/${theme}.css`), 'tokens.css'].map(file =>
  readFileSync(join(import.meta.dirname, '..', '..', 'src', 'renderer', 'theme', file), 'utf8'),
)
const highlights = ['yellow', 'orange', 'vermillion', 'purple', 'sky', 'blue', 'green', 'grey']
const parties = [1, 2, 3, 4, 5, 6, 7, 8]
const grounds = ['paper', 'paper-raised', 'paper-sunk', 'paper-hover', 'selected', 'selected-quiet']

/** Words and what they stand on; more than one ground lies over another, the last one lowest. */
const words: [string, ...string[]][] = [
  ...['ink', 'ink-soft', 'ink-faint'].flatMap(ink => grounds.map((ground): [string, string] => [ink, ground])),
  ...[...grounds.slice(0, 5), 'accent-wash'].map((ground): [string, string] => ['accent', ground]),
  ['accent-on', 'accent'],
  ['accent-on', 'accent-hover'],
  ['ink', 'mark'],
  ['ink', 'accent-wash'],
  ['positive', 'paper'],
  ['positive', 'paper-raised'],
  ['positive', 'selected'],
  ...highlights.map((name): [string, string, string] => ['ink', `highlight-${name}`, 'paper']),
  ...parties.flatMap((party): [string, ...string[]][] => [
    [`party-${party}-ink`, 'paper'],
    [`party-${party}-ink`, 'paper-raised'],
    [`party-${party}-ink`, 'selected'],
    // A party's mark in the text.
    [`party-${party}-ink`, `party-${party}-wash`, 'paper-raised'],
    ['ink', `party-${party}-wash`, 'paper'],
    [`party-${party}-on`, `party-${party}`],
  ]),
]

for (const [theme, least] of Object.entries(themes)) {
  test(`words are read at ${least}:1 in ${theme}`, () => {
    const tokens = readTokens(sheets, theme)
    const colour = (name: string): Colour => colourOf(tokens, `--${name}`)
    const seen = (names: readonly string[]): Colour => names.map(colour).reduceRight((ground, top) => over(top, ground))
    const weak = words.flatMap(([ink, ...ground]) => {
      const measured = contrast(colour(ink), seen(ground))
      return measured < least ? [`${ink} on ${ground.join(' on ')}: ${measured.toFixed(2)}`] : []
    })
    expect(weak).toEqual([])
  })

  test(`what has the keyboard is seen in ${theme}`, () => {
    const tokens = readTokens(sheets, theme)
    for (const ground of grounds) {
      expect(contrast(colourOf(tokens, '--focus'), colourOf(tokens, `--${ground}`)), ground).toBeGreaterThanOrEqual(3)
    }
  })
}
