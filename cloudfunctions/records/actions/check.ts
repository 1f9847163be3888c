import { openAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { numberAsked, standingOf } from '../rules/standing'
import { correctedSince, loadCertificate } from '../store'

/** Tells anybody what a certificate in their hands is worth, and nothing that it does not say itself. 3 trips in three rounds; 1 when it bears no number of ours. */
export const check = openAction('records.check', async ({ code }, { db }) => {
  const number = numberAsked(code)
  const issued = number && (await loadCertificate(db, number))
  const { standing, certificate } = standingOf(code, issued)
  const real = issued && (standing === 'valid' || standing === 'revoked') ? issued : null
  return done({
    standing,
    certificate: certificate && { ...certificate, kinds: [...certificate.kinds] },
    revokedAt: real?.revoked?.at.getTime() ?? null,
    correctedSince: real !== null && (await correctedSince(db, real)),
  })
})
