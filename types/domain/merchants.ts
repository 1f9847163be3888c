/** Mechanism 35: how shops join the alliance, and who works in them. */

/** A shop's papers wait for a word, are approved, or come back with words; whoever gets them back hands in new ones. */
export type ApplicationState = 'waiting' | 'approved' | 'returned'
export const APPLICATION_STATE_LABEL = {
  waiting: '等社区答复',
  approved: '通过了',
  returned: '请补充',
} as const satisfies Record<ApplicationState, string>

/** Nobody has more papers waiting at once. */
export const APPLICATIONS_WAITING_MOST = 3
/** A shop's id has two digits after its community. */
export const MERCHANTS_A_COMMUNITY = 99
/** The code on an owner's phone lets people in for so long. */
export const INVITE_MINUTES = 10
/** A shop has few owners; each can do everything for it. */
export const OWNERS_MOST = 5

export const SHOP_NAME_MAX = 20
export const SHOP_PLACE_MAX = 40
export const SHOP_OFFERS_MAX = 60
export const STANDING_REASON_MAX = 60
export const RETURN_WORDS_MAX = 200

/** A mobile number, or one of a house with or without its area code. */
export const SHOP_PHONE_PATTERN = /^(1[3-9]\d{9}|(0\d{2,3}-?)?[2-9]\d{6,7})$/
/** 统一社会信用代码 of 18, or the older 注册号 of 15 places. */
export const LICENCE_PATTERN = /^([0-9A-HJ-NPQRTUWXY]{18}|\d{15})$/

/** The desks that look after shops, the smallest first: what one of them has suspended, none below it opens again. */
export const SHOP_DESKS = ['community', 'street', 'district'] as const
export type ShopDesk = (typeof SHOP_DESKS)[number]
