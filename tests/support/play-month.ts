import { type DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { streetCode } from '../../types/domain/ids'
import { type Instant, MINUTE } from '../../types/domain/time'
import { request } from './district'

const { community, grid, station } = DEMO_PLACES

interface Stage {
  readonly call: <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>
  readonly callAs: <A extends ActionName>(openId: string, action: A, input: InputOf<A>) => Promise<ValueOf<A>>
  readonly newcomer: string
  readonly now: Instant
}

/** The month as a community writes it and everybody above it looks at it. */
export const playMonth = async ({ call, callAs, newcomer, now }: Stage): Promise<void> => {
  const next = { communityId: community, month: '2026-12' } as const
  await call('district', 'org.getCommunity', { communityId: community })
  const { last } = await call('community', 'tasks.getDraft', next)
  const draft = {
    leftOut: [],
    claimDate: '' as const,
    claimTime: '' as const,
    placesPerBranch: null,
    tasks: last,
    editing: null,
  }
  await call('community', 'tasks.saveDraft', { ...next, seen: 0, draft, schedule: null, requestId: request() })
  await call('community', 'tasks.getDraft', next)
  const { taskId } = await call('community', 'tasks.addUrgent', {
    communityId: community,
    gridIds: [grid],
    claimUntil: now + 60 * MINUTE,
    task: {
      title: '路边积水，搬沙袋',
      kind: 'environment',
      place: '凤鸣东里南门',
      stationId: station,
      stationName: '凤鸣社区党群服务站点',
      startsAt: now + 30 * MINUTE,
      endsAt: now + 120 * MINUTE,
      places: 4,
    },
    requestId: request(),
  })
  await call('community', 'tasks.revise', {
    taskId,
    startsAt: now + 40 * MINUTE,
    endsAt: now + 130 * MINUTE,
    place: '凤鸣东里北门',
    places: 6,
    toBring: '雨靴',
    content: null,
    requestId: request(),
  })
  await call('community', 'tasks.withdraw', { taskId, reason: '水退了', requestId: request() })
  for (const scope of [grid, community]) await call('community', 'tasks.listTasks', { scope, month: '2026-10' })
  await callAs(newcomer, 'tasks.monthFace', { gridId: grid, month: '2026-11' })
  for (const scope of ['370306', streetCode(grid), community] as const) {
    await call('district', 'tasks.monthOverview', { scope, month: '2026-10' })
    await call('district', 'tasks.exportMonth', { scope, month: '2026-10' })
  }
}
