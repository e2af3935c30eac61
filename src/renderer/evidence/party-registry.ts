/** Hands the marks of the library's parties to whatever shows one, so that a party looks the same in every article. */
import { createContext, useContext } from 'react'
import type { Party } from './party.ts'

const none: ReadonlyMap<string, Party> = new Map()

/** Empty until the library's conflicts are known. */
export const PartyRegistry = createContext<ReadonlyMap<string, Party>>(none)

export const usePartyRegistry = (): ReadonlyMap<string, Party> => useContext(PartyRegistry)
