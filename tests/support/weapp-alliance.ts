import { DISTRICT, streetCode } from '../../types/domain/ids'
import type { PostingDoc } from '../../types/documents/points'
import { TILL } from './alliance'
import { openid } from './district'
import { MERCHANT } from './points'
import { allianceMonth, flag, statementOf, takenChain } from './statements'
import { COMMUNITY } from './tasks'
import type { Visit } from './weapp-scene'

const postings: PostingDoc[] = takenChain({ points: [20, 12], account: 'p0allied', returned: true })

/** October of one shop, agreed on by nobody yet, what the month came to, and a flag. */
export const ALLIANCE_DOCUMENTS = {
  ...statementOf(postings),
  allianceMonths: [allianceMonth()],
  allianceFlags: [flag({ scopes: [COMMUNITY, streetCode(COMMUNITY), DISTRICT], account: null })],
}
export const ALLIANCE_POSTINGS = postings

const merchant = { who: 'merchant', openid: TILL }
const worker = { who: 'worker', openid: openid('worker') }
const page = (name: string) => `pages/alliance/${name}/index`

export const ALLIANCE_VISITS: readonly Visit[] = [
  {
    ...merchant,
    route: page('statement'),
    query: { side: 'merchant', merchantId: MERCHANT, month: '2026-10' },
    says: ['10 月，3 笔，20 分', '和账本对得上', '没问题，确认'],
  },
  { ...worker, route: page('statements'), query: { scope: COMMUNITY }, says: ['老周家烧饼铺', '等两边确认'] },
  {
    ...merchant,
    route: page('history'),
    query: { side: 'merchant', merchantId: MERCHANT },
    says: ['11 月收了 0 分', '还没有收'],
  },
  {
    ...worker,
    route: page('overview'),
    query: { scope: COMMUNITY },
    says: ['发了 50\u00a0分，换走 20\u00a0分', '1 条提示，要人看一看'],
  },
  { ...worker, route: page('flags'), query: { scope: COMMUNITY }, says: ['不会停谁的积分', '换了 9 次'] },
  { ...worker, route: page('rules'), says: ['现在用的', '30 天 8 次就提醒'] },
  { ...worker, route: page('rule'), says: ['换 1 分，区里补商户几分钱', '为什么改'] },
]
