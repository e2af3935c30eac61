/** Unpacks a single packed file (.gz): a page, a text, a web archive. */
import { gunzipSync } from 'node:zlib'
import { AppError } from '../../../contract/bridge.ts'
import { zipLimits } from '../archive/read-zip.ts'
import { baseName, type ContainerFormat, extensionOf } from './format.ts'

/** Unpacks gzip within the limits of archives; several pieces one after the other are one. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  const most = Math.min(zipLimits.bytes, Math.max(1024 * 1024, bytes.length * zipLimits.ratio))
  try {
    return Uint8Array.from(gunzipSync(bytes, { maxOutputLength: most }))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new AppError(
        'unreadable',
        `It unpacks to over ${zipLimits.ratio} times its size or 500 MB, and was left out. Unpack it and import what is inside.`,
      )
    }
    throw new AppError('unreadable', 'This packed file is damaged or not complete. Get it anew.', { cause })
  }
}

export const gzip: ContainerFormat = {
  name: 'gzip',
  label: 'Packed file',
  extensions: ['.gz'],
  binary: true,
  matches: head => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  unpack: ({ name, bytes }) => {
    const inner = extensionOf(name) === '.gz' ? baseName(name) : name
    return { parts: [{ name: inner, content: { name: inner, bytes: gunzip(bytes) }, known: {} }] }
  },
}
