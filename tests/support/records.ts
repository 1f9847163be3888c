import { codeHashOf } from '../../cloudfunctions/records/rules/certificate'
import { signCertificate } from '../../cloudfunctions/records/rules/signature'
import type { CertificateDoc, ServiceNoteDoc, ServiceRecordDoc } from '../../types/documents/records'
import { type Certificate, certificateNumber } from '../../types/domain/certificates'
import { monthOf } from '../../types/domain/time'
import { TEST_KEYS } from './secrets'
import { COMMUNITY } from './tasks'

/** 李秀英's two hours at the hospital on 25 November, accepted by 周敏 the day after. */
export const record = (over: Partial<ServiceRecordDoc> = {}): ServiceRecordDoc => {
  const startsAt = over.startsAt ?? new Date('2026-11-25T08:00:00+08:00')
  return {
    _id: 't370306003001-2611-01:p00000001',
    personId: 'p00000001',
    name: '李秀英',
    source: 'task',
    kind: 'specialCare',
    title: '陪 3 位老人去复查',
    content: '挂号、陪诊、取药',
    place: '区医院门诊楼',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
    minutes: 120,
    month: monthOf(startsAt.getTime()),
    organiserId: COMMUNITY,
    organiserName: '凤鸣社区',
    inChargeId: 'p00000006',
    inChargeName: '周敏',
    rating: null,
    enteredAt: new Date('2026-11-26T09:00:00+08:00'),
    late: false,
    correctedAt: null,
    corrections: [],
    ...over,
  }
}

/** What 李秀英's certificate over this year says. */
export const certificate = (over: Partial<Certificate> = {}): Certificate => ({
  number: certificateNumber('20261125000001'),
  holderName: '李秀英',
  issuerName: '凤鸣社区',
  inCharge: '周敏',
  from: '2026-01-01',
  until: '2026-11-25',
  issuedOn: '2026-11-26',
  kinds: [
    { kind: 'specialCare', times: 3, minutes: 370 },
    { kind: 'cultureSport', times: 1, minutes: 95 },
  ],
  ...over,
})

/** It as it was issued to her by 凤鸣社区, signed with the key of the tests. */
export const certified = (over: Partial<CertificateDoc> = {}, says: Partial<Certificate> = {}): CertificateDoc => {
  const code = signCertificate(TEST_KEYS.SIGN_KEY, certificate(says))
  return {
    _id: certificate(says).number,
    personId: 'p00000001',
    issuerId: COMMUNITY,
    code,
    codeHash: codeHashOf(code),
    from: new Date('2026-01-01T00:00:00+08:00'),
    before: new Date('2026-11-26T00:00:00+08:00'),
    issuedAt: new Date('2026-11-26T09:00:00+08:00'),
    revoked: null,
    log: [],
    ...over,
  }
}

/** 李秀英's first-aid training. */
export const serviceNote = (over: Partial<ServiceNoteDoc> = {}): ServiceNoteDoc => ({
  _id: 'n0123456789abcdef01234567',
  personId: 'p00000001',
  name: '李秀英',
  kind: 'training',
  title: '应急救护培训',
  day: '2026-11-20',
  month: '2026-11',
  scope: COMMUNITY,
  byName: '凤鸣社区',
  addedAt: new Date('2026-11-21T09:00:00+08:00'),
  log: [],
  ...over,
})
