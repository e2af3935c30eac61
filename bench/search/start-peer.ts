/** Starts the process of an engine and talks to it. */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type AnswerTo, answers, type Command, Reply } from './commands.ts'
import type { PeerKind } from './peers/index.ts'

/** Enough for what the indexes in memory need at 100,000 articles, in MiB. */
const mostHeap = 14_000

/** Where the articles, the queries and the indexes of one size lie. */
export type Place = { folder: string; corpusFile: string; queryFile: string; articles: number }

export type PeerProcess = {
  kind: PeerKind
  tell: <Name extends Command['do']>(command: Extract<Command, { do: Name }>) => Promise<AnswerTo<Name>>
  /** Ends the process. */
  end: () => Promise<void>
}

export const folderOf = (kind: PeerKind, place: Place): string =>
  join(place.folder, (kind.uses ?? kind.name).replace(/\W+/g, '-').toLowerCase())

export function startPeer(kind: PeerKind, place: Place): PeerProcess {
  const folder = folderOf(kind, place)
  mkdirSync(folder, { recursive: true })
  const child = fork(
    join(import.meta.dirname, 'peer-process.ts'),
    [kind.name, folder, place.corpusFile, String(place.articles), place.queryFile],
    { execArgv: ['--expose-gc', `--max-old-space-size=${mostHeap}`] },
  )
  return {
    kind,
    tell: async command => answers[command.do].parse(await ask(child, kind.name, command)),
    end: async () => {
      if (child.exitCode !== null) return
      await ask(child, kind.name, { do: 'close' })
      child.kill()
    },
  }
}

function ask(child: ChildProcess, name: string, command: Command): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`The process of ${name} ended while it was to ${command.do}.`))
    child.once('exit', onExit)
    child.once('message', message => {
      child.off('exit', onExit)
      const reply = Reply.parse(message)
      if (reply.ok) resolve(reply.answer)
      else reject(new Error(`${name}, ${command.do}: ${reply.error}`))
    })
    child.send(command)
  })
}
