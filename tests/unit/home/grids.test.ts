import { shortGrids, waitingInGrid } from '../../../cloudfunctions/home/rules/grids'
import { GRID, SIBLING_GRID } from '../../support/tasks'

const enough = { cadre: { have: 6, floor: 6 }, volunteer: { have: 30, floor: 30 } }
const short = { ...enough, volunteer: { have: 29, floor: 30 } }
const grid = { id: GRID, name: '凤鸣 3 号网格', pending: 0, strength: enough }

test('a grid at its floors where nobody waits asks for nothing', () => {
  expect(waitingInGrid(grid)).toEqual([])
})

test('newcomers come before a floor that is not reached', () => {
  expect(waitingInGrid({ ...grid, pending: 2, strength: short })).toMatchObject([
    { kind: 'confirm', count: 2, gridId: GRID },
    { kind: 'floor', count: 1, title: '凤鸣 3 号网格', gridId: GRID },
  ])
})

test('one short grid is named, several are counted, none is nothing', () => {
  const other = { id: SIBLING_GRID, name: '凤鸣 4 号网格' }
  expect(shortGrids([other])).toMatchObject([{ count: 1, title: '凤鸣 4 号网格', gridId: SIBLING_GRID }])
  expect(shortGrids([grid, other])).toMatchObject([{ count: 2, title: null, gridId: null }])
  expect(shortGrids([])).toEqual([])
})
