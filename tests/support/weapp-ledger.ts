import { openid, personId } from './district'
import { COMMUNITY } from './tasks'
import type { Visit } from './weapp-scene'

const volunteer = { who: 'volunteer', openid: openid('volunteer') }
const worker = { who: 'worker', openid: openid('worker') }

/** The ledger's own pages. */
export const LEDGER_VISITS: readonly Visit[] = [
  {
    ...volunteer,
    route: 'pages/points/posting/index',
    query: { postingId: `${personId('volunteer')}:1` },
    says: ['+30 分', '第 1 笔·服务积分'],
  },
  { ...volunteer, route: 'pages/ledger/heads/index', says: ['每天的账，第二天公布', '还没有公布过'] },
  { ...volunteer, route: 'pages/ledger/rules/index', says: ['服务一小时，记多少分', '现在用的', '最多 80 分'] },
  { ...volunteer, route: 'pages/ledger/rule/index', says: ['服务一小时记多少分', '为什么改'] },
  {
    ...worker,
    route: 'pages/ledger/adjustments/index',
    query: { scope: COMMUNITY },
    says: ['没有等批的更正', '提一笔更正'],
  },
  {
    ...worker,
    route: 'pages/ledger/ask/index',
    query: { scope: COMMUNITY },
    says: ['加分', '提上去，等人批'],
    whole: true,
  },
]
