/** Exchanges the single-use code in the address for the token that lets this tab talk to the application. */
import { AppError } from '../../contract/bridge.ts'
import { SessionReply } from '../../contract/messages.ts'
import { wireStrings } from './strings.ts'

const storageKey = 'counterclaim-session'

export type SessionPlace = {
  fetch: typeof fetch
  /** The tab's own storage: a reload keeps the session, a new tab does not share it. */
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** The part of the address after `#`. */
  code: string
  /** Takes the code out of the address and the history. */
  forgetCode: () => void
}

/** Returns the token. A used code falls back to the token of an earlier exchange in the same tab. */
export async function openSession({ fetch, storage, code, forgetCode }: SessionPlace): Promise<string> {
  const kept = storage.getItem(storageKey)
  if (code === '') {
    if (kept) return kept
    throw new AppError('unavailable', wireStrings.noCode)
  }
  forgetCode()
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  if (!response.ok) {
    if (kept) return kept
    throw new AppError('unavailable', wireStrings.codeUsed)
  }
  const { token } = SessionReply.parse(await response.json())
  storage.setItem(storageKey, token)
  return token
}
