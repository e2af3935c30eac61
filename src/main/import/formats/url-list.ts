/** Reads a text of nothing but web addresses, one or more in a line; what follows `#` is a remark. */
import { decodeText } from '../decode-text.ts'
import { serviceExport } from '../exports/service-export.ts'

/** Lines that are no address, for each that is one: a remark or two, or a damaged line; a text has more. */
const mostOthers = 0.1

/** A line with its mark of a list taken away. */
const bare = (line: string) => line.replace(/^\s*(?:[-*+•]|\d{1,6}[.)])\s+/, '').trim()
const isAddress = (word: string) => /^<?https?:\/\/[^\s<>"]{3,4000}>?$/i.test(word)

/** The addresses of each line; null where a line holds anything else. */
function addressesIn(line: string): string[] | null {
  const text = bare(line)
  if (text === '' || text === '#' || text.startsWith('# ') || /^urls?$/i.test(text)) return []
  const words = text.split(/[\s,;]+(?=<?https?:\/\/)/i)
  return words.every(isAddress) ? words.map(word => word.replace(/^<|>$/g, '')) : null
}

export const urlList = serviceExport({
  name: 'url-list',
  label: 'List of web addresses',
  extensions: ['.txt', '.urls'],
  shapes: [
    {
      matches: ({ text }) => {
        // The last line may be cut off in the middle: it is looked at when the file is read.
        const lines = text.split(/\r\n|\n|\r/)
        const found = (lines.length > 1 ? lines.slice(0, -1) : lines).map(addressesIn)
        const last = addressesIn(lines.at(-1) ?? '') ?? []
        const others = found.filter(line => line === null).length
        const count = found.reduce((sum, line) => sum + (line?.length ?? 0), last.length)
        return count > 0 && others <= mostOthers * count
      },
      *read({ bytes }) {
        const seen = new Set<string>()
        for (const [at, line] of decodeText(bytes)
          .split(/\r\n|\n|\r/)
          .entries()) {
          const place = `line ${at + 1}`
          const found = addressesIn(line)
          if (found === null) yield { place, item: { leftOut: `“${bare(line).slice(0, 80)}” is no web address.` } }
          for (const address of found ?? []) {
            if (!seen.has(address)) yield { place, item: { address } }
            seen.add(address)
          }
        }
      },
    },
  ],
})
