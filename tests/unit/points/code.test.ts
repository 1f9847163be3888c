import * as fc from 'fast-check'
import {
  meetCode,
  newCode,
  readRedemptionCode,
  redemptionDigits,
  redemptionQr,
} from '../../../cloudfunctions/points/rules/code'
import type { RequestId } from '../../../types/domain/ids'
import { chain, code, MEMBER, NOW, reward } from '../../support/points'

const requestId = 'request-of-the-tests' as RequestId
const asked = { personId: MEMBER, requestId, rewardId: 'r370306003001-01-01' } as const

test.each([
  ['GVR.12345678', '12345678'],
  ['12345678', '12345678'],
  ['1234 5678', '12345678'],
  ['GVR.1234567', null],
  ['GVR.123456789', null],
  ['GVS.t1.1.12345678', null],
  ['1234567', null],
  ['1234567x', null],
  ['gvr.12345678', null],
])('%s is read as %s', (text, digits) => {
  expect(readRedemptionCode(text)).toBe(digits)
})

test('a request’s digits are always the same 8; another person, request, attempt or key has others', () => {
  const digits = redemptionDigits('k', asked, 0)
  expect(digits).toMatch(/^\d{8}$/)
  expect(redemptionDigits('k', asked, 0)).toBe(digits)
  const others = [
    redemptionDigits('other', asked, 0),
    redemptionDigits('k', asked, 1),
    redemptionDigits('k', { ...asked, personId: 'p00000002' }, 0),
    redemptionDigits('k', { ...asked, requestId: 'another-request-0001' as RequestId }, 0),
  ]
  expect(others).not.toContain(digits)
})

test('whatever the digits, what is shown as a QR code is read back', () => {
  fc.assert(
    fc.property(fc.nat(), (attempt) => {
      const digits = redemptionDigits('k', asked, attempt)
      expect(readRedemptionCode(redemptionQr(digits))).toBe(digits)
    }),
  )
})

test('a code shows a masked name, lives for 120 s, and fixes what is offered', () => {
  const [end] = chain([50])
  const offer = reward({ points: 30, perPerson: 2, stock: 5 })
  const made = newCode('12345678', { ...asked, name: '李秀英' }, offer, end ?? null, NOW)
  expect(made).toMatchObject({ rewardId: offer._id, title: offer.title, points: 30, perPerson: 2, stocked: 'total' })
  expect(made.basis).toMatchObject({ seq: 1, balanceAfter: 50, hash: end?.hash })
  expect(made).toMatchObject({ _id: '12345678', maskedName: '李*英', createdAt: new Date(NOW) })
  expect(made.expiresAt).toEqual(new Date(NOW + 120_000))
  expect(JSON.stringify(made)).not.toContain('李秀英')
})

test.each([
  ['my own request', {}, 'mine'],
  ['my request for something else', { rewardId: 'r370306003001-01-02' }, 'requestReused'],
  ['another request of mine', { requestId: 'another-request-0001' as RequestId }, 'other'],
  ['somebody else with the same request id', { personId: 'p00000002' }, 'other'],
] as const)('digits taken by %s → %3$s', (_case, over, meeting) => {
  expect(meetCode(code(over), asked)).toBe(meeting)
})
