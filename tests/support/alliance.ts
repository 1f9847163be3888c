import type { OpenId, PersonId } from '../../types/domain/ids'
import type { AccountDoc } from '../../types/documents/org'
import type { PostingDoc } from '../../types/documents/points'
import type { InputOf } from '../../types/contracts/all'
import type { TestCloud } from './cloud'
import { openid, request } from './district'
import { MERCHANT, OTHER_MERCHANT } from './points'

const clerk = (person: PersonId, merchant: typeof MERCHANT | typeof OTHER_MERCHANT): AccountDoc => ({
  _id: `o-${person}` as OpenId,
  personId: person,
  name: '周掌柜',
  roles: [{ role: 'merchant', scope: merchant, scopeName: merchant }],
  state: 'active',
  consent: null,
})

/** Two tills of one merchant of the alliance, and one of another. */
export const TILLS = [clerk('p0till1', MERCHANT), clerk('p0till2', MERCHANT), clerk('p0other', OTHER_MERCHANT)]
export const TILL = 'o-p0till1'
export const SECOND_TILL = 'o-p0till2'
export const OTHER_TILL = 'o-p0other'

/** The digits of a fresh code for a reward. */
export async function codeOf(
  cloud: TestCloud,
  member: string = openid('volunteer'),
  rewardId: InputOf<'points.redemptionCode'>['rewardId'] = 'r370306003001-01-01',
): Promise<string> {
  const answer = await cloud.call(member, 'points.redemptionCode', { rewardId, requestId: request() })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.digits
}

/** One till's capture of a code. */
export const captureAt = (
  cloud: TestCloud,
  code: string,
  requestId = request(),
  till: string = TILL,
  merchantId: InputOf<'points.capture'>['merchantId'] = till === OTHER_TILL ? OTHER_MERCHANT : MERCHANT,
) => cloud.call(till, 'points.capture', { merchantId, code, requestId })

/** An account's postings as they are stored, in order of seq. */
export const storedChain = async (cloud: TestCloud, account: PersonId) =>
  (await cloud.database.find('postings', { filter: { account }, sort: { seq: 1 } })) as unknown as PostingDoc[]
