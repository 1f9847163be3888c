import * as z from 'zod'
import { PROOFS, STANDINGS } from '../domain/attendance'
import { COMPLAINT_KINDS, COMPLAINT_LEVELS, NOTICE_KINDS, NOTICE_TEMPLATES, CREDIT_ANSWERS } from '../domain/notices'
import {
  GIVEN_ROLES,
  MERCHANT_STATES,
  OCCUPATIONS,
  PURPOSES,
  ROLES,
  SENSITIVE_FIELDS,
  STAFF_STATES,
} from '../domain/org'
import type { PostingId } from '../domain/ids'
import { REFUSALS, type RefusalCode } from '../domain/refusals'
import { SKILLS } from '../domain/skills'
import type { DayText, YearMonth } from '../domain/time'

// A mini-program forbids `new Function`, and zod probes for it unless told not to.
z.config({ jitless: true })

const division = (digits: number) =>
  z.string().regex(digits === 6 ? /^370306$/ : new RegExp(`^370306\\d{${digits - 6}}$`))

export const streetCode = division(9).brand<'StreetCode'>()
export const communityCode = division(12).brand<'CommunityCode'>()
export const gridCode = division(15).brand<'GridCode'>()

const districtCode = z.literal('370306')
/** Any division: what a page of the desk is about. */
export const divisionCode = z.union([districtCode, streetCode, communityCode, gridCode])

/** A community or what lies above it. */
export const divisionAboveGrid = z.union([districtCode, streetCode, communityCode])

/** A branch over a grid, or an off-grid branch in a community. */
export const branchId = z.templateLiteral(['b', z.string().regex(/^370306\d{6}(\d{3}|x\d{2})$/)])
export const personId = z.templateLiteral(['p', z.string().regex(/^[A-Za-z0-9]{4,32}$/)])
export const stationId = z.templateLiteral(['s', z.string().regex(/^370306\d{6}-\d{2}$/)])
export const merchantId = z.templateLiteral(['m', z.string().regex(/^370306\d{6}-\d{2}$/)])
export const rewardId = z.templateLiteral(['r', z.string().regex(/^370306\d{6}-\d{2}-(\d{2}|[0-9a-f]{12})$/)])
export const unitId = z.templateLiteral(['u', z.string().regex(/^\d{3}$/)])
export const postId = z.templateLiteral(['d', z.string().regex(/^[0-9a-f]{12}$/)])
export const importId = z.templateLiteral(['i', z.string().regex(/^[0-9a-f]{24}$/)])
export const adjustmentId = z.templateLiteral(['j', z.string().regex(/^[0-9a-f]{24}$/)])
/** A place in a member's chain of postings. */
export const postingId = z.custom<PostingId>(
  (v) => typeof v === 'string' && /^p[A-Za-z0-9]{4,32}:[1-9]\d{0,8}$/.test(v),
)
export const planId = z.templateLiteral(['l', z.string().regex(/^[0-9a-f]{24}$/)])
export const applicationId = z.templateLiteral(['a', z.string().regex(/^[0-9a-f]{24}$/)])
export const complaintId = z.templateLiteral(['c', z.string().regex(/^[0-9a-f]{24}$/)])
export const orderId = z.templateLiteral(['o', z.string().regex(/^[0-9a-f]{24}$/)])
export const staffId = z.templateLiteral([unitId, ':', z.string().regex(/^[0-9a-f]{32}$/)])
export const taskId = z.templateLiteral(['t', z.string().regex(/^370306\d{6}-\d{4}-\d{2}$/)])
export const noteId = z.templateLiteral(['n', z.string().regex(/^[0-9a-f]{24}$/)])
const dutyId = z.templateLiteral(['w', z.string().regex(/^370306\d{6}-[0-9a-f]{12}$/)])
export const shiftId = z.union([taskId, dutyId])
export const requestId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{16,40}$/)
  .brand<'RequestId'>()

export const instant = z.int().min(0).max(8_640_000_000_000_000)
/** `2026-11-25`, a day that there is, UTC+8. */
export const day = z.custom<DayText>(
  (v) => typeof v === 'string' && /^20\d{2}-\d{2}-\d{2}$/.test(v) && new Date(`${v}T00:00:00Z`).toJSON()?.startsWith(v),
)
export const yearMonth = z.custom<YearMonth>((v) => typeof v === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(v))

/** What a person types. Trimmed, bounded, and without what nobody sees: control and format characters, halves of a pair. */
export const shortText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u)

/** Where the last page ended; only its own query knows what it means. */
export const cursor = z.string().regex(/^[A-Za-z0-9_:-]{1,120}$/)
export const nextPage = cursor.nullable()

export const role = z.enum(ROLES)
export const occupation = z.enum(OCCUPATIONS)
export const skill = z.enum(SKILLS)
/** Each once; none is a statement too. */
export const skills = z.array(skill).max(SKILLS.length)
export const givenRole = z.enum(GIVEN_ROLES)
export const staffState = z.enum(STAFF_STATES)
export const purpose = z.enum(PURPOSES)
export const sensitiveField = z.enum(SENSITIVE_FIELDS)
export const settlement = z.enum(['urban', 'rural'])
export const branchMode = z.enum(['functional', 'village', 'offGrid'])
export const unitLevel = z.enum(['municipal', 'district', 'town'])
export const merchantState = z.enum(MERCHANT_STATES)
export const accountState = z.enum(['active', 'suspended'])
/** WGS-84; a hint that a person may give, never a track. */
export const place = z.strictObject({ longitude: z.number().min(73).max(136), latitude: z.number().min(3).max(54) })
/** The same, rounded to some 100 m on the phone: nothing finer is taken. */
export const coarsePlace = z.strictObject({
  longitude: z.number().min(73).max(136).multipleOf(0.001),
  latitude: z.number().min(3).max(54).multipleOf(0.001),
})
/** A picture that somebody has just sent up, for a function to read and keep. */
export const uploadedPicture = z
  .string()
  .regex(/^cloud:\/\/[A-Za-z0-9.-]{1,120}\/pictures\/[A-Za-z0-9_-]{1,60}\.(jpg|png|webp)$/)
/** A file on its way to the person's device. */
export const file = z.strictObject({ name: z.string(), base64: z.string() })
export const memberKind = z.enum(['cadre', 'volunteer'])

export const count = z.int().min(0)
export const minutes = z.int().min(0)

/** How a stay stands, and whether it counts. */
export const attendanceState = z.enum(['in', 'out', 'closed'])
export const standing = z.enum(STANDINGS)
export const proof = z.enum(PROOFS)

export const noticeKind = z.enum(NOTICE_KINDS)
export const noticeTemplate = z.enum(NOTICE_TEMPLATES)
export const creditAnswer = z.enum(CREDIT_ANSWERS)
export const complaintKind = z.enum(COMPLAINT_KINDS)
export const complaintLevel = z.enum(COMPLAINT_LEVELS)

export const refusalCode = z.custom<RefusalCode>((v) => typeof v === 'string' && Object.hasOwn(REFUSALS, v))
/** What the server says the caller may do, and if not, why. */
export const permit = z.union([
  z.strictObject({ allowed: z.literal(true) }),
  z.strictObject({ allowed: z.literal(false), code: refusalCode }),
])

/** A grid's people against its floor, 力量底线. */
export const strength = z.strictObject({
  cadre: z.strictObject({ have: count, floor: count }),
  volunteer: z.strictObject({ have: count, floor: count }),
})
