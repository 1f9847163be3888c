import type { StationDoc } from '../../../types/documents/org'
import type { LogEntry } from '../../../types/documents/tasks'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { keepStation as save, stationById } from '../../org/public'

/**
 * What a station says of itself, on record: whether it asks people at check-in if they are near (mechanism 26), from the next check-in on;
 * and where it is, which a call tells from the next order on. 5 trips.
 */
export const keepStation = loadingAction(
  'attendance.keepStation',
  ({ stationId }, db) => stationById(db, stationId),
  async ({ stationId, change }, call, station) => {
    if (!station) return refuse('notFound')
    if (recall(station.log ?? [], call) === 'reused') return refuse('requestReused')
    const fault = change.kind === 'found' ? await wordsFault([change.address ?? ''], call.openId) : null
    if (fault) return refuse(fault)
    const act = change.kind === 'asks' ? 'askWhere' : 'keepStation'
    const recorded = await onRecord(call, { act, target: stationId, scope: station.communityId })
    if (recorded !== 'done') return refuse(recorded)
    const said = change.kind === 'asks' ? { asksWhere: change.where } : { address: change.address, phone: change.phone }
    const outcome = await changeOnce<StationDoc & { log: readonly LogEntry[] }, never>(call, {
      attempt: () => save(call, stationId, said),
      read: async () => {
        const now = await stationById(call.db, stationId)
        return now && { ...now, log: now.log ?? [] }
      },
      explain: () => null,
    })
    return outcome === 'done' ? done({ stationId }) : refuse(outcome)
  },
)
