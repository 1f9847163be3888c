import { pendingIn, strengthOf } from '../../../cloudfunctions/org/rules/strength'

const counted = (kind: 'cadre' | 'volunteer', state: 'active' | 'pending' | 'left', count: number) => ({
  _id: { kind, state },
  count,
})

test('strength counts who is enrolled against floors that may differ', () => {
  const members = [counted('volunteer', 'active', 28), counted('volunteer', 'pending', 3), counted('cadre', 'left', 9)]
  expect(strengthOf(members, { cadre: 6, volunteer: 25 })).toEqual({
    cadre: { have: 0, floor: 6 },
    volunteer: { have: 28, floor: 25 },
  })
})

test('those who wait are counted over both kinds', () => {
  const members = [counted('volunteer', 'pending', 3), counted('cadre', 'pending', 1), counted('cadre', 'active', 5)]
  expect(pendingIn(members)).toBe(4)
  expect(pendingIn([])).toBe(0)
})
