/** Hands the window's memory of changes that are taken back by their opposite to whoever makes one. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useToast } from '../ui/toast.tsx'
import { type Changes, createChanges } from './changes.ts'

const ChangesContext = createContext<Changes | null>(null)

export function ChangesProvider({ children }: { children: ReactNode }) {
  const showToast = useToast()
  const changes = useMemo(() => createChanges({ showToast }), [showToast])
  return <ChangesContext value={changes}>{children}</ChangesContext>
}

/** Keeps its identity, and its steps for as long as the window is open. */
export function useChanges(): Changes {
  const changes = useContext(ChangesContext)
  if (!changes) throw new Error('useChanges needs a ChangesProvider above it.')
  return changes
}
