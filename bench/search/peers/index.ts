/** Lists the engines that are compared. */
import type { Corpus } from '../corpus.ts'
import { createFts5Peer } from './fts5-peer.ts'
import { createLunrPeer } from './lunr-peer.ts'
import { createMiniSearchPeer } from './minisearch-peer.ts'
import { createOursPeer, createOursServicePeer } from './ours-peer.ts'
import type { Peer } from './peer.ts'

export type PeerKind = {
  name: string
  create: (folder: string, corpus: Corpus) => Peer
  /** The peer whose index it queries, where it has none of its own. */
  uses: string | null
  /** True where the index lies in memory alone, and each process needs its own. */
  inMemory: boolean
  /** More articles than this are not asked of it. */
  mostArticles: number
}

export const ours = 'ours'
export const oursWithSnippets = 'ours + snippets'
export const fts5 = 'FTS5'
export const lunrNaive = 'lunr'
export const miniSearch = 'MiniSearch'

const withoutLimit = Number.POSITIVE_INFINITY

export const peerKinds: readonly PeerKind[] = [
  { name: ours, create: createOursPeer, uses: null, inMemory: false, mostArticles: withoutLimit },
  { name: oursWithSnippets, create: createOursServicePeer, uses: ours, inMemory: false, mostArticles: withoutLimit },
  { name: fts5, create: createFts5Peer, uses: null, inMemory: false, mostArticles: withoutLimit },
  { name: miniSearch, create: createMiniSearchPeer, uses: null, inMemory: true, mostArticles: withoutLimit },
  // At 50,000 articles it needs 4 GB, and twice that at 100,000, where it can no longer be written as JSON.
  { name: lunrNaive, create: createLunrPeer, uses: null, inMemory: true, mostArticles: 10_000 },
]

export function peerKind(name: string): PeerKind {
  const found = peerKinds.find(kind => kind.name === name)
  if (!found) throw new Error(`No engine is called ${name}.`)
  return found
}
