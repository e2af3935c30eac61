/** Judges what a PDF says of itself: programs fill its properties with file names, defaults and the account’s name. */
import { comparable, oneLine } from '../clean-text.ts'

const programPrefix =
  /^(?:microsoft (?:word|powerpoint)|powerpoint presentation|adobe indesign|libreoffice)\s*[-–]?\s*/i
const fileName = /\.(?:docx?|odt|rtf|pdf|indd|pptx?|xlsx?|tex|dvi|html?|pages|qxp|qxd|md|txt)$/i
const emptyTitle =
  /^(?:untitled|document|doc|title|no title|slide|presentation|layout|print|template|report|final|draft|default|unknown|none|test|new)?[\s_\d.-]*$/i

/** A title as people write them, or null for a file's name, a program's and a placeholder. */
export function sensibleTitle(title: string | null): string | null {
  const plain = oneLine(title ?? '').replace(programPrefix, '')
  if (fileName.test(plain) || emptyTitle.test(plain) || !/\p{L}{2}/u.test(plain)) return null
  // One word with strokes, or numbers of versions, is what a file was called.
  if (!/\s/.test(plain) && (/[_\d]|-.*-/.test(plain) || plain.length < 3)) return null
  if (/_/.test(plain) && /_\S*_|_v?\d/i.test(plain)) return null
  return plain
}

export type ChosenTitle = { title: string | null; isShown: boolean; from: string }

/**
 * The title: the one the file states, if it is one and the first page shows it; else the first page's largest words;
 * else what the file states. `isShown` when it stands on the page and so is part of the text.
 */
export function chooseTitle(stated: string | null, largest: string | null, opening: string): ChosenTitle {
  const sensible = sensibleTitle(stated)
  const key = comparable(sensible ?? '')
  if (sensible !== null && key !== '') {
    const shown = comparable(largest ?? '')
    if (shown !== '' && (shown === key || shown.startsWith(key) || key.startsWith(shown))) {
      // A subtitle set apart belongs to the title the file states.
      return shown.length >= key.length || !comparable(opening).includes(key)
        ? { title: largest, isShown: true, from: 'largest words of the first page' }
        : { title: sensible, isShown: true, from: 'PDF properties' }
    }
    if (comparable(opening).includes(key)) return { title: sensible, isShown: true, from: 'PDF properties' }
  }
  if (largest !== null && sensible === null) {
    return { title: largest, isShown: true, from: 'largest words of the first page' }
  }
  if (largest !== null && largest.split(' ').length >= 3) {
    return { title: largest, isShown: true, from: 'largest words of the first page' }
  }
  return { title: sensible, isShown: false, from: 'PDF properties' }
}

const account =
  /^(?:user|admin(?:istrator)?|owner|author|unknown|anonymous|default|guest|root|pc|laptop|microsoft|windows user|office|hp|dell|lenovo|acer|asus|wkhtmltopdf|latex|pdftex|scanner|none|n\/a)\b|[@\\/_<>{}]|^\S*\d\S*$/i

/** The people among the authors a file states. */
export function sensibleAuthors(authors: readonly string[], title: string | null): string[] {
  return authors
    .flatMap(name =>
      /\band\b|&/.test(name) && !/\b(?:for|of)\b/.test(name) ? name.split(/\s*(?:,|\band\b|&)\s*/) : [name],
    )
    .map(name => oneLine(name, 200))
    .filter(name => /\p{L}{2}/u.test(name) && !account.test(name) && comparable(name) !== comparable(title ?? ''))
}

/** True for the programs that print web pages. */
export const isPrintedPage = (programs: string): boolean =>
  /Mozilla\/\d|Chrome|Skia\/PDF|Firefox|Safari|wkhtmltopdf|WeasyPrint/i.test(programs)
