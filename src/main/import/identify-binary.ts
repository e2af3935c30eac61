/** Says what a file is that no import format reads, so that the reader learns what to do with it. */
import { wideEncoding } from './decode-text.ts'

/** A file's first bytes, the same as Latin-1 text, and its name. */
type Head = { bytes: Uint8Array; text: string; name: string }
type Kind = { is: (head: Head) => boolean; sentence: string }

/** UTF-16 code units of the head that patterns are tried on. */
const patternLength = 4096

/** One of the byte sequences, in hexadecimal with `..` for any byte, opens the file. */
const opensWith =
  (...signatures: string[]) =>
  ({ bytes }: Head) =>
    signatures.some(signature =>
      (signature.match(/../g) ?? []).every((pair, at) => pair === '..' || bytes[at] === Number.parseInt(pair, 16)),
    )
/** The same for signatures that are also words: text has no zero bytes. */
const isBinary =
  (...signatures: string[]) =>
  (head: Head) =>
    head.bytes.includes(0) && opensWith(...signatures)(head)
const reads =
  (pattern: RegExp) =>
  ({ text }: Head) =>
    pattern.test(text)
const isZipWith = (pattern: RegExp) => (head: Head) => opensWith('504b0304')(head) && pattern.test(head.text)

const saveAsText = 'Open it in its own program, save it as text or HTML, and import that.'

/** First match wins: what is packed as a zip stands before the zip archive. */
const kinds: Kind[] = [
  {
    is: isZipWith(/word\/|xl\/|ppt\/|vnd\.oasis/),
    sentence: `This is an office document, which is not yet supported. ${saveAsText}`,
  },
  { is: opensWith('d0cf11e0'), sentence: `This is an old office document, which is not yet supported. ${saveAsText}` },
  { is: reads(/^\{\\rtf/), sentence: `This is a rich text document, which is not yet supported. ${saveAsText}` },
  {
    is: isBinary('6d6f7a4c7a3430'),
    sentence:
      'This is Firefox’s own packed backup of its bookmarks. Save them as JSON or HTML in Firefox (Manage Bookmarks, Import and Backup) and import that.',
  },
  {
    is: isBinary('62706c6973743030'),
    sentence:
      'This is a property list of macOS. Safari’s bookmarks are saved as HTML by File, Export, Bookmarks: import that.',
  },
  { is: isBinary('53514c69746520666f726d6174'), sentence: 'This is a database, not an article.' },
  {
    is: opensWith('89504e47', 'ffd8ff', '52494646........57454250'),
    sentence: 'This is a picture, not a text. Import the page it belongs to.',
  },
  {
    is: isBinary('47494638', '424d', '49492a00', '4d4d002a', '........6674797061766966', '........6674797068656963'),
    sentence: 'This is a picture, not a text. Import the page it belongs to.',
  },
  {
    is: isBinary('494433', '4f676753', '664c6143', '52494646', '1a45dfa3', '........66747970', 'fffb'),
    sentence: 'This is a sound or a film, not a text.',
  },
  {
    is: isBinary('377abcaf', '52617221', '425a68', 'fd377a58', '28b52ffd'),
    sentence: 'This is a packed archive. Unpack it and import what is inside.',
  },
  { is: isBinary('7f454c46', '4d5a', 'cffaedfe', 'cafebabe'), sentence: 'This is a program, not an article.' },
]

/** Control bytes that text in no encoding holds; tabs, line and page breaks, and the escapes of ISO 2022 are left out. */
const isControl = (byte: number) => byte < 9 || byte === 11 || (byte > 15 && byte < 32 && byte !== 27) || byte === 127
const controlTable = Uint8Array.from({ length: 256 }, (_, byte) => (isControl(byte) ? 1 : 0))

/** True for bytes that are no text in any encoding: more than one in a hundred is a control byte. */
export function looksBinary(head: Uint8Array): boolean {
  if (wideEncoding(head) !== null) return false
  let controls = 0
  // Counted for every file: by place, which takes a thirtieth of what iterating takes.
  for (let at = 0; at < head.length; at++) controls += controlTable[head[at] ?? 0] ?? 0
  return controls > head.length / 100
}

/** A sentence about a file that is known and not read, or null. `head` is the file's first bytes. */
export function identifyUnsupported(head: Uint8Array, name: string): string | null {
  const text = Buffer.from(head.subarray(0, patternLength)).toString('latin1')
  return kinds.find(kind => kind.is({ bytes: head, text, name }))?.sentence ?? null
}
