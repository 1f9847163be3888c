import { AS_MEASURED, decideAcceptance } from '../../../cloudfunctions/tasks/rules/acceptance'
import { whyNotPublish } from '../../../cloudfunctions/tasks/rules/publish'
import { minutesServed, minutesUntil } from '../../../cloudfunctions/attendance/rules/stay'
import { pointsForMinutes } from '../../../cloudfunctions/points/rules/award'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { DemandListDoc, TaskDoc } from '../../../types/documents/tasks'
import { EARLY_MINUTES, LATE_MINUTES } from '../../../types/domain/attendance'
import { gridOfBranch, isDuty } from '../../../types/domain/ids'
import { MINUTE, dayOf, monthOf } from '../../../types/domain/time'
import { TASK_KINDS } from '../../../types/domain/tasks'
import { DEFAULT_SEED, buildDistrict } from '../../../tools/seed/district'
import { TEST_KEYS } from '../../support/secrets'
import { groupBy } from '../../../tools/seed/lists'
import { breaking, byId, district, inOrder, NOW, same } from './fixture'

/** Any moment may be the one on which the district is built: first and last minutes of months are the hard ones. */
const MOMENTS = [
  ['a morning late in November', NOW],
  ['the first minutes of a year', Date.parse('2027-01-01T00:03:00+08:00')],
  ['the last minutes of February', Date.parse('2027-02-28T23:55:00+08:00')],
  ['the first of March', Date.parse('2027-03-01T12:00:00+08:00')],
  ['an evening in July', Date.parse('2026-07-15T20:30:00+08:00')],
] as const

describe.each(MOMENTS)('built on %s', (_, now) => {
  const built = now === NOW ? district : buildDistrict({ seed: DEFAULT_SEED, now, secrets: TEST_KEYS })
  const { tasks, demandLists } = built
  const shifts = built.shifts.filter(({ _id }) => !isDuty(_id))
  const attendance = built.attendance.filter(({ shiftId }) => !isDuty(shiftId))
  const memberships = byId(built.memberships)
  const stations = byId(built.stations)
  const branches = byId(built.branches)
  const month = monthOf(now)
  const current = tasks.filter((task) => task.month === month)

  test('every place has one owner', () => {
    const addsUp = (task: TaskDoc) => {
      const people = Object.values(task.people)
      const on = (branch: string | null) => people.filter(({ branchId }) => branchId === branch).length
      const claimed = Object.entries(task.branches)
      return (
        task.placesLeft >= 0 &&
        task.placesLeft + claimed.reduce((sum, [, { places }]) => sum + places, 0) + on(null) === task.places &&
        claimed.every(([id, { places, placesLeft }]) => placesLeft >= 0 && placesLeft === places - on(id)) &&
        same(task.personIds, Object.keys(task.people)) &&
        same(task.branchIds, Object.keys(task.branches)) &&
        people.every(({ branchId }) => branchId === null || branchId in task.branches)
      )
    }
    expect(breaking(tasks, addsUp)).toEqual([])
  })

  test('people stand on tasks of their own grid, with their own branch; only a branch offers', () => {
    const atHome = (task: TaskDoc) =>
      Object.entries(task.people).every(([person, { branchId, state }]) => {
        const grid = memberships.get(person)!.gridId
        return task.gridIds.includes(grid) && (branchId ? gridOfBranch(branchId) === grid : state === 'coming')
      })
    expect(breaking(tasks, atHome)).toEqual([])
  })

  test('a claim bears its branch’s name', () => {
    const named = ({ branches: claimed }: TaskDoc) =>
      Object.entries(claimed).every(([id, { name }]) => branches.get(id)?.name === name)
    expect(breaking(tasks, named)).toEqual([])
  })

  test('nobody is promised to two tasks at once', () => {
    const promises = tasks.flatMap((task) => task.personIds.map((person) => ({ person, task })))
    const clashing = [...groupBy(promises, ({ person }) => person).values()].flatMap((all) =>
      all
        .map(({ task }) => task)
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
        .filter(({ startsAt }, index, sorted) => index > 0 && startsAt < sorted[index - 1]!.endsAt),
    )
    expect(clashing).toEqual([])
  })

  test('each list names its tasks, and could have been published when it was', () => {
    const taskById = byId(tasks)
    const publishable = (list: DemandListDoc) => {
      const listed = list.taskIds.map((id) => taskById.get(id)!)
      const demands = listed.map(({ stationId, startsAt, endsAt }) => ({
        stationId,
        startsAt: startsAt.getTime(),
        endsAt: endsAt.getTime(),
      }))
      const publishedAt = list.publishedAt.getTime()
      return (
        publishedAt <= now &&
        whyNotPublish({ ...list, claimUntil: list.claimUntil.getTime(), tasks: demands }, publishedAt) === null &&
        listed.every(
          (task) =>
            `${task.communityId}:${task.month}` === list._id &&
            same([task.claimUntil, task.gridIds], [list.claimUntil, list.gridIds]),
        )
      )
    }
    expect(breaking(demandLists, publishable)).toEqual([])
    expect(demandLists.flatMap(({ taskIds }) => taskIds)).toHaveLength(tasks.length)
  })

  test('about 60 % of the communities have a list this month', () => {
    const lists = demandLists.filter((list) => list.month === month)
    expect(lists.length / 217).toBeGreaterThan(0.5)
    expect(lists.length / 217).toBeLessThan(0.7)
  })

  test('this month’s tasks are open; those of the months before are accepted and out of hand', () => {
    expect(current.every(({ state, acceptance }) => state === 'open' && acceptance === null)).toBe(true)
    const past = tasks.filter((task) => task.month !== month)
    expect(past.length).toBeGreaterThan(300)
    const settled = ({ state, acceptance, endsAt }: TaskDoc) =>
      state === 'accepted' && acceptance!.at > endsAt && acceptance!.at.getTime() < now
    expect(breaking(past, settled)).toEqual([])
  })

  test('a shift stands beside each task, at a station of its community', () => {
    const shiftById = byId(shifts)
    expect(shifts).toHaveLength(tasks.length)
    const beside = ({ _id, communityId, stationId, stationName, title, startsAt, endsAt }: TaskDoc) => {
      const ofTask = { _id, communityId, stationId, stationName, title, startsAt, endsAt }
      return (
        same(shiftById.get(_id), { ...ofTask, keyVersion: 1, inCharge: null, withdrawn: false, log: [] }) &&
        stations.get(stationId)?.name === stationName &&
        stations.get(stationId)?.communityId === communityId
      )
    }
    expect(breaking(tasks, beside)).toEqual([])
  })

  test('people signed in at their own task when its doors were open, and out in time', () => {
    const taskById = byId(tasks)
    const inTime = (stay: AttendanceDoc) => {
      const [start, end] = [stay.startsAt.getTime(), stay.endsAt.getTime()]
      const [from, until] = [stay.checkedInAt.getTime(), stay.checkedOutAt?.getTime() ?? Infinity]
      return (
        taskById.get(stay.shiftId)!.personIds.includes(stay.personId) &&
        stay.state === 'out' &&
        from >= start - EARLY_MINUTES * MINUTE &&
        from < end &&
        until < end + LATE_MINUTES * MINUTE &&
        stay.minutes === minutesUntil(stay, until)
      )
    }
    expect(breaking(attendance, inTime)).toEqual([])
  })

  test('an acceptance awards what the rule says about the stays', () => {
    const stays = groupBy(attendance, ({ shiftId }) => shiftId)
    const ruled = ({ acceptance, ...task }: TaskDoc) => {
      const at = acceptance!.at.getTime()
      const served = (stays.get(task._id) ?? []).map((stay) => ({
        attendanceId: stay._id,
        personId: stay.personId,
        minutes: minutesServed(stay, at),
      }))
      const part = decideAcceptance({ ...task, acceptance: null }, served, AS_MEASURED, at, (minutes) =>
        pointsForMinutes(minutes),
      )
      return same({ awards: acceptance!.awards, more: acceptance!.more }, part)
    }
    const accepted = tasks.filter(({ acceptance }) => acceptance)
    expect(breaking(accepted, ruled)).toEqual([])
  })
})

describe('this month', () => {
  const current = district.tasks.filter(({ month }) => month === '2026-11')

  test('lies in the rest of the month, some of it today', () => {
    expect(current.every(({ startsAt }) => startsAt.getTime() > NOW)).toBe(true)
    const days = new Set(current.map(({ startsAt }) => dayOf(startsAt.getTime())))
    expect(inOrder([...days])).toEqual(['24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`))
  })

  test('asks for every kind of help', () => {
    expect(new Set(current.map(({ kind }) => kind))).toEqual(new Set(TASK_KINDS))
  })

  test('has tasks unclaimed, claimed, offered, taken, and with claiming over', () => {
    const share = (holds: (task: (typeof current)[number]) => boolean) => current.filter(holds).length / current.length
    expect(share(({ personIds, branchIds }) => personIds.length === 0 && branchIds.length === 0)).toBeGreaterThan(0.05)
    expect(share(({ branchIds }) => branchIds.length > 0)).toBeGreaterThan(0.3)
    expect(share(({ people }) => Object.values(people).some(({ state }) => state === 'offered'))).toBeGreaterThan(0.05)
    expect(share(({ people }) => Object.values(people).some(({ branchId }) => branchId === null))).toBeGreaterThan(0.05)
    expect(share(({ claimUntil }) => claimUntil.getTime() < NOW)).toBeGreaterThan(0.15)
    expect(share(({ claimUntil, placesLeft }) => claimUntil.getTime() > NOW && placesLeft > 0)).toBeGreaterThan(0.2)
  })
})
