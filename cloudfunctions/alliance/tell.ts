import type { Side } from '../../types/domain/alliance'
import type { PostingId } from '../../types/domain/ids'
import type { Instant } from '../../types/domain/time'
import type { StatementDoc } from '../../types/documents/alliance'
import { notify } from '../notices/public'
import type { Db } from '../_kernel/db'
import type { LineStep } from './rules/agree'

const TITLE = { raise: '有一笔要核对', answer: '有一笔回话了', keep: '有一笔说清了', settle: '有一笔定了' } as const

/** Tells the other side, or both, that somebody has spoken about a line; once a step. */
export async function tellOthers(
  db: Db,
  { merchantId, communityId, merchantName, month, disputes }: StatementDoc,
  step: { readonly postingId: PostingId; readonly side: Side | 'above'; readonly kind: LineStep['kind'] },
  now: Instant,
): Promise<void> {
  const dispute = disputes.find(({ postingId }) => postingId === step.postingId)
  const listeners = (['merchant', 'community'] as const).filter((side) => side !== step.side)
  await notify(
    db,
    now,
    listeners.map((side) => ({
      key: `line:${month}:${step.postingId}:${step.kind}:${side}`,
      kind: 'statement' as const,
      audience: { scope: side === 'merchant' ? merchantId : communityId, roles: [side] },
      scope: communityId,
      title: `${Number(month.slice(5))} 月对账单${TITLE[step.kind]}`,
      text: `${merchantName}：${dispute?.title ?? '一次兑换'}，${dispute?.points ?? 0} 分。点开看一看。`,
      page: `pages/alliance/statement/index?side=${side}&merchantId=${merchantId}&month=${month}` as const,
    })),
  )
}
