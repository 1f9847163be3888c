import type { ServiceRecordDoc } from '../../types/documents/records'
import { monthOf } from '../../types/domain/time'
import { COMMUNITY } from './tasks'

/** 李秀英's two hours at the hospital on 25 November, accepted by 周敏 the day after. */
export const record = (over: Partial<ServiceRecordDoc> = {}): ServiceRecordDoc => {
  const startsAt = over.startsAt ?? new Date('2026-11-25T08:00:00+08:00')
  return {
    _id: 't370306003001-2611-01:p00000001',
    personId: 'p00000001',
    name: '李秀英',
    source: 'task',
    kind: 'specialCare',
    title: '陪 3 位老人去复查',
    content: '挂号、陪诊、取药',
    place: '区医院门诊楼',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
    minutes: 120,
    month: monthOf(startsAt.getTime()),
    organiserId: COMMUNITY,
    organiserName: '凤鸣社区',
    inChargeId: 'p00000006',
    inChargeName: '周敏',
    rating: null,
    enteredAt: new Date('2026-11-26T09:00:00+08:00'),
    late: false,
    correctedAt: null,
    corrections: [],
    ...over,
  }
}
