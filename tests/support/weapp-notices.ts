import { desksOver } from '../../cloudfunctions/notices/rules/audience'
import { DAY } from '../../types/domain/time'
import type { ComplaintDoc, NoticeDoc } from '../../types/documents/notices'
import { openid, personId } from './district'
import { complaint, notice, outboxRow } from './notices'
import { COMMUNITY, GRID, NOW } from './tasks'
import type { Visit } from './weapp-scene'

const ME = personId('cadre')
const tomorrow: Partial<NoticeDoc> = {
  _id: 'tomorrow:t370306003001-2611-02:2026-11-25',
  kind: 'taskTomorrow',
  to: [ME],
  title: '明天 08:00 去小区清雪',
  text: '凤鸣小区北门，带手套',
  page: 'pages/tasks/detail/index?taskId=t370306003001-2611-02',
  template: 'reminder',
  desks: desksOver(COMMUNITY),
  sending: 'spread',
}
const answered: Partial<ComplaintDoc> = {
  _id: 'cffffffffffffffffffffffff',
  personId: ME,
  name: '王建国',
  kind: 'suggestion',
  words: '集合点放在北门更近',
  state: 'answered',
  answer: {
    words: '下次就在北门集合',
    by: personId('worker'),
    byName: '周敏',
    at: new Date(NOW - DAY),
  },
}

/** What is told, sent and complained of on the morning of the scene. */
export const NOTICES_DOCUMENTS = {
  notices: [notice({ to: [`${GRID}/cadre`] }), notice(tomorrow)],
  outbox: [outboxRow({ _id: `${tomorrow._id ?? ''}:${ME}`, noticeId: tomorrow._id ?? '', personId: ME })],
  complaints: [complaint(), complaint(answered)],
}

const numbers = (count: number) => Array.from({ length: count }, (_unused, index) => index + 1)
const LONG = '陪住在老楼里上下不方便的老人去区医院做一次全面的身体检查'

/** The same with every list as long as it gets. */
export const noticesBusy = () => ({
  notices: numbers(120).map((number) =>
    notice({
      ...tomorrow,
      _id: `tomorrow:${number}`,
      title: LONG,
      text: LONG.repeat(4),
      showAt: new Date(NOW - number * 3_600_000),
    }),
  ),
  outbox: numbers(120).map((number) =>
    outboxRow({ _id: `tomorrow:${number}:${ME}`, noticeId: `tomorrow:${number}`, personId: ME }),
  ),
  complaints: numbers(120).map((number) =>
    complaint({
      ...(number % 2 ? answered : {}),
      _id: `c${String(number).padStart(24, '0')}`,
      personId: ME,
      words: LONG.repeat(18).slice(0, 500),
    }),
  ),
})

const worker = { who: 'worker', openid: openid('worker') }
const cadre = { who: 'cadre', openid: openid('cadre') }

/** Every page of notices, by somebody whom it is for. */
export const NOTICES_VISITS: readonly Visit[] = [
  {
    ...cadre,
    route: 'pages/notices/list/index',
    says: ['2 条新消息', '明天 08:00 去小区清雪', '11 月的任务清单出来了'],
  },
  { ...cadre, route: 'pages/notices/complaints/index', says: ['都答复了', '下次就在北门集合', '说说您的事'] },
  {
    ...cadre,
    route: 'pages/notices/complain/index',
    says: ['您说，我们听着', '有人做得不对', '发给社区'],
    whole: true,
  },
  {
    ...worker,
    route: 'pages/notices/desk/index',
    query: { scope: COMMUNITY },
    says: ['昨天的巡逻没人通知我换时间', '李*英', '答复'],
  },
  {
    ...worker,
    route: 'pages/notices/outbox/index',
    query: { scope: COMMUNITY },
    says: ['没有等着发的', '明天 08:00 去小区清雪', '已发出 1'],
  },
]
