/** Writes invented news pages into a folder, as a reader saved them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePage } from './write-page.ts'

/** `count` pages from the seed `first` on; returns the folder. */
export function writePages(folder: string, first: number, count: number): string {
  mkdirSync(folder, { recursive: true })
  for (let seed = first; seed < first + count; seed++) {
    const { name, html } = writePage(seed)
    writeFileSync(join(folder, name), html)
  }
  return folder
}
