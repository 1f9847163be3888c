import { boardOf } from '../../../cloudfunctions/muster/rules/board'
import { stageDue } from '../../../cloudfunctions/muster/rules/escalation'
import { reportOf, servedIn } from '../../../cloudfunctions/muster/rules/report'
import { neighboursWithSpare } from '../../../cloudfunctions/muster/rules/spare'
import { cutTo } from '../../../cloudfunctions/muster/rules/cut'
import { gridCode, streetCode } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import { answerOf, ended, musterGrid, MUSTER_GRID, order, report, SHORT_GRID } from '../../support/muster'
import { NOW } from '../../support/tasks'

const STREETS = new Map([[streetCode(MUSTER_GRID), '凤鸣街道']])
const at = (minutes: number) => new Date(NOW + minutes * MINUTE)
const of = ended({ at: at(0), assembleAt: at(30), ended: { by: 'p00000006', byName: '周敏', at: at(120) } })
const helping = { to: SHORT_GRID, toName: '凤鸣 2 号网格', place: null, state: 'agreed', at: at(10) } as const

/** One came in time, one late, one only said so, one helped next door, one cannot. */
const home = musterGrid(
  {
    p00000001: answerOf({
      state: 'left',
      readAt: at(1),
      comingAt: at(2),
      arrivedAt: at(20),
      leftAt: at(80),
      confirmed: true,
    }),
    p00000002: answerOf({ state: 'arrived', readAt: at(31), comingAt: at(40), arrivedAt: at(50), confirmed: true }),
    p00000003: answerOf({ state: 'arrived', readAt: at(1), comingAt: null, arrivedAt: at(25) }),
    p00000004: answerOf({
      state: 'arrived',
      readAt: at(4),
      comingAt: at(5),
      arrivedAt: at(35),
      confirmed: true,
      help: helping,
    }),
    p00000005: answerOf({ state: 'cannot', readAt: at(3), comingAt: null }),
  },
  { needed: 4 },
  of,
)
const short = musterGrid({}, { gridId: SHORT_GRID, gridName: '凤鸣 2 号网格' }, of)

test('who was seen there served, from arriving to leaving or the end', () => {
  const minutes = servedIn(home, at(120).getTime()).map(({ personId, minutes: served, gridId }) => [
    personId,
    served,
    gridId,
  ])
  expect(minutes).toEqual([
    ['p00000001', 60, MUSTER_GRID],
    ['p00000002', 70, MUSTER_GRID],
    ['p00000004', 85, SHORT_GRID],
  ])
})

test('who was seen at another grid of the order served there, and counts at home', () => {
  const away = musterGrid(
    {
      p00000001: answerOf({
        state: 'arrived',
        arrivedAt: at(20),
        confirmed: true,
        seenIn: { gridId: SHORT_GRID, name: '凤鸣 2 号网格' },
      }),
    },
    {},
    of,
  )
  expect(servedIn(away, at(120).getTime())).toMatchObject([{ gridId: SHORT_GRID, minutes: 100 }])
  expect(reportOf([away, short], at(120).getTime(), STREETS).grids).toMatchObject([{ arrived: 1 }, { helpers: 0 }])
})

test('nobody serves longer than twelve hours, however late an order is ended', () => {
  expect(servedIn(home, at(3000).getTime())[1]?.minutes).toBe(720)
})

test('the report counts people where they live, helpers where they went, and tells late from early', () => {
  const whole = reportOf([home, short], at(120).getTime(), STREETS)
  expect(whole.totals).toMatchObject({ called: 8, needed: 6, arrived: 3, left: 1, cannot: 1, served: 3, minutes: 215 })
  expect(whole.grids[0]).toMatchObject({
    arrived: 3,
    left: 1,
    cannot: 1,
    helpers: 0,
    late: 1,
    served: 3,
    halfAfter: 25,
  })
  expect(whole.grids[1]).toMatchObject({ arrived: 0, helpers: 1, late: 0, served: 0, halfAfter: 35 })
  const [street] = whole.streets
  expect(street?.name).toBe('凤鸣街道')
  expect(street?.curve.find(({ minute }) => minute === 5)).toEqual({ minute: 5, read: 4, coming: 2, arrived: 0 })
  expect(street?.curve.find(({ minute }) => minute === 60)).toEqual({ minute: 60, read: 5, coming: 4, arrived: 4 })
})

test('a part of the report holds its own grids and their sums', () => {
  const whole = { ...report([]), ...reportOf([home, short], at(120).getTime(), STREETS) }
  const part = cutTo(whole, SHORT_GRID)
  expect(part.grids.map(({ id }) => id)).toEqual([SHORT_GRID])
  expect(part.totals).toMatchObject({ called: 4, needed: 2, arrived: 0, served: 0 })
})

test('the board counts helpers where they help, and never below nothing', () => {
  const rows = boardOf([home, short], () => true)
  expect(rows).toMatchObject([
    { id: MUSTER_GRID, arrived: 2, left: 1, cannot: 1, helpersArrived: 0, shortfall: 2 },
    { id: SHORT_GRID, arrived: 0, helpersArrived: 1, shortfall: 1 },
  ])
})

test('what a secretary asks for on top is short until it comes', () => {
  const wanted = { people: 3, why: '水大', at: at(0) }
  expect(boardOf([musterGrid({}, { wanted })], () => true)[0]).toMatchObject({ shortfall: 5, wanted: 3 })
})

test('near neighbours are offered first, and only with people beyond their own need', () => {
  const [near, far, empty] = ['370306003001003', '370306003001004', '370306003001005'].map(gridCode)
  const coming = (people: number, gridId: typeof near) =>
    musterGrid(Object.fromEntries(Array.from({ length: people }, (_x, i) => [`p000${i}`, answerOf()])), {
      gridId: gridId ?? MUSTER_GRID,
      needed: 1,
    })
  const rows = boardOf([coming(3, far), coming(2, near), coming(1, empty), short], () => true)
  const found = neighboursWithSpare(rows, SHORT_GRID, (grid) => (grid === near ? 100 : 900))
  expect(found.map(({ row, spare }) => [row.id, spare])).toEqual([
    [near, 1],
    [far, 2],
  ])
})

test.each([
  [9, 0],
  [10, 1],
  [20, 2],
  [300, 3],
])('after %i minutes %i steps are due', (minutes, stage) => {
  expect(stageDue(order().at.getTime(), order().at.getTime() + minutes * MINUTE)).toBe(stage)
})
