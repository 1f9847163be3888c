import { type Side, statementId } from '../../../types/domain/alliance'
import { permit } from '../../../types/domain/refusals'
import type { PersonId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import type { StatementDoc } from '../../../types/documents/alliance'
import { takenTotal } from '../../points/public'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { tillsNamed } from '../names'
import { whyNotAnswer, whyNotConfirm, whyNotKeep } from '../rules/agree'
import { spanOf } from '../rules/month'
import { loadStatement } from '../store'

const wordShown = (word: StatementDoc['confirmed'][Side]) => word && { byName: word.byName, at: word.at.getTime() }

/** As whom somebody speaks who looks from the desk: the community's people for it, those above it to settle. */
const speaking = (side: Side, roles: AccountDoc['roles'], { communityId }: StatementDoc): Side | 'above' =>
  side === 'merchant' || roles.some(({ role, scope }) => role === 'community' && scope === communityId) ? side : 'above'

const disputesShown = ({ disputes }: StatementDoc, as: { readonly side: Side | 'above'; readonly by: PersonId }) =>
  disputes.map((dispute) => ({
    postingId: dispute.postingId,
    lineAt: dispute.lineAt.getTime(),
    points: dispute.points,
    title: dispute.title,
    state: dispute.state,
    raisedBy: dispute.raisedBy,
    words: dispute.words.map(({ side, text, byName, at }) => ({ side, text, byName, at: at.getTime() })),
    answerable: permit(whyNotAnswer(dispute, as)),
    keepable: permit(whyNotKeep(dispute, as)),
  }))

/**
 * A statement's totals and how it stands, beside what the ledger says of that merchant and month now: counted afresh, so that a posting that
 * was changed, lost or added since shows at once. 4 trips in two rounds.
 */
export const statement = loadingAction(
  'alliance.statement',
  ({ merchantId, month }, db) =>
    Promise.all([loadStatement(db, statementId(merchantId, month)), takenTotal(db, merchantId, spanOf(month))]),
  async ({ side }, { db, account }, [found, ledger]) => {
    if (!found) return refuse('notFound')
    const as = speaking(side, account.roles, found)
    const named = await tillsNamed(
      db,
      found.tills.map(({ till }) => till),
    )
    const { lines, total, state, closed } = found
    const why = as === 'above' ? ('notAllowed' as const) : whyNotConfirm(found, as, account)
    const points = total.redeemed.points - total.returned.points
    const open = why === 'linesOpen' || why === 'alreadyConfirmedSide' ? null : why
    return done({
      merchantName: found.merchantName,
      speaksAs: as,
      state,
      lines,
      total,
      rewards: [...found.rewards],
      tills: found.tills.map(({ till, ...share }) => ({ ...share, till: named(till) })),
      ledger: { ...ledger, ties: ledger.postings === lines && ledger.points === points },
      disputes: disputesShown(found, { side: as, by: account.personId }),
      confirmed: {
        merchant: wordShown(found.confirmed.merchant),
        community: wordShown(found.confirmed.community),
      },
      closed: closed && { at: closed.at.getTime(), hash: closed.hash },
      confirmable: permit(why),
      disputable: permit(open),
    })
  },
)
