import type { DivisionCode } from '../../types/domain/ids'
import type { Db } from '../_kernel/db'
import { emergencies } from './store'

/** Places whose emergency has stopped their standing tasks. One trip. */
export async function pausedPlaces(db: Db): Promise<readonly DivisionCode[]> {
  return (await emergencies(db)).filter(({ tasksPaused }) => tasksPaused).map(({ _id }) => _id)
}
