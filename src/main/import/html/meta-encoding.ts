/** Finds the encoding a page declares in its meta elements, as browsers look for it before they parse (HTML standard, “prescan”). */

/** Bytes that are looked at. Browsers look at a kilobyte first, and begin again when a later tag says otherwise. */
const prescanned = 64 * 1024
/** Longest run of attributes that is read: a tag has few, and a file without an end has many. */
const mostAttributes = 100

const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y

/** The attributes of a tag from `at` on, the first of each name; null where the head ends within it. */
function readAttributes(head: string, at: number): { attributes: Map<string, string>; end: number } | null {
  const attributes = new Map<string, string>()
  let end = at
  for (let count = 0; count < mostAttributes; count++) {
    while (/[\s/]/.test(head.charAt(end))) end++
    if (end >= head.length) return null
    if (head.charAt(end) === '>') return { attributes, end: end + 1 }
    attribute.lastIndex = end
    const match = attribute.exec(head)
    if (!match) return null
    const [whole, name = '', double, single, bare] = match
    end += whole.length
    if (end >= head.length) return null
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
  }
  return { attributes, end }
}

/** The encoding in what a content attribute says: `text/html; charset=utf-8`. */
function charsetIn(content: string): string | null {
  const found = content.match(/charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i)
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null
}

/** The label as an encoding that a page whose tags can be read may have; null where there is none of the name. */
function toEncoding(label: string): string | null {
  const name = label.trim().toLowerCase()
  if (name === 'x-user-defined') return 'windows-1252'
  try {
    const { encoding } = new TextDecoder(name)
    // A page in UTF-16 would not have shown its tag.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}

function encodingOf(attributes: ReadonlyMap<string, string>): string | null {
  const charset = attributes.get('charset')
  if (charset !== undefined) return toEncoding(charset)
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return null
  const found = charsetIn(attributes.get('content') ?? '')
  return found === null ? null : toEncoding(found)
}

/** The encoding the page declares, by its name in the standard, or null. Comments and other tags are passed over. */
export function findMetaEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, prescanned)).toString('latin1')
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at)) {
    if (head.startsWith('<!--', at)) {
      const end = head.indexOf('-->', at + 2)
      if (end < 0) return null
      at = end + 3
    } else if (/^<\/?[a-z]/i.test(head.slice(at, at + 3))) {
      const isMeta = /^<meta[\s/]/i.test(head.slice(at, at + 6))
      let name = at + 1
      while (name < head.length && !/[\s>]/.test(head.charAt(name))) name++
      const tag = readAttributes(head, isMeta ? at + 5 : name)
      if (!tag) return null
      const encoding = isMeta ? encodingOf(tag.attributes) : null
      if (encoding) return encoding
      at = tag.end
    } else if (/^<[!/?]/.test(head.slice(at, at + 2))) {
      const end = head.indexOf('>', at)
      if (end < 0) return null
      at = end + 1
    } else at++
  }
  return null
}
