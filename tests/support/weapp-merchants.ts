import { communityCode, type PersonId } from '../../types/domain/ids'
import { TILLS, TILL } from './alliance'
import { openid, personId } from './district'
import { application } from './merchants'
import { MERCHANT, merchant } from './points'
import { COMMUNITY } from './tasks'
import type { Visit } from './weapp-scene'

const shop = merchant({ ownerIds: TILLS.slice(0, 1).map((clerk): PersonId => clerk.personId) })

/** A shop that is open, another that was stopped, and a volunteer's that asks to join. */
export const MERCHANT_DOCUMENTS = {
  merchants: [
    shop,
    merchant({
      _id: 'm370306003001-03',
      name: '街角豆腐坊',
      communityId: communityCode(COMMUNITY),
      state: 'suspended',
      standing: {
        since: new Date('2026-11-20T09:00:00+08:00'),
        by: personId('worker'),
        byName: '周敏',
        desk: 'community',
        reason: '停业装修',
      },
    }),
  ],
  shopApplications: [application({ personId: personId('volunteer'), name: '李秀英' })],
}

const volunteer = { who: 'volunteer', openid: openid('volunteer') }
const owner = { who: 'merchant', openid: TILL }
const page = (name: string) => `pages/merchants/${name}/index`

export const MERCHANT_VISITS: readonly Visit[] = [
  { ...volunteer, route: page('mine'), says: ['凤鸣烧饼店', '等社区答复', '我在店里上班'] },
  { ...volunteer, route: page('apply'), says: ['您的店，说说看', '店在哪个社区', '交给社区'] },
  { ...volunteer, route: page('join'), whole: true, says: ['输店主手机上的 8 位数'] },
  { ...owner, route: page('shop'), query: { merchantId: MERCHANT }, says: ['老周家烧饼铺', '店主', '加店员'] },
  {
    who: 'worker',
    openid: openid('worker'),
    route: page('desk'),
    query: { scope: COMMUNITY },
    says: ['1 家店想加入联盟', '同意加入', '街角豆腐坊', '暂停'],
  },
]
