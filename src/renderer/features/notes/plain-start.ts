/** Tells a note by its first words, without its marks and addresses. */
export function plainStart(body: string): string {
  const plain = body
    .replace(/\]\([^)\s]*\)/g, '')
    .replace(/[[\]*_`#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > 140 ? `${plain.slice(0, 140)}…` : plain
}
