/** Writes Obsidian's own notation (`[[links]]`, `![[embeds]]`, `==marks==`, `^block-ids`) as the words it shows. */

/** The shown part of `Page#Heading|Shown`. */
const shownName = (target: string): string => {
  const bar = target.lastIndexOf('|')
  return bar >= 0 ? target.slice(bar + 1) : target.replace(/#\^?/, ' › ').replace(/^ › /, '')
}

/** Plain words for one text run; what only looks like the notation stays. Linear: nothing nests. */
export function readWikiText(text: string): string {
  if (!/\[\[|==|\^/.test(text)) return text
  return text
    .replace(/!?\[\[([^[\]\n]{1,500})\]\]/g, (_, target: string) => shownName(target))
    .replace(/==([^=\s](?:[^=\n]{0,2000}[^=\s])?)==/g, '$1')
    .replace(/(?:^|\s)\^[A-Za-z0-9-]{1,60}\s*$/, '')
}
