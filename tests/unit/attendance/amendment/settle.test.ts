import { overlooks, rankAbove, rankAt } from '../../../../cloudfunctions/attendance/rules/amendment/rank'
import { sameCode } from '../../../../cloudfunctions/attendance/rules/amendment/same-code'
import { decideSettlement } from '../../../../cloudfunctions/attendance/rules/amendment/settle'
import { lateEnd, lateStay, minutesBy } from '../../../../cloudfunctions/attendance/rules/amendment/stay-by'
import { communityCode, DISTRICT, gridCode, type Scope, streetCode } from '../../../../types/domain/ids'
import type { Role } from '../../../../types/domain/org'
import { MINUTE } from '../../../../types/domain/time'
import { agreed, correction, lateEntry, waits } from '../../../support/amendments'
import { DUTY, ENDS, OTHER_SHIFT, STARTS, stay } from '../../../support/attendance'

const COMMUNITY = communityCode('370306003001')
const GRID = gridCode('370306003001001')
const held = (role: Role, scope: Scope = COMMUNITY) => ({ role, scope })

test.each([
  ['nobody in charge', [held('volunteer', GRID), held('cadre', GRID)], 0],
  ['a grid worker', [held('gridWorker', GRID)], 1],
  ['a secretary who is a cadre too', [held('branchSecretary', GRID), held('cadre', GRID)], 1],
  ['a community worker', [held('community'), held('gridWorker', GRID)], 2],
  ['the street above', [held('street', streetCode(GRID))], 3],
  ['the district', [held('district', DISTRICT)], 4],
  ['a community worker of elsewhere', [held('community', communityCode('370306003002'))], 0],
] as const)('%s stands so high here', (_title, roles, rank) => {
  expect(rankAt(roles, COMMUNITY)).toBe(rank)
})

test('one level up settles for whoever is in charge', () => {
  expect(([0, 1, 2, 3, 4] as const).map(rankAbove)).toEqual([1, 2, 3, 4, 4])
})

test('a grid worker looks at the community, not at the street', () => {
  const roles = [held('gridWorker', GRID)]
  expect([COMMUNITY, streetCode(GRID), DISTRICT].map((place) => overlooks(roles, place))).toEqual([true, false, false])
  expect(overlooks([held('street', streetCode(GRID))], streetCode(GRID))).toBe(true)
  expect(overlooks([held('department', DISTRICT), ...roles], DISTRICT)).toBe(false)
})

const settler = { personId: 'p00000006', name: '周敏', rank: 2 } as const
const seen = { checkedInAt: STARTS + 5 * MINUTE, checkedOutAt: null }
const yes = { confirm: true, reason: null, seen, now: ENDS + 60 * MINUTE }
const NOTHING = { stays: [], amendments: [] }
/** Ten a minute, so that whose points they are can be told. */
const pointsFor = (minutes: number) => minutes * 10
const elsewhere = stay({ _id: `${OTHER_SHIFT}:p00000001`, shiftId: OTHER_SHIFT })

// One row a refusal, in order of precedence.
test.each<[string, Parameters<typeof decideSettlement>, string]>([
  ['one’s own', [lateEntry(), NOTHING, { ...settler, personId: 'p00000001' }, yes], 'ownAmendment'],
  ['that of somebody who stands as high', [lateEntry({ needs: 3 }), NOTHING, settler, yes], 'needsAbove'],
  ['what is settled', [lateEntry({ state: 'settled' }), NOTHING, settler, yes], 'amendmentSettled'],
  [
    'an end that was not shown',
    [lateEntry({ checkOut: waits(ENDS) }), NOTHING, settler, { ...yes, confirm: false }],
    'amendmentChanged',
  ],
  ['somebody who signed in live since', [lateEntry(), { ...NOTHING, stays: [stay()] }, settler, yes], 'alreadyIn'],
  ['somebody who was elsewhere', [lateEntry(), { ...NOTHING, stays: [elsewhere] }, settler, yes], 'lateOverlaps'],
])('%s is not settled', (_title, args, code) => {
  expect(decideSettlement(...args)).toBe(code)
})

test('a no may be said whatever has happened since, and says why', () => {
  const no = { ...yes, confirm: false, reason: '没见到人' }
  expect(decideSettlement(lateEntry(), { ...NOTHING, stays: [elsewhere] }, settler, no)).toMatchObject({
    state: 'settled',
    turn: 2,
    checkIn: { state: 'declined', settled: { name: '周敏', reason: '没见到人' } },
  })
})

test('a yes to both ends is an ordinary stay that says how it came', () => {
  const both = lateEntry({ checkOut: waits(ENDS + MINUTE) })
  const doc = decideSettlement(both, NOTHING, settler, { ...yes, seen: { ...seen, checkedOutAt: ENDS + MINUTE } })
  if (typeof doc === 'string') throw new Error(doc)
  expect(doc.state).toBe('applying')
  expect(lateStay(doc, pointsFor)).toMatchObject({
    state: 'out',
    checkedInAt: new Date(STARTS + 5 * MINUTE),
    // To the planned end at most.
    minutes: 205,
    proof: 'late',
    standing: 'confirmed',
    decided: { personId: 'p00000006', name: '周敏' },
    lateOut: true,
  })
})

const DUTY_ENTRY = { shiftId: DUTY, checkIn: agreed(STARTS) } as const

test('a yes to both ends of a duty is the word that its points wait for; to the check-in alone it is not', () => {
  const both = lateEntry({ ...DUTY_ENTRY, checkOut: agreed(ENDS) })
  expect(lateStay(both, pointsFor)).toMatchObject({ standing: 'confirmed', minutes: 210, points: 2100 })
  expect(lateStay(lateEntry(DUTY_ENTRY), pointsFor)).toMatchObject({
    state: 'in',
    standing: 'live',
    minutes: null,
    points: null,
  })
  expect(lateStay(lateEntry(), pointsFor)).toBeNull()
})

const out = lateEntry({ checkIn: null, checkOut: agreed(ENDS) })
const ofDuty = { ...out, shiftId: DUTY }
const onDuty = stay({ shiftId: DUTY })
const confirmed = { state: 'closed', standing: 'confirmed', points: 50 } as const

test.each<[string, Parameters<typeof lateEnd>, object | null]>([
  ['a stay of a task', [out, stay(), pointsFor], { standing: 'live', minutes: 205, points: null, decided: null }],
  ['a stay that was ended otherwise', [out, stay({ state: 'out' }), pointsFor], null],
  ['a check-out that nobody confirmed', [lateEntry({ checkOut: waits(ENDS) }), stay(), pointsFor], null],
  ['a duty', [ofDuty, onDuty, pointsFor], { standing: 'confirmed', points: 2050, decided: { name: '周敏' } }],
  ['a duty whose points are posted', [ofDuty, { ...onDuty, ...confirmed }, pointsFor], { minutes: 205, points: 50 }],
  [
    'a duty whose check-in waits',
    [ofDuty, { ...onDuty, standing: 'pending' }, pointsFor],
    { standing: 'pending', minutes: null, points: null },
  ],
])('a late check-out of %s', (_title, args, end) => {
  expect({ end: lateEnd(...args) }).toMatchObject({ end })
})

test('minutes run from the check-in that counts', () => {
  expect(minutesBy(correction(), null)).toBe(175)
  expect(minutesBy(lateEntry(), null)).toBeNull()
  expect(minutesBy(lateEntry({ checkIn: null, checkOut: waits(ENDS) }), new Date(STARTS))).toBe(210)
})

test('a photographed code sent to friends shows as one live and six late', () => {
  const at = STARTS + 5 * MINUTE
  const live = [
    stay({ checkedInAt: new Date(at + 59_999) }),
    stay({ checkedInAt: new Date(at + 60_000) }),
    stay({ checkedInAt: new Date(at), proof: 'late' }),
    stay({ shiftId: OTHER_SHIFT, checkedInAt: new Date(at) }),
  ]
  const friends = Array.from({ length: 6 }, () => lateEntry())
  const late = [...friends, lateEntry({ checkIn: waits(at + 30_000) }), lateEntry({ shiftId: OTHER_SHIFT })]
  expect(sameCode(lateEntry(), { live, late })).toEqual({ live: 1, late: 6 })
})
