/** Says in one quiet line what the program is still working on. */
import { useEffect, useState } from 'react'
import { app } from './bridge.ts'
import { strings } from './strings.ts'
import { formatNumber } from './ui/formats.ts'

/** A few articles are done before anyone could read the line. */
const worthSaying = 3

export function StatusLine() {
  const [claims, setClaims] = useState(0)
  const [index, setIndex] = useState(0)
  useEffect(() => {
    // The counts are an aside: where they can't be had, the line stays empty and the panes tell their own errors.
    app['claims.status']({}).then(
      status => setClaims(status.pending),
      () => setClaims(0),
    )
    app['search.status']({}).then(
      status => setIndex(status.pending),
      () => setIndex(0),
    )
    const stopClaims = app['claims.changed'](status => setClaims(status.pending))
    const stopIndex = app['search.changed'](status => setIndex(status.pending))
    return () => {
      stopClaims()
      stopIndex()
    }
  }, [])
  if (claims > worthSaying) return <p className="status-line tabular">{strings.reading(formatNumber(claims))}</p>
  if (index > worthSaying) return <p className="status-line tabular">{strings.indexing(formatNumber(index))}</p>
  return null
}
