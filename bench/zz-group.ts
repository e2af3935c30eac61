import Database from '/tmp/w/lead/node_modules/better-sqlite3/lib/index.js'
import { groupClaims } from '/tmp/w/lead/src/main/claims/group-claims.ts'
const db = new Database('/tmp/smooth-lib/claims.db', { readonly: true })
const n = Number(process.argv[2] ?? 10000)
const t0 = performance.now()
const digests = db.prepare('select digest from article order by articleId limit ?').pluck().all(n) as string[]
console.log('read', (performance.now() - t0).toFixed(0))
const t = performance.now()
const story = groupClaims({ digests, aliases: [], events: [], conflicts: [] } as never)
console.log(n, 'group', (performance.now() - t).toFixed(0), 'ms', Object.entries(story as object).map(([k, v]) => `${k} ${Array.isArray(v) ? v.length : typeof v}`).join(', '), (process.memoryUsage().heapUsed / 1e6).toFixed(0), 'MB', (process.memoryUsage().rss / 1e6).toFixed(0))
