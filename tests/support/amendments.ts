import type { AmendmentDoc, Mark } from '../../types/documents/amendments'
import type { RequestId } from '../../types/domain/ids'
import { ENDS, SHIFT, shift, STARTS } from './attendance'

const { _id: shiftId, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion } = shift()
const OF_SHIFT = { shiftId, communityId, stationId, stationName, title, startsAt, endsAt, keyVersion }

export const waits = (at: number): Mark => ({ at: new Date(at), state: 'pending', settled: null })
const by = { by: 'p00000006', name: '周敏', at: new Date(ENDS + 3_600_000) } as const
export const agreed = (at: number): Mark => ({ at: new Date(at), state: 'confirmed', settled: { ...by, reason: null } })
export const declined = (at: number, reason = '当天没见到人'): Mark => ({
  at: new Date(at),
  state: 'declined',
  settled: { ...by, reason },
})

/** 李秀英's check-in at five past eight, sent without network, which waits for a word. */
export const lateEntry = (over: Partial<AmendmentDoc> = {}): AmendmentDoc => ({
  _id: `${SHIFT}:p00000001:late`,
  kind: 'late',
  ...OF_SHIFT,
  personId: 'p00000001',
  name: '李秀英',
  needs: 1,
  state: 'pending',
  checkIn: waits(STARTS + 300_000),
  checkOut: null,
  words: null,
  was: null,
  times: 1,
  askedAt: new Date(STARTS + 600_000),
  key: 'request-of-the-late-entry' as RequestId,
  turn: 1,
  log: [],
  ...over,
})

/** 李秀英 asks for a stay until eleven. */
export const correction = (over: Partial<AmendmentDoc> = {}): AmendmentDoc =>
  lateEntry({
    _id: `${SHIFT}:p00000001:correction`,
    kind: 'correction',
    checkOut: waits(STARTS + 3 * 3_600_000),
    words: '忙完忘了签退，11 点走的',
    was: { checkedInAt: new Date(STARTS + 300_000), checkedOutAt: null, minutes: null },
    key: 'request-of-the-correction' as RequestId,
    ...over,
  })
