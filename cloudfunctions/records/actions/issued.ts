import { readCode } from '../../../types/domain/certificates'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { pageOf, readCursor } from '../rules/page'
import { issuedPage, ROWS_A_PAGE } from '../store'

/** What the certificate with this code says, for an answer. */
const said = (code: string | null) => {
  const certificate = code === null ? undefined : readCode(code)?.certificate
  return certificate ? { ...certificate, kinds: [...certificate.kinds] } : null
}

/** Certificates in the name of a place, newest first; 2 trips in two rounds. */
export const issued = action('records.issued', async ({ scope, cursor }, { db }) => {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (after === null) return refuse('badInput', { field: 'cursor' })
  const { rows, next } = pageOf(await issuedPage(db, scope, after), ROWS_A_PAGE, ({ issuedAt }) => issuedAt)
  return done({
    certificates: rows.map(({ _id, code, issuedAt, revoked }) => ({
      number: _id,
      certificate: said(code),
      issuedAt: issuedAt.getTime(),
      revoked: revoked && { at: revoked.at.getTime(), reason: revoked.reason },
    })),
    next,
  })
})
