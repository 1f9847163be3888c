import { type OpenId, streetCode } from '../../types/domain/ids'
import type { AccountDoc, DivisionDoc } from '../../types/documents/org'
import { personId } from './district'
import { balancePlan, move, planPart, support } from './forces'
import { GRID, SIBLING_GRID } from './tasks'
import type { Visit } from './weapp-scene'

const STREET = streetCode(GRID)

/** Plans for 青年路街道. */
export const PLANNER: AccountDoc = {
  _id: 'o-p0planner' as OpenId,
  personId: 'p0planner',
  name: '刘志强',
  roles: [{ role: 'street', scope: STREET, scopeName: '青年路街道' }],
  state: 'active',
  consent: null,
}

const goes = { from: GRID, to: SIBLING_GRID } as const
const grids = { gridIds: [GRID, SIBLING_GRID] }
const planned = move({ ...goes, personId: personId('volunteer') })

/** A plan that waits to be sent, and 王建国 helping already, from an earlier one. */
export const FORCES = {
  divisions: [
    { _id: STREET, name: '青年路街道', level: 'street', parentId: '370306', settlement: 'urban' } satisfies DivisionDoc,
  ],
  balancePlans: [balancePlan({ scope: STREET, flows: [{ ...goes, cadres: 0, volunteers: 1 }] })],
  planParts: [planPart({ ...grids, moves: [planned] })],
  supports: [
    support({
      ...goes,
      _id: personId('cadre'),
      name: '王建国',
      kind: 'cadre',
      fromName: '凤鸣 3 号网格',
      toName: '凤鸣 4 号网格',
    }),
  ],
}

const [plan] = FORCES.balancePlans
const street = { who: 'street', openid: PLANNER._id }

/** Every page of balancing, by somebody whom it is for. */
export const FORCES_VISITS: readonly Visit[] = [
  {
    ...street,
    route: 'pages/forces/plans/index',
    query: { scope: STREET },
    says: ['还没有下发的方案', '算一份新的', '算好了'],
  },
  {
    ...street,
    route: 'pages/forces/plan/index',
    query: { planId: plan?._id ?? '', scope: STREET },
    says: ['每个网格都够了，要请 1 人帮忙，平均 420 米', '送审'],
  },
  {
    who: 'secretary',
    openid: `o-${personId('secretary')}`,
    route: 'pages/forces/grid/index',
    query: { gridId: GRID },
    says: ['我们有 1 人去帮别人', '干部，去凤鸣 4 号，420 米'],
  },
  {
    who: 'cadre',
    openid: `o-${personId('cadre')}`,
    route: 'pages/forces/mine/index',
    says: ['想请您去 凤鸣 4 号网格帮忙', '大约 420 米', '我去'],
  },
]
