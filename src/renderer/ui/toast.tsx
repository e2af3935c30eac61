/** Short messages that pass: what was done, with the way to undo it. Never the only copy of anything. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { Button, IconButton } from './button.tsx'
import { toastStrings } from './strings.ts'
import './toast.css'

type Toast = { text: string; action?: { label: string; run: () => void } }
type ShownToast = Toast & { id: number }
/** A message as it is kept: what was said, and when (milliseconds since 1970). */
export type Message = { id: number; text: string; at: number }
/** Shows a toast in place of the last one. It goes by itself after a while, not while it is pointed at or focused. */
export type ShowToast = (toast: Toast) => void

const MessagesContext = createContext<readonly Message[]>([])
const ToastContext = createContext<ShowToast | null>(null)
/** Milliseconds; long enough to read and to reach the button. */
const staysFor = 8000
/** How many messages are kept to be read again. */
const kept = 50

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<ShownToast | null>(null)
  const [messages, setMessages] = useState<readonly Message[]>([])
  const nextId = useRef(1)
  const show = useCallback<ShowToast>(toast => {
    const id = nextId.current++
    setToast({ ...toast, id })
    const message = { id, text: toast.text, at: Date.now() }
    setMessages(before => [message, ...before].slice(0, kept))
  }, [])
  const remove = useCallback((id: number) => setToast(shown => (shown?.id === id ? null : shown)), [])
  return (
    <ToastContext value={show}>
      <MessagesContext value={messages}>{children}</MessagesContext>
      <section className="toasts" aria-label={toastStrings.region} aria-live="polite">
        {toast ? <ToastLine key={toast.id} toast={toast} onRemove={remove} /> : null}
      </section>
    </ToastContext>
  )
}

function ToastLine({ toast, onRemove }: { toast: ShownToast; onRemove: (id: number) => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onRemove(toast.id), staysFor)
    return () => clearTimeout(timer)
  }, [held, toast.id, onRemove])
  const { action } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="toast-text">{toast.text}</span>
      {action ? (
        <Button
          kind="quiet"
          onClick={() => {
            onRemove(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton icon="close" label={toastStrings.dismiss} side="top" onClick={() => onRemove(toast.id)} />
    </div>
  )
}

/** What was said lately, the newest first. */
export const useMessages = (): readonly Message[] => useContext(MessagesContext)

export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (!show) throw new Error('useToast needs a ToastProvider above it.')
  return show
}
