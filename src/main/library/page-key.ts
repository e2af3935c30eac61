/** Tells by their addresses whether two articles are captures of one page. */

/** Parameters that say where a reader came from, not what is read. */
const tracking =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|mkt_tok|_hs.*|ref|ref_.*|referrer|cmp|cmpid|cid|ncid|smid|smtyp|at_.*|ito|xtor|s_cid|spm|amp|outputtype|__twitter_impression|share|guccounter)$/i
/** Hosts that show the same pages to other screens. */
const screens = ['', 'www.', 'm.', 'mobile.', 'amp.']

type Page = { host: string; path: string; query: string }

function pageOf(url: string): Page | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const host = hostname.replace(/^(?:www|m|mobile|amp)\./, '')
  const path = pathname.replace(/\/(?:index\.(?:html?|php))?$/, '').replace(/\/amp$/, '')
  const told = [...searchParams].filter(([name]) => !tracking.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  // The front page of a site is another every day.
  if (path === '' && told.length === 0) return null
  return { host: port === '' ? host : `${host}:${port}`, path, query: new URLSearchParams(told).toString() }
}

/** What the addresses of one page have in common; null for an address that names no article of its own. */
export function pageKey(url: string | null): string | null {
  const page = url === null ? null : pageOf(url)
  return page === null ? null : `${page.host}${page.path}?${page.query}`
}

/** What an address of the same page starts with, as it may be stored: by every scheme and screen. */
export function addressStarts(url: string): string[] {
  const page = pageOf(url)
  if (page === null) return []
  return ['https', 'http'].flatMap(scheme => screens.map(screen => `${scheme}://${screen}${page.host}${page.path}`))
}
