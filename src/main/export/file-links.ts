/** Writes links between exported files as Obsidian reads them: by the file's name, wherever in the vault it is moved. */

/** What a wiki link can't hold, or a viewer would take for markup. */
const unfit = /[[\]|<>\\`\p{Cc}]+/gu

/** `[[2031-05-06 Clash at Oskar Ridge a1b2c3|Clash at Oskar Ridge]]`; in a table's cell the bar is escaped. */
export function fileLink(file: string, title: string, where: 'text' | 'cell' = 'text'): string {
  const target = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '')
  const shown = title.toWellFormed().replace(unfit, ' ').replace(/%%+/g, '%').replace(/\s+/g, ' ').trim()
  // A reader may rename a file to what no link can hold.
  if (/[[\]|#^]/.test(target)) return shown
  return `[[${target}${where === 'cell' ? '\\|' : '|'}${shown || target}]]`
}

/** The same text whatever its links lead to: Obsidian rewrites them in every file when one of their targets is renamed. */
export function withoutTargets(text: string): string {
  return text.replace(/\[\[[^[\]|\n]*?(\\?\|)/g, '[[$1')
}
