import { metresBetween, planeAt } from '../../../cloudfunctions/forces/rules/plane'
import type { BalanceQuestion, Member } from '../../../cloudfunctions/forces/rules/question'
import type { GridCode } from '../../../types/domain/ids'

/** Aims in order: places left empty, people who help elsewhere, metres with what changes cost. */
export type Aims = readonly [missing: number, moved: number, metres: number]

const before = (a: Aims, b: Aims): boolean => {
  const differs = a.findIndex((aim, i) => aim !== b[i])
  return differs >= 0 && a[differs]! < b[differs]!
}

/** The rules read once more, as sentences: what is best among every way to send everybody anywhere. For a handful of people. */
export function bestOfAll({ grids, members, rules }: BalanceQuestion): Aims {
  const flat = planeAt(grids.map(({ centre }) => centre))
  const gridOf = new Map(grids.map((grid) => [grid.gridId, grid]))
  const present = (where: (member: Member) => GridCode) => {
    const counts = new Map(grids.map(({ gridId }) => [gridId, 0]))
    for (const member of members) counts.set(where(member), counts.get(where(member))! + 1)
    return counts
  }
  const standing = ({ mayMove, gridId, support }: Member) => (mayMove ? gridId : (support ?? gridId))
  const today = present(standing)
  const spare = (grid: GridCode) => today.get(grid)! - gridOf.get(grid)!.floor
  const metres = ({ home }: Member, grid: GridCode) => {
    const [a, b] = [flat(home), flat(gridOf.get(grid)!.centre)]
    return metresBetween(a.x - b.x, a.y - b.y)
  }
  const mayGo = (member: Member, to: GridCode): boolean =>
    member.mayMove &&
    to !== member.gridId &&
    (rules.capMetres === null || metres(member, to) <= rules.capMetres) &&
    (!rules.separate || gridOf.get(to)!.settlement === gridOf.get(member.gridId)!.settlement) &&
    (rules.relays || (spare(member.gridId) > 0 && spare(to) < 0))

  const judge = (places: readonly GridCode[]): Aims | null => {
    const where = new Map(members.map((member, i) => [member, places[i]!]))
    const stand = present((member) => where.get(member)!)
    for (const grid of grids) {
      const leaving = members.filter((m) => standing(m) === grid.gridId && where.get(m) !== grid.gridId).length
      if (!rules.relays && leaving > Math.max(0, spare(grid.gridId))) return null
    }
    const away = members.filter((member) => where.get(member) !== member.gridId)
    const changed = members.filter((m) => m.support !== null && m.support !== m.gridId && where.get(m) !== m.support)
    return [
      grids.reduce((sum, { gridId, floor }) => sum + Math.max(0, floor - stand.get(gridId)!), 0),
      away.length,
      away.reduce((sum, m) => sum + metres(m, where.get(m)!), 0) + rules.changeMetres * changed.length,
    ]
  }
  let found: Aims | null = null
  const choose = (places: readonly GridCode[]): void => {
    const member = members[places.length]
    if (member) {
      const options = grids.map(({ gridId }) => gridId).filter((to) => mayGo(member, to))
      for (const place of [standing(member), ...options]) choose([...places, place])
      return
    }
    const aims = judge(places)
    if (aims && (!found || before(aims, found))) found = aims
  }
  choose([])
  if (!found) throw new Error('staying is always possible')
  return found
}
