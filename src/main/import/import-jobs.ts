/** Names the import jobs that run in a worker. */
import { lookInto } from './preview-import.ts'
import { readImportFile, readImportPart } from './read-file.ts'

export const importJobs = {
  'import.read': readImportFile,
  'import.readPart': readImportPart,
  'import.look': lookInto,
}
