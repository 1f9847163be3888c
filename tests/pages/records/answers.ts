import type { ValueOf } from '../../../types/contracts/all'
import { readCode } from '../../../types/domain/certificates'

/** The public half of the key of RFC 8032's first test, and a certificate that was signed with it. */
export const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
export const CODE =
  'GVC1.d75a9801.WyIyMDI2MTEyNTAwMDAwMTIxIiwi5p2O56eA6IuxIiwi5Yek6bij56S-5Yy6Iiwi5ZGo5pWPIiwiMjAyNi0wMS0wMSIsIjIwMjYtMTEtMjUiLCIyMDI2LTExLTI2IixbWzEsMywzNzBdLFsyLDEsOTVdXV0.BNbVWW0QwTVeUUucW-HOb9dsZMBXT_Izg-6V0GGbwvnBV5VruZ8lEvVGIRnHhodeo-z4-CJ_S05UAXWNA0RaDw'
export const NUMBER = '2026112500000121'

type Said = NonNullable<ValueOf<'records.check'>['certificate']>

/** What that certificate says. */
export const said = (): Said => {
  const certificate = readCode(CODE)?.certificate
  if (!certificate) throw new Error('the certificate of the tests cannot be read')
  return { ...certificate, kinds: [...certificate.kinds] }
}

export const row = (
  over: Partial<ValueOf<'records.mine'>['records'][number]> = {},
): ValueOf<'records.mine'>['records'][number] => ({
  id: 't370306003001-2611-01:p00000001',
  source: 'task',
  kind: 'specialCare',
  title: '陪 3 位老人去复查',
  content: '挂号、陪诊、取药',
  place: '区医院门诊楼',
  startsAt: Date.parse('2026-11-20T08:00:00+08:00'),
  endsAt: Date.parse('2026-11-20T10:00:00+08:00'),
  minutes: 120,
  organiserName: '凤鸣社区',
  inChargeName: '周敏',
  rating: 5,
  enteredAt: Date.parse('2026-11-21T08:00:00+08:00'),
  late: false,
  correction: null,
  ...over,
})

/** 李秀英's year, with one certificate. */
export const mine = (over: Partial<ValueOf<'records.mine'>> = {}): ValueOf<'records.mine'> => ({
  totals: { minutes: 2129, times: 15 },
  years: [
    { year: 2026, minutes: 1529, times: 11 },
    { year: 2025, minutes: 600, times: 4 },
  ],
  records: [row()],
  notes: [
    { id: 'n1', kind: 'training', title: '应急救护培训', takenBack: null, day: '2026-11-20', byName: '凤鸣社区' },
  ],
  certificates: [{ number: NUMBER, code: CODE, issuedAt: Date.parse('2026-11-26T09:00:00+08:00'), revokedAt: null }],
  next: null,
  ...over,
})
