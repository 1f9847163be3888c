import type { NoticePage } from '../../types/domain/notices'
import { MERCHANT_STATE_LABEL } from '../../types/domain/org'
import type { ApplicationDoc } from '../../types/documents/merchants'
import type { MerchantDoc } from '../../types/documents/org'
import type { PersonId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { Call } from '../_kernel/action'
import { type NewNotice, notify } from '../notices/public'

type Told = Pick<Call, 'db' | 'now'>

const tell = ({ db, now }: Told, notice: Omit<NewNotice, 'kind'>) => notify(db, now, [{ ...notice, kind: 'merchant' }])

const MINE_PAGE: NoticePage = 'pages/merchants/mine/index'
const shopPage = (merchantId: string): NoticePage => `pages/merchants/shop/index?merchantId=${merchantId}`

/** A community has something to answer. */
export const tellApplied = (call: Told, { _id, communityId, shop }: ApplicationDoc) =>
  tell(call, {
    key: `applied:${_id}`,
    audience: { scope: communityId, roles: ['community'] },
    scope: communityId,
    title: '有店想加入联盟',
    text: `${shop.name}等您答复`,
    page: `pages/merchants/desk/index?scope=${communityId}`,
  })

/** Whoever applied hears the one word on it. */
export const tellDecided = (
  call: Told,
  { _id, personId, communityId, shop }: ApplicationDoc,
  made: MerchantDoc | null,
) =>
  tell(call, {
    key: `application:${_id}`,
    audience: { personIds: [personId] },
    scope: communityId,
    title: made ? `${shop.name}加入联盟了` : '您的申请要补充',
    text: made ? '您是店主，可以收分、加店员了' : '点开看一看缺什么，改好再交',
    page: made ? shopPage(made._id) : MINE_PAGE,
    template: 'progress',
  })

/** A community has another name or place of a shop to look at. */
export const tellRenaming = (call: Call, { _id, communityId, name }: MerchantDoc, to: Pick<MerchantDoc, 'name'>) =>
  tell(call, {
    key: `renaming:${_id}:${call.request.id}`,
    audience: { scope: communityId, roles: ['community'] },
    scope: communityId,
    title: `${name}想改${to.name === name ? '地址' : '店名'}`,
    text: '请看一看，同意了才改',
    page: `pages/merchants/desk/index?scope=${communityId}`,
  })

/** The owners hear the word on it. @param of.askedAt tells this wish from every other one */
export const tellRenamed = (
  call: Told,
  { _id, ownerIds }: Pick<MerchantDoc, '_id' | 'ownerIds'>,
  of: { readonly approved: boolean; readonly askedAt: Instant },
) =>
  tell(call, {
    key: `renamed:${_id}:${of.askedAt}`,
    audience: { personIds: ownerIds },
    scope: _id,
    title: of.approved ? '店名和地址改好了' : '店名或地址没改成',
    text: of.approved ? '以前的小票和对账单还是原来的名字' : '点开看一看为什么，可以再提',
    page: shopPage(_id),
  })

const STANDING_TEXT = {
  open: '可以照常收分了',
  suspended: '先不能收分，已收的照样对账',
  left: '不能再收分，已收的照样对账',
} as const

/** Everybody in a shop hears how it stands. @param turn tells this change of the shop from every other one */
export const tellStanding = (call: Told, { _id, name, state }: MerchantDoc, turn: string) =>
  tell(call, {
    key: `shop:${_id}:${turn}`,
    audience: { scope: _id, roles: ['merchant'] },
    scope: _id,
    title: `${name}${state === 'open' ? '恢复了' : MERCHANT_STATE_LABEL[state]}`,
    text: STANDING_TEXT[state],
    page: shopPage(_id),
  })

/** The owners hear who has come in by a code. */
export const tellJoined = (
  call: Told,
  { _id, ownerIds }: MerchantDoc,
  digits: string,
  joined: { personId: PersonId; name: string },
) =>
  tell(call, {
    key: `joined:${_id}:${digits}:${joined.personId}`,
    audience: { personIds: ownerIds.filter((id) => id !== joined.personId) },
    scope: _id,
    title: `${joined.name}进店了`,
    text: '不认识的话，可以在店员里移出',
    page: shopPage(_id),
  })

/** Whoever was taken out hears of it. @param turn tells this change from every other one */
export const tellRemoved = (call: Told, { _id, name }: MerchantDoc, personId: PersonId, turn: string) =>
  tell(call, {
    key: `left:${_id}:${turn}`,
    audience: { personIds: [personId] },
    scope: _id,
    title: `您不在${name}了`,
    text: '不能再替这家店收分',
  })
