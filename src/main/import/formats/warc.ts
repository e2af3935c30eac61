/** Unpacks web archives (WARC) into the pages they hold. */
import { AppError } from '../../../contract/bridge.ts'
import { readWarc } from '../archive/read-warc.ts'
import { warcPages } from '../archive/warc-pages.ts'
import type { ContainerFormat } from './format.ts'

export const warc: ContainerFormat = {
  name: 'warc',
  label: 'Web archive (WARC)',
  extensions: ['.warc'],
  binary: true,
  matches: head => /^WARC\/1\./.test(Buffer.from(head.subarray(0, 16)).toString('latin1')),
  unpack: ({ bytes }) => {
    const parts = warcPages(readWarc(bytes))
    if (parts.length === 0) {
      throw new AppError(
        'unreadable',
        'This web archive holds no page that was loaded in full. Save the page as HTML and import that.',
      )
    }
    return { parts }
  },
}
