import { corps as contracts } from '../../../types/contracts/corps'
import { communityOfBranch } from '../../../types/domain/ids'
import { permit } from '../../../types/domain/refusals'
import type { NominationDoc } from '../../../types/documents/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { authoriseOver } from '../../_kernel/authorise'
import { serviceOf } from '../../attendance/public'
import { whyNotLead } from '../rules/appointment'
import { branchesLedBy, loadBranch, openNominations } from '../store'

/** First those whom more places recommend, then those who stood first. */
const inOrder = (a: NominationDoc, b: NominationDoc) =>
  b.recommendedBy.length - a.recommendedBy.length ||
  (a.stoodAt?.getTime() ?? Infinity) - (b.stoodAt?.getTime() ?? Infinity) ||
  (a._id < b._id ? -1 : 1)

/** Mechanism 6: one branch's selection, with what each candidate did so far; 5 trips in two rounds, 3 when nobody stands. */
export const listCandidates = loadingAction(
  'corps.listCandidates',
  async ({ branchId }, db) => {
    const [branch, nominations] = await Promise.all([loadBranch(db, branchId), openNominations(db, branchId)])
    return { branch, nominations }
  },
  async ({ branchId }, { db, account }, { branch, nominations }) => {
    if (!branch) return refuse('notFound')
    const people = nominations.map(({ personId }) => personId)
    const [service, led] =
      people.length > 0 ? await Promise.all([serviceOf(db, people), branchesLedBy(db, people)]) : [[], []]
    const over = () => communityOfBranch(branchId)
    const mayAppoint = authoriseOver(contracts.appoint.who, account, over)
    return done({
      branchName: branch.name,
      mode: branch.mode,
      secretary: branch.secretary && {
        personId: branch.secretary.personId,
        name: branch.secretary.name,
        unitName: branch.secretary.unitName,
        since: branch.secretary.since.getTime(),
      },
      terms: branch.terms.map((term) => ({ ...term, from: term.from.getTime(), until: term.until.getTime() })),
      candidates: nominations.sort(inOrder).map((one) => {
        const served = service.find(({ personId }) => personId === one.personId)
        const leads = led.some(({ secretaryId }) => secretaryId === one.personId)
        const why = whyNotLead(branch.mode, { cadre: true, nominated: true, unitLevel: one.unitLevel, leads })
        return {
          personId: one.personId,
          name: one.name,
          unitName: one.unitName,
          seniorRank: one.seniorRank,
          partyMember: one.partyMember,
          recommendedBy: [...one.recommendedBy],
          stood: one.stoodAt !== null,
          statement: one.statement,
          service: { minutes: served?.minutes ?? 0, times: served?.times ?? 0 },
          appointable: permit(mayAppoint ?? why),
        }
      }),
      recommend: permit(authoriseOver(contracts.recommend.who, account, over)),
    })
  },
)
