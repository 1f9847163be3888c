import { type At, phoneKeyOf, seal, unseal } from '../../../cloudfunctions/_kernel/sealed'
import type { Sealed } from '../../../types/documents/org'

const KEY = 'a1'.repeat(32)
const AT: At = ['people', 'p00000001', 'phone']
const PHONE = '15400000001'
const sealed = seal(KEY, PHONE, AT)

test('what is sealed opens where it lies, and says nothing of itself', () => {
  expect(unseal(KEY, sealed, AT)).toBe(PHONE)
  expect(sealed).not.toContain(PHONE)
  expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain(PHONE)
  const long = '凤鸣东里 3 号楼 2 单元 301'
  expect(unseal(KEY, seal(KEY, long, AT), AT)).toBe(long)
})

test('the same number sealed twice is not seen to be the same', () => {
  expect(seal(KEY, PHONE, AT)).not.toBe(sealed)
})

test.each<[string, At]>([
  ['another person', ['people', 'p00000002', 'phone']],
  ['another field', ['people', 'p00000001', 'address']],
  ['another collection', ['staff', 'p00000001', 'phone']],
])('moved to %s it does not open', (_where, at) => {
  expect(() => unseal(KEY, sealed, at)).toThrow(/./)
})

test('with another key it does not open', () => {
  expect(() => unseal('b2'.repeat(32), sealed, AT)).toThrow(/./)
})

test('with any byte changed it does not open', () => {
  const [keyId = '', packed = ''] = sealed.split('.')
  const bytes = Buffer.from(packed, 'base64url')
  for (let i = 0; i < bytes.length; i += 1) {
    const bent = Buffer.from(bytes)
    bent[i] = (bent[i] ?? 0) ^ 1
    expect(() => unseal(KEY, `${keyId}.${bent.toString('base64url')}` as Sealed, AT)).toThrow(/./)
  }
  expect(() => unseal(KEY, `${keyId}.${bytes.subarray(0, -1).toString('base64url')}` as Sealed, AT)).toThrow(/./)
})

test('a key that is not here is named as such, and the words say nothing of the value', () => {
  const foreign = sealed.replace(/^k1\./, 'k9.') as Sealed
  expect(() => unseal(KEY, foreign, AT)).toThrow('sealed with a key that is not here')
})

test('a number finds its person by a keyed hash', () => {
  expect(phoneKeyOf(KEY, PHONE)).toMatch(/^[0-9a-f]{32}$/)
  expect(phoneKeyOf(KEY, PHONE)).toBe(phoneKeyOf(KEY, PHONE))
  expect(phoneKeyOf('b2'.repeat(32), PHONE)).not.toBe(phoneKeyOf(KEY, PHONE))
})
