/** Loads PDF.js so that it can only read: without a worker of its own, a native drawing library, evaluation or scripts. */
import { createRequire } from 'node:module'
import type * as Pdfjs from 'pdfjs-dist'

/** What PDF.js asks a native library for when it is loaded. Only drawing uses it, and nothing is drawn here. */
const drawing = { DOMMatrix: class {}, Path2D: class {}, ImageData: class {} }

/** The way files are required from `from`, but for the native drawing library. */
const requireFrom = (from: string | URL) => {
  const own = createRequire(from)
  return Object.assign((id: string): unknown => (id === '@napi-rs/canvas' ? drawing : own(id)), own)
}

/**
 * PDF.js loads a native drawing library where it finds one. A file from anywhere must not come near native code, so it
 * finds this instead; it asks by way of `process.getBuiltinModule`, once, while it is loaded.
 */
async function withoutNativeCode<T>(load: () => Promise<T>): Promise<T> {
  const own = process.getBuiltinModule
  const handed = (name: string): unknown =>
    name === 'module' ? { ...own(name), createRequire: requireFrom } : own(name)
  Object.assign(process, { getBuiltinModule: handed })
  try {
    return await load()
  } finally {
    Object.assign(process, { getBuiltinModule: own })
  }
}

const isFromPdfjs = (reason: unknown) =>
  reason instanceof Error && /pdf(?:js-dist|\.worker|\.mjs)/.test(reason.stack ?? '')

/**
 * On a damaged file the library leaves promises rejected that nobody waits for; each would end the thread. What it has to
 * say about the file it also says where it is asked.
 */
function ignoreForgottenRejections(): void {
  process.on('unhandledRejection', reason => {
    if (!isFromPdfjs(reason)) throw reason
  })
}

let loading: Promise<typeof Pdfjs> | null = null

/** The library; loaded when the first PDF comes, for it is large. */
export function loadPdfjs(): Promise<typeof Pdfjs> {
  loading ??= withoutNativeCode(async () => {
    // Handed over like this, its other half runs in this thread, and no file is looked for at run time.
    ignoreForgottenRejections()
    Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
    return import('pdfjs-dist/legacy/build/pdf.mjs')
  })
  return loading
}

/** Whatever could run, fetch or draw is off; what is damaged is passed over instead of ending the reading. */
export const readOnly = {
  isEvalSupported: false,
  enableXfa: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  disableAutoFetch: true,
  disableRange: true,
  disableStream: true,
  stopAtErrors: false,
  // Pictures are not decoded for their text; one that would take more is passed over.
  maxImageSize: 1,
  verbosity: 0,
} as const
