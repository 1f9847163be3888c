import { dayOf } from '../../../types/domain/time'
import type { CertificateDoc } from '../../../types/documents/records'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { secret } from '../../_kernel/secret'
import { codeHashOf, numberOf } from '../rules/certificate'
import { signCertificate } from '../rules/signature'
import { insertCertificate, loadCertificate } from '../store'
import { whatWasServed } from '../what-was-served'

/**
 * Issues a certificate to the caller over whole days that are over or today. The request makes its number, so asked again it is the same
 * certificate, whatever was entered meanwhile. 3 trips; 4 when a street issues it; one more when it was issued before.
 */
export const certify = action('records.certify', async (input, call) => {
  const { db, account, now, request } = call
  const { requestId: _request, ...days } = input
  const number = numberOf(account.personId, request.id)
  const served = await whatWasServed(db, account.personId, days, now)
  if (typeof served === 'string') return refuse(served)
  const code = signCertificate(secret('SIGN_KEY'), {
    number,
    holderName: account.name,
    issuedOn: dayOf(now),
    ...served.says,
  })
  const certificate: CertificateDoc = {
    _id: number,
    personId: account.personId,
    issuerId: served.issuerId,
    code,
    codeHash: codeHashOf(code),
    ...served.period,
    issuedAt: new Date(now),
    revoked: null,
    log: [logEntry(call, 'certify')],
  }
  if (await insertCertificate(db, certificate)) return done({ number, code })
  const first = await loadCertificate(db, number)
  if (!first || first.code === null || recall(first.log, call) !== 'done') return refuse('requestReused')
  return done({ number, code: first.code })
})
