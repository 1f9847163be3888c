import type { AuditDoc } from '../../types/documents/privacy'
import type { Call } from './action'
import { nextRow } from './audit-chain'

/** An actor's own acts at the same moment, from two devices: more than this is a machine. */
const TRIES = 8

/**
 * Puts an act on record before it is done; 2 trips. The request names the row, so it is there once however often it is asked for.
 * Also the memory of acts whose effect remembers nothing (shape 5).
 * @returns `done` when the row is there, now or from before
 */
export async function onRecord(
  call: Call,
  act: Pick<AuditDoc, 'act' | 'target' | 'scope'> & { readonly purpose?: AuditDoc['purpose'] },
): Promise<'done' | 'requestReused' | 'busy'> {
  const { db, account, request, now } = call
  const row = {
    purpose: null,
    ...act,
    actor: account.personId,
    key: request.id,
    digest: request.digest,
    at: new Date(now),
  }
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [tail = null] = await db.find('audit', { actor: account.personId }, { limit: 1, order: [['seq', 'desc']] })
    if (await db.insert('audit', nextRow(tail, row))) return 'done'
    const [there] = await db.find('audit', { actor: account.personId, key: request.id }, { limit: 1 })
    if (there) return there.digest === request.digest ? 'done' : 'requestReused'
  }
  return 'busy'
}

/** Whether this request is on record already: the memory of acts that leave nothing behind to remember them. 1 trip. */
export async function recordedBefore({ db, account, request }: Call): Promise<'new' | 'done' | 'requestReused'> {
  const [there] = await db.find('audit', { actor: account.personId, key: request.id }, { limit: 1 })
  if (!there) return 'new'
  return there.digest === request.digest ? 'done' : 'requestReused'
}
