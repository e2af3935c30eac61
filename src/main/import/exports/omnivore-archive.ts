/** Puts the parts of Omnivore’s archive together: its lists of articles, and their texts and highlights beside them. */
import type { Zip, ZipEntry } from '../archive/read-zip.ts'
import { decodeText } from '../decode-text.ts'
import type { ImportPart, Unpacked } from '../formats/format.ts'
import { omnivoreLabel, readOmnivoreItem } from '../formats/omnivore.ts'
import { fieldsOf } from './item-fields.ts'
import { readHighlightList } from './omnivore-highlights.ts'
import { parseJson, type ReadItem, toParts } from './service-export.ts'

const listName = /^(.*\/)?metadata_\d+_to_\d+\.json$/

/** True for an archive that Omnivore made. */
export const isOmnivoreArchive = ({ entries }: Zip): boolean => entries.some(({ name }) => listName.test(name))

const damage = (error: unknown) => (error instanceof Error ? error.message : 'It can’t be unpacked.')

/** Texts without an entry in a list come in by themselves; those of deleted articles stay out with them. */
export function unpackOmnivoreArchive({ entries, skipped }: Zip): Required<Unpacked> {
  const found: Required<Unpacked> = { parts: [], skipped: [...skipped] }
  const byName = new Map<string, ZipEntry>(entries.map(entry => [entry.name, entry]))
  const used = new Set<string>()
  /** The bytes of a file; null where it is not there, or damaged: then the report says so. */
  const take = (name: string): Uint8Array | null => {
    const entry = byName.get(name)
    used.add(name)
    try {
      const bytes = entry?.read() ?? null
      return bytes?.length ? bytes : null
    } catch (error) {
      found.skipped.push({ name, reason: damage(error) })
      return null
    }
  }

  const withFiles = (item: ReadItem, folder: string, slug: string): ReadItem => {
    const names = {
      html: `${folder}content/${slug}.html`,
      pdf: `${folder}content/${slug}.pdf`,
      marks: `${folder}highlights/${slug}.md`,
    }
    if (item === null || 'leftOut' in item) {
      for (const name of Object.values(names)) used.add(name)
      return item
    }
    const pdf = take(names.pdf)
    const html = take(names.html)
    const marks = take(names.marks)
    return {
      ...item,
      ...(html && { html: decodeText(html) }),
      ...(pdf && { file: { name: `${slug}.pdf`, bytes: pdf } }),
      ...(marks && readHighlightList(decodeText(marks))),
    }
  }

  const takeList = (name: string, folder: string) => {
    const bytes = take(name)
    if (bytes === null) return
    const list = parseJson(bytes)
    const items = (Array.isArray(list) ? list : []).map((value, at) => {
      const fields = fieldsOf(value)
      const item = fields ? readOmnivoreItem(fields) : { leftOut: 'It is no object: the file is damaged here.' }
      const slug = fields?.text('slug') ?? null
      return { place: `${name}, item ${at + 1}`, item: slug === null ? item : withFiles(item, folder, slug) }
    })
    const { parts, skipped: leftOut } = toParts(items, omnivoreLabel)
    found.parts.push(...parts)
    found.skipped.push(...leftOut)
  }

  for (const { name } of entries) {
    const folder = listName.exec(name)
    if (!folder) continue
    try {
      takeList(name, folder[1] ?? '')
    } catch (error) {
      found.skipped.push({ name, reason: damage(error) })
    }
  }
  found.parts.push(...leftTexts(entries, used, take))
  return found
}

function leftTexts(
  entries: readonly ZipEntry[],
  used: ReadonlySet<string>,
  take: (name: string) => Uint8Array | null,
): ImportPart[] {
  const names = entries.map(({ name }) => name).filter(name => /(?:^|\/)content\/[^/]+\.(?:html|pdf)$/.test(name))
  return names.flatMap(name => {
    const bytes = used.has(name) ? null : take(name)
    return bytes === null ? [] : [{ name, content: { name: name.slice(name.lastIndexOf('/') + 1), bytes }, known: {} }]
  })
}
