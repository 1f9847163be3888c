import { communityOfBranch } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { newNomination, whyNotRecommend } from '../rules/nomination'
import { addRecommendation, countCandidates, loadNomination, nominationId } from '../store'
import { knownOf, nominate, readNominee } from './nominate'

/** In whose name the caller recommends: the nearest place that they speak for. */
function placeOf({ roles }: AccountDoc, community: string): string {
  const [nearest] = roles
    .filter(({ role, scope }) => ['community', 'street', 'district'].includes(role) && community.startsWith(scope))
    .sort((a, b) => b.scope.length - a.scope.length)
  if (!nearest) throw new Error('a recommendation from nowhere')
  return nearest.scopeName
}

/** Mechanism 6, 组织推荐: a place recommends a cadre of the community; 9 trips, one more to explain a refusal. */
export const recommend = loadingAction(
  'corps.recommend',
  ({ branchId, personId }, db) =>
    Promise.all([readNominee(db, branchId, personId), loadNomination(db, branchId, personId)]),
  async ({ branchId, personId }, call, [{ branch, person, unit, ...nominee }, nomination]) => {
    if (!branch || !person) return refuse('notFound')
    const place = placeOf(call.account, communityOfBranch(branchId))
    const began = { recommendedBy: [place], stoodAt: null, statement: null, log: [logEntry(call, 'recommend')] }
    const why = whyNotRecommend(branchId, nominee, nomination, place)
    if (why && (!nomination || recall(nomination.log, call) === 'new')) return refuse(why)
    const outcome = await nominate(call, nomination, {
      act: 'recommend',
      fresh: newNomination(branchId, personId, knownOf(person, unit), began),
      nominee,
      add: () => addRecommendation(call, nominationId(branchId, personId), place),
      why: (known) => whyNotRecommend(branchId, nominee, known, place),
    })
    return outcome === 'done' ? done({ candidates: await countCandidates(call.db, branchId) }) : refuse(outcome)
  },
)
