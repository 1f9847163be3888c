import { MINUTE } from '../../../types/domain/time'
import { merchants as contracts } from '../../../types/contracts/merchants'
import { application } from '../merchants'
import { JPEG } from '../doing'
import { MERCHANT, merchant, NOW } from '../points'
import { putFile } from '../rosters'
import { AUTHORITIES, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { account, COMMUNITY, PEOPLE, WORLD } from './world'

const deskAndStaff = { at: MERCHANT, roles: { ...AUTHORITIES, merchant: OVER } } as const

export const MERCHANTS_MAY: MayOf<'merchants'> = {
  apply: 'registered',
  mine: 'registered',
  join: 'registered',
  desk: { at: COMMUNITY, roles: AUTHORITIES },
  decide: { at: COMMUNITY, roles: { community: OVER } },
  contact: { at: COMMUNITY, roles: AUTHORITIES },
  setStanding: deskAndStaff,
  decideRename: { at: MERCHANT, roles: AUTHORITIES },
  shop: deskAndStaff,
  keep: { at: MERCHANT, roles: { merchant: OVER } },
  changeStaff: { at: MERCHANT, roles: { ...AUTHORITIES, merchant: ['own'] } },
}

const SHOP = {
  name: '凤鸣烧饼店',
  place: '丝绸路 18 号',
  offers: '周村烧饼、豆浆',
  phone: '15400000024',
  licence: '370306600012345',
}
const OWNER = PEOPLE.till
/** Works at the same till, and owns nothing. */
const HAND = account('p00000020', '钱小妹', [{ role: 'merchant', scope: MERCHANT }])
const shop = merchant({ ownerIds: [OWNER.personId] })
const accounts = [...WORLD.accounts, HAND]
const documents = { ...WORLD, accounts, merchants: [shop], shopApplications: [application()] }
const byMe = { clock: NOW, caller: PEOPLE.volunteer._id, documents }
const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents }
const byOwner = { clock: NOW, caller: OWNER._id, documents }
/** WeChat did not say whether the words may be shown: nothing is there yet, and the person taps once more. */
const looked = { tapsAgain: 'busy' } as const
const showing = merchant({
  ownerIds: [OWNER.personId],
  invite: { digits: '12345678', shownAt: new Date(NOW - MINUTE) },
})

/** Has asked for the name that the sample of `decideRename` is about. */
const asking = merchant({
  ownerIds: [OWNER.personId],
  renaming: {
    name: '周记烧饼铺',
    place: '新建路 9 号',
    by: OWNER.personId,
    at: new Date(contracts.decideRename.sample.askedAt),
    words: null,
  },
})

export const MERCHANTS_SCENES: ScenesOf<'merchants'> = {
  apply: [
    { ...byMe, ...looked, other: { shop: { ...SHOP, name: '别的店' } } },
    {
      ...byMe,
      ...looked,
      variant: 'with a picture of the licence',
      input: async (cloud) => ({ fileId: await putFile(cloud, PEOPLE.volunteer._id, JPEG, 'pictures/licence.jpg') }),
      other: { shop: SHOP },
    },
  ],
  mine: byMe,
  desk: byWorker,
  decide: [
    { ...byWorker, other: { decision: { kind: 'return', words: '缺执照照片' } } },
    {
      ...byWorker,
      ...looked,
      variant: 'returned',
      input: { decision: { kind: 'return', words: '缺执照照片' } },
      other: { decision: { kind: 'approve' } },
    },
  ],
  setStanding: { ...byWorker, ...looked, other: { reason: '别的缘由' } },
  contact: {
    ...byWorker,
    documents: { ...documents },
    input: { of: application()._id },
    other: { of: MERCHANT },
  },
  shop: byOwner,
  keep: [
    { ...byOwner, other: { change: { kind: 'details', offers: '烧饼', phone: '15400000022' } } },
    {
      ...byOwner,
      ...looked,
      variant: 'details',
      input: { change: { kind: 'details', offers: '烧饼、油条', phone: '15400000022' } },
      other: { change: { kind: 'invite' } },
    },
    {
      ...byOwner,
      ...looked,
      variant: 'another name',
      input: { change: { kind: 'rename', name: '周记烧饼铺', place: '丝绸路' } },
      other: { change: { kind: 'rename', name: '周记烧饼铺', place: '新建路 9 号' } },
    },
  ],
  decideRename: [
    {
      ...byWorker,
      documents: { ...documents, merchants: [asking] },
      other: { decision: { kind: 'return', words: '门头照片没换' } },
    },
    {
      ...byWorker,
      ...looked,
      documents: { ...documents, merchants: [asking] },
      variant: 'returned',
      input: { decision: { kind: 'return', words: '门头照片没换' } },
      other: { decision: { kind: 'approve' } },
    },
  ],
  join: { ...byMe, documents: { ...documents, merchants: [showing] }, other: { digits: '87654321' } },
  changeStaff: [
    { ...byWorker, input: { personId: HAND.personId }, other: { change: 'remove' } },
    {
      ...byOwner,
      variant: 'somebody is taken out',
      input: { personId: HAND.personId, change: 'remove' },
      other: { change: 'makeOwner' },
    },
    {
      ...byOwner,
      caller: HAND._id,
      variant: 'somebody leaves',
      input: { personId: HAND.personId, change: 'remove' },
      other: { personId: OWNER.personId },
    },
  ],
}
