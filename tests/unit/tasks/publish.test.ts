import { whyNotPublish } from '../../../cloudfunctions/tasks/rules/publish'
import { gridCode } from '../../../types/domain/ids'
import { COMMUNITY, GRID, NOW } from '../../support/tasks'

const at = (text: string) => Date.parse(`2026-${text}+08:00`)
const demand = { stationId: 's370306003001-01', startsAt: at('11-28T08:00'), endsAt: at('11-28T11:30') }
const list = {
  communityId: COMMUNITY,
  month: '2026-11',
  gridIds: [GRID],
  claimUntil: at('11-26T18:00'),
  tasks: [demand],
} as const

test.each([
  ['a list for this month', {}, null],
  ['a grid of another community', { gridIds: [gridCode('370306003002001')] }, 'gridOutside'],
  ['a station of another community', { tasks: [{ ...demand, stationId: 's370306003002-01' }] }, 'gridOutside'],
  ['a month that has passed', { month: '2026-10' }, 'timeWrong'],
  ['the month after next', { month: '2027-01' }, 'timeWrong'],
  ['an end before its start', { tasks: [{ ...demand, endsAt: demand.startsAt }] }, 'timeWrong'],
  [
    'a task that is over',
    { tasks: [{ ...demand, startsAt: at('11-24T07:00'), endsAt: at('11-24T08:00') }] },
    'timeWrong',
  ],
  ['a task longer than a day', { tasks: [{ ...demand, endsAt: at('11-29T08:01') }] }, 'timeWrong'],
  [
    'a task of the next month',
    { tasks: [{ ...demand, startsAt: at('12-01T00:00'), endsAt: at('12-01T02:00') }] },
    'timeWrong',
  ],
  ['a deadline that has passed', { claimUntil: NOW }, 'timeWrong'],
  ['a deadline after everything is over', { claimUntil: at('11-28T11:31') }, 'timeWrong'],
  [
    'a first minute of the month in UTC+8 that is still October in UTC',
    { month: '2026-12', tasks: [{ ...demand, startsAt: at('12-01T00:00'), endsAt: at('12-01T02:00') }] },
    null,
  ],
] as const)('%s → %s', (_case, change, expected) => {
  expect(whyNotPublish({ ...list, ...change }, NOW)).toBe(expected)
})
