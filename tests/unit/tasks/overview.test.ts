import { byCommunity, byGrid, ofTask, sumOf } from '../../../cloudfunctions/tasks/rules/overview'
import { BRANCH, claimed, COMMUNITY, GRID, OFF_GRID_BRANCH, SIBLING_GRID, task } from '../../support/tasks'

const grids = [
  { _id: GRID, name: '凤鸣 3 号网格' },
  { _id: SIBLING_GRID, name: '凤鸣 4 号网格' },
]
/** Four places: two of the branch with one person on them, one taken by somebody of nobody's, one still free. */
const open = claimed(2, { p1: { branchId: BRANCH, state: 'coming' }, p2: { branchId: null, state: 'coming' } })
const accepted = claimed(2, { p1: { branchId: BRANCH, state: 'coming' } }, { state: 'accepted', gridIds: [GRID] })

test('a task in places: wanted, claimed or taken, done, still open', () => {
  expect(ofTask(open)).toEqual({ tasks: 1, wanted: 4, claimed: 3, done: 0, open: 1 })
  expect(ofTask(accepted)).toEqual({ tasks: 1, wanted: 4, claimed: 2, done: 1, open: 0 })
  expect(ofTask(task({ state: 'withdrawn' }))).toEqual({ tasks: 0, wanted: 0, claimed: 0, done: 0, open: 0 })
})

test('a grid’s line holds what reaches it, and what its own branch has of it', () => {
  expect(byGrid([open, accepted, task({ state: 'withdrawn' })], grids)).toEqual([
    { id: GRID, name: '凤鸣 3 号网格', within: '', tasks: 2, wanted: 8, claimed: 4, done: 1, open: 1 },
    { id: SIBLING_GRID, name: '凤鸣 4 号网格', within: '', tasks: 1, wanted: 4, claimed: 0, done: 0, open: 1 },
  ])
})

test('an off-grid branch that claimed something has a line of its own', () => {
  const shops = task({
    placesLeft: 1,
    branchIds: [OFF_GRID_BRANCH],
    branches: { [OFF_GRID_BRANCH]: { name: '丝绸路商铺党支部', places: 3, placesLeft: 3 } },
  })
  expect(byGrid([shops], grids).at(-1)).toEqual({
    id: OFF_GRID_BRANCH,
    name: '丝绸路商铺党支部',
    within: '',
    tasks: 1,
    wanted: 4,
    claimed: 3,
    done: 0,
    open: 1,
  })
})

test('a community without a list has a line of noughts', () => {
  const counted = { _id: COMMUNITY, tasks: 2, wanted: 8, claimed: 5, done: 1, open: 1 }
  const other = { id: '370306003002' as typeof COMMUNITY, name: '桃园社区', street: '青年路街道' }
  const rows = byCommunity([{ id: COMMUNITY, name: '凤鸣社区', street: '青年路街道' }, other], [counted])
  expect(rows).toMatchObject([
    { name: '凤鸣社区', wanted: 8, within: '青年路街道' },
    { name: '桃园社区', tasks: 0, open: 0 },
  ])
  expect(sumOf(rows)).toEqual({ tasks: 2, wanted: 8, claimed: 5, done: 1, open: 1 })
})
