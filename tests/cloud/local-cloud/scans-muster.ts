import { gridCode, streetCode } from '../../../types/domain/ids'
import { MINUTE } from '../../../types/domain/time'
import type { ActionName, InputOf, ValueOf } from '../../../types/contracts/all'
import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import type { TestCloud } from '../../support/cloud'
import { request } from '../../support/district'

const { community, grid } = DEMO_PLACES
const BESIDE = gridCode(`${community}004`)

type CallAs = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** The district calls everybody, a community its doctors; people come, help next door, and the order is over. @param fire the timer, whose counting is not watched */
export async function musterEverybody(cloud: TestCloud, call: CallAs, fire: () => Promise<void>): Promise<void> {
  const words = {
    title: '防汛集结',
    duty: '查看低洼院落',
    neededPerGrid: 0,
    compulsory: false,
    callDeployed: false,
  } as const
  const everybody = { by: 'kinds' as const, kinds: ['cadre' as const, 'volunteer' as const], occupations: [] }
  const list = { scope: '370306' as const, places: ['370306' as const], called: everybody }
  await call('district', 'muster.preview', { ...list, callDeployed: false })
  await call('district', 'muster.whom', { scope: list.scope, places: list.places })
  const doctors = { by: 'kinds' as const, kinds: ['volunteer' as const], occupations: ['retiree' as const] }
  const near = { scope: community, places: [community], callDeployed: false }
  await call('community', 'muster.preview', { ...near, called: doctors })
  await call('community', 'muster.preview', { ...near, called: { by: 'skills', skills: ['firstAid'] } })
  const { orderId } = await call('district', 'muster.issue', {
    ...list,
    ...words,
    level: 'drill',
    assembleAt: cloud.now() + 30 * MINUTE,
    requestId: request(),
  })
  await call('volunteer', 'muster.mine', {})
  const mine = { orderId, gridId: grid, requestId: request() }
  await call('volunteer', 'muster.answer', { ...mine, saw: null, to: 'coming', minutes: 5 })
  await call('gridWorker', 'muster.grid', { orderId, gridId: grid })
  const deed = { kind: 'mark', personId: DEMO.volunteer.personId, saw: 'coming', to: 'arrived' } as const
  await call('gridWorker', 'muster.arrange', { ...mine, deed, requestId: request() })
  for (const scope of ['370306', streetCode(grid), community])
    await call('district', 'muster.board', { orderId, scope })
  await call('street', 'muster.spare', { orderId, scope: streetCode(grid), gridId: BESIDE })
  const sent = { orderId, from: grid, to: BESIDE, personIds: [DEMO.volunteer.personId] }
  await call('community', 'muster.dispatch', { ...sent, requestId: request() })
  await call('volunteer', 'muster.answer', {
    ...mine,
    saw: 'arrived',
    to: 'arrived',
    help: 'agreed',
    requestId: request(),
  })
  await call('district', 'muster.setMode', {
    scope: '370306',
    mode: 'emergency',
    reason: '暴雨',
    tasksPaused: false,
    requestId: request(),
  })
  const end = { orderId, scope: '370306', change: { kind: 'end' } } as const
  await call('district', 'muster.changeOrder', { ...end, requestId: request() })
  await fire()
  await call('street', 'muster.listOrders', { scope: streetCode(grid) })
  await call('street', 'muster.getOrder', { orderId, scope: streetCode(grid) })
  await call('street', 'muster.report', { orderId, scope: streetCode(grid) })
  await call('district', 'muster.exportReport', { orderId, scope: '370306' })
  await call('district', 'muster.compare', { scope: '370306', level: 'drill' })
}
