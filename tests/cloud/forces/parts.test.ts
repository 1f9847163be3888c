import { FAULT_KINDS } from '../../../tools/local-cloud/faults/plan'
import type { PersonId } from '../../../types/domain/ids'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { balancePlan, LENDER, move, PLAN, planPart, SHORT, STREET, support } from '../../support/forces'
import { TWO_STREETS, WHO } from '../../support/two-streets'

const NOW = Date.parse('2026-11-24T09:00:00+08:00')
const EARLIER = 'lffffffffffffffffffffffff'
const nobody: PersonId = 'p00000000'
const numbered = (n: number): PersonId => `p0000000${n}`

/** Somebody whom an earlier plan asked to help a third grid, and who agreed. */
const helper = (n: number) =>
  support({ _id: numbered(n), planId: EARLIER, to: LENDER, toName: '凤鸣 1 号网格', answer: 'accepted' })

/** Two parts: somebody new, a change, an end; and one more who is new. */
const PARTS = [
  planPart({
    moves: [
      move({ personId: numbered(1) }),
      move({ personId: numbered(2), state: 'changed' }),
      move({ personId: numbered(3), to: LENDER, state: 'ended' }),
    ],
  }),
  planPart({ _id: `${PLAN}:0123456789ab-001`, part: 1, moves: [move({ personId: numbered(4) })] }),
]

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({
    documents: {
      ...TWO_STREETS,
      balancePlans: [balancePlan({ state: 'approved', parts: 2, turn: 4 })],
      planParts: PARTS,
      supports: [helper(2), helper(3), helper(5)],
      supportTurns: [{ _id: 'district', turn: 4, planId: null }],
    },
    clock: NOW,
  })
})
afterEach(() => cloud.close())

const step = (verb: 'apply' | 'undo', part: number, requestId = request(), who: 'street' | 'district' = 'street') =>
  cloud.call(WHO[who]._id, `forces.${verb}`, { planId: PLAN, scope: STREET, part, requestId })
const all = () => cloud.database.find('supports', { filter: {}, sort: { _id: 1 } })
const turn = () => cloud.database.find('supportTurns', { filter: {} })

test('part by part, by whoever goes on; undone part by part, and everything is as it was', async () => {
  const before = await all()
  expect(await step('apply', 1)).toEqual({ ok: true, value: { state: 'applying', partsDone: 1 } })
  expect(await turn()).toEqual([{ _id: 'district', turn: 5, planId: PLAN }])
  expect(await step('undo', 0)).toMatchObject({ refusal: { code: 'notApplied' } })
  expect(await step('apply', 0, request(), 'district')).toEqual({ ok: true, value: { state: 'applied', partsDone: 2 } })
  expect(await turn()).toEqual([{ _id: 'district', turn: 6, planId: null }])
  expect(await step('apply', 0)).toEqual({ ok: true, value: { state: 'applied', partsDone: 2 } })
  expect(await step('apply', 7)).toMatchObject({ ok: true })
  expect(await all()).toMatchObject([
    { _id: numbered(1), to: SHORT, state: 'active', answer: 'waiting', before: null, planId: PLAN },
    { _id: numbered(2), to: SHORT, answer: 'waiting', before: { to: LENDER, answer: 'accepted', planId: EARLIER } },
    { _id: numbered(3), to: LENDER, state: 'ended', before: { state: 'active' } },
    { _id: numbered(4), to: SHORT },
    { _id: numbered(5), planId: EARLIER },
  ])

  expect(await step('undo', 0)).toEqual({ ok: true, value: { state: 'undoing', partsDone: 1 } })
  expect(await step('undo', 1)).toEqual({ ok: true, value: { state: 'undone', partsDone: 2 } })
  expect(await all()).toEqual(before)
  const record = await cloud.database.find('audit', { filter: {}, sort: { at: 1 } })
  expect(record).toMatchObject([{ act: 'applyPlan', target: PLAN, scope: STREET }, { act: 'undoPlan' }])
})

test('a part that a fault broke off is done by the same request, once, whatever broke it', async () => {
  for (const [index, kind] of FAULT_KINDS.entries()) {
    if (kind.startsWith('timeOut')) continue
    const part = index % 2
    const requestId = request()
    cloud.faults.plan({ exact: [{ at: 'forces/*', call: 1, trip: 5 + (index % 4), kind }] })
    await step('apply', part, requestId).catch(() => nobody)
    cloud.faults.clear()
    expect(await step('apply', part, requestId)).toMatchObject({ ok: true })
  }
  expect(await step('apply', 0)).toEqual({ ok: true, value: { state: 'applied', partsDone: 2 } })
  expect(await all()).toHaveLength(5)
  expect(await turn()).toEqual([{ _id: 'district', turn: 6, planId: null }])
})

test('the same part twice at once, and both parts at once, are one plan applied once', async () => {
  const answers = await Promise.all([step('apply', 0), step('apply', 0), step('apply', 1)])
  for (const answer of answers) expect(answer).toMatchObject({ ok: true })
  expect(await step('apply', 0)).toEqual({ ok: true, value: { state: 'applied', partsDone: 2 } })
  expect(await turn()).toEqual([{ _id: 'district', turn: 6, planId: null }])
})

test('supports that have changed since make the plan outdated, and nothing is written', async () => {
  await cloud.database.remove('supportTurns', {}, { multi: true })
  await cloud.database.load({ supportTurns: [{ _id: 'district', turn: 5, planId: EARLIER }] })
  const before = await all()
  expect(await step('apply', 0)).toMatchObject({ refusal: { code: 'planOutdated' } })
  expect(await all()).toEqual(before)
})
