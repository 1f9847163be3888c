import { MINUTE } from '../../../types/domain/time'
import { muster as contracts } from '../../../types/contracts/muster'
import { answering, ended, musterGrid, order, PLACE, report, SHORT_GRID } from '../muster'
import { JPEG } from '../doing'
import { putFile } from '../rosters'
import { NOW } from '../tasks'
import { AUTHORITIES, type May, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, WORLD } from './world'

const issuers: May = { at: COMMUNITY, roles: AUTHORITIES }
const leaders = { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER }
const ME = PEOPLE.volunteer.personId

export const MUSTER_MAY: MayOf<'muster'> = {
  preview: issuers,
  whom: issuers,
  issue: issuers,
  changeOrder: issuers,
  listOrders: issuers,
  getOrder: issuers,
  setMode: issuers,
  mine: 'registered',
  answer: { at: GRID, roles: { cadre: OVER, volunteer: OVER, branchSecretary: OVER, gridWorker: OVER } },
  grid: { at: GRID, roles: leaders, names: { to: leaders, of: [GRID] } },
  arrange: { at: GRID, roles: leaders },
  board: issuers,
  spare: { ...issuers, names: { to: AUTHORITIES, of: [GRID] } },
  dispatch: issuers,
  report: issuers,
  exportReport: issuers,
  compare: issuers,
}

const running = { ...WORLD, orders: [order()], musterGrids: [musterGrid()] }
/** The volunteer comes, and the grid beside is short. */
const short = musterGrid({}, { gridId: SHORT_GRID, gridName: '凤鸣 2 号网格' })
const coming = {
  ...WORLD,
  grids: [WORLD.grids[0], { ...WORLD.grids[0], _id: SHORT_GRID, name: '凤鸣 2 号网格' }],
  orders: [order()],
  musterGrids: [musterGrid(answering(ME), { needed: 0 }), short],
}
const asked = {
  ...coming,
  musterGrids: [
    musterGrid(
      answering(ME, {
        help: { to: SHORT_GRID, toName: '凤鸣 2 号网格', place: PLACE, state: 'asked', at: new Date(NOW) },
      }),
    ),
    short,
  ],
}
const over = {
  ...WORLD,
  orders: [ended({ settled: true })],
  musterGrids: [musterGrid({}, {}, ended())],
  musterReports: [report([GRID])],
}

const byWorker = { clock: NOW, caller: PEOPLE.worker._id }
const bySecretary = { clock: NOW, caller: PEOPLE.secretary._id, documents: running }
const byMe = { clock: NOW, caller: PEOPLE.volunteer._id }
/** The samples' moment lies further off than an order may be written ahead. */
const soon = { assembleAt: NOW + 30 * MINUTE }
const { change } = contracts.changeOrder.sample
/** WeChat looks at the words first; without its answer nothing is saved, and the person taps once more. */
const looked = { tapsAgain: 'busy' } as const

export const MUSTER_SCENES: ScenesOf<'muster'> = {
  preview: { ...byWorker, documents: WORLD },
  whom: { ...byWorker, documents: WORLD },
  issue: { ...byWorker, documents: WORLD, input: soon, other: { title: '防火集结' }, ...looked },
  changeOrder: [
    {
      ...byWorker,
      documents: running,
      input: { change: { ...change, ...soon, kind: 'amend', duty: '先领沙袋', text: '提前' } },
      other: { change: { kind: 'end' } },
      ...looked,
    },
    {
      ...byWorker,
      variant: 'end',
      documents: running,
      input: { change: { kind: 'end' } },
      other: { change: { kind: 'amend', ...soon, duty: '再等等', text: '推后' } },
    },
    {
      ...byWorker,
      variant: 'lesson',
      documents: over,
      input: { change: { kind: 'lesson', text: '沙袋少了' } },
      other: { change: { kind: 'lesson', text: '沙袋够了' } },
      ...looked,
    },
  ],
  listOrders: { ...byWorker, documents: running },
  getOrder: { ...byWorker, documents: running },
  setMode: [
    { ...byWorker, documents: WORLD, other: { reason: '大雪' }, ...looked },
    {
      ...byWorker,
      variant: 'back to peace',
      documents: {
        ...WORLD,
        modes: [
          {
            _id: COMMUNITY,
            scopeName: '凤鸣社区',
            mode: 'emergency',
            since: new Date(NOW - 60 * MINUTE),
            by: PEOPLE.worker.personId,
            byName: PEOPLE.worker.name,
            reason: '暴雨',
            tasksPaused: true,
            past: [],
            log: [],
          },
        ],
      },
      input: { mode: 'peace', tasksPaused: false },
      other: { reason: '雨停了' },
      ...looked,
    },
  ],
  mine: { ...byMe, documents: running },
  answer: [
    { ...byMe, documents: running, other: { to: 'cannot' } },
    {
      ...byMe,
      variant: 'after coming',
      documents: { ...running, musterGrids: [musterGrid(answering(ME))] },
      input: { saw: 'coming', to: 'arrived' },
      other: { to: 'cannot' },
    },
    {
      ...byMe,
      variant: 'yes to another grid',
      documents: asked,
      input: { saw: 'coming', to: 'coming', help: 'agreed' },
      other: { help: 'declined' },
    },
  ],
  grid: { ...bySecretary, documents: { ...running, musterGrids: [musterGrid(answering(ME))] } },
  arrange: [
    { ...bySecretary, other: { deed: { kind: 'mark', personId: ME, saw: null, to: 'cannot' } } },
    {
      ...bySecretary,
      variant: 'team',
      input: { deed: { kind: 'team', name: '一组', post: '守路口', leader: null } },
      other: { deed: { kind: 'team', name: '二组', post: '守路口', leader: null } },
      ...looked,
    },
    {
      ...bySecretary,
      variant: 'report with a picture',
      input: async (cloud) => {
        const fileId = await putFile(cloud, PEOPLE.secretary._id, JPEG, 'pictures/scene.jpg')
        return { deed: { kind: 'report', text: '路口有水', fileId } }
      },
      other: { deed: { kind: 'want', people: 2, why: '水大' } },
      ...looked,
    },
  ],
  board: { ...byWorker, documents: running },
  spare: { ...byWorker, documents: coming, input: { gridId: SHORT_GRID } },
  dispatch: { ...byWorker, documents: coming, other: { personIds: [PEOPLE.second.personId] } },
  report: { ...byWorker, documents: over },
  exportReport: { ...byWorker, documents: over },
  compare: { ...byWorker, documents: over, input: { level: 'emergency' } },
}
