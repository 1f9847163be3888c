import { buildDistrict, DEFAULT_SEED } from '../../tools/seed/district'
import { DEMO } from '../../tools/seed/demo'
import type { TestCloud } from '../support/cloud'
import { balancePlan, move, planPart } from '../support/forces'
import { TEST_KEYS } from '../support/secrets'
import { NOW } from '../support/tasks'
import { Phone } from '../support/weapp'
import { BUDGET, measured } from '../support/weapp-measure'
import { startScene } from '../support/weapp-scene'
import { DISTRICT } from '../../types/domain/ids'
import type { MemberKind } from '../../types/domain/org'
import type { BalancePlanDoc } from '../../types/documents/forces'

const documents = buildDistrict({ seed: DEFAULT_SEED, now: NOW, secrets: TEST_KEYS })
const grids = documents.grids.map(({ _id }) => _id)
/** Two of three grids are in it, twenty people from one to the next: more than the whole district ever moves. */
const flows = grids.flatMap((from, i) => {
  const to = grids[i + 1]
  // The first has the most, and so stands first in the list.
  return to && i % 3 !== 2 ? [{ from, to, cadres: i === 0 ? 6 : 5, volunteers: 15 }] : []
})
const [first] = flows
/** Fifty people of one grid: a full page of its list. */
const moves = Array.from({ length: 50 }, (_unused, i) =>
  move({ personId: `p0many${String(i).padStart(4, '0')}`, name: '欧阳建国', from: first!.from, to: first!.to }),
)
/** Every third grid stays short, each for itself: a tight cap. */
const shortfalls = grids.filter((_id, i) => i % 3 === 0).map((gridId) => ({ gridId, missing: 7 }))
const short = (kind: MemberKind): BalancePlanDoc['kinds'][number] => ({
  kind,
  totals: { missing: 7 * shortfalls.length, moved: 100, metres: 42_000, changed: 0 },
  nearestFirst: { missing: 8 * shortfalls.length, moved: 100, metres: 41_000 },
  last: null,
  proven: true,
  shortfalls,
  cuts: shortfalls.map(({ gridId }) => ({ grids: [gridId], places: 30, people: 23 })),
  liftCap: { capMetres: 2752, missing: 0 },
  prices: {},
})
const PLAN = balancePlan({
  scope: DISTRICT,
  scopeName: '周村区',
  flows,
  kinds: [short('cadre'), short('volunteer')],
})
const query = { planId: PLAN._id, scope: DISTRICT }

let cloud: TestCloud
let phone: Phone
beforeAll(async () => {
  const planParts = [planPart({ gridIds: [first!.from, first!.to], moves })]
  cloud = await startScene({ ...documents, balancePlans: [PLAN], planParts })
})
beforeEach(async () => {
  cloud.setClock(NOW)
  phone = new Phone({ cloud, openid: DEMO.district.openId })
  await phone.open('pages/forces/plan/index', query)
})
afterEach(() => phone.close())
afterAll(() => cloud.close())

const within = () => {
  const { firstBytes, largestBytes, nodes } = measured(phone)
  return {
    first: firstBytes <= BUDGET.firstBytes,
    largest: largestBytes <= BUDGET.callBytes,
    nodes: nodes <= BUDGET.nodes,
  }
}
const all = { first: true, largest: true, nodes: true }

describe('a plan of the whole district stays within what WeChat draws at once', () => {
  test('as it opens', async () => {
    await phone.see('送审')
    expect(within()).toEqual(all)
  })

  test('the map of 486 grids', async () => {
    await phone.tap('地图')
    await phone.see('点一个镇街看箭头')
    expect(within()).toEqual(all)
  })

  test('one street with its arrows', async () => {
    await phone.tap('地图')
    await phone.tap('大街街道')
    await phone.see('看全部')
    expect(within()).toEqual(all)
  })

  test('who helps whom, and the fifty people of one grid', async () => {
    await phone.tap('谁帮谁')
    await phone.see('人多的在前')
    expect(within()).toEqual(all)
    await phone.tap('21 人')
    await phone.see('欧阳建国')
    expect(within()).toEqual(all)
  })
})
