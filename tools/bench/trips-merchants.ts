import { application, APPLICATION } from '../../tests/support/merchants'
import { ACCOUNTS, openid, personId, request } from '../../tests/support/district'
import { MERCHANT, merchant } from '../../tests/support/points'
import { COMMUNITY, NOW } from '../../tests/support/tasks'
import type { OpenId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import type { AccountDoc } from '../../types/documents/org'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

const inShop = (person: AccountDoc['personId'], name: string): AccountDoc => ({
  _id: `o-${person}` as OpenId,
  personId: person,
  name,
  roles: [{ role: 'merchant', scope: MERCHANT, scopeName: '老周家烧饼铺' }],
  state: 'active',
  consent: null,
})
const OWNER = inShop('p0owner', '周掌柜')
const HAND = inShop('p0hand', '钱小妹')
const WORKER = openid('worker')

const KNOWN = {
  clock: NOW,
  documents: {
    accounts: [...Object.values(ACCOUNTS), OWNER, HAND],
    merchants: [
      merchant({ ownerIds: [OWNER.personId], invite: { digits: '12345678', shownAt: new Date(NOW - MINUTE) } }),
    ],
    shopApplications: [application({ personId: personId('volunteer2') })],
  },
}
const ASKED = new Date(NOW - MINUTE)
const SHOP = {
  name: '凤鸣烧饼店',
  place: '丝绸路 18 号',
  offers: '周村烧饼',
  phone: '15400000021',
  licence: '370306600012345',
}

export const MERCHANTS_SCENARIOS: ScenariosOf<'merchants'> = {
  'merchants.apply': {
    trips: 6,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'merchants.apply', {
        communityId: COMMUNITY,
        shop: SHOP,
        requestId: request(),
      }),
  },
  'merchants.mine': { trips: 3, ...KNOWN, play: (cloud) => succeed(cloud, OWNER._id, 'merchants.mine', {}) },
  'merchants.desk': {
    trips: 4,
    ...KNOWN,
    play: (cloud) => succeed(cloud, WORKER, 'merchants.desk', { scope: COMMUNITY }),
  },
  'merchants.decide': {
    trips: 12,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, WORKER, 'merchants.decide', {
        applicationId: APPLICATION,
        communityId: COMMUNITY,
        decision: { kind: 'approve' },
        requestId: request(),
      }),
  },
  'merchants.setStanding': {
    trips: 6,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, WORKER, 'merchants.setStanding', {
        merchantId: MERCHANT,
        state: 'suspended',
        reason: '停业装修',
        requestId: request(),
      }),
  },
  'merchants.decideRename': {
    trips: 6,
    clock: NOW,
    documents: {
      ...KNOWN.documents,
      merchants: [
        merchant({ renaming: { name: '周记烧饼铺', place: '丝绸路', by: OWNER.personId, at: ASKED, words: null } }),
      ],
    },
    play: (cloud) =>
      succeed(cloud, WORKER, 'merchants.decideRename', {
        merchantId: MERCHANT,
        askedAt: ASKED.getTime(),
        decision: { kind: 'approve' },
        requestId: request(),
      }),
  },
  'merchants.contact': {
    trips: 4,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, WORKER, 'merchants.contact', { of: APPLICATION, scope: COMMUNITY, requestId: request() }),
  },
  'merchants.shop': {
    trips: 3,
    ...KNOWN,
    play: (cloud) => succeed(cloud, OWNER._id, 'merchants.shop', { merchantId: MERCHANT }),
  },
  'merchants.keep': {
    trips: 3,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, OWNER._id, 'merchants.keep', {
        merchantId: MERCHANT,
        change: { kind: 'invite' },
        requestId: request(),
      }),
  },
  'merchants.join': {
    trips: 4,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'merchants.join', { digits: '12345678', requestId: request() }),
  },
  'merchants.changeStaff': {
    trips: 9,
    ...KNOWN,
    play: (cloud) =>
      succeed(cloud, OWNER._id, 'merchants.changeStaff', {
        merchantId: MERCHANT,
        personId: HAND.personId,
        change: 'remove',
        requestId: request(),
      }),
  },
}
