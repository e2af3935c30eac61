/** Names the import jobs that run in a worker. */
import { readImportFile } from './read-file.ts'

export const importJobs = { 'import.read': readImportFile }
