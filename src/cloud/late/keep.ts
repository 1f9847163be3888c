import { ulid } from 'ulid'
import { STATION_QR_PATTERN } from '../../../types/domain/attendance'
import { owner } from './owner'
import { type Kept, keepFirst, keptAt } from './queue'

/** Only a scanned code says when it was shown; typed digits cannot be kept. */
const canBeKept = (code: string): boolean => STATION_QR_PATTERN.test(code)

/** What a code was scanned for. */
interface Wish extends Pick<Kept, 'shiftId' | 'direction' | 'title'> {
  readonly joinFrom: NonNullable<Kept['join']>['source'] | null
}

/**
 * Puts a scanned code by before anything is sent, so that it survives whatever happens next. The first one for a shift and direction stays:
 * it says when the person came.
 * @returns its id; undefined when it cannot be kept
 */
export async function keepCode(
  { shiftId, direction, title, joinFrom }: Wish,
  code: string,
): Promise<string | undefined> {
  if (!canBeKept(code)) return undefined
  const there = (await keptAt(shiftId)).find((one) => one.direction === direction && one.state !== 'refused')
  if (there) return there.id
  // WeChat has no `crypto`; the id needs to be new, not secret.
  const id = () => ulid(Date.now(), Math.random)
  const kept: Kept = {
    id: id(),
    owner: owner(),
    shiftId,
    direction,
    code,
    join: joinFrom && { source: joinFrom, id: id() },
    title,
    state: 'trying',
  }
  return (await keepFirst(kept)) ? kept.id : undefined
}
