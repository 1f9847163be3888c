import type { FlagId } from '../../../types/domain/alliance'
import type { DivisionCode } from '../../../types/domain/ids'
import type { AllianceFlagDoc, FlagRunDoc } from '../../../types/documents/alliance'
import type { AccountDoc } from '../../../types/documents/org'
import type { Call } from '../../_kernel/action'
import { type Db, is, to } from '../../_kernel/db'
import { LOG_REQUEST, remember } from '../../_kernel/once'

export const FLAGS_A_PAGE = 20
const NOTES_KEPT = 20

export const loadFlag = (db: Db, id: FlagId) => db.get('allianceFlags', id)
/** False when the fact has been flagged already. */
export const insertFlag = (db: Db, flag: AllianceFlagDoc) => db.insert('allianceFlags', flag)

/** A question to others is none for the person it is about, nor for the people of the shop. */
const notAbout = ({ personId, roles }: Pick<AccountDoc, 'personId' | 'roles'>) => ({
  account: is.not(personId),
  approver: is.not(personId),
  merchantId: is.noneOf(roles.map(({ scope }) => scope)),
})

/** A page of a place's flags that somebody may look at, the latest first, and one more to tell whether there is a next page. */
export const flagsPage = (
  db: Db,
  of: { readonly scope: DivisionCode; readonly open: boolean; readonly reader: AccountDoc },
  after: readonly [string, string] | undefined,
) =>
  db.find(
    'allianceFlags',
    { scopes: of.scope, open: of.open, ...notAbout(of.reader) },
    {
      limit: FLAGS_A_PAGE + 1,
      order: [
        ['day', 'desc'],
        ['_id', 'desc'],
      ],
      ...(after ? { after } : {}),
    },
  )

export async function countOpen(db: Db, scope: DivisionCode, reader: AccountDoc): Promise<number> {
  const [sum] = await db.group<'allianceFlags', { times: number }>(
    'allianceFlags',
    { scopes: scope, open: true, ...notAbout(reader) },
    { _id: null, times: { $sum: 1 } },
    { limit: 1 },
  )
  return sum?.times ?? 0
}

/** Adds what somebody found, once a request. */
export const addNote = (call: Call, id: FlagId, note: AllianceFlagDoc['notes'][number]) =>
  call.db.change(
    'allianceFlags',
    { _id: id, [LOG_REQUEST]: is.not(call.request.id) },
    { open: to.set(false), notes: to.push([note], NOTES_KEPT), ...remember(call, 'note') },
  )

/** The latest day that has been begun; null before the first. */
export async function lastRun(db: Db): Promise<FlagRunDoc | null> {
  const [last] = await db.find('flagRuns', {}, { limit: 1, order: [['_id', 'desc']] })
  return last ?? null
}
export const saveRun = (db: Db, run: FlagRunDoc) => db.put('flagRuns', run)
