import { createHash } from 'node:crypto'
import type { ServiceNoteDoc } from '../../../types/documents/records'
import { DISTRICT_NAME } from '../../../types/domain/org'
import { monthOf, startOfDay } from '../../../types/domain/time'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { logEntry, recall } from '../../_kernel/once'
import { loadMembership } from '../../org/public'
import { whyNotNote } from '../rules/note'
import { insertNote, loadNote } from '../store'

const idOf = ({ account, request }: Call): ServiceNoteDoc['_id'] =>
  `n${createHash('sha256').update(`${account.personId}\n${request.id}`).digest('hex').slice(0, 24)}`

/** What people call the place whose right the caller uses. */
const placeOf = ({ account }: Call, scope: string): string =>
  account.roles.find((held) => scope.startsWith(held.scope))?.scopeName ?? DISTRICT_NAME

/** A training or an award on somebody's record. 3 trips in two rounds; one more when the request was done before. */
export const addNote = loadingAction(
  'records.addNote',
  ({ personId }, db) => loadMembership(db, personId),
  async ({ scope, personId, kind, title, day }, call, membership) => {
    const why = whyNotNote(membership, { scope, day }, call.now)
    if (why || !membership) return refuse(why ?? 'notEnrolledHere')
    const note: ServiceNoteDoc = {
      _id: idOf(call),
      personId,
      name: membership.name,
      kind,
      title,
      day,
      month: monthOf(startOfDay(day)),
      scope,
      byName: placeOf(call, scope),
      addedAt: new Date(call.now),
      log: [logEntry(call, 'addNote')],
    }
    if (await insertNote(call.db, note)) return done({ id: note._id })
    const first = await loadNote(call.db, note._id)
    return first && recall(first.log, call) === 'done' ? done({ id: note._id }) : refuse('requestReused')
  },
)
