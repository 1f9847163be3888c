import * as z from 'zod'
import { MAX_GROUPS_CALLED, MAX_PLACES_AN_ORDER, ORDER_LEVELS, RESPONSES } from '../../domain/muster'
import * as f from '../fields'

export const SAMPLE_ORDER = 'o0123456789abcdef01234567'
export const SAMPLE_GRID = '370306003001001'
export const SAMPLE_REQUEST = 'sample-request-0001'

/** Who issues orders and watches over them (mechanisms 20, 21). */
export const ISSUERS = { district: 'covers', street: 'covers', community: 'covers' } as const

export const level = z.enum(ORDER_LEVELS)
export const response = z.enum(RESPONSES)

/** Whom an order calls. */
export const called = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('kinds'),
    kinds: z.array(f.memberKind).min(1).max(2),
    /** None named: all of them. */
    occupations: z.array(f.occupation).max(9),
  }),
  /** Holders of posts with one of these names, or in a group of that name. */
  z.strictObject({ by: z.literal('groups'), groups: z.array(f.shortText(12)).min(1).max(MAX_GROUPS_CALLED) }),
  /** Everybody who says that they have one of these. */
  z.strictObject({ by: z.literal('skills'), skills: f.skills.min(1) }),
])

/** Streets, communities and grids; a grid named twice is called once. */
export const places = z.array(f.divisionCode).min(1).max(MAX_PLACES_AN_ORDER)

export const counts = {
  read: f.count,
  coming: f.count,
  arrived: f.count,
  cannot: f.count,
  left: f.count,
}

/** What a called person reads. */
export const facts = z.strictObject({
  level,
  title: z.string(),
  duty: z.string(),
  toBring: z.string().nullable(),
  assembleAt: f.instant,
  /** Null: the grid's own station. */
  station: z.strictObject({ id: f.stationId, name: z.string() }).nullable(),
  compulsory: z.boolean(),
})

/** Where to come: named, on the map, with the station's own telephone. */
export const meetingPlace = z.strictObject({
  name: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
})

/** An order as a list shows it. */
export const orderRow = facts.extend({
  orderId: f.orderId,
  scope: f.divisionCode,
  scopeName: z.string(),
  byName: z.string(),
  at: f.instant,
  state: z.enum(['publishing', 'active', 'ended']),
  endedAt: f.instant.nullable(),
  grids: f.count,
  called: f.count,
})
