/** Opens a picture that was saved with an article for as long as it is shown. */
import { useEffect, useState } from 'react'
import { openAsset } from '../../bridge.ts'

/** The address to show it from; null until there is one, `failed` where it cannot be read. */
export function useAssetUrl(assetId: string): string | 'failed' | null {
  const [url, setUrl] = useState<string | 'failed' | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    let close = () => {}
    openAsset(assetId, abort.signal).then(
      asset => {
        if (abort.signal.aborted) return asset.close()
        close = asset.close
        setUrl(asset.url)
      },
      () => {
        if (!abort.signal.aborted) setUrl('failed')
      },
    )
    return () => {
      abort.abort()
      close()
    }
  }, [assetId])
  return url
}
