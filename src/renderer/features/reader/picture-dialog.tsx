/** A picture of the article as large as the window, with its caption under it; a press shows it in its own size. */
import { createContext, useContext, useEffect, useState } from 'react'
import { Dialog } from '../../ui/dialog.tsx'
import { strings } from './strings.ts'
import { useAssetUrl } from './use-asset-url.ts'
import './picture-dialog.css'

export type Picture = { assetId: string; alt: string; caption: string }

const EnlargeContext = createContext<((picture: Picture) => void) | null>(null)

/** Gives the pictures inside it their way to be enlarged. */
export const EnlargePicture = EnlargeContext

/** The way to enlarge a picture; null where a document is shown without one. */
export const useEnlarge = () => useContext(EnlargeContext)

type PictureDialogProps = { picture: Picture; lang: string | undefined; onClose: () => void }

export function PictureDialog({ picture: { assetId, alt, caption }, lang, onClose }: PictureDialogProps) {
  const url = useAssetUrl(assetId)
  const [isWhole, setWhole] = useState(true)
  // The picture stands in the text already; without it here there is nothing to show.
  useEffect(() => {
    if (url === 'failed') onClose()
  }, [url, onClose])
  return (
    <Dialog title={alt || caption || strings.picture} look="picture" onClose={onClose}>
      <figure className={isWhole ? 'picture' : 'picture picture-own-size'}>
        <div className="picture-frame">
          <button
            type="button"
            data-autofocus
            aria-label={isWhole ? strings.ownSize : strings.wholePicture}
            title={isWhole ? strings.ownSize : strings.wholePicture}
            onClick={() => setWhole(!isWhole)}
          >
            {url === null || url === 'failed' ? null : <img src={url} alt={alt} />}
          </button>
        </div>
        {caption === '' ? null : <figcaption lang={lang}>{caption}</figcaption>}
      </figure>
    </Dialog>
  )
}
