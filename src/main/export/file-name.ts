/** Names exported files so that every file system takes the name, no two collide, and nothing hides in it. */

/** The longest name in UTF-8 bytes, with id and ending. Encrypting file systems (eCryptfs) stop at 143. */
const maximumBytes = 120
/** Device names Windows keeps for itself, whatever follows their first dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/i
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const bytes = (text: string): number => Buffer.byteLength(text)

/** The name under which file systems that ignore case or the form of accents would find a file. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/** Keeps whole graphemes within a number of UTF-8 bytes, and whole words where the last one can be spared. */
function shorten(text: string, limit: number): string {
  if (bytes(text) <= limit) return text
  let kept = ''
  let length = 0
  for (const { segment } of graphemes.segment(text)) {
    length += bytes(segment)
    if (length > limit) break
    kept += segment
  }
  const lastWord = kept.lastIndexOf(' ')
  return lastWord > kept.length / 2 ? kept.slice(0, lastWord) : kept
}

/** What file systems, shells and wiki links take badly becomes a plain relative, or goes. */
function tame(title: string): string {
  return (
    title
      .normalize('NFC')
      .toWellFormed()
      // Line breaks and tabs part words; every other control, direction mark, tag, private and unassigned character goes.
      .replace(/[\s\p{Z}]+/gu, ' ')
      .replace(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu, '')
      .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
      .replace(/["“”„]/g, "'")
      .replace(/: /g, ' - ')
      .replace(/[/\\|:]/g, '-')
      .replace(/[*?<>#^[\]]/g, '')
      .replace(/ +/g, ' ')
      .replace(/^[. \u200c\u200d]+|[. \u200c\u200d]+$/g, '')
      .normalize('NFC')
  )
}

export type NamedArticle = { articleId: string; title: string; publishedAt: string | null }

/**
 * A name for a new file: date, title, the start of the id, `.md`; at most 120 UTF-8 bytes. `isTaken` is asked with
 * `nameKey(name)`, so that names differ even where case is ignored; more of the id, then a number, makes them differ.
 */
export function fileName(article: NamedArticle, isTaken: (key: string) => boolean): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(article.publishedAt ?? '')?.[0] ?? ''
  for (let attempt = 0; ; attempt++) {
    const id = article.articleId.slice(0, Math.min(12, 6 + 2 * attempt)) + (attempt > 3 ? ` ${attempt - 2}` : '')
    const ending = ` ${id}.md`
    const title = tame(article.title)
    const stem = [date, reserved.test(title) && date === '' ? `_${title}` : title].filter(part => part !== '').join(' ')
    const name = `${shorten(stem, maximumBytes - bytes(ending)).replace(/[. ]+$/, '') || 'Untitled'}${ending}`
    if (!isTaken(nameKey(name))) return name
  }
}

/** The name of the copy written beside a file that the reader changed: “… (Counterclaim).md”, then “(Counterclaim 2)”. */
export function copyName(file: string, number: number): string {
  const ending = number === 1 ? ' (Counterclaim).md' : ` (Counterclaim ${number}).md`
  const slash = file.lastIndexOf('/') + 1
  const stem = file.slice(slash).replace(/\.md$/i, '')
  // The reader may have named the file as long as file systems allow (255 bytes).
  return file.slice(0, slash) + shorten(stem, 250 - bytes(ending)) + ending
}

/** Whether a file is such a copy. */
export function isCopyName(file: string): boolean {
  return / \(Counterclaim(?: \d+)?\)\.md$/i.test(file)
}
