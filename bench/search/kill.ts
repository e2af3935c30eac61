/** Kills the indexer as often as it is told, in the test that compares what is left with a full rebuild. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const vitest = join(import.meta.dirname, '..', '..', 'node_modules', 'vitest', 'vitest.mjs')

export function runKills(kills: number): void {
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'reliability', 'killed-indexer'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, SEARCH_KILLS: String(kills) },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}
