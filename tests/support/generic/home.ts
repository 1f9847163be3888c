import { NOW } from '../tasks'
import type { MayOf } from './may'
import type { ScenesOf } from './scene'
import { PEOPLE, WORLD } from './world'

export const HOME_MAY: MayOf<'home'> = { open: 'anyone' }

export const HOME_SCENES: ScenesOf<'home'> = {
  open: { clock: NOW, caller: PEOPLE.worker._id, documents: WORLD },
}
