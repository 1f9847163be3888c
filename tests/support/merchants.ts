import { seal } from '../../cloudfunctions/_kernel/sealed'
import type { ApplicationDoc } from '../../types/documents/merchants'
import { COMMUNITY } from './tasks'
import { NOW } from './points'
import { TEST_KEYS } from './secrets'

export const APPLICATION = 'a0123456789abcdef01234567'
export const SHOP_PHONE = '15400000021'

/** 赵海峰's shop, which has asked an hour ago and waits for a word. */
export function application(over: Partial<ApplicationDoc> = {}): ApplicationDoc {
  const _id = over._id ?? APPLICATION
  return {
    _id,
    personId: 'p00000002',
    name: '赵海峰',
    communityId: COMMUNITY,
    communityName: '凤鸣社区',
    shop: {
      name: '凤鸣烧饼店',
      place: '丝绸路 18 号',
      offers: '周村烧饼、豆浆',
      phone: seal(TEST_KEYS.SEAL_KEY, SHOP_PHONE, ['shopApplications', _id, 'phone']),
      licence: '91370306MA3AAAAA1X',
      pictureId: null,
    },
    at: new Date(NOW - 3_600_000),
    state: 'waiting',
    decision: null,
    log: [],
    ...over,
  }
}
