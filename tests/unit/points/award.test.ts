import { awardFact, pointsForMinutes } from '../../../cloudfunctions/points/rules/award'
import { NOW } from '../../support/points'

test.each([
  [0, 0],
  [29, 0],
  [30, 5],
  [59, 5],
  [60, 10],
  [210, 35],
])('%i minutes earn %i points', (minutes, points) => {
  expect(pointsForMinutes(minutes)).toBe(points)
})

test('an award is named by the stay and says where the points come from; its salt needs the key', () => {
  const award = {
    personId: 'p1',
    attendanceId: 't370306003001-2611-01:p1',
    minutes: 60,
    points: 10,
  } as const
  const asked = {
    counterAccount: 'm370306003001-01',
    reason: '入户走访',
    digest: 'd1',
    reasonKey: 'k',
    at: new Date(NOW),
  } as const
  const fact = awardFact(award, asked)
  expect(fact).toMatchObject({
    account: 'p1',
    kind: 'award',
    points: 10,
    key: 'award:t370306003001-2611-01:p1',
    reason: { text: '入户走访' },
  })
  expect(fact.reason.salt).toMatch(/^[0-9a-f]{64}$/)
  expect(awardFact(award, asked)).toEqual(fact)
  expect(awardFact(award, { ...asked, reasonKey: 'other' }).reason.salt).not.toBe(fact.reason.salt)
})
