import { z } from 'zod'
import { unseal } from '../../cloudfunctions/_kernel/sealed'
import type { BalanceQuestion, BalanceRules, GridFloor, Member } from '../../cloudfunctions/forces/rules/question'
import { TEST_KEYS } from '../../tests/support/secrets'
import { gridCode, type PersonId } from '../../types/domain/ids'
import type { MemberKind } from '../../types/domain/org'
import type { GridDoc, Point, Sealed } from '../../types/documents/org'
import { buildDistrict, type District } from '../seed/district'
import { readDivisions } from '../seed/divisions'
import { buildGrids } from '../seed/grids'
import { layOut } from '../seed/layout'
import { valueOf } from '../seed/lists'
import { partition } from '../seed/partition'
import { buildStations } from '../seed/stations'

export const KINDS = ['cadre', 'volunteer'] as const satisfies readonly MemberKind[]

const COORDINATES = z.tuple([z.number(), z.number()])
const NO_RULES: BalanceRules = { capMetres: null, separate: false, relays: false, changeMetres: 0 }

const NOW = Date.parse('2026-11-24T09:40:00+08:00')
/** Further apart than a district is wide. */
const DEGREES_APART = 0.4

export const districtOf = (seed: number): District => buildDistrict({ seed, now: NOW, secrets: TEST_KEYS })

/** The 486 grids without anybody in them. */
export function gridsAlone(): GridDoc[] {
  const { communities } = readDivisions()
  const plans = partition(communities)
  const layout = layOut(plans)
  return buildGrids(plans, layout, buildStations(communities, plans, layout))
}

/** The question that a district asks about one kind of its people. */
export function questionOf(district: District, kind: MemberKind, rules: Partial<BalanceRules> = {}): BalanceQuestion {
  const centres = new Map(district.grids.map(({ _id, centre }) => [_id, centre]))
  const members = district.memberships
    .filter((membership) => membership.kind === kind && membership.state === 'active')
    .map(({ _id, gridId, home }): Member => {
      return {
        personId: _id,
        gridId,
        home: home ? open(home, _id) : valueOf(centres, gridId),
        support: null,
        mayMove: true,
      }
    })
  const grids = district.grids.map(({ _id, settlement, centre, floors }): GridFloor => ({
    gridId: _id,
    settlement,
    centre,
    floor: floors[kind],
  }))
  return { members, grids, rules: { ...NO_RULES, ...rules } }
}

const open = (home: Sealed, personId: PersonId): Point => ({
  type: 'Point',
  coordinates: COORDINATES.parse(JSON.parse(unseal(TEST_KEYS.SEAL_KEY, home, ['memberships', personId, 'home']))),
})

/** Everybody lives in the middle of their grid. */
export function inTheMiddle(question: BalanceQuestion): BalanceQuestion {
  const centres = new Map(question.grids.map(({ gridId, centre }) => [gridId, centre]))
  const members = question.members.map((member) => ({ ...member, home: valueOf(centres, member.gridId) }))
  return { ...question, members }
}

/** The part of a question that one street asks. */
export function withinStreet(question: BalanceQuestion, street: string): BalanceQuestion {
  const inside = ({ gridId }: { gridId: string }): boolean => gridId.startsWith(street)
  return { ...question, grids: question.grids.filter(inside), members: question.members.filter(inside) }
}

/** Moves a question to the cell of a chessboard, with ids of its own. */
export function movedTo({ grids, members, rules }: BalanceQuestion, cell: number, columns: number): BalanceQuestion {
  const shift = ({ coordinates: [longitude, latitude] }: Point): Point => ({
    type: 'Point',
    coordinates: [longitude + DEGREES_APART * (cell % columns), latitude + DEGREES_APART * Math.floor(cell / columns)],
  })
  const idOf = (gridId: string) => gridCode(`${String(cell).padStart(3, '0')}${gridId.slice(3)}`)
  return {
    rules,
    grids: grids.map((grid) => ({ ...grid, gridId: idOf(grid.gridId), centre: shift(grid.centre) })),
    members: members.map((member) => ({
      ...member,
      personId: `${member.personId}x${cell}` as const,
      gridId: idOf(member.gridId),
      home: shift(member.home),
    })),
  }
}

/** Several questions asked as one. @throws when there is none */
export function together(questions: readonly BalanceQuestion[]): BalanceQuestion {
  const [first] = questions
  if (!first) throw new Error('nothing to put together')
  const [grids, members] = [questions.flatMap(({ grids }) => grids), questions.flatMap(({ members }) => members)]
  return { grids, members, rules: first.rules }
}
