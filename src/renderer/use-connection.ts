/** Follows whether the application can be reached, and asks for everything again when it can again. */
import { useEffect, useState } from 'react'
import { onConnected, onReconnect } from './bridge.ts'
import { refreshAllRequests } from './ui/use-request.ts'

export function useConnection(): boolean {
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    const stopReconnects = onReconnect(refreshAllRequests)
    const stopConnected = onConnected(setConnected)
    return () => {
      stopReconnects()
      stopConnected()
    }
  }, [])
  return connected
}
