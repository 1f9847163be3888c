import { openid, personId } from './district'
import { certificate, certified, record, serviceNote } from './records'
import { COMMUNITY, GRID } from './tasks'
import type { Visit } from './weapp-scene'

const me = personId('volunteer')
const startsAt = new Date('2026-11-20T08:00:00+08:00')
const says = { from: '2026-01-01', until: '2026-11-20', issuedOn: '2026-11-21' } as const
const held = certified({ personId: me, issuedAt: new Date('2026-11-21T09:00:00+08:00') }, says)

/** 李秀英 served twice this month, was trained, and has a certificate. */
export const RECORDS_DOCUMENTS = {
  serviceRecords: [
    record({ _id: `t370306003001-2611-08:${me}`, personId: me, startsAt, minutes: 210 }),
    record({ _id: `t370306003001-2611-09:${me}`, personId: me, startsAt, title: '夜里巡楼', minutes: 65 }),
  ],
  serviceNotes: [serviceNote({ personId: me })],
  certificates: [held],
}

const volunteer = { who: 'volunteer', openid: openid('volunteer') }
const worker = { who: 'worker', openid: openid('worker') }

export const RECORDS_VISITS: readonly Visit[] = [
  {
    ...volunteer,
    route: 'pages/records/mine/index',
    says: ['4.5', '不四舍五入', '夜里巡楼', '应急救护培训', '我的证明', '平台记录，尚未对接全国志愿服务信息系统'],
  },
  { ...volunteer, route: 'pages/records/certify/index', says: ['要证明哪段时间？', '2 次，4.5 小时', '开这张证明'] },
  {
    ...volunteer,
    route: 'pages/records/certificate/index',
    query: { number: certificate().number },
    says: ['存到手机相册'],
  },
  { who: 'nobody', openid: 'o-nobody', route: 'pages/records/check/index', says: ['这张证明是真的吗？'], whole: true },
  {
    ...worker,
    route: 'pages/records/issued/index',
    query: { scope: COMMUNITY },
    says: ['开出去的证明', '李秀英', '有效', '导出登记表'],
  },
  {
    ...worker,
    route: 'pages/records/note/index',
    query: { personId: personId('cadre'), gridId: GRID },
    says: ['给王建国记一笔', '记一笔培训'],
  },
]
