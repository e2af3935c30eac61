/** Shows a picture that was saved with the article, or says that there is none. Nothing is ever fetched from the web. */
import { useEffect, useState } from 'react'
import { openAsset } from '../../bridge.ts'
import { Icon } from '../../ui/icon.tsx'
import { strings } from './strings.ts'

export function ArticleImage({ assetId, alt }: { assetId: string | null; alt: string }) {
  return assetId === null ? (
    <MissingImage reason={strings.imageMissing} alt={alt} />
  ) : (
    <SavedImage key={assetId} assetId={assetId} alt={alt} />
  )
}

function SavedImage({ assetId, alt }: { assetId: string; alt: string }) {
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
  if (url === null) return <div className="image-loading" />
  if (url === 'failed') return <MissingImage reason={strings.imageFailed} alt={alt} />
  return <img src={url} alt={alt} decoding="async" onError={() => setUrl('failed')} />
}

function MissingImage({ reason, alt }: { reason: string; alt: string }) {
  return (
    <div className="image-missing">
      <Icon name="file" />
      <span>{alt === '' ? reason : `${reason}: ${alt}`}</span>
    </div>
  )
}
