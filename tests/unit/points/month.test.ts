import { type DaySum, statement, statementSpan, today } from '../../../cloudfunctions/points/rules/month'

const at = (text: string) => Date.parse(text)
const day = (text: DaySum['day'], times: number, points: number): DaySum => ({ day: text, times, points })

test.each([
  ['in the month', '2026-11', '2026-11-25T15:00:00+08:00', '2026-11-01', '2026-12-01', 30],
  [
    'on its first day, 1 a.m., still last month in UTC',
    '2026-12',
    '2026-12-01T01:00:00+08:00',
    '2026-12-01',
    '2027-01-01',
    31,
  ],
  ['a past month', '2026-10', '2026-11-02T15:00:00+08:00', '2026-10-01', '2026-11-03', 33],
  ['a month to come', '2026-12', '2026-11-29T15:00:00+08:00', '2026-11-29', '2027-01-01', 33],
] as const)('the span of a statement covers the month and today: %s', (_case, month, now, from, before, days) => {
  expect(statementSpan(month, at(now))).toEqual({
    from: new Date(`${from}T00:00:00+08:00`),
    before: new Date(`${before}T00:00:00+08:00`),
    days,
  })
})

test('today is a UTC+8 day', () => {
  expect(today(at('2026-11-24T17:00:00Z'))).toEqual({
    from: new Date('2026-11-25T00:00:00+08:00'),
    before: new Date('2026-11-26T00:00:00+08:00'),
  })
})

test('today and the month are sums of days, as positive points', () => {
  const rows = [day('2026-10-31', 1, -5), day('2026-11-01', 2, -30), day('2026-11-25', 3, -45)]
  expect(statement(rows, '2026-11', at('2026-11-25T15:00:00+08:00'))).toEqual({
    today: { times: 3, points: 45 },
    month: { times: 5, points: 75 },
  })
  expect(statement(rows, '2026-10', at('2026-11-25T15:00:00+08:00'))).toEqual({
    today: { times: 3, points: 45 },
    month: { times: 1, points: 5 },
  })
})

test('nothing taken is 0, not -0', () => {
  expect(statement([], '2026-11', at('2026-11-25T15:00:00+08:00'))).toStrictEqual({
    today: { times: 0, points: 0 },
    month: { times: 0, points: 0 },
  })
})
