import { openid, personId, request } from '../../tests/support/district'
import { draftContent, draftDoc, draftRow, OVERVIEW, scheduled } from '../../tests/support/month'
import { shift } from '../../tests/support/attendance'
import { BRANCH, claimed, COMMUNITY, GRID, NOW, task } from '../../tests/support/tasks'
import { MINUTE } from '../../types/domain/time'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'

type Month =
  | 'tasks.publishList'
  | 'tasks.saveDraft'
  | 'tasks.getDraft'
  | 'tasks.addUrgent'
  | 'tasks.revise'
  | 'tasks.withdraw'
  | 'tasks.listTasks'
  | 'tasks.monthFace'
  | 'tasks.monthOverview'
  | 'tasks.exportMonth'

const place = { communityId: COMMUNITY, month: '2026-11' } as const
const mine = draftDoc({ draft: draftContent({ tasks: [draftRow()] }), list: null })
const withPerson = claimed(2, { [personId('volunteer')]: { branchId: BRANCH, state: 'coming' } })

export const MONTH_SCENARIOS: Pick<ScenariosOf<'tasks'>, Month> = {
  'tasks.publishList': {
    trips: 4,
    clock: NOW,
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'tasks.publishList', { ...place, ...scheduled(), requestId: request() }),
  },
  'tasks.saveDraft': {
    trips: 4,
    clock: NOW,
    documents: { demandDrafts: [mine] },
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'tasks.saveDraft', {
        ...place,
        seen: 1,
        draft: draftContent({ tasks: [draftRow()] }),
        schedule: { at: NOW + MINUTE, list: scheduled() },
        requestId: request(),
      }),
  },
  'tasks.getDraft': {
    trips: 4,
    depth: 1,
    clock: NOW,
    documents: { demandDrafts: [mine], tasks: [task({ month: '2026-10' })] },
    play: (cloud) => succeed(cloud, openid('worker'), 'tasks.getDraft', place),
  },
  'tasks.addUrgent': {
    trips: 5,
    clock: NOW,
    play: (cloud) => {
      const { gridIds, claimUntil, tasks } = scheduled()
      const [task] = tasks
      if (!task) throw new Error('there is nothing to add')
      return succeed(cloud, openid('worker'), 'tasks.addUrgent', {
        communityId: COMMUNITY,
        gridIds,
        claimUntil,
        task,
        requestId: request(),
      })
    },
  },
  'tasks.revise': {
    trips: 8,
    clock: NOW,
    documents: { tasks: [withPerson], shifts: [shift()] },
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'tasks.revise', {
        taskId: withPerson._id,
        startsAt: withPerson.startsAt.getTime() + 60 * MINUTE,
        endsAt: withPerson.endsAt.getTime() + 60 * MINUTE,
        place: '区中医院',
        places: 6,
        toBring: null,
        content: null,
        requestId: request(),
      }),
  },
  'tasks.withdraw': {
    trips: 7,
    clock: NOW,
    documents: { tasks: [withPerson], shifts: [shift()] },
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'tasks.withdraw', {
        taskId: withPerson._id,
        reason: '下雨，改天再办',
        requestId: request(),
      }),
  },
  'tasks.listTasks': {
    trips: 2,
    clock: NOW,
    documents: { tasks: [task()] },
    play: (cloud) => succeed(cloud, openid('secretary'), 'tasks.listTasks', { scope: GRID, month: '2026-11' }),
  },
  'tasks.monthFace': {
    trips: 3,
    clock: NOW,
    documents: { tasks: [task()] },
    play: (cloud) => succeed(cloud, 'o-nobody-yet', 'tasks.monthFace', { gridId: GRID, month: '2026-11' }),
  },
  'tasks.monthOverview': {
    trips: 3,
    clock: NOW,
    documents: { tasks: [withPerson], overviews: [OVERVIEW] },
    play: (cloud) => succeed(cloud, openid('worker'), 'tasks.monthOverview', { scope: COMMUNITY, month: '2026-11' }),
  },
  'tasks.exportMonth': {
    trips: 3,
    clock: NOW,
    documents: { tasks: [withPerson], overviews: [OVERVIEW] },
    play: (cloud) => succeed(cloud, openid('worker'), 'tasks.exportMonth', { scope: COMMUNITY, month: '2026-11' }),
  },
}
