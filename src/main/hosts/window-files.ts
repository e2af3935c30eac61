/** Reads the built window (HTML, scripts, styles, fonts) for the hosts that serve it. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
}

/** A file of the window, or null when there is none of that name. Nothing outside `folder` is ever read. */
export async function readWindowFile(
  folder: string,
  pathname: string,
): Promise<{ bytes: Uint8Array; mediaType: string } | null> {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded))
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  if (mediaType === undefined || decoded.includes('\0') || !path.startsWith(folder + sep)) return null
  try {
    return { bytes: await readFile(path), mediaType }
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null
    throw error
  }
}
