/** The reply to a request that was cancelled before the application answered. */
import type { Reply } from '../../contract/bridge.ts'

export const cancelledReply: Reply = { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } }
