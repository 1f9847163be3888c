import {
  issuerOf,
  numberOf,
  periodOf,
  type ServiceSum,
  summaryOf,
} from '../../../cloudfunctions/records/rules/certificate'
import { certificateNumber, isCertificateNumber, numberInFours, totalsOf } from '../../../types/domain/certificates'
import { communityCode, streetCode } from '../../../types/domain/ids'

const NOW = Date.parse('2026-11-25T00:30:00+08:00')
const HERE = communityCode('370306003001')
const sum = (over: Partial<ServiceSum> = {}): ServiceSum => ({
  organiserId: HERE,
  organiserName: '凤鸣社区',
  kind: 'specialCare',
  inChargeName: '周敏',
  times: 1,
  minutes: 60,
  ...over,
})

test.each([
  ['begins after it ends', '2026-11-02', '2026-11-01', null],
  ['is not over', '2026-11-01', '2026-11-26', null],
  ['ends today, by the clock of Zhoucun', '2026-11-01', '2026-11-25', ['2026-11-01', '2026-11-26']],
  ['is one day', '2026-11-01', '2026-11-01', ['2026-11-01', '2026-11-02']],
] as const)('a period that %s', (_case, from, until, expected) => {
  const days = expected?.map((day) => new Date(`${day}T00:00:00+08:00`))
  expect(periodOf(from, until, NOW)).toEqual(days ? { from: days[0], before: days[1] } : null)
})

test.each([
  ['one organiser', [sum(), sum({ kind: 'outreach' })], HERE, '凤鸣社区'],
  ['two communities of a street', [sum(), sum({ organiserId: communityCode('370306003002') })], streetCode(HERE), null],
  [
    'a street and its community',
    [sum(), sum({ organiserId: streetCode(HERE), organiserName: '青年路街道' })],
    streetCode(HERE),
    '青年路街道',
  ],
  ['two streets', [sum(), sum({ organiserId: communityCode('370306004001') })], '370306', null],
] as const)('service for %s is certified by the smallest place that it lies in', (_case, sums, id, name) => {
  expect(issuerOf(sums)).toEqual({ id, name })
})

test('nothing served is certified by nobody', () => expect(issuerOf([])).toBeNull())

test('a certificate sums up by kind, and names those who answer for the most of it', () => {
  const sums = [
    sum({ minutes: 100 }),
    sum({ minutes: 200, inChargeName: '吴静' }),
    sum({ kind: 'outreach', minutes: 310, times: 3, inChargeName: '郑洁' }),
  ]
  const summary = summaryOf(sums)
  expect(summary).toEqual({
    inCharge: '郑洁、吴静等 3 人',
    kinds: [
      { kind: 'outreach', times: 3, minutes: 310 },
      { kind: 'specialCare', times: 2, minutes: 300 },
    ],
  })
  expect(totalsOf(summary)).toEqual({ minutes: 610, times: 5 })
  expect(summaryOf(sums.slice(0, 2)).inCharge).toBe('吴静、周敏')
})

test('a number comes of the request, and every slip of a digit or swap of two is told from it', () => {
  const number = numberOf('p00000001', 'request-000000000001')
  expect(number).toBe(numberOf('p00000001', 'request-000000000001'))
  expect(number).not.toBe(numberOf('p00000002', 'request-000000000001'))
  expect(isCertificateNumber(number)).toBe(true)
  expect(numberInFours('1234567890123456')).toBe('1234 5678 9012 3456')
  for (const good of [number, certificateNumber('00000000000000'), certificateNumber('99999999999999')]) {
    const places = Array.from({ length: 16 }, (_unused, i) => i)
    const slips = places.flatMap((i) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
        (add) => good.slice(0, i) + String((Number(good[i]) + add) % 10) + good.slice(i + 1),
      ),
    )
    const swaps = places.slice(1).map((i) => `${good.slice(0, i - 1)}${good[i]}${good[i - 1]}${good.slice(i + 1)}`)
    expect(slips).toHaveLength(144)
    expect([...slips, ...swaps].filter((other) => other !== good && isCertificateNumber(other))).toEqual([])
  }
})
