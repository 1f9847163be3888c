import type { PersonId } from '../../../types/domain/ids'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { loadGrid, MEMBERS_A_PAGE, membersPage } from '../../org/public'
import { arrivalCodes } from '../arrival-code'
import { calls, holdersIn } from '../rules/called'
import { outOn } from '../rules/out'
import { peopleOf } from '../rules/people'
import { gridWithHelpers } from '../store'
import { factsOf } from '../view'

/** Post holders are known to the grid only; one more trip for the orders that call them. */
async function calledHolders(
  { db }: Call,
  { calledWho, gridId }: MusterGridDoc,
): Promise<ReadonlySet<PersonId> | null> {
  if (calledWho.by !== 'groups') return null
  const grid = await loadGrid(db, gridId)
  return new Set(grid ? holdersIn(grid, calledWho.groups) : [])
}

/** Newest first; links to their pictures are one trip more, when there are any. */
async function reportsShown({ files }: Call, { reports }: MusterGridDoc) {
  const pictures = reports.flatMap(({ fileId }) => fileId ?? [])
  const links = pictures.length === 0 ? new Map<string, string>() : await files.links(pictures)
  return reports
    .map(({ id, byName, at, text, fileId }) => ({
      id,
      byName,
      at: at.getTime(),
      text,
      picture: (fileId && links.get(fileId)) ?? null,
    }))
    .sort((a, b) => b.at - a.at)
}

/** One grid in one order, for whoever leads it: those who have said nothing first. 3 trips in one round, one more each for post holders and pictures. */
export const grid = loadingAction(
  'muster.grid',
  ({ orderId, gridId, cursor }, db) =>
    Promise.all([gridWithHelpers(db, orderId, gridId), membersPage(db, gridId, { state: 'active', after: cursor })]),
  async ({ orderId, gridId }, call, [docs, members]) => {
    const own = docs.find((doc) => doc.gridId === gridId && doc.orderId === orderId)
    if (!own) return refuse('notFound')
    const others = docs.filter((doc) => doc.orderId === orderId && doc !== own)
    const elsewhere = own.callDeployed ? [] : docs.filter((doc) => doc.orderId !== orderId)
    const holders = await calledHolders(call, own)
    const silent = members.filter(
      ({ _id, ...member }) => !own.answers[_id] && (holders ? holders.has(_id) : calls(own.calledWho, member)),
    )
    const last = members.at(-1)
    return done({
      now: call.now,
      gridName: own.gridName,
      at: own.at.getTime(),
      active: own.active,
      facts: { ...factsOf(own.facts), version: own.version, byName: own.byName },
      needed: own.needed,
      called: own.called,
      ...own.counts,
      helpers: others.reduce((all, { sent }) => {
        const here = sent[gridId]
        return all + (here ? here.coming + here.arrived : 0)
      }, 0),
      silent: silent.map(({ _id, name, kind }) => ({ personId: _id, name, kind, elsewhere: outOn(elsewhere, _id) })),
      next: members.length === MEMBERS_A_PAGE && last ? last._id : null,
      people: peopleOf(own, others),
      teams: Object.entries(own.teams).map(([id, { name, post, leader }]) => ({ id, name, post, leader })),
      wanted: own.wanted ? { people: own.wanted.people, why: own.wanted.why, at: own.wanted.at.getTime() } : null,
      reports: await reportsShown(call, own),
      lesson: own.lesson?.text ?? null,
      codes: own.active ? arrivalCodes(orderId, gridId, call.now) : [],
    })
  },
)
