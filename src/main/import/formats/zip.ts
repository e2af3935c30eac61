/** Unpacks zip archives: folders of saved pages with their pictures, texts and papers, archives in them too. */
import { readZip } from '../archive/read-zip.ts'
import { zipParts } from '../archive/zip-parts.ts'
import { isOmnivoreArchive, unpackOmnivoreArchive } from '../exports/omnivore-archive.ts'
import type { ContainerFormat } from './format.ts'

/** Zip archives that are one document of another program begin with one of these. */
const document = /^.{30}(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/|mimetypeapplication\/)/s

const documentName = /\.(?:docx?|xlsx?|pptx?|od[tsp]|pages|numbers|key)$/i

/** True for a zip archive; `head` as Latin-1. An archive without files consists of its end. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))

export const zip: ContainerFormat = {
  name: 'zip',
  label: 'Zip archive',
  extensions: ['.zip'],
  binary: true,
  matches: (head, name) =>
    isZip(head) && !documentName.test(name) && !document.test(Buffer.from(head.subarray(0, 200)).toString('latin1')),
  unpack: async ({ bytes }) => {
    const archive = await readZip(bytes)
    return isOmnivoreArchive(archive) ? unpackOmnivoreArchive(archive) : zipParts(archive)
  },
}
