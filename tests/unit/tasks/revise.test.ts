import { revised, revisionSaid, type Revision, whyNotRevise } from '../../../cloudfunctions/tasks/rules/revise'
import { MINUTE } from '../../../types/domain/time'
import type { TaskDoc } from '../../../types/documents/tasks'
import { claimed, NOW, task } from '../../support/tasks'

const asked = (over: Partial<Revision> = {}, of: TaskDoc = task()): Revision => ({
  startsAt: of.startsAt.getTime(),
  endsAt: of.endsAt.getTime(),
  place: of.place,
  places: of.places,
  toBring: of.toBring,
  content: of.content,
  ...over,
})
const later = { startsAt: task().startsAt.getTime() + 120 * MINUTE, endsAt: task().endsAt.getTime() + 120 * MINUTE }
const settled = (is: boolean) => ({ by: 'p0worker' as const, at: new Date(NOW), said: '', nth: 1, settled: is })

test.each([
  ['taskClosed', task({ state: 'withdrawn' }), later, 1, task().endsAt.getTime()],
  ['taskOver', task(), later, 1, task().endsAt.getTime()],
  ['peopleSignedIn', task(), { ...later, endsAt: 0 }, 1, NOW],
  ['timeWrong', task(), { ...later, endsAt: later.startsAt }, 0, NOW],
  ['timeWrong', task(), { startsAt: Date.parse('2026-12-01T08:00:00+08:00'), endsAt: later.endsAt }, 0, NOW],
  ['placesGiven', claimed(3), { ...later, places: 2 }, 0, NOW],
  ['busy', task({ revised: settled(false) }), later, 0, NOW],
  [null, task({ revised: settled(true) }), later, 0, NOW],
  [null, claimed(3), { places: 3 }, 2, NOW],
  [null, task(), { place: '站点里' }, 2, task().startsAt.getTime()],
] as const)('%s', (why, of, to, signedIn, now) => {
  expect(whyNotRevise(of, asked(to, of), signedIn, now)).toBe(why)
})

test('people hear of the time, the place and what to bring, with what it was before', () => {
  expect(revisionSaid(task(), asked({ ...later, place: '站点里', toBring: '雨衣' }))).toBe(
    '时间改到 11 月 25 日 10:00 到 13:30（原来 11 月 25 日 08:00），地点改到站点里，要带的东西有变',
  )
  expect(revisionSaid(task({ toBring: '雨衣' }), asked())).toBe('不用带东西了')
  expect(revisionSaid(task(), asked({ places: 9, content: '陪着挂号' }))).toBe('')
})

test('places are added to those that are left, and claiming ends no later than the task', () => {
  expect(revised(claimed(3), asked({ places: 6 }))).toMatchObject({ places: 6, placesLeft: 3, remindedAt: null })
  const reminded = task({ remindedAt: new Date(NOW) })
  expect(revised(reminded, asked({ place: '站点里' })).remindedAt).toEqual(new Date(NOW))
  expect(revised(reminded, asked(later)).remindedAt).toBeNull()
  expect(revised(task(), asked(later)).claimUntil).toEqual(task().claimUntil)
  const untilItEnds = task({ claimUntil: task().endsAt })
  expect(revised(untilItEnds, asked(later)).claimUntil).toEqual(new Date(later.endsAt))
})
