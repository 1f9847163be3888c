import { judge } from '@/features/records/verify'
import { publicKeyOf, signCertificate } from '../../../cloudfunctions/records/rules/signature'
import { isCode, keyIdOf, readCode, signedTextOf } from '../../../types/domain/certificates'
import { fromLetters, textOf, toLetters, utf8 } from '../../../types/domain/letters'
import { certificate } from '../../support/records'

/** RFC 8032, 7.1, test 1. */
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
const OTHER_SEED = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
const KEYS = { [keyIdOf(PUBLIC)]: PUBLIC }

const code = signCertificate(SEED, certificate())
/** A vector for both ends: `openssl pkeyutl -sign -rawin` with the same seed signs the same. */
const VECTOR =
  'GVC1.d75a9801.WyIyMDI2MTEyNTAwMDAwMTIxIiwi5p2O56eA6IuxIiwi5Yek6bij56S-5Yy6Iiwi5ZGo5pWPIiwiMjAyNi0wMS0wMSIsIjIwMjYtMTEtMjUiLCIyMDI2LTExLTI2IixbWzEsMywzNzBdLFsyLDEsOTVdXV0.BNbVWW0QwTVeUUucW-HOb9dsZMBXT_Izg-6V0GGbwvnBV5VruZ8lEvVGIRnHhodeo-z4-CJ_S05UAXWNA0RaDw'

test('the server signs what the vector says, and the client takes it for genuine', () => {
  expect(publicKeyOf(SEED)).toBe(PUBLIC)
  expect(code).toBe(VECTOR)
  expect(judge(VECTOR, KEYS)).toEqual({ at: 'genuine', certificate: certificate() })
})

test('a flipped bit anywhere makes it forged', () => {
  const outcomes = new Set<string>()
  for (let i = 'GVC1.'.length; i < code.length; i += 1) {
    for (const bit of [1, 4]) {
      const flipped = code.slice(0, i) + String.fromCharCode(code.charCodeAt(i) ^ bit) + code.slice(i + 1)
      outcomes.add(judge(flipped, KEYS).at)
    }
  }
  expect([...outcomes]).toEqual(['forged'])
})

test.each([
  ['another key', signCertificate(OTHER_SEED, certificate()), KEYS],
  ['a key that pretends to be ours', otherKeyUnderOurId(), KEYS],
  ['a changed figure', withOtherFigure(), KEYS],
  ['a key that this app has never heard of', code, {}],
])('%s is told', (_case, forged, keys) => {
  expect(isCode(forged)).toBe(true)
  expect(judge(forged, keys)).toEqual({ at: 'forged' })
})

/** Signed well, with a key of its own, and named after ours. */
function otherKeyUnderOurId(): string {
  const [prefix, , ...rest] = signCertificate(OTHER_SEED, certificate()).split('.')
  return [prefix, keyIdOf(PUBLIC), ...rest].join('.')
}

/** The signature of the real one under ten times the hours. */
function withOtherFigure(): string {
  const more = certificate({ kinds: [{ kind: 'specialCare', times: 30, minutes: 3700 }] })
  return `${signedTextOf(keyIdOf(PUBLIC), more)}.${code.split('.')[3] ?? ''}`
}

test.each([
  ['a station’s code', 'GVS.t370306003001-2611-01.1.12345678', 'nothing'],
  ['a number with spaces', '2026 1125 0000 0165', 'nothing'],
  ['the number of a certificate', `${certificate().number.slice(0, 4)} ${certificate().number.slice(4)}`, 'number'],
  ['nothing', '', 'nothing'],
] as const)('%s is told apart', (_case, text, at) => expect(judge(text, KEYS)).toEqual({ at }))

test('what it says survives, whatever it is written in; other letters for the same bytes are none', () => {
  const said = certificate({ holderName: '欧阳·𠮷"\\', inCharge: '周敏、吴静等 3 人' })
  expect(readCode(signCertificate(SEED, said))?.certificate).toEqual(said)
  for (const length of [0, 1, 2, 3, 4, 62, 63, 64, 65]) {
    const bytes = Array.from({ length }, (_unused, i) => (i * 37 + 250) % 256)
    expect(toLetters(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
    expect(fromLetters(toLetters(bytes))).toEqual(bytes)
  }
  expect(utf8('周村 é𠮷%')).toEqual([...Buffer.from('周村 é𠮷%')])
  expect(textOf(utf8('周村 é𠮷%'))).toBe('周村 é𠮷%')
  expect(fromLetters('AB')).toBeNull()
})
