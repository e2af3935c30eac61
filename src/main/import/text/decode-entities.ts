/** Writes the character references that page dumps leave in text (`&rsquo;`, `&#8217;`) as the characters they mean. */

const named: Record<string, string> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
}

const isText = (code: number) =>
  code === 9 || code === 10 || (code >= 32 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0))

/** Decodes numeric references and the few named ones that stand in prose. Run after tags are gone: `&lt;` is a sign, not a tag. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{3,6}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return isText(code) ? String.fromCodePoint(code) : whole
  })
}
