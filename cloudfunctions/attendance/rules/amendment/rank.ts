import { type Rank, RANKS } from '../../../../types/domain/amendments'
import { type CommunityCode, isCommunityCode, type Scope } from '../../../../types/domain/ids'
import type { Role, RoleGrant } from '../../../../types/domain/org'

type Held = Pick<RoleGrant, 'role' | 'scope'>

/** What a role is worth where its scope reaches a community; roles left out arrange nobody. */
const RANK_OF = {
  district: RANKS.district,
  street: RANKS.street,
  community: RANKS.community,
  branchSecretary: RANKS.grid,
  gridWorker: RANKS.grid,
} as const satisfies Partial<Record<Role, Rank>>

const isArranger = (role: Role): role is keyof typeof RANK_OF => role in RANK_OF

const reaches = ({ scope }: Held, community: CommunityCode): boolean =>
  community.startsWith(scope) || scope.startsWith(community)

/** How high somebody stands over the people of a community: the highest of their roles there. */
export const rankAt = (roles: readonly Held[], community: CommunityCode): Rank =>
  roles.reduce<Rank>(
    (highest, held) =>
      isArranger(held.role) && reaches(held, community) && RANK_OF[held.role] > highest ? RANK_OF[held.role] : highest,
    RANKS.none,
  )

/** One level above a person's own settles for them; above the district there is nobody, so there it is another person of it. */
export const rankAbove = (own: Rank): Rank => {
  if (own === RANKS.none) return RANKS.grid
  if (own === RANKS.grid) return RANKS.community
  return own === RANKS.community ? RANKS.street : RANKS.district
}

/** May these roles look at a whole place? At a community everybody who arranges people in it, wider only whoever stands over all of it. */
export const overlooks = (roles: readonly Held[], place: Scope): boolean =>
  roles.some((held) =>
    isArranger(held.role) && RANK_OF[held.role] > RANKS.grid
      ? place.startsWith(held.scope)
      : isArranger(held.role) && isCommunityCode(place) && held.scope.startsWith(place),
  )
