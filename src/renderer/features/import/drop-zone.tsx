/** Lets the reader drop files and folders anywhere in the window. */
import { useEffect, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { type Dropped, takeDropped } from './collect-files.ts'
import { importStrings as strings } from './strings.ts'
import './drop-zone.css'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

type DropZoneProps = {
  /** Whether the open article waits for its text. */
  waits: () => boolean
  onDrop: (dropped: Dropped) => void
}

export function DropZone({ waits, onDrop }: DropZoneProps) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Entering a child comes before leaving its parent: only the balance says whether the pointer is in the window.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const allow = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || !carriesFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      onDrop(takeDropped(event.dataTransfer))
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', allow)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', allow)
      removeEventListener('drop', drop)
    }
  }, [onDrop])
  if (!over) return null
  const { dropTitle, dropText } = waits() ? strings.needsContent : strings
  return (
    <div className="drop-zone" role="status">
      <Icon name="import" size={2.25} />
      <p className="empty-state-title">{dropTitle}</p>
      <p>{dropText}</p>
    </div>
  )
}
