import type { CertificateDoc } from '../../../types/documents/records'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { recall } from '../../_kernel/once'
import { loadCertificate, revokeCertificate } from '../store'

/** Somebody else revokes at the same moment; after that the certificate does not change any more. */
const LOOKS = 2

const revokedAs = ({ _id, revoked }: CertificateDoc) =>
  revoked ? done({ number: _id, revokedAt: revoked.at.getTime() }) : refuse('busy')

/** The place that issued a certificate takes it back; on record first. 5 trips in four rounds, 2 of them the record. */
export const revoke = loadingAction(
  'records.revoke',
  ({ number }, db) => loadCertificate(db, number),
  async ({ scope, number, reason }, call, loaded) => {
    let current = loaded
    for (let look = 0; look < LOOKS; look += 1) {
      if (!current || current.issuerId !== scope) return refuse('notFound')
      const memory = recall(current.log, call)
      if (memory !== 'new') return memory === 'done' ? revokedAs(current) : refuse('requestReused')
      if (current.revoked) return refuse('alreadyRevoked')
      const recorded = await onRecord(call, { act: 'revokeCertificate', target: number, scope })
      if (recorded !== 'done') return refuse(recorded)
      if ((await revokeCertificate(call, number, reason)) > 0) return done({ number, revokedAt: call.now })
      current = await loadCertificate(call.db, number)
    }
    return refuse('busy')
  },
)
