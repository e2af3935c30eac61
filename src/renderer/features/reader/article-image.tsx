/** Shows a picture that was saved with the article, or says that there is none. Nothing is ever fetched from the web. */
import { useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { type Picture, useEnlarge } from './picture-dialog.tsx'
import { strings } from './strings.ts'
import { useAssetUrl } from './use-asset-url.ts'
import './article-image.css'

type ArticleImageProps = {
  assetId: string | null
  alt: string
  /** What stands under it. */
  caption: string
}

export function ArticleImage({ assetId, alt, caption }: ArticleImageProps) {
  return assetId === null ? (
    <MissingImage reason={strings.imageMissing} alt={alt} />
  ) : (
    <SavedImage key={assetId} picture={{ assetId, alt, caption }} />
  )
}

function SavedImage({ picture }: { picture: Picture }) {
  const { assetId, alt, caption } = picture
  const enlarge = useEnlarge()
  const url = useAssetUrl(assetId)
  const [isBroken, setBroken] = useState(false)
  if (url === null) return <div className="image-loading" />
  if (url === 'failed' || isBroken) return <MissingImage reason={strings.imageFailed} alt={alt} />
  const image = <img src={url} alt={alt} decoding="async" onError={() => setBroken(true)} />
  if (enlarge === null) return image
  return (
    <button
      type="button"
      className="image-enlarge"
      aria-label={strings.enlarge(alt || caption)}
      onClick={event => {
        event.stopPropagation()
        enlarge(picture)
      }}
    >
      {image}
    </button>
  )
}

function MissingImage({ reason, alt }: { reason: string; alt: string }) {
  return (
    <div className="image-missing">
      <Icon name="file" />
      <span>{alt === '' ? reason : `${reason}: ${alt}`}</span>
    </div>
  )
}
