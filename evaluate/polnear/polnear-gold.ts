/** Reads PolNeAR: one `.ann` of attribution relations for each text, its offsets counted in code points. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../span.ts'

export type Attribution = { source: Span[]; cue: Span[]; content: Span[] }
/** `annotation` names the text's annotation: some texts have two, by two people. */
export type GoldText = {
  id: string
  annotation: string
  text: string
  publishedAt: string | null
  attributions: Attribution[]
}

const roles: Record<string, keyof Attribution> = { Source: 'source', Cue: 'cue', Content: 'content' }

/** UTF-16 offsets of the code points of a text, and its end. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const point of text) {
    offsets.push(at)
    at += point.length
  }
  offsets.push(at)
  return offsets
}

export function parseAttributions(annotation: string, text: string): Attribution[] {
  const offsets = codePointOffsets(text)
  const spans = new Map<string, Span[]>()
  const attributions: Attribution[] = []
  for (const line of annotation.split('\n')) {
    const [id = '', what = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const places = what.slice(what.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        places.map(place => {
          const [start = 0, end = 0] = place.split(' ').map(point => offsets[Number(point)] ?? 0)
          return { start, end }
        }),
      )
    } else if (id.startsWith('E')) {
      const attribution: Attribution = { source: [], cue: [], content: [] }
      for (const argument of what.split(' ')) {
        const [role = '', span = ''] = argument.split(':')
        const key = roles[role.replace(/\d+$/, '')]
        if (key) attribution[key].push(...(spans.get(span) ?? []))
      }
      attributions.push(attribution)
    }
  }
  return attributions
}

/** The annotated texts of a part of the corpus (`dev`, `train`), in the order of their names. */
export function readPolnear(folder: string): GoldText[] {
  return readdirSync(join(folder, 'attributions'))
    .filter(name => name.endsWith('.ann'))
    .sort()
    .flatMap(name => {
      const stem = name.replace(/_[0-9a-f]{4}\.ann$/, '')
      const file = [stem, name.slice(0, -4)].map(base => join(folder, 'text', `${base}.txt`)).find(existsSync)
      if (file === undefined) return []
      const text = readFileSync(file, 'utf8')
      return {
        id: stem,
        annotation: name.slice(0, -4),
        text,
        publishedAt: /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? null,
        attributions: parseAttributions(readFileSync(join(folder, 'attributions', name), 'utf8'), text),
      }
    })
}
