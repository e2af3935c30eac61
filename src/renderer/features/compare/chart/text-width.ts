/** Estimates how wide words are drawn, so that labels find room without a screen to measure on. */

/** Widths of Helvetica's characters by kind, in ems (Adobe's font metrics, rounded up); a fallback font may be a little wider. */
const narrow = /[ijl.,:;'’|!()[\] ]/u
const wide = /[mwMW@%—…]/u
const capital = /\p{Lu}/u
/** East Asian wide characters take a full em (Unicode Standard Annex 11). */
const full = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u

const emsOf = (character: string): number => {
  if (full.test(character)) return 1
  if (narrow.test(character)) return 0.32
  if (wide.test(character)) return 0.95
  return capital.test(character) ? 0.72 : 0.58
}

/** Width of one line in pixels at a font size in pixels; rather too much than too little. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * fontSize * (bold ? 1.08 : 1)
}

/** Breaks words into at most `most` lines of `width` pixels; what does not fit ends in an ellipsis. */
export function wrapText(text: string, fontSize: number, width: number, most = 2, bold = false): string[] {
  const words = text.split(/\s+/u).filter(Boolean)
  const lines: string[] = []
  let line = ''
  words.forEach((word, index) => {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || textWidth(longer, fontSize, bold) <= width) line = longer
    else if (lines.length < most - 1) {
      lines.push(line)
      line = word
    } else line = `${line} ${words.slice(index).join(' ')}`.slice(0, 400)
    if (lines.length === most) words.length = 0
  })
  if (line !== '') lines.push(line)
  return lines.slice(0, most).map(each => clip(each, fontSize, width, bold))
}

function clip(text: string, fontSize: number, width: number, bold: boolean): string {
  if (textWidth(text, fontSize, bold) <= width) return text
  const characters = Array.from(text)
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize, bold) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
