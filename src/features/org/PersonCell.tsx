import type { ReactNode } from 'react'
import { go, routes } from '@/lib/routes'
import { useElder } from '@/session/elder'
import { Avatar } from '@/ui/Avatar'
import { Cell } from '@/ui/Cell'
import type { GridCode, PersonId } from '../../../types/domain/ids'

interface PersonCellProps {
  readonly personId: PersonId
  readonly gridId: GridCode
  readonly name: string
  readonly sub?: string
  /** The second line is what the row is about: elders read it too. */
  readonly always?: boolean
  /** A tag in place of the chevron. */
  readonly beside?: ReactNode
}

/** A person of a grid as a row that leads to them. */
export function PersonCell({ personId, gridId, name, sub, always, beside }: PersonCellProps) {
  const elder = useElder()
  return (
    <Cell
      lead={<Avatar name={name} />}
      title={name}
      sub={elder && !always ? undefined : sub}
      beside={beside}
      onTap={() => go(routes.person(personId, gridId))}
    />
  )
}
