import { createHmac } from 'node:crypto'
import type { MerchantId, RequestId } from '../../../types/domain/ids'
import { INVITE_MINUTES } from '../../../types/domain/merchants'
import { type Instant, MINUTE } from '../../../types/domain/time'
import type { MerchantDoc } from '../../../types/documents/org'

/**
 * The digits on an owner's phone: the same request always gets the same ones, and nobody without the key can guess them.
 * @param key the environment's CODE_KEY
 */
export function inviteDigits(key: string, merchantId: MerchantId, requestId: RequestId): string {
  const mac = createHmac('sha256', key).update(`invite|${merchantId}|${requestId}`).digest()
  return String(mac.readUIntBE(0, 6) % 100_000_000).padStart(8, '0')
}

/** The shop that digits let somebody into now; null when there is none, or more than one, so that nobody lands in the wrong shop. */
export function invitedTo<M extends Pick<MerchantDoc, 'invite' | 'state'>>(
  found: readonly M[],
  now: Instant,
): M | null {
  const since = now - INVITE_MINUTES * MINUTE
  const live = found.filter(
    ({ invite, state }) => invite !== null && invite.shownAt.getTime() > since && state !== 'left',
  )
  return live.length === 1 ? (live[0] ?? null) : null
}
