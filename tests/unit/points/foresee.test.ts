import { foresee } from '../../../cloudfunctions/points/foresee'
import type { PersonId } from '../../../types/domain/ids'
import type { PostingDoc } from '../../../types/documents/points'
import { type AwardRule, FIRST_RULE } from '../../../types/domain/points'
import { chain, MEMBER } from '../../support/points'

const DAY = '2026-11-25'
const SERVED = new Date(`${DAY}T09:00:00+08:00`)
/** Care counts double from the 20th on, and a day gives 50 at most. */
const DOUBLE: AwardRule = {
  ...FIRST_RULE,
  version: 2,
  startsOn: '2026-11-20',
  perHour: { ...FIRST_RULE.perHour, specialCare: 20 },
  dayCap: 50,
}
const [tail] = chain([10])
const earned = (points: number) =>
  new Map<PersonId, PostingDoc>(tail ? [[MEMBER, { ...tail, earned: { [DAY]: points } }]] : [])
const rules = [FIRST_RULE, DOUBLE]

test.each([
  ['by what was done', 'specialCare', SERVED, 0, 20],
  ['for anything else', 'other', SERVED, 0, 10],
  ['by the rule of the day of service, not of today', 'specialCare', new Date('2026-11-19T09:00:00+08:00'), 0, 10],
  ['up to the cap of the day', 'specialCare', SERVED, 45, 5],
  ['nothing above it', 'specialCare', SERVED, 50, 0],
] as const)('an hour is foreseen %s', (_case, service, at, before, points) => {
  expect(foresee({ rules, tails: earned(before) }, service, at)(60, MEMBER)).toBe(points)
})

test('who has earned nothing yet has all of a cap', () => {
  expect(foresee({ rules, tails: new Map() }, 'specialCare', SERVED)(600, MEMBER)).toBe(50)
})
