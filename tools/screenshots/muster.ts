import type { TestCloud } from '../../tests/support/cloud'
import { DISTRICT, isGridCode, type GridCode, type OrderId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import { inFlight } from '../bench/stage'
import { DEMO } from '../seed/demo'
import type { buildDistrict } from '../seed/district'
import { DESK_SHARP, keep, requestId, showing, sure } from './camera'

type District = ReturnType<typeof buildDistrict>

const ANSWERS = 3000
const IN_FLIGHT = 16

/** Who was called, with the grid where they serve; the volunteer whose phone is shown has not answered yet. */
const calledIn = ({ accounts }: District) =>
  accounts.flatMap(({ _id, roles }) => {
    const home = roles.find(({ role, scope }) => (role === 'volunteer' || role === 'cadre') && isGridCode(scope))
    return home && isGridCode(home.scope) && _id !== DEMO.volunteer.openId ? [{ openid: _id, gridId: home.scope }] : []
  })

/** People of all grids in turn, fewer of them where the code of the grid is a high one: a board has its slow grids. */
async function answerSome(cloud: TestCloud, orderId: OrderId, documents: District): Promise<void> {
  const people = calledIn(documents).filter(({ gridId }, i) => Number(gridId.slice(-2)) % 5 < 3 || i % 4 === 0)
  const step = Math.max(1, Math.floor(people.length / ANSWERS))
  const answer = ({ openid, gridId }: { openid: string; gridId: GridCode }, i: number) => {
    const [to, minutes] = i % 9 === 0 ? (['cannot', null] as const) : (['coming', 5 + (i % 4) * 5] as const)
    return () =>
      cloud.call(openid, 'muster.answer', {
        orderId,
        gridId,
        saw: null,
        to,
        ...(minutes && { minutes }),
        requestId: requestId(),
      })
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
  cloud.setClock(cloud.now() + 12 * MINUTE)
  const call = await showing(
    cloud,
    DEMO.volunteer.name,
    `/pages/muster/answer/index?orderId=${orderId}`,
    '防汛集结演练',
  )
  await keep(call, 'muster-call')
  const path = `/pages/muster/board/index?orderId=${orderId}&scope=${DISTRICT}`
  await keep(await showing(cloud, DEMO.district.name, path, '防汛集结演练', DESK_SHARP), 'muster-board')
}
