import type { AmendmentDoc } from '../../../types/documents/amendments'
import type { NewNotice } from '../../notices/public'

const WORDS = {
  late: { yes: '补传确认了', no: '补传没算上' },
  correction: { yes: '更正好了', no: '更正没有通过' },
} as const

/** Tells the person how their late entry or correction was settled; the turn names the settlement. */
export function settlementNotice({ _id, kind, turn, checkIn, checkOut, ...doc }: AmendmentDoc): NewNotice {
  const settled = [checkOut, checkIn].flatMap((mark) => (mark?.settled ? [mark] : []))
  const [last] = settled.sort((a, b) => (b.settled?.at.getTime() ?? 0) - (a.settled?.at.getTime() ?? 0))
  const yes = last?.state === 'confirmed'
  const because = last?.settled?.reason ? `：${last.settled.reason}` : ''
  return {
    key: `amendment:${_id}:${turn}`,
    kind: kind === 'late' ? 'lateEntry' : 'correction',
    audience: { personIds: [doc.personId] },
    scope: doc.communityId,
    title: WORDS[kind][yes ? 'yes' : 'no'],
    text: `「${doc.title}」${WORDS[kind][yes ? 'yes' : 'no']}${because}`,
    page: 'pages/attendance/late/index',
    template: 'progress',
  }
}
