import { nextMerchantId, whyNotApply, whyNotDecide } from '../../../cloudfunctions/merchants/rules/application'
import { invitedTo, inviteDigits } from '../../../cloudfunctions/merchants/rules/invite'
import { renamingOf, whyNotDecideRename } from '../../../cloudfunctions/merchants/rules/renaming'
import { ownersAfter, whyNotChange, type Wish } from '../../../cloudfunctions/merchants/rules/staff'
import { deskOfStanding, deskOver, whyNotSet } from '../../../cloudfunctions/merchants/rules/standing'
import { LICENCE_PATTERN, SHOP_PHONE_PATTERN } from '../../../types/domain/merchants'
import { communityCode, type RequestId, streetCode } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import { application } from '../../support/merchants'
import { MERCHANT, merchant, NOW, OTHER_MERCHANT } from '../../support/points'

const COMMUNITY = communityCode('370306003001')
const NEXT_DOOR = communityCode('370306003002')

test.each([
  [0, null],
  [2, null],
  [3, 'appliedOften'],
] as const)('with %i applications waiting: %s', (waiting, why) => expect(whyNotApply(waiting)).toBe(why))

test.each([
  ['of the next community', { communityId: NEXT_DOOR, state: 'approved' }, 'notFound'],
  ['decided already, and one’s own', { state: 'returned', personId: 'p1' }, 'applicationDecided'],
  ['one’s own', { personId: 'p1' }, 'ownApplication'],
  ['somebody’s that waits', {}, null],
] as const)('an application that is %s', (_title, over, why) => {
  expect(whyNotDecide(application(over), COMMUNITY, 'p1')).toBe(why)
})

test('a community’s shops are numbered upwards, and never past 99', () => {
  expect(nextMerchantId(COMMUNITY, [])).toBe('m370306003001-01')
  expect(nextMerchantId(COMMUNITY, ['m370306003001-07', 'm370306003001-02'])).toBe('m370306003001-08')
  expect(nextMerchantId(COMMUNITY, ['m370306003001-99'])).toBeNull()
})

test.each([
  [['community', COMMUNITY], 'community'],
  [['street', streetCode('370306003')], 'street'],
  [['district', '370306'], 'district'],
  [['community', NEXT_DOOR], null],
  [['merchant', MERCHANT], null],
] as const)('%j is over the shop as %s', ([role, scope], desk) => {
  expect(deskOver([{ role, scope }], MERCHANT)).toBe(desk)
})

const stopped = (desk: 'community' | 'street' | 'district' | null) =>
  ({ since: new Date(NOW), by: 'p2', byName: '周敏', desk, reason: '停业装修' }) as const
const OPEN = merchant()
const STOPPED = merchant({ state: 'suspended', standing: stopped('community') })
const STOPPED_ABOVE = merchant({ state: 'suspended', standing: stopped('district') })
const LEFT = merchant({ state: 'left', standing: stopped(null) })

test.each([
  ['staff cannot', OPEN, { desk: null, owner: false, works: true }, 'left', 'ownersOnly'],
  ['an owner suspends nothing', OPEN, { desk: null, owner: true, works: true }, 'suspended', 'ownersOnly'],
  ['a desk stops no shop of its own', OPEN, { desk: 'community', owner: true, works: true }, 'suspended', 'ownShop'],
  ['staff at a desk do not open it', STOPPED, { desk: 'community', owner: false, works: true }, 'open', 'ownShop'],
  ['staff at a desk do not let it leave', OPEN, { desk: 'street', owner: false, works: true }, 'left', 'ownShop'],
  ['nothing happens twice', STOPPED, { desk: 'community', owner: false, works: false }, 'suspended', 'standsSo'],
  ['what has left is not suspended', LEFT, { desk: 'district', owner: false, works: false }, 'suspended', 'standsSo'],
  [
    'a desk above has stopped it',
    STOPPED_ABOVE,
    { desk: 'street', owner: false, works: false },
    'open',
    'suspendedAbove',
  ],
  ['the desk above opens it', STOPPED_ABOVE, { desk: 'district', owner: false, works: false }, 'open', null],
  ['the same desk opens it', STOPPED, { desk: 'community', owner: false, works: false }, 'open', null],
  ['a desk above opens it', STOPPED, { desk: 'district', owner: false, works: false }, 'open', null],
  ['an owner leaves', OPEN, { desk: null, owner: true, works: true }, 'left', null],
  ['what has left comes back', LEFT, { desk: 'community', owner: false, works: false }, 'open', null],
] as const)('%s', (_title, shop, actor, to, why) => expect(whyNotSet(shop, actor, to)).toBe(why))

test('a suspension from above is not shaken off by leaving', () => {
  expect(deskOfStanding(STOPPED_ABOVE, null, 'left')).toBe('district')
  expect(deskOfStanding(OPEN, null, 'left')).toBeNull()
  expect(deskOfStanding(STOPPED_ABOVE, 'district', 'open')).toBe('district')
})

const wish = (over: Partial<Wish>): Wish => ({
  caller: 'p1',
  desk: null,
  target: 'p2',
  works: true,
  holds: true,
  change: 'remove',
  ...over,
})
const MINE = merchant({ ownerIds: ['p1'] })
const FULL = merchant({ ownerIds: ['p1', 'p3', 'p4', 'p5', 'p6'] })

test.each([
  ['somebody from elsewhere', MINE, { works: false, holds: false }, 'notAllowed'],
  ['staff, somebody else', merchant({ ownerIds: ['p3'] }), { holds: false }, 'ownersOnly'],
  ['whoever is not in', MINE, { holds: false }, 'notStaff'],
  ['the last owner goes', MINE, { target: 'p1' }, 'lastOwner'],
  ['the last owner is made none', MINE, { desk: 'community', target: 'p1', change: 'makeStaff' }, 'lastOwner'],
  ['a sixth owner', FULL, { change: 'makeOwner' }, 'ownersFull'],
  ['staff leave', merchant({ ownerIds: ['p3'] }), { target: 'p1' }, null],
  ['the last owner of a shop that left', merchant({ ownerIds: ['p1'], state: 'left' }), { target: 'p1' }, null],
  ['an owner whose role was taken goes', merchant({ ownerIds: ['p1', 'p2'] }), { holds: false }, null],
  ['an owner takes staff out', MINE, {}, null],
  ['a desk does', MINE, { caller: 'p9', desk: 'community', works: false }, null],
  [
    'a desk names an owner where there is none',
    merchant({ ownerIds: [] }),
    { desk: 'community', works: false, change: 'makeOwner' },
    null,
  ],
  ['an owner again', FULL, { target: 'p3', change: 'makeOwner' }, null],
] as const)('%s', (_title, shop, over, why) => expect(whyNotChange(shop, wish(over))).toBe(why))

test('owners after a change', () => {
  expect(ownersAfter(MINE, wish({ change: 'makeOwner' }))).toEqual(['p1', 'p2'])
  expect(ownersAfter(FULL, wish({ target: 'p3', change: 'makeStaff' }))).toEqual(['p1', 'p4', 'p5', 'p6'])
  expect(ownersAfter(FULL, wish({ target: 'p3' }))).not.toContain('p3')
})

test('a code lets in for ten minutes, into one shop that has not left', () => {
  const showing = (over: object = {}) => merchant({ invite: { digits: '12345678', shownAt: new Date(NOW) }, ...over })
  expect(invitedTo([showing()], NOW + 10 * MINUTE - 1)).not.toBeNull()
  expect(invitedTo([showing()], NOW + 10 * MINUTE)).toBeNull()
  expect(invitedTo([showing({ state: 'left' })], NOW)).toBeNull()
  expect(invitedTo([showing(), showing({ _id: OTHER_MERCHANT })], NOW)).toBeNull()
  expect(invitedTo([], NOW)).toBeNull()
})

test('digits are the request’s own, and another key’s are others', () => {
  const of = (key: string, request: string) => inviteDigits(key, MERCHANT, request as RequestId)
  expect(of('key', 'one')).toMatch(/^\d{8}$/)
  expect(of('key', 'one')).toBe(of('key', 'one'))
  expect(of('key', 'one')).not.toBe(of('key', 'two'))
  expect(of('key', 'one')).not.toBe(of('another', 'one'))
})

test.each([
  ['13800000000', true],
  ['0533-6400000', true],
  ['05336400000', true],
  ['6400000', true],
  ['12345', false],
  ['138000000000', false],
  ['+8613800000000', false],
])('%s is a number to call: %s', (phone, is) => expect(SHOP_PHONE_PATTERN.test(phone)).toBe(is))

test.each([
  ['91370306MA3AAAAA1X', true],
  ['370306600012345', true],
  ['91370306MA3AAAAA1', false],
  ['91370306MA3AAAAAIX', false],
])('%s is a licence: %s', (licence, is) => expect(LICENCE_PATTERN.test(licence)).toBe(is))

const asked = { name: '周记烧饼铺', place: '丝绸路', by: 'p1', at: new Date(NOW), words: null } as const
const asking = merchant({ renaming: asked })

test.each([
  ['another name waits', OPEN, '周记烧饼铺', { renaming: asked }],
  ['its own name is nothing to ask for', OPEN, '老周家烧饼铺', 'nothingChanged'],
  ['its own name takes a wish back', asking, '老周家烧饼铺', { renaming: null }],
  ['a third name takes the place of the second', asking, '周家铺', { renaming: { ...asked, name: '周家铺' } }],
] as const)('an owner asks: %s', (_title, shop, name, wanted) => {
  expect(renamingOf(shop, { name, place: '丝绸路' }, { by: 'p1', now: NOW })).toEqual(wanted)
})

test.each([
  ['the shop has left', { ...asking, state: 'left' }, NOW, true, 'merchantGone'],
  ['nothing is asked', OPEN, NOW, true, 'renameGone'],
  ['it came back already', merchant({ renaming: { ...asked, words: '看不清' } }), NOW, true, 'renameGone'],
  ['the owner has asked for another one since', asking, NOW - MINUTE, true, 'renameGone'],
  ['it is one’s own shop', asking, NOW, true, 'ownShop'],
  ['nothing is in the way', asking, NOW, false, null],
] as const)('a word on another name: %s', (_title, shop, askedAt, works, why) => {
  expect(whyNotDecideRename(shop, askedAt, works)).toBe(why)
})
