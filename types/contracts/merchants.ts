import * as z from 'zod'
import {
  LICENCE_PATTERN,
  RETURN_WORDS_MAX,
  SHOP_DESKS,
  SHOP_NAME_MAX,
  SHOP_OFFERS_MAX,
  SHOP_PHONE_PATTERN,
  SHOP_PLACE_MAX,
  STANDING_REASON_MAX,
} from '../domain/merchants'
import { contract, type Contracts } from './contract'
import * as f from './fields'

const SAMPLE_REQUEST = 'sample-request-0001'
const SAMPLE_COMMUNITY = '370306003001'
const SAMPLE_MERCHANT = 'm370306003001-01'
const SAMPLE_APPLICATION = 'a0123456789abcdef01234567'

/** The community where a shop lies, and those above it. */
const DESKS = { district: 'covers', street: 'covers', community: 'covers' } as const
const STAFF = { merchant: 'covers' } as const

const phone = z.string().regex(SHOP_PHONE_PATTERN)
const offers = f.shortText(SHOP_OFFERS_MAX)
/** Another name or place that an owner asks for; `words`: it came back with them. */
const renaming = z
  .strictObject({ name: z.string(), place: z.string(), at: f.instant, words: z.string().nullable() })
  .nullable()
/** What an applicant may see and mend of their own papers. */
const papers = z.strictObject({
  name: f.shortText(SHOP_NAME_MAX),
  place: f.shortText(SHOP_PLACE_MAX),
  offers,
  phone,
  licence: z.string().regex(LICENCE_PATTERN),
})

const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approve') }),
  /** With what is missing: whoever applied mends it and hands in again. */
  z.strictObject({ kind: z.literal('return'), words: f.shortText(RETURN_WORDS_MAX) }),
])

const standing = z
  .strictObject({ since: f.instant, byName: z.string(), desk: z.enum(SHOP_DESKS).nullable(), reason: z.string() })
  .nullable()

const shop = z.strictObject({
  merchantId: f.merchantId,
  name: z.string(),
  place: z.string(),
  offers: z.string(),
  state: f.merchantState,
  standing,
})

/** Mechanism 35: shops join the merchant alliance, run their counter with people of their own, and may be stopped. */
export const merchants = {
  /** Asks for a shop to be of the alliance. What came back is handed in as a new one. */
  apply: contract({
    who: { registered: true },
    input: z.strictObject({
      communityId: f.communityCode,
      shop: papers,
      /** A picture of the licence, sent up before. */
      fileId: f.uploadedPicture.optional(),
      requestId: f.requestId,
    }),
    output: z.strictObject({ applicationId: f.applicationId }),
    refusals: [
      'notFound',
      'appliedOften',
      'wordsRisky',
      'fileMissing',
      'pictureTooLarge',
      'pictureUnreadable',
      'requestReused',
      'busy',
    ],
    sample: {
      communityId: SAMPLE_COMMUNITY,
      shop: {
        name: '凤鸣烧饼店',
        place: '丝绸路 18 号',
        offers: '周村烧饼、豆浆',
        phone: '0533-6400000',
        licence: '91370306MA3AAAAA1X',
      },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** My applications, newest first, as I wrote them; and the shops that I work in. */
  mine: contract({
    who: { registered: true },
    input: z.strictObject({}),
    output: z.strictObject({
      applications: z.array(
        z.strictObject({
          applicationId: f.applicationId,
          communityId: f.communityCode,
          communityName: z.string(),
          shop: papers,
          hasPicture: z.boolean(),
          at: f.instant,
          state: z.enum(['waiting', 'approved', 'returned']),
          /** What came back with it. */
          words: z.string().nullable(),
        }),
      ),
      shops: z.array(shop.extend({ owner: z.boolean() })),
      /** Whether another one may be handed in now. */
      mayApply: f.permit,
    }),
    refusals: [],
    sample: {},
  }),

  /** What a place has to answer (first page), and its shops, 20 a page. Names and numbers are masked. */
  desk: contract({
    who: { roles: DESKS, over: (input) => input.scope },
    input: z.strictObject({ scope: f.divisionAboveGrid, cursor: f.cursor.optional() }),
    output: z.strictObject({
      /** Up to 50, the oldest first; none on later pages. */
      applications: z.array(
        z.strictObject({
          applicationId: f.applicationId,
          communityId: f.communityCode,
          communityName: z.string(),
          maskedName: z.string(),
          name: z.string(),
          place: z.string(),
          offers: z.string(),
          licence: z.string(),
          maskedPhone: z.string(),
          /** A link for ten minutes to the picture of the licence. */
          picture: z.string().nullable(),
          at: f.instant,
          decide: f.permit,
        }),
      ),
      /** Shops that ask for another name or place, up to 50; none on later pages. */
      renames: z.array(
        z.strictObject({
          merchantId: f.merchantId,
          name: z.string(),
          place: z.string(),
          to: z.strictObject({ name: z.string(), place: z.string() }),
          at: f.instant,
          decide: f.permit,
        }),
      ),
      shops: z.array(shop.extend({ hasPhone: z.boolean(), suspend: f.permit, open: f.permit, leave: f.permit })),
      next: f.nextPage,
    }),
    refusals: [],
    sample: { scope: SAMPLE_COMMUNITY },
  }),

  /** The one word on an application: it becomes a shop with the applicant as its owner, or comes back with words. On record. */
  decide: contract({
    who: { roles: { community: 'covers' }, over: (input) => input.communityId },
    input: z.strictObject({
      applicationId: f.applicationId,
      communityId: f.communityCode,
      decision,
      requestId: f.requestId,
    }),
    output: z.strictObject({ merchantId: f.merchantId.nullable() }),
    refusals: [
      'notFound',
      'applicationDecided',
      'ownApplication',
      'noAccountYet',
      'allianceFull',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: {
      applicationId: SAMPLE_APPLICATION,
      communityId: SAMPLE_COMMUNITY,
      decision: { kind: 'approve' },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Suspends a shop, opens it again, or lets it leave; in force with the next redemption. A shop leaves by its owner's word too. On record. */
  setStanding: contract({
    who: { roles: { ...DESKS, ...STAFF }, over: (input) => input.merchantId },
    input: z.strictObject({
      merchantId: f.merchantId,
      state: f.merchantState,
      reason: f.shortText(STANDING_REASON_MAX),
      requestId: f.requestId,
    }),
    output: z.strictObject({ state: f.merchantState }),
    refusals: [
      'notFound',
      'ownersOnly',
      'standsSo',
      'suspendedAbove',
      'ownShop',
      'wordsRisky',
      'requestReused',
      'busy',
    ],
    sample: { merchantId: SAMPLE_MERCHANT, state: 'suspended', reason: '停业装修', requestId: SAMPLE_REQUEST },
  }),

  /** Shows the number of a shop, or of one that applied, for a call. On record before it is shown. */
  contact: contract({
    who: { roles: DESKS, over: (input) => input.scope },
    input: z.strictObject({
      of: z.union([f.merchantId, f.applicationId]),
      scope: f.divisionAboveGrid,
      requestId: f.requestId,
    }),
    output: z.strictObject({ phone: z.string() }),
    refusals: ['notFound', 'nothingThere', 'requestReused', 'busy'],
    sample: { of: SAMPLE_MERCHANT, scope: SAMPLE_COMMUNITY, requestId: SAMPLE_REQUEST },
  }),

  /** One shop for its people and its desks: how it stands and who is in. */
  shop: contract({
    who: { roles: { ...DESKS, ...STAFF }, over: (input) => input.merchantId },
    input: z.strictObject({ merchantId: f.merchantId }),
    output: shop.extend({
      /** Whole for an owner; else masked. */
      phone: z.string().nullable(),
      licence: z.string().nullable(),
      /** Whether the caller owns it. */
      owner: z.boolean(),
      renaming,
      /** Up to 100, owners first. */
      staff: z.array(
        z.strictObject({
          personId: f.personId,
          name: z.string(),
          owner: z.boolean(),
          me: z.boolean(),
          /** Whether the caller may take the person out, and change whether they own it. */
          remove: f.permit,
          setOwner: f.permit,
        }),
      ),
      now: f.instant,
    }),
    refusals: ['notFound'],
    sample: { merchantId: SAMPLE_MERCHANT },
  }),

  /**
   * An owner mends what the shop gives and where it is called, shows a code that lets people in for ten minutes, or asks for another name
   * or place, which the community decides on; asking for those of now takes that back.
   */
  keep: contract({
    who: { roles: STAFF, over: (input) => input.merchantId },
    input: z.strictObject({
      merchantId: f.merchantId,
      change: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('details'), offers, phone }),
        z.strictObject({ kind: z.literal('invite') }),
        z.strictObject({
          kind: z.literal('rename'),
          name: f.shortText(SHOP_NAME_MAX),
          place: f.shortText(SHOP_PLACE_MAX),
        }),
      ]),
      requestId: f.requestId,
    }),
    output: z.strictObject({
      /** Good for ten minutes from when it was first shown. */
      invite: z.strictObject({ digits: z.string(), shownAt: f.instant, now: f.instant }).nullable(),
    }),
    refusals: ['notFound', 'ownersOnly', 'merchantGone', 'nothingChanged', 'wordsRisky', 'requestReused', 'busy'],
    sample: { merchantId: SAMPLE_MERCHANT, change: { kind: 'invite' }, requestId: SAMPLE_REQUEST },
  }),

  /**
   * The one word on another name or place, by somebody who does not work in the shop: it holds from then on, or comes back with words.
   * Receipts and statements of before keep the name that they were made with. On record.
   */
  decideRename: contract({
    who: { roles: DESKS, over: (input) => input.merchantId },
    input: z.strictObject({
      merchantId: f.merchantId,
      /** When what the caller looked at was asked for: nothing else is let pass. */
      askedAt: f.instant,
      decision,
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'merchantGone', 'renameGone', 'ownShop', 'wordsRisky', 'requestReused', 'busy'],
    sample: {
      merchantId: SAMPLE_MERCHANT,
      askedAt: Date.parse('2026-11-24T09:00:00+08:00'),
      decision: { kind: 'approve' },
      requestId: SAMPLE_REQUEST,
    },
  }),

  /** Somebody who stands in the shop types the code on the owner's phone, and has a login of their own there. */
  join: contract({
    who: { registered: true },
    input: z.strictObject({ digits: z.string().regex(/^\d{8}$/), requestId: f.requestId }),
    output: z.strictObject({ merchantId: f.merchantId, name: z.string() }),
    refusals: ['inviteUnknown', 'invitesLocked', 'requestReused', 'busy'],
    sample: { digits: '12345678', requestId: SAMPLE_REQUEST },
  }),

  /**
   * Takes somebody out (their role ends with the next call; oneself too), or makes them an owner or no owner. On record. For owners and
   * desks, and for whoever leaves: they have no role over the shop any more when they ask again, so the action judges it, not the table.
   */
  changeStaff: contract({
    who: { registered: true },
    input: z.strictObject({
      merchantId: f.merchantId,
      personId: f.personId,
      change: z.enum(['remove', 'makeOwner', 'makeStaff']),
      requestId: f.requestId,
    }),
    output: z.strictObject({}),
    refusals: ['notFound', 'notAllowed', 'ownersOnly', 'notStaff', 'lastOwner', 'ownersFull', 'requestReused', 'busy'],
    sample: { merchantId: SAMPLE_MERCHANT, personId: 'p00000007', change: 'makeOwner', requestId: SAMPLE_REQUEST },
  }),
} satisfies Contracts
