/** The colours of a chart: the theme's on the screen, fixed ones on white in a file. */
import { type Party, unnamedParty } from '../../../evidence/party.ts'
import { partyColours } from '../../../theme/party.ts'
import type { Palette } from './scene.ts'

/** Okabe and Ito's colours and a grey (jfly.uni-koeln.de/color), in the order of the theme's light `--party-N`. */
const printed = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#d8c800', '#6b6256']

const colourOf = (parties: ReadonlyMap<string, Party>, claimant: string): number =>
  (parties.get(claimant) ?? unnamedParty).colour % partyColours

/** Follows the theme, light or dark. */
export const screenPalette = (parties: ReadonlyMap<string, Party>): Palette => ({
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--ink-faint)',
  grid: 'var(--hairline)',
  party: claimant => `var(--party-${colourOf(parties, claimant) + 1})`,
})

/** For paper and for other programs. */
export const printPalette = (parties: ReadonlyMap<string, Party>): Palette => ({
  paper: '#ffffff',
  ink: '#16130f',
  soft: '#57514a',
  grid: '#dddad4',
  party: claimant => printed[colourOf(parties, claimant)] ?? '#16130f',
})
