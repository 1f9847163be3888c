import { codeHashOf } from '../../../cloudfunctions/records/rules/certificate'
import { signCertificate } from '../../../cloudfunctions/records/rules/signature'
import { numberAsked, standingOf } from '../../../cloudfunctions/records/rules/standing'
import { certificate, certified } from '../../support/records'
import { TEST_KEYS } from '../../support/secrets'

const issued = certified()
const code = issued.code ?? ''
const revoked = { at: new Date(), by: 'p00000006', reason: '记录有误' } as const
const forgotten = { ...issued, code: null }
/** Signed with the real key, as only a thief of the key could: still not what was issued. */
const other = signCertificate(TEST_KEYS.SIGN_KEY, certificate({ holderName: '张三' }))

test.each([
  ['the real code', code, issued, 'valid', '李秀英'],
  ['its number', issued._id, issued, 'valid', '李秀英'],
  ['the code of one that was taken back', code, { ...issued, revoked }, 'revoked', '李秀英'],
  ['the real code of somebody who is gone', code, forgotten, 'valid', '李秀英'],
  ['the number of somebody who is gone', issued._id, forgotten, 'valid', null],
  ['another content under a real number', other, issued, 'forged', null],
  ['another content of somebody who is gone', other, forgotten, 'forged', null],
  ['another content of one that was taken back', other, { ...issued, revoked }, 'forged', null],
  ['a code that was never issued', code, null, 'forged', null],
  ['what only begins like a code', 'GVC1.00000000.x.y', null, 'forged', null],
  ['a number that was never issued', issued._id, null, 'unknown', null],
] as const)('%s', (_case, asked, doc, standing, name) => {
  const found = standingOf(asked, doc)
  expect(found.standing).toBe(standing)
  expect(found.certificate?.holderName ?? null).toBe(name)
})

test('a certificate is asked about by its code or its number, and by nothing else', () => {
  expect(numberAsked(code)).toBe(issued._id)
  expect(numberAsked(issued._id)).toBe(issued._id)
  expect(numberAsked('GVC1.00000000.x.y')).toBeNull()
  expect(numberAsked('2026112500000100')).toBeNull()
  expect(codeHashOf(code)).toBe(issued.codeHash)
})
