import { useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Skeleton } from '@/ui/Skeleton'
import type { CommunityCode, DivisionCode, Scope } from '../../../../types/domain/ids'
import type { GivenRole } from '../../../../types/domain/org'
import { isCommunity } from '@/lib/codes'

export interface Place<S extends Scope = Scope> {
  readonly scope: S
  readonly name: string
}

interface PlaceFinderProps {
  readonly role: GivenRole
  /** Where the one who gives stands. */
  readonly from: DivisionCode
  readonly onPick: (place: Place) => void
}

/** How many digits the place of each role has; a shop is found in its community. */
const DIGITS: Readonly<Record<GivenRole, number>> = {
  district: 6,
  department: 6,
  street: 9,
  community: 12,
  gridWorker: 15,
  merchant: 12,
}

/** Where: level by level down from the giver's own place, to the level that the role belongs to. */
export function PlaceFinder({ role, from, onPick }: PlaceFinderProps) {
  const [at, setAt] = useState(from)
  const digits = DIGITS[role]
  if (role === 'merchant' && isCommunity(at)) return <Shops communityId={at} onPick={onPick} />
  const pick = (place: Place<DivisionCode>) =>
    place.scope.length < digits || role === 'merchant' ? setAt(place.scope) : onPick(place)
  return <Below key={at} scope={at} whole={at.length === digits} onPick={pick} />
}

interface BelowProps {
  readonly scope: DivisionCode
  /** The division itself is the place. */
  readonly whole: boolean
  readonly onPick: (place: Place<DivisionCode>) => void
}

/** A division, its parts, or the grids of a community. */
function Below({ scope, whole, onPick }: BelowProps) {
  const overview = useQueryAction('org.overview', { scope })
  return (
    <Section title="管哪里？">
      <Loaded of={overview} skeleton={<Skeleton rows={5} />}>
        {({ name, parts, grids }) => {
          const itself: readonly { id: DivisionCode; name: string }[] = [{ id: scope, name }]
          const below = whole ? itself : parts.length > 0 ? parts : grids
          if (below.length === 0) return <Empty icon="grid" title="这里还没有网格" why="先把网格建起来" />
          return (
            <Card>
              {below.map(({ id, name }) => (
                <Cell key={id} icon="pin" title={name} onTap={() => onPick({ scope: id, name })} />
              ))}
            </Card>
          )
        }}
      </Loaded>
    </Section>
  )
}

interface ShopsProps {
  readonly communityId: CommunityCode
  readonly onPick: (place: Place) => void
}

function Shops({ communityId, onPick }: ShopsProps) {
  const community = useQueryAction('org.getCommunity', { communityId })
  return (
    <Section title="哪家店？">
      <Loaded of={community} skeleton={<Skeleton rows={3} />}>
        {({ merchants }) =>
          merchants.length === 0 ? (
            <Empty icon="merchant" title="社区里还没有商户" why="进了商圈党建联盟的店，会列在这里" />
          ) : (
            <Card>
              {merchants.map(({ id, name }) => (
                <Cell key={id} icon="merchant" title={name} onTap={() => onPick({ scope: id, name })} />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Section>
  )
}
