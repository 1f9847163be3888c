import { communityCode, type RequestId } from '../../types/domain/ids'
import type { AdjustmentDoc } from '../../types/documents/ledger'
import { scopesOf } from '../../cloudfunctions/points/rules/adjustment'
import { MEMBER, NOW } from './points'

const COMMUNITY = communityCode('370306003001')

/** 周敏 asks for 20 points more for 李秀英, an hour ago. */
export const adjustment = (over: Partial<AdjustmentDoc> = {}): AdjustmentDoc => ({
  _id: 'j0123456789abcdef01234567',
  account: MEMBER,
  communityId: COMMUNITY,
  scopes: scopesOf(over.communityId ?? COMMUNITY),
  wish: { kind: 'change', points: 20 },
  reason: '漏记了一次值守',
  state: 'asked',
  open: true,
  askedBy: 'p00000006',
  askedAt: new Date(NOW - 3_600_000),
  decidedBy: null,
  decidedAt: null,
  postingId: null,
  log: [
    {
      requestId: 'request-that-asked-for' as RequestId,
      digest: 'digest',
      act: 'ask',
      by: 'p00000006',
      at: new Date(NOW - 3_600_000),
    },
  ],
  ...over,
})
