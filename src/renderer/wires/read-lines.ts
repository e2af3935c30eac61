/** Reads a streamed response line by line as it arrives. */

/** Yields each line without its line feed; empty lines are left out, a last line without a line feed is kept. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  // Joined only at a line feed: a line of megabytes arrives in many pieces.
  let pieces: string[] = []
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = done ? decoder.decode() : decoder.decode(value, { stream: true })
      const parts = text.split('\n')
      const last = parts.pop() ?? ''
      for (const part of parts) {
        pieces.push(part)
        const line = pieces.join('')
        pieces = []
        if (line !== '') yield line
      }
      pieces.push(last)
      if (done) break
    }
    const line = pieces.join('')
    if (line !== '') yield line
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
