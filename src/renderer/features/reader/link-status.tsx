/** Shows where a link really leads, its host in bold, before anyone follows it. */

export function LinkStatus({ href }: { href: string | null }) {
  if (href === null || !URL.canParse(href)) return null
  const { host, pathname, search } = new URL(href)
  return (
    <div className="link-status" aria-hidden>
      <strong>{host}</strong>
      {pathname + search}
    </div>
  )
}
