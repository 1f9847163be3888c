import type { InputOf, ValueOf } from '../../../types/contracts/all'
import { DISTRICT, type PlanId } from '../../../types/domain/ids'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { request } from '../../support/district'
import { OTHER_STREET, RICH, SHORT, STREET, TWO_STREETS, WHO } from '../../support/two-streets'

/** 2026-11-24 09:00 in Zhoucun; the third month from then ends with February. */
const NOW = Date.parse('2026-11-24T09:00:00+08:00')
const UNTIL = Date.parse('2027-02-28T23:59:59.999+08:00')
const RULES = { capMetres: null, separate: false, relays: false, changeMetres: 200 }

type Who = keyof typeof WHO
type Of<A extends 'run' | 'pin' | 'submit' | 'decide' | 'apply' | 'undo'> = Partial<InputOf<`forces.${A}`>>

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud({ documents: TWO_STREETS, clock: NOW })
})
afterEach(() => cloud.close())

const code = (answer: { ok: boolean; refusal?: { code: string } }): string => answer.refusal?.code ?? 'ok'
function valueOf<V>(answer: { ok: true; value: V } | { ok: false; refusal: { code: string } }): V {
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

const tryRun = (who: Who, over: Of<'run'> = {}) =>
  cloud.call(WHO[who]._id, 'forces.run', { scope: STREET, rules: RULES, requestId: request(), ...over })
const run = async (who: Who, over: Of<'run'> = {}) => valueOf(await tryRun(who, over)).planId
const getPlan = (who: Who, planId: PlanId, scope: string = STREET) =>
  cloud.call(WHO[who]._id, 'forces.getPlan', { planId, scope })
const plan = async (planId: PlanId, who: Who = 'street', scope: string = STREET) =>
  valueOf(await getPlan(who, planId, scope))
const moves = async (planId: PlanId, scope: string = STREET) =>
  valueOf(await cloud.call(WHO.district._id, 'forces.listMoves', { planId, scope })).moves
const pin = (planId: PlanId, personId: InputOf<'forces.pin'>['personId'], to: InputOf<'forces.pin'>['to']) =>
  cloud.call(WHO.street._id, 'forces.pin', { planId, scope: STREET, personId, to, requestId: request() })
const submit = (who: Who, planId: PlanId, scope: string = STREET) =>
  cloud.call(WHO[who]._id, 'forces.submit', { planId, scope, requestId: request() })
const decide = (who: Who, planId: PlanId, over: Of<'decide'> = {}) =>
  cloud.call(WHO[who]._id, 'forces.decide', { planId, scope: STREET, approve: true, requestId: request(), ...over })
const apply = (who: Who, planId: PlanId, over: Of<'apply'> = {}) =>
  cloud.call(WHO[who]._id, 'forces.apply', { planId, scope: STREET, part: 0, requestId: request(), ...over })
const undo = (who: Who, planId: PlanId, over: Of<'undo'> = {}) =>
  cloud.call(WHO[who]._id, 'forces.undo', { planId, scope: STREET, part: 0, requestId: request(), ...over })
const mine = async (who: Who): Promise<ValueOf<'forces.mine'>['support']> =>
  valueOf(await cloud.call(WHO[who]._id, 'forces.mine', {})).support
const supports = () => cloud.database.find('supports', { filter: {} })

/** Worked out, sent, and approved by the district. */
async function approved(over: Of<'run'> = {}): Promise<PlanId> {
  const planId = await run('street', over)
  valueOf(await submit('street', planId))
  valueOf(await decide('district', planId))
  return planId
}

test('a run finds the nearest who can be spared, proves it, and names nobody who has left', async () => {
  const planId = await run('street')
  const found = await plan(planId)
  expect(found).toMatchObject({
    state: 'ready',
    scopeName: `street ${STREET}`,
    byName: '刘志强',
    parts: 1,
    progress: null,
    flows: [{ from: RICH, to: SHORT, cadres: 0, volunteers: 1 }],
    may: { pin: { allowed: true }, submit: { allowed: true }, decide: { code: 'notAllowed' } },
  })
  expect(found.kinds[1]).toMatchObject({
    kind: 'volunteer',
    totals: { missing: 0, moved: 1, metres: 400, changed: 0 },
    nearestFirst: { missing: 0, moved: 1, metres: 400 },
    last: null,
    proven: true,
    shortfalls: [],
  })
  expect(await moves(planId)).toEqual([
    {
      personId: 'pnear',
      name: '李秀英',
      kind: 'volunteer',
      from: RICH,
      fromName: '凤鸣 1 号网格',
      to: SHORT,
      toName: '凤鸣 2 号网格',
      metres: 400,
      state: 'new',
      pinned: null,
      answer: null,
    },
  ])
})

test('over the whole district help may come from the next street', async () => {
  const planId = await run('district', { scope: DISTRICT })
  expect(await moves(planId, DISTRICT)).toMatchObject([{ personId: 'pbeside', metres: 50 }])
})

test('what cannot be reached is named, with the cut that proves it and the cap that would do', async () => {
  const planId = await run('street', { rules: { ...RULES, capMetres: 300 } })
  const volunteers = (await plan(planId)).kinds[1]
  expect(volunteers).toMatchObject({
    totals: { missing: 1, moved: 0 },
    proven: true,
    shortfalls: [{ gridId: SHORT, gridName: '凤鸣 2 号网格', missing: 1 }],
    cuts: [{ gridNames: ['凤鸣 2 号网格'], places: 1, people: 0 }],
    liftCap: { capMetres: 400, missing: 0 },
  })
})

test('asked again it is the same plan; two at once are two plans; another wish needs another request', async () => {
  const requestId = request()
  const planId = await run('street', { requestId })
  expect(await run('street', { requestId })).toBe(planId)
  expect(code(await tryRun('street', { requestId, rules: { ...RULES, relays: true } }))).toBe('requestReused')
  const both = await Promise.all([run('street'), run('district')])
  expect(new Set([planId, ...both]).size).toBe(3)
  for (const each of both) expect(await plan(each)).toMatchObject({ state: 'ready', parts: 1 })
  const { plans } = valueOf(await cloud.call(WHO.street._id, 'forces.listPlans', { scope: STREET }))
  expect(plans).toHaveLength(3)
})

test('a run that died shows as failed after a while, and the same request runs it again', async () => {
  const requestId = request()
  cloud.faults.plan({ exact: [{ at: 'forces/*', call: 1, trip: 9, kind: 'killBefore' }] })
  await expect(run('street', { requestId })).rejects.toThrow('forces.run answered')
  cloud.faults.clear()
  const { plans } = valueOf(await cloud.call(WHO.street._id, 'forces.listPlans', { scope: STREET }))
  expect(plans).toMatchObject([{ state: 'running', totals: null }])
  cloud.setClock(NOW + 5 * 60_000)
  const [dead] = valueOf(await cloud.call(WHO.street._id, 'forces.listPlans', { scope: STREET })).plans
  expect(dead?.state).toBe('failed')
  const planId = await run('street', { requestId })
  expect(planId).toBe(dead?.planId)
  expect(await plan(planId)).toMatchObject({ state: 'ready', parts: 1 })
})

test('what is set by hand holds in the next run, and an edited plan is not sent', async () => {
  const first = await run('street')
  expect(valueOf(await pin(first, 'pnear', null)).pins).toBe(1)
  expect(await moves(first)).toMatchObject([{ personId: 'pnear', pinned: 'home' }])
  expect(code(await submit('street', first))).toBe('planEdited')
  const second = await run('street', { basedOn: first })
  expect(await moves(second)).toMatchObject([{ personId: 'pnext', metres: 600 }])
  expect(await plan(second)).toMatchObject({ state: 'ready', pins: 1 })

  valueOf(await pin(second, 'plast', SHORT))
  const third = await run('street', { basedOn: second })
  expect(await moves(third)).toMatchObject([{ personId: 'plast', metres: 1000, pinned: 'kept', state: 'new' }])
  expect(valueOf(await pin(third, 'pnear', 'unpin')).pins).toBe(1)
  expect(code(await pin(third, 'pbeside', SHORT))).toBe('notInGrid')
  expect(code(await pin(third, 'pnear', '370306004001001'))).toBe('notInGrid')
  expect(code(await pin(third, 'pnear', '370306003009009'))).toBe('notFound')
})

test('a plan goes to the level above, and nobody decides on what they sent', async () => {
  const planId = await run('street')
  expect(code(await decide('district', planId))).toBe('notSubmitted')
  expect(code(await apply('street', planId))).toBe('notApproved')
  expect(code(await submit('street', planId))).toBe('ok')
  expect(code(await decide('street', planId))).toBe('notAllowed')
  expect(valueOf(await decide('district', planId, { approve: false, says: '先等一等' })).state).toBe('rejected')
  expect((await plan(planId)).decision).toMatchObject({ byName: WHO.district.name, says: '先等一等' })
  expect(code(await submit('street', planId))).toBe('planPast')

  const whole = await run('district', { scope: DISTRICT })
  valueOf(await submit('district', whole, DISTRICT))
  expect((await plan(whole, 'district', DISTRICT)).may.decide).toEqual({ allowed: false, code: 'ownPlan' })
  expect(code(await decide('district', whole, { scope: DISTRICT }))).toBe('ownPlan')
  expect(code(await decide('colleague', whole, { scope: DISTRICT }))).toBe('ok')
})

test('applying asks people, an answer is theirs, and who declines is not asked again: the next plan finds another', async () => {
  const planId = await approved()
  expect(valueOf(await apply('street', planId))).toEqual({ state: 'applied', partsDone: 1 })
  expect(await mine('near')).toMatchObject({ gridId: SHORT, metres: 400, until: UNTIL, answer: 'waiting' })
  expect(await mine('next')).toBeNull()
  const rows = valueOf(await cloud.call(WHO.secretary._id, 'forces.gridSupports', { gridId: SHORT }))
  expect(rows).toMatchObject({ coming: [{ name: '李秀英', gridName: '凤鸣 1 号网格' }], going: [] })
  const seen = valueOf(await cloud.call(WHO.next._id, 'forces.gridSupports', { gridId: RICH }))
  expect(seen).toMatchObject({ coming: [], going: [{ name: '李*英', gridName: '凤鸣 2 号网格' }] })

  const answer = (accept: boolean) =>
    cloud.call(WHO.near._id, 'forces.answer', { gridId: SHORT, accept, requestId: request() })
  expect(valueOf(await answer(true)).answer).toBe('accepted')
  expect(await moves(await run('street', { basedOn: planId }))).toMatchObject([{ personId: 'pnear', state: 'kept' }])
  expect(valueOf(await answer(false)).answer).toBe('declined')
  expect((await plan(planId)).declined).toBe(1)
  const instead = await run('street', { basedOn: planId })
  expect(await moves(instead)).toMatchObject([{ personId: 'pnext', state: 'new' }])

  cloud.setClock(UNTIL + 1)
  expect(await mine('near')).toBeNull()
  expect(code(await answer(true))).toBe('supportOver')
  expect(await moves(await run('street', { basedOn: planId }))).toMatchObject([{ personId: 'pnear', state: 'new' }])
})

test('undoing puts back what was before, and a plan of before is outdated then', async () => {
  const first = await approved()
  valueOf(await apply('street', first))
  const before = await supports()
  const edited = await run('street', { basedOn: first })
  valueOf(await pin(edited, 'pnear', null))
  const second = await approved({ basedOn: edited })
  const stale = await approved({ basedOn: edited })
  expect(await moves(second)).toMatchObject([
    { personId: 'pnear', state: 'ended' },
    { personId: 'pnext', state: 'new' },
  ])
  valueOf(await apply('street', second))
  expect(await mine('near')).toBeNull()
  expect(await mine('next')).toMatchObject({ gridId: SHORT })
  expect(code(await undo('street', first))).toBe('planOutdated')

  expect(valueOf(await undo('street', second))).toEqual({ state: 'undone', partsDone: 1 })
  expect(await supports()).toEqual(before)
  expect(code(await apply('street', stale))).toBe('planOutdated')
  expect(code(await undo('street', stale))).toBe('notApplied')
})

test('of two plans applied at once one is, the other is outdated', async () => {
  const plans = [await approved(), await approved()] as const
  const outcomes = await Promise.all(plans.map((planId) => apply('street', planId)))
  expect(outcomes.map(code).sort()).toEqual(['ok', 'planOutdated'])
  expect(await supports()).toHaveLength(1)
})

test('a street sees, changes and applies no plan of another', async () => {
  const planId = await run('street')
  expect(code(await getPlan('sibling', planId))).toBe('notAllowed')
  expect(code(await getPlan('sibling', planId, OTHER_STREET))).toBe('notFound')
  expect(code(await submit('sibling', planId, OTHER_STREET))).toBe('notFound')
  expect(code(await apply('sibling', planId, { scope: OTHER_STREET }))).toBe('notFound')
  expect(code(await tryRun('sibling', { scope: OTHER_STREET, basedOn: planId }))).toBe('notFound')
  expect(await plan(planId)).toMatchObject({ state: 'ready' })
})
