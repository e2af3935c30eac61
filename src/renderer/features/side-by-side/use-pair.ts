/** Asks what two articles tell together, and asks again when their claims change. */
import { app } from '../../bridge.ts'
import { useSettledClaims } from '../../reviews/use-settled-claims.ts'
import { useRequest } from '../../ui/use-request.ts'

export function usePair(left: string, right: string) {
  const pair = useRequest(`${left} ${right}`, signal => app['claims.pair']({ left, right }, { signal }))
  useSettledClaims(pair.refresh)
  return pair
}
