import type { ValueOf } from '../../../types/contracts/all'
import { communityCode } from '../../../types/domain/ids'
import { ok } from '../support/cloud'

export const COMMUNITY = communityCode('370306003001')
export const SHOP = 'm370306003001-01'
export const APPLICATION = 'a0123456789abcdef01234567'
export const AT = Date.parse('2026-11-25T15:00:00+08:00')

type Mine = ValueOf<'merchants.mine'>
export const applied: Mine['applications'][number] = {
  applicationId: APPLICATION,
  communityId: COMMUNITY,
  communityName: '凤鸣社区',
  shop: {
    name: '凤鸣烧饼店',
    place: '丝绸路 18 号',
    offers: '周村烧饼',
    phone: '15400000021',
    licence: '370306600012345',
  },
  hasPicture: false,
  at: AT,
  state: 'returned',
  words: '缺执照照片',
}
export const mine = (over: Partial<Mine> = {}) =>
  ok<'merchants.mine'>({ applications: [], shops: [], mayApply: { allowed: true }, ...over })

type Shop = ValueOf<'merchants.shop'>
const may = { allowed: true } as const
const mayNot = { allowed: false, code: 'ownersOnly' } as const
const last = { allowed: false, code: 'lastOwner' } as const
export const shop = (over: Partial<Shop> = {}) =>
  ok<'merchants.shop'>({
    merchantId: SHOP,
    name: '惠民超市',
    place: '商业街 12 号',
    offers: '鸡蛋、抽纸',
    state: 'open',
    standing: null,
    phone: '15400000021',
    licence: null,
    owner: true,
    renaming: null,
    staff: [
      { personId: 'p00000005', name: '赵海燕', owner: true, me: true, remove: last, setOwner: last },
      { personId: 'p00000020', name: '钱小妹', owner: false, me: false, remove: may, setOwner: may },
    ],
    now: AT,
    ...over,
  })
/** The same as 钱小妹 sees it. */
export const forStaff = () =>
  shop({
    owner: false,
    phone: '154****0021',
    staff: [
      { personId: 'p00000005', name: '赵海燕', owner: true, me: false, remove: mayNot, setOwner: mayNot },
      { personId: 'p00000020', name: '钱小妹', owner: false, me: true, remove: may, setOwner: mayNot },
    ],
  })

type Desk = ValueOf<'merchants.desk'>
export const desk = (over: Partial<Desk> = {}) =>
  ok<'merchants.desk'>({
    applications: [
      {
        applicationId: APPLICATION,
        communityId: COMMUNITY,
        communityName: '凤鸣社区',
        maskedName: '赵*峰',
        name: '凤鸣烧饼店',
        place: '丝绸路 18 号',
        offers: '周村烧饼',
        licence: '370306600012345',
        maskedPhone: '154****0021',
        picture: null,
        at: AT,
        decide: may,
      },
    ],
    shops: [
      {
        merchantId: SHOP,
        name: '惠民超市',
        place: '商业街 12 号',
        offers: '鸡蛋',
        state: 'open',
        standing: null,
        hasPhone: true,
        suspend: may,
        open: { allowed: false, code: 'standsSo' },
        leave: may,
      },
    ],
    renames: [],
    next: null,
    ...over,
  })
