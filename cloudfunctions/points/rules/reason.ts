import { createHmac } from 'node:crypto'
import type { PostingDoc } from '../../../types/documents/points'

const VERB = '换 '
const BETWEEN = '·'

/** What a member reads beside a redemption. A title's own dots give way, so that the first one always ends it. */
export const redemptionReason = (title: string, merchantName: string): string =>
  `${VERB}${title.replaceAll(BETWEEN, ' ')}${BETWEEN}${merchantName}`

/** What was handed over, read back from the reason; null when the reason has been deleted. */
export function redeemedTitle({ reason }: Pick<PostingDoc, 'reason'>): string | null {
  return reason ? (reason.text.slice(VERB.length).split(BETWEEN)[0] ?? null) : null
}

/** Keeps a deleted reason from being guessed; the same posting always gets the same salt. @param key the environment's REASON_KEY */
export const saltOf = (key: string, postingKey: string): string =>
  createHmac('sha256', key).update(postingKey).digest('hex')
