import type { ParsedOf } from '../../../types/contracts/all'
import { REPORTS_KEPT } from '../../../types/domain/muster'
import type { MusterGridDoc } from '../../../types/documents/muster'
import type { Call } from '../../_kernel/action'
import { is, path, to } from '../../_kernel/db'
import { changeGrid } from '../store'

type Id = MusterGridDoc['_id']
type Deed = ParsedOf<'muster.arrange'>['deed']
type DeedOf<K extends Deed['kind']> = Extract<Deed, { kind: K }>

/** A new team, or another name, post or leader for one that is there. */
export const saveTeam = (call: Call, id: Id, teamId: string, { name, post, leader, teamId: known }: DeedOf<'team'>) =>
  changeGrid(
    call,
    id,
    'team',
    { [path('teams', teamId)]: to.set({ name, post, leader }) },
    known ? { [path('teams', teamId)]: is.not(null) } : {},
  )

/** Puts somebody who has said something into a team, or out of all of them. */
export const joinTeam = (call: Call, id: Id, { personId, teamId }: DeedOf<'join'>) =>
  changeGrid(
    call,
    id,
    'join',
    { [path('answers', personId, 'teamId')]: to.set(teamId) },
    {
      [path('answers', personId)]: is.not(null),
      ...(teamId ? { [path('teams', teamId)]: is.not(null) } : {}),
    },
  )

/** Asks for more people; none wanted takes the wish back. */
export const wantMore = (call: Call, id: Id, { people, why }: DeedOf<'want'>) =>
  changeGrid(call, id, 'want', { wanted: to.set(people > 0 ? { people, why, at: new Date(call.now) } : null) })

/** @param fileId the picture that goes with it, kept before */
export const addReport = (call: Call, id: Id, report: { id: string; text: string; fileId: string | null }) => {
  const { personId: by, name: byName } = call.account
  return changeGrid(call, id, 'report', {
    reports: to.push([{ ...report, by, byName, at: new Date(call.now) }], REPORTS_KEPT),
  })
}

/** What was learnt here, once the order is over; the last word holds. */
export const saveLesson = (call: Call, id: Id, { text }: DeedOf<'lesson'>) =>
  changeGrid(
    call,
    id,
    'lesson',
    { lesson: to.set({ byName: call.account.name, at: new Date(call.now), text }) },
    { active: false },
  )
