import { DISTRICT } from '../../types/domain/ids'
import { type DayText, dayOf } from '../../types/domain/time'
import type { AuditDoc } from '../../types/documents/privacy'
import type { Call } from './action'
import { onRecord } from './audit'

/** A rule that the district keeps in versions: each is written once and never changed, and a later one takes over on a later day. */
export interface Version {
  readonly version: number
  readonly startsOn: DayText
}

/** Whom a version was written by, on which request. */
interface Written {
  readonly requestId: string
  readonly digest: string
}

/**
 * May this be the next version? It begins tomorrow at the earliest, and not before the version it follows: the rule of a day that has begun
 * is settled.
 * @param versions all there are, in order
 * @returns why not, in this order; null when it may
 */
export function whyNotNext(
  versions: readonly Version[],
  asked: { readonly after: number; readonly startsOn: DayText },
  today: DayText,
): 'ruleChanged' | 'ruleTooSoon' | null {
  const last = versions.at(-1)
  if (last && asked.after !== last.version) return 'ruleChanged'
  return asked.startsOn <= today || (last && asked.startsOn < last.startsOn) ? 'ruleTooSoon' : null
}

/** Whether a version that is there was written by this request. */
const ours = ({ request }: Call, { requestId, digest }: Written): 'done' | 'requestReused' | 'ruleChanged' => {
  if (requestId !== request.id) return 'ruleChanged'
  return digest === request.digest ? 'done' : 'requestReused'
}

/**
 * Writes the next version, on record; the version is its id, so two people cannot both write it.
 * @param known.there what stands where the next version goes, as it was read beside the account
 * @param keep.insert whether it went in
 */
export async function writeNext(
  call: Call,
  asked: { readonly after: number; readonly startsOn: DayText },
  known: { readonly versions: readonly Version[]; readonly there: Written | null },
  keep: {
    readonly act: AuditDoc['act']
    readonly insert: () => Promise<boolean>
    readonly read: () => Promise<Written | null>
  },
): Promise<'done' | 'ruleChanged' | 'ruleTooSoon' | 'requestReused' | 'busy'> {
  const { versions, there } = known
  if (there?.requestId === call.request.id) return ours(call, there)
  const why = whyNotNext(versions, asked, dayOf(call.now))
  if (why) return why
  const recorded = await onRecord(call, { act: keep.act, target: `v${asked.after + 1}`, scope: DISTRICT })
  if (recorded !== 'done') return recorded
  if (await keep.insert()) return 'done'
  const written = await keep.read()
  return written ? ours(call, written) : 'ruleChanged'
}
