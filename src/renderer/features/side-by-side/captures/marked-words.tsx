/** Draws words with what was taken out struck through and what was put in underlined. */
import type { WordPart } from './word-changes.ts'

export function MarkedWords({ parts }: { parts: readonly WordPart[] }) {
  return parts.map(({ kind, text }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'removed') return <del key={key}>{text}</del>
    if (kind === 'added') return <ins key={key}>{text}</ins>
    return <span key={key}>{text}</span>
  })
}
