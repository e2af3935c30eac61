/** Names what the command line's exit codes mean. */
export const exitCode = { ok: 0, failed: 1, usage: 2 } as const
