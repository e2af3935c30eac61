/** Runs a program as this script's own: its output is ours, signals reach it, and its exit code is passed on. */
import { spawn } from 'node:child_process'

/** Resolves to the program's exit code; 130 when a signal ended it. */
export function run(command: string, args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: environment })
    // Ctrl-C reaches the whole foreground group, a signal sent to this process alone only here: it is handed on.
    const forward = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    process.on('SIGHUP', forward)
    child.on('error', reject)
    child.on('exit', code => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      process.off('SIGHUP', forward)
      resolve(code ?? 130)
    })
  })
}
