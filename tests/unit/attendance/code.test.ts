import * as fc from 'fast-check'
import { digitsOf, judgeCode, readStationCode, shiftKey } from '../../../cloudfunctions/attendance/rules/code'
import { codeAt } from '../../../src/features/attendance/station-codes'
import { windowAt } from '../../../types/domain/attendance'
import { MASTER, SHIFT, STARTS } from '../../support/attendance'
import { CODE_VECTORS } from '../../support/code-vectors'

const source = { shiftId: SHIFT, stationId: 's370306003001-01', keyVersion: 1 } as const
const key = shiftKey(MASTER, source)
const WINDOW = 30_000
const at = fc.integer({ min: 0, max: 4_000_000_000_000 })

test.each([
  ['12345678', { kind: 'typed', digits: '12345678' }],
  ['1234 5678', { kind: 'typed', digits: '12345678' }],
  [`GVS.${SHIFT}.59853.00000001`, { kind: 'scanned', shiftId: SHIFT, window: 59853, digits: '00000001' }],
  ['GVP.s370306003001-01', { kind: 'plaque', stationId: 's370306003001-01' }],
  ['GVP.x1', null],
  ['1234567', null],
  ['123456789', null],
  ['1234567a', null],
  ['GVR.12345678', null],
  [`GVS.${SHIFT}.59853.0000001`, null],
  [`GVS.${SHIFT}.x.00000001`, null],
  [`GVS..59853.00000001`, null],
  [`GVS.${SHIFT}.59853.00000001.`, null],
  ['https://example.org/12345678', null],
  ['１２３４５６７８', null],
])('%s is read as %j', (text, expected) => {
  expect(readStationCode(text)).toEqual(expected)
})

describe.each(CODE_VECTORS)('$source.shiftId at $source.stationId, version $source.keyVersion', (vector) => {
  test('has the key that OpenSSL derives', () => {
    expect(shiftKey(MASTER, vector.source).toString('hex')).toBe(vector.key)
  })

  test.each(vector.codes)(
    'shows in window %d what OpenSSL computes, on the server and on the screen',
    (window, digits) => {
      expect(digitsOf(Buffer.from(vector.key, 'hex'), window)).toBe(digits)
      expect(codeAt(vector.key, vector.source.shiftId, window * WINDOW).digits).toBe(digits)
    },
  )
})

test.each([
  ['another station', { ...source, stationId: 's370306003001-02' }],
  ['another key version', { ...source, keyVersion: 2 }],
  ['another shift', { ...source, shiftId: 't370306003001-2611-02' }],
] as const)('%s has another key', (_case, other) => {
  expect(shiftKey(MASTER, other).equals(key)).toBe(false)
})

test('a code is always 8 digits', () => {
  fc.assert(fc.property(fc.nat(200_000_000), (window) => expect(digitsOf(key, window)).toMatch(/^\d{8}$/)))
})

describe.each(['scanned', 'typed'] as const)('a %s code', (kind) => {
  const shown = (window: number, digits = digitsOf(key, window)) =>
    kind === 'scanned' ? ({ kind, shiftId: SHIFT, window, digits } as const) : ({ kind, digits } as const)
  const current = windowAt(STARTS)

  test.each([
    ['two windows ahead', 2, 'codeWrong'],
    ['one window ahead, for a fast clock', 1, null],
    ['of this window', 0, null],
    ['of the window before', -1, null],
    ['two windows old', -2, 'codeStale'],
    ['nine minutes old', -18, 'codeStale'],
    ['an hour old', -120, kind === 'scanned' ? 'codeStale' : 'codeWrong'],
  ] as const)('%s', (_case, offset, expected) => {
    expect(judgeCode(key, shown(current + offset), STARTS)).toBe(expected)
  })

  test('with one digit changed is wrong', () => {
    const digits = digitsOf(key, current)
    const changed = `${(Number(digits[0]) + 1) % 10}${digits.slice(1)}`
    expect(judgeCode(key, shown(current, changed), STARTS)).toBe('codeWrong')
  })

  test('that left the screen 30 s ago or more, so was first shown a minute ago, is never taken; one that is shown is', () => {
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 10 * WINDOW }), (shownSince, laterBy) => {
        const first = windowAt(shownSince) * WINDOW
        const verdict = judgeCode(key, shown(windowAt(shownSince)), first + laterBy)
        expect(verdict).toBe(laterBy < 2 * WINDOW ? null : 'codeStale')
      }),
    )
  })
})

test('a scanned code of another window does not pass with this window’s number', () => {
  const current = windowAt(STARTS)
  const forged = { kind: 'scanned', shiftId: SHIFT, window: current, digits: digitsOf(key, current - 5) } as const
  expect(judgeCode(key, forged, STARTS)).toBe('codeWrong')
})

test('what a screen makes by itself is good at every moment, and lasts as long as its window', () => {
  fc.assert(
    fc.property(at, (now) => {
      const shown = codeAt(key.toString('hex'), SHIFT, now)
      expect(shown.from).toBe(windowAt(now) * WINDOW)
      expect(shown.until).toBe(shown.from + WINDOW)
      const scanned = readStationCode(shown.qr)
      if (scanned?.kind !== 'scanned') throw new Error('no code')
      expect(scanned.digits).toBe(shown.digits)
      expect(judgeCode(key, scanned, now)).toBeNull()
    }),
  )
})
