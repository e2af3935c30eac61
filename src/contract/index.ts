/** Gathers every capability's entries into the one contract. */
import type { Client as ClientOf, Emit as EmitOf, Handlers as HandlersOfContract } from './bridge.ts'
import { claims } from './claims.ts'
import { exports } from './export.ts'
import { imports } from './import.ts'
import { library } from './library.ts'
import { notes } from './notes.ts'
import { pairs } from './pair.ts'
import { reading } from './reading.ts'
import { review } from './review.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'

export const contract = {
  ...library,
  ...reading,
  ...notes,
  ...claims,
  ...pairs,
  ...review,
  ...search,
  ...imports,
  ...exports,
  ...settings,
}
export type AppContract = typeof contract
export type Client = ClientOf<AppContract>
export type Handlers = HandlersOfContract<AppContract>
export type Emit = EmitOf<AppContract>
