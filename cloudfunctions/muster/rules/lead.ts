import { MAX_TEAMS } from '../../../types/domain/muster'
import type { ParsedOf } from '../../../types/contracts/all'
import type { MusterGridDoc } from '../../../types/documents/muster'

type Deed = Exclude<ParsedOf<'muster.arrange'>['deed'], { kind: 'mark' }>

/** Why whoever leads cannot do this in the grid as it is, or null. */
export function whyNotLead(
  grid: Pick<MusterGridDoc, 'active' | 'teams' | 'answers'>,
  deed: Deed,
): 'orderOver' | 'orderRunning' | 'teamGone' | 'teamsFull' | 'notHere' | null {
  if (deed.kind === 'lesson') return grid.active ? 'orderRunning' : null
  if (!grid.active) return 'orderOver'
  if (deed.kind === 'team') {
    if (deed.teamId) return grid.teams[deed.teamId] ? null : 'teamGone'
    return Object.keys(grid.teams).length < MAX_TEAMS ? null : 'teamsFull'
  }
  if (deed.kind !== 'join') return null
  if (!grid.answers[deed.personId]) return 'notHere'
  return deed.teamId && !grid.teams[deed.teamId] ? 'teamGone' : null
}
