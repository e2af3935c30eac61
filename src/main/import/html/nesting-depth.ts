/** Measures how deeply a page's elements are nested before it is parsed: a parser's time grows with depth times length. */

/** Elements that end by themselves, and those that never hold anything. */
const shallow = new Set(
  'area,base,br,col,colgroup,dd,dt,embed,hr,img,input,li,link,meta,optgroup,option,p,param,rp,rt,source,tbody,td,tfoot,th,thead,tr,track,wbr'.split(
    ',',
  ),
)
const tag = /<(\/?)([a-z][a-z0-9-]{0,40})\b[^<>]*>/gi

/** The deepest level that elements written one inside the other reach. Linear; scripts and styles are passed over. */
export function nestingDepth(markup: string): number {
  let depth = 0
  let deepest = 0
  tag.lastIndex = 0
  for (let match = tag.exec(markup); match; match = tag.exec(markup)) {
    const [whole, closing, name = ''] = match
    const local = name.toLowerCase()
    if (local === 'script' || local === 'style') {
      if (closing) continue
      const end = markup.indexOf(`</${name}`, tag.lastIndex)
      if (end < 0) break
      tag.lastIndex = end
    } else if (!shallow.has(local) && !whole.endsWith('/>')) {
      depth = closing ? Math.max(0, depth - 1) : depth + 1
      if (depth > deepest) deepest = depth
    }
  }
  tag.lastIndex = 0
  return deepest
}
