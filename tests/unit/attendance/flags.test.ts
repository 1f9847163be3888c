import { aroundStays, flagsOf } from '../../../cloudfunctions/attendance/rules/flags'
import { whereaboutsOf } from '../../../cloudfunctions/attendance/rules/whereabouts'
import { verdictOn, whyNotConfirm } from '../../../cloudfunctions/attendance/rules/confirm'
import { whyNotDuty } from '../../../cloudfunctions/attendance/rules/duty'
import { coarsePlace } from '../../../types/domain/places'
import { DUTY, ENDS, STARTS, stay } from '../../support/attendance'

const MINUTE = 60_000
const people = (n: number, device: string | null) =>
  Array.from({ length: n }, (_unused, i) => stay({ _id: `${DUTY}:p${i}`, personId: `p${i}`, device }))

test('one phone for three people is shown, for two it is not; phones that said nothing are nobody’s', () => {
  const flagged = (n: number, device: string | null) =>
    [...flagsOf(people(n, device), []).values()].filter((flags) => flags.length > 0).length
  expect([flagged(2, 'a'), flagged(3, 'a'), flagged(9, null)]).toEqual([0, 3, 0])
})

test.each([
  ['19 minutes later', 19, 1],
  ['19 minutes before', -19, 1],
  ['20 minutes later', 20, 0],
])('signed in at another station %s', (_case, minutes, flags) => {
  const [here] = people(1, null)
  if (!here) throw new Error('nobody')
  const away = {
    ...here,
    stationId: 's370306003001-02' as const,
    checkedInAt: new Date(here.checkedInAt.getTime() + minutes * MINUTE),
  }
  expect(flagsOf([here], [away]).get(here._id)).toHaveLength(flags)
  expect(aroundStays([here])).toEqual([
    here.checkedInAt.getTime() - 20 * MINUTE,
    here.checkedInAt.getTime() + 20 * MINUTE,
  ])
})

test('who said they were far is shown, who said they were near or nothing is not', () => {
  const flagged = (whereabouts?: 'near' | 'far') => {
    const one = stay(whereabouts ? { whereabouts } : {})
    return flagsOf([one], []).get(one._id)
  }
  expect([flagged('far'), flagged('near'), flagged()]).toEqual([[{ kind: 'far' }], [], []])
})

const AT = { longitude: 117.85, latitude: 36.8 }
const station = { point: { type: 'Point', coordinates: [AT.longitude, AT.latitude] }, asksWhere: true } as const

test.each([
  ['at the door', station, AT, 'near'],
  ['within what a phone knows', station, { ...AT, latitude: 36.844 }, 'near'],
  ['beyond it', station, { ...AT, latitude: 36.846 }, 'far'],
  ['and did not say', station, undefined, undefined],
  ['at a station that does not ask', { ...station, asksWhere: false }, AT, undefined],
  ['at no station', null, AT, undefined],
] as const)('of somebody %s no more is kept than near or far', (_case, where, place, kept) => {
  expect(whereaboutsOf(where, place)).toBe(kept)
})

test('a phone says where it is to some 100 m', () => {
  expect(coarsePlace({ longitude: 117.849_613, latitude: 36.800_49 })).toEqual({ longitude: 117.85, latitude: 36.8 })
})

/** Each row breaks its own rule and those below it. */
test.each([
  ['one’s own', { shiftId: DUTY, state: 'in', standing: 'confirmed' }, 'p00000001', 'ownStay'],
  ['decided already', { shiftId: DUTY, state: 'in', standing: 'confirmed' }, 'p2', 'nothingToConfirm'],
  ['live at a task', { state: 'out', standing: 'live' }, 'p2', 'nothingToConfirm'],
  ['of a duty under way', { shiftId: DUTY, state: 'in', standing: 'live' }, 'p2', 'stayRunning'],
  ['of a duty that is over', { shiftId: DUTY, state: 'closed', standing: 'live' }, 'p2', null],
  ['pending at a task, still in', { state: 'in', standing: 'pending' }, 'p2', null],
] as const)('a stay that is %s', (_case, over, by, why) => {
  expect(whyNotConfirm(stay(over), by)).toBe(why)
})

test('a word fixes minutes, and of a duty the points; a no fixes nothing for anybody', () => {
  const word = { accept: true, now: ENDS, pointsFor: (minutes: number) => minutes }
  const ended = { state: 'out', checkedOutAt: new Date(STARTS + 65 * MINUTE), standing: 'pending' } as const
  expect(verdictOn(stay(ended), word)).toEqual({ standing: 'confirmed', minutes: 60, points: null })
  expect(verdictOn(stay({ ...ended, shiftId: DUTY }), word)).toMatchObject({ minutes: 60, points: 60 })
  expect(verdictOn(stay({ standing: 'pending' }), word)).toEqual({ standing: 'confirmed', minutes: null, points: null })
  expect(verdictOn(stay(ended), { ...word, accept: false })).toMatchObject({ standing: 'rejected', minutes: 0 })
})

test.each([
  ['ends before it begins', STARTS, STARTS, 'timeWrong'],
  ['lasts longer than a day', STARTS, STARTS + 1441 * MINUTE, 'timeWrong'],
  ['is over', STARTS - 120 * MINUTE, STARTS, 'timeWrong'],
  ['lies further off than a month', STARTS + 31 * 1440 * MINUTE, STARTS + 32 * 1440 * MINUTE, 'timeWrong'],
  ['goes through the night', STARTS, STARTS + 720 * MINUTE, null],
] as const)('a duty that %s', (_case, startsAt, endsAt, why) => {
  expect(whyNotDuty({ startsAt, endsAt }, STARTS)).toBe(why)
})
