import * as fc from 'fast-check'
import type { BalancePlan } from '../../../cloudfunctions/forces/rules/plan'
import { times } from '../../support/long'
import { bestOfAll } from './enumeration'
import { best, questions } from './questions'

test('every plan is as good as the best of all ways to send everybody anywhere', () => {
  fc.assert(
    fc.property(questions({ grids: 4, members: 6, floor: 3 }), (question) => {
      const { totals } = best(question)
      const metres = totals.metres + question.rules.changeMetres * totals.changed
      expect([totals.missing, totals.moved, metres]).toEqual(bestOfAll(question))
    }),
    { numRuns: times(300, 20_000) },
  )
})

const district = questions({ grids: 12, members: 60, floor: 9 })

/** Those of a plan who could have stayed at home. */
const free = ({ supports }: BalancePlan) => supports.filter(({ state }) => state !== 'fixed')

test('nobody is in two places, nobody moves who must not, and nobody goes past the cap', () => {
  fc.assert(
    fc.property(district, (question) => {
      const plan = best(question)
      const helps = new Map(plan.supports.map(({ personId, to }) => [personId, to]))
      expect(helps.size).toBe(plan.supports.length)
      const still = question.members.filter(({ mayMove }) => !mayMove)
      for (const { personId, gridId, support } of still) expect(helps.get(personId) ?? gridId).toBe(support ?? gridId)
      expect(plan.ended.some(({ personId }) => helps.has(personId))).toBe(false)
      const cap = question.rules.capMetres ?? Infinity
      expect(free(plan).every(({ metres }) => metres <= cap)).toBe(true)
    }),
    { numRuns: times(150, 5000) },
  )
})

test('people are conserved: who is in a grid and who is missing make its floor, and nobody comes beyond it', () => {
  fc.assert(
    fc.property(district, (question) => {
      const plan = best(question)
      const helps = new Map(plan.supports.map(({ personId, to }) => [personId, to]))
      for (const { gridId, floor } of question.grids) {
        const there = question.members.filter((m) => (helps.get(m.personId) ?? m.gridId) === gridId).length
        const missing = plan.shortfalls.find((shortfall) => shortfall.gridId === gridId)?.missing ?? 0
        const came = free(plan).some(({ to }) => to === gridId)
        expect(missing).toBe(Math.max(0, floor - there))
        expect(came && there > floor).toBe(false)
      }
    }),
    { numRuns: times(150, 5000) },
  )
})

test('a donor keeps its floor', () => {
  fc.assert(
    fc.property(district, (question) => {
      const plan = best(question)
      const { supports } = plan
      for (const giver of new Set(free(plan).map(({ from }) => from))) {
        const floor = question.grids.find(({ gridId }) => gridId === giver)!.floor
        const leave = supports.filter(({ from }) => from === giver).length
        const come = supports.filter(({ to }) => to === giver).length
        const own = question.members.filter(({ gridId }) => gridId === giver).length
        expect(own - leave + come).toBeGreaterThanOrEqual(floor)
      }
    }),
    { numRuns: times(150, 5000) },
  )
})

const backwards = <T>(rows: readonly T[]): T[] => rows.map((_row, i) => rows[rows.length - 1 - i]!)

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(district, (question) => {
      const { grids, members, rules } = question
      const turned = { rules, grids: backwards(grids), members: backwards(members) }
      expect(best(turned)).toEqual(best(question))
    }),
    { numRuns: times(50, 1000) },
  )
})

test('a plan in place stays as it is while changing costs more than it did', () => {
  fc.assert(
    fc.property(district, (question) => {
      const plan = best(question)
      const { rules } = question
      const helps = new Map(plan.supports.map(({ personId, to }) => [personId, to]))
      const members = question.members.map((m) => (m.mayMove ? { ...m, support: helps.get(m.personId) ?? null } : m))
      const again = best({ ...question, members, rules: { ...rules, changeMetres: rules.changeMetres + 1 } })
      expect(again.supports.map(({ personId, to }) => [personId, to])).toEqual([...helps])
      expect(again.totals).toEqual({ ...plan.totals, changed: 0 })
    }),
    { numRuns: times(50, 1000) },
  )
})
