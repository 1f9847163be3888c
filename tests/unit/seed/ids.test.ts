import { z } from 'zod'
import * as f from '../../../types/contracts/fields'
import type { TaskDoc } from '../../../types/documents/tasks'
import { breaking, district } from './fixture'

const division = z.union([f.communityCode, f.gridCode, z.string().regex(/^370306(\d{3})?$/)])
const date = z.date()

/** At a task, or at a duty. */
const STAY = /^(t370306\d{6}-\d{4}-\d{2}|w370306\d{6}-[0-9a-f]{12}):p[A-Za-z0-9]{4,32}$/

/** Every collection's ids, and the ids in its documents, by the patterns of the contract. */
const SHAPES: Record<keyof typeof district, z.ZodType> = {
  accounts: z.object({ _id: z.string().regex(/^o[A-Za-z0-9_-]{27}$/), personId: f.personId }),
  people: z.object({ _id: f.personId, unitId: z.string().regex(/^u\d{3}$/).nullable() }), // prettier-ignore
  memberships: z.object({ _id: f.personId, gridId: f.gridCode, since: date }),
  divisions: z.object({ _id: division, parentId: division.nullable() }),
  grids: z.object({ _id: f.gridCode, communityId: f.communityCode, branchId: f.branchId }),
  branches: z.object({ _id: f.branchId, gridId: f.gridCode.nullable(), communityId: f.communityCode }),
  units: z.object({ _id: z.string().regex(/^u\d{3}$/) }),
  stations: z.object({ _id: f.stationId, communityId: f.communityCode }),
  merchants: z.object({ _id: f.merchantId, communityId: f.communityCode }),
  demandLists: z.object({ _id: z.string().regex(/^370306\d{6}:20\d{2}-\d{2}$/), taskIds: z.array(f.taskId), month: f.yearMonth }), // prettier-ignore
  tasks: z.object({
    _id: f.taskId,
    stationId: f.stationId,
    branchIds: z.array(f.branchId),
    personIds: z.array(f.personId),
    title: f.shortText(14),
    place: f.shortText(40),
    toBring: f.shortText(60).nullable(),
  }),
  shifts: z.object({ _id: f.shiftId, stationId: f.stationId, startsAt: date, endsAt: date }),
  attendance: z.object({
    _id: z.string().regex(STAY),
    personId: f.personId,
  }),
  postings: z.object({
    _id: z.string().regex(/^p[A-Za-z0-9]{4,32}:\d+$/),
    account: f.personId,
    hash: z.string().length(64),
  }),
  serviceRecords: z.object({
    _id: z.string().regex(STAY),
    personId: f.personId,
    month: f.yearMonth,
  }),
  staff: z.object({ _id: f.staffId, unitId: f.unitId }),
  rewards: z.object({ _id: f.rewardId, merchantId: f.merchantId }),
  adjustments: z.object({ _id: f.adjustmentId, account: f.personId, postingId: f.postingId }),
  shopApplications: z.object({ _id: f.applicationId, personId: f.personId }),
  statements: z.object({ _id: z.string().regex(/^m370306\d{6}-\d{2}:20\d{2}-\d{2}$/), merchantId: f.merchantId }),
  statementParts: z.object({ _id: z.string().regex(/^m370306\d{6}-\d{2}:20\d{2}-\d{2}:000$/) }),
  statementRuns: z.object({ _id: f.yearMonth, after: f.merchantId, done: z.literal(true) }),
}

const collections = Object.keys(SHAPES) as (keyof typeof district)[]

test.each(collections)('%s match the contract’s patterns, each id once', (collection) => {
  const documents: readonly { _id: string }[] = district[collection]
  expect(documents.length).toBeGreaterThan(0)
  expect(breaking(documents, (document) => SHAPES[collection].safeParse(document).success)).toEqual([])
  expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
})

test('a task’s id names its community and month', () => {
  const named = ({ _id, communityId, month }: TaskDoc) =>
    _id.startsWith(`t${communityId}-${month.slice(2, 4)}${month.slice(5)}-`)
  expect(breaking(district.tasks, named)).toEqual([])
})

test('a reward’s id names its merchant', () => {
  expect(breaking(district.rewards, ({ _id, merchantId }) => _id.startsWith(`r${merchantId.slice(1)}-`))).toEqual([])
})
