import type { PersonId } from '../../types/domain/ids'
import type { GridDoc } from '../../types/documents/org'
import type { Call } from '../_kernel/action'
import { withHolder } from './rules/arrange'
import { saveArrangement } from './members/store'
import { loadGrid } from './store'

const TRIES = 4

/** Frees the post that somebody holds in a grid they have left (mechanism 11); no trip when they hold none. @param grid as it was read */
export async function freePost(call: Call, grid: GridDoc, personId: PersonId): Promise<void> {
  let current: GridDoc | null = grid
  for (let tries = 0; tries < TRIES && current; tries += 1) {
    const held = current.holders[personId]
    if (!held) return
    const free = withHolder(current, { id: personId, name: held.name }, null, new Date(call.now))
    if (free === 'postGone' || (await saveArrangement(call, current, free)) > 0) return
    current = await loadGrid(call.db, grid._id)
  }
  if (current) throw new Error('a post could not be freed')
}
