/** Opens zip archives, whose sizes and names are only believed once they are checked. */
import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel } from 'yauzl'
import { AppError } from '../../../contract/bridge.ts'

export type ZipEntry = {
  /** The path inside the archive, with plain slashes. It names the file and is never used as a path. */
  name: string
  /** Unpacks the file. Throws `AppError('unreadable')` for one that is damaged or beyond the limits. */
  read: () => Uint8Array
}
export type Zip = { entries: ZipEntry[]; skipped: { name: string; reason: string }[] }

export type ZipLimits = { entries: number; bytes: number; ratio: number }
/** Bytes count what is unpacked of one archive in all; the ratio is unpacked to packed, of each file. */
export const zipLimits: ZipLimits = { entries: 10_000, bytes: 500 * 1024 * 1024, ratio: 100 }
/** Bytes below which a ratio says nothing: short texts of one word pack better than any bomb needs to. */
const smallFile = 1024 * 1024

const stored = 0
const deflated = 8
const kindOfFile = 0o170000
const symbolicLink = 0o120000

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const isLink = (entry: Entry) =>
  entry.versionMadeBy >> 8 === 3 && ((entry.externalFileAttributes >>> 16) & kindOfFile) === symbolicLink

/** Why an entry is not unpacked at all, or null. */
function refuse(entry: Entry): string | null {
  if (isLink(entry)) return 'It is a link to another file, which is not followed.'
  if (entry.isEncrypted()) return 'It is locked with a password. Unpack it and import what is inside.'
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) {
    return 'It is packed in a way that can’t be read. Unpack it and import what is inside.'
  }
  return null
}

/**
 * Lists an archive’s files. Nothing is unpacked yet: `read` does that for each, and counts while inflating, so that what
 * the archive says of its sizes is not believed. Throws `AppError('unreadable')` for what is no whole archive.
 */
export async function readZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = (cause: unknown) =>
    new AppError(
      'unreadable',
      'This zip archive is damaged or not complete. Get it anew, or unpack it and import the folder.',
      { cause },
    )
  const zip: Zip = { entries: [], skipped: [] }
  let left = limits.bytes
  try {
    // Decoding names, the library would end the reading at a strange one; here they are only shown and compared.
    const file = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (file.entryCount > limits.entries) {
      throw new AppError(
        'unreadable',
        `The archive holds ${file.entryCount} files. Up to ${limits.entries} can be imported at once; unpack it and import its folders one by one.`,
      )
    }
    for await (const entry of file.eachEntry()) {
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true).replaceAll('\\', '/')
      if (name.endsWith('/')) continue
      const reason = refuse(entry)
      if (reason !== null) {
        zip.skipped.push({ name, reason })
        continue
      }
      const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true })
      const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize)
      zip.entries.push({
        name,
        read: () => {
          const unpacked = unpack(packed, entry, Math.min(left, Math.max(smallFile, packed.length * limits.ratio)))
          left -= unpacked.length
          return unpacked
        },
      })
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error)
  }
  return zip

  function unpack(packed: Buffer, { compressionMethod, crc32: sum }: Entry, most: number): Uint8Array {
    const tooLarge = () =>
      new AppError(
        'unreadable',
        most === left
          ? `The archive unpacks to more than ${megabytes(limits.bytes)}. Unpack it and import its folders one by one.`
          : `It unpacks to over ${limits.ratio} times its size, as no text does, and was left out.`,
      )
    if (compressionMethod === stored && packed.length > most) throw tooLarge()
    let unpacked: Uint8Array
    try {
      // Bytes of their own: they are handed to other threads without the archive they lie in.
      unpacked =
        compressionMethod === stored
          ? Uint8Array.from(packed)
          : Uint8Array.from(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }))
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
      throw new AppError('unreadable', 'It is damaged inside the archive. Get the archive anew.', { cause })
    }
    if (crc32(unpacked) !== sum) {
      throw new AppError(
        'unreadable',
        'It is damaged inside the archive: its checksum is another. Get the archive anew.',
      )
    }
    return unpacked
  }
}
