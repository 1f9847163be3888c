import { corps as contracts } from '../../../types/contracts/corps'
import { communityCode, communityOfBranch } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { isCadre, whyNotStand } from '../rules/nomination'
import { branchesByIds, branchesLedBy, branchesOfCommunity, loadMembership, nominationsOf } from '../store'

/** Where the caller stands, and the branches of their community; 5 trips in three rounds, one more for branches elsewhere. */
export const mine = action('corps.mine', async (_input, { db, account }) => {
  const [membership, nominations, led] = await Promise.all([
    loadMembership(db, account.personId),
    nominationsOf(db, account.personId),
    branchesLedBy(db, [account.personId]),
  ])
  const own = membership && isCadre(membership) ? await branchesOfCommunity(db, communityCode(membership.gridId)) : []
  const elsewhere = nominations.map(({ branchId }) => branchId).filter((id) => !own.some(({ _id }) => _id === id))
  const others = elsewhere.length > 0 ? await branchesByIds(db, elsewhere) : []
  return done({
    branches: [...own, ...others].map(({ _id, name, mode, secretary }) => {
      const nomination = nominations.find(({ branchId }) => branchId === _id) ?? null
      const mayStand = authoriseOver(contracts.stand.who, account, () => communityOfBranch(_id))
      const why = whyNotStand(_id, { membership, leads: led.length > 0 }, nomination)
      return {
        branchId: _id,
        name,
        mode,
        secretaryName: secretary?.name ?? null,
        stood: (nomination?.stoodAt ?? null) !== null,
        recommended: (nomination?.recommendedBy.length ?? 0) > 0,
        stand: permit(mayStand ?? why),
      }
    }),
  })
})
