import { succeed } from './stage'
import { request } from '../../tests/support/district'
import type { TestCloud } from '../../tests/support/cloud'
import { DISTRICT, type GridCode, isGridCode, type OpenId, type OrderId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { DEMO } from '../seed/demo'
import type { districtOf } from './balance-scene'

export const GRIDS = 486

/** Somebody with the grid they live in. */
export interface Called {
  readonly openid: OpenId
  readonly gridId: GridCode
}

/** Volunteers and cadres, in the order of the district; whoever is suspended may answer nothing. */
export const calledIn = (documents: ReturnType<typeof districtOf>): Called[] =>
  documents.accounts.flatMap(({ _id, roles, state }) => {
    const home = roles.find(({ role, scope }) => (role === 'volunteer' || role === 'cadre') && isGridCode(scope))
    return state === 'active' && home && isGridCode(home.scope) ? [{ openid: _id, gridId: home.scope }] : []
  })

/** One order to all 486 grids. @throws when it reached fewer */
export async function issueToAll(cloud: TestCloud): Promise<OrderId> {
  const { orderId, grids } = await succeed(cloud, DEMO.district.openId, 'muster.issue', {
    scope: DISTRICT,
    places: [DISTRICT],
    called: { by: 'kinds', kinds: ['cadre', 'volunteer'], occupations: [] },
    level: 'emergency',
    title: '防汛集结',
    duty: '查看低洼院落',
    assembleAt: cloud.now() + 30 * MINUTE,
    neededPerGrid: 10,
    compulsory: false,
    callDeployed: false,
    requestId: request(),
  })
  if (grids !== GRIDS) throw new Error(`it went to ${grids} grids`)
  return orderId
}

/** Whether the cloud took it. @param requestId of a first try, when it is another */
export const sayComing = async (
  cloud: TestCloud,
  orderId: OrderId,
  { openid, gridId }: Called,
  requestId = request(),
): Promise<boolean> => {
  const said = { saw: null, to: 'coming', minutes: 10, requestId } as const
  return (await cloud.call(openid, 'muster.answer', { orderId, gridId, ...said })).ok
}

export const boardOf = (cloud: TestCloud, orderId: OrderId) =>
  succeed(cloud, DEMO.district.openId, 'muster.board', { orderId, scope: DISTRICT })
