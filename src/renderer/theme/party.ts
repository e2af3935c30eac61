/** Gives a party its colours by its place among the eight, the same everywhere. Its initials stand beside them always. */

/** How many party colours there are; the last is grey. */
export const partyColours = 8

/** The CSS custom properties `--party`, `--party-ink`, `--party-on` and `--party-wash` of one party, for `style`. */
export function partyStyle(index: number): Record<`--party${string}`, string> {
  const number = (index % partyColours) + 1
  return {
    '--party': `var(--party-${number})`,
    '--party-ink': `var(--party-${number}-ink)`,
    '--party-on': `var(--party-${number}-on)`,
    '--party-wash': `var(--party-${number}-wash)`,
  }
}
