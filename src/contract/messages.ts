/** Says what travels over a wire: requests, cancellations, progress, replies and events, each checked on arrival. */
import { z } from 'zod'
import { ErrorValue } from './bridge.ts'

export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorValue }),
])

/** Chosen by the client, unique while its connection lasts. */
export const RequestId = z.number().int().nonnegative()

const request = { method: z.string().max(100), input: z.unknown() }
const progress = { kind: z.literal('progress'), progress: z.unknown() }
const reply = { kind: z.literal('reply'), reply: Reply }
const event = z.object({ kind: z.literal('event'), name: z.string(), payload: z.unknown() })

/** What a window posts to the application. */
export const ClientMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), id: RequestId, ...request }),
  z.object({ kind: z.literal('cancel'), id: RequestId }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

/** What the application posts to a window. A request's progress comes before its reply, on the same channel. */
export const HostMessage = z.discriminatedUnion('kind', [
  z.object({ id: RequestId, ...progress }),
  z.object({ id: RequestId, ...reply }),
  event,
])
export type HostMessage = z.infer<typeof HostMessage>

/** `POST /session`: the single-use code of the address against a token for the life of the tab. */
export const SessionRequest = z.object({ code: z.string().max(200) })
export const SessionReply = z.object({ token: z.string() })

/** Names one request over HTTP; chosen by the client, which shares its token with other tabs. */
export const HttpRequestId = z.uuid()
/** The body of `POST /request`. */
export const HttpRequest = z.object({ id: HttpRequestId, ...request })
/** The body of `POST /cancel`: the request ends early, and its answer still says what was done until then. */
export const HttpCancel = z.object({ id: HttpRequestId })
/** One line of the NDJSON answer to `POST /request`; a `reply` is the last. Closing it cancels the request unheard. */
export const HttpReplyLine = z.discriminatedUnion('kind', [z.object(progress), z.object(reply)])
export type HttpReplyLine = z.infer<typeof HttpReplyLine>
/** One line of the NDJSON stream of `GET /events`; pings keep the connection noticed. */
export const HttpEventLine = z.discriminatedUnion('kind', [event, z.object({ kind: z.literal('ping') })])
export type HttpEventLine = z.infer<typeof HttpEventLine>
/** The answer to `POST /files?name=…` with the file's bytes as its body. */
export const FileReply = z.object({ handle: z.string() })
