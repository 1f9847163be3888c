import { isWorkday } from 'chinese-days'
import { enterBy, entryOf } from '../../../cloudfunctions/records/rules/entry'
import { hoursOf } from '../../../types/domain/records'
import { record } from '../../support/records'

const at = (text: string) => Date.parse(`${text}+08:00`)

test.each([
  ['a plain fortnight', '2026-11-10T11:30:00', '2026-11-25T00:00:00'],
  ['late at night it is still that day', '2026-11-10T23:59:00', '2026-11-25T00:00:00'],
  ['on a Saturday', '2026-11-14T11:30:00', '2026-11-28T00:00:00'],
  ['over the week of the National Day, whose Saturday is worked', '2025-09-26T11:30:00', '2025-10-17T00:00:00'],
] as const)('ten working days, %s', (_case, ended, by) => {
  expect(new Date(enterBy(at(ended), isWorkday))).toEqual(new Date(at(by)))
})

test('an entry on the tenth working day is in time, one on the day after is late, and both are kept', () => {
  const {
    month: _month,
    enteredAt: _at,
    late: _late,
    correctedAt: _corrected,
    corrections: _none,
    ...served
  } = record()
  const due = enterBy(served.endsAt.getTime(), isWorkday)
  expect(entryOf(served, due - 1, isWorkday)).toMatchObject({ late: false, month: '2026-11', corrections: [] })
  expect(entryOf(served, due, isWorkday)).toMatchObject({ late: true, minutes: 120, enteredAt: new Date(due) })
})

test.each([
  [0, '0.0'],
  [5, '0.0'],
  [59, '0.9'],
  [60, '1.0'],
  [150, '2.5'],
  [7_619, '126.9'],
])('%d minutes are %s hours: one decimal, the rest left out', (minutes, hours) => {
  expect(hoursOf(minutes)).toBe(hours)
})
