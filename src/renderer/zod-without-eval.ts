/** Keeps zod from trying `new Function`, which the content security policy refuses. Imported before any schema is made. */
import { config } from 'zod'

config({ jitless: true })
