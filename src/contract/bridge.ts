/** Types what crosses between renderer and application: calls, tasks with progress, and events over any wire. */
import { z } from 'zod'

/** A request answered once. */
export type Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  kind: 'call'
  input: I
  output: O
}
/** A request that reports progress and can be cancelled. */
export type Task<I extends z.ZodType = z.ZodType, P extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  kind: 'task'
  input: I
  progress: P
  output: O
}
/** Something the application tells everyone who listens. A nudge to look again, never the truth itself. */
export type Event<P extends z.ZodType = z.ZodType> = { kind: 'event'; payload: P }
export type Entry = Call | Task | Event
export type Contract = Record<string, Entry>

export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
  kind: 'call',
  input,
  output,
})
export const task = <I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(
  input: I,
  progress: P,
  output: O,
): Task<I, P, O> => ({ kind: 'task', input, progress, output })
export const event = <P extends z.ZodType>(payload: P): Event<P> => ({ kind: 'event', payload })

export const ErrorCode = z.enum([
  'invalid-input',
  'unknown-method',
  'not-found',
  'cancelled',
  'stale',
  'locked',
  'newer-library',
  'unreadable',
  'unavailable',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** An error as it crosses a wire: a code for the program, a sentence for the reader. */
export const ErrorValue = z.object({ code: ErrorCode, message: z.string() })
export type ErrorValue = z.infer<typeof ErrorValue>

/** The error thrown on either side of the bridge. Its message says what is wrong and what to do. */
export class AppError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}

type In<E> = E extends { input: infer I extends z.ZodType } ? z.input<I> : never
type Parsed<E> = E extends { input: infer I extends z.ZodType } ? z.output<I> : never
type Out<E> = E extends { output: infer O extends z.ZodType } ? z.output<O> : never
type Progress<E> = E extends { progress: infer P extends z.ZodType } ? z.output<P> : never
type Payload<E> = E extends { payload: infer P extends z.ZodType } ? z.output<P> : never

export type CallOptions = { signal?: AbortSignal }
export type TaskOptions<P> = CallOptions & { onProgress?: (progress: P) => void }
/** Ends a subscription. */
export type Stop = () => void

/** What the caller holds: one typed function per entry. */
export type Client<C extends Contract> = {
  [K in keyof C]: C[K] extends Call
    ? (input: In<C[K]>, options?: CallOptions) => Promise<Out<C[K]>>
    : C[K] extends Task
      ? (input: In<C[K]>, options?: TaskOptions<Progress<C[K]>>) => Promise<Out<C[K]>>
      : (listener: (payload: Payload<C[K]>) => void) => Stop
}

/** What the application provides: one function per call and per task. */
export type Handlers<C extends Contract> = {
  [K in keyof C as C[K] extends Event ? never : K]: C[K] extends Task
    ? (
        input: Parsed<C[K]>,
        context: { signal: AbortSignal; progress: (progress: Progress<C[K]>) => void },
      ) => Out<C[K]> | Promise<Out<C[K]>>
    : (input: Parsed<C[K]>, context: { signal: AbortSignal }) => Out<C[K]> | Promise<Out<C[K]>>
}

/** The handlers of the entries whose names start with one of the given capability names. */
export type HandlersOf<C extends Contract, Capability extends string> = Pick<
  Handlers<C>,
  Extract<keyof Handlers<C>, `${Capability}.${string}`>
>

/** Tells every listener of an event. */
export type Emit<C extends Contract> = <K extends keyof C>(
  name: C[K] extends Event ? K : never,
  payload: Payload<C[K]>,
) => void

export type Reply = { ok: true; output: unknown } | { ok: false; error: ErrorValue }

/** What a request may do while it is answered. */
export type RequestContext = { signal: AbortSignal; onProgress?: (progress: unknown) => void }

/** The one door of the application: a method name and unknown input in, a reply value out. Never throws. */
export type Answer = (method: string, input: unknown, context: RequestContext) => Promise<Reply>

/** A connection between a client and an application, whatever carries it. */
export type Wire = {
  request: (method: string, input: unknown, context: RequestContext) => Promise<Reply>
  /** Listens to every event. Returns a way to stop. */
  subscribe: (listener: (name: string, payload: unknown) => void) => Stop
}

/** What the disk did, by the error codes of SQLite and of the system, in words for the reader. */
const diskProblems: readonly (readonly [code: RegExp, message: string])[] = [
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'The library is damaged on disk. Keep a copy of its folder, then see what is left with: counterclaim doctor',
  ],
  [/^(SQLITE_FULL|ENOSPC)/, 'The disk is full. Nothing was lost; make room and try again.'],
  [/^(SQLITE_READONLY|EROFS)/, 'The library can’t be written: its folder is read-only.'],
  [
    /^(EACCES|EPERM|SQLITE_PERM|SQLITE_CANTOPEN)/,
    'You may not read or write there. Change the permissions, or choose another place.',
  ],
  [/^(EISDIR|ENOTDIR)/, 'A folder stands where a file should be, or the other way round.'],
  [/^SQLITE_IOERR/, 'The disk could not be read or written. Check it, then try again.'],
]

/** Turns a thrown value into words for the reader; what nobody foresaw becomes `internal`. */
export function toErrorValue(error: unknown): ErrorValue {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'cancelled', message: 'Cancelled.' }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = diskProblems.find(([pattern]) => pattern.test(code))
  if (problem) return { code: 'unreadable', message: `${problem[1]}${placeOf(error)}` }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message: `Something went wrong inside Counterclaim: ${message}` }
}

/** Of the system's errors, the path they are about: “ (in /mnt/reports)”. */
const placeOf = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : ''

/** Describes the first thing zod found wrong, with the place where it stands. */
export function describeIssues(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'The input is not valid.'
  const place = issue.path.map(String).join('.')
  return place === '' ? issue.message : `${place}: ${issue.message}`
}

/**
 * Answers requests by name. Input is validated here; only the contract's own keys are methods, so `constructor` is
 * refused as unknown. Progress and output are validated too: a handler cannot leak what the contract does not name.
 */
export function createRouter<C extends Contract>(contract: C, handlers: Handlers<C>): Answer {
  return async (method, input, { signal, onProgress }) => {
    try {
      const entry = Object.hasOwn(contract, method) ? contract[method] : undefined
      if (!entry || entry.kind === 'event') {
        throw new AppError('unknown-method', `This version of Counterclaim knows no request named “${method}”.`)
      }
      const parsed = entry.input.safeParse(input)
      if (!parsed.success) throw new AppError('invalid-input', describeIssues(parsed.error))
      signal.throwIfAborted()
      // The wire's unknown meets the contract's types here; both sides were validated against the same schema.
      const handler = handlers[method as keyof Handlers<C>] as unknown as (
        input: unknown,
        context: unknown,
      ) => Promise<unknown>
      const progress =
        entry.kind === 'task' ? (value: unknown) => onProgress?.(entry.progress.parse(value)) : () => undefined
      const output = await handler(parsed.data, { signal, progress })
      return { ok: true, output: entry.output.parse(output) }
    } catch (error) {
      return { ok: false, error: toErrorValue(error) }
    }
  }
}

/** Builds the typed client over a wire. Replies are validated again where the contract says they are read. */
export function createClient<C extends Contract>(contract: C, wire: Wire): Client<C> {
  const client: Record<string, unknown> = {}
  for (const [name, entry] of Object.entries(contract)) {
    if (entry.kind === 'event') {
      client[name] = (listener: (payload: unknown) => void) =>
        wire.subscribe((eventName, payload) => {
          if (eventName === name) listener(payload)
        })
      continue
    }
    client[name] = async (input: unknown, options: TaskOptions<unknown> = {}) => {
      const signal = options.signal ?? new AbortController().signal
      const context: RequestContext = { signal }
      if (options.onProgress) context.onProgress = options.onProgress
      const reply = await wire.request(name, input, context)
      if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
      return reply.output
    }
  }
  return client as Client<C>
}
