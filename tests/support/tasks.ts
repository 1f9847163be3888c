import { UNTOUCHED } from '../../cloudfunctions/tasks/rules/untouched'
import { type BranchId, communityCode, gridCode, type PersonId } from '../../types/domain/ids'
import type { TaskDoc } from '../../types/documents/tasks'

export const COMMUNITY = communityCode('370306003001')
export const GRID = gridCode('370306003001003')
export const SIBLING_GRID = gridCode('370306003001004')
export const BRANCH: BranchId = 'b370306003001003'
export const SIBLING_BRANCH: BranchId = 'b370306003001004'
export const OFF_GRID_BRANCH: BranchId = 'b370306003001x01'

/** 2026-11-24 09:00 in Zhoucun. */
export const NOW = Date.parse('2026-11-24T09:00:00+08:00')

/** An open task of 4 places tomorrow from 08:00 to 11:30, claimable until tonight. */
export const task = (over: Partial<TaskDoc> = {}): TaskDoc => ({
  _id: 't370306003001-2611-01',
  communityId: COMMUNITY,
  communityName: '凤鸣社区',
  month: '2026-11',
  gridIds: [GRID, SIBLING_GRID],
  title: '陪 3 位老人去复查',
  kind: 'specialCare',
  place: '区医院门诊楼',
  stationId: 's370306003001-01',
  stationName: '凤鸣社区党群服务站点',
  startsAt: new Date('2026-11-25T08:00:00+08:00'),
  endsAt: new Date('2026-11-25T11:30:00+08:00'),
  claimUntil: new Date('2026-11-24T18:00:00+08:00'),
  toBring: null,
  content: null,
  urgent: false,
  contact: null,
  places: 4,
  placesLeft: 4,
  ...UNTOUCHED,
  ...over,
})

/** The same task with the branch holding `places`, of which these people fill some. */
export const claimed = (places: number, people: TaskDoc['people'] = {}, over: Partial<TaskDoc> = {}): TaskDoc => {
  const ofBranch = Object.values(people).filter(({ branchId }) => branchId === BRANCH).length
  const free = Object.values(people).length - ofBranch
  return task({
    placesLeft: 4 - places - free,
    branchIds: [BRANCH],
    branches: { [BRANCH]: { name: '凤鸣 3 号网格党支部', places, placesLeft: places - ofBranch } },
    personIds: (Object.keys(people) as PersonId[]).sort(),
    people,
    ...over,
  })
}
