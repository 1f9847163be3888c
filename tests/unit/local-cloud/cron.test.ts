import { cronOf } from '../../../tools/local-cloud/timers/cron'

/** Tuesday, 2026-11-24, 16:00 in China. */
const AFTER = Date.parse('2026-11-24T08:00:00Z')

/** The next moments, as a clock in China shows them. */
const next = (cron: string, count: number): string[] => {
  const after = cronOf(cron)
  const moments: string[] = []
  for (let at = after(AFTER); at !== null && moments.length < count; at = after(at)) {
    moments.push(new Date(at + 8 * 60 * 60_000).toISOString().slice(0, 19))
  }
  return moments
}

describe('the seven fields, in UTC+8', () => {
  test.each<[string, string, string[]]>([
    ['a step from anything', '*/20 * * * * * *', ['2026-11-24T16:00:20', '2026-11-24T16:00:40', '2026-11-24T16:01:00']],
    ['a step from a value', '0 1/25 * * * * *', ['2026-11-24T16:01:00', '2026-11-24T16:26:00', '2026-11-24T16:51:00']],
    ['a step in a range', '0 0 9-17/4 * * * *', ['2026-11-24T17:00:00', '2026-11-25T09:00:00', '2026-11-25T13:00:00']],
    ['a list', '0 0 10,14,16 * * * *', ['2026-11-25T10:00:00', '2026-11-25T14:00:00', '2026-11-25T16:00:00']],
    ['a day of the month', '0 0 2 1 * * *', ['2026-12-01T02:00:00', '2027-01-01T02:00:00', '2027-02-01T02:00:00']],
    [
      'a range of names',
      '0 15 10 * * THU-FRI *',
      ['2026-11-26T10:15:00', '2026-11-27T10:15:00', '2026-12-03T10:15:00'],
    ],
    ['0 is Sunday', '0 0 0 * * 0 *', ['2026-11-29T00:00:00', '2026-12-06T00:00:00', '2026-12-13T00:00:00']],
    ['a month by its name', '0 0 0 1 MAR * *', ['2027-03-01T00:00:00', '2028-03-01T00:00:00', '2029-03-01T00:00:00']],
    [
      'the day or the weekday',
      '0 0 0 1 * MON *',
      ['2026-11-30T00:00:00', '2026-12-01T00:00:00', '2026-12-07T00:00:00'],
    ],
    ['a leap day', '0 0 0 29 2 * *', ['2028-02-29T00:00:00', '2032-02-29T00:00:00', '2036-02-29T00:00:00']],
    ['years that are given', '33 22 11 6 7 * 2027,2029', ['2027-07-06T11:22:33', '2029-07-06T11:22:33']],
    ['a day that never comes', '0 0 0 30 2 * *', []],
    ['a year that is over', '0 0 0 1 1 * 2020', []],
  ])('%s: %s', (_title, cron, moments) => {
    expect(next(cron, 3)).toEqual(moments)
  })
})

describe('what the platform’s documentation does not have is refused', () => {
  test.each<[string, RegExp]>([
    ['0 0 2 * * *', /seven fields.* has 6/],
    ['0 0 2 * * * * *', /has 8/],
    ['0  0 2 * * * *', /"" is no minute|has 8/],
    ['@daily', /has 1/],
    ['', /has 1/],
    ['60 * * * * * *', /"60" is no second/],
    ['0 60 * * * * *', /"60" is no minute/],
    ['0 0 24 * * * *', /"24" is no hour/],
    ['0 0 0 0 * * *', /"0" is no day/],
    ['0 0 0 32 * * *', /"32" is no day/],
    ['0 0 0 1 13 * *', /"13" is no month/],
    ['0 0 0 1 MON * *', /"MON" is no month/],
    ['0 0 0 * * 7 *', /"7" is no weekday/],
    ['0 0 0 * * mon *', /"mon" is no weekday/],
    ['0 0 0 * * * 2100', /"2100" is no year/],
    ['0 0 0 L * * *', /"L" is no day/],
    ['0 0 0 15W * * *', /"15W" is no day/],
    ['0 0 0 ? * MON *', /"\?" is no day/],
    ['0 0 0 * * MON#2 *', /"MON#2" is no weekday/],
    ['0 0 0 * * FRI-MON *', /./],
    ['0 30-10 * * * * *', /./],
    ['0 */0 * * * * *', /./],
    ['0 , * * * * *', /"" is no minute/],
    ['0 /5 * * * * *', /"\/5" is no minute/],
    ['0 -5 * * * * *', /"-5" is no minute/],
    ['0 1-2-3 * * * * *', /"1-2-3" is no minute/],
  ])('%p', (cron, why) => {
    expect(() => cronOf(cron)).toThrow(why)
  })
})
