import { DISTRICT, type OrderId, type PersonId, streetCode } from '../../types/domain/ids'
import { openid, personId } from './district'
import { answerOf, ended, musterGrid, ORDER, order, report } from './muster'
import { COMMUNITY, SIBLING_GRID } from './tasks'
import type { Visit } from './weapp-scene'

const OVER: OrderId = 'offffffffffffffffffffffff'
const reach = [DISTRICT, streetCode(SIBLING_GRID), COMMUNITY]
const gridName = '凤鸣 4 号网格'
const running = order({ reach, places: [SIBLING_GRID] })
const past = ended({ _id: OVER, reach, places: [SIBLING_GRID], settled: true, title: '扫雪除冰' })

/** One order that calls the grid beside, and one that is over. */
export const MUSTER_DOCUMENTS = {
  orders: [running, past],
  musterGrids: [
    musterGrid({ [personId('volunteer')]: answerOf() }, { gridId: SIBLING_GRID, gridName }, running),
    musterGrid({}, { gridId: SIBLING_GRID, gridName }, past),
  ],
  musterReports: [report([SIBLING_GRID], { _id: OVER })],
}

/** The same with a hundred and twenty people who have answered. */
export const musterBusy = () => ({
  ...MUSTER_DOCUMENTS,
  musterGrids: [
    musterGrid(
      Object.fromEntries(
        Array.from({ length: 120 }, (_person, index): [PersonId, ReturnType<typeof answerOf>] => [
          `p0muster${String(index).padStart(4, '0')}`,
          answerOf({ name: `欧阳建国${index % 100}`, reason: '在外地出差，后天才回' }),
        ]),
      ),
      { gridId: SIBLING_GRID, gridName },
      running,
    ),
  ],
})

const secretary = { who: 'secretary', openid: openid('sibling') }
const worker = { who: 'worker', openid: openid('worker') }
const page = (name: string) => `pages/muster/${name}/index`

export const MUSTER_VISITS: readonly Visit[] = [
  { ...secretary, route: page('answer'), query: { orderId: ORDER }, says: ['防汛集结', '我马上到', '谁来了'] },
  {
    ...secretary,
    route: page('grid'),
    query: { orderId: ORDER, gridId: SIBLING_GRID },
    says: ['报到码', '李秀英', '没叫也来了的人'],
  },
  { ...worker, route: page('orders'), query: { scope: COMMUNITY }, says: ['1 次集结正在进行', '转入应急'] },
  { ...worker, route: page('issue'), query: { scope: COMMUNITY }, says: ['哪种情况', '看看会叫到多少人'] },
  {
    ...worker,
    route: page('board'),
    query: { orderId: ORDER, scope: COMMUNITY },
    says: ['0 人到了', '结束集结', gridName],
  },
  { ...worker, route: page('report'), query: { orderId: OVER, scope: COMMUNITY }, says: ['扫雪除冰', '响应过程'] },
]
