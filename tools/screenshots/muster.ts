import type { TestCloud } from '../../tests/support/cloud'
import { DISTRICT, isGridCode, type GridCode, type OrderId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { inFlight } from '../bench/stage'
import { DEMO } from '../seed/demo'
import type { buildDistrict } from '../seed/district'
import { DESK_SHARP, keep, requestId, showing, sure } from './camera'

type District = ReturnType<typeof buildDistrict>

const ANSWERS = 4500
const IN_FLIGHT = 16

/** Who was called, with the grid where they serve; but not the volunteer whose phone is shown. */
const calledIn = ({ accounts }: District) =>
  accounts.flatMap(({ _id, roles }) => {
    const home = roles.find(({ role, scope }) => (role === 'volunteer' || role === 'cadre') && isGridCode(scope))
    return home && isGridCode(home.scope) && _id !== DEMO.volunteer.openId ? [{ openid: _id, gridId: home.scope }] : []
  })

/** From 0 to 9: how quick a grid is. No two beside each other are alike, and the slowest does not answer. */
const quickness = (gridId: GridCode): number => (Number(gridId.slice(6)) * 7) % 10

/** A good number of people of all grids but the slowest; of quick grids most are there already. */
async function answerSome(cloud: TestCloud, orderId: OrderId, documents: District): Promise<void> {
  const people = calledIn(documents).filter(({ gridId }) => quickness(gridId) > 0)
  const step = Math.max(1, Math.floor(people.length / ANSWERS))
  const answer = ({ openid, gridId }: { openid: string; gridId: GridCode }, i: number) => {
    const to = i % 9 === 0 ? 'cannot' : i % 10 < quickness(gridId) ? 'arrived' : 'coming'
    return () => cloud.call(openid, 'muster.answer', { orderId, gridId, saw: null, to, requestId: requestId() })
  }
  await inFlight(people.filter((_person, i) => i % step === 0).map(answer), IN_FLIGHT)
}

/** An order over the whole district, on the phone of somebody who is called and on the desk that gave it. */
export async function takeMuster(cloud: TestCloud, documents: District): Promise<void> {
  const { orderId } = sure(
    await cloud.call(DEMO.district.openId, 'muster.issue', {
      scope: DISTRICT,
      places: [DISTRICT],
      called: { by: 'kinds', kinds: ['cadre', 'volunteer'], occupations: [] },
      level: 'drill',
      title: '防汛集结演练',
      duty: '到站点报到，查看低洼院落，帮老人转移',
      toBring: '雨衣、手电',
      assembleAt: cloud.now() + 40 * MINUTE,
      neededPerGrid: 6,
      compulsory: false,
      callDeployed: false,
      requestId: requestId(),
    }),
  )
  await answerSome(cloud, orderId, documents)
  cloud.setClock(cloud.now() + 18 * MINUTE)
  const call = await showing(
    cloud,
    DEMO.volunteer.name,
    `/pages/muster/answer/index?orderId=${orderId}`,
    '防汛集结演练',
  )
  await keep(call, 'muster-call')
  const path = `/pages/muster/board/index?orderId=${orderId}&scope=${DISTRICT}`
  // The streets' names come with an answer of their own.
  await keep(await showing(cloud, DEMO.district.name, path, '永安街道', DESK_SHARP), 'muster-board')
}
