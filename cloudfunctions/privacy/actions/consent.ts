import { CONSENT_VERSION } from '../../../types/domain/org'
import { action } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { agree } from '../store'

/** The caller agrees to the consent sheet that is shown now; the first time counts. 2 trips. */
export const consent = action('privacy.consent', async ({ version }, { db, openId, now }) => {
  if (version !== CONSENT_VERSION) return refuse('consentOld')
  await agree(db, openId, version, new Date(now))
  return done({ version })
})
