/** Decides which requests the loopback server answers at all: only its own page's, told apart by header and token. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** Why a request is refused, with the HTTP status that says so. */
export type Refusal = { status: 401 | 403; why: string }

export type Guard = {
  /** Refuses requests that can't come from the app's own page. Null lets it pass. */
  checkPage: (headers: IncomingHttpHeaders, method: string) => Refusal | null
  /** The same, and asks for the session's token too. */
  checkSession: (headers: IncomingHttpHeaders, method: string) => Refusal | null
  /** Makes a single-use launch code for an address. */
  createCode: () => string
  /** Exchanges a code for the session's token; null for a code that was used or never made. */
  exchange: (code: string) => string | null
}

/** 256 random bits: not to be guessed, however many requests a local program makes. */
const createSecret = () => randomBytes(32).toString('base64url')

/** Compares in constant time, so that the answer's delay tells nothing of the secret. */
function sameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * Guards a server at `origin` (`http://127.0.0.1:PORT`). The attacks it stands against: DNS rebinding (a foreign name
 * that resolves to 127.0.0.1 comes with a foreign Host), cross-site request forgery (a foreign Origin or
 * Sec-Fetch-Site), other local programs and users (no token), and an address read from the process list (its code works
 * once).
 */
export function createGuard(origin: string): Guard {
  const host = new URL(origin).host
  const token = createSecret()
  const codes = new Set<string>()

  const checkPage = (headers: IncomingHttpHeaders, method: string): Refusal | null => {
    if (headers.host !== host) return { status: 403, why: 'The Host header is not this server’s.' }
    if (headers.origin !== undefined && headers.origin !== origin)
      return { status: 403, why: 'The Origin is another site.' }
    if (method !== 'GET' && headers.origin !== origin) return { status: 403, why: 'The request names no Origin.' }
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') {
      return { status: 403, why: 'The request comes from another site.' }
    }
    return null
  }

  return {
    checkPage,
    checkSession: (headers, method) => {
      const refusal = checkPage(headers, method)
      if (refusal) return refusal
      const given = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
      if (given === undefined || !sameSecret(given, token)) {
        return { status: 401, why: 'The session’s token is missing or wrong.' }
      }
      return null
    },
    createCode: () => {
      const code = createSecret()
      codes.add(code)
      return code
    },
    exchange: given => {
      for (const code of codes) {
        if (!sameSecret(given, code)) continue
        codes.delete(code)
        return token
      }
      return null
    },
  }
}
