import type { StationDoc } from '../../../types/documents/org'
import type { LogEntry } from '../../../types/documents/tasks'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { setAsksWhere, stationById } from '../../org/public'

/** Whether a station asks people at check-in if they are near (mechanism 26), on record; 5 trips. It holds from the next check-in on. */
export const askWhere = loadingAction(
  'attendance.askWhere',
  ({ stationId }, db) => stationById(db, stationId),
  async ({ stationId, ask }, call, station) => {
    if (!station) return refuse('notFound')
    if (recall(station.log ?? [], call) === 'reused') return refuse('requestReused')
    const recorded = await onRecord(call, { act: 'askWhere', target: stationId, scope: station.communityId })
    if (recorded !== 'done') return refuse(recorded)
    const outcome = await changeOnce<StationDoc & { log: readonly LogEntry[] }, never>(call, {
      attempt: () => setAsksWhere(call, stationId, ask),
      read: async () => {
        const now = await stationById(call.db, stationId)
        return now && { ...now, log: now.log ?? [] }
      },
      explain: () => null,
    })
    return outcome === 'done' ? done({ asksWhere: ask }) : refuse(outcome)
  },
)
